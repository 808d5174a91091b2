"""What importing a contact file would change: decided here, shown to the mentee, then written."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from types import MappingProxyType
from typing import assert_never

from outreach.domain.events import Stage
from outreach.domain.people import (
    Contact,
    ContactId,
    Mentee,
    address_hash,
    contact_key,
    normalised,
    organisation_name,
)

MERGED_APART = frozenset({"id", "addresses", "extra"})


@dataclass(frozen=True, slots=True)
class Expected:
    """What cells may name; None: anything that is well formed. `zone` is that of a date without one; a last
    contact after `now` is none."""

    needs: Collection[str] | None = None
    languages: Collection[str] | None = None
    zone: str = "UTC"
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One person of a contact file. `contact` has no id yet; `given` names its fields that were not empty.

    `stage` and `last_contact` tell where a journey begins that is already under way; they are for new contacts.
    """

    contact: Contact
    line: int
    given: frozenset[str]
    stage: Stage = Stage.IDENTIFIED
    last_contact: datetime | None = None


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row that cannot be read, and why; `name` as far as it is known. `cells` has the same by column, where it
    lies with single ones."""

    line: int
    name: str
    message: str
    cells: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ContactFile:
    rows: tuple[ContactRow, ...]
    faults: tuple[RowFault, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """`said_no` tells that they declined before they were forgotten: nothing goes to them until REOPEN."""

    row: ContactRow
    said_no: bool = False


SAID_NO_BEFORE = "They said no to you before"


@dataclass(frozen=True, slots=True)
class Updated:
    """`fields` names what differs between `before` and `after`."""

    row: ContactRow
    before: Contact
    after: Contact
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unchanged:
    row: ContactRow
    contact: Contact


@dataclass(frozen=True, slots=True)
class Refused:
    row: ContactRow
    reason: str


Change = Added | Updated | Unchanged | Refused


def changes(
    existing: Sequence[Contact],
    rows: Sequence[ContactRow],
    mentee: Mentee,
    opted_out: Collection[ContactId] = frozenset(),
    forgotten: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Change, ...]:
    """One change a row, in their order. Empty cells never erase what is known; a second row for one person is
    refused, so that importing a file again changes nothing. Who opted out does not come back at another address.

    `forgotten` has why nothing goes to an address of somebody who was forgotten, by its hash."""
    people = _People(existing)
    gone = [one for one in existing if one.id in opted_out]
    found: list[Change] = []
    for row in rows:
        candidates = people.candidates(row.contact)
        change = _of_forgotten(_change(candidates, row, mentee, gone), forgotten)
        people.learn(change, candidates)
        found.append(change)
    return tuple(found)


def merged(known: Contact, row: ContactRow) -> Contact:
    """The known contact with what the row tells. Letters go on to the first address while the row knows any of
    them; else the row's address is the newer one."""
    new = row.contact
    told = {
        one.name: getattr(new, one.name)
        for one in fields(Contact)
        if one.name in row.given and one.name not in MERGED_APART
    }
    stays = not new.addresses or bool(set(new.addresses) & set(known.addresses))
    addresses = (*known.addresses, *new.addresses) if stays else (*new.addresses, *known.addresses)
    return replace(
        known,
        **told,
        addresses=tuple(dict.fromkeys(addresses)),
        extra={**known.extra, **new.extra},
    )


def _change(candidates: Sequence["_Entry"], row: ContactRow, mentee: Mentee, gone: Sequence[Contact]) -> Change:
    own = [address for address in row.contact.addresses if mentee.owns(address)]
    if own:
        return Refused(row, f"{own[0]} is an address of yours")
    if not candidates:
        same = next((one for one in gone if _may_have_returned(row.contact, one)), None)
        return Refused(row, _asked_for_no_more(same)) if same else Added(row)
    if len(candidates) > 1:
        names = " and ".join(sorted(one.contact.name for one in candidates))
        return Refused(row, f"this could be more than one of your contacts: {names}")
    known, line = candidates[0].contact, candidates[0].line
    if line is not None:
        return Refused(row, f"the same person stands in line {line}")
    after = merged(known, row)
    differing = tuple(one.name for one in fields(Contact) if getattr(known, one.name) != getattr(after, one.name))
    return Updated(row, known, after, differing) if differing else Unchanged(row, known)


def _of_forgotten(change: Change, forgotten: Mapping[str, str]) -> Change:
    """Somebody who comes back after they were forgotten is met as they left."""
    if not isinstance(change, Added):
        return change
    reasons = {forgotten.get(address_hash(one)) for one in change.row.contact.addresses}
    if "opted_out" in reasons:
        return Refused(change.row, f"whoever reads {change.row.contact.address} asked not to be written to")
    return replace(change, said_no="declined" in reasons)


def _asked_for_no_more(known: Contact) -> str:
    return (
        f"{known.name} asked not to be written to, at {known.address}; "
        "if this is somebody else, their organisations must tell them apart"
    )


def _may_have_returned(new: Contact, known: Contact) -> bool:
    """Of one name, and no two organisations tell them apart."""
    houses = {organisation_name(one.organisation) for one in (new, known)} - {""}
    names = {" ".join(one.name.casefold().split()) for one in (new, known)}
    return len(names) == 1 and len(houses) < 2


@dataclass(slots=True, eq=False)
class _Entry:
    contact: Contact
    line: int | None = None  # of the row that spoke of this contact


class _People:
    """Everybody known while the rows are gone through, found by their keys."""

    def __init__(self, existing: Sequence[Contact]) -> None:
        self._by_key: dict[str, list[_Entry]] = {}
        for contact in existing:
            self._enter(_Entry(contact))

    def candidates(self, contact: Contact) -> list[_Entry]:
        """By address or profile; else by name and organisation, when one of the two has no address."""
        sure = self._found(_sure_keys(contact))
        return sure or [one for one in self._found([_name_key(contact)]) if _may_be_one(contact, one.contact)]

    def learn(self, change: Change, candidates: Sequence[_Entry]) -> None:
        match change:
            case Added(row=row):
                self._enter(_Entry(row.contact, row.line))
            case Updated(row=row, after=after):
                candidates[0].contact, candidates[0].line = after, row.line
                self._enter(candidates[0])
            case Unchanged(row=row):
                candidates[0].line = row.line
            case Refused():
                pass
            case _ as other:
                assert_never(other)

    def _enter(self, entry: _Entry) -> None:
        for key in [*_sure_keys(entry.contact), _name_key(entry.contact)]:
            entries = self._by_key.setdefault(key, [])
            if entry not in entries:
                entries.append(entry)

    def _found(self, keys: Sequence[str]) -> list[_Entry]:
        """Those that have one of the keys now: an update may have taken one away."""
        entries = dict.fromkeys(entry for key in keys for entry in self._by_key.get(key, ()))
        return [one for one in entries if {*_sure_keys(one.contact), _name_key(one.contact)} & set(keys)]


def _sure_keys(contact: Contact) -> list[str]:
    """The keys that make two rows one person, whatever their names: each address, and the profile."""
    bare = replace(contact, addresses=())
    addresses = [contact_key(replace(bare, addresses=(normalised(one),))) for one in contact.addresses]
    return [*addresses, contact_key(bare)] if contact.profile_url else addresses


def _name_key(contact: Contact) -> str:
    return contact_key(replace(contact, addresses=(), profile_url=""))


def _may_be_one(one: Contact, other: Contact) -> bool:
    """Of two with the same name and organisation, no address and no profile in common: neither tells them apart."""
    return not (one.addresses and other.addresses) and not (one.profile_url and other.profile_url)
