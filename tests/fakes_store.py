"""A store in memory that keeps the same promises as the real one; `tests/contracts/test_store.py` says so."""

import copy
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from outreach.adapters.store.subject_key import subject_key
from outreach.domain.correspondence import (
    Copy,
    Incoming,
    Item,
    ItemState,
    Note,
    Outgoing,
    Prompt,
    PromptId,
    Purpose,
    Status,
    Suppression,
)
from outreach.domain.events import Event, IncomingId, ItemId, LetterId, NoteId, Stage
from outreach.domain.people import Address, Contact, ContactId, Need, normalised
from outreach.ports.errors import Collision, StoreLocked, StoreTrouble
from outreach.ports.store import Claim, JourneyRow, Lease, MenteeRow, Recorded, SetAside

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
GONE = (Status.SENT, Status.IN_DOUBT, Status.SENDING)
WAITING = (Status.DRAFT, Status.QUEUED, Status.SENDING, Status.IN_DOUBT)


@dataclass
class State:
    """Everything that is kept: frozen values in dicts, which keep the order in which they were filled."""

    mentee: MenteeRow
    events: dict[str, list[Recorded]] = field(default_factory=dict)
    journeys: dict[ContactId, JourneyRow] = field(default_factory=dict)
    contacts: dict[ContactId, Contact] = field(default_factory=dict)
    addresses: dict[ContactId, set[Address]] = field(default_factory=dict)
    needs: dict[str, Need] = field(default_factory=dict)
    outbox: dict[LetterId, Outgoing] = field(default_factory=dict)
    incoming: dict[IncomingId, Incoming] = field(default_factory=dict)
    cursors: dict[str, str] = field(default_factory=dict)
    prompts: dict[PromptId, Prompt] = field(default_factory=dict)
    items: dict[ItemId, Item] = field(default_factory=dict)
    obeyed: dict[str, datetime] = field(default_factory=dict)
    suppressions: dict[tuple[str, ContactId, str], Suppression] = field(default_factory=dict)
    notes: dict[NoteId, Note] = field(default_factory=dict)
    asides: dict[tuple[str, str], SetAside] = field(default_factory=dict)
    lease: Lease | None = None

    def copied(self) -> "State":
        changed = {one.name: copy.copy(getattr(self, one.name)) for one in fields(self)}
        changed["events"] = {stream: list(known) for stream, known in self.events.items()}
        changed["addresses"] = {contact: set(known) for contact, known in self.addresses.items()}
        return State(**changed)


def aware(value: T) -> T:
    """The dataclass as it is, if none of its fields holds a naive datetime."""
    for one in fields(value):  # type: ignore[arg-type]  # every T here is a dataclass
        instant(getattr(value, one.name))
    return value


def instant(value: object) -> None:
    if isinstance(value, datetime) and value.utcoffset() is None:
        raise ValueError("a naive datetime cannot be stored")


def add_new(table: dict[K, V], key: K, value: V) -> None:
    if key in table:
        raise Collision("another writer was quicker")
    table[key] = value


@dataclass
class FakeJournal:
    state: State

    def append(self, stream: str, after_seq: int, events: Sequence[Event], recorded_at: datetime) -> int:
        known = self.state.events.setdefault(stream, [])
        if len(known) != after_seq:
            raise Collision(f"the journal of {stream} ends at {len(known)}, not at {after_seq}")
        instant(recorded_at)
        known.extend(Recorded(stream, after_seq + n, aware(one), recorded_at) for n, one in enumerate(events, 1))
        return len(known)

    def read(self, stream: str) -> Sequence[Recorded]:
        return list(self.state.events.get(stream, ()))

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

    def all(self) -> Sequence[JourneyRow]:
        return sorted(self.state.journeys.values(), key=lambda one: one.id)

    def with_other_rules(self, rules_digest: str) -> Sequence[JourneyRow]:
        return [one for one in self.all() if one.rules_digest != rules_digest]

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
        self.state.addresses.setdefault(contact.id, set()).update(addresses)

    def all(self) -> Sequence[Contact]:
        return list(self.state.contacts.values())

    def by_addresses(self, addresses: Collection[str]) -> Sequence[Contact]:
        wanted = {normalised(one) for one in addresses}
        return [one for one in self.all() if self.state.addresses[one.id] & wanted]

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

    def needs(self) -> Sequence[Need]:
        return list(self.state.needs.values())

    def save_need(self, need: Need) -> None:
        self.state.needs[need.name] = need


@dataclass
class FakeOutbox:
    state: State

    def add(self, mail: Outgoing) -> None:
        add_new(self.state.outbox, mail.id, aware(mail))

    def get(self, letter: LetterId) -> Outgoing | None:
        return self.state.outbox.get(letter)

    def update(self, mail: Outgoing, was: Status) -> bool:
        known = self.state.outbox.get(mail.id)
        if known is None or known.status is not was:
            return False
        self.state.outbox[mail.id] = aware(mail)
        return True

    def claim(self, claim: Claim) -> bool:
        mail = self.state.outbox.get(claim.letter)
        if mail is None or mail.status is not Status.QUEUED or not self._may_claim(mail, claim):
            return False
        self.state.outbox[mail.id] = replace(
            mail,
            status=Status.SENDING,
            raw=claim.raw,
            in_reply_to=claim.in_reply_to,
            references=claim.references,
            claimed_at=claim.at,
        )
        return True

    def _may_claim(self, mail: Outgoing, claim: Claim) -> bool:
        instant(claim.at)
        journey = self.state.journeys.get(mail.journey) if mail.journey else None
        lease = self.state.lease
        return (
            lease is not None
            and not lease.released
            and lease.fencing == claim.fencing
            and not FakeSuppressions(self.state).of(claim.address_hashes)
            and (claim.journey_seq is None or (journey is not None and journey.seq == claim.journey_seq))
            and (claim.even_when_stopped or self._may_send(journey, claim.at))
        )

    def _may_send(self, journey: JourneyRow | None, at: datetime) -> bool:
        pauses = (self.state.mentee.paused_until, journey.paused_until if journey else None)
        return not self.state.mentee.stopped and not any(one and one > at for one in pauses)

    def with_status(self, *statuses: Status, purpose: Purpose | None = None) -> Sequence[Outgoing]:
        found = [one for one in self._all() if one.status in statuses and purpose in (None, one.purpose)]
        return sorted(found, key=lambda one: one.due_at)

    def due(self, now: datetime, purposes: Collection[Purpose]) -> Sequence[Outgoing]:
        return [one for one in self.with_status(Status.QUEUED) if one.due_at <= now and one.purpose in purposes]

    def of_journey(self, journey: ContactId) -> Sequence[Outgoing]:
        return [one for one in self._all() if one.journey == journey]

    def by_ids(self, message_ids: Collection[str], our_ids: Collection[str]) -> Sequence[Outgoing]:
        named, ours = {one for one in message_ids if one}, {one for one in our_ids if one}
        return [one for one in self._all() if named & set(one.ids) or one.our_id in ours]

    def owed_copies(self) -> Sequence[Outgoing]:
        return [one for one in self._all() if one.copy is Copy.OWED]

    def sent_since(self, since: datetime) -> Sequence[Outgoing]:
        return [one for one in self._gone_letters() if (one.sent_at or one.claimed_at or LONG_AGO) >= since]

    def subjects(self, subject: str) -> Sequence[Outgoing]:
        wanted = subject_key(subject)
        return [one for one in self._gone_letters() if subject_key(one.content.subject) == wanted]

    def provider_rewrites(self) -> bool:
        return any(one.provider_id for one in self._all())

    def _all(self) -> list[Outgoing]:
        return list(self.state.outbox.values())

    def _gone_letters(self) -> list[Outgoing]:
        return [one for one in self._all() if one.purpose is Purpose.LETTER and one.status in GONE]


@dataclass
class FakeIncoming:
    state: State

    def add(self, incoming: Incoming) -> None:
        add_new(self.state.incoming, incoming.id, aware(incoming))

    def get(self, incoming: IncomingId) -> Incoming | None:
        return self.state.incoming.get(incoming)

    def known(self, message_id: str, digest: str) -> IncomingId | None:
        named = (one.id for one in self.all() if message_id and one.message_id == message_id)
        same = (one.id for one in self.all() if digest and one.digest == digest)
        return next(named, None) or next(same, None)

    def unread(self) -> Sequence[Incoming]:
        return [one for one in self.all() if one.reading_version == 0]

    def save_reading(self, incoming: IncomingId, reading: str, version: int) -> None:
        self._change(incoming, reading=reading, reading_version=version)

    def link(self, incoming: IncomingId, journeys: Collection[ContactId]) -> None:
        known = self.state.incoming[incoming].journeys
        self._change(incoming, journeys=tuple(dict.fromkeys([*known, *journeys])))

    def of_journey(self, journey: ContactId) -> Sequence[Incoming]:
        return [one for one in self.all() if journey in one.journeys]

    def all(self) -> Iterator[Incoming]:
        return iter(list(self.state.incoming.values()))

    def scrub_tokens(self, incoming: IncomingId, raw: bytes) -> None:
        self._change(incoming, raw=raw)

    def _change(self, incoming: IncomingId, **values: object) -> None:
        if incoming in self.state.incoming:
            self.state.incoming[incoming] = replace(self.state.incoming[incoming], **values)  # type: ignore[arg-type]  # fields by name


@dataclass
class FakeCursors:
    state: State

    def get(self, folder: str) -> str | None:
        return self.state.cursors.get(folder)

    def save(self, folder: str, cursor: str) -> None:
        self.state.cursors[folder] = cursor

    def all(self) -> Mapping[str, str]:
        return dict(self.state.cursors)


@dataclass
class FakePrompts:
    state: State

    def add(self, prompt: Prompt) -> None:
        add_new(self.state.prompts, prompt.id, aware(prompt))

    def save(self, prompt: Prompt) -> None:
        self.state.prompts[prompt.id] = aware(prompt)

    def get(self, prompt: PromptId) -> Prompt | None:
        return self.state.prompts.get(prompt)

    def by_token(self, token_hash: str) -> Prompt | None:
        found = (one for one in self.state.prompts.values() if token_hash and one.token_hash == token_hash)
        return next(found, None)

    def add_item(self, item: Item) -> None:
        add_new(self.state.items, item.id, aware(item))

    def save_item(self, item: Item) -> None:
        self.state.items[item.id] = aware(item)

    def item(self, item: ItemId) -> Item | None:
        return self.state.items.get(item)

    def item_by_token(self, token_hash: str) -> Item | None:
        found = (one for one in self.state.items.values() if token_hash and one.token_hash == token_hash)
        return next(found, None)

    def open_items(self) -> Sequence[Item]:
        return [one for one in self.state.items.values() if one.state is ItemState.OPEN]

    def items_of(self, prompt: PromptId) -> Sequence[Item]:
        return [one for one in self.state.items.values() if one.prompt == prompt]

    def obeyed(self, message_id: str) -> bool:
        return message_id in self.state.obeyed

    def remember_obeyed(self, message_id: str, at: datetime) -> None:
        instant(at)
        add_new(self.state.obeyed, message_id, at)

    def answers_since(self, since: datetime) -> int:
        return sum(one.purpose is Purpose.ANSWER and one.due_at >= since for one in self.state.outbox.values())


@dataclass
class FakeSuppressions:
    state: State

    def add(self, suppression: Suppression) -> None:
        key = (suppression.address_hash, suppression.journey, suppression.reason)
        self.state.suppressions[key] = aware(suppression)

    def lift(self, journey: ContactId, reason: str) -> None:
        kept = {key: one for key, one in self.state.suppressions.items() if key[1:] != (journey, reason)}
        self.state.suppressions = kept

    def of(self, address_hashes: Collection[str]) -> Sequence[Suppression]:
        return [one for one in self.all() if one.address_hash in address_hashes]

    def all(self) -> Sequence[Suppression]:
        return sorted(self.state.suppressions.values(), key=lambda one: (one.at, one.address_hash))


@dataclass
class FakeNotes:
    state: State

    def add(self, note: Note) -> None:
        add_new(self.state.notes, note.id, aware(note))

    def remove(self, note: NoteId) -> None:
        self.state.notes.pop(note, None)

    def of_journey(self, journey: ContactId) -> Sequence[Note]:
        return [one for one in self.state.notes.values() if one.journey == journey]


@dataclass
class FakeAsides:
    state: State

    def add(self, one: SetAside) -> bool:
        known = self.state.asides.get((one.kind, one.ref))
        self.state.asides[one.kind, one.ref] = aware(one)
        return known is None or known.reason != one.reason

    def remove(self, kind: str, ref: str) -> None:
        self.state.asides.pop((kind, ref), None)

    def all(self) -> Sequence[SetAside]:
        return sorted(self.state.asides.values(), key=lambda one: (one.at, one.kind, one.ref))


@dataclass
class FakeLeases:
    state: State

    def get(self) -> Lease | None:
        return self.state.lease

    def take(self, lease: Lease, seen: Lease | None) -> bool:
        if self.state.lease != seen:
            return False
        self.state.lease = aware(lease)
        return True

    def renew(self, fencing: int, at: datetime) -> bool:
        return self._change(fencing, renewed_at=at)

    def release(self, fencing: int) -> None:
        self._change(fencing, released=True)

    def _change(self, fencing: int, **values: object) -> bool:
        lease = self.state.lease
        if lease is None or lease.fencing != fencing or lease.released:
            return False
        self.state.lease = aware(replace(lease, **values))  # type: ignore[arg-type]  # fields by name
        return True


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
        self.asides = FakeAsides(state)
        self.leases = FakeLeases(state)


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

    def backup(self, to: Path) -> None:
        if to.exists():
            raise StoreTrouble("there is a file already", where=str(to))
        to.touch(mode=0o600)
