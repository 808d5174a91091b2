"""What stands below the typed words: signatures, "Sent from my …", disclaimers, footers.

Sign-offs and the name below them are typed words and stay. When unsure, the text stays.
"""

import re
from collections.abc import Sequence
from typing import Final

from outreach.reading.contact_block import (
    NOBODY,
    contact_block,
    evidence,
    is_prose,
    is_sign_off,
    looks_like_name,
    paragraphs,
)
from outreach.reading.header_text import Mailbox
from outreach.reading.html_containers import Mark
from outreach.reading.plain_line import is_ruler, plain
from outreach.reading.signature_words import (
    APOLOGIES,
    DEVICE_BEGINNINGS,
    DEVICE_INSIDE,
    FOOTER_BEGINNINGS,
    FOOTER_HEADINGS,
    LEGAL_PHRASES,
    LEGAL_WORDS,
    LIST_FOOTERS,
    PRODUCT_WORDS,
    SENT_FROM,
    SHORT_FOOTERS,
)

MAX_SIGNATURE: Final = 30
MAX_RULED: Final = 8
MAX_TRIES: Final = 5

_DELIMITER = re.compile(r"(?:- )?(?:--|—|––)\s*\Z")
_IMAGE = re.compile(
    r"(?:\[(?:cid|image|logo)[^\[\]]{0,200}\]|<https?://[^<>\s]{1,300}>|<#[\w-]{8,60}>|\s)+\Z", re.IGNORECASE
)
_BRACKETED = re.compile(r"\A(?:(?:<[^<>]{0,300}>|\[[^\[\]]{0,200}\]) ?)+")
_SPONSOR = re.compile(
    r"[-=~_*#]{5,80}[^\n]{0,30}\b(?:sponsor(?:ed|ship)?|advertisement|anzeige|publicité|publicidad|pubblicità)\b"
    r"[^\n]{0,30}[-=~_*#>]{3,80}\s*\Z",
    re.IGNORECASE,
)
_OUT_OF_HOURS = re.compile(
    r"outside (?:of )?(?:\w+ ){0,2}(?:working|office|business|contracted) (?:hours|days)\b.{0,200}?"
    r"\b(?:obliged|obligation|pressure|expect|need to (?:reply|respond)|no need)\b"
)
"""A note of flexible hours, as offices put below their mail."""
_FOOTERS: Final = (*FOOTER_BEGINNINGS, *SHORT_FOOTERS, *LIST_FOOTERS)
_FOOTER_SIGNS: Final = ("http", "www.", "@", "click", "klick", "list", "from this")


def is_device_line(line: str) -> bool:
    """A line such as "Sent from my iPhone" or "Get Outlook for iOS", in many languages."""
    text = plain(line).lstrip("-–—_*[(<• ").rstrip(" *_])>.")
    if not text or len(text) > 200:
        return False
    if any(words in text for words in APOLOGIES):
        return len(text) <= 160
    beginning = text.startswith(DEVICE_BEGINNINGS) and (len(text) <= 70 or "http" in text)
    if not beginning and not any(words in text for words in DEVICE_INSIDE):
        return False
    if text.startswith(SENT_FROM) and len(text) <= 45 and "," not in text:
        return True
    return len(text) <= 160 and any(word in text.partition(",")[0] for word in PRODUCT_WORDS)


def typed_lines(lines: Sequence[str], sender: Mailbox = NOBODY) -> list[bool]:
    """For each line of one stretch of own words whether it was typed, not a signature, footer or device line.

    `sender` is who wrote, NOBODY if unknown.
    """
    typed = [not is_device_line(line) for line in lines]
    end = min(_signature_start(lines), _ruled_footer_start(lines))
    for index in range(end, len(lines)):
        typed[index] = False
    end = _footer_start(lines, typed, end)
    for index in range(end, len(lines)):
        typed[index] = False
    for index in contact_block(lines, typed, end, sender):
        typed[index] = False
    return typed


def unmark_names(lines: Sequence[str], marks: list[Mark], sender: Mailbox) -> None:
    """In a signature container, a sign-off with the name below it, or a name alone, is as good as typed."""
    start: int | None = None
    for index, mark in enumerate([*marks, Mark.QUOTE]):
        if mark is Mark.SIGNATURE:
            start = index if start is None else start
        elif start is not None:
            typed = _typed_beginning(lines[start:index], sender)
            marks[start : start + typed] = [Mark.OWN] * typed
            start = None


def mark_known(lines: Sequence[str], marks: list[Mark], signature: Sequence[str]) -> None:
    """Mark the lines of a known signature, where they stand together and in order."""
    wanted = [text for line in signature if (text := plain(line).strip("*_ "))]
    if not 0 < len(wanted) <= MAX_SIGNATURE:
        return
    own = (index for index, mark in enumerate(marks) if mark is Mark.OWN)
    starts = [index for index in own if wanted[0] == plain(lines[index]).strip("*_ ")]
    for start in starts[:MAX_TRIES]:
        end = _end_of_known(lines, start, wanted)
        if end is not None:
            marks[start:end] = [Mark.SIGNATURE] * (end - start)
            return


def _end_of_known(lines: Sequence[str], start: int, wanted: Sequence[str]) -> int | None:
    """The line after the signature; most of its lines must be there (links and images are written otherwise)."""
    near = [plain(line).strip("*_ ") for line in lines[start : start + 2 * len(wanted)]]
    there = [number for number, text in enumerate(near) if text in wanted]
    return start + there[-1] + 1 if len(there) * 3 >= len(wanted) * 2 else None


def _typed_beginning(lines: Sequence[str], sender: Mailbox) -> int:
    """How many lines of a signature container are sign-offs and a name."""
    solid = [index for index, line in enumerate(lines) if line.strip()]
    signed = 0
    while signed < len(solid) and is_sign_off(lines[solid[signed]]):
        signed += 1
    name = lines[solid[signed]] if signed < len(solid) else ""
    named = looks_like_name(name, sender) and not is_device_line(name)
    if signed == 0:
        return len(lines) if named and len(solid) == 1 else 0
    return solid[signed - 1 + named] + 1


def _signature_start(lines: Sequence[str]) -> int:
    """The signature delimiter of RFC 3676 section 4.3, also where its blank was lost."""
    for index, line in enumerate(lines):
        if _DELIMITER.match(line) is None:
            continue
        below = [text for text in lines[index + 1 :] if text.strip()]
        if line.startswith("—") and not any(evidence(text) for text in below):
            continue
        if line in ("-- ", "--\xa0") or (len(below) <= MAX_SIGNATURE and not _is_section(below)):
            return index
    return len(lines)


def _is_section(below: Sequence[str]) -> bool:
    """Whether "--" parts two sections of a letter: sentences below, and neither contact data nor legal words."""
    if sum(map(is_prose, below)) < 3 or any(evidence(text) & {"phone", "address", "url"} for text in below):
        return False
    return _legal_words(" ".join(below)[:3000].casefold()) < 2


def _ruled_footer_start(lines: Sequence[str]) -> int:
    """A long ruler near the end with addresses or links below: footers of lists and advertisements of providers."""
    for index in range(max(0, len(lines) - MAX_SIGNATURE), len(lines)):
        line = lines[index].strip()
        if _SPONSOR.match(line):
            return index
        if line != "-" and not (len(line) >= 20 and is_ruler(line)):
            continue
        below = [text for text in lines[index + 1 :] if text.strip()]
        if not 0 < len(below) <= MAX_RULED:
            continue
        footer = any(plain(text).startswith(FOOTER_BEGINNINGS) or "mailing list" in text for text in below)
        if footer or (line != "-" and any(evidence(text) & {"url", "address"} for text in below)):
            return index
    return len(lines)


def _footer_start(lines: Sequence[str], typed: Sequence[bool], end: int) -> int:
    """Where the disclaimers and list footers at the end begin."""
    found = paragraphs(lines, typed, end)
    for start, stop in reversed(found):
        cut = _footer_in(lines[start:stop], first=start == found[0][0])
        if end < len(lines) and plain(lines[start]).strip(" *:_") in FOOTER_HEADINGS:
            cut = 0
        if cut is None:
            break
        end = start + cut
        if cut:
            break
    return end


def _footer_in(paragraph: Sequence[str], *, first: bool) -> int | None:
    """The line of the paragraph with which a footer begins; None if it holds none."""
    for index, line in enumerate(paragraph):
        if index < len(paragraph) - 2 * MAX_SIGNATURE:
            continue
        text = _BRACKETED.sub("", plain(line)).lstrip('*_-–•>|"“ ')
        if not first and _IMAGE.match(line[:400]):
            return index
        if not text.startswith(_FOOTERS):
            continue
        rest = " ".join(paragraph[index : index + MAX_SIGNATURE])[:3000].casefold()
        if _legal_words(rest) >= (2 if len(rest) > 150 else 3) or (not first and _is_short_footer(text, rest)):
            return index
    if first or not paragraph:
        return None
    rest = " ".join(paragraph[:MAX_SIGNATURE])[:3000].casefold()
    if _OUT_OF_HOURS.search(rest):
        return 0
    legal = _legal_words(rest)
    phrased = legal >= 2 and any(phrase in rest for phrase in LEGAL_PHRASES)
    return 0 if phrased or (len(rest) > 200 and legal >= 5) else None


def _legal_words(text: str) -> int:
    return sum(word in text for word in LEGAL_WORDS)


def _is_short_footer(text: str, rest: str) -> bool:
    if text.startswith(LIST_FOOTERS):
        return any(sign in rest for sign in _FOOTER_SIGNS)
    return text.startswith(SHORT_FOOTERS)
