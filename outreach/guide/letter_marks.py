"""Where in a letter the words stand that the letter check found. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from outreach.guide.letter_findings import MOST_CHARACTERS, Code, Finding

FEWEST_CHARACTERS = 2
PARTS = re.compile(r"(?<=[?!.]) |, ")
ALIKE = {"'": "['’‘]", '"': '["“”]'}
"""What `letter_text.plain` makes one of, when it reads a letter."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a letter, and the numbers of the findings that they belong to, counted from 1; `ends` are those
    whose words end here."""

    text: str
    findings: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def marked(text: str, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """The whole text in pieces, in order."""
    spans = [(number, *span) for number, one in enumerate(findings, 1) for span in _places(text, one)]
    edges = sorted({0, len(text), *(edge for _, start, end in spans for edge in (start, end))})
    return tuple(
        Piece(
            text[here:there],
            tuple(n for n, start, end in spans if start <= here and there <= end),
            tuple(n for n, _, end in spans if there == end),
        )
        for here, there in pairwise(edges)
    )


def _places(text: str, one: Finding) -> Iterator[tuple[int, int]]:
    """Where its words stand; of several requests that it names each."""
    found = [_place(text, one.words)]
    if one.code is Code.SEVERAL_ASKS and not found[0]:
        found = [_place(text, part) for part in PARTS.split(one.words)]
    yield from filter(None, found)


def _place(text: str, words: str) -> tuple[int, int] | None:
    """As whole words, at any line break."""
    if len(words) < FEWEST_CHARACTERS:
        return None
    spaced = r"\s+".join("".join(ALIKE.get(c, re.escape(c)) for c in word) for word in words.split())
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() and len(words) < MOST_CHARACTERS else ""
    found = re.search(before + spaced + after, text)
    return found.span() if found else None
