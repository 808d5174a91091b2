"""Contacts and what a file would change about them, in words and as data."""

from collections.abc import Mapping

from outreach.domain.contact_import import Added, Change, ContactFile, Refused, RowFault, Unchanged, Updated
from outreach.domain.events import Stage
from outreach.domain.people import Contact

FIELDS = (
    "email salutation role organisation need source introduced_by channel profile_url time_zone country language "
    "why_them notes stage last_contact"
).split()


def person(contact: Contact) -> str:
    return f"{contact.name} <{contact.address}>" if contact.address else contact.name


def person_data(contact: Contact, stage: Stage | None) -> Mapping[str, object]:
    """A contact in a few keys, for lists."""
    return {
        "id": contact.id,
        "name": contact.name,
        "email": contact.address,
        "organisation": contact.organisation,
        "by_hand": contact.by_hand,
        "stage": stage,
    }


def change_words(change: Change) -> str:
    """One line for people about a row."""
    match change:
        case Added(row=row):
            return f"new: {person(row.contact)}{_by_hand(row.contact)}"
        case Updated(after=after, fields=fields):
            return f"updated: {person(after)} ({', '.join(fields)})"
        case Unchanged(contact=contact):
            return f"unchanged: {person(contact)}"
        case Refused(row=row, reason=reason):
            return f"REFUSED: {person(row.contact)}: {reason}"


def _by_hand(contact: Contact) -> str:
    why = contact.channel.value if contact.addresses else "no address"
    return f"  [{why}: by hand]" if contact.by_hand else ""


def change_data(change: Change) -> Mapping[str, object]:
    kind = type(change).__name__.lower()
    return {"line": change.row.line, "change": kind, "name": change.row.contact.name, "words": change_words(change)}


def fault_words(fault: RowFault) -> str:
    named = f" ({fault.name})" if fault.name else ""
    return f"NOT READ{named}: {fault.message}"


def counted(found: tuple[Change, ...], faults: tuple[RowFault, ...]) -> str:
    kinds = {Added: "new", Updated: "updated", Unchanged: "unchanged", Refused: "refused"}
    counts = [(sum(isinstance(one, kind) for one in found), word) for kind, word in kinds.items()]
    words = [f"{count} {word}" for count, word in [*counts, (len(faults), "with faults")] if count]
    return f"{', '.join(words) or 'no rows'}."


def lines_of_file(read: ContactFile, found: tuple[Change, ...]) -> list[str]:
    """What each line of the file would change, in the order of the file, and the sum of it."""
    changes = [(one.row.line, change_words(one)) for one in found]
    faults = [(one.line, fault_words(one)) for one in read.faults]
    rows = sorted(changes + faults, key=lambda row: row[0])
    return [*(f"  line {line}: {words}" for line, words in rows), counted(found, read.faults)]
