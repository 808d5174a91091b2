"""The answers of an IMAP server to FETCH, read by their grammar (RFC 9051, 9), literals included."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

Value = bytes | None | list["Value"]
"""A string or atom, NIL, or a list."""

Piece = bytes | tuple[bytes, bytes]
"""As imaplib gives them: text, or text that ends in {n} with the literal that follows it."""

_TOKEN = re.compile(
    rb"""\s*(?:(?P<open>\()|(?P<close>\))
    |"(?P<quoted>(?:[^"\\]|\\.)*)"
    |\{\d+\+?\}$
    |(?P<atom>[^\s()"\[{]+(?:\[[^\]]*\](?:<\d+>)?)?))""",
    re.VERBOSE | re.DOTALL,
)
_NUMBER: Final = re.compile(rb"\d{1,20}")  # RFC 9051, 9: number64
_ORIGIN = re.compile(rb"<\d+>\Z")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(r"\s*(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d\d)(\d\d)")


@dataclass(slots=True)
class _Lists:
    """Lists within lists, built without recursion: what a server sends may be nested as deep as it likes."""

    outer: list[list[Value]] = field(default_factory=list)
    current: list[Value] = field(default_factory=list)

    def begin(self) -> None:
        self.outer.append(self.current)
        self.current = []

    def end(self) -> None:
        if self.outer:
            finished, self.current = self.current, self.outer.pop()
            self.current.append(finished)


def answers(pieces: Iterable[object]) -> Iterator[Mapping[bytes, Value]]:
    """The attributes of each message that was answered, names in upper case, those of a section without the octet
    at which it begins. What is no answer is passed over.

    A server may mix in answers that nobody asked for: look at UID before anything else.
    """
    group: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, tuple):
            group.append((bytes(piece[0]), bytes(piece[1])))
        elif isinstance(piece, bytes):
            yield _attributes([*group, piece])
            group = []


def uid_of(answer: Mapping[bytes, Value]) -> int | None:
    return _number(answer.get(b"UID"))


def number_of(answer: Mapping[bytes, Value], name: bytes) -> int:
    return _number(answer.get(name)) or 0


def _number(value: Value) -> int | None:
    return int(value) if isinstance(value, bytes) and _NUMBER.fullmatch(value) else None


def bytes_of(answer: Mapping[bytes, Value], name: bytes) -> bytes | None:
    found = answer.get(name)
    return found if isinstance(found, bytes) else None


def date_of(answer: Mapping[bytes, Value]) -> datetime | None:
    """INTERNALDATE as an instant; None if it cannot be read."""
    found = _DATE.fullmatch((bytes_of(answer, b"INTERNALDATE") or b"").decode("ascii", "replace"))
    if found is None or found[2].lower() not in _MONTHS:
        return None
    month = _MONTHS.index(found[2].lower()) + 1
    try:
        date = datetime.fromisoformat(
            f"{found[3]}-{month:02}-{int(found[1]):02}T{found[4]}:{found[5]}:{found[6]}{found[7]}:{found[8]}"
        )
    except ValueError:
        return None
    return date.astimezone(UTC)


def _attributes(group: Sequence[Piece]) -> Mapping[bytes, Value]:
    values = parse(group)
    pairs = values[1] if len(values) > 1 else None
    if not isinstance(pairs, list):
        return {}
    named = zip(pairs[0::2], pairs[1::2], strict=False)
    return {_ORIGIN.sub(b"", name.upper()): value for name, value in named if isinstance(name, bytes)}


def parse(group: Iterable[Piece]) -> list[Value]:
    """The values in the pieces, in order."""
    lists = _Lists()
    for piece in group:
        text, literal = piece if isinstance(piece, tuple) else (piece, None)
        _read(text, lists)
        if literal is not None:
            lists.current.append(literal)
    while lists.outer:
        lists.end()
    return lists.current


def _read(text: bytes, lists: _Lists) -> None:
    position = 0
    while (found := _TOKEN.match(text, position)) and found.end() > position:
        position = found.end()
        if found["open"]:
            lists.begin()
        elif found["close"]:
            lists.end()
        elif found["quoted"] is not None:
            lists.current.append(re.sub(rb"\\(.)", rb"\1", found["quoted"], flags=re.DOTALL))
        elif found["atom"]:
            atom: bytes = found["atom"]
            lists.current.append(None if atom.upper() == b"NIL" else atom)
