"""How automatic replies are worded: the shape of a language's table, and the languages that have one.

The tables hold one pattern a line, in lower case. `…` stands for up to eight words in between
(up to twenty characters where words are not separated). A line that ends with a backslash goes on in the next.
Text and patterns are folded alike: no accents.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

__all__ = ["Language", "at_end", "fold", "pattern"]


@dataclass(frozen=True, slots=True)
class Language:
    """One language's words. Each field is a block of patterns, one a line.

    notice: how the subject of an automatic reply begins · hint: words in a subject that make one likely ·
    automatic: says that it is one · away: says that somebody is away · delegates: whom else to turn to ·
    unread: mail is not read or passed on meanwhile, or answered later · thanks: thanks for the mail ·
    received: acknowledges receipt · left: has left for good · moved: has a new address ·
    engaged: only a person answering writes this ·
    back: is there again · not_back: is not there again before · replies: "get back to you", no return ·
    until, after, since: what stands before a last day, a day before the return, a first day ·
    until_behind: what stands behind a last day ·
    common: frequent words by which the language is told.
    """

    code: str
    common: str
    notice: str = ""
    hint: str = ""
    automatic: str = ""
    away: str = ""
    delegates: str = ""
    unread: str = ""
    thanks: str = ""
    received: str = ""
    left: str = ""
    moved: str = ""
    engaged: str = ""
    back: str = ""
    not_back: str = ""
    replies: str = ""
    until: str = ""
    until_behind: str = ""
    after: str = ""
    since: str = ""
    spaced: bool = True


def _base(character: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", character) if not unicodedata.combining(one))


_LETTERS: Final = {
    code: _base(chr(code).lower()) for span in (range(0xC0, 0x530), range(0x1E00, 0x2000)) for code in span
} | {
    ord(letter): plain
    for letter, plain in {
        "ß": "ss", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i",
        "İ": "i", "œ": "oe", "Œ": "oe", "’": "'", "‘": "'", "´": "'", "`": "'", "ʼ": "'", "–": "-", "—": "-",
        "‑": "-", "−": "-", "‐": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u3000": " ", "\u200b": "",
        "\u00ad": "", "\ufeff": "",
    }.items()
}  # fmt: skip


def fold(text: str) -> str:
    """Lower case without accents, typographic signs made plain, full-width digits narrow."""
    return unicodedata.normalize("NFKC", text.translate(_LETTERS)).lower()


@cache
def pattern(block: str, *, spaced: bool = True) -> re.Pattern[str]:
    """One pattern for all lines of a block; it matches nothing if the block is empty."""
    whole = re.sub(r"\\\n[ ]*", "", block)
    lines = [line.strip() for line in whole.splitlines() if line.strip()]
    if not lines:
        return re.compile(r"(?!)")
    joined = "\n".join(lines).replace(r"\S", "\x01")
    between = r"(?: \S+){0,8}?" if spaced else r".{0,20}?"
    folded = fold(joined.replace("…", "\x00")).replace("\x00", between).replace("\x01", r"\S")
    either = "|".join(folded.split("\n"))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if spaced else f"(?:{either})")


@cache
def at_end(block: str) -> re.Pattern[str]:
    """The same for words at the end of a text."""
    return re.compile(rf"{pattern(block).pattern}$")
