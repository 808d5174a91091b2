"""Where a quoted or forwarded mail begins: attribution lines, header blocks, "Original Message" borders.

Every rule looks at a bounded number of lines of bounded length, so that a text is read in linear time.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from outreach.reading.quote_words import (
    BEGIN_FORWARD,
    BEGINNINGS,
    DATE_FIELDS,
    FORWARD_WORDS,
    FROM_FIELDS,
    MESSAGE_WORDS,
    REPLY_ABOVE,
    SUBJECT_FIELDS,
    TO_FIELDS,
    WEEKDAYS,
    WROTE,
)

MAX_LINE: Final = 400
MAX_WRAPPED: Final = 4
MAX_HEADER_LINES: Final = 30

_INVISIBLE = dict.fromkeys(
    map(ord, "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
)
_BLANKS = re.compile(r"[ \t\xa0\u3000\u2007\u202f]+")


def plain(line: str) -> str:
    """The line as rules compare it: no invisible marks, single blanks, lower case, at most MAX_LINE long."""
    return _BLANKS.sub(" ", line[:MAX_LINE].translate(_INVISIBLE)).strip().casefold()


def _alternatives(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


_VERB = re.compile(rf"(?<![^\W\d_])(?:{_alternatives(WROTE)})(?![^\W\d_])")
_VERB_WITHOUT_BLANKS = ("写道", "寫道", "のメール", "書きました", "님이 작성", "님이 쓴 글", "작성", "ezt írta")
_BEGINNING = re.compile(rf"(?:{_alternatives(BEGINNINGS)}|{_alternatives(WEEKDAYS)})(?=[\s.,:(-])|\d|[\"'<*(\[-]")
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)"
    r"|(?<!\d)\d{1,2}\.? ?[./-] ?\d{1,2}\.? ?[./-] ?\d{2,4}(?!\d)"
    r"|\d{4} ?年|\d{1,2} ?月 ?\d{1,2} ?日"
)
_TIME = re.compile(r"(?<!\d)\d{1,2} ?[:.h時시] ?\d{2}(?!\d)|\d{1,2} ?(?:am|pm|uhr)\b")
_ADDRESS = re.compile(r"[\w.+'=-]{1,64}@[\w.-]{2,100}|\[mailto:")
_DASHED = re.compile(r"[-–—_=*#~]{2,40} ?([^\n]{2,80}?) ?[-–—_=*#~]{2,40}\Z")
_RULER = re.compile(r"[-–—_=*~ ]{3,}\Z")
_GROUPWISE = re.compile(r">>> ?\S.{3,300}(?:>>>|:)\Z")
_FIELD = re.compile(r"[*•>_ ]{0,4}([^\W\d_][^:：\n<>@]{0,28}?) ?\*{0,2}[:：] ?\*{0,2}(.*)\Z")
_SAID = re.compile(r"(?:[\w.'’-]{1,30} ){0,4}[\w.'’()/-]{1,30}:\Z")


class Role(StrEnum):
    """What a line of a quoted header block tells."""

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


def is_ruler(line: str) -> bool:
    """A line that only draws a line."""
    stripped = plain(line)
    return len(stripped) >= 3 and _RULER.match(stripped) is not None


def is_reply_above(line: str) -> bool:
    """A help desk's "reply above this line" (in several languages)."""
    text = plain(line)
    return len(text) <= 160 and any(words in text for words in REPLY_ABOVE)


def is_forward_border(line: str) -> bool:
    """A line such as "Begin forwarded message:" or "---------- Forwarded message ---------"."""
    text = plain(line)
    if text.rstrip(" :：.…").strip("*_ ") in BEGIN_FORWARD and text[-1:] in ":：*-":
        return True
    dashed = _DASHED.match(text)
    return dashed is not None and any(word in dashed[1] for word in FORWARD_WORDS)


def is_border(line: str) -> bool:
    """A line such as "-----Original Message-----", in any of the known languages, or GroupWise's ">>> … >>>"."""
    text = plain(line)
    if is_forward_border(line):
        return True
    if text.startswith(">>>") and _GROUPWISE.match(text):
        return bool(_DATE.search(text) or _ADDRESS.search(text))
    dashed = _DASHED.match(text)
    if dashed is None or dashed[1].strip(" -") == "":
        return False
    words = dashed[1]
    return any(word in words for word in MESSAGE_WORDS) or _is_wrote(words)


def attribution_start(lines: Sequence[str], end: int, *, quote_follows: bool) -> int | None:
    """The first line of the attribution ("On … wrote:") whose last line is `lines[end]`; None if it is none.

    Such lines are wrapped over up to four lines. Without quote marks below, more proof is asked for.
    """
    if not _may_end_attribution(plain(lines[end])):
        return None
    joined, fallback = "", None
    for start in range(end, max(-1, end - MAX_WRAPPED), -1):
        piece = plain(lines[start])
        if not piece or len(joined) + len(piece) > MAX_LINE:
            break
        joined = f"{piece} {joined}".strip()
        if _is_attribution(joined, quote_follows=quote_follows):
            if _BEGINNING.match(joined):
                return _with_line_above(lines, start, joined)
            fallback = start if fallback is None else fallback
    return fallback


def _with_line_above(lines: Sequence[str], start: int, joined: str) -> int:
    """One line more if the date stands there: '…, 10:15' / '"Chris" <c@x> wrote:'."""
    if start == 0 or (_DATE.search(joined) or _TIME.search(joined)):
        return start
    above = plain(lines[start - 1])
    return start - 1 if _BEGINNING.match(above) and _DATE.search(above) and len(above) < 120 else start


def _may_end_attribution(text: str) -> bool:
    if not text or len(text) >= MAX_LINE:
        return False
    return text.rstrip("*_ ")[-1:] in (":", "：") or (text.endswith(("-", "写道")) and _is_wrote(text))


def _is_wrote(text: str) -> bool:
    return _VERB.search(text) is not None or any(verb in text for verb in _VERB_WITHOUT_BLANKS)


def _is_attribution(text: str, *, quote_follows: bool) -> bool:
    date, time = _DATE.search(text) is not None, _TIME.search(text) is not None
    address, verb = _ADDRESS.search(text) is not None, _is_wrote(text)
    if verb and (date or (time and _BEGINNING.match(text) is not None)):
        return True
    if address and (date or time):
        return True
    if verb and address and len(text) <= 200:
        return True
    if not quote_follows:
        return False
    return (date and time) or address or (verb and _SAID.match(text) is not None)


def field_role(line: str) -> Role | None:
    """What a line of a header block tells ("Gesendet: Montag, …" is a date), whatever the language."""
    found = _FIELD.match(plain(line))
    return _FIELDS.get(found[1].strip(" *_")) if found else None


def header_block_end(lines: Sequence[str], start: int) -> int | None:
    """The line after the quoted header block that begins at `lines[start]`; None if there is none.

    A block names a sender and two of date, recipients and subject, as Outlook and others put it above the
    mail they quote. Long values may go on in the next line; HTML may leave blank lines between.
    """
    if field_role(lines[start]) is None:
        return None
    if _all_in_one(plain(lines[start])):
        return start + 1
    roles: set[Role] = set()
    end, loose = start, 0
    for index in range(start, min(len(lines), start + MAX_HEADER_LINES)):
        role = field_role(lines[index])
        if role is not None:
            roles.add(role)
            end, loose = index + 1, 0
        elif _is_header_block(roles) and not lines[index].strip():
            break
        else:
            loose += 1
            if loose > 3 or len(lines[index]) > 300:
                break
    if not _is_header_block(roles):
        return None
    return _without_continuation(lines, end)


def _is_header_block(roles: set[Role]) -> bool:
    return Role.FROM in roles and len(roles) >= 3


def _without_continuation(lines: Sequence[str], end: int) -> int:
    """The folded rest of a long last value belongs to the block."""
    while (
        end < len(lines)
        and lines[end][:1] in ("\t", " ")
        and lines[end].strip()
        and not lines[end].startswith("    >")
    ):
        end += 1
    return end


def _all_in_one(text: str) -> bool:
    """A header block that lost its line ends: From: … Sent: … To: … Subject: …"""
    names = re.findall(r"(?:\A|[ *])([^\W\d_]{1,12})\*? ?:", text)
    roles = {_FIELDS[name] for name in names if name in _FIELDS}
    return len(roles) == 4
