"""What a failure means for the address: our own table over status codes (RFC 3463, RFC 7505) and diagnostic text.

`permanent` is True when the address is dead (no such user or domain, moved), False when the letter may well arrive
another day (full, time-out, greylisted, any 4.x.x), and None when the letter was refused for what it is, or when
nothing can be told.
"""

import re
from dataclasses import dataclass
from typing import Final

from outreach.reading.delivery_phrases import CERTAIN, LOOSE, Reason, Tables, first_match, plain
from outreach.reading.delivery_sense import sense_of, speaks_of_the_mail

MAX_DIAGNOSTIC: Final = 4_000

# Subject and detail of an enhanced status code of class 5, where they say enough by themselves.
SPECIFIC: Final = {
    "1.1": Reason.NO_SUCH_ADDRESS,
    "1.2": Reason.NO_SUCH_ADDRESS,
    "1.3": Reason.NO_SUCH_ADDRESS,
    "1.6": Reason.MOVED,
    "1.7": Reason.POLICY,
    "1.8": Reason.POLICY,
    "1.10": Reason.NO_SUCH_ADDRESS,
    "1.351": Reason.NO_SUCH_ADDRESS,
    "2.2": Reason.FULL,
    "2.3": Reason.TOO_BIG,
    "3.1": Reason.TEMPORARY,
    "3.2": Reason.TEMPORARY,
    "3.4": Reason.TOO_BIG,
    "4.2": Reason.TEMPORARY,
    "4.3": Reason.TEMPORARY,
    "4.4": Reason.NO_SUCH_ADDRESS,
    "4.5": Reason.TEMPORARY,
    "4.7": Reason.TEMPORARY,
    "4.300": Reason.TEMPORARY,
    "4.310": Reason.NO_SUCH_ADDRESS,
    "4.312": Reason.TEMPORARY,
    "4.316": Reason.TEMPORARY,
    "4.317": Reason.TEMPORARY,
    "7.506": Reason.POLICY,
    "7.511": Reason.SPAM,
    "7.606": Reason.SPAM,
    "7.708": Reason.SPAM,
    "7.750": Reason.POLICY,
}
# Used by servers for many things: only where the text is silent.
VAGUE: Final = {
    "1.0": Reason.NO_SUCH_ADDRESS,
    "1.4": Reason.NO_SUCH_ADDRESS,
    "2.1": Reason.NO_SUCH_ADDRESS,
    "2.4": Reason.POLICY,
    "4.1": Reason.TEMPORARY,
}
VAGUE_SUBJECTS: Final = {"6": Reason.POLICY, "7": Reason.POLICY}
# Reply codes without an enhanced one (RFC 5321 section 4.2.3).
REPLIES: Final = {
    "550": Reason.NO_SUCH_ADDRESS,
    "551": Reason.MOVED,
    "552": Reason.FULL,
    "553": Reason.NO_SUCH_ADDRESS,
}
PERMANENT: Final = {
    Reason.NO_SUCH_ADDRESS: True,
    Reason.MOVED: True,
    Reason.FULL: False,
    Reason.TEMPORARY: False,
    Reason.POLICY: None,
    Reason.SPAM: None,
    Reason.TOO_BIG: None,
    Reason.UNKNOWN: None,
}

_ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d]|\.\d)")
_REPLY = re.compile(r"(?<![\w.@/-])([45][0-7]\d)(?=[\s\-;:,#)]|$)")


_SENT_OR_GRANTED: Final = re.compile(
    r"[ \t]{0,8}(?:sent )?(?:>>>|-->|->|c:|out:)[ :]|"
    r"[ \t]{0,8}(?:received )?(?:<<<|<--|<-|s:|in:)?[ :]{0,3}[23]\d\d[ -]",
    re.IGNORECASE,
)
_REFUSES: Final = re.compile(
    r"[^\n]{0,120}?(?:<<<|<--|\b(?:said|responded|returned|response|reason|error|reply|antwort|grund|raison|motivo|"
    r"causa|orsak|arsag|powod)\b[^\n]{0,40}?[:;'\"=\[]|^[ \t>*-]{0,12})[ '\"(\[]{0,4}(?:smtp;? )?[45]\d\d[ -]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Why, whether for good, and the words or code that say so."""

    reason: Reason
    permanent: bool | None
    words: str


@dataclass(frozen=True, slots=True)
class Codes:
    """What the numbers say: class ("4", "5" or ""), enhanced subject and detail ("1.1" or ""), reply code."""

    severity: str
    enhanced: str
    reply: str


def diagnose(status: str, diagnostic: str, notice: str) -> Diagnosis:
    """`status` is the Status field, `diagnostic` what was said of this address, `notice` the text around it."""
    spoken, answers = _without_session(diagnostic), _answers(notice)
    told = spoken.partition("\n\n")[0] if spoken.strip() else answers
    codes = read_codes(status, told if _has_code(told) else spoken if spoken.strip() else notice)
    # Around a diagnostic that tells nothing, words such as "header" or "attached" are the notice's own.
    loose = LOOSE[:-1] if spoken.strip() else LOOSE
    pieces = ((told, LOOSE), (spoken, LOOSE), (answers, LOOSE), (_without_session(notice), loose))
    found = next((one for text, tables in pieces if (one := _judged(text, codes, tables))), None)
    found = found or _from_text_and_codes("", codes, LOOSE) or _from_reply(codes, plain(squeeze(told)))
    reason, words = found or (Reason.UNKNOWN, status or codes.reply)
    if codes.severity == "4" and reason is not Reason.FULL:
        return Diagnosis(Reason.TEMPORARY, False, words or f"4.{codes.enhanced}")
    return Diagnosis(reason, PERMANENT[reason], words)


def _judged(text: str, codes: Codes, loose: Tables) -> tuple[Reason, str] | None:
    return _from_text_and_codes(squeeze(text), codes, loose) if text.strip() else None


def _without_session(text: str) -> str:
    """Without the lines of a session's transcript that hold no refusal: what was sent, and what was granted."""
    lines = text[:MAX_DIAGNOSTIC].split("\n")
    return "\n".join(line for line in lines if not _SENT_OR_GRANTED.match(line)).strip("\n >)")


def _answers(notice: str) -> str:
    """The lines in which a server refuses, with the one that continues each."""
    lines = notice[:MAX_DIAGNOSTIC].split("\n")
    kept = [i for i, line in enumerate(lines) if _REFUSES.match(line)]
    return "\n".join(line for i in kept for line in lines[i : i + 2] if not _SENT_OR_GRANTED.match(line))


def _has_code(text: str) -> bool:
    return bool(_REPLY.search(text[:MAX_DIAGNOSTIC]) or _ENHANCED.search(text[:MAX_DIAGNOSTIC]))


def squeeze(text: str) -> str:
    """In the shape that the phrases have: lower case, single spaces, one at each end."""
    return " " + " ".join(text[:MAX_DIAGNOSTIC].replace("’", "'").lower().split()) + " "


def read_codes(status: str, text: str) -> Codes:
    """The codes in the diagnostic text beat the Status field, which servers often fill with a general 5.0.0."""
    reply = _REPLY.search(text[:MAX_DIAGNOSTIC])
    in_text = _ENHANCED.search(text[:MAX_DIAGNOSTIC])
    in_status = _ENHANCED.search(status[:100])
    code = in_text or in_status
    if code and in_status and code[2] + code[3] == "00":
        code = in_status
    enhanced = f"{int(code[2])}.{int(code[3])}" if code else ""
    severity = reply[1][0] if reply else code[1] if code else ""
    return Codes(severity, enhanced, reply[1] if reply else "")


def _from_text_and_codes(text: str, codes: Codes, loose: Tables) -> tuple[Reason, str] | None:
    if codes.enhanced == "4.1" and "access denied" in text:  # Exchange Online: not in its directory
        return Reason.NO_SUCH_ADDRESS, "5.4.1 access denied"
    certain = first_match(text, CERTAIN)
    if certain:
        return certain
    if codes.enhanced in SPECIFIC:
        return SPECIFIC[codes.enhanced], f"{codes.severity}.{codes.enhanced}"
    return sense_of(plain(text)) or first_match(text, loose)


def _from_reply(codes: Codes, said: str) -> tuple[Reason, str] | None:
    """What the numbers say when the words are silent."""
    vague = VAGUE.get(codes.enhanced) or VAGUE_SUBJECTS.get(codes.enhanced.partition(".")[0])
    if vague:
        return vague, f"{codes.severity}.{codes.enhanced}"
    if codes.severity == "4":
        return Reason.TEMPORARY, codes.reply or f"4.{codes.enhanced}"
    if codes.reply in REPLIES and (word := speaks_of_the_mail(said)):
        return Reason.POLICY, f"{codes.reply} {word}"
    if codes.reply in REPLIES:
        return REPLIES[codes.reply], codes.reply
    return None
