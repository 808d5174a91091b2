"""A line as the rules compare it."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

MAX_LINE: Final = 400

_INVISIBLE: Final = dict.fromkeys(
    [0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF]
)
_BLANKS = re.compile(r"[ \t\xa0\u3000\u2007\u202f]+")
_RULER = re.compile(r"[-–—_=*~#+ ]{3,}\Z")


def plain(line: str) -> str:
    """The line without invisible marks, with single blanks, in lower case, at most MAX_LINE characters of it."""
    text = line[:MAX_LINE]
    if not text.isascii():
        text = text.translate(_INVISIBLE)
        return _BLANKS.sub(" ", text).strip().casefold()
    if "  " in text or "\t" in text:
        text = _BLANKS.sub(" ", text)
    return text.strip().lower()


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


def is_ruler(line: str) -> bool:
    """A line that only draws a line."""
    return _RULER.match(plain(line)) is not None


def next_solid(lines: Sequence[str], start: int, within: int = 12) -> int | None:
    """The next line that is not blank, if it is near."""
    return next((i for i in range(start, min(len(lines), start + within)) if lines[i].strip()), None)
