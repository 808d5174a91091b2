"""What the store in memory keeps, and what it refuses."""

import copy
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from typing import TypeVar

from outreach.domain.correspondence import (
    Incoming,
    Item,
    Note,
    Outgoing,
    Prompt,
    PromptId,
    Status,
    Suppression,
)
from outreach.domain.drafts import Draft
from outreach.domain.events import IncomingId, ItemId, LetterId, NoteId, TaskId
from outreach.domain.keeping import Reflection, Task
from outreach.domain.people import Address, Contact, ContactId, Need
from outreach.ports.errors import Collision
from outreach.ports.heartbeats import Beat
from outreach.ports.store import JourneyRow, Lease, MenteeRow, Recorded, SetAside

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
    events: dict[str, tuple[Recorded, ...]] = field(default_factory=dict)
    journeys: dict[ContactId, JourneyRow] = field(default_factory=dict)
    contacts: dict[ContactId, Contact] = field(default_factory=dict)
    addresses: dict[ContactId, frozenset[Address]] = field(default_factory=dict)
    outbox: dict[LetterId, Outgoing] = field(default_factory=dict)
    drafts: dict[LetterId, Draft] = field(default_factory=dict)
    incoming: dict[IncomingId, Incoming] = field(default_factory=dict)
    cursors: dict[str, str] = field(default_factory=dict)
    prompts: dict[PromptId, Prompt] = field(default_factory=dict)
    items: dict[ItemId, Item] = field(default_factory=dict)
    obeyed: dict[str, datetime] = field(default_factory=dict)
    suppressions: dict[tuple[str, ContactId, str], Suppression] = field(default_factory=dict)
    notes: dict[NoteId, Note] = field(default_factory=dict)
    tasks: dict[TaskId, Task] = field(default_factory=dict)
    reflections: dict[str, Reflection] = field(default_factory=dict)
    needs: dict[str, Need] = field(default_factory=dict)
    asides: dict[tuple[str, str], SetAside] = field(default_factory=dict)
    lease: Lease | None = None
    beats: dict[int, Beat] = field(default_factory=dict)

    def copied(self) -> "State":
        """Another state of the same values: all of them are frozen, so the dicts alone are copied."""
        twin = copy.copy(self)
        for name, kept in vars(self).items():
            if isinstance(kept, dict):
                setattr(twin, name, dict(kept))
        return twin


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
