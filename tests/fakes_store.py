"""A store in memory that keeps the same promises as the real one; `tests/contracts/test_store.py` says so."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from outreach.domain.correspondence import (
    Purpose,
)
from outreach.domain.events import Event, Stage
from outreach.domain.people import Address, Contact, ContactId, normalised
from outreach.guide.mistaken_for import keys_of
from outreach.ports.errors import Collision, StoreLocked, StoreTrouble
from outreach.ports.store import JourneyRow, MenteeRow, Recorded
from tests.fakes_store_asking import FakeAsides, FakeCursors, FakeLeases, FakeNotes, FakePrompts, FakeSuppressions
from tests.fakes_store_heartbeats import FakeHeartbeats
from tests.fakes_store_keeping import FakeDrafts, FakeNeeds, FakeReflections, FakeTasks
from tests.fakes_store_mail import FakeIncoming, FakeOutbox
from tests.fakes_store_state import LONG_AGO, WAITING, State, aware, instant


@dataclass
class FakeJournal:
    state: State

    def append(self, stream: str, after_seq: int, events: Sequence[Event], recorded_at: datetime) -> int:
        known = self.state.events.get(stream, ())
        if len(known) != after_seq:
            raise Collision(f"the journal of {stream} ends at {len(known)}, not at {after_seq}")
        instant(recorded_at)
        added = [Recorded(stream, after_seq + n, aware(one), recorded_at) for n, one in enumerate(events, 1)]
        self.state.events[stream] = (*known, *added)
        return after_seq + len(added)

    def read(self, stream: str) -> Sequence[Recorded]:
        return self.state.events.get(stream, ())

    def events_of(
        self, streams: Collection[str], without: Collection[type[Event]] = ()
    ) -> Mapping[str, Sequence[Event]]:
        told = {stream: [one.event for one in self.read(stream)] for stream in streams}
        return {stream: [one for one in events if type(one) not in without] for stream, events in told.items()}

    def read_all(self) -> Iterator[Recorded]:
        for stream in sorted(self.state.events):
            yield from self.read(stream)


@dataclass
class FakeJourneys:
    state: State

    def save(self, row: JourneyRow) -> None:
        self.state.journeys[row.id] = aware(row)

    def get(self, journey: ContactId) -> JourneyRow | None:
        return self.state.journeys.get(journey)

    def due(self, now: datetime, limit: int) -> Sequence[JourneyRow]:
        come = [(one.due_at, one.id, one) for one in self.all() if one.due_at and one.due_at <= now]
        return [one for _, _, one in sorted(come, key=lambda entry: entry[:2])][:limit]

    def next_due(self, after: datetime) -> datetime | None:
        return min((one.due_at for one in self.all() if one.due_at and one.due_at > after), default=None)

    def all(self) -> Sequence[JourneyRow]:
        return sorted(self.state.journeys.values(), key=lambda one: one.id)

    def with_other_rules(self, rules_digest: str) -> Sequence[JourneyRow]:
        return [one for one in self.all() if one.rules_digest != rules_digest]

    def at_stages(self, *stages: Stage) -> Sequence[JourneyRow]:
        return [one for one in self.all() if one.stage in stages]

    def stages(self) -> Mapping[Stage, int]:
        return Counter(one.stage for one in self.all() if one.id in self.state.contacts)

    def clear(self) -> None:
        self.state.journeys.clear()


@dataclass
class FakeMentees:
    state: State

    def get(self) -> MenteeRow:
        return self.state.mentee

    def save(self, row: MenteeRow) -> None:
        self.state.mentee = aware(row)


@dataclass
class FakeContacts:
    state: State

    def get(self, contact: ContactId) -> Contact | None:
        return self.state.contacts.get(contact)

    def save(self, contact: Contact) -> None:
        addresses = tuple(normalised(one) for one in contact.addresses)
        self.state.contacts[contact.id] = replace(contact, addresses=addresses, extra=dict(contact.extra))
        self.state.addresses[contact.id] = self.state.addresses.get(contact.id, frozenset()) | frozenset(addresses)

    def remove(self, contact: ContactId) -> None:
        self.state.contacts.pop(contact, None)
        self.state.addresses.pop(contact, None)

    def all(self) -> Sequence[Contact]:
        return list(self.state.contacts.values())

    def some(self, ids: Collection[ContactId]) -> Mapping[ContactId, Contact]:
        return {one.id: one for one in self.all() if one.id in ids}

    def every_address(self, contact: ContactId) -> Sequence[Address]:
        return sorted(self.state.addresses.get(contact, ()))

    def by_addresses(self, addresses: Collection[str]) -> Sequence[Contact]:
        wanted = {normalised(one) for one in addresses}
        return [one for one in self.all() if self.state.addresses[one.id] & wanted]

    def with_keys(self, keys: Collection[str], but: ContactId) -> Sequence[Contact]:
        return [one for one in self.all() if one.id != but and keys_of(one) & frozenset(keys)]

    def needs(self) -> Sequence[str]:
        return sorted({one.need for one in self.all()})

    def approached(self) -> Sequence[Contact]:
        return [one for one in self.all() if self._approached(one.id)]

    def _approached(self, contact: ContactId) -> bool:
        journey = self.state.journeys.get(contact)
        waiting = any(
            one.journey == contact and one.purpose is Purpose.LETTER and one.status in WAITING
            for one in self.state.outbox.values()
        )
        return journey is not None and (
            journey.stage is Stage.CONTACTED or (journey.stage is Stage.IDENTIFIED and waiting)
        )


class FakeRecords:
    def __init__(self, state: State) -> None:
        self.state = state
        self.journal = FakeJournal(state)
        self.journeys = FakeJourneys(state)
        self.mentees = FakeMentees(state)
        self.contacts = FakeContacts(state)
        self.outbox = FakeOutbox(state)
        self.incoming = FakeIncoming(state)
        self.cursors = FakeCursors(state)
        self.prompts = FakePrompts(state)
        self.suppressions = FakeSuppressions(state)
        self.notes = FakeNotes(state)
        self.tasks = FakeTasks(state)
        self.reflections = FakeReflections(state)
        self.needs = FakeNeeds(state)
        self.drafts = FakeDrafts(state)
        self.asides = FakeAsides(state)
        self.leases = FakeLeases(state)
        self.heartbeats = FakeHeartbeats(state)


class FakeStore:
    """Transactions work on a copy that takes the place of the state when the block ends well."""

    def __init__(self, created_at: datetime = LONG_AGO, mentee_id: str = "mentee-1") -> None:
        self.mentee_id = mentee_id
        self.state = State(MenteeRow(seq=0, created_at=created_at))
        self._writing = False

    @contextmanager
    def transaction(self) -> Iterator[FakeRecords]:
        if self._writing:
            raise StoreLocked("the store is in use by another program")
        self._writing = True
        try:
            state = self.state.copied()
            yield FakeRecords(state)
            self.state = state
        finally:
            self._writing = False

    @contextmanager
    def reading(self) -> Iterator[FakeRecords]:
        yield FakeRecords(self.state.copied())

    def write_home(self) -> None:
        """There is but one place."""

    def must_be_sound(self) -> None:
        """Memory is."""

    def wipe(self) -> None:
        """Nothing is left in memory of what was erased."""

    def backup(self, to: Path) -> None:
        if to.exists():
            raise StoreTrouble("there is a file already", where=str(to))
        to.touch(mode=0o600)
