"""Contacts coming in: preview what would change, then write it. Importing again updates, never duplicates."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.recording import begin_journey, load, record, suppress_after_opt_out
from outreach.application.resting import rest_with_the_others, resting_organisations
from outreach.application.withdrawing import withdraw_all
from outreach.domain.contact_import import Added, Change, ContactRow, Updated, changes
from outreach.domain.events import AddressReplaced, Withdrawal
from outreach.domain.people import Contact, ContactId, organisation_key
from outreach.ports.store import Records


def preview(app: App, rows: Sequence[ContactRow]) -> tuple[Change, ...]:
    """What these rows would change, one change a row; writes nothing."""
    with app.store.reading() as records:
        return _changes(app, records, rows)


def apply(app: App, rows: Sequence[ContactRow]) -> tuple[Change, ...]:
    """Writes what the rows change, all in one transaction, and tells what that was."""
    with app.store.transaction() as records:
        found = _changes(app, records, rows)
        _write_all(app, records, found)
    return found


def apply_as_seen(app: App, rows: Sequence[ContactRow], seen: Sequence[Change]) -> tuple[Change, ...]:
    """Writes what a preview showed, and nothing else: raises Refusal where the same rows would change something
    else by now."""
    with app.store.transaction() as records:
        found = _changes(app, records, rows)
        if found != tuple(seen):
            raise Refusal(
                "changed_since", "your contacts have changed since you looked: look at the file once more"
            )
        _write_all(app, records, found)
    return found


def add_new(app: App, row: ContactRow) -> Change:
    """Adds the person of this row, or tells why not: whoever is known already, or cannot be added, stays as is."""
    with app.store.transaction() as records:
        found = _changes(app, records, [row])
        _write_all(app, records, [one for one in found if isinstance(one, Added)])
    return found[0]


def _changes(app: App, records: Records, rows: Sequence[ContactRow]) -> tuple[Change, ...]:
    listed, people = records.suppressions.all(), records.contacts.all()
    opted_out = {one.journey for one in listed if one.reason == "opted_out"}
    here = {one.id for one in people}
    binding = [one for one in listed if one.journey not in here and one.reason != "dead_address"]
    forgotten = {one.address_hash: one.reason for one in sorted(binding, key=lambda one: one.reason == "opted_out")}
    return changes(people, rows, app.mentee, opted_out, forgotten)


def _write_all(app: App, records: Records, found: Sequence[Change]) -> None:
    resting = resting_organisations(app, records)
    for change in found:
        _write(app, records, change, resting)


def _write(app: App, records: Records, change: Change, resting: Mapping[str, datetime]) -> None:
    match change:
        case Added(row=row):
            fresh = replace(row.contact, id=ContactId(app.ids.new()))
            begin_journey(app, records, fresh, row.stage, row.last_contact)
            rest_with_the_others(app, records, fresh, resting)
        case Updated(before=before, after=after):
            save_edited(app, records, before, after)
        case _:
            return


def save_edited(app: App, records: Records, before: Contact, after: Contact) -> None:
    """Saves a changed contact; approvals of its letters lapse by themselves where the words change.

    Another address to write to begins anew with drafts to that address.
    """
    records.contacts.save(after)
    suppress_after_opt_out(app, records, after)
    if after.by_hand and not before.by_hand:
        withdraw_all(app, records, load(records, after.id), Withdrawal.REPLACED)
    if before.address != after.address and before.address is not None:
        journey = withdraw_all(app, records, load(records, after.id), Withdrawal.REPLACED)
        records.suppressions.lift(after.id, "dead_address")
        record(app, records, journey, AddressReplaced(at=app.clock.now()))
    else:
        _look_again(app, records, after.id)
    if organisation_key(before) != organisation_key(after):
        rest_with_the_others(app, records, after, resting_organisations(app, records))


def _look_again(app: App, records: Records, contact: ContactId) -> None:
    """The journey is due for a decision: its contact has changed."""
    row = records.journeys.get(contact)
    if row:
        records.journeys.save(replace(row, due_at=app.clock.now()))
