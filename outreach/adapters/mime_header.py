"""Header fields as bytes (RFC 5322, RFC 2047): nothing in a value can begin a field of its own."""

import re
import unicodedata
from collections.abc import Iterable
from email.header import Header
from typing import Final

WIDTH: Final = 78
"""Characters a line should keep to, its end not counted (RFC 5322, 2.1.1)."""

_FORBIDDEN: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"\\@]+@[^\s<>()\[\],;:\"\\@]+")
_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_TOKEN = re.compile(r"[!-~]{1,200}")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")  # RFC 5322, 3.2.3, and blanks between


def checked(value: str) -> str:
    """The value itself. Raises ValueError for a line end, a control character or half a character in it."""
    if any(unicodedata.category(char) in _FORBIDDEN for char in value):
        raise ValueError("a header value must stand on one line and hold no control characters")
    return value


def field(name: str, value: str) -> bytes:
    """A field of printable ASCII, folded at blanks where there are some."""
    if not checked(value).isascii():
        raise ValueError(f"{name} must be ASCII here")
    return _folded(name, value.split(" "))


def text_field(name: str, value: str) -> bytes:
    """A field of free text: readable as it stands where it can be, else in encoded words (RFC 2047)."""
    if _is_plain(checked(value)):
        return _folded(name, value.split(" "))
    return f"{name}: {_encoded(name, value)}\r\n".encode("ascii")


def mailbox_field(name: str, display_name: str, address: str) -> bytes:
    """A field with one mailbox. An address beyond ASCII stands there in UTF-8 (RFC 6532, 3.2)."""
    if not _ADDRESS.fullmatch(checked(address)):
        raise ValueError(f"{name} needs an address")
    if not display_name:
        return _folded(name, [address])
    angled = f"<{address}>"
    if not _is_plain(checked(display_name)):
        encoded = _encoded(name, display_name)
        last = encoded.rpartition("\r\n")[2]
        offset = 0 if "\r\n" in encoded else len(name) + 2
        blank = " " if offset + len(last) + 1 + len(angled) <= WIDTH else "\r\n "
        return f"{name}: {encoded}{blank}{angled}\r\n".encode()
    if _ATOMS.fullmatch(display_name):
        return _folded(name, [*display_name.split(" "), angled])
    escaped = display_name.replace("\\", "\\\\").replace('"', '\\"')
    return _folded(name, [*f'"{escaped}"'.split(" "), angled])


def ids_field(name: str, ids: Iterable[str]) -> bytes:
    """A field of Message-IDs; those that may not stand in one (RFC 5322, 3.6.4) are left out: with none, b""."""
    kept = [one for one in ids if _ID.fullmatch(one)]
    return _folded(name, kept) if kept else b""


def own_id_field(name: str, message_id: str) -> bytes:
    """Our Message-ID. Raises ValueError when it is none."""
    if not _ID.fullmatch(message_id):
        raise ValueError(f"{name} needs an id in angle brackets")
    return f"{name}: {message_id}\r\n".encode("ascii")


def token_field(name: str, value: str) -> bytes:
    """A field whose value is one word."""
    if not _TOKEN.fullmatch(value):
        raise ValueError(f"{name} needs one word")
    return f"{name}: {value}\r\n".encode("ascii")


def _is_plain(value: str) -> bool:
    """Whether any reader gets back what was written: no run of blanks may be lost, no word taken for code."""
    words = value.split(" ")
    return value.isascii() and "=?" not in value and all(0 < len(word) < WIDTH - 2 for word in words)


def _encoded(name: str, value: str) -> str:
    encoded: str = Header(value, "utf-8", maxlinelen=76, header_name=name).encode(splitchars="", linesep="\r\n")
    return encoded


def _folded(name: str, words: Iterable[str]) -> bytes:
    lines = [f"{name}:"]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > WIDTH and lines[-1].strip() and lines[-1] != f"{name}:":
            lines.append("")
        lines[-1] += f" {word}"
    return ("\r\n".join(lines) + "\r\n").encode()
