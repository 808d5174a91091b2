"""What the mentee can say to an open item: choices filled in with what is known, less what would be refused."""

from dataclasses import replace

from outreach.application.app import App
from outreach.application.drafting import blocks, findings
from outreach.application.message_views import main_answer, offers_to_mentor
from outreach.application.own_choices import of_their_own
from outreach.application.preparing import lock_of
from outreach.application.reading_words import hints, moment_words
from outreach.application.recording import load
from outreach.application.replies import shown_letter
from outreach.application.replying import not_agreed
from outreach.application.stored_readings import reading_of
from outreach.domain.choices import Choice, by_verdict, choices, with_hints, with_their_offer
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import IncomingId
from outreach.domain.people import Contact
from outreach.domain.readiness import readiness
from outreach.ports.store import Records

BY_SEND = (
    Question.APPROVE,
    Question.LOOK,
    Question.REQUEST,
    Question.BY_HAND,
    Question.ANSWERED,
    Question.CHECK_IN,
)


def offered(app: App, records: Records, item: Item) -> tuple[Choice, ...]:
    """The choices of this item at this moment: no SEND where the letter check would refuse it, none after a no."""
    incoming = records.incoming.get(IncomingId(item.about))
    known = hints(app, reading_of(incoming) if incoming else None)
    shown = shown_letter(records, item)
    row = records.journeys.get(item.journey) if item.journey else None
    said = main_answer(records, item)
    usual = choices(item.question, said, row.stage if row else None, shown.step if shown else None)
    fitting = of_their_own(records, item) or usual
    if item.question is Question.READY and item.journey:
        fitting = by_verdict(fitting, readiness(load(records, item.journey)).advice)
    if offers_to_mentor(records, item, row.stage if row else None):
        fitting = with_their_offer(fitting, shown.step if shown else None)
    blocked = blocked_by(app, records, item)
    no = _said_no(records, item)
    return tuple(
        _with_its_time(app, records, item, one)
        for one in with_hints(fitting, known)
        if not (blocked and one.verb in GOES and not one.below) and not (no and one.words == "SEND AGAIN")
    )


def _with_its_time(app: App, records: Records, item: Item, choice: Choice) -> Choice:
    """SEND to a letter that confirms a time tells to which time it agrees."""
    mail = shown_letter(records, item) if choice.verb == "SEND" and item.journey else None
    starts = not_agreed(load(records, item.journey), mail) if mail and item.journey else None
    contact = records.contacts.get(item.journey) if item.journey else None
    when = moment_words(app, contact, starts) if starts else ""
    return replace(choice, explains=f"{choice.explains}; the talk is then set for {when}") if when else choice


GOES = ("SEND", "SENT", "YES")


def _said_no(records: Records, item: Item) -> bool:
    """Whether the person's last word was a no: then no letter of before goes to them again."""
    journey = load(records, item.journey) if item.journey else None
    return journey is not None and (journey.opted_out or bool(journey.declined_in))


def blocking_reasons(app: App, records: Records, contact: Contact) -> tuple[str, ...]:
    """Why the letter that waits for this contact's approval cannot go as it stands."""
    return tuple(reason for one in waiting_items(records, contact) for reason in blocked_by(app, records, one))


def waiting_items(records: Records, contact: Contact) -> list[Item]:
    """The open items about letters to this contact that wait for approval."""
    return [one for one in records.prompts.open_items_of(contact.id) if one.question in BY_SEND]


def blocked_by(app: App, records: Records, item: Item) -> tuple[str, ...]:
    """Why the letter that this item asks about cannot go as it stands; () if it can."""
    mail = shown_letter(records, item) if item.question in BY_SEND else None
    contact = records.contacts.get(item.journey) if item.journey else None
    if mail is None or mail.step is None or contact is None:
        return ()
    lock = lock_of(app, records, mail.step)
    found = blocks(findings(app, records, contact, mail.step, mail.content))
    return (*((lock,) if lock else ()), *(one.message for one in found))
