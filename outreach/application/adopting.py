"""A conversation that is older than the journey: found in the mailbox, or told, the journey goes on from there."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from outreach.application.alone import alone
from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.followups import again
from outreach.application.home import home
from outreach.application.inbox import Kept, concerning_us, keep
from outreach.application.interpreting import event_of, known_to, take_in_event
from outreach.application.matches import letters_of
from outreach.application.recording import hashes, load, record
from outreach.application.requests import named
from outreach.application.withdrawing import withdraw_all
from outreach.domain import events as e
from outreach.domain.correspondence import Incoming, Status
from outreach.domain.events import Answer, Stage, Withdrawal
from outreach.domain.journey import Journey
from outreach.domain.people import Contact
from outreach.ports.mail import Listed, Mailbox, Role
from outreach.ports.store import Records
from outreach.reading.message import parse
from outreach.reading.read import read
from outreach.reading.record import READING_VERSION, Reading, to_dict

DAYS = 180
MOST_MESSAGES = 60
MOST_PEOPLE = 200
"""Bounds of a look: days back, messages of one person (the newest), people of one import."""

ELSEWHERE = (Role.DRAFTS, Role.TRASH, Role.JUNK)
"""Where no conversation lies that went on."""

TELLABLE = (Stage.CONTACTED, Stage.CONVERSING, Stage.MET, Stage.ASKED, Stage.MENTORING)
"""What can be told of a journey where mail cannot tell it."""

GONE = (Status.SENT, Status.SENDING, Status.IN_DOUBT)


@dataclass(frozen=True, slots=True)
class Adoption:
    """Where the journey stands now; `messages` are those that it learned of, `known` those known before."""

    name: str
    stage: Stage
    messages: int = 0
    known: int = 0


def adopt(app: App, name: str) -> Adoption:
    """Reads what the two wrote to each other in the last months, and begins where that ends. Sends nothing.

    Doing it again changes nothing. Raises Refusal, also while a pass runs, and MailboxTrouble where the mailbox
    cannot be read.
    """
    with app.store.reading() as records:
        contact = named(records, name)
        _refuse(records, contact, by_mail=True)
    with alone(app):
        with app.open_mailbox() as mailbox:
            kept = _correspondence(app, mailbox, contact)
        return again(app, lambda records: _taken_up(app, records, contact, kept))


def adopt_as_told(app: App, name: str, stage: Stage, day: date) -> Adoption:
    """The journey stands at that stage since that day, as the mentee says. Sends nothing. Raises Refusal,
    also while a pass runs."""
    with alone(app):
        return again(app, lambda records: _as_told(app, records, name, stage, day))


def written_with(app: App, people: Sequence[Contact]) -> list[Contact]:
    """Those of these people with whom there is mail. Raises MailboxTrouble where the mailbox cannot be read."""
    asked = [one for one in people if one.addresses][:MOST_PEOPLE]
    if not asked:
        return []
    with app.open_mailbox() as mailbox:
        found = _look(app, mailbox, {address for one in asked for address in one.addresses})
    seen = {address for one in found for address in _addresses(one)}
    return [one for one in asked if not seen.isdisjoint(one.addresses)]


def _refuse(records: Records, contact: Contact, *, by_mail: bool) -> None:
    journey, name = load(records, contact.id), contact.name
    listed = records.suppressions.of(hashes(contact.addresses))
    if journey.opted_out or any(one.reason == "opted_out" for one in listed):
        raise Refusal("opted_out", f"{name} asked not to be written to")
    if any(one.status in GONE for one in letters_of(records, contact.id)):
        raise Refusal("begun", f"a letter went to {name} from here: the journey goes on from that")
    if journey.stage is Stage.CLOSED:
        raise Refusal("closed", f"the journey with {name} is closed: REOPEN it first")
    if by_mail and not contact.addresses:
        raise Refusal("no_address", f"no address of {name} is known: say where things stand with --stage")


def _correspondence(app: App, mailbox: Mailbox, contact: Contact) -> list[Kept]:
    """The messages that are not known yet, with their bytes."""
    roles = {folder.name: folder.role for folder in mailbox.folders()}
    found = sorted(_look(app, mailbox, contact.addresses), key=lambda one: one.arrived or app.clock.now())
    newest = found[-MOST_MESSAGES:]
    return [kept for one in newest for kept in concerning_us(app, mailbox, (one,), roles.get(one.folder))]


def _look(app: App, mailbox: Mailbox, addresses: Collection[str]) -> list[Listed]:
    since = app.clock.now().date() - timedelta(days=DAYS)
    elsewhere = {folder.name for folder in mailbox.folders() if folder.role in ELSEWHERE}
    theirs = mailbox.look_for(addresses, since).listed
    own = mailbox.look_for_written_to(addresses, since).listed
    return [one for one in (*theirs, *own) if one.folder not in elsewhere]


def _addresses(listed: Listed) -> set[str]:
    header = parse(listed.header)
    return {one.address for one in (header.sender, *header.to, *header.cc)}


def _taken_up(app: App, records: Records, contact: Contact, kept: Sequence[Kept]) -> Adoption:
    _refuse(records, contact, by_mail=True)
    for one in kept:
        keep(app, records, one)
    journey = load(records, contact.id)
    told = {one.event.message for one in records.journal.read(contact.id) if isinstance(one.event, e.AboutMessage)}
    history = [one for one in records.incoming.of_journey(contact.id) if one.id not in told]
    news = _that_count(sorted(_happened(app, records, contact, history), key=lambda one: one.at))
    if news:
        journey = withdraw_all(app, records, journey, Withdrawal.REPLACED)
    for event in news:
        if isinstance(event, e.WrittenByHand):
            journey = record(app, records, journey, event)
        else:
            journey = take_in_event(app, records, journey, contact, event)
    return Adoption(contact.name, journey.stage, len(news), len(told))


def _happened(
    app: App, records: Records, contact: Contact, history: Sequence[Incoming]
) -> list[e.WrittenByHand | e.AnswerReceived]:
    """What each message is called in the journal, at the time at which it was written."""
    found: list[e.WrittenByHand | e.AnswerReceived] = []
    for incoming in history:
        message = parse(incoming.raw)
        at = min(message.date or incoming.seen_at, incoming.seen_at)
        reading = _read(app, records, contact, incoming)
        if app.mentee.owns(message.sender.address):
            if incoming.folder == Role.SENT.value:
                found.append(e.WrittenByHand(at=at, message=incoming.id))
        elif message.sender.address in contact.addresses:
            event = event_of(incoming, reading, stranger=False, at=at)
            found += [event] if isinstance(event, e.AnswerReceived) else []
    return found


def _read(app: App, records: Records, contact: Contact, incoming: Incoming) -> Reading:
    reading = read(incoming.raw, known_to(app, records, [contact.id]))
    records.incoming.save_reading(incoming.id, json.dumps(to_dict(reading), ensure_ascii=False), READING_VERSION)
    return reading


def _that_count(
    history: Sequence[e.WrittenByHand | e.AnswerReceived],
) -> list[e.WrittenByHand | e.AnswerReceived]:
    """Of what they wrote the last alone waits for an answer; that they want no mail counts whenever it was said."""
    answers = [one for one in history if isinstance(one, e.AnswerReceived)]
    return [
        one
        for one in history
        if isinstance(one, e.WrittenByHand) or one is answers[-1] or one.answer is Answer.OPTS_OUT
    ]


def _as_told(app: App, records: Records, name: str, stage: Stage, day: date) -> Adoption:
    contact = named(records, name)
    _refuse(records, contact, by_mail=False)
    journey = load(records, contact.id)
    since = _instant(app, day)
    if not _stands_so(records, journey, stage, since):
        journey = withdraw_all(app, records, journey, Withdrawal.REPLACED)
        told = e.JourneyAdopted(at=app.clock.now(), stage=stage, since=since, day=day)
        journey = record(app, records, journey, told)
    return Adoption(contact.name, journey.stage)


def _instant(app: App, day: date) -> datetime:
    """Noon of that day, where the mentee is, if it is not still to come."""
    return min(home(app).instant(day, time(12)), app.clock.now())


def _stands_so(records: Records, journey: Journey, stage: Stage, since: datetime) -> bool:
    told = [one.event for one in records.journal.read(journey.id) if isinstance(one.event, e.JourneyAdopted)]
    return journey.stage is stage and bool(told) and (told[-1].stage, told[-1].since) == (stage, since)
