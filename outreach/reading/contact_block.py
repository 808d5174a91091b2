"""Contact blocks below a mail: who wrote, with titles, telephone numbers and addresses.

The sign-off and the name below it were typed and stay; so does all that might have been typed.
"""

import re
from collections.abc import Sequence
from typing import Final

from outreach.reading.header_text import Mailbox
from outreach.reading.plain_line import is_ruler, plain
from outreach.reading.signature_words import (
    CONTACT_LABELS,
    SIGN_OFF_BEGINNINGS,
    SIGN_OFFS,
    TITLE_WORDS,
)

MAX_BLOCK: Final = 30
MAX_PARAGRAPH: Final = 12
NOBODY: Final = Mailbox("", "")

_URL = re.compile(
    r"(?:https?://|www\.)\S"
    r"|(?<![@\w])[a-z0-9-]{2,40}\.(?:com|org|net|edu|de|co\.uk|ac\.uk|fr|es|it|nl|eu|io|test|example)(?![\w@])"
)
_ADDRESS = re.compile(r"[\w.+'-]{1,64}@[\w.-]{2,100}")
_PHONE = re.compile(r"(?<![\w.])(?:\+|00|\(0|\(\+|0)?[\d(][\d ()./\xa0-]{6,24}\d")
_EXTENSION = re.compile(r"\b(?:x|ext\.?|extension|durchwahl) ?-?\d[\d -]{2,7}\Z")
_POSTCODE = re.compile(
    r"\b(?:\d{4,5}(?:-\d{3,4})? [A-ZÄÖÜÅØ]\w|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b"
    r"|[A-Z]{2} \d{5}\b|\d{3} \d{2} [A-ZÅÄÖ]|D-\d{5}|CH-\d{4})"
)
_STREET = re.compile(
    r"\b(?:street|road|avenue|lane|square|str\.|straße|strasse|rue|calle|via|piazza|laan|straat|gatan|vej|gate"
    r"|ulica|ul\.|plaza|platz|weg \d|allee|floor|suite|building|po box|p\.o\. box|postfach)\b"
    r"|(?:straße|strasse|str\.|gatan|vägen|straat|laan|katu) \d"
)
_EITHER = re.compile(r" ?[/|] ?")
_POSTSCRIPT = re.compile(r"p\.? ?p?\.? ?s\b|nb\b|n\.b\.|edit:")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’)]?\Z")
_WORD = re.compile(r"[^\W\d_][\w.'’/&-]*")
_BRACKETED = re.compile(r"[(\[][^()\[\]]{0,40}[)\]]")
_REACHES: Final = frozenset(("phone", "address", "url"))
_PRONOUNS: Final = frozenset("my me you i ich mein meine mich mon ma moi mi mij mijn min mitt minun".split())
_INVITING: Final = frozenset("book connect linkedin follow visit buche folgen".split())
_DEGREES: Final = frozenset("dr prof professor dr. prof. phd mba msc ph.d. as ag se x t p m c d e f w o".split())
_TITLES_ALONE: Final = TITLE_WORDS - _DEGREES


def is_sign_off(line: str) -> bool:
    """A closing formula that has its line to itself ("Best wishes,", "Mit freundlichen Grüßen / Kind regards")."""
    text = plain(line)
    if not text or len(text) > 80:
        return False
    pieces = [piece.strip(" ,.!;。！、，:…*_–—~)❤☺🙂😊-") for piece in _EITHER.split(text)]
    return all(piece in SIGN_OFFS or _is_longer_sign_off(piece) for piece in pieces)


def _is_longer_sign_off(text: str) -> bool:
    return len(text) <= 45 and text.startswith(SIGN_OFF_BEGINNINGS) and len(text.split()) <= 7


def _is_signed(line: str, sender: Mailbox) -> bool:
    """Sign-off and the sender's name on one line: "Best, Julie"."""
    formula, comma, name = line[:100].partition(",")
    return bool(comma) and is_sign_off(formula) and _is_sender(name, sender)


def _is_above_name(line: str, next_line: str, sender: Mailbox) -> bool:
    """A short line with a comma above the sender's name closes a mail in any language."""
    return line.rstrip().endswith(",") and len(line.split()) <= 5 and _is_sender(next_line, sender)


def paragraphs(lines: Sequence[str], typed: Sequence[bool], end: int) -> list[tuple[int, int]]:
    """The paragraphs of the typed lines before `end`: first line, and the line after the last."""
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


def contact_block(lines: Sequence[str], typed: Sequence[bool], end: int, sender: Mailbox) -> list[int]:
    """The lines of a contact block at the end: below a sign-off and a name, or by its looks alone."""
    solid = [index for index in range(end) if typed[index] and lines[index].strip()][-MAX_BLOCK:]
    for place in range(len(solid) - 1, -1, -1):
        line = lines[solid[place]]
        next_line = lines[solid[place + 1]] if place + 1 < len(solid) else ""
        if is_sign_off(line) or _is_signed(line, sender) or _is_above_name(line, next_line, sender):
            return _below_sign_off(lines, solid[place + 1 :], sender)
    return _last_paragraph(lines, paragraphs(lines, typed, end), sender)


def _below_sign_off(lines: Sequence[str], below: list[int], sender: Mailbox) -> list[int]:
    if not below:
        return []
    named = looks_like_name(lines[below[0]], sender)
    rest = below[1:] if named else below
    stop = next((number for number, index in enumerate(rest) if _is_typed_after(lines[index])), len(rest))
    block = rest[:stop]
    texts = [lines[index] for index in block]
    kinds = _kinds(lines, block)
    if not kinds or (not named and len(kinds) < 2) or _is_about_another(lines[below[0]], texts, sender):
        return []
    return [] if len(block) == 1 and _speaks(lines[block[0]]) else block


def _is_typed_after(line: str) -> bool:
    """What people write below their name: a postscript, a sentence, an announcement of what follows."""
    text = plain(line)
    announces = text.endswith(":") and text.rstrip(":") not in CONTACT_LABELS
    return announces or _POSTSCRIPT.match(text) is not None or is_prose(line)


def _speaks(line: str) -> bool:
    """ "My number is …" below a name is typed; "Connect with me on LinkedIn" is not."""
    words = set(_WORD.findall(plain(line)))
    return bool(words & _PRONOUNS) and not words & _INVITING


def _last_paragraph(lines: Sequence[str], found: list[tuple[int, int]], sender: Mailbox) -> list[int]:
    """Without a sign-off more proof is asked for: the sender's name, and two kinds of contact data."""
    if len(found) < 2:
        return []
    start, stop = found[-1]
    block = list(range(start, stop))
    texts = [lines[index] for index in block]
    above = lines[found[-2][1] - 1].rstrip()
    named = next((place for place, text in enumerate(texts) if _is_sender(text, sender)), 0)
    rest = texts[named + 1 :] if named else texts
    if len(rest) > MAX_PARAGRAPH or above.endswith((":", "：")) or any(_is_typed_after(text) for text in rest):
        return []
    if not _is_by(sender, [*texts, above]) or _is_about_another(texts[0], texts, sender):
        return []
    kinds = _kinds(lines, block)
    if named:
        return block[named + 1 :] if _kinds(lines, block[named + 1 :]) else []
    signed = _is_sender(above, sender)
    if signed and _is_sender(texts[0].split("|")[0].split(",")[0], sender) and len(texts) > 1:
        return block
    by_name = _is_sender(texts[0], sender)
    if not kinds or (not by_name and (len(kinds) < 2 or not kinds & _REACHES)):
        return []
    ruled = start > 0 and is_ruler(lines[start - 1])
    short = len(block) < 3 or len(texts[0].split()) == 1 or not kinds & _REACHES
    keeps_name = short and not signed and not ruled and looks_like_name(texts[0], sender)
    return block[1:] if keeps_name else block


def _names(sender: Mailbox) -> set[str]:
    """The words of the sender's name; without one, those of the address before the "@"."""
    known = sender.name or re.sub(r"[._+\d-]+", " ", sender.address.partition("@")[0])
    return {word for word in _WORD.findall(known.casefold()) if len(word) > 2}


def _is_by(sender: Mailbox, texts: Sequence[str]) -> bool:
    """Whether the sender's name or address is in these lines, if it is known at all."""
    names = _names(sender)
    text = " ".join(texts).casefold()
    return not names or any(name in text for name in names) or (sender.address != "" and sender.address in text)


def _is_about_another(name: str, texts: Sequence[str], sender: Mailbox) -> bool:
    """Whether the block below `name` is somebody else's: other addresses, and nothing of the sender's name."""
    text = " ".join(texts).casefold()
    addresses = set(_ADDRESS.findall(text))
    if not sender.address or not addresses or not _names(sender) or any(word in text for word in _names(sender)):
        return False
    house = sender.address.rpartition("@")[2]
    strange = not any(address.endswith(f"@{house}") for address in addresses)
    return strange or (sender.address not in addresses and not _is_sender(name, sender))


def _is_sender(line: str, sender: Mailbox) -> bool:
    """Whether the line is the sender's name or a part of it, and nothing else."""
    text = line[:100].casefold()
    initial = text.strip(" .,-–—")
    if len(initial) == 1 and any(name.startswith(initial) for name in _names(sender)):
        return True
    words = {word for word in _WORD.findall(text) if len(word) > 2}
    return bool(words) and words <= _names(sender)


def looks_like_name(line: str, sender: Mailbox = NOBODY) -> bool:
    """A line that holds a name and nothing else."""
    text = _BRACKETED.sub("", line[:100]).strip().strip("*_~-–—,. ")
    if sender.name and text.casefold() == sender.name.casefold():
        return True
    words = text.split()
    if not text or len(words) > 5 or len(text) > 50:
        return False
    if any(mark in text for mark in "@|:/•·") or any(character.isdigit() for character in text):
        return False
    if _SENTENCE_END.search(line.rstrip()) and not line.rstrip().endswith("."):
        return False
    folded = {word.strip(",.()").casefold() for word in words}
    return not folded & _TITLES_ALONE


def is_prose(line: str) -> bool:
    """A sentence that somebody typed, not a line of a contact block."""
    text = line.strip()
    words = text[:1000].split()
    if len(words) < 5:
        return False
    lower = sum(word[:1].islower() for word in words)
    if lower >= 2 and _SENTENCE_END.search(text) is not None:
        return True
    return len(text) > 120 or (lower >= 5 and lower * 10 >= len(words) * 6 and not evidence(line))


def _kinds(lines: Sequence[str], block: Sequence[int]) -> frozenset[str]:
    return frozenset[str]().union(*(evidence(lines[index]) for index in block))


def evidence(line: str) -> frozenset[str]:
    """Which kinds of contact data a line holds: address, url, phone, place, title, label."""
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
    if len(words) <= 12 and any(word in TITLE_WORDS or word.strip(".,") in TITLE_WORDS for word in words):
        kinds.add("title")
    if ":" in text and text.partition(":")[0].strip(" *|•") in CONTACT_LABELS:
        kinds.add("label")
    return frozenset(kinds)


def _is_phone(text: str) -> bool:
    found = _PHONE.search(text)
    if found is not None and 7 <= sum(character.isdigit() for character in found[0]) <= 16:
        return True
    return len(text) <= 40 and _EXTENSION.search(text) is not None
