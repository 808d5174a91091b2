"""Hostile words for an expression, made from its own parse: what leads to a repetition, and what it may repeat."""

import re
from collections.abc import Iterator, Sequence
from re import _constants as c  # type: ignore[attr-defined]
from typing import Any

from tests.security.steps import one_sign, parsed

MANY = 40
"""A repetition that may be longer than this is one that somebody can pump."""

SIGNS = " a0.\n\t-@>,:<_A/\"'(éー"
"""What stands for the signs of a set."""


def pumps(pattern: re.Pattern[str], most: int = 10) -> list[tuple[str, str]]:
    """(before, pump): for each repetition in it words that lead there, and words that it may repeat."""
    tree = parsed(pattern)
    flags = tree.state.flags | pattern.flags
    found = dict.fromkeys(_pumps(list(tree), flags, ""))
    alphabet = {sign for _, pump in found for sign in pump}
    bare = [("", sign) for sign in sorted(alphabet)]
    chosen = list(dict.fromkeys([*found, *bare]))
    step = max(1, len(chosen) // most)
    return chosen[::step][:most]


def _pumps(nodes: Sequence[Any], flags: int, before: str) -> Iterator[tuple[str, str]]:
    for number, node in enumerate(nodes):
        kind, value = node
        if kind in (c.MAX_REPEAT, c.MIN_REPEAT) or kind is getattr(c, "POSSESSIVE_REPEAT", None):
            _, most, inner = value
            if most > MANY:
                after = _sample(list(nodes[number + 1 :]), flags)[:3]
                yield from ((before, one) for one in _samples(list(inner), flags))
                yield from ((before, one + after) for one in _samples(list(inner), flags)[:2] if after)
            yield from _pumps(list(inner), flags, before)
        elif kind is c.SUBPATTERN:
            yield from _pumps(list(value[3]), flags, before)
        elif kind is c.BRANCH:
            for choice in value[1]:
                yield from _pumps(list(choice), flags, before)
        elif kind in (c.ASSERT, c.ASSERT_NOT):
            yield from _pumps(list(value[1]), flags, before)
        before += _sample([node], flags)


def _samples(nodes: Sequence[Any], flags: int) -> list[str]:
    if len(nodes) == 1 and (fits := one_sign(nodes[0], flags)):
        return [sign for sign in SIGNS if fits(sign)][:6] or [_sample(nodes, flags)]
    return [one for one in (_sample(nodes, flags), _sample(nodes, flags, 1)) if one]


def _sample(nodes: Sequence[Any], flags: int, times: int = 0) -> str:
    """Some words that the nodes may match, assertions apart; repetitions as short as they may be, plus `times`."""
    return "".join(_words(node, flags, times) for node in nodes)


def _words(node: Any, flags: int, times: int) -> str:
    kind, value = node
    if kind is c.LITERAL:
        return chr(value)
    if fits := one_sign(node, flags):
        return next((sign for sign in (*SIGNS, *map(chr, range(33, 0x3100))) if fits(sign)), "")
    if kind in (c.MAX_REPEAT, c.MIN_REPEAT) or kind is getattr(c, "POSSESSIVE_REPEAT", None):
        often: int = min(value[1], max(value[0], times))
        return _sample(list(value[2]), flags, times) * often
    if kind is c.SUBPATTERN:
        return _sample(list(value[3]), flags, times)
    if kind is c.BRANCH:
        return _sample(list(value[1][0]), flags, times)
    return _sample(list(value), flags, times) if kind is getattr(c, "ATOMIC_GROUP", None) else ""
