"""What the mentee can say to an open item: choices filled in with what is known, less what would be refused."""

from outreach.application.app import App
from outreach.application.drafting import blocks, findings
from outreach.application.message_views import main_answer, reading_of
from outreach.application.reading_words import hints
from outreach.application.recording import load
from outreach.domain.choices import Choice, choices, with_hints
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import IncomingId, LetterId
from outreach.domain.people import Contact
from outreach.ports.store import Records

BY_SEND = (Question.APPROVE, Question.LOOK)


def offered(app: App, records: Records, item: Item) -> tuple[Choice, ...]:
    """The choices of this item at this moment: no SEND where the letter check would refuse it, none after a no."""
    incoming = records.incoming.get(IncomingId(item.about))
    known = hints(app, reading_of(incoming) if incoming else None)
    fitting = with_hints(choices(item.question, main_answer(records, item)), known)
    blocked = blocked_by(app, records, item)
    journey = load(records, item.journey) if item.journey else None
    no = journey is not None and (journey.opted_out or bool(journey.declined_in))
    return tuple(one for one in fitting if not (one.verb == "SEND" and (blocked or (no and one.words != "SEND"))))


def blocking_reasons(app: App, records: Records, contact: Contact) -> tuple[str, ...]:
    """Why the letter that waits for this contact's approval cannot go as it stands."""
    return tuple(reason for one in waiting_items(records, contact) for reason in blocked_by(app, records, one))


def waiting_items(records: Records, contact: Contact) -> list[Item]:
    """The open items about letters to this contact that wait for approval."""
    open_items = records.prompts.open_items()
    return [one for one in open_items if one.journey == contact.id and one.question in BY_SEND]


def blocked_by(app: App, records: Records, item: Item) -> tuple[str, ...]:
    """Why the letter that this item asks about cannot go as it stands; () if it can."""
    mail = records.outbox.get(LetterId(item.about)) if item.question in BY_SEND else None
    contact = records.contacts.get(item.journey) if item.journey else None
    if mail is None or mail.step is None or contact is None:
        return ()
    return tuple(one.message for one in blocks(findings(app, records, contact, mail.step, mail.content)))
