"""Counts the steps that a backtracking matcher takes, so that hostile growth is seen without a clock.

Walks Python's own parse of an expression (`re._parser`) as its engine does: first choice first, back when it fails.
Not every shortcut of the engine is taken, so a count is at least what it costs there, up to a factor.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Then = Callable[[int], bool]
Match = Callable[["Run", int, Then], bool]
Fits = Callable[[str], bool]


class TooMany(Exception):
    """More steps than were allowed."""


@dataclass(slots=True)
class Run:
    """One text that is searched; `groups` are those matched so far."""

    text: str
    allowed: int
    steps: int = 0
    groups: dict[int, tuple[int, int]] = field(default_factory=dict)

    def step(self) -> None:
        self.steps += 1
        if self.steps > self.allowed:
            raise TooMany


def steps(pattern: re.Pattern[str], text: str, allowed: int, *, once: bool = False) -> int:
    """How many steps a search takes, or a match at the begin of the text alone (`once`); `allowed` if more."""
    tree = parsed(pattern)
    match = sequence(list(tree), tree.state.flags | pattern.flags)
    run = Run(text, allowed)
    try:
        for start in range(1 if once else len(text) + 1):
            run.groups.clear()
            run.step()
            if match(run, start, lambda _: True):
                break
    except TooMany:
        pass
    return run.steps


def parsed(pattern: re.Pattern[str]) -> Any:
    return parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)


def sequence(nodes: Sequence[Any], flags: int) -> Match:
    """The nodes one after the other."""
    matches = [made(node, flags) for node in nodes]

    def match(run: Run, at: int, then: Then, number: int = 0) -> bool:
        if number == len(matches):
            return then(at)
        return matches[number](run, at, lambda end: match(run, end, then, number + 1))

    return matches[0] if len(matches) == 1 else match


def made(node: Any, flags: int) -> Match:
    kind, value = node
    if fits := one_sign(node, flags):
        return single(fits)
    if kind is c.SUBPATTERN:
        number, more, fewer, inner = value
        return group(number, sequence(list(inner), (flags | more) & ~fewer))
    if kind is c.BRANCH:
        return branch([list(one) for one in value[1]], flags)
    if kind in (c.MAX_REPEAT, c.MIN_REPEAT) or kind is getattr(c, "POSSESSIVE_REPEAT", None):
        return repeat(kind, *value, flags=flags)
    if kind in (c.ASSERT, c.ASSERT_NOT):
        return around(value[0], sequence(list(value[1]), flags), value[1], wanted=kind is c.ASSERT)
    if kind is c.AT:
        return place(value, flags)
    if kind is c.GROUPREF:
        return again(value)
    if kind is c.GROUPREF_EXISTS:
        yes, no = sequence(list(value[1]), flags), sequence(list(value[2] or ()), flags)
        return lambda run, at, then: (yes if value[0] in run.groups else no)(run, at, then)
    if kind is getattr(c, "ATOMIC_GROUP", None):
        return atomic(sequence(list(value), flags))
    raise NotImplementedError(kind)


def single(fits: Fits) -> Match:
    def match(run: Run, at: int, then: Then) -> bool:
        run.step()
        return at < len(run.text) and fits(run.text[at]) and then(at + 1)

    return match


def group(number: int | None, inner: Match) -> Match:
    def match(run: Run, at: int, then: Then) -> bool:
        def closed(end: int) -> bool:
            before = run.groups.get(number) if number is not None else None
            if number is not None:
                run.groups[number] = (at, end)
            if then(end):
                return True
            if number is not None:
                run.groups.pop(number) if before is None else run.groups.update({number: before})
            return False

        return inner(run, at, closed)

    return match


def branch(choices: list[list[Any]], flags: int) -> Match:
    """A choice that begins with another sign costs nothing: the engine looks that far ahead, too."""
    begins = [one_sign(one[0], flags) if one else None for one in choices]
    matches = [sequence(one, flags) for one in choices]

    def match(run: Run, at: int, then: Then) -> bool:
        run.step()
        sign = run.text[at : at + 1]
        return any(
            one(run, at, then)
            for fits, one in zip(begins, matches, strict=True)
            if fits is None or (sign and fits(sign))
        )

    return match


def repeat(kind: Any, least: int, most: int, inner: Any, *, flags: int) -> Match:
    nodes = list(inner)
    fits = one_sign(nodes[0], flags) if len(nodes) == 1 else None
    if fits:
        return of_one_sign(fits, least, most, kind)
    body = sequence(nodes, flags)
    if kind is getattr(c, "POSSESSIVE_REPEAT", None):
        return atomic(several(body, least, most, greedy=True))
    return several(body, least, most, greedy=kind is c.MAX_REPEAT)


def of_one_sign(fits: Fits, least: int, most: int, kind: Any) -> Match:
    greedy, keeps = kind is not c.MIN_REPEAT, kind is getattr(c, "POSSESSIVE_REPEAT", None)

    def match(run: Run, at: int, then: Then) -> bool:
        end = at
        while end < len(run.text) and end - at < most and fits(run.text[end]):
            run.step()
            end += 1
        lengths = range(end, at + least - 1, -1) if greedy else range(at + least, end + 1)
        for one in lengths[:1] if keeps else lengths:
            run.step()
            if then(one):
                return True
        return False

    return match


def several(body: Match, least: int, most: int, *, greedy: bool) -> Match:
    def match(run: Run, at: int, then: Then, count: int = 0) -> bool:
        run.step()

        def on() -> bool:
            return count < most and body(
                run, at, lambda end: (end > at or count < least) and match(run, end, then, count + 1)
            )

        if count < least:
            return on()
        return on() or then(at) if greedy else then(at) or on()

    return match


def atomic(inner: Match) -> Match:
    def match(run: Run, at: int, then: Then) -> bool:
        ends: list[int] = []

        def first(end: int) -> bool:
            ends.append(end)
            return True

        return inner(run, at, first) and then(ends[0])

    return match


def around(direction: int, inner: Match, nodes: Any, *, wanted: bool) -> Match:
    least, most = nodes.getwidth() if direction < 0 else (0, 0)

    def match(run: Run, at: int, then: Then) -> bool:
        run.step()
        if direction > 0:
            found = inner(run, at, lambda _: True)
        else:
            starts = range(at - least, at - most - 1, -1)
            found = any(inner(run, one, lambda end: end == at) for one in starts if one >= 0)
        return found is wanted and then(at)

    return match


def place(kind: Any, flags: int) -> Match:
    def holds(text: str, at: int) -> bool:
        if kind in (c.AT_BEGINNING, c.AT_BEGINNING_STRING):
            lines = kind is c.AT_BEGINNING and flags & re.MULTILINE
            return at == 0 or bool(lines and text[at - 1] == "\n")
        if kind is c.AT_END_STRING:
            return at == len(text)
        if kind is c.AT_END:
            return at == len(text) or (text[at] == "\n" and bool(flags & re.MULTILINE or at == len(text) - 1))
        sides = [_is_word(text[one : one + 1]) if one >= 0 else False for one in (at - 1, at)]
        return (sides[0] != sides[1]) is (kind is c.AT_BOUNDARY)

    return lambda run, at, then: holds(run.text, at) and then(at)


def again(number: int) -> Match:
    def match(run: Run, at: int, then: Then) -> bool:
        run.step()
        begin, end = run.groups.get(number, (0, -1))
        words = run.text[begin:end]
        return end >= begin and run.text.startswith(words, at) and then(at + len(words))

    return match


def _is_word(sign: str) -> bool:
    return bool(sign) and (sign.isalnum() or sign == "_")


CATEGORIES: dict[Any, Fits] = {
    c.CATEGORY_DIGIT: str.isdecimal,
    c.CATEGORY_SPACE: str.isspace,
    c.CATEGORY_WORD: _is_word,
    c.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdecimal(),
    c.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    c.CATEGORY_NOT_WORD: lambda sign: not _is_word(sign),
}


def one_sign(node: Any, flags: int) -> Fits | None:
    """Whether a sign fits a node that stands for one sign; None for every other node."""
    kind, value = node
    if kind is c.ANY:
        return (lambda _: True) if flags & re.DOTALL else (lambda sign: sign != "\n")
    if kind is c.LITERAL:
        return _cased(lambda sign: sign == chr(value), flags)
    if kind is c.NOT_LITERAL:
        return lambda sign: sign != chr(value)
    if kind is c.IN:
        negated = value[0][0] is c.NEGATE
        tests = [_item(one) for one in value if one[0] is not c.NEGATE]
        among = _cased(lambda sign: any(test(sign) for test in tests), flags)
        return (lambda sign: not among(sign)) if negated else among
    return None


def _cased(fits: Fits, flags: int) -> Fits:
    if not flags & re.IGNORECASE:
        return fits
    return lambda sign: fits(sign) or any(len(one) == 1 and fits(one) for one in (sign.lower(), sign.upper()))


def _item(item: Any) -> Fits:
    kind, value = item
    if kind is c.RANGE:
        low, high = value
        return lambda sign: low <= ord(sign) <= high
    return CATEGORIES[value] if kind is c.CATEGORY else (lambda sign: sign == chr(value))
