"""Of whom a server's refusal speaks: the address, us who send (or how much), the letter, or nobody yet."""

import re
from enum import StrEnum

from outreach.domain.server_sayings import LIMITS
from outreach.domain.server_words import Moment, explained

MAIL_STAGE = "MAIL"
RCPT_STAGE = "RCPT"

ADDRESS_CODES = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"})
SENDER_CODES = frozenset({"5.1.7", "5.1.8"})
SPEAKS_OF_SENDER = re.compile(
    r"sender|not owned by|log ?in|authenticat|not logged in|\bfrom address|envelope from|send as|"
    r"(?:sending|message|rate) limit|not (?:allowed|permitted|authori[sz]ed) to send",
    re.IGNORECASE,
)


class Blame(StrEnum):
    ADDRESS = "address"
    SENDER = "sender"
    LETTER = "letter"
    LIMIT = "limit"  # too much was sent, or too quickly: nothing goes for a while
    TRANSIENT = "transient"


def blame(stage: str, code: int, enhanced: str, text: str, recipient: str) -> Blame:
    """Whose fault a complete 4xx or 5xx reply is (RFC 5321, 4.2; RFC 3463, 3.2).

    Postfix refuses an unfit sender at RCPT too, so a text that names sender or login is ours there as well.
    """
    if explained(f"{code} {enhanced} {text}", LIMITS, at=Moment.LETTER):
        return Blame.LIMIT
    if code < 500:
        return Blame.TRANSIENT
    if stage not in (RCPT_STAGE, "DATA", "text"):
        return Blame.SENDER
    if stage == RCPT_STAGE:
        return _at_rcpt(code, enhanced, text, recipient)
    return Blame.SENDER if enhanced in SENDER_CODES else Blame.LETTER


def _at_rcpt(code: int, enhanced: str, text: str, recipient: str) -> Blame:
    if enhanced in ADDRESS_CODES:
        return Blame.ADDRESS
    if enhanced in SENDER_CODES or SPEAKS_OF_SENDER.search(text[:500]):
        return Blame.SENDER
    bare = not enhanced and code in (550, 553)
    return Blame.ADDRESS if bare and recipient.lower() in text.lower() else Blame.LETTER
