"""A large message without its attachments: what to fetch of it by part numbers (RFC 9051, 6.4.5), and how to
put it together again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from itertools import takewhile
from typing import Final

from outreach.adapters.imap_answers import Value
from outreach.adapters.raw_mail import MAX_DEPTH, fields_of, is_text
from outreach.reading.header_text import parse_params, unfold
from outreach.reading.mime_tree import MESSAGES

MAX_PARTS: Final = 250
_HEADER: Final = 16_384  # bytes of the header of a part
_INNER: Final = 8  # where the structure of an enclosed message stands in that of its part


class Kind(Enum):
    TEXT = auto()
    MULTIPART = auto()
    MESSAGE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """One part. The only child of a MESSAGE is what the enclosed message consists of."""

    kind: Kind
    number: str
    children: tuple["Part", ...] = ()


def structure(value: Value) -> Part:
    """What the message consists of, as BODYSTRUCTURE tells it. Raises ValueError when it cannot be understood."""
    return _content(value, "", 0)


def sections(part: Part, limit: int) -> Iterator[str]:
    """What to fetch of a message's content: the headers of all parts, and of all texts together `limit` bytes at
    most, to each the same share."""
    return _sections(part, max(1, limit // max(1, _texts(part))))


def _texts(part: Part) -> int:
    return (part.kind is Kind.TEXT) + sum(map(_texts, part.children))


def _sections(part: Part, share: int) -> Iterator[str]:
    if part.kind is Kind.TEXT:
        yield f"BODY.PEEK[{part.number}]<0.{share}>"
    if part.kind is Kind.MESSAGE:
        yield f"BODY.PEEK[{part.number}.HEADER]<0.{_HEADER}>"
    for child in part.children:
        if part.kind is Kind.MULTIPART:
            yield f"BODY.PEEK[{child.number}.MIME]<0.{_HEADER}>"
        yield from _sections(child, share)


def rebuilt(part: Part, header: bytes, found: Mapping[str, bytes]) -> bytes:
    """The message with this header, made of what was fetched (by section)."""
    return header + b"".join(_pieces(part, header, found))


def _pieces(part: Part, header: bytes, found: Mapping[str, bytes]) -> Iterator[bytes]:
    match part.kind:
        case Kind.TEXT:
            yield found.get(part.number, b"")
        case Kind.MESSAGE:
            yield rebuilt(part.children[0], found.get(f"{part.number}.HEADER", b"\r\n"), found)
        case Kind.MULTIPART:
            mark = b"--" + _boundary(header)
            for child in part.children:
                yield mark + b"\r\n" + rebuilt(child, found.get(f"{child.number}.MIME", b"\r\n"), found) + b"\r\n"
            yield mark + b"--\r\n"
        case Kind.OTHER:
            yield b""


def _boundary(header: bytes) -> bytes:
    _, params = parse_params(unfold(fields_of(header).raw("content-type")))
    return params.get("boundary", "").encode("utf-8", "replace")


def _content(value: Value, number: str, depth: int) -> Part:
    """The content of a message, whose parts are numbered below `number`; a single part has number 1 there."""
    if isinstance(value, list) and value and isinstance(value[0], list):
        return _part(value, number, depth)
    return _part(value, _below(number, 1), depth)


def _part(value: Value, number: str, depth: int) -> Part:
    if not isinstance(value, list) or len(value) < 2 or depth > MAX_DEPTH:
        raise ValueError("this structure cannot be understood")
    if isinstance(value[0], list):
        inner = list(takewhile(lambda one: isinstance(one, list), value))[:MAX_PARTS]
        parts = (_part(one, _below(number, at), depth + 1) for at, one in enumerate(inner, 1))
        return Part(Kind.MULTIPART, number, tuple(parts))
    content_type = _content_type(value[0], value[1])
    if content_type in MESSAGES and len(value) > _INNER:
        return Part(Kind.MESSAGE, number, (_content(value[_INNER], number, depth + 1),))
    return Part(Kind.TEXT if is_text(content_type) else Kind.OTHER, number)


def _below(number: str, child: int) -> str:
    return f"{number}.{child}" if number else str(child)


def _content_type(family: Value, kind: Value) -> str:
    match family, kind:
        case bytes(), bytes():
            return f"{family.decode('ascii', 'replace')}/{kind.decode('ascii', 'replace')}".lower()
        case _:
            raise ValueError("this structure names no content type")
