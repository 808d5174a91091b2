"""Two texts side by side, line by line. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

AROUND = 2
"""So many lines that are the same stand around what differs."""


class Kind(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one of the texts, with its number there, from 1; of lines left out how many there are."""

    kind: Kind
    words: str
    number: int


def differences(before: str, after: str) -> tuple[Line, ...]:
    """What must change in the one to get the other; () where they are the same."""
    old, new = before.splitlines(), after.splitlines()
    return tuple(_lines(old, new)) if old != new else ()


def _lines(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    left = 0
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(AROUND):
        if group[0][3] > left:
            yield Line(Kind.LEFT_OUT, "", group[0][3] - left)
        for tag, old_from, old_to, new_from, new_to in group:
            if tag == "equal":
                yield from _numbered(Kind.SAME, new, new_from, new_to)
            else:
                yield from _numbered(Kind.GONE, old, old_from, old_to)
                yield from _numbered(Kind.NEW, new, new_from, new_to)
        left = group[-1][4]
    if left < len(new):
        yield Line(Kind.LEFT_OUT, "", len(new) - left)


def _numbered(kind: Kind, lines: Sequence[str], first: int, last: int) -> Iterator[Line]:
    for number in range(first, last):
        yield Line(kind, lines[number], number + 1)
