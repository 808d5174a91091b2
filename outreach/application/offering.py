"""What the mentee can say to an open item: choices filled in with what is known, less what would be refused."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.drafting import blocks, findings
from outreach.application.message_views import is_an_offer
from outreach.application.own_choices import of_their_own
from outreach.application.preparing import lock_of
from outreach.application.reading_words import hints, moment_words
from outreach.application.recording import load
from outreach.application.replies import shown_beside
from outreach.application.replying import not_agreed
from outreach.application.stored_readings import answer_in, reading_of
from outreach.domain.choices import Choice, by_verdict, choices, with_hints, with_their_offer
from outreach.domain.correspondence import Item, Outgoing, Question
from outreach.domain.events import IncomingId
from outreach.domain.journey import Journey
from outreach.domain.people import Contact
from outreach.domain.readiness import readiness
from outreach.ports.store import Records
from outreach.reading.record import Reading

BY_SEND = (
    Question.APPROVE,
    Question.LOOK,
    Question.REQUEST,
    Question.BY_HAND,
    Question.ANSWERED,
    Question.CHECK_IN,
)


@dataclass(frozen=True, slots=True)
class Offer:
    """The choices of an item at this moment, and why the letter that it asks about cannot go as it stands."""

    choices: tuple[Choice, ...]
    blocked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """An item with what it is about: read once, since a journal may be long."""

    item: Item
    contact: Contact | None
    journey: Journey | None
    reading: Reading | None
    shown: Outgoing | None


def offered(app: App, records: Records, item: Item) -> tuple[Choice, ...]:
    """The choices of this item at this moment: no SEND where the letter check would refuse it, none after a no."""
    return offer(app, records, item).choices


def offer(app: App, records: Records, item: Item) -> Offer:
    """The choices, and what blocks the letter."""
    contact = records.contacts.get(item.journey) if item.journey else None
    return offer_about(app, records, item, contact, load(records, item.journey) if item.journey else None)


def offer_about(app: App, records: Records, item: Item, contact: Contact | None, journey: Journey | None) -> Offer:
    """The same where the item's contact and journey are loaded."""
    asked = _asked_about(records, item, contact, journey)
    blocked = _blocked(app, records, item, asked.contact, asked.shown)
    no = _said_no(asked.journey)
    known = hints(app, asked.reading)
    choices = tuple(
        _with_its_time(app, asked, one)
        for one in with_hints(_fitting(records, asked), known)
        if not (blocked and one.verb in GOES and not one.below) and not (no and one.words == "SEND AGAIN")
    )
    return Offer(choices, blocked)


def _asked_about(records: Records, item: Item, contact: Contact | None, journey: Journey | None) -> _Asked:
    incoming = records.incoming.get(IncomingId(item.about))
    shown = shown_beside(records, item, journey)
    return _Asked(item, contact, journey, reading_of(incoming) if incoming else None, shown)


def _fitting(records: Records, asked: _Asked) -> tuple[Choice, ...]:
    item, journey, step = asked.item, asked.journey, asked.shown.step if asked.shown else None
    stage = journey.stage if journey else None
    said = answer_in(asked.reading) if asked.reading else None
    usual = choices(item.question, said, stage, step)
    fitting = of_their_own(records, item, asked.contact, journey) or usual
    if item.question is Question.READY and journey:
        fitting = by_verdict(fitting, readiness(journey).advice)
    if item.question is Question.ANSWERED and is_an_offer(asked.reading, stage):
        fitting = with_their_offer(fitting, step)
    return fitting


def _with_its_time(app: App, asked: _Asked, choice: Choice) -> Choice:
    """SEND to a letter that confirms a time tells to which time it agrees."""
    mail = asked.shown if choice.verb == "SEND" else None
    starts = not_agreed(asked.journey, mail) if mail and asked.journey else None
    when = moment_words(app, asked.contact, starts) if starts else ""
    return replace(choice, explains=f"{choice.explains}; the talk is then set for {when}") if when else choice


GOES = ("SEND", "SENT", "YES")


def _said_no(journey: Journey | None) -> bool:
    """Whether the person's last word was a no: then no letter of before goes to them again."""
    return journey is not None and (journey.opted_out or bool(journey.declined_in))


def blocking_reasons(app: App, records: Records, contact: Contact, journey: Journey) -> tuple[str, ...]:
    """Why the letter that waits for this contact's approval cannot go as it stands."""
    waiting = by_send(records.prompts.open_items_of(contact.id))
    return tuple(reason for one in waiting for reason in blocked_by(app, records, one, contact, journey))


def by_send(items: Iterable[Item]) -> list[Item]:
    """The items about letters that wait for approval."""
    return [one for one in items if one.question in BY_SEND]


def blocked_by(app: App, records: Records, item: Item, contact: Contact, journey: Journey) -> tuple[str, ...]:
    """Why the letter that this item asks about cannot go as it stands; () if it can."""
    return _blocked(app, records, item, contact, shown_beside(records, item, journey))


def _blocked(
    app: App, records: Records, item: Item, contact: Contact | None, shown: Outgoing | None
) -> tuple[str, ...]:
    mail = shown if item.question in BY_SEND else None
    if mail is None or mail.step is None or contact is None:
        return ()
    lock = lock_of(app, records, mail.step)
    found = blocks(findings(app, records, contact, mail.step, mail.content))
    return (*((lock,) if lock else ()), *(one.message for one in found))
