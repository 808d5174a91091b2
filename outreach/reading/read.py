"""Bytes in, Reading out. The rules stand in `judging.py`; whoever only tells what was read loads none of them."""

from dataclasses import replace
from typing import Final

from outreach.reading.delivery_phrases import Reason
from outreach.reading.known import Known
from outreach.reading.message import Message, parse
from outreach.reading.record import (
    READING_VERSION,
    Appointment,
    Kind,
    Person,
    Reading,
    from_dict,
    to_dict,
)

__all__ = [
    "READING_VERSION",
    "Appointment",
    "Kind",
    "Known",
    "Person",
    "Reading",
    "Reason",
    "from_dict",
    "read",
    "read_message",
    "to_dict",
]

NOTHING_KNOWN: Final = Known()


def read(raw: bytes, known: Known = NOTHING_KNOWN) -> Reading:
    """What this message is and says. Never raises: what no rule can read is `unreadable`, and a person's turn."""
    try:
        return read_message(parse(raw), known)
    except ImportError:
        raise  # a broken installation says nothing about a message
    except Exception as error:  # noqa: BLE001 - one hostile message must not stop a pass; the mentee is shown it
        return Reading(Kind.UNREADABLE, evidence=(f"A rule failed on this message ({type(error).__name__}).",))


def read_message(message: Message, known: Known = NOTHING_KNOWN) -> Reading:
    """The same of a message already parsed; the evidence ends with the limits that were hit."""
    from outreach.reading.judging import judged

    reading = judged(message, known)
    limits = tuple(f"Not all of it was read: {limit}." for limit in message.limits)
    return replace(reading, evidence=reading.evidence + limits) if limits else reading
