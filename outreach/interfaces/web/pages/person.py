"""One person: where things stand, what waits, what comes next, what can be said, and all that happened."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from outreach.application.app import App, Records
from outreach.application.asking import Refusal
from outreach.application.desk import in_order, waiting
from outreach.application.explaining import explain
from outreach.application.exporting import export_person, packed
from outreach.application.forgetting import forget
from outreach.application.forgetting_words import forgotten_words, to_forget, who
from outreach.application.person_story import Happening, Weight, story
from outreach.application.person_whole import whole
from outreach.application.sayable import what_can_be_said
from outreach.domain.people import Contact, ContactId
from outreach.interfaces.web.session import Said
from outreach.interfaces.web.visiting import GoTo, Handed, NotHere, Place, Shown, Visit

AT_ONCE = 40
"""So many happenings on one page."""


def person(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        contact = contact_at(records, visit)
        before = visit.number("before")
        told = story(visit.app, records, contact, AT_ONCE, before or None)
        return Shown(
            "person.html",
            {
                "contact": contact,
                "here_at": f"/people/{contact.id}",
                "whole": whole(visit.app, records, contact),
                "now": visit.app.clock.now(),
                "why": explain(visit.app, records, contact),
                "waiting": waiting(visit.app, records, in_order(records.prompts.open_items_of(contact.id))),
                "say": what_can_be_said(visit.app, records, contact),
                "days": _by_day(visit.app, told.happenings),
                "earlier": told.earlier,
                "before": before,
            },
            here="people",
        )


def _by_day(app: App, happenings: Sequence[Happening]) -> list[tuple[datetime, list[list[Happening]]]]:
    """The happenings of each day of the mentee's, under its last instant; small ones in a row belong together."""
    zone = ZoneInfo(app.mentee.time_zone)
    days = groupby(happenings, key=lambda one: one.at.astimezone(zone).date())
    return [(of_day[0].at, _in_rows(of_day)) for of_day in (list(found) for _, found in days)]


def _in_rows(happenings: Sequence[Happening]) -> list[list[Happening]]:
    rows = [list(found) for _, found in groupby(happenings, key=lambda one: one.weight is Weight.SMALL)]
    return [
        row for found in rows for row in ([found] if found[0].weight is Weight.SMALL else [[one] for one in found])
    ]


def contact_at(records: Records, visit: Visit) -> Contact:
    """The contact that the address names. Raises NotHere."""
    contact = records.contacts.get(ContactId(visit.path["contact"]))
    if contact is None:
        raise NotHere("This person is not among your contacts any more.")
    return contact


def export(visit: Visit) -> Handed:
    """Everything that is kept about the person, as one archive."""
    with visit.app.store.reading() as records:
        found = export_person(visit.app, records, contact_at(records, visit))
    return Handed(f"{found.name}.zip", "application/zip", packed(found))


def ask_to_forget(visit: Visit) -> Shown:
    """What would be erased, before anything is."""
    with visit.app.store.reading() as records:
        contact = contact_at(records, visit)
        return Shown("forget.html", {"contact": contact, "kept": to_forget(records, contact)}, here="people")


def forgotten(visit: Visit) -> GoTo:
    with visit.app.store.reading() as records:
        contact = contact_at(records, visit)
    if visit.form.get("sure") != "yes":
        raise Refusal("not_sure", "tick that you are sure")
    done = forget(visit.app, contact.address or contact.name, visit.house.copies())
    return GoTo("/people", Said("\n".join(forgotten_words(who(contact), done))))


PLACES = (
    Place("/people/{contact}", get=person),
    Place("/people/{contact}/export", post=export),
    Place("/people/{contact}/forget", get=ask_to_forget, post=forgotten),
)
