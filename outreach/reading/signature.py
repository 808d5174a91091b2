"""What stands around the typed words: signatures, "Sent from my …", disclaimers, footers, banners.

Sign-offs and the name below them are typed words and stay. When unsure, the text stays.
"""

import re
from collections.abc import Sequence
from typing import Final

from outreach.reading.plain_line import is_ruler, plain
from outreach.reading.signature_words import (
    BANNER_WORDS,
    CONTACT_LABELS,
    DEVICE_BEGINNINGS,
    DEVICE_INSIDE,
    FOOTER_BEGINNINGS,
    LEGAL_WORDS,
    PRODUCT_WORDS,
    SHORT_FOOTERS,
    SIGN_OFF_BEGINNINGS,
    SIGN_OFFS,
    TITLE_WORDS,
)

MAX_SIGNATURE: Final = 30
MAX_BANNER: Final = 6
MAX_RULED: Final = 8

_DELIMITER = re.compile(r"(?:- )?(?:--|—|––)\s*\Z")
_URL = re.compile(
    r"(?:https?://|www\.)\S"
    r"|(?<![@\w])[a-z0-9-]{2,40}\.(?:com|org|net|edu|de|co\.uk|ac\.uk|fr|es|it|nl|eu|io|test|example)(?![\w@])"
)
_ADDRESS = re.compile(r"[\w.+'-]{1,64}@[\w.-]{2,100}")
_PHONE = re.compile(r"(?<![\w.])(?:\+|00|\(0|\(\+|0)?[\d(][\d ()./\xa0-]{6,24}\d")
_POSTCODE = re.compile(
    r"\b(?:\d{4,5}(?:-\d{3,4})? [A-ZÄÖÜÅØ\w]|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b"
    r"|[A-Z]{2} \d{5}\b|\d{3} \d{2} \w|D-\d{5}|CH-\d{4})"
)
_STREET = re.compile(
    r"\b(?:street|road|avenue|lane|square|str\.|straße|strasse|rue|calle|via|piazza|laan|straat|gatan|vej|gate"
    r"|ulica|ul\.|plaza|platz|weg \d|allee|floor|suite|building|po box|p\.o\. box|postfach)\b"
    r"|(?:straße|strasse|str\.|gatan|vägen|straat|laan|katu) \d",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"p\.? ?p?\.? ?s\b|ps\b|p\.s\.|nb\b|n\.b\.")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’)]?\Z")
_CLOSED: Final = (".", "!", "?", ">", ")", "]", "*", "。")
_WORD = re.compile(r"[^\W\d_][\w.'’/&-]*")


def is_device_line(line: str) -> bool:
    """A line such as "Sent from my iPhone" or "Get Outlook for iOS", in many languages."""
    text = plain(line).lstrip("-–—_*[(<• ").rstrip(" *_])>.")
    if not text or len(text) > 200:
        return False
    beginning = text.startswith(DEVICE_BEGINNINGS)
    if (beginning and (len(text) <= 60 or "http" in text)) or any(words in text for words in DEVICE_INSIDE):
        return (
            (len(text) <= 160 and any(word in text for word in PRODUCT_WORDS))
            or "brevity" in text
            or "typos" in text
        )
    return False


def is_sign_off(line: str) -> bool:
    """A closing formula that has its line to itself ("Best wishes,", "Mit freundlichen Grüßen")."""
    text = plain(line)
    if not text or len(text) > 60:
        return False
    bare = text.strip(" ,.!;:…*_–—~)❤☺🙂😊-")
    if bare in SIGN_OFFS:
        return True
    return len(bare) <= 45 and bare.startswith(SIGN_OFF_BEGINNINGS) and len(bare.split()) <= 7


def banner_end(lines: Sequence[str]) -> int:
    """How many lines at the top are a banner of the reader's own mail system ("[EXTERNAL] …")."""
    end = 0
    index = 0
    for _ in range(MAX_BANNER):
        while index < len(lines) and (not lines[index].strip() or is_ruler(lines[index])):
            index += 1
        stop = index
        while stop < len(lines) and lines[stop].strip() and stop - index < MAX_BANNER and not is_ruler(lines[stop]):
            stop += 1
        banner = _banner_lines(lines[index:stop])
        if not banner:
            break
        index += banner
        end = index
    return end


def _banner_lines(paragraph: Sequence[str]) -> int:
    """The banner may share its paragraph with typed words: it ends with its last telling line."""
    found = 0
    for number, line in enumerate(paragraph, 1):
        text = plain(line)
        if any(words in text for words in BANNER_WORDS):
            found = number
        elif found and number - found > 1:
            break
    while 0 < found < len(paragraph) and not paragraph[found - 1].rstrip().endswith(_CLOSED):
        found += 1
    return found


def typed_lines(lines: Sequence[str], sender: str = "") -> list[bool]:
    """For each line of one stretch of own words whether it was typed, not a signature, footer or device line.

    `sender` is the display name of who wrote, "" if unknown.
    """
    typed = [not is_device_line(line) for line in lines]
    end = min(_signature_start(lines), _ruled_footer_start(lines))
    for index in range(end, len(lines)):
        typed[index] = False
    end = _footer_start(lines, typed, end)
    for index in range(end, len(lines)):
        typed[index] = False
    for index in _contact_block(lines, typed, end, sender):
        typed[index] = False
    return typed


def _signature_start(lines: Sequence[str]) -> int:
    """The signature delimiter of RFC 3676 section 4.3, also where its blank was lost."""
    for index, line in enumerate(lines):
        if _DELIMITER.match(line) is None:
            continue
        below = [text for text in lines[index + 1 :] if text.strip()]
        if line in ("-- ", "--\xa0") or len(below) <= MAX_SIGNATURE:
            return index
    return len(lines)


def _ruled_footer_start(lines: Sequence[str]) -> int:
    """A long ruler near the end with addresses or links below: footers of lists and advertisements of providers."""
    for index in range(max(0, len(lines) - MAX_SIGNATURE), len(lines)):
        line = lines[index].strip()
        if line != "-" and not (len(line) >= 20 and is_ruler(line)):
            continue
        below = [text for text in lines[index + 1 :] if text.strip()]
        if not 0 < len(below) <= MAX_RULED:
            continue
        footer = any(plain(text).startswith(FOOTER_BEGINNINGS) or "mailing list" in text for text in below)
        if footer or (line != "-" and any(_evidence(text) & {"url", "address"} for text in below)):
            return index
    return len(lines)


def _paragraphs(lines: Sequence[str], typed: Sequence[bool], end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start: int | None = None
    for index in range(end + 1):
        solid = index < end and typed[index] and bool(lines[index].strip()) and not is_ruler(lines[index])
        if solid and start is None:
            start = index
        elif not solid and start is not None:
            found.append((start, index))
            start = None
    return found


def _footer_start(lines: Sequence[str], typed: Sequence[bool], end: int) -> int:
    """Where the disclaimers and list footers at the end begin."""
    paragraphs = _paragraphs(lines, typed, end)
    for start, stop in reversed(paragraphs):
        cut = _footer_in(lines[start:stop], first=start == paragraphs[0][0])
        if cut is None:
            break
        end = start + cut
        if cut:
            break
    return end


def _footer_in(paragraph: Sequence[str], *, first: bool) -> int | None:
    """The line of the paragraph with which a footer begins; None if it holds none."""
    for index, line in enumerate(paragraph):
        text = plain(line).lstrip('*_-–•>|"“ ')
        if not text.startswith(FOOTER_BEGINNINGS):
            continue
        rest = " ".join(paragraph[index:])[:3000].casefold()
        legal = sum(word in rest for word in LEGAL_WORDS)
        if legal >= 2 or (not first and text.startswith(SHORT_FOOTERS)):
            return index
    if first or not paragraph:
        return None
    rest = " ".join(paragraph)[:3000].casefold()
    return 0 if len(rest) > 120 and sum(word in rest for word in LEGAL_WORDS) >= 4 else None


def _contact_block(lines: Sequence[str], typed: Sequence[bool], end: int, sender: str) -> list[int]:
    """The lines of a contact block at the end: below a sign-off and a name, or by its looks alone."""
    solid = [index for index in range(end) if typed[index] and lines[index].strip()]
    below = solid[-MAX_SIGNATURE:]
    for place in range(len(below) - 1, -1, -1):
        if is_sign_off(lines[below[place]]):
            return _below_sign_off(lines, below[place + 1 :], sender)
        if _is_prose(lines[below[place]]):
            break
    return _last_paragraph(lines, typed, end, sender)


def _below_sign_off(lines: Sequence[str], below: list[int], sender: str) -> list[int]:
    if not below:
        return []
    name = 1 if _looks_like_name(lines[below[0]], sender) else 0
    rest = [index for index in below[name:] if not is_ruler(lines[index])]
    typed_after = next(
        (n for n, i in enumerate(rest) if _POSTSCRIPT.match(plain(lines[i])) or _is_prose(lines[i])), len(rest)
    )
    block = rest[:typed_after]
    if not any(_evidence(lines[index]) for index in block):
        return []
    return [index for index in below[name:] if index <= block[-1]]


def _last_paragraph(lines: Sequence[str], typed: Sequence[bool], end: int, sender: str) -> list[int]:
    """Without a sign-off more proof is asked for: two pieces of contact data, and the sender's name if known."""
    paragraphs = _paragraphs(lines, typed, end)
    if len(paragraphs) < 2:
        return []
    start, stop = paragraphs[-1]
    block = list(range(start, stop))
    above = lines[paragraphs[-2][1] - 1].rstrip()
    if len(block) > 12 or above.endswith((":", "：")) or any(_is_prose(lines[i]) for i in block):
        return []
    names = {word for word in _WORD.findall(sender.casefold()) if len(word) > 2}
    text = " ".join(lines[i] for i in block).casefold()
    if (
        names
        and not any(name in text for name in names)
        and above.casefold().strip(" ,.") not in names | {sender.casefold()}
    ):
        return []
    kinds = set().union(*(_evidence(lines[i]) for i in block))
    if len(kinds) < 2 or not kinds & {"phone", "address", "url"}:
        return []
    return block[1:] if _is_given_name(lines[start], sender) else block


def _is_given_name(line: str, sender: str) -> bool:
    words = line.strip(" ,.-–").split()
    return len(words) == 1 and _looks_like_name(line, sender)


def _looks_like_name(line: str, sender: str) -> bool:
    text = line.strip().strip("*_~-–—,. ")
    if sender and text.casefold() == sender.casefold():
        return True
    words = text.split()
    if (
        not text
        or len(words) > 5
        or len(text) > 50
        or any(mark in text for mark in "@|:/•·")
        or any(c.isdigit() for c in text)
    ):
        return False
    if _SENTENCE_END.search(line.rstrip()) and not line.rstrip().endswith("."):
        return False
    folded = {word.strip(",.()").casefold() for word in words}
    return not folded & _TITLES_ALONE or (len(folded & {"dr", "prof", "professor"}) > 0 and len(words) > 1)


_TITLES_ALONE = TITLE_WORDS - {
    "dr",
    "prof",
    "professor",
    "dr.",
    "prof.",
    "phd",
    "mba",
    "msc",
    "ph.d.",
    "as",
    "ag",
    "se",
    "x",
}


def _is_prose(line: str) -> bool:
    """A sentence that somebody typed, not a line of a contact block."""
    text = line.strip()
    words = text.split()
    if len(words) < 5:
        return False
    ends = _SENTENCE_END.search(text) is not None
    lower = sum(word[:1].islower() for word in words)
    return (
        (ends and lower >= 2 and lower * 2 >= len(words))
        or len(text) > 120
        or (lower >= 5 and lower * 10 >= len(words) * 6 and not _evidence(line))
    )


def _evidence(line: str) -> frozenset[str]:
    """Which kinds of contact data a line holds."""
    text = plain(line)
    kinds: set[str] = set()
    if _ADDRESS.search(text):
        kinds.add("address")
    if _URL.search(text):
        kinds.add("url")
    if _is_phone(text):
        kinds.add("phone")
    if _STREET.search(text) or _POSTCODE.search(line[:400]):
        kinds.add("place")
    words = _WORD.findall(text)
    if len(words) <= 12 and any(word.strip(".,") in TITLE_WORDS or word in TITLE_WORDS for word in words):
        kinds.add("title")
    label = text.partition(":")[0].strip(" *|•")
    if ":" in text and label in CONTACT_LABELS:
        kinds.add("label")
    return frozenset(kinds)


def _is_phone(text: str) -> bool:
    found = _PHONE.search(text)
    return found is not None and 7 <= sum(c.isdigit() for c in found[0]) <= 16
