"""The person is erased from the copies of the store, too, before the store itself forgets who it was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.forgetting_mail import ON_ITS_WAY
from outreach.domain.correspondence import Status
from outreach.domain.people import Contact
from outreach.ports.copies import StoreCopy
from outreach.ports.errors import OutreachError
from outreach.ports.store import Records

Erase = Callable[[App, Records, Contact], object]


@dataclass(frozen=True, slots=True)
class CopyLeft:
    """A copy that could not be cleaned, and why."""

    where: str
    why: str


def forget_in_copies(
    app: App, erase: Erase, contact: Contact, addresses: Sequence[str], copies: Sequence[StoreCopy]
) -> tuple[tuple[str, ...], tuple[CopyLeft, ...]]:
    """Where the person was found and erased, and the copies that may hold them still."""
    cleaned, left = [], []
    for copy in copies:
        try:
            if _forget_in(app, erase, contact, addresses, copy):
                cleaned.append(copy.where)
        except OutreachError as fault:
            left.append(CopyLeft(copy.where, fault.what))
    return tuple(cleaned), tuple(left)


def _forget_in(app: App, erase: Erase, contact: Contact, addresses: Sequence[str], copy: StoreCopy) -> bool:
    with copy.open() as store:
        with store.transaction() as records:
            by_id = records.contacts.get(contact.id)
            known = [by_id] if by_id else records.contacts.by_addresses(addresses)
            for one in known:
                _settle(records, one)
                erase(replace(app, store=store), records, one)
        if known:
            store.wipe()
    return bool(known)


def _settle(records: Records, contact: Contact) -> None:
    """What was on its way when the copy was made, the store itself has settled since."""
    for letter in records.outbox.of_journey(contact.id):
        if letter.status in ON_ITS_WAY:
            records.outbox.update(replace(letter, status=Status.WITHDRAWN), was=letter.status)
