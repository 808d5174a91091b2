"""Subjects without what mail programs put before them."""

import re
from typing import Final

MAX_SUBJECT: Final = 1_000

# Reply and forward marks by language, and what calendars and automatic replies put first.
_ANSWER = re.compile(
    r"(?:re|aw|antw|antwort|sv|vs|odp|ynt|rif|r|ref|res|rv|回复|回覆|答复|返信|fwd?|fw|wg|tr|enc|vb|doorst|i|vl|pd|"
    r"转发|轉寄|転送)\s?(?:[\[(]\d{1,3}[\])]|\d{1,3})?\s?[:：]\s*",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"(?:automatic reply|automatische antwort|réponse automatique|respuesta automática|risposta automatica|"
    r"resposta automática|automatisch antwoord|autosvar|automatisk svar|auto(?:matic)?[ -]?re(?:ply|sponse)|"
    r"out of office|undeliverable|unzustellbar|non remis|no se puede entregar|delivery failure|delayed|accepted|"
    r"declined|tentative|updated invitation|invitation|read|gelesen|zugesagt|abgelehnt)\s?[:：]\s*",
    re.IGNORECASE,
)
_TAG = re.compile(r"\[(?:ext|extern|external|externe?|[a-z0-9_. -]{1,30})\]\s*", re.IGNORECASE)


def is_answer_or_forward(subject: str) -> bool:
    """Does it begin with Re:, AW:, Fwd: and the like?"""
    return bool(_ANSWER.match(subject))


def bare_subject(subject: str) -> str:
    """For comparing: without prefixes and list tags, case folded, single spaces."""
    return without_prefixes(subject).casefold()


def without_prefixes(subject: str) -> str:
    """What a conversation is called: without prefixes and list tags, single spaces."""
    text = subject[:MAX_SUBJECT].strip()
    while found := _ANSWER.match(text) or _NOTICE.match(text) or _TAG.match(text):
        text = text[found.end() :]
    return " ".join(text.split())
