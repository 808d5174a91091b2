"""From bytes that were kept to what happened."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from outreach.application.app import App
from outreach.application.asides import SettingAside
from outreach.application.finishing import finished_letter, settle_finished
from outreach.application.followups import again
from outreach.application.matches import letters_of, matches_of
from outreach.application.recording import load, record, suppress_as_told
from outreach.application.settling import mark_sent, stop_at_dead_addresses
from outreach.application.signs import take_in_sign
from outreach.application.stored_readings import answer_in, called_off_in
from outreach.application.tally import Tally
from outreach.application.withdrawing import ask_about_earlier_mail, withdraw_all
from outreach.domain import events as e
from outreach.domain.correspondence import Incoming, Outgoing, Status
from outreach.domain.events import Answer, Handover, IncomingId, JourneyEvent, Stage, Withdrawal
from outreach.domain.journey import Journey
from outreach.domain.people import Contact, ContactId
from outreach.ports.store import Records
from outreach.reading.known import Known
from outreach.reading.matching import Keys, Match, keys
from outreach.reading.message import Message, parse
from outreach.reading.read import read
from outreach.reading.record import READING_VERSION, Kind, Reading, to_dict

UNREADABLE_VERSION = -1
MARGIN = timedelta(days=1)
DOUBTFUL = (Status.SENDING, Status.IN_DOUBT)


def interpret(app: App, incoming: Incoming, tally: Tally) -> None:
    """Reads one message and records what it says in each journey it is about, in one transaction."""
    with SettingAside(app, tally, "incoming", incoming.id):
        again(app, lambda records: _interpret(app, records, incoming, tally))
        return
    with app.store.transaction() as records:
        records.incoming.save_reading(incoming.id, "{}", UNREADABLE_VERSION)


def _interpret(app: App, records: Records, incoming: Incoming, tally: Tally) -> None:
    message = parse(incoming.raw)
    if take_in_sign(app, records, incoming):
        return
    found = keys(message)
    matches = matches_of(app, records, message)
    reading = read(incoming.raw, known_to(app, records, [ContactId(one.journey) for one in matches]))
    by_mentee = app.mentee.owns(message.sender.address)
    for match in matches:
        contact = records.contacts.get(ContactId(match.journey))
        if contact and by_mentee and _is_calendar_reply(reading):
            continue  # a program's mail: it answers no question, and a time is set by the mentee's word alone
        if contact and by_mentee:
            _written_by_hand(app, records, contact, incoming, message)
        elif contact:
            named = _named(records, contact, found)
            _settle_doubts_about(app, records, named)
            _happened(app, records, contact, match, incoming, reading, named, tally)
    plain = {**to_dict(reading), "matched": [one.evidence for one in matches]}
    records.incoming.save_reading(incoming.id, json.dumps(plain, ensure_ascii=False), READING_VERSION)
    records.asides.remove("incoming", incoming.id)


def known_to(app: App, records: Records, journeys: list[ContactId]) -> Known:
    """What a reader may know of our side: whom and under which ids we wrote, and where the contact lives."""
    letters = [one for journey in journeys for one in letters_of(records, journey) if one.claimed_at]
    contacts = [one for one in map(records.contacts.get, journeys) if one]
    zones = [one.time_zone for one in contacts if one.time_zone]
    return Known(
        sent_to=frozenset(str(address) for one in contacts for address in one.addresses),
        message_ids=frozenset(known for one in letters for known in one.ids),
        zone=zones[0] if zones else app.mentee.time_zone,
        home=app.mentee.time_zone,
    )


def _written_by_hand(app: App, records: Records, contact: Contact, incoming: Incoming, message: Message) -> None:
    """Hand-written by the mentee: From theirs, and seen in Sent. A draft of ours that they sent is that letter."""
    if incoming.folder != "sent":
        return
    letter = finished_letter(records, contact, incoming, message)
    if letter:
        settle_finished(app, records, contact, letter, incoming, message)
        return
    journey = load(records, contact.id)
    written = record(app, records, journey, e.WrittenByHand(at=_at(app, incoming), message=incoming.id))
    withdraw_all(app, records, written, Withdrawal.WRITTEN_BY_HAND)


def _is_calendar_reply(reading: Reading) -> bool:
    return reading.invitation is not None and reading.invitation.method == "REPLY"


def _settle_doubts_about(app: App, records: Records, named: Sequence[Outgoing]) -> None:
    """A letter in doubt that an answer or a failure names has gone."""
    for mail in named:
        if mail.status in DOUBTFUL:
            mark_sent(app, records, mail, Handover.FOUND)


def _named(records: Records, contact: Contact, found: Keys) -> list[Outgoing]:
    mails = records.outbox.by_ids(found.message_ids, found.our_ids)
    return [one for one in mails if one.journey == contact.id]


def _happened(
    app: App,
    records: Records,
    contact: Contact,
    match: Match,
    incoming: Incoming,
    reading: Reading,
    named: Sequence[Outgoing],
    tally: Tally,
) -> None:
    """Records what the reading means for this journey, with what follows at once."""
    event = event_of(incoming, reading, stranger=match.stranger, at=_at(app, incoming))
    if event is None or _about_an_old_address(contact, reading, named):
        return
    journey = load(records, contact.id)
    if _from_before(records, journey, incoming):
        if reading.kind in (Kind.HUMAN, Kind.INVITATION):
            ask_about_earlier_mail(app, records, journey)
        return
    if isinstance(event, e.AnswerReceived) and _before_their_no(records, journey, incoming):
        event = replace(event, before_their_no=True)
    take_in_event(app, records, journey, contact, event)
    match event:
        case e.AnswerReceived():
            tally.answers += 1
        case e.AbsenceNoticed():
            tally.absences += 1
        case e.DeliveryFailed():
            tally.failures += 1


def _before_their_no(records: Records, journey: Journey, incoming: Incoming) -> bool:
    """Whether it was written before the mail in which they said no: another folder may yield an older one late."""
    no = records.incoming.get(IncomingId(journey.declined_in)) if journey.declined_in else None
    written, refused = parse(incoming.raw).date, parse(no.raw).date if no else None
    return written is not None and refused is not None and written <= refused


def _from_before(records: Records, journey: Journey, incoming: Incoming) -> bool:
    """Whether it was written before the person came here and before anybody wrote to them: no answer then."""
    written = parse(incoming.raw).date
    if written is None or journey.touches or journey.stage is not Stage.IDENTIFIED:
        return False
    return written < next(iter(records.journal.read(journey.id))).event.at - MARGIN


def take_in_event(app: App, records: Records, journey: Journey, contact: Contact, event: JourneyEvent) -> Journey:
    """Records what a message means, with what follows at once: letters taken back, addresses suppressed."""
    journey = record(app, records, journey, event)
    if isinstance(event, e.AnswerReceived):
        journey = withdraw_all(app, records, journey, Withdrawal.ANSWERED)
    if journey.opted_out or journey.address_dead:
        journey = withdraw_all(app, records, journey, Withdrawal.SUPPRESSED)
    suppress_as_told(app, records, journey, contact)
    if isinstance(event, e.DeliveryFailed) and event.permanent:
        stop_at_dead_addresses(app, records)
    return journey


def take_in_as_theirs(
    app: App, records: Records, journey: Journey, contact: Contact, incoming: Incoming
) -> Journey:
    """What somebody unknown wrote in the thread, once the mentee has said that it is this contact's answer."""
    reading = read(incoming.raw, known_to(app, records, [contact.id]))
    event = event_of(incoming, reading, stranger=False, at=app.clock.now())
    return take_in_event(app, records, journey, contact, event) if event else journey


def take_in_answer(app: App, records: Records, journey: Journey, contact: Contact, incoming: Incoming) -> Journey:
    """What somebody said on a channel that we cannot see, as the mentee passed it on."""
    reading = read(incoming.raw, known_to(app, records, [contact.id]))
    records.incoming.save_reading(incoming.id, json.dumps(to_dict(reading), ensure_ascii=False), READING_VERSION)
    answer = answer_in(reading) or Answer.UNCLEAR
    event = e.AnswerReceived(at=incoming.seen_at, message=incoming.id, answer=answer)
    return take_in_event(app, records, journey, contact, event)


def _about_an_old_address(contact: Contact, reading: Reading, named: Sequence[Outgoing]) -> bool:
    """Whether a failure speaks of an address that letters do not go to any more.

    The letter that it names tells; the failed address may be one that the mail was forwarded to.
    """
    if reading.kind is not Kind.DELIVERY_FAILURE:
        return False
    if named:
        return all(mail.content.to != contact.address for mail in named)
    failed = set(reading.recipients)
    return bool(failed & set(contact.addresses[1:])) and contact.address not in failed


def event_of(incoming: Incoming, reading: Reading, *, stranger: bool, at: datetime) -> JourneyEvent | None:
    """What a reading is called in the journal; None for list posts and news of success."""
    message = incoming.id
    match reading.kind:
        case Kind.COMPLAINT:
            return e.ComplaintReceived(at=at, message=message)
        case Kind.DELIVERY_FAILURE:
            reason = reading.failure_reason.value if reading.failure_reason else "unknown"
            return e.DeliveryFailed(at=at, message=message, permanent=reading.permanent, reason=reason)
        case Kind.DELIVERY_DELAY:
            return e.DeliveryDelayed(at=at, message=message)
        case Kind.AUTO_REPLY:
            return e.AbsenceNoticed(at=at, message=message, back_on=reading.back_on, left=reading.left)
        case Kind.LIST:
            return None
        case Kind.HUMAN | Kind.INVITATION | Kind.UNREADABLE if stranger:
            return e.StrangerAnswered(at=at, message=message)
        case Kind.HUMAN | Kind.INVITATION | Kind.UNREADABLE:
            off, said = called_off_in(reading), answer_in(reading) or Answer.UNCLEAR
            return e.AnswerReceived(at=at, message=message, answer=said, calls_off=off)
        case _ as other:
            assert_never(other)


def _at(app: App, incoming: Incoming) -> datetime:
    return min(incoming.seen_at, app.clock.now())
