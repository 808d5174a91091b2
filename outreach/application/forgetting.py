"""`forget NAME`: what is kept of a person is erased, but for nameless events and a hash against writing there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from outreach.application.alone import alone
from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.forgetting_copies import CopyLeft, forget_in_copies
from outreach.application.forgetting_mail import (
    ON_ITS_WAY,
    Traces,
    blank,
    blank_mails_to_the_mentee,
    take_back_introductions,
)
from outreach.application.forgetting_mailbox import InMailbox, in_mailbox
from outreach.application.forgetting_wipe import wipe, wipe_owed
from outreach.application.recording import load, record, suppress, suppress_as_told
from outreach.application.requests import named
from outreach.application.withdrawing import withdraw_all
from outreach.domain import events as e
from outreach.domain.correspondence import (
    Incoming,
    ItemState,
    Question,
)
from outreach.domain.events import Outcome, Stage, Withdrawal
from outreach.domain.journey import Journey
from outreach.domain.people import Contact, ContactId, normalised
from outreach.guide.sources import go_between_address, go_between_name
from outreach.ports.copies import StoreCopy
from outreach.ports.store import Records
from outreach.reading.message import parse

Copies = Sequence[StoreCopy]
"""Of the store: backups, and stores that a restore has replaced."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased. `named_elsewhere` are words about others that still name the person: those are not ours to
    change. `suppressed`: the hash of an address is kept, so that nothing is ever sent there; `declined`: it is kept
    to remember their no, should they come back. `in_mailbox` is what the mentee may delete there. `copies` of the
    store were cleaned, `copies_left` could not be."""

    letters: int
    messages: int
    suppressed: bool
    declined: bool
    named_elsewhere: tuple[str, ...]
    in_mailbox: tuple[InMailbox, ...] = ()
    copies: tuple[str, ...] = ()
    copies_left: tuple[CopyLeft, ...] = ()


def forget(app: App, name: str, copies: Copies = ()) -> Forgotten:
    """Erases the person whom the name means, in the copies of the store first. Raises Refusal while a letter is in
    doubt, a reply of the mentee that quotes them is not obeyed yet, or a pass runs."""
    with alone(app):
        with app.store.reading() as records:
            contact = named(records, name)
            addresses = tuple(records.contacts.every_address(contact.id))
            _refuse_unsettled(records, contact, Traces(contact.name, frozenset(addresses)))
            lying = in_mailbox(app, records, contact)
        cleaned, left = forget_in_copies(app, _forget, contact, addresses, copies)
        with app.store.transaction() as records:
            done = _forget(app, records, contact)
            records.asides.add(wipe_owed(app.clock.now()))
        wipe(app)
    return replace(done, in_mailbox=lying, copies=cleaned, copies_left=left)


def _refuse_unsettled(records: Records, contact: Contact, traces: Traces) -> None:
    if any(one.status in ON_ITS_WAY for one in records.outbox.of_journey(contact.id)):
        raise Refusal(
            "in_doubt",
            f"a letter to {contact.name} is in doubt: say ARRIVED, SEND AGAIN or SKIP first, then forget",
        )
    commands = map(records.incoming.get, records.incoming.unread(commands=True))
    waiting = (parse(one.raw) for one in commands if one)
    if any(traces.within(one.subject, one.text, one.html) for one in waiting):
        raise Refusal(
            "pass_first",
            f"a reply of yours that names {contact.name} is not obeyed yet: say outreach run first, then forget",
        )


def _forget(app: App, records: Records, contact: Contact) -> Forgotten:
    letters = records.outbox.of_journey(contact.id)
    addresses = tuple(records.contacts.every_address(contact.id))
    traces = Traces(contact.name, frozenset(addresses))
    refs = {contact.id, *(one.id for one in letters), *(one.id for one in records.incoming.of_journey(contact.id))}
    _end(app, records, replace(contact, addresses=addresses))
    _lapse(records, contact.id)
    for letter in records.outbox.of_journey(contact.id):
        blank(records, letter)
    blank_mails_to_the_mentee(records, contact.id, traces)
    take_back_introductions(app, records, contact.id, traces)
    messages = _erase_messages(records, contact.id, traces)
    _erase_own_words(app, records, contact)
    _forget_troubles(records, refs, traces)
    records.contacts.remove(contact.id)
    _is_due(records, contact.id, None)
    kept = {one.reason for one in records.suppressions.all() if one.journey == contact.id}
    suppressed, declined = bool(kept - {"declined"}), "declined" in kept
    return Forgotten(
        len(letters), messages, suppressed, declined, tuple(dict.fromkeys(_elsewhere(records, traces)))
    )


def _end(app: App, records: Records, contact: Contact) -> None:
    """Nothing goes any more; a no is kept as the hash of every address that was ever known."""
    journey = load(records, contact.id)
    suppress_as_told(app, records, journey, contact)
    if not journey.opted_out and _said_no(journey):
        suppress(app, records, contact, "declined")
    journey = withdraw_all(app, records, journey, Withdrawal.CLOSED)
    if journey.stage is not Stage.CLOSED:
        record(app, records, journey, e.JourneyClosed(at=app.clock.now(), outcome=Outcome.WITHDRAWN))


def _said_no(journey: Journey) -> bool:
    return bool(journey.declined_in) or Outcome.DECLINED in (journey.outcome, journey.leaving)


def _is_due(records: Records, journey: ContactId, at: datetime | None) -> None:
    row = records.journeys.get(journey)
    if row:
        records.journeys.save(replace(row, due_at=at))


def _lapse(records: Records, journey: ContactId, *questions: Question) -> None:
    """Closes the open questions about the person: these, or all."""
    for item in records.prompts.open_items_of(journey):
        if not questions or item.question in questions:
            records.prompts.save_item(replace(item, state=ItemState.LAPSED))


def _erase_messages(records: Records, person: ContactId, traces: Traces) -> int:
    """Their mails, also where these touch somebody else; the link of others' mails; the words of commands."""
    erased = 0
    for incoming in records.incoming.of_journey(person):
        if incoming.journeys == (person,) or normalised(parse(incoming.raw).sender.address) in traces.addresses:
            records.incoming.remove(incoming.id)
            erased += 1
        else:
            records.incoming.unlink(incoming.id, person)
    for incoming in records.incoming.all():
        if incoming.journeys or not incoming.reading_version:
            continue
        if normalised(parse(incoming.raw).sender.address) in traces.addresses:
            records.incoming.remove(incoming.id)
        else:
            records.incoming.scrub_tokens(incoming.id, _bare(incoming))
    return erased


def _bare(incoming: Incoming) -> bytes:
    """Who wrote it, so that it is known when it is seen again; nothing else."""
    return f"From: {parse(incoming.raw).sender.address}\r\n\r\n".encode("ascii", "replace")


def _erase_own_words(app: App, records: Records, contact: Contact) -> None:
    """Notes, tasks, what was set aside, and the name where others were introduced by it."""
    for note in records.notes.of_journey(contact.id):
        records.notes.remove(note.id)
    for task in records.tasks.of_journey(contact.id):
        records.tasks.remove(task.id)
    for other in records.contacts.all():
        if other.id != contact.id and _is_introduced_by(other, contact):
            records.contacts.save(replace(other, introduced_by=""))
            _lapse(records, other.id, Question.INTRODUCTION)
            _is_due(records, other.id, app.clock.now())


def _is_introduced_by(other: Contact, contact: Contact) -> bool:
    named = go_between_name(other).casefold() == contact.name.casefold()
    return named or go_between_address(other) in contact.addresses


def _forget_troubles(records: Records, refs: set[str], traces: Traces) -> None:
    for one in records.asides.all():
        if one.ref in refs or traces.within(one.reason):
            records.asides.remove(one.kind, one.ref)


def _elsewhere(records: Records, traces: Traces) -> Iterator[str]:
    """Where words about others name the person still."""
    for other in records.contacts.all():
        about = (other.notes, other.why_them, other.introduced_by, *other.extra.values())
        noted = [one.text for one in records.notes.of_journey(other.id)]
        taken_on = [one.text for one in records.tasks.of_journey(other.id)]
        if traces.within(*about, *noted, *taken_on):
            yield f"what you noted about {other.name}"
        kept = records.incoming.of_journey(other.id)
        mails = [text for one in kept for text in (one.raw.decode("utf-8", "replace"), one.reading)]
        if traces.within(*mails):
            yield f"a mail of {other.name}"
        letters = [one.content.text for one in records.outbox.of_journey(other.id)]
        if traces.within(*letters):
            yield f"a letter to {other.name}"
    own = [*(one.text for one in records.tasks.of_journey(None)), *(one.text for one in records.reflections.all())]
    if traces.within(*own):
        yield "what you told of yourself"
