"""Contacts with every address they ever had, and notes."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import bindparam, exists, or_, select

from outreach.adapters.store.column_types import utf8_text
from outreach.adapters.store.prepared import Row
from outreach.adapters.store.rows import Rows, in_chunks, theirs
from outreach.adapters.store.schema_journeys import addresses as known_addresses
from outreach.adapters.store.schema_journeys import contact_keys, contacts, journeys, notes
from outreach.adapters.store.schema_mail import outbox
from outreach.domain.correspondence import Note, Purpose, Status
from outreach.domain.events import NoteId, Stage
from outreach.domain.people import Address, Channel, Contact, ContactId, Source, normalised
from outreach.guide.mistaken_for import keys_of

WAITING = [one.value for one in (Status.DRAFT, Status.QUEUED, Status.SENDING, Status.IN_DOUBT)]
"""A letter that may still go, or may have gone."""

PLAIN = tuple(one.name for one in fields(Contact) if one.name not in ("addresses", "source", "channel", "extra"))


_WITH_KEYS = (
    select(contact_keys.c.contact_id)
    .where(
        theirs(contact_keys),
        contact_keys.c.key.in_(bindparam("keys", expanding=True)),
        contact_keys.c.contact_id != bindparam("but"),
    )
    .distinct()
)


_NOTES = select(notes).where(theirs(notes), notes.c.id.in_(bindparam("ids", expanding=True)))
_NEEDS = select(contacts.c.need).where(theirs(contacts)).distinct().order_by(contacts.c.need)


@dataclass(frozen=True, slots=True)
class SqlContacts:
    rows: Rows

    def get(self, contact: ContactId) -> Contact | None:
        row = self.rows.first(contacts, id=contact)
        known = self.rows.every(known_addresses, "rank", contact_id=contact) if row else []
        in_use = [Address(one["address"]) for one in known if one["rank"] is not None]
        return contact_of(row, in_use) if row else None

    def save(self, contact: Contact) -> None:
        values = {name: getattr(contact, name) for name in PLAIN} | {
            "source": contact.source.value,
            "channel": contact.channel.value,
            "extra": utf8_text(json.dumps(dict(contact.extra), ensure_ascii=False)),
        }
        self.rows.save(contacts, values, "id")
        self._save_addresses(contact)
        self._save_keys(contact)

    def remove(self, contact: ContactId) -> None:
        self.rows.remove(known_addresses, contact_id=contact)
        self.rows.remove(contact_keys, contact_id=contact)
        self.rows.remove(contacts, id=contact)

    def all(self) -> Sequence[Contact]:
        return self._found(None)

    def some(self, ids: Collection[ContactId]) -> Mapping[ContactId, Contact]:
        found = (one for chunk in in_chunks(ids) for one in self._found(chunk))
        return {one.id: one for one in found}

    def every_address(self, contact: ContactId) -> Sequence[Address]:
        return [Address(row["address"]) for row in self.rows.every(known_addresses, "address", contact_id=contact)]

    def by_addresses(self, addresses: Collection[str]) -> Sequence[Contact]:
        known = known_addresses.c.address.in_([normalised(one) for one in addresses])
        whose = select(known_addresses.c.contact_id).where(self.rows.mine(known_addresses, known)).distinct()
        return self._found([row["contact_id"] for row in self.rows.all_of(whose)])

    def with_keys(self, keys: Collection[str], but: ContactId) -> Sequence[Contact]:
        found = [row["contact_id"] for row in self.rows.among(_WITH_KEYS, keys=sorted(keys), but=but)]
        return self._found(found) if found else []

    def needs(self) -> Sequence[str]:
        return [str(row["need"]) for row in self.rows.asked(_NEEDS)]

    def approached(self) -> Sequence[Contact]:
        theirs = journeys.c.id == outbox.c.journey_id
        waiting = exists().where(
            self.rows.mine(outbox, theirs, outbox.c.purpose == Purpose.LETTER.value, outbox.c.status.in_(WAITING))
        )
        open_first = (journeys.c.stage == Stage.IDENTIFIED.value) & waiting
        chosen = self.rows.mine(journeys, or_(journeys.c.stage == Stage.CONTACTED.value, open_first))
        return self._found([row["id"] for row in self.rows.all_of(select(journeys.c.id).where(chosen))])

    def _save_addresses(self, contact: Contact) -> None:
        self.rows.change(known_addresses, {"rank": None}, contact_id=contact.id)
        for rank, one in enumerate(contact.addresses):
            address = normalised(one)
            values = {"contact_id": contact.id, "address": address, "rank": rank}
            self.rows.save(known_addresses, values, "contact_id", "address")

    def _save_keys(self, contact: Contact) -> None:
        self.rows.remove(contact_keys, contact_id=contact.id)
        keys: list[dict[str, object]] = [{"contact_id": contact.id, "key": one} for one in sorted(keys_of(contact))]
        if keys:
            self.rows.put_all(contact_keys, keys)

    def _found(self, ids: Sequence[str] | None) -> list[Contact]:
        if ids is not None and not ids:
            return []
        chosen = self.rows.mine(contacts) if ids is None else self.rows.mine(contacts, contacts.c.id.in_(ids))
        found = self.rows.all_of(select(contacts).where(chosen).order_by(contacts.c.position))
        known = self._current_addresses(ids)
        return [contact_of(row, known[row["id"]]) for row in found]

    def _current_addresses(self, ids: Sequence[str] | None) -> Mapping[str, list[Address]]:
        chosen = self.rows.mine(known_addresses, known_addresses.c.rank.is_not(None))
        if ids is not None:
            chosen &= known_addresses.c.contact_id.in_(ids)
        by_contact: dict[str, list[Address]] = defaultdict(list)
        for row in self.rows.all_of(select(known_addresses).where(chosen).order_by(known_addresses.c.rank)):
            by_contact[row["contact_id"]].append(Address(row["address"]))
        return by_contact


@dataclass(frozen=True, slots=True)
class SqlNotes:
    rows: Rows

    def add(self, note: Note) -> None:
        values = {"id": note.id, "journey_id": note.journey, "at": note.at, "text": note.text}
        self.rows.put(notes, values)

    def remove(self, note: NoteId) -> None:
        self.rows.remove(notes, id=note)

    def of_journey(self, journey: ContactId) -> Sequence[Note]:
        return [_note(row) for row in self.rows.every(notes, "position", journey_id=journey)]

    def some(self, ids: Collection[NoteId]) -> Mapping[NoteId, Note]:
        found = (row for chunk in in_chunks(ids) for row in self.rows.among(_NOTES, ids=chunk))
        return {one.id: one for one in map(_note, found)}


def _note(row: Row) -> Note:
    return Note(NoteId(row["id"]), ContactId(row["journey_id"]), row["at"], row["text"])


def contact_of(row: Row, known: Sequence[Address]) -> Contact:
    return Contact(
        **{name: row[name] for name in PLAIN},
        addresses=tuple(known),
        source=Source(row["source"]),
        channel=Channel(row["channel"]),
        extra=json.loads(row["extra"]),
    )
