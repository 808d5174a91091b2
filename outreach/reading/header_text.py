"""What stands in header fields, read leniently: encoded words, parameters, mailboxes, dates, Message-IDs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz
from typing import Final

from outreach.reading.decoding import decode_base64, decode_text, decode_transfer, without_surrogates

MAX_VALUE: Final = 65_536
MAX_PARAMS: Final = 8_192
MAX_MAILBOXES: Final = 200
MAX_ADDRESSES: Final = 16_384

_ENCODED = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_PARAM = re.compile(r""";\s*([^=;\s"]{1,80})\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)""", re.DOTALL)
_SECTION = re.compile(r"(.+?)(?:\*(\d{1,3}))?(\*)?$")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]+")
_FOLD = re.compile(r"[\r\n]+[ \t]*|\t")
_MESSAGE_ID = re.compile(r"<([^<>]{1,998})>")
_BETWEEN_IDS = re.compile(r"[\s<>,;\"]+")
_ANGLE = re.compile(r"<([^<>\]]{0,998})[>\]]?")
_BETWEEN_ADDRESSES = re.compile(r"[\s<>()\[\],;:\"']+")
MAX_WORD: Final = 998
_YEAR_RANGE: Final = (1980, 2100)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A mailbox (RFC 5322 section 3.4): decoded name, address in lower case; "" for what cannot be told."""

    name: str
    address: str


def unfold(value: str) -> str:
    """The value on one line, without control characters."""
    return _CONTROLS.sub("", _FOLD.sub(" ", value[:MAX_VALUE])).strip()


def decode_words(value: str) -> str:
    """RFC 2047 undone, also inside quotes and where one character was split between two encoded words."""
    if "=?" not in value:
        return value
    out: list[str] = []
    pending: list[bytes] = []
    charset, end = "", 0
    for word in _ENCODED.finditer(value):
        between = value[end : word.start()]
        joined = bool(end) and not between.strip()
        if pending and not (joined and word[1].lower() == charset):
            out.append(decode_text(b"".join(pending), charset))
            pending = []
        if not joined:
            out.append(between)
        charset, end = word[1].lower(), word.end()
        pending.append(_word_bytes(word[2], word[3]))
    out.append(decode_text(b"".join(pending), charset))
    out.append(value[end:])
    return unfold(without_surrogates("".join(out)))


def _word_bytes(encoding: str, text: str) -> bytes:
    raw = text.encode("utf-8", "replace")
    if encoding in "bB":
        return decode_base64(raw)
    return decode_transfer(raw.replace(b"_", b"=20").replace(b"\n", b""), "quoted-printable")


def parse_params(value: str) -> tuple[str, Mapping[str, str]]:
    """The main value in lower case, and its parameters (RFC 2045 section 5.1, RFC 2231)."""
    main, semicolon, rest = value[:MAX_PARAMS].partition(";")
    plain: dict[str, str] = {}
    sections: dict[str, list[tuple[int, bool, str]]] = {}
    for found in _PARAM.finditer(semicolon + rest):
        name, text = found[1].lower(), _unquoted(found[2])
        split = _SECTION.match(name)
        if split and (split[2] or split[3]):
            sections.setdefault(split[1], []).append((int(split[2] or 0), bool(split[3]), text))
        else:
            plain.setdefault(name, decode_words(text))
    joined = {name: _join_sections(found) for name, found in sections.items()}
    return main.strip().lower(), {**plain, **joined}


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", value[1:-1])
    return value.strip('"')


def _join_sections(sections: list[tuple[int, bool, str]]) -> str:
    charset = ""
    pieces: list[bytes] = []
    for number, (_, extended, text) in enumerate(sorted(sections, key=lambda section: section[0])):
        if number == 0 and extended and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        raw = text.encode("utf-8", "replace")
        pieces.append(_PERCENT.sub(lambda hex2: bytes([int(hex2[1], 16)]), raw) if extended else raw)
    return unfold(decode_text(b"".join(pieces), charset))


def parse_mailboxes(value: str) -> tuple[Mailbox, ...]:
    """The mailboxes of an address field, groups opened, nonsense passed over; at most MAX_MAILBOXES."""
    found: list[Mailbox] = []
    plain = unfold(value[:MAX_ADDRESSES]).replace("[mailto:", "<").replace("[MAILTO:", "<")
    for item in _split_addresses(plain):
        if item.strip():
            found.append(_mailbox(item.strip()))
        if len(found) >= MAX_MAILBOXES:
            break
    return tuple(found)


def _split_addresses(value: str) -> Iterator[str]:
    """At commas and semicolons outside quotes, angles and comments; "Group:" is dropped (RFC 5322, 3.4)."""
    start, quoted, angle, comment, index = 0, False, False, 0, 0
    while index < len(value):
        char = value[index]
        if char == "\\":
            index += 1
        elif char == '"' and not comment:
            quoted = not quoted
        elif quoted:
            pass
        elif char == "(":
            comment += 1
        elif char == ")":
            comment = max(0, comment - 1)
        elif comment:
            pass
        elif char in "<>]":
            angle = char == "<"
        elif char in ",;" and not angle:
            yield value[start:index]
            start = index + 1
        elif char == ":" and not angle and "@" not in value[start:index]:
            start = index + 1
        index += 1
    rest = value[start:]
    if quoted or comment:  # an unclosed quote: read what is left as if there were none
        yield from rest.replace('"', "").replace("(", " ").split(",")
    else:
        yield rest


def _mailbox(item: str) -> Mailbox:
    angles = list(_ANGLE.finditer(item))
    if angles:
        angle = angles[-1]  # names may hold brackets too
        name = item[: angle.start()] or item[angle.end() :]
        return Mailbox(_display_name(name), bare_address(angle[1]))
    before, _, comment = item.partition("(")
    word = _word_with_at(before)
    if not word:
        return Mailbox(_display_name(item), "")
    name = before.replace(word, "", 1).strip() or comment.rstrip(") ")
    return Mailbox(_display_name(name), bare_address(word))


def _display_name(raw: str) -> str:
    name = _unquoted(raw.strip())
    return " ".join(decode_words(name).strip().strip("\"'").split())


def bare_address(text: str) -> str:
    """The address alone, in lower case; "" if there is none."""
    address = text.strip().strip("\"'").removeprefix("mailto:").lower()
    if address.count("@") >= 1 and not any(char.isspace() for char in address):
        return address.rstrip(".")
    return _word_with_at(address)


def _word_with_at(text: str) -> str:
    """The first word that may be an address; "" if there is none."""
    return next((word for word in _BETWEEN_ADDRESSES.split(text) if _is_around_at(word)), "")


def _is_around_at(word: str) -> bool:
    return "@" in word[1:-1] and len(word) <= MAX_WORD


def parse_ids(value: str) -> tuple[str, ...]:
    """The Message-IDs in a field, with their angle brackets; white space inside them (folding) is dropped."""
    if "<" in value:
        found = ["<" + "".join(one.split()) + ">" for one in _MESSAGE_ID.findall(value)]
        if found:
            return tuple(dict.fromkeys(found))
    return tuple(dict.fromkeys(f"<{one}>" for one in _BETWEEN_IDS.split(value) if _is_around_at(one)))


def parse_date(value: str) -> datetime | None:
    """An aware instant; None if it cannot be read, has no zone, or lies outside 1980 to 2100."""
    try:
        fields = parsedate_tz(value[:200])
        if fields is None or not _YEAR_RANGE[0] <= fields[0] <= _YEAR_RANGE[1]:
            return None
        if fields[9] is None:
            return None
        return _aware(fields[:6], fields[9])
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None


def _aware(fields: tuple[int, ...], offset: int) -> datetime:
    year, month, day, hour, minute, second = fields
    zone = timezone(timedelta(seconds=offset)) if offset else UTC
    return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)
