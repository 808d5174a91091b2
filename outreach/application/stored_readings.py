"""What was made of a message, as the store keeps it."""

import json
from datetime import datetime

from outreach.domain.correspondence import Incoming
from outreach.domain.events import Answer
from outreach.reading.record import Reading, from_dict


def reading_of(incoming: Incoming) -> Reading | None:
    if not incoming.reading or incoming.reading_version <= 0:
        return None
    return from_dict(json.loads(incoming.reading))


PROPOSING = ("REQUEST", "COUNTER")
"""Methods by which a calendar names a time (RFC 5546, 3.2)."""


def answer_in(reading: Reading) -> Answer | None:
    """What the person seems to have said above all; an invitation proposes its time."""
    if reading.intents:
        return reading.intents[0]
    invited = reading.invitation
    names_hour = invited is not None and isinstance(invited.starts, datetime)
    return Answer.PROPOSES_TIME if invited and names_hour and invited.method in PROPOSING else None


def called_off_in(reading: Reading) -> datetime | None:
    """The start of the appointment that a calendar calls off, with its offset."""
    invited = reading.invitation
    if invited is None or invited.method != "CANCEL" or not isinstance(invited.starts, datetime):
        return None
    return invited.starts if invited.starts.tzinfo else None
