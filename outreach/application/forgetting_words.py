"""Forgetting a person in words: what it will erase, and what it has erased."""

from collections.abc import Iterator
from dataclasses import dataclass

from outreach.application.forgetting import Forgotten
from outreach.application.recording import load
from outreach.domain.correspondence import Purpose
from outreach.domain.events import Outcome
from outreach.domain.people import Contact
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class ToForget:
    """What is kept about a person. `hash_stays` tells that a hash of the address outlives it: they said no, or the
    address is dead."""

    letters: int
    messages: int
    notes: int
    tasks: int
    events: int
    hash_stays: bool


def to_forget(records: Records, contact: Contact) -> ToForget:
    """Counted before anything is erased."""
    journey = load(records, contact.id)
    no = journey.opted_out or journey.address_dead or bool(journey.declined_in)
    declined = Outcome.DECLINED in (journey.outcome, journey.leaving)
    return ToForget(
        letters=sum(one.purpose is Purpose.LETTER for one in records.outbox.of_journey(contact.id)),
        messages=len(records.incoming.of_journey(contact.id)),
        notes=len(records.notes.of_journey(contact.id)),
        tasks=len(records.tasks.of_journey(contact.id)),
        events=len(records.journal.read(contact.id)),
        hash_stays=no or declined,
    )


def who(contact: Contact) -> str:
    """The person as they are named one last time."""
    return f"{contact.name} <{contact.address}>" if contact.address else contact.name


def forgotten_words(named: str, done: Forgotten) -> Iterator[str]:
    """What was erased, and what is left for the mentee: a line for each."""
    yield f"Forgotten: {named}, with {done.letters} letters and {done.messages} mails of theirs."
    if done.suppressed:
        yield "A hash of the address is kept, so that nothing is ever sent there again."
    if done.declined:
        yield "They said no: a hash of the address remembers it, should they be added again."
    for where in done.named_elsewhere:
        yield f"The name still stands in {where}: change that yourself if you want to."
    for copy in done.copies:
        yield f"Erased in the copy {copy}, too."
    for left in done.copies_left:
        yield f"May still hold them: {left.where} ({left.why}). Delete it when you need it no more."
    if done.in_mailbox:
        yield "In your mailbox nothing was touched. What lies there, as far as is known, for you to delete:"
    for one in done.in_mailbox:
        day = f"{one.at:%Y-%m-%d}" if one.at else "no date   "
        yield f"  {day}  {one.folder}: {one.subject or '(no subject)'}"
    yield "Backups elsewhere, exports, and all else that a search in your mailbox finds are yours to delete."
