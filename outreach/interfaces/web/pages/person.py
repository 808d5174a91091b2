"""One person: where things stand, what waits, what comes next, what happened."""

from outreach.application.app import Records
from outreach.application.desk import open_items, waiting
from outreach.application.explaining import explain
from outreach.domain.people import Contact, ContactId
from outreach.interfaces.web.visiting import NotHere, Place, Shown, Visit


def person(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        contact = contact_at(records, visit)
        return Shown(
            "person.html",
            {
                "contact": contact,
                "here_at": f"/people/{contact.id}",
                "why": explain(visit.app, records, contact),
                "waiting": waiting(visit.app, records, open_items(records, contact.id)),
            },
            here="people",
        )


def contact_at(records: Records, visit: Visit) -> Contact:
    """The contact that the address names. Raises NotHere."""
    contact = records.contacts.get(ContactId(visit.path["contact"]))
    if contact is None:
        raise NotHere("This person is not among your contacts any more.")
    return contact


PLACES = (Place("/people/{contact}", get=person),)
