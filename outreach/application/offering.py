"""What the mentee can say to an open item: choices filled in with what is known, less what would be refused."""

from outreach.application.app import App
from outreach.application.drafting import blocks, findings
from outreach.application.introducing import can_be_mailed
from outreach.application.message_views import main_answer
from outreach.application.preparing import lock_of
from outreach.application.reading_words import hints
from outreach.application.recording import load
from outreach.application.replies import shown_letter
from outreach.application.stored_readings import reading_of
from outreach.domain.choices import (
    BY_PHONE,
    GO_BETWEEN_ASKED,
    GO_BETWEEN_WROTE,
    INTRODUCED_BY_MAIL,
    Choice,
    choices,
    with_hints,
)
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import IncomingId, Stage
from outreach.domain.people import Channel, Contact
from outreach.domain.transitions import only_introduces
from outreach.ports.store import Records

BY_SEND = (Question.APPROVE, Question.LOOK, Question.REQUEST, Question.BY_HAND, Question.ANSWERED)


def offered(app: App, records: Records, item: Item) -> tuple[Choice, ...]:
    """The choices of this item at this moment; no SEND where the letter check would refuse it."""
    incoming = records.incoming.get(IncomingId(item.about))
    known = hints(app, reading_of(incoming) if incoming else None)
    shown = shown_letter(records, item)
    row = records.journeys.get(item.journey) if item.journey else None
    said = main_answer(records, item)
    usual = choices(item.question, said, row.stage if row else None, shown.step if shown else None)
    fitting = with_hints(
        _of_introduction(records, item) or _of_phone(records, item) or _of_reflection(item) or usual, known
    )
    blocked = blocked_by(app, records, item)
    return tuple(one for one in fitting if not (blocked and one.verb in GOES and not one.needs_more))


def _of_introduction(records: Records, item: Item) -> tuple[Choice, ...]:
    contact = records.contacts.get(item.journey) if item.journey else None
    if contact and item.question is Question.INTRODUCTION:
        if item.about != "ask":
            return GO_BETWEEN_ASKED
        return INTRODUCED_BY_MAIL if can_be_mailed(records, contact) else ()
    if contact and item.question is Question.ANSWERED:
        journey = load(records, contact.id)
        if journey.stage is Stage.CLOSED and only_introduces(journey):
            return GO_BETWEEN_WROTE
    return ()


def _of_phone(records: Records, item: Item) -> tuple[Choice, ...]:
    contact = records.contacts.get(item.journey) if item.journey else None
    rings = item.question is Question.BY_HAND and contact is not None and contact.channel is Channel.PHONE
    return BY_PHONE if rings else ()


def _of_reflection(item: Item) -> tuple[Choice, ...]:
    """People whom the mentee knows are added, and what they will join is done on a day."""
    usual = choices(Question.REFLECT)
    if item.question is not Question.REFLECT or item.about not in ("known_people", "new_networks"):
        return ()
    return ((ADD_KNOWN if item.about == "known_people" else JOIN), *usual)


ADD_KNOWN = Choice(
    "ADD Mary Ward <mary@example.org>", "a new contact; a line for each", needs_more=True, only_example=True
)
JOIN = Choice("ACTION join ... by 3 Dec", "you are asked about it then", needs_more=True, only_example=True)

GOES = ("SEND", "SENT", "YES")


def blocking_reasons(app: App, records: Records, contact: Contact) -> tuple[str, ...]:
    """Why the letter that waits for this contact's approval cannot go as it stands."""
    return tuple(reason for one in waiting_items(records, contact) for reason in blocked_by(app, records, one))


def waiting_items(records: Records, contact: Contact) -> list[Item]:
    """The open items about letters to this contact that wait for approval."""
    open_items = records.prompts.open_items()
    return [one for one in open_items if one.journey == contact.id and one.question in BY_SEND]


def blocked_by(app: App, records: Records, item: Item) -> tuple[str, ...]:
    """Why the letter that this item asks about cannot go as it stands; () if it can."""
    mail = shown_letter(records, item) if item.question in BY_SEND else None
    contact = records.contacts.get(item.journey) if item.journey else None
    if mail is None or mail.step is None or contact is None:
        return ()
    lock = lock_of(app, records, mail.step)
    found = blocks(findings(app, records, contact, mail.step, mail.content))
    return (*((lock,) if lock else ()), *(one.message for one in found))
