"""Prompts and guards of the store in memory."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from outreach.domain.correspondence import (
    Item,
    ItemState,
    Note,
    Prompt,
    PromptId,
    Purpose,
    Question,
    Suppression,
)
from outreach.domain.events import ItemId, NoteId
from outreach.domain.people import ContactId
from outreach.ports.store import Lease, SetAside
from tests.fakes_store_state import State, add_new, aware, instant


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

    def open_items_of(self, journey: ContactId | None) -> Sequence[Item]:
        return [one for one in self.open_items() if one.journey == journey]

    def open_items_asking(self, *questions: Question) -> Sequence[Item]:
        return [one for one in self.open_items() if one.question in questions]

    def unasked_items(self) -> Sequence[Item]:
        return [one for one in self.open_items() if one.asked_at is None]

    def unrepeated_items(self, before: datetime) -> Sequence[Item]:
        return [one for one in self.open_items() if one.asked_at and one.asked_at <= before and not one.repeated]

    def asked_about(self, question: Question) -> Collection[ContactId]:
        return {one.journey for one in self.open_items_asking(question) if one.journey is not None}

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
class FakeCursors:
    state: State

    def get(self, folder: str) -> str | None:
        return self.state.cursors.get(folder)

    def save(self, folder: str, cursor: str) -> None:
        self.state.cursors[folder] = cursor

    def all(self) -> Mapping[str, str]:
        return dict(self.state.cursors)


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

    def some(self, ids: Collection[NoteId]) -> Mapping[NoteId, Note]:
        return {one.id: one for one in self.state.notes.values() if one.id in ids}


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
        self._change(fencing, pid=0)

    def _change(self, fencing: int, **values: object) -> bool:
        lease = self.state.lease
        if lease is None or lease.fencing != fencing or lease.released:
            return False
        self.state.lease = aware(replace(lease, **values))  # type: ignore[arg-type]  # fields by name
        return True
