"""Importing people in two steps: a file is looked at; then what was seen, and nothing else, is written."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from outreach.application.app import OutreachError
from outreach.application.asking import Refusal
from outreach.application.entering import handed_in
from outreach.application.importing import apply_as_seen, preview
from outreach.domain.contact_import import Added, Change, ContactFile, Refused, Unchanged, Updated
from outreach.domain.people import Contact
from outreach.interfaces.web.contact_form import LABELS
from outreach.interfaces.web.session import Said
from outreach.interfaces.web.visiting import GoTo, Place, Shown, Visit

ON_A_PAGE = 50
"""So many rows of a preview on a page."""

KEPT = "import "
"""What is kept of a file until it is confirmed lies in the session under this and its digest."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file that was looked at, and what it would change."""

    name: str
    read: ContactFile
    found: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a preview. `kind` is fault, refused, new or updated; `fields` are label, before, after."""

    line: int
    kind: str
    name: str
    about: str
    words: str = ""
    fields: tuple[tuple[str, str, str], ...] = ()


def importing(visit: Visit) -> Shown:
    key = visit.query.get("look", "")
    seen = visit.session.kept.get(KEPT + key) if key else None
    if not isinstance(seen, Seen):
        return Shown("import.html", {"lost": bool(key)}, here="people")
    lines = list(_lines(seen))
    asked = visit.number("first")
    first = asked if asked < len(lines) else 0
    counts = {kind: sum(one.kind == kind for one in lines) for kind in ("new", "updated", "refused", "fault")}
    return Shown(
        "import_look.html",
        {
            "key": key,
            "file": seen.name,
            "lines": lines[first : first + ON_A_PAGE],
            "first": first,
            "whole": len(lines),
            "before": max(0, first - ON_A_PAGE) if first else None,
            "after": first + ON_A_PAGE if len(lines) > first + ON_A_PAGE else None,
            "counts": counts,
            "unchanged": sum(isinstance(one, Unchanged) for one in seen.found),
        },
        here="people",
    )


def look(visit: Visit) -> GoTo:
    """Reads the file and keeps what was seen with this browser's session; writes nothing."""
    file = visit.form.files.get("file")
    if file is None or not file.content:
        raise Refusal("no_file", "choose a file first")
    try:
        read = handed_in(visit.app, file.content)
    except OutreachError as fault:
        raise Refusal("no_contacts", f"{file.name}: {fault.what}. {fault.remedy}".strip(" .")) from fault
    seen = Seen(file.name, read, preview(visit.app, read.rows))
    return GoTo(f"/people/import?look={_keep(visit, seen, file.content)}")


def _keep(visit: Visit, seen: Seen, content: bytes) -> str:
    key = hashlib.sha256(content + repr(seen.found).encode()).hexdigest()[:24]
    visit.session.keep(KEPT + key, seen)
    return key


def confirm(visit: Visit) -> GoTo:
    key = visit.form.get("look")
    seen = visit.session.kept.get(KEPT + key)
    if not isinstance(seen, Seen):
        raise Refusal("not_seen", "this file is not kept any more; choose it once more")
    try:
        found = apply_as_seen(visit.app, seen.read.rows, seen.found)
    except Refusal as refusal:
        again = replace(seen, found=preview(visit.app, seen.read.rows))
        where = f"/people/import?look={_keep(visit, again, key.encode())}"
        return GoTo(where, Said(f"Nothing was changed: {refusal.what}. It is shown anew here.", refused=True))
    del visit.session.kept[KEPT + key]
    return GoTo("/people", Said(_written(found)))


def _written(found: tuple[Change, ...]) -> str:
    new = sum(isinstance(one, Added) for one in found)
    updated = sum(isinstance(one, Updated) for one in found)
    return f"Kept: {new} new, {updated} changed. Nobody is written to without your word."


def _lines(seen: Seen) -> Iterator[Line]:
    """What must be looked at first: faulty rows, refused ones, changes, then who is new."""
    for fault in seen.read.faults:
        told = [f"{LABELS.get(name, name)}: {words}" for name, words in fault.cells.items()]
        yield Line(fault.line, "fault", fault.name or "A row", "", "; ".join(told) or fault.message)
    for one in seen.found:
        if isinstance(one, Refused):
            yield Line(one.row.line, "refused", one.row.contact.name, _about(one.row.contact), one.reason)
    for one in seen.found:
        if isinstance(one, Updated):
            fields = tuple((LABELS.get(name, name), *_both(one, name)) for name in one.fields)
            yield Line(one.row.line, "updated", one.before.name, _about(one.before), "", fields)
    for one in seen.found:
        if isinstance(one, Added):
            by_hand = "Reached by hand" if one.row.contact.by_hand else ""
            no = "They said no to you before: nothing goes to them unless you say REOPEN" if one.said_no else ""
            yield Line(one.row.line, "new", one.row.contact.name, _about(one.row.contact), no or by_hand)


def _both(one: Updated, name: str) -> tuple[str, str]:
    return _told(getattr(one.before, name)), _told(getattr(one.after, name))


def _told(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {words}" for name, words in value.items())
    return str(value)


def _about(one: Contact) -> str:
    return ", ".join(part for part in (one.address or "", one.role, one.organisation) if part)


PLACES = (
    Place("/people/import", get=importing, post=look),
    Place("/people/import/confirm", post=confirm),
)
