"""What the mentee says for somebody, where two may have one name."""

from collections import Counter
from collections.abc import Collection, Mapping

from outreach.domain.people import Contact, ContactId, called, plain
from outreach.guide.mistaken_for import namesake_keys
from outreach.ports.store import Records

NOBODY = ContactId("")


def called_by(records: Records, contact: Contact) -> str:
    """Told apart from everybody in the store."""
    return each_called(records, [contact])[contact.id]


def each_called(records: Records, people: Collection[Contact]) -> Mapping[ContactId, str]:
    """The same for each of these, asked for at once."""
    keys = {key for one in people for key in namesake_keys(one)}
    alike = records.contacts.with_keys(keys, but=NOBODY) if keys else ()
    names = Counter(plain(one.name) for one in {one.id: one for one in (*people, *alike)}.values())
    return {one.id: called(one, alike=names[plain(one.name)] > 1) for one in people}
