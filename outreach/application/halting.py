"""Whether nothing may go to contacts, why, and until when."""

from datetime import datetime

from outreach.ports.store import MenteeRow

HALTED_WORDS = {
    "by_mentee": "you said STOP",
    "restored": "the store was restored from a backup",
    "rolled_back": "a letter in Sent is unknown to the store, which must be older than the mailbox",
    "dead_addresses": "two addresses were dead within a day",
    "too_many": "more letters were due in a day than usual",
    "paused": "paused",
}


def sending_halted(row: MenteeRow, now: datetime) -> bool:
    """Whether nothing may go to contacts: stopped, or paused until later."""
    return bool(row.stopped) or (row.paused_until is not None and now < row.paused_until)


def why_halted(row: MenteeRow, now: datetime) -> str:
    """A key of HALTED_WORDS; "" when letters may go."""
    return (row.stopped or "paused") if sending_halted(row, now) else ""


def halted_words(why: str, until: datetime | None) -> str:
    """That nothing goes to contacts, until when and why; "" when letters may go."""
    if not why:
        return ""
    until_then = f" until {until:%A %-d %B}" if until and until.year < 9999 else ""
    return f"Nothing goes to contacts{until_then}: {HALTED_WORDS.get(why, why)}. RESUME ends that."
