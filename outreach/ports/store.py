"""What is remembered. Everything happens inside `Store.transaction()`: all of it is kept, or none."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from outreach.domain.correspondence import (
    Incoming,
    Item,
    Note,
    Outgoing,
    Prompt,
    PromptId,
    Purpose,
    Question,
    Status,
    Suppression,
)
from outreach.domain.events import Event, IncomingId, ItemId, LetterId, NoteId, Outcome, Stage
from outreach.domain.people import Address, Contact, ContactId
from outreach.ports.heartbeats import Heartbeats
from outreach.ports.keeping import Drafts, Needs, Reflections, Tasks

MENTEE_STREAM = "mentee"
"""The stream of the mentee's own events; every other stream is a journey, named by its contact."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as the journal keeps it."""

    stream: str
    seq: int
    event: Event
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class JourneyRow:
    """The projection of a journey: what "who is due?" needs. `due_at` None: nothing falls due by itself."""

    id: ContactId
    stage: Stage
    outcome: Outcome | None
    seq: int
    due_at: datetime | None
    rules_digest: str
    paused_until: datetime | None = None  # far future: until RESUME
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MenteeRow:
    """The projection of the mentee's own stream."""

    seq: int
    created_at: datetime
    stopped: str = ""  # a StopReason; "": not stopped
    paused_until: datetime | None = None
    last_good_pass: datetime | None = None
    restored: bool = False


@dataclass(frozen=True, slots=True)
class Lease:
    """Who runs a pass. `fencing` grows with each holder; every claim checks it.

    A lease that was released stays, with `pid` 0, so that the next holder can count on from its `fencing`.
    """

    host: str
    boot: str
    pid: int
    renewed_at: datetime
    fencing: int

    @property
    def released(self) -> bool:
        """Whether nobody holds it."""
        return self.pid == 0


@dataclass(frozen=True, slots=True)
class Claim:
    """What must still hold at the instant of the claim, checked in the one statement that makes it."""

    letter: LetterId
    journey_seq: int | None  # None: a mail to the mentee
    fencing: int
    address_hashes: tuple[str, ...]
    at: datetime
    raw: bytes
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    even_when_stopped: bool = False  # answers and prompts to the mentee


class Journal(Protocol):
    def append(self, stream: str, after_seq: int, events: Sequence[Event], recorded_at: datetime) -> int:
        """Adds the events behind `after_seq`; returns the last seq. Raises Collision when that is not the end."""
        ...

    def read(self, stream: str) -> Sequence[Recorded]: ...

    def events_of(
        self, streams: Collection[str], without: Collection[type[Event]] = ()
    ) -> Mapping[str, Sequence[Event]]:
        """The events alone of each of these streams, those of some kinds left out, in few statements for all."""
        ...

    def read_all(self) -> Iterator[Recorded]:
        """All streams, each in order of seq."""
        ...


class Journeys(Protocol):
    """The projection table; written in the transaction that appends."""

    def save(self, row: JourneyRow) -> None: ...

    def get(self, journey: ContactId) -> JourneyRow | None: ...

    def due(self, now: datetime, limit: int) -> Sequence[JourneyRow]:
        """The journeys whose due_at has come, earliest first; one indexed query."""
        ...

    def next_due(self, after: datetime) -> datetime | None:
        """The first instant behind `after` at which one falls due; one indexed query."""
        ...

    def all(self) -> Sequence[JourneyRow]: ...

    def with_other_rules(self, rules_digest: str) -> Sequence[JourneyRow]: ...

    def at_stages(self, *stages: Stage) -> Sequence[JourneyRow]:
        """Those that stand at one of these."""
        ...

    def stages(self) -> Mapping[Stage, int]:
        """How many journeys with contacts that are known stand at each stage."""
        ...

    def clear(self) -> None: ...


class Mentees(Protocol):
    def get(self) -> MenteeRow: ...

    def save(self, row: MenteeRow) -> None: ...


class Contacts(Protocol):
    def get(self, contact: ContactId) -> Contact | None: ...

    def save(self, contact: Contact) -> None:
        """Adds or replaces the contact with all its addresses."""
        ...

    def remove(self, contact: ContactId) -> None:
        """Erases the contact with every address it ever had."""
        ...

    def all(self) -> Sequence[Contact]: ...

    def some(self, ids: Collection[ContactId]) -> Mapping[ContactId, Contact]:
        """Those of these who are known, in few statements for all of them."""
        ...

    def every_address(self, contact: ContactId) -> Sequence[Address]:
        """All addresses that the contact has or ever had."""
        ...

    def by_addresses(self, addresses: Collection[str]) -> Sequence[Contact]:
        """Whose addresses, now or ever known, are among these."""
        ...

    def with_keys(self, keys: Collection[str], but: ContactId) -> Sequence[Contact]:
        """Who else than `but` has one of these keys (guide/mistaken_for.py)."""
        ...

    def needs(self) -> Sequence[str]:
        """What contacts may help with, as it was written; each once."""
        ...

    def approached(self) -> Sequence[Contact]:
        """Who is being approached for the first time: contacted, or identified with a letter drafted or queued."""
        ...


class Outbox(Protocol):
    def add(self, mail: Outgoing) -> None: ...

    def get(self, letter: LetterId) -> Outgoing | None: ...

    def update(self, mail: Outgoing, was: Status) -> bool:
        """Replaces the row if its status still is `was`; tells whether it was."""
        ...

    def claim(self, claim: Claim) -> bool:
        """`queued -> sending`, in one statement, with raw, references and claimed_at, if all of this holds:
        the journey's seq is as given, neither the mentee nor the journey is paused or stopped (unless
        `even_when_stopped`), none of the hashes is suppressed, the lease's fencing number is as given."""
        ...

    def settle(self, mail: Outgoing) -> bool:
        """Writes how the handover of a claimed mail went, if its status still is `sending` or `in_doubt`: status,
        sent_at, copy, the server's answer, and the provider's id where it is known; tells whether it was."""
        ...

    def with_status(self, *statuses: Status, purpose: Purpose | None = None) -> Sequence[Outgoing]:
        """Earliest due first."""
        ...

    def due(self, now: datetime, purposes: Collection[Purpose]) -> Sequence[Outgoing]:
        """Queued mails whose time has come, earliest first."""
        ...

    def unapproved(self) -> Sequence[Outgoing]:
        """Letters that wait for the mentee's word, in the order they were made."""
        ...

    def of_journey(self, journey: ContactId) -> Sequence[Outgoing]:
        """In the order they were made."""
        ...

    def by_ids(self, message_ids: Collection[str], our_ids: Collection[str]) -> Sequence[Outgoing]:
        """Mails of ours known under one of these Message-IDs (ours or the provider's) or ids of our header."""
        ...

    def owed_copies(self) -> Sequence[Outgoing]: ...

    def whole_before(self, before: datetime, limit: int) -> Sequence[Outgoing]:
        """Mails sent before then that still have their bytes or their HTML and owe no copy, oldest first."""
        ...

    def sent_since(self, since: datetime) -> Sequence[Outgoing]:
        """Letters (not prompts) sent, in doubt or being sent since then."""
        ...

    def subjects(self, subject: str) -> Sequence[Outgoing]:
        """Letters sent with this subject (compared casefolded, without reply prefixes)."""
        ...

    def provider_rewrites(self) -> bool:
        """Whether a provider was ever seen to put another Message-ID in the place of ours."""
        ...


class IncomingMail(Protocol):
    def add(self, incoming: Incoming) -> None:
        """Keeps the message (compressed) and its links to journeys."""
        ...

    def get(self, incoming: IncomingId) -> Incoming | None: ...

    def known(self, message_id: str, digest: str) -> IncomingId | None:
        """The id of a message seen before, by Message-ID or else by digest; "" names nothing."""
        ...

    def unread(self, *, commands: bool) -> Sequence[IncomingId]:
        """Messages not interpreted yet (reading_version 0), in the order they were kept: those about a journey, or
        else those about none, which are commands. Their ids alone, for they may be many."""
        ...

    def save_reading(self, incoming: IncomingId, reading: str, version: int) -> None: ...

    def link(self, incoming: IncomingId, journeys: Collection[ContactId]) -> None: ...

    def unlink(self, incoming: IncomingId, journey: ContactId) -> None: ...

    def remove(self, incoming: IncomingId) -> None:
        """Erases the message with its links."""
        ...

    def of_journey(self, journey: ContactId) -> Sequence[Incoming]: ...

    def all(self) -> Iterator[Incoming]: ...

    def whole_before(self, before: datetime, limit: int) -> Sequence[Incoming]:
        """Messages seen before then, interpreted and not shortened yet, oldest first."""
        ...

    def shorten(self, incoming: IncomingId, raw: bytes, at: datetime) -> None:
        """Replaces the stored bytes of an old message by fewer, and notes since when."""
        ...

    def scrub_tokens(self, incoming: IncomingId, raw: bytes) -> None:
        """Replaces the stored bytes of a command mail by ones without tokens, or without words."""
        ...


class Cursors(Protocol):
    def get(self, folder: str) -> str | None: ...

    def save(self, folder: str, cursor: str) -> None: ...

    def all(self) -> Mapping[str, str]: ...


class Prompts(Protocol):
    def add(self, prompt: Prompt) -> None: ...

    def save(self, prompt: Prompt) -> None: ...

    def get(self, prompt: PromptId) -> Prompt | None: ...

    def by_token(self, token_hash: str) -> Prompt | None: ...

    def add_item(self, item: Item) -> None: ...

    def save_item(self, item: Item) -> None: ...

    def item(self, item: ItemId) -> Item | None: ...

    def item_by_token(self, token_hash: str) -> Item | None: ...

    def open_items(self) -> Sequence[Item]:
        """In the order they were opened."""
        ...

    def open_items_of(self, journey: ContactId | None) -> Sequence[Item]:
        """Those about one journey, or about none; in the order they were opened."""
        ...

    def open_items_asking(self, *questions: Question) -> Sequence[Item]:
        """Those that ask one of these, in the order they were opened."""
        ...

    def unasked_items(self) -> Sequence[Item]:
        """Open ones that were not asked yet, in the order they were opened."""
        ...

    def unrepeated_items(self, before: datetime) -> Sequence[Item]:
        """Open ones that were asked by then, once only, in the order they were opened."""
        ...

    def asked_about(self, question: Question) -> Collection[ContactId]:
        """Whose journeys open items with this question are about: each once, however often it is asked."""
        ...

    def items_of(self, prompt: PromptId) -> Sequence[Item]: ...

    def obeyed(self, message_id: str) -> bool:
        """Whether a command mail with this Message-ID was handled before."""
        ...

    def remember_obeyed(self, message_id: str, at: datetime) -> None: ...

    def answers_since(self, since: datetime) -> int:
        """How many answers to command mails were made since then."""
        ...


class Suppressions(Protocol):
    def add(self, suppression: Suppression) -> None: ...

    def lift(self, journey: ContactId, reason: str) -> None: ...

    def of(self, address_hashes: Collection[str]) -> Sequence[Suppression]: ...

    def all(self) -> Sequence[Suppression]: ...


class Notes(Protocol):
    def add(self, note: Note) -> None: ...

    def remove(self, note: NoteId) -> None: ...

    def of_journey(self, journey: ContactId) -> Sequence[Note]: ...

    def some(self, ids: Collection[NoteId]) -> Mapping[NoteId, Note]:
        """Those of these that are still kept, in few statements for all of them."""
        ...


@dataclass(frozen=True, slots=True)
class SetAside:
    """Something that could not be done, so that the rest of the pass could go on."""

    kind: str  # "incoming", "journey", "letter", "prompt", "folder"
    ref: str
    reason: str
    at: datetime


class Asides(Protocol):
    def add(self, one: SetAside) -> bool:
        """Keeps it, in place of an earlier one about the same; tells whether it is new or has a new reason."""
        ...

    def remove(self, kind: str, ref: str) -> None: ...

    def all(self) -> Sequence[SetAside]: ...


class Leases(Protocol):
    def get(self) -> Lease | None:
        """The last lease, also when it was released; None before the first."""
        ...

    def take(self, lease: Lease, seen: Lease | None) -> bool:
        """Puts `lease` in place of the one seen, if that one still stands; tells whether it did."""
        ...

    def renew(self, fencing: int, at: datetime) -> bool: ...

    def release(self, fencing: int) -> None: ...


class Records(Protocol):
    """The tables, inside one transaction."""

    @property
    def journal(self) -> Journal: ...
    @property
    def journeys(self) -> Journeys: ...
    @property
    def mentees(self) -> Mentees: ...
    @property
    def contacts(self) -> Contacts: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def incoming(self) -> IncomingMail: ...
    @property
    def cursors(self) -> Cursors: ...
    @property
    def prompts(self) -> Prompts: ...
    @property
    def suppressions(self) -> Suppressions: ...
    @property
    def notes(self) -> Notes: ...
    @property
    def tasks(self) -> Tasks: ...
    @property
    def reflections(self) -> Reflections: ...
    @property
    def needs(self) -> Needs: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def asides(self) -> Asides: ...
    @property
    def leases(self) -> Leases: ...
    @property
    def heartbeats(self) -> Heartbeats: ...


@dataclass(frozen=True, slots=True)
class Condition:
    """How the store lies on its disk. `mode` None: it is not there yet; `damage` "": none was found."""

    path: str
    mode: int | None
    free: int  # bytes
    damage: str = ""


class Store(Protocol):
    """Durable: what a transaction has written survives a power cut. Raises StoreTrouble and its kinds."""

    def transaction(self) -> AbstractContextManager[Records]:
        """A write transaction, begun at once (no other writer in between); rolled back when the block raises."""
        ...

    def reading(self) -> AbstractContextManager[Records]:
        """A consistent view, for questions only; whatever it writes is rolled back."""
        ...

    def write_home(self) -> None:
        """What was written up to here is there, too, if of the store's files only the first survives (a power cut,
        a copy by hand). As far as others let it: what somebody just reads is written home by the next call."""
        ...

    def must_be_sound(self) -> None:
        """Looks at every page of the file. Raises StoreTrouble when one is damaged."""
        ...

    def wipe(self) -> None:
        """Nothing that was erased is left in the store's files. Raises StoreLocked while others have it open."""
        ...

    def backup(self, to: Path) -> None:
        """A consistent copy (mode 0600), also while a pass runs. Never overwrites."""
        ...
