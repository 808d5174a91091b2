"""What lies in the mentee's own mailbox of a person: listed, for only they may delete there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from outreach.application.app import App
from outreach.application.exporting import prompts_about
from outreach.application.prompting import scrubbed
from outreach.domain.correspondence import Outgoing, Status
from outreach.domain.drafts import DraftState
from outreach.domain.people import Contact
from outreach.ports.store import Records
from outreach.reading.message import parse

SENT, DRAFTS, INBOX = "Sent", "Drafts", "your inbox"


@dataclass(frozen=True, slots=True)
class InMailbox:
    """A mail that names the person; `folder` is where it was last known to lie."""

    folder: str
    at: datetime | None
    subject: str


def in_mailbox(app: App, records: Records, contact: Contact) -> tuple[InMailbox, ...]:
    """Their mails, letters to them and prompts about them, oldest first; as far as the store knows."""
    found = [*_theirs(records, contact), *_ours(records, contact), *_prompts(records, contact)]
    now = app.clock.now()
    return tuple(sorted(found, key=lambda one: one.at or now))


def _theirs(records: Records, contact: Contact) -> Iterator[InMailbox]:
    for incoming in records.incoming.of_journey(contact.id):
        message = parse(incoming.raw)
        yield InMailbox(incoming.folder, message.date or incoming.seen_at, message.subject)


def _ours(records: Records, contact: Contact) -> Iterator[InMailbox]:
    for letter in records.outbox.of_journey(contact.id):
        if letter.status is Status.SENT and letter.content.to:
            yield _mail(SENT, letter)
        draft = records.drafts.get(letter.id)
        if draft and draft.state in (DraftState.PLACED, DraftState.LEFT):
            yield _mail(DRAFTS, letter)


def _prompts(records: Records, contact: Contact) -> Iterator[InMailbox]:
    gone = (one for one in prompts_about(records, contact) if one.status is Status.SENT)
    yield from (_mail(INBOX, scrubbed(one)) for one in gone)


def _mail(folder: str, mail: Outgoing) -> InMailbox:
    return InMailbox(folder, mail.sent_at or mail.due_at, mail.content.subject)
