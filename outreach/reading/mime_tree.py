"""Where the parts of a message begin and end (RFC 2046), by plain search: linear in size, bounded nesting."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from outreach.reading.decoding import decode_text, decode_transfer
from outreach.reading.header_text import decode_words, parse_params, unfold

MAX_BYTES: Final = 8_000_000
MAX_PARTS: Final = 250
MAX_DEPTH: Final = 12
MAX_HEADER_BYTES: Final = 262_144
MAX_FIELD: Final = 65_536
MAX_FIELDS: Final = 1_000
MAX_ALL_FIELDS: Final = 5_000  # of all parts together
MAX_LATE: Final = 20
LONGEST_PADDING: Final = 200  # bytes behind a boundary
OF_EVERY_LETTER: Final = frozenset({"from", "to", "subject", "date", "message-id", "content-type", "in-reply-to"})
"""Fields that are read wherever they stand."""
MAX_SCANNED: Final = 16_000_000  # bytes looked through for boundary lines, of all levels together

MESSAGES: Final = frozenset({"message/rfc822", "message/global", "message/news"})

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:(.*)", re.DOTALL)
_GUESSED_BOUNDARY = re.compile(rb"(?:\A|\n)--([^\n]{1,200})\ncontent-[a-z-]+:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headers:
    """Header fields in order; names in lower case, values as they came but for the bytes being text."""

    fields: tuple[tuple[str, str], ...] = ()

    def raw(self, name: str) -> str:
        """The first value as it stood, folds included; "" if there is none."""
        wanted = name.lower()
        return next((value for key, value in self.fields if key == wanted), "")

    def get(self, name: str) -> str:
        """The first value on one line, decoded (RFC 2047), no control characters; "" if there is none."""
        return decode_words(unfold(self.raw(name)))

    def all(self, name: str) -> tuple[str, ...]:
        wanted = name.lower()
        return tuple(decode_words(unfold(value)) for key, value in self.fields if key == wanted)

    def all_raw(self, name: str) -> tuple[str, ...]:
        """All values still encoded: names in address fields are decoded after they were taken apart."""
        wanted = name.lower()
        return tuple(value for key, value in self.fields if key == wanted)

    def has(self, name: str) -> bool:
        wanted = name.lower()
        return any(key == wanted for key, _ in self.fields)

    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for key, _ in self.fields))


@dataclass(frozen=True, slots=True)
class Entity:
    """One part as bytes: its header, its content type, and its body still in its transfer encoding."""

    headers: Headers
    content_type: str
    params: Mapping[str, str]
    body: bytes
    depth: int
    in_message: int


@dataclass(slots=True)
class Budget:
    """What may still be looked at, and which limits were hit, in words."""

    parts: int = MAX_PARTS
    fields: int = MAX_ALL_FIELDS
    scanned: int = MAX_SCANNED
    limits: dict[str, None] = field(default_factory=dict)

    def hit(self, words: str) -> None:
        self.limits[words] = None


def split(raw: bytes, budget: Budget) -> tuple[Entity, ...]:
    """The message and all its parts, flattened, containers first."""
    if len(raw) > MAX_BYTES:
        budget.hit(f"only the first {MAX_BYTES} bytes were read")
        raw = raw[:MAX_BYTES]
    return tuple(_entities(_lines(raw), budget, depth=0, in_message=0, default="text/plain"))


def head_of(raw: bytes) -> bytes:
    """The header of the message alone, behind it nothing."""
    whole = _lines(raw)
    _, body = parse_header(whole, Budget())
    return whole[: len(whole) - len(body)].rstrip(b"\n") + b"\n\n"


def _lines(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").removeprefix(b"\xef\xbb\xbf").lstrip(b"\n")


def parse_header(raw: bytes, budget: Budget) -> tuple[Headers, bytes]:
    """The header fields and the body. A line that is no field ends the header (and belongs to the body)."""
    if raw.startswith(b"\n"):
        return Headers(), raw[1:]
    end = raw.find(b"\n\n")
    end = end if end >= 0 else len(raw)
    if end > MAX_HEADER_BYTES:
        budget.hit("the header is too long")
    fields: list[tuple[str, list[bytes]]] = []
    offset = 0
    for line in raw[: min(end, MAX_HEADER_BYTES)].split(b"\n"):
        found = _FIELD.match(line)
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1][1].append(line)
        elif found:
            fields.append((found[1].decode("ascii").lower(), [found[2]]))
        elif not line.startswith((b"From ", b">From ")):
            return Headers(tuple(_fields(fields, budget))), raw[offset:]
        offset += len(line) + 1
    return Headers(tuple(_fields(fields, budget))), raw[end + 2 :]


def _fields(fields: list[tuple[str, list[bytes]]], budget: Budget) -> Iterator[tuple[str, str]]:
    most = min(MAX_FIELDS, budget.fields)
    budget.fields -= min(len(fields), most)
    if len(fields) > most:
        budget.hit(f"only the first {MAX_FIELDS} header fields were read")
    late = [one for one in fields[most:] if one[0] in OF_EVERY_LETTER][:MAX_LATE]
    for name, lines in (*fields[:most], *late):
        value = b"\n".join(lines)
        if len(value) > MAX_FIELD:
            budget.hit("a header field is too long")
        yield name, decode_text(value[:MAX_FIELD], "").strip()


def _entities(raw: bytes, budget: Budget, *, depth: int, in_message: int, default: str) -> Iterator[Entity]:
    if budget.parts <= 0:
        budget.hit(f"only the first {MAX_PARTS} parts were read")
        return
    budget.parts -= 1
    headers, body = parse_header(raw, budget)
    content_type, params = parse_params(unfold(headers.raw("content-type")))
    if "/" not in content_type:
        content_type = "text/plain" if content_type == "text" else default
    yield Entity(headers, content_type, params, body, depth, in_message)
    inside = content_type.startswith("multipart/") or content_type in MESSAGES
    if inside and depth >= MAX_DEPTH:
        budget.hit(f"parts nested deeper than {MAX_DEPTH} were not read")
    elif content_type in MESSAGES:
        inner = decode_transfer(body, headers.get("content-transfer-encoding")).lstrip(b"\n")
        yield from _entities(inner, budget, depth=depth + 1, in_message=in_message + 1, default="text/plain")
    elif inside:
        child = "message/rfc822" if content_type == "multipart/digest" else "text/plain"
        for piece in pieces(body, params.get("boundary", ""), budget):
            yield from _entities(piece, budget, depth=depth + 1, in_message=in_message, default=child)


def pieces(body: bytes, boundary: str, budget: Budget) -> Iterator[bytes]:
    """The pieces between the boundary lines; a boundary not given or not used is guessed from the body."""
    mark = boundary.rstrip().encode("utf-8", "replace")
    if len(body) > budget.scanned:
        budget.hit("parts nested in large parts were not read")
        return
    budget.scanned -= len(body)
    if not mark or b"--" + mark not in body:
        guess = _GUESSED_BOUNDARY.search(body[:MAX_FIELD])
        if guess is None:
            yield b"\n" + body  # as one part without a header: nothing is lost
            return
        mark = guess[1].rstrip()
    start = -1
    body = b"\n" + body
    for begins, ends, last in _boundary_lines(body, b"\n--" + mark):
        if start >= 0:
            yield body[start : max(start, begins)]
        if budget.parts <= 0:
            budget.hit(f"only the first {MAX_PARTS} parts were read")
            return
        if last:
            return
        start = ends + 1
    if 0 <= start < len(body):
        yield body[start:]


def _boundary_lines(body: bytes, mark: bytes) -> Iterator[tuple[int, int, bool]]:
    """Where each boundary line begins and ends, and whether it is the last (RFC 2046 section 5.1.1)."""
    begins = body.find(mark)
    while begins >= 0:
        behind = begins + len(mark)
        ends = body.find(b"\n", behind)
        ends = ends if ends >= 0 else len(body)
        tail = body[behind : min(ends, behind + LONGEST_PADDING)].rstrip(b" \t")
        if tail in (b"", b"--"):
            yield begins, ends, tail == b"--"
        begins = body.find(mark, max(behind, ends))
