"""Header blocks above a quoted mail: From, Sent, To, Subject as Outlook and others write them, in any language."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from outreach.reading.plain_line import is_ruler, plain
from outreach.reading.quote_words import (
    DATE_FIELDS,
    FROM_FIELDS,
    ORIGINAL_MESSAGE,
    SUBJECT_FIELDS,
    TO_FIELDS,
)

MAX_HEADER_LINES: Final = 30
MAX_COLUMN_LINES: Final = 14

_FIELD = re.compile(r"[*•>_| ]{0,4}([^\W\d_][^:：\n<>@]{0,28}?) ?\*{0,2}[:：] ?\*{0,2}(.*)\Z")
_SHORT_NAME = re.compile(r"(?:\A|[ *])([^\W\d_]{1,12})\*? ?:")
_DASHED = re.compile(r"-{3,40} ?[^\s-].{0,80}?-{3,40}\Z")
_BETWEEN: Final = ("please respond", "sent by", "bitte antwort", "gesendet von", "veuillez répondre")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NOTES_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: [ap]m)?(?: \S{1,5})?\Z")


class Role(StrEnum):
    """What a line of a header block tells."""

    FROM = "from"
    DATE = "date"
    TO = "to"
    SUBJECT = "subject"


_FIELDS: Final = (
    dict.fromkeys(SUBJECT_FIELDS, Role.SUBJECT)
    | dict.fromkeys(TO_FIELDS, Role.TO)
    | dict.fromkeys(DATE_FIELDS, Role.DATE)
    | dict.fromkeys(FROM_FIELDS, Role.FROM)
)


def field_role(line: str) -> Role | None:
    """What a line of a header block tells ("Gesendet: Montag, …" is a date), whatever the language."""
    if ":" not in line[:60] and "：" not in line[:60]:
        return None
    found = _FIELD.match(plain(line))
    return _FIELDS.get(found[1].strip(" *_")) if found else None


def field_roles(lines: Sequence[str]) -> list[Role | None]:
    """The role of each line, so that no line is looked at twice."""
    return [field_role(line) for line in lines]


def find_header_block(lines: Sequence[str], roles: Sequence[Role | None], start: int) -> tuple[int, int] | None:
    """The header block that begins at `lines[start]`: its first line, with the ruler above, and the line after it.

    A block names a sender and two of date, recipients and subject. Long values may go on in the next line; HTML
    may leave blank lines between. Notes names the sender and the date on lines of their own above "To:".
    `roles` are the `field_roles` of the lines.
    """
    if _is_columns(lines, start):
        return _with_border_above(lines, start), _columns_end(lines, start)
    if roles[start] is None:
        return None
    if _is_all_in_one(plain(lines[start])):
        return _with_border_above(lines, start), start + 1
    found, end = _fields_from(lines, roles, start)
    if Role.FROM in found and _is_enough(lines, found, start, end):
        return _with_border_above(lines, start), _with_folded(lines, end)
    first = _notes_sender(lines, start) if {Role.TO, Role.SUBJECT} <= found else None
    return None if first is None else (_with_border_above(lines, first), _with_folded(lines, end))


def _fields_from(lines: Sequence[str], roles: Sequence[Role | None], start: int) -> tuple[set[Role], int]:
    found: set[Role] = set()
    end, loose = start, 0
    for index in range(start, min(len(lines), start + MAX_HEADER_LINES)):
        role = roles[index]
        if role is not None:
            found.add(role)
            end, loose = index + 1, 0
            continue
        if Role.FROM in found and len(found) >= 3 and not lines[index].strip():
            break
        if loose == 0 or not lines[index - 1].rstrip().endswith((";", ",")):
            loose += 1
        if loose > 3 or len(lines[index]) > 600:
            break
    return found, end


def _with_folded(lines: Sequence[str], end: int) -> int:
    """The folded rest of a long last value belongs to the block."""
    while end < len(lines) and lines[end][:1] in ("\t", " ") and lines[end].strip():
        if lines[end].lstrip().startswith(">"):
            break
        end += 1
    return end


def _with_border_above(lines: Sequence[str], start: int) -> int:
    """A ruler or a bare "Original Message" above belongs to the block."""
    first = index = start
    while index > 0 and start - index < 4:
        index -= 1
        text = plain(lines[index])
        if (
            is_ruler(text)
            or (text.endswith("---") and _DASHED.match(text))
            or text.strip("*_-:> ") in ORIGINAL_MESSAGE
        ):
            first = index
        elif lines[index].strip():
            break
    return first


def _is_enough(lines: Sequence[str], found: set[Role], start: int, end: int) -> bool:
    """Three kinds of fields; without a subject (people list times under "From:" and "To:") more proof."""
    if len(found) < 3 or Role.SUBJECT not in found:
        told = " ".join(lines[start:end])[:2_000]
        return _is_ruled(lines, start) or (len(found) >= 3 and ("@" in told or _YEAR.search(told) is not None))
    return True


def _is_ruled(lines: Sequence[str], start: int) -> bool:
    """Outlook's ruler stands directly above."""
    return start > 0 and len(lines[start - 1].strip()) >= 10 and is_ruler(lines[start - 1])


def _is_all_in_one(text: str) -> bool:
    """A header block that lost its line ends: From: … Sent: … To: … Subject: …"""
    if text.count(":") < 4:
        return False
    roles = {_FIELDS[name] for name in _SHORT_NAME.findall(text) if name in _FIELDS}
    return len(roles) == 4


def _notes_sender(lines: Sequence[str], start: int) -> int | None:
    """Notes: the sender's name, then the date, on the lines above "To:"."""
    for index in range(start - 1, max(-1, start - 5), -1):
        text = plain(lines[index])
        if _NOTES_DATE.search(text) and len(text) <= 100:
            alone = _NOTES_DATE.match(text) is not None
            above = plain(lines[index - 1]) if index else ""
            return index - 1 if alone and 0 < len(above) <= 80 else index
        if text and not text.startswith(_BETWEEN):
            break
    return None


def _is_columns(lines: Sequence[str], start: int) -> bool:
    """Old Notes drew the header in columns, the field names at the right: To, cc, Subject."""
    if not lines[start].startswith("          ") or not lines[start].strip():
        return False
    names = {
        line.rstrip()[-8:].split()[-1].casefold()
        for line in lines[start : start + MAX_COLUMN_LINES]
        if len(line.rstrip()) >= 40 and line.strip()
    }
    return {"to", "subject"} <= names or {"an", "thema"} <= names or {"pour", "objet"} <= names


def _columns_end(lines: Sequence[str], start: int) -> int:
    end = start
    while end < len(lines) and end - start < 2 * MAX_COLUMN_LINES:
        if lines[end].strip() and not lines[end].startswith("          "):
            break
        end += 1
    return end
