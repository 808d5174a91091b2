"""What a notice says in its own words, and what it returns of the letter that it is about."""

import re
from collections.abc import Iterator
from typing import Final

from outreach.reading.html_text import html_to_text
from outreach.reading.informal_failures import COPY_BEGINS
from outreach.reading.message import Headers, Message, headers_of
from outreach.reading.mime_tree import MESSAGES

MAX_NOTICE: Final = 16_000
MAX_SCANNED: Final = 65_536

HEADER_TYPES: Final = frozenset({"text/rfc822-headers", "message/rfc822-headers", "message/global-headers"})
_OF_A_LETTER: Final = frozenset(
    {"from", "to", "subject", "date", "message-id", "received", "return-path", "mime-version"}
)
_FIRST_HEADER = re.compile(r"^(?:> )?(?:received: (?:from|by)|return-path: ?<)", re.IGNORECASE | re.MULTILINE)
_PHRASES = "|".join(re.escape(phrase.strip("- ")) for phrase in COPY_BEGINS)
_IN_A_LETTER: Final = frozenset({"mime-version", "received", "return-path", "content-type"})
LONGEST_ANNOUNCEMENT: Final = 60
# A line of such words behind a rule ("--- … ---"), or one that ends in a colon or full stop.
_ANNOUNCED = re.compile(
    rf"^[ \t]{{0,8}}(?:[-=*_#>]{{1,40}}[ \t]{{0,4}}(?:{_PHRASES})[^\n]{{0,99}}|(?:{_PHRASES})[^\n]{{0,99}}[:.=*-])"
    r"[ \t]{0,4}$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"[>| \t]{0,8}([A-Za-z][A-Za-z0-9-]{1,40}):(?=[ \t\n]|$|\S)")
_NAMED_ID = re.compile(r"message[- ]?id\b[\s:=]{0,10}<([^<>\s]{3,400})>", re.IGNORECASE)


def notice(message: Message) -> str:
    """The words of the notice itself, before the copy of the letter begins."""
    text = message.text or html_to_text(message.html)
    text = text[:MAX_SCANNED]
    return text[: _copy_begins(text)][:MAX_NOTICE]


def _copy_begins(text: str) -> int:
    """Where the copy begins: at a line that says so, or at the first header of a letter."""
    found = _FIRST_HEADER.search(text)
    end = found.start() if found else len(text)
    announced = (one.start() for one in _ANNOUNCED.finditer(text, 0, end) if one.start() > 80)
    return min(next(announced, end), _letter_begins(text[:end]))


def _letter_begins(text: str) -> int:
    """Where lines begin that can only be the header of a whole letter, a short line that announces it included."""
    run = before = place = 0
    names: set[str] = set()
    for line in text.split("\n"):
        found = _FIELD.match(line)
        if found and not line[:1].isspace():
            run = run if names else place
            names.add(found[1].lower())
        elif line.strip() and not (names and line[:1] in " \t"):
            names, before = set(), place
        elif not line.strip() and names:
            names = set()
        if len(names & _OF_A_LETTER) >= 3 and names & _IN_A_LETTER:
            return before if run - before < LONGEST_ANNOUNCEMENT and text[:before].strip() else run
        place += len(line) + 1
    return len(text)


def returned_headers(message: Message) -> tuple[Headers, ...]:
    """Headers of the letters that this message returns or encloses, nearest first."""
    found = [*_enclosed(message), *_as_text(message.text[:MAX_SCANNED])]
    return tuple(headers for headers in found if headers.fields)


def ids_in_text(text: str) -> tuple[str, ...]:
    """Message-IDs that a notice names by that word."""
    return tuple(f"<{found}>" for found in _NAMED_ID.findall(text[:MAX_SCANNED]))


def _enclosed(message: Message) -> Iterator[Headers]:
    before = ""
    for part in message.parts:
        if part.in_message and before in MESSAGES:
            yield part.headers
        if part.content_type in HEADER_TYPES:
            yield headers_of(part.text.lstrip("\n"))
        before = part.content_type


def _as_text(text: str) -> Iterator[Headers]:
    """A run of header lines inside the text that can only be a letter's: at least three of the usual fields."""
    run: list[str] = []
    names: set[str] = set()
    for line in [*text.split("\n"), ""]:
        found = _FIELD.match(line)
        if found:
            names.add(found[1].lower())
            run.append(line.lstrip(">| \t"))
        elif run and line[:1] in (" ", "\t", ">") and line.strip(">| \t"):
            run.append(" " + line.lstrip(">| \t"))
        else:
            if len(names & _OF_A_LETTER) >= 3:
                yield headers_of("\n".join(run) + "\n\n")
            run, names = [], set()
