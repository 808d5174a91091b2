"""A contact edited by hand: fields may also be emptied, unlike by an import."""

from collections.abc import Collection
from dataclasses import fields, replace

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.importing import save_edited
from outreach.domain.contact_import import MERGED_APART, ContactRow
from outreach.domain.people import Address, Contact

OWN_FIELDS = frozenset(one.name for one in fields(Contact)) - MERGED_APART
"""What goes by its column's own name; any other name but `email` is a column of the mentee's own."""


def edit_contact(app: App, known: Contact, row: ContactRow, given: Collection[str]) -> Contact:
    """Saves the fields that were given. Raises Refusal for an address that is the mentee's or somebody else's."""
    new = row.contact
    changed = replace(known, **{name: getattr(new, name) for name in given if name in OWN_FIELDS})
    changed = replace(changed, extra=_extra(known, new, given), addresses=_addresses(known, new, given))
    with app.store.transaction() as records:
        for address in changed.addresses:
            _refuse_taken(
                app,
                known,
                address,
                [one.name for one in records.contacts.by_addresses((address,)) if one.id != known.id],
            )
        save_edited(app, records, known, changed)
    return changed


def _extra(known: Contact, new: Contact, given: Collection[str]) -> dict[str, str]:
    """Of the mentee's own columns those that were emptied go."""
    kept = {name: words for name, words in known.extra.items() if name not in given}
    return {**kept, **new.extra}


def _addresses(known: Contact, new: Contact, given: Collection[str]) -> tuple[Address, ...]:
    if "email" not in given:
        return known.addresses
    return (*new.addresses, *(one for one in known.addresses if one not in new.addresses))


def _refuse_taken(app: App, known: Contact, address: Address, others: list[str]) -> None:
    if app.mentee.owns(address):
        raise Refusal("own_address", f"{address} is an address of yours")
    if others:
        raise Refusal("taken_address", f"{address} belongs to {others[0]} already, not to {known.name}")
