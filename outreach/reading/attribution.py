"""Where a quoted or forwarded mail begins: attribution lines and "Original Message" borders.

Every rule looks at a bounded number of lines of bounded length, so that a text is read in linear time.
"""

import re
from collections.abc import Sequence
from typing import Final

from outreach.reading.plain_line import MAX_LINE, alternatives, plain
from outreach.reading.quote_words import (
    BEGIN_FORWARD,
    BEGINNINGS,
    FORWARD_WORDS,
    MESSAGE_WORDS,
    ORIGINAL_WORDS,
    QUOTING,
    REPLY_ABOVE,
    SENTENCE_STARTS,
    WEEKDAYS,
    WROTE,
    WROTE_BEFORE_NAME,
    WROTE_WITHIN,
)

MAX_WRAPPED: Final = 4

_WORD = re.compile(r"[^\W\d_]+")
_VERBS: Final = frozenset(verb for verb in WROTE if " " not in verb)
_PHRASES: Final = tuple(verb for verb in WROTE if " " in verb and _VERBS.isdisjoint(_WORD.findall(verb)))
_LAST_VERB = re.compile(rf"(?<![^\W\d_])(?:{alternatives(WROTE)})[ :：.…]*\Z")
_PREPOSITION = re.compile(rf"[-\"'(*_]{{0,4}} ?(?:{alternatives((*BEGINNINGS, *WEEKDAYS))})(?=[\s.,:(/-])")
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)"
    r"|(?<!\d)\d{1,2}\.? ?[./-] ?\d{1,2}\.? ?[./-] ?\d{2,4}(?!\d)"
    r"|\d{4} ?[年년]|\d{1,2} ?[月월] ?\d{1,2} ?[日일]"
)
_TIME = re.compile(r"(?<!\d)\d{1,2} ?[:.h時时시] ?\d{2}(?!\d)|\d{1,2} ?(?:am|pm|uhr)\b")
_ADDRESS = re.compile(r"[\w.+'=-]{1,64}@ ?[\w.-]{2,100}|\[mailto:")
_BRACKETED_ADDRESS = re.compile(r"[<(\[] ?(?:mailto:)?[^\s<>()\[\]]{1,64}@")
_BEFORE_NAME = re.compile(rf"(?<![^\W\d_])(?:{alternatives(WROTE_BEFORE_NAME)})(?![^\W\d_])")
_DASHES: Final = "-–—_=*#~"
_FORWARDED_BY = re.compile(
    r"-{5,40} ?(?:forwarded by|weitergeleitet von|transféré par|reenviado por|inoltrato da) "
)
_GROUPWISE = re.compile(r">>> ?\S.{3,300}(?:>>>|:)\Z")
_RUN_ON = re.compile(r"[:：](?: {2,}|\t)(?=\S)")
_DATE_AND_ADDRESS = re.compile(r"[^.!?]{0,120}<[^<>\s]{3,120}>\Z")
_SENTENCE_END = (".", "!", "?", "。", "…")


def is_reply_above(line: str) -> bool:
    """A help desk's "reply above this line" (in several languages)."""
    text = plain(line)
    return len(text) <= 160 and any(words in text for words in REPLY_ABOVE)


def is_forward_border(line: str) -> bool:
    """A line such as "Begin forwarded message:" or "---------- Forwarded message ---------"."""
    text = plain(line)
    if text[-1:] in (":", "：", "*", "-") and text.rstrip(" :：.…*_-") in BEGIN_FORWARD:
        return True
    if _FORWARDED_BY.match(text):
        return True
    dashed = _between_dashes(text)
    return bool(dashed) and any(word in dashed for word in FORWARD_WORDS)


def _between_dashes(text: str) -> str:
    """The words of "----- Original Message -----"; "" if the line is not of that shape."""
    words = text.strip(_DASHES).strip(" ")
    ends = all(char in _DASHES for char in (*text[:2], *text[-2:]))
    return words if ends and 2 <= len(words) <= 120 else ""


_SAYS = re.compile(r"\b(?:says|spake|repl(?:ies|ied)|respond(?:s|ed)|asks|asked|sagt|dit|dice)\b[\w ]{0,30}:$")
"""Looser words, which are an attribution only right above a quote."""


def is_border(line: str) -> bool:
    """A line such as "-----Original Message-----", in any of the known languages, or GroupWise's ">>> … >>>"."""
    text = plain(line)
    if is_forward_border(line):
        return True
    if text.startswith(">>>"):
        return _GROUPWISE.match(text) is not None and bool(_DATE.search(text) or _ADDRESS.search(text))
    words = _between_dashes(text)
    if not words or " pgp " in text:
        return False
    return _names_original(words) or (_is_wrote(words) and _DATE.search(words) is not None)


def _names_original(words: str) -> bool:
    if len(words) > 60 or not any(word in words for word in ORIGINAL_WORDS):
        return False
    return " " not in words or any(word in words for word in MESSAGE_WORDS)


def attribution_start(lines: Sequence[str], end: int, *, quote_follows: bool) -> int | None:
    """The first line of the attribution ("On … wrote:") whose last line is `lines[end]`; None if it is none.

    Such lines are wrapped over up to four lines. Without quote marks below, more proof is asked for.
    """
    if not _may_end_attribution(plain(lines[end]), quote_follows=quote_follows):
        return _run_on(lines[end], end)
    joined, best = "", None
    for start in range(end, max(-1, end - MAX_WRAPPED), -1):
        piece = plain(lines[start])
        if not piece or len(joined) + len(piece) >= MAX_LINE or (joined and piece.endswith(_SENTENCE_END)):
            break
        joined = f"{piece} {joined}".strip()
        if best is not None and not _is_better_start(piece, joined):
            continue
        if _is_attribution(joined, quote_follows=quote_follows):
            best = start
            if _PREPOSITION.match(joined) and _has_day(joined):
                break
    return best


def _run_on(line: str, index: int) -> int | None:
    """Yahoo's app leaves the first quoted line behind the attribution: "On … wrote:   Dear Julie"."""
    run_on = _RUN_ON.search(line[:MAX_LINE])
    if run_on is None:
        return None
    text = plain(line[: run_on.start() + 1])
    complete = _is_wrote(text) and _has_day(text) and _ADDRESS.search(text) is not None
    return index if complete and _PREPOSITION.match(text) else None


def _is_better_start(piece: str, joined: str) -> bool:
    """Whether the line above an attribution already found begins it: "On Monday, 2 November" / "2026 … wrote:"."""
    begins = _PREPOSITION.match(piece) is not None or piece.startswith(("in <", "in article", "in message"))
    return begins and _has_day(joined) and any(c.isdigit() for c in piece)


def _has_day(text: str) -> bool:
    return _DATE.search(text) is not None or _TIME.search(text) is not None


def _may_end_attribution(text: str, *, quote_follows: bool) -> bool:
    if not text or len(text) >= MAX_LINE:
        return False
    if text.rstrip("*_ ")[-1:] in (":", "："):
        return True
    if text.endswith(("-", "写道", "寫道")):
        return _is_wrote(text)
    if _DATE_AND_ADDRESS.match(text) and text[:1].isdigit() and _DATE.match(text):
        return True
    return quote_follows and not text.endswith(("!", "?", ";", ","))


def _is_wrote(text: str) -> bool:
    if not _VERBS.isdisjoint(_WORD.findall(text)):
        return True
    return _is_within(text) or any(phrase in text for phrase in _PHRASES)


def _is_attribution(text: str, *, quote_follows: bool) -> bool:
    if not quote_follows and "@" not in text and not any(c.isdigit() for c in text):
        return False
    date, time = _DATE.search(text) is not None, _TIME.search(text) is not None
    address = "@" in text and _ADDRESS.search(text) is not None
    verb = _is_wrote(text)
    if not text.rstrip("*_ ").endswith((":", "：")):
        return _is_unfinished(text, day=date, verb=verb, address=address)
    if not quote_follows:
        return _is_sure(text, day=date or time, exact=date and time, verb=verb)
    if verb and (date or time or (address and len(text) <= 200)):
        return True
    if len(text.split()) <= 7 and _SAYS.search(text):
        return True
    return (date and time) or address or (verb and len(text) <= 100 and _is_said(text))


def _is_sure(text: str, *, day: bool, exact: bool, verb: bool) -> bool:
    """Whether it is an attribution even though nothing below carries a quote mark."""
    begins = _PREPOSITION.match(text) is not None
    bracketed = _BRACKETED_ADDRESS.search(text) is not None
    if verb and (bracketed or _ADDRESS.search(text) is not None):
        return day or len(text) <= 200
    if bracketed and day:
        return begins or text[:1] in "\"'*<0123456789"
    if not verb or not day or not (_LAST_VERB.search(text) or _BEFORE_NAME.search(text) or _is_within(text)):
        return False
    return begins or (exact and len(text) <= 90 and text.split(maxsplit=1)[0].strip(",") not in SENTENCE_STARTS)


def _is_within(text: str) -> bool:
    return any(verb in text for verb in WROTE_WITHIN)


def _is_unfinished(text: str, *, day: bool, verb: bool, address: bool) -> bool:
    """Without a colon: "Am 2.11.26 schrieb Chris", "2026/11/2 Chris <c@x>", "---- On … wrote ----"."""
    if verb and address and text.endswith(("...", "…", ">")) and len(text) <= 200:
        return "news:" in text or "article" in text or "message" in text
    if not day or len(text) > 200:
        return False
    if verb and (text.endswith(("-", "写道", "寫道")) or _PREPOSITION.match(text) is not None):
        return True
    return address and _DATE.match(text) is not None


def _is_said(text: str) -> bool:
    """ "Chris Morgan wrote:", "Quoth Chris Morgan on Monday:": the verb last, or first."""
    return (_LAST_VERB.search(text) is not None and len(text.split()) <= 8) or text.startswith(QUOTING)
