"""No expression takes a time that explodes with what a stranger writes: steps are counted, not seconds.

Words that an expression repeats are doubled. A search through n signs may look n times as far from each of n
places, so that the steps grow four times; whatever grows faster is found.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator

import pytest

import outreach
from tests.security.pumps import pumps
from tests.security.steps import steps

SHORT, LONG, ALLOWED = 12, 24, 60_000
AT_ONE_PLACE = (150, 300, 1_000_000)
"""The signs that are pumped, and twice as many; more steps than that are endless."""

FASTER = 5.0
"""Four times the steps for twice the signs, and something for the beginning."""

SHARDS = 8
ONE_PLACE = {
    "[-=~_*#]{5,80}[^\\n]{0,30}\\b": "a line, tried at its begin, and no part repeats more than eighty times",
    "-{3,40} ?[^\\s-].{0,80}?-{3,40}": "a line, tried at its begin, and no part repeats more than eighty times",
    ">>> ?\\S.{3,300}(?:>>>|:)\\Z": "a line, tried at its begin",
    "\\s*([^:]{1,80}):\\s+(\\S.{0,500})": "a line of the mentee's own, tried at its begin",
    "(.*?)\\s*<([^<>]*)>\\s*": "the From of our own mails, tried at its begin",
    "(?P<name>[^<>@]*?)\\s*<\\s*(?P<address>": "one cell of a contact list, of limited length, at its begin",
}
"""Used with match() or fullmatch() alone: what counts is one place, not each."""


def expressions() -> dict[str, re.Pattern[str]]:
    """Every expression that a module of ours keeps, also in its tables."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(outreach.__path__, "outreach."):
        if ".migrations" not in module.name and not module.name.endswith("__main__"):
            for one in _within(tuple(vars(importlib.import_module(module.name)).values())):
                found[f"{one.flags} {one.pattern}"] = one
    return found


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield _as_text(value)
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from _within(one)
    elif isinstance(value, dict):
        yield from _within((*value.keys(), *value.values()))
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        yield from _within(tuple(getattr(value, name, None) for name in value.__dataclass_fields__))


def _as_text(pattern: re.Pattern[str] | re.Pattern[bytes]) -> re.Pattern[str]:
    if isinstance(pattern.pattern, str):
        return re.compile(pattern.pattern, pattern.flags)
    flags = pattern.flags & (re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE)
    return re.compile(pattern.pattern.decode("latin-1"), flags)


def growth(pattern: re.Pattern[str]) -> tuple[float, str]:
    """The fastest growth of steps that was found, and the words that led to it."""
    once = any(pattern.pattern.startswith(one) for one in ONE_PLACE)
    short, long, allowed = AT_ONE_PLACE if once else (SHORT, LONG, ALLOWED)
    worst = (0.0, "")
    for before, pump in pumps(pattern):
        for end in ("", "\x01"):
            few = steps(pattern, before + pump * short + end, allowed, once=once)
            many = steps(pattern, before + pump * long + end, allowed, once=once)
            grown = float("inf") if many >= allowed else many / few if many > 400 else 0.0
            worst = max(worst, (grown, f"{before!r} {pump!r} {end!r}: {few} -> {many} steps"))
    return worst


@pytest.fixture(autouse=True)
def deep() -> Iterator[None]:
    """The counter goes one level deeper with each sign."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.parametrize("shard", range(SHARDS))
def test_no_expression_grows_faster_than_with_the_square_of_what_is_sent(shard: int) -> None:
    for pattern in list(expressions().values())[shard::SHARDS]:
        grown, words = growth(pattern)
        assert grown <= FASTER, f"{pattern.pattern}\n{words}"


def test_those_said_to_be_tried_at_one_place_are_there() -> None:
    there = [one.pattern for one in expressions().values()]
    assert len(there) > 300
    assert all(any(one.startswith(begin) for one in there) for begin in ONE_PLACE)


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*b", "(a|aa)+b", r"(\w+\s?)+!", "(x*)*y", "(a*)*c"])
def test_an_expression_that_explodes_is_found(pattern: str) -> None:
    assert growth(re.compile(pattern))[0] > FASTER


@pytest.mark.parametrize("pattern", [r"\s*\s*\s*x", r"(\d+)(\d+)(\d+)z", r".*.*.*;"])
def test_an_expression_that_grows_with_the_cube_is_found(pattern: str) -> None:
    assert growth(re.compile(pattern))[0] > FASTER


@pytest.mark.parametrize("pattern", [r"\s+\Z", "a+b", "[a-z]+@[a-z]+", "(?:ab)+c", "(?i)hello|world"])
def test_an_ordinary_expression_passes(pattern: str) -> None:
    assert growth(re.compile(pattern))[0] <= FASTER


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("a+b", "aaab", True),
        ("(?i)A(b|c)?\\b", "x ac", True),
        (r"(?<=x)\d{2,3}?$", "x123", True),
        ("(a)\\1", "aa", True),
    ],
)
def test_the_counter_walks_as_the_engine_does(pattern: str, text: str, found: bool) -> None:
    """A text that is found ends the search early; one that is not costs a step at each place."""
    assert bool(re.search(pattern, text)) is found
    assert steps(re.compile(pattern), text, ALLOWED) < ALLOWED
