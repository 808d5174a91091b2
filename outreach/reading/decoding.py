"""From the bytes of a part to text, whatever the label says: never raises, linear in size."""

import binascii
import codecs
import re
from functools import lru_cache
from typing import Final

WHATWG_NAMES: Final = {
    # Labels are used for the larger sets that they are a part of (WHATWG Encoding, section 4.2).
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "ansi": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "euc-cn": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "big5": "big5hkscs",
    "unicode-1-1-utf-7": "utf-7",
    "utf8": "utf-8",
    "utf-8mb4": "utf-8",
    "utf8mb4": "utf-8",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-windows-949": "cp949",
    "tis-620": "cp874",
}
# Python's own "text encodings" that are no charset of mail; some take quadratic time.
NOT_CHARSETS: Final = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem", "charmap"}
)
WESTERN: Final = frozenset({"cp1252", "iso8859-15", "cp1254", "mac-roman"})

_LABEL = re.compile(r"[a-z0-9][a-z0-9_.:+-]{0,39}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_NOT_BASE64 = bytes(
    sorted(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") - set(b"-_"))
)
_URL_SAFE = bytes.maketrans(b"-_", b"+/")


@lru_cache(maxsize=256)
def codec_name(label: str) -> str:
    """The codec that a charset label stands for; "" if it stands for none."""
    found = _LABEL.match(label.strip().strip("\"'").lower().partition("*")[0])
    if not found:
        return ""
    name = WHATWG_NAMES.get(found[0], found[0])
    try:
        info = codecs.lookup(name)
        b"a".decode(info.name, "replace")  # refuses those that do not make text
    except (LookupError, ValueError):
        return ""
    return "" if info.name.replace("-", "_") in NOT_CHARSETS else info.name


def decode_text(raw: bytes, label: str) -> str:
    """Text of `raw` in the charset of that label; a wrong label is seen through where it can be."""
    name = codec_name(label)
    if name.startswith(("utf-16", "utf-32")) and b"\0" not in raw:
        name = "utf-8"  # every line end would hold a null byte: the label is wrong
    if not raw.isascii() and (name in WESTERN or not name):
        return _utf8_or_western(raw, name)
    try:
        text = raw.decode(name or "utf-8")
    except (UnicodeError, ValueError):
        text = _best_effort(raw, name)
    return without_surrogates(text)


def _utf8_or_western(raw: bytes, name: str) -> str:
    """Bytes above 127 that form valid UTF-8 are UTF-8, whatever the label: Western text hardly ever does."""
    try:
        return raw.decode("utf-8")
    except UnicodeError:
        return raw.decode(name or "cp1252", "replace")


def _best_effort(raw: bytes, name: str) -> str:
    text = raw.decode(name or "utf-8", "replace")
    lost = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    if name == "utf-8" and lost * 2 > beyond_ascii:
        return raw.decode("cp1252", "replace")
    return text


def without_surrogates(text: str) -> str:
    """The same text, fit to be written as UTF-8."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8") if _has_surrogates(text) else text


def _has_surrogates(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def without_controls(text: str) -> str:
    """Without control characters, but with tabs and line ends."""
    return _CONTROL.sub("", text)


def decode_transfer(raw: bytes, encoding: str) -> bytes:
    """Content-Transfer-Encoding undone (RFC 2045 section 6); faults passed over, unknown ones left alone."""
    match encoding.strip().lower():
        case "base64" | "b":
            return decode_base64(raw)
        case "quoted-printable" | "q":
            return binascii.a2b_qp(raw)
        case _:
            return raw


def decode_base64(raw: bytes) -> bytes:
    """What can be read of base64: foreign characters dropped, padding optional, several pieces joined."""
    pieces = raw.translate(None, _NOT_BASE64).translate(_URL_SAFE).split(b"=")
    return b"".join(_decode_piece(piece) for piece in pieces if len(piece) > 1)


def _decode_piece(piece: bytes) -> bytes:
    whole = piece[: len(piece) - 1] if len(piece) % 4 == 1 else piece
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def unflow(text: str, *, del_sp: bool) -> str:
    """Lines of format=flowed joined again (RFC 3676 section 4), quote depth by quote depth."""
    lines: list[str] = []
    paragraph: list[str] = []
    depth_before = 0
    for line in text.split("\n"):
        content = line.lstrip(">")
        depth = len(line) - len(content)
        content = content.removeprefix(" ")
        if paragraph and depth != depth_before:
            lines.append(_quoted(paragraph, depth_before))
            paragraph = []
        depth_before = depth
        flowed = content.endswith(" ") and content != "-- "
        if content == "-- " and paragraph:
            lines.append(_quoted(paragraph, depth))
            paragraph = []
        paragraph.append(content[:-1] if flowed and del_sp else content)
        if not flowed:
            lines.append(_quoted(paragraph, depth))
            paragraph = []
    if paragraph:
        lines.append(_quoted(paragraph, depth_before))
    return "\n".join(lines)


def _quoted(paragraph: list[str], depth: int) -> str:
    return (">" * depth + " " if depth else "") + "".join(paragraph)
