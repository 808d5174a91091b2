"""Adding and editing a person: one call of a use case for each."""

from collections.abc import Mapping
from typing import assert_never

from outreach.application.asking import Refusal
from outreach.application.editing import edit_contact
from outreach.application.entering import OF_THE_JOURNEY, entered
from outreach.application.importing import add_new
from outreach.application.portfolio import all_needs
from outreach.domain.contact_import import SAID_NO_BEFORE, Added, Change, Refused, RowFault, Unchanged, Updated
from outreach.domain.people import Contact, ContactId
from outreach.guide.sources import advice
from outreach.interfaces.web import contact_form as form
from outreach.interfaces.web.pages.person import contact_at
from outreach.interfaces.web.session import Said
from outreach.interfaces.web.visiting import GoTo, Place, Shown, Visit

NEW = Contact(ContactId(""), "")
"""What an empty form is made of."""


def adding(visit: Visit) -> Shown:
    return _shown(visit, None, form.cells_of(NEW), {}, "")


def add(visit: Visit) -> Shown | GoTo:
    cells = form.typed(visit.form)
    row = entered(visit.app, form.as_columns(cells))
    if isinstance(row, RowFault):
        return _shown(visit, None, cells, row.cells, "")
    change = add_new(visit.app, row)
    trouble = _why_not_added(change)
    if trouble:
        return _shown(visit, None, cells, {}, trouble)
    no = f" {SAID_NO_BEFORE}: nothing goes to them unless you say REOPEN." if _said_no(change) else ""
    return GoTo("/people", Said(f"Added: {row.contact.name}.{no} {advice(row.contact)}"))


def _said_no(change: Change) -> bool:
    return isinstance(change, Added) and change.said_no


def _why_not_added(change: Change) -> str:
    match change:
        case Added():
            return ""
        case Refused(reason=reason):
            return reason
        case Updated(before=known) | Unchanged(contact=known):
            return f"{known.name} is among your contacts already"
        case _ as other:
            assert_never(other)


def editing(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        known = contact_at(records, visit)
    return _shown(visit, known, form.cells_of(known), {}, "")


def edit(visit: Visit) -> Shown | GoTo:
    with visit.app.store.reading() as records:
        known = contact_at(records, visit)
    cells = form.typed(visit.form)
    given = form.as_columns(form.changed(known, cells))
    trouble = _why_not_edited(visit, known, given)
    row = entered(visit.app, {"name": known.name, **given})
    if trouble or isinstance(row, RowFault):
        return _shown(visit, known, cells, row.cells if isinstance(row, RowFault) else {}, trouble)
    try:
        changed = edit_contact(visit.app, known, row, frozenset(given))
    except Refusal as refusal:
        return _shown(visit, known, cells, {}, refusal.what)
    return GoTo(f"/people/{known.id}", Said(f"Saved: {changed.name}." if given else "Nothing was different."))


def _why_not_edited(visit: Visit, known: Contact, given: Mapping[str, str]) -> str:
    if visit.form.get("stamp") != form.stamp(known):
        return "this person has changed since you opened the form. It shows what you typed; save it once more"
    if any(one in OF_THE_JOURNEY for one in given):
        return "where it stands is told by what happens, not set"
    return ""


def _shown(
    visit: Visit, known: Contact | None, cells: Mapping[str, str], wrong: Mapping[str, str], trouble: str
) -> Shown:
    """The form with what was typed, and what is wrong with it beside each field."""
    with visit.app.store.reading() as records:
        named = [one.name for one in all_needs(visit.app, records)]
    needs = named if visit.app.mentee.needs else []
    groups = [("Who they are", form.WHO), ("How they are reached", form.REACHED), ("What for", form.WHY)]
    if known is None:
        groups.append(("If you are in touch already", form.UNDER_WAY))
    return Shown(
        "contact.html",
        {
            "known": known,
            "groups": groups,
            "cells": cells,
            "wrong": wrong,
            "trouble": trouble,
            "needs": list(dict.fromkeys([*_chosen(cells), *needs])) if needs else [],
            "told": [] if needs else named,
            "chosen": _chosen(cells),
            "own": [(one, one.removeprefix(form.OWN)) for one in cells if one.startswith(form.OWN)],
            "labels": form.LABELS,
            "stamp": form.stamp(known) if known else "",
        },
        here="people",
        status=422 if wrong or trouble else 200,
    )


def _chosen(cells: Mapping[str, str]) -> list[str]:
    return [one.strip() for one in cells.get("need", "").split(";") if one.strip()]


PLACES = (Place("/people/add", get=adding, post=add), Place("/people/{contact}/edit", get=editing, post=edit))
