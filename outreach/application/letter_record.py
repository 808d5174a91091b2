"""A letter that waits for no word of the mentee's: as it went, and what became of it. A question only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from outreach.application.app import App
from outreach.application.arriving import Arriving, arriving
from outreach.application.event_words import STEP_WORDS
from outreach.domain.correspondence import Status
from outreach.domain.events import LetterId
from outreach.domain.people import Contact
from outreach.ports.store import Records

STATUS_WORDS: Final[Mapping[Status, str]] = {
    Status.DRAFT: "a draft; it goes nowhere by itself",
    Status.QUEUED: "approved; it goes as soon as the rules allow",
    Status.SENDING: "on its way to the server",
    Status.SENT: "it went",
    Status.IN_DOUBT: "it may or may not have gone",
    Status.REFUSED: "the server refused it",
    Status.WITHDRAWN: "it never went, and will not",
}


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """`at` is when it went; None if it did not, or not yet."""

    letter: LetterId
    contact: Contact
    what: str
    status: str
    at: datetime | None
    shown: Arriving


def letter_record(app: App, records: Records, letter: LetterId) -> LetterRecord | None:
    """None for what is no letter to one of the contacts."""
    mail = records.outbox.get(letter)
    contact = records.contacts.get(mail.journey) if mail and mail.journey else None
    if mail is None or contact is None or mail.step is None:
        return None
    shown = arriving(app, records, contact, mail)
    return LetterRecord(mail.id, contact, STEP_WORDS[mail.step], STATUS_WORDS[mail.status], mail.sent_at, shown)
