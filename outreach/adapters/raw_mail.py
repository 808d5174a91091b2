"""What adapters ask of the bytes of a mail: where its header ends, who sent it, what it is without attachments."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import BinaryIO, Final

from outreach.domain.people import normalised
from outreach.reading.header_text import parse_mailboxes, parse_params, unfold
from outreach.reading.mime_tree import MESSAGES, Budget, Headers, parse_header

MAX_HEADER: Final = 262_144
MAX_DEPTH: Final = 20

_EMPTY_LINE = re.compile(rb"\r?\n\r?\n")
_KEPT_MESSAGES: Final = frozenset({"delivery-status", "disposition-notification", "feedback-report"})


def header_of(file: BinaryIO) -> bytes:
    """The header block with its closing empty line; of a header without end, the first 256 kB."""
    raw = b""
    while len(raw) < MAX_HEADER and (piece := file.read(16_384)):
        raw += piece
        if found := _EMPTY_LINE.search(raw):
            return raw[: found.end()]
    return raw


def fields_of(header: bytes) -> Headers:
    return parse_header(header.replace(b"\r\n", b"\n"), Budget())[0]


def is_from(header: bytes, addresses: Collection[str]) -> bool:
    """Whether one of the addresses stands in From, whole."""
    return _names(header, ("from",), addresses)


def is_to(header: bytes, addresses: Collection[str]) -> bool:
    """Whether one of the addresses stands in To or Cc, whole."""
    return _names(header, ("to", "cc"), addresses)


def _names(header: bytes, fields: Iterable[str], addresses: Collection[str]) -> bool:
    wanted = {normalised(address) for address in addresses}
    headers = fields_of(header)
    mailboxes = (one for name in fields for one in parse_mailboxes(headers.raw(name)))
    return any(normalised(one.address) in wanted for one in mailboxes)


def is_text(content_type: str) -> bool:
    """Whether a part tells something in words: text, and the reports that machines write."""
    family, _, kind = content_type.partition("/")
    return family == "text" or (family == "message" and kind in _KEPT_MESSAGES)


class _In(Enum):
    HEADER = auto()
    KEPT = auto()
    DROPPED = auto()


@dataclass(slots=True)
class _Cut:
    """Where in the message we are, and what is kept so far."""

    limit: int
    place: _In = _In.HEADER
    boundaries: list[bytes] = field(default_factory=list)
    header: list[bytes] = field(default_factory=list)
    kept: list[bytes] = field(default_factory=list)
    texts: int = 0

    def take(self, line: bytes) -> None:
        if line.startswith(b"--") and self._boundary(line):
            self.kept.append(line)
        elif self.place is _In.HEADER:
            self.kept.append(line)
            self._in_header(line)
        elif self.place is _In.KEPT and self.texts + len(line) <= self.limit:
            self.texts += len(line)
            self.kept.append(line)

    def _boundary(self, line: bytes) -> bool:
        mark = line.rstrip()
        for depth in reversed(range(len(self.boundaries))):
            opening = b"--" + self.boundaries[depth]
            if mark in (opening, opening + b"--"):
                closing = mark != opening
                del self.boundaries[depth + (0 if closing else 1) :]
                self.place = _In.DROPPED if closing else _In.HEADER
                self.header = []
                return True
        return False

    def _in_header(self, line: bytes) -> None:
        if line.strip():
            self.header.append(line)
            return
        content_type, params = parse_params(unfold(fields_of(b"".join(self.header)).raw("content-type")))
        boundary = params.get("boundary", "").encode("utf-8", "replace")
        self.header = []
        self.place = _In.KEPT if is_text(content_type or "text/plain") else _In.DROPPED
        if content_type.startswith("multipart/") and boundary and len(self.boundaries) < MAX_DEPTH:
            self.boundaries.append(boundary)
        elif content_type in MESSAGES:
            self.place = _In.HEADER


def without_attachments(lines: Iterable[bytes], limit: int) -> bytes:
    """The message with all its headers and boundaries, but of the bodies the text alone, `limit` bytes of it.

    Reads line by line: never more in memory than what is kept.
    """
    cut = _Cut(limit)
    for line in lines:
        cut.take(line)
    return b"".join(cut.kept)
