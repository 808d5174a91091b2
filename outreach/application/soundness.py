"""Whether what the store remembers agrees with its journal. Questions only; nothing is put right here."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from outreach.application.rebuilding import folded_mentee
from outreach.domain import events as e
from outreach.domain.correspondence import Outgoing, Purpose, Status
from outreach.domain.events import Handover, JourneyEvent, LetterId
from outreach.domain.journey import Journey, LetterState, replay
from outreach.domain.people import Contact, ContactId, address_hash
from outreach.ports.soundness import Damage, Fault
from outreach.ports.store import MENTEE_STREAM, JourneyRow, Recorded, Records

STANDS = {
    LetterState.DRAFTED: (Status.DRAFT,),
    LetterState.APPROVED: (Status.DRAFT, Status.QUEUED),
    LetterState.QUEUED: (Status.QUEUED, Status.SENDING),
    LetterState.IN_DOUBT: (Status.IN_DOUBT,),
}
"""How the outbox holds a letter of which the journal says so."""

MAY_GO = (Status.DRAFT, Status.QUEUED, Status.SENDING, Status.IN_DOUBT)


def record_faults(records: Records) -> Iterator[Fault]:
    """What does not agree. All rows can be read; of people who were forgotten only their journal is asked."""
    streams: dict[str, list[Recorded]] = defaultdict(list)
    for one in records.journal.read_all():
        streams[one.stream].append(one)
    whole = {stream for stream, told in streams.items() if _is_whole(told)}
    for stream in streams:
        if stream not in whole:
            yield Fault(Damage.JOURNAL, stream, "events are missing: they are not numbered from 1 on without a gap")
    yield from _of_mentee(records, streams.pop(MENTEE_STREAM, []))
    rows = {row.id: row for row in records.journeys.all()}
    for stream, told in streams.items():
        about = ContactId(stream)
        if stream in whole:
            yield from _of_journey(records, _Told.of(about, told), rows.get(about))
    for missing in rows.keys() - streams.keys():
        yield Fault(Damage.PROJECTION, missing, "a journey of which the journal knows nothing")


def _is_whole(told: Sequence[Recorded]) -> bool:
    return [one.seq for one in told] == list(range(1, len(told) + 1))


def _of_mentee(records: Records, told: Sequence[Recorded]) -> Iterator[Fault]:
    row, folded = records.mentees.get(), folded_mentee(records)
    if row.seq != len(told):
        yield Fault(Damage.PROJECTION, MENTEE_STREAM, f"stands at event {row.seq} of {len(told)}")
    if (row.stopped, row.paused_until) != (folded.stopped, folded.paused_until):
        now, then = row.stopped or row.paused_until or "running", folded.stopped or folded.paused_until or "running"
        yield Fault(Damage.PROJECTION, MENTEE_STREAM, f"says of all sending: {now}; the journal says: {then}")


@dataclass(frozen=True, slots=True)
class _Told:
    """What the journal tells of one person."""

    journey: Journey
    events: Sequence[JourneyEvent]

    @classmethod
    def of(cls, about: ContactId, told: Sequence[Recorded]) -> "_Told":
        events = [cast("JourneyEvent", one.event) for one in told]
        return cls(replay(about, events), events)

    @property
    def gone(self) -> Mapping[LetterId, Handover]:
        return {one.letter: one.how for one in self.events if isinstance(one, e.LetterSent)}


def _of_journey(records: Records, told: _Told, row: JourneyRow | None) -> Iterator[Fault]:
    journey = told.journey
    if not isinstance(told.events[0], e.ContactAdded):
        yield Fault(Damage.JOURNAL, journey.id, "does not begin with how the person was added")
    if row is None:
        yield Fault(Damage.PROJECTION, journey.id, "is missing among the journeys")
    elif _stands(row) != (journey.stage, journey.outcome, journey.seq, journey.paused_until):
        words = f"stands at {row.stage}, event {row.seq}; the journal says {journey.stage}, event {journey.seq}"
        yield Fault(Damage.PROJECTION, journey.id, words)
    contact = records.contacts.get(journey.id)
    if contact is not None:
        yield from _of_letters(told, records.outbox.of_journey(journey.id))
        yield from _of_messages(records, told)
        yield from _of_suppressions(records, journey, contact)


def _stands(row: JourneyRow) -> tuple[object, ...]:
    return row.stage, row.outcome, row.seq, row.paused_until


def _of_letters(told: _Told, mails: Sequence[Outgoing]) -> Iterator[Fault]:
    letters = {one.id: one for one in mails if one.purpose is Purpose.LETTER}
    open_ones = {one.letter: one for one in told.journey.letters}
    drafted = {one.letter for one in told.events if isinstance(one, e.LetterDrafted)}
    for letter, one in open_ones.items():
        if letter not in letters:
            yield Fault(Damage.LETTER, letter, "the journal says that it waits, but it is not there")
        elif letters[letter].status not in STANDS[one.state]:
            words = f"is {letters[letter].status} in the outbox, {one.state} in the journal"
            yield Fault(Damage.LETTER, letter, words)
        elif bool(letters[letter].approved_digest) != (one.state is not LetterState.DRAFTED):
            yield Fault(Damage.LETTER, letter, "is approved in the outbox or in the journal, but not in both")
    for letter, mail in letters.items():
        if mail.status is Status.SENT and letter not in told.gone:
            yield Fault(Damage.LETTER, letter, "has gone, but the journal does not know it")
        # A draft that the journal never named is the text of a question, and goes to nobody.
        if (
            mail.status in MAY_GO
            and letter not in open_ones
            and (letter in drafted or mail.status is not Status.DRAFT)
        ):
            yield Fault(Damage.LETTER, letter, f"is {mail.status} in the outbox, but settled in the journal")
    for letter, how in told.gone.items():
        if how in (Handover.SUBMITTED, Handover.CONFIRMED) and letter not in letters:
            yield Fault(Damage.LETTER, letter, "the journal says that it has gone, but it is not there")


def _of_messages(records: Records, told: _Told) -> Iterator[Fault]:
    named = dict.fromkeys(one.message for one in told.events if isinstance(one, e.AboutMessage))
    for message in named:
        if records.incoming.get(message) is None:
            yield Fault(
                Damage.MESSAGE, message, f"the journal of {told.journey.id} speaks of it, but it is not there"
            )


def _of_suppressions(records: Records, journey: Journey, contact: Contact) -> Iterator[Fault]:
    kept = [one for one in records.suppressions.all() if one.journey == journey.id]
    for reason, holds in (("opted_out", journey.opted_out), ("dead_address", journey.address_dead)):
        listed = {one.address_hash for one in kept if one.reason == reason}
        missing = [one for one in contact.addresses if address_hash(one) not in listed]
        if holds and missing:
            yield Fault(Damage.SUPPRESSION, journey.id, f"{reason} in the journal, but an address is not listed")
        if listed and not holds:
            yield Fault(Damage.SUPPRESSION, journey.id, f"listed as {reason}, but the journal does not say so")
