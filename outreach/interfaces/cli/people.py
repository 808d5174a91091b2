"""contacts: add, import, list, show, edit, export."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from outreach.adapters.contact_cells import contact_row
from outreach.adapters.contact_files import Expected, read_contact_file, write_csv
from outreach.application.app import App
from outreach.application.editing import edit_contact
from outreach.application.importing import apply, preview
from outreach.application.requests import named
from outreach.domain.contact_import import (
    Added,
    Change,
    ContactFile,
    ContactRow,
    Refused,
    RowFault,
    Unchanged,
    Updated,
)
from outreach.domain.people import Contact
from outreach.interfaces.cli.faults import LOOK
from outreach.interfaces.cli.session import json_option, opened_app, print_json

FIELDS = (
    "email salutation role organisation need source introduced_by channel profile_url time_zone country language "
    "why_them notes stage last_contact"
).split()


@click.group()
def contacts() -> None:
    """Your contacts: people who may become mentors."""


def _expected(app: App) -> Expected:
    needs = [one.name for one in app.mentee.needs]
    return Expected(needs=needs or None, zone=app.mentee.time_zone)


@contacts.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask before writing.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@json_option
@click.pass_context
def import_(ctx: click.Context, file: Path, yes: bool, dry_run: bool, as_json: bool) -> None:
    """Import contacts from a CSV file, LinkedIn's Connections.csv, or vCards (version 3 or 4).

    Importing the same people again updates them. Rows with faults are listed with their line; the good ones are
    still offered.
    """
    with opened_app(ctx) as app:
        read = read_contact_file(file, _expected(app))
        found = preview(app, read.rows)
        _show(read, found, as_json)
        if not dry_run and _changing(found) and (yes or as_json or click.confirm("Write this?", default=True)):
            apply(app, read.rows)
            click.echo("Written.", err=as_json)
    ctx.exit(LOOK if read.faults or any(isinstance(one, Refused) for one in found) else 0)


def _changing(found: Iterable[Change]) -> bool:
    return any(isinstance(one, Added | Updated) for one in found)


def _show(read: ContactFile, found: tuple[Change, ...], as_json: bool) -> None:
    if as_json:
        print_json({"changes": [_as_data(one) for one in found], "faults": read.faults})
        return
    for change in found:
        click.echo(f"  line {change.row.line}: {change_words(change)}")
    for fault in read.faults:
        click.echo(f"  line {fault.line}: NOT READ{_of(fault)}: {fault.message}")
    click.echo(_counted(found, read.faults))


def _of(fault: RowFault) -> str:
    return f" ({fault.name})" if fault.name else ""


def _counted(found: tuple[Change, ...], faults: tuple[RowFault, ...]) -> str:
    kinds = {Added: "new", Updated: "updated", Unchanged: "unchanged", Refused: "refused"}
    counts = [(sum(isinstance(one, kind) for one in found), word) for kind, word in kinds.items()]
    words = [f"{count} {word}" for count, word in [*counts, (len(faults), "with faults")] if count]
    return f"{', '.join(words) or 'no rows'}."


def change_words(change: Change) -> str:
    """One line for people about a row."""
    match change:
        case Added(row=row):
            return f"new: {_person(row.contact)}" + ("" if row.contact.addresses else "  [no address: by hand]")
        case Updated(after=after, fields=fields):
            return f"updated: {_person(after)} ({', '.join(fields)})"
        case Unchanged(contact=contact):
            return f"unchanged: {_person(contact)}"
        case Refused(row=row, reason=reason):
            return f"REFUSED: {_person(row.contact)}: {reason}"


def _as_data(change: Change) -> Mapping[str, object]:
    kind = type(change).__name__.lower()
    return {"line": change.row.line, "change": kind, "name": change.row.contact.name, "words": change_words(change)}


def _person(contact: Contact) -> str:
    return f"{contact.name} <{contact.address}>" if contact.address else contact.name


@contacts.command()
@click.argument("name")
@click.argument("email", required=False, default="")
@click.option("--set", "pairs", multiple=True, metavar="FIELD=VALUE", help="Any column of the contact file.")
@click.pass_context
def add(ctx: click.Context, name: str, email: str, pairs: tuple[str, ...]) -> None:
    """Add one contact: outreach contacts add "Julie Adams" julie@example.org --set need="leading a team" """
    with opened_app(ctx) as app:
        row = _row(app, {"name": name, "email": email, **_pairs(pairs)})
        change = preview(app, [row])[0]
        if isinstance(change, Refused):
            raise click.UsageError(change.reason)
        if not isinstance(change, Added):
            raise click.UsageError(f"{change_words(change)}: this person is known; use contacts edit")
        apply(app, [row])
        click.echo(change_words(change))


@contacts.command()
@click.argument("name")
@click.option("--set", "pairs", multiple=True, metavar="FIELD=VALUE", required=True, help="What is to change.")
@click.pass_context
def edit(ctx: click.Context, name: str, pairs: tuple[str, ...]) -> None:
    """Change fields of a contact: outreach contacts edit Julie --set role="Head of Care" """
    with opened_app(ctx) as app:
        with app.store.reading() as records:
            known = named(records, name)
        given = _pairs(pairs)
        cells = {"name": known.name, "email": known.address or "", **given}
        changed = edit_contact(app, known, _row(app, cells), frozenset(given))
        click.echo(f"Saved: {_person(changed)}.")


def _pairs(pairs: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        field, equals, value = pair.partition("=")
        if not equals:
            raise click.UsageError(
                f"{pair!r}: write FIELD=VALUE; the fields are {', '.join(FIELDS)}, or any of yours"
            )
        found[field.strip()] = value
    return found


def _row(app: App, cells: Mapping[str, str]) -> ContactRow:
    row = contact_row(cells, 1, _expected(app))
    if isinstance(row, RowFault):
        raise click.UsageError(row.message)
    return row


@contacts.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """All contacts with their stage."""
    with opened_app(ctx) as app, app.store.reading() as records:
        stages = {row.id: row.stage.value for row in records.journeys.all()}
        people = sorted(records.contacts.all(), key=lambda one: one.name.casefold())
    if as_json:
        print_json([{"name": one.name, "email": one.address, "stage": stages[one.id]} for one in people])
        return
    for one in people:
        place = one.address or ("by hand" if one.by_hand else "")
        click.echo(f"{one.name:<28} {stages[one.id].replace('_', ' '):<12} {place}")
    if not people:
        click.echo("No contacts yet: outreach contacts import FILE (see config/contacts.example.csv)")


@contacts.command()
@click.argument("name")
@json_option
@click.pass_context
def show(ctx: click.Context, name: str, as_json: bool) -> None:
    """Everything known of one contact."""
    with opened_app(ctx) as app, app.store.reading() as records:
        one = named(records, name)
        notes = records.notes.of_journey(one.id)
        row = records.journeys.get(one.id)
    stage = row.stage.value if row else ""
    if as_json:
        print_json(
            {"contact": one, "stage": stage, "notes": [{"at": note.at, "text": note.text} for note in notes]}
        )
        return
    values = {"name": one.name, "stage": stage, "email": ", ".join(one.addresses)}
    values |= {field: str(getattr(one, field)) for field in FIELDS[1:-2]} | dict(one.extra)
    for field, value in values.items():
        if value:
            click.echo(f"{field:<14} {value}")
    for note in notes:
        click.echo(f"note {note.at:%Y-%m-%d}  {note.text}")


@contacts.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_context
def export(ctx: click.Context, file: Path) -> None:
    """Write all contacts to a CSV file (readable by you only); never overwrites."""
    with opened_app(ctx) as app, app.store.reading() as records:
        stages = {row.id: row for row in records.journeys.all()}
        people = records.contacts.all()
    rows = [ContactRow(one, number, frozenset(), stages[one.id].stage) for number, one in enumerate(people, 2)]
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise click.UsageError(f"{file} is there already; choose another name") from None
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
        out.write(write_csv(rows))
    click.echo(f"{len(rows)} contacts written to {file}.")
