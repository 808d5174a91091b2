"""A mail of ours in Sent that the store does not know: the store is older than the mailbox."""

from dataclasses import replace

from outreach.application.app import App
from outreach.application.matches import UNSENT
from outreach.application.recording import load, record
from outreach.application.settling import mark_sent, stop_sending
from outreach.application.withdrawing import withdraw_all
from outreach.domain import events as e
from outreach.domain.correspondence import OUR_HEADER
from outreach.domain.events import Handover, LetterId, Stage, Step, StopReason, Withdrawal
from outreach.domain.journey import Journey
from outreach.domain.people import Contact, normalised
from outreach.ports.store import Records
from outreach.reading.message import Message


def remember_forgotten(app: App, records: Records, header: Message) -> None:
    """Records the letter as sent, withdraws what waits for the same person, and stops all sending."""
    addresses = [normalised(one.address) for one in (*header.to, *header.cc)]
    contacts = [one for one in records.contacts.by_addresses(addresses) if not _remembered(records, one, header)]
    for contact in contacts:
        _remember(app, records, contact, header)
    if contacts and not records.mentees.get().restored:
        stop_sending(app, records, StopReason.ROLLED_BACK)


def remember_unsent(app: App, records: Records, header: Message) -> None:
    """The letter lies in Sent though the store believes it unsent: it has gone.

    If the store never handed it over, the store is older than the mailbox, and all sending stops.
    """
    our_id = header.headers.get(OUR_HEADER).strip()
    mails = [one for one in records.outbox.by_ids([header.message_id], [our_id]) if one.status in UNSENT]
    for mail in mails:
        mark_sent(app, records, replace(mail, claimed_at=mail.claimed_at or header.date), Handover.FOUND)
    if any(mail.raw is None for mail in mails) and not records.mentees.get().restored:
        stop_sending(app, records, StopReason.ROLLED_BACK)


def _remember(app: App, records: Records, contact: Contact, header: Message) -> None:
    journey = withdraw_all(app, records, load(records, contact.id), Withdrawal.ALREADY_SENT)
    at = min(header.date or app.clock.now(), app.clock.now())
    sent = e.LetterSent(at=at, letter=_letter(header), step=_likely_step(journey), how=Handover.FOUND)
    record(app, records, journey, sent)


def _remembered(records: Records, contact: Contact, header: Message) -> bool:
    letter = _letter(header)
    events = (one.event for one in records.journal.read(contact.id))
    return any(isinstance(one, e.LetterSent) and one.letter == letter for one in events)


def _letter(header: Message) -> LetterId:
    """The letter's own row is lost: it goes by the id in its header."""
    return LetterId(header.headers.get(OUR_HEADER).strip())


def _likely_step(journey: Journey) -> Step:
    match journey.stage:
        case Stage.IDENTIFIED:
            return Step.FIRST_CONTACT
        case Stage.CONTACTED:
            return Step.FOLLOW_UP
        case _:
            return Step.ARRANGE
