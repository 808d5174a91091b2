"""contacts: add, import, list, show, edit, export."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from outreach.adapters.contact_cells import COLUMNS
from outreach.adapters.contact_files import read_contact_file, write_csv
from outreach.application.app import App
from outreach.application.editing import edit_contact
from outreach.application.entering import OF_THE_JOURNEY, entered, expected
from outreach.application.home import home
from outreach.application.importing import add_new, apply, preview
from outreach.application.recording import load
from outreach.application.requests import named
from outreach.domain.contact_import import Added, Change, ContactFile, ContactRow, Refused, RowFault, Updated
from outreach.domain.journey import Journey
from outreach.domain.people import Contact
from outreach.domain.working_time import Place
from outreach.guide.sources import advice
from outreach.interfaces.cli.faults import LOOK, Misuse
from outreach.interfaces.cli.import_look import known_by_mail
from outreach.interfaces.cli.people_words import (
    FIELDS,
    change_data,
    change_words,
    fault_data,
    journey_data,
    journey_words,
    lines_of_file,
    person,
    person_data,
    place_words,
    stands,
    task_state,
)
from outreach.interfaces.cli.private_output import write_new
from outreach.interfaces.cli.session import json_option, opened_app, print_json, print_json_line

STDOUT = Path("-")


@click.group()
def contacts() -> None:
    """Your contacts: people who may become mentors."""


@contacts.command("import", short_help="From CSV, LinkedIn's Connections.csv or vCards.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask before writing.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@click.option("--look", is_flag=True, help="Look in your mailbox for who of them has written with you.")
@json_option
@click.pass_context
def import_(ctx: click.Context, file: Path, yes: bool, dry_run: bool, look: bool, as_json: bool) -> None:
    """Import contacts from a CSV file, LinkedIn's Connections.csv, or vCards (version 3 or 4).

    You see what would change before anything is written. Importing the same people again updates them. Rows with
    faults are listed with their line; the good ones are still offered. With --json nothing is asked, and
    only --yes writes.

    The columns of a CSV file, of which only name is needed; others of your own are kept for your letters:

    \b
      name, email, salutation, role, organisation, need, source,
      introduced_by, channel, profile_url, time_zone, country, language,
      why_them, notes, stage, last_contact

    \b
    Example:
      outreach contacts import people.csv --dry-run
    """
    with opened_app(ctx) as app:
        read = read_contact_file(file, expected(app))
        found = preview(app, read.rows)
        if not as_json:
            click.echo("\n".join(lines_of_file(read, found)))
        written = _changing(found) and not dry_run and (yes or _agreed(as_json))
        if written:
            apply(app, read.rows)
        before = known_by_mail(app, found) if look else None
    if as_json:
        changes = [change_data(one) for one in found]
        looked = before.data if before else {}
        print_json(
            {"changes": changes, "faults": [fault_data(one) for one in read.faults], "written": written, **looked}
        )
    else:
        click.echo("Written. See what comes next: outreach plan" if written else "Nothing was written.")
        if before:
            click.echo(before.words)
    ctx.exit(LOOK if _faulty(read, found) else 0)


def _agreed(as_json: bool) -> bool:
    return not as_json and click.confirm("Write this?", default=True)


def _changing(found: Iterable[Change]) -> bool:
    return any(isinstance(one, Added | Updated) for one in found)


def _faulty(read: ContactFile, found: Iterable[Change]) -> bool:
    return bool(read.faults) or any(isinstance(one, Refused) for one in found)


@contacts.command(short_help="Add one person.")
@click.argument("name")
@click.argument("email", required=False, default="")
@click.option("--set", "pairs", multiple=True, metavar="FIELD=VALUE", help="Any column of the contact file.")
@json_option
@click.pass_context
def add(ctx: click.Context, name: str, email: str, pairs: tuple[str, ...], as_json: bool) -> None:
    """Add one contact; without EMAIL it is one whom you reach by hand.

    \b
    Example:
      outreach contacts add "Julie Adams" julie@example.org \\
          --set need="leading a team" --set time_zone=Europe/London \\
          --set why_them="Your talk on night shifts changed how I plan"
    """
    with opened_app(ctx) as app:
        row = _row(app, {"name": name, "email": email, **_pairs(pairs)})
        change = add_new(app, row)
        _refuse_all_but_new(change)
        with app.store.reading() as records:
            saved = named(records, email or name)
    if as_json:
        print_json(person_data(saved, row.stage))
        return
    click.echo(change_words(change))
    click.echo(advice(saved))


def _refuse_all_but_new(change: Change) -> None:
    match change:
        case Added():
            return
        case Refused(reason=reason):
            raise Misuse(reason)
        case _:
            who = person(change.row.contact)
            raise Misuse(
                f"{who} is among your contacts already", remedy="say: outreach contacts edit NAME --set ..."
            )


@contacts.command(short_help="Change what is known of somebody.")
@click.argument("name")
@click.option("--set", "pairs", multiple=True, metavar="FIELD=VALUE", required=True, help="What is to change.")
@json_option
@click.pass_context
def edit(ctx: click.Context, name: str, pairs: tuple[str, ...], as_json: bool) -> None:
    """Change fields of a contact; an empty value empties the field. NAME is the beginning of a name or address.

    \b
    Examples:
      outreach contacts edit Julie --set role="Head of Care"
      outreach contacts edit Julie --set email=julie@example.net --set notes=
    """
    given = _pairs(pairs)
    if any(field in OF_THE_JOURNEY for field in given):
        raise Misuse(
            "the stage of somebody known is told by what happens, not set",
            remedy="say what happened, as in: outreach do NAME CLOSE (outreach do HELP lists the commands)",
        )
    with opened_app(ctx) as app:
        with app.store.reading() as records:
            known = named(records, name)
            row = records.journeys.get(known.id)
        cells = {"name": known.name, "email": known.address or "", **given}
        changed = edit_contact(app, known, _row(app, cells), frozenset(given))
    if as_json:
        print_json(person_data(changed, row.stage if row else None))
        return
    click.echo(f"Saved: {person(changed)}.")
    for field in given:
        if field not in COLUMNS and field not in known.extra:
            click.echo(f"{field} is a column of your own: in letters it is contact.extra.{field}.")


def _pairs(pairs: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        field, equals, value = pair.partition("=")
        if not equals or not field.strip():
            raise Misuse(
                f"{pair!r} sets nothing",
                remedy=f"write FIELD=VALUE; the fields are {', '.join(FIELDS)}, or any of your own",
            )
        found[field.strip().lower()] = value
    return found


def _row(app: App, cells: Mapping[str, str]) -> ContactRow:
    row = entered(app, cells)
    if isinstance(row, RowFault):
        raise Misuse(row.message)
    return row


@contacts.command("list", short_help="Everybody, with their stage.")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """All contacts with their stage. With --json one object a line."""
    with opened_app(ctx) as app, app.store.reading() as records:
        rows = {row.id: row for row in records.journeys.all()}
        people = sorted(records.contacts.all(), key=lambda one: one.name.casefold())
    for one in people:
        row = rows[one.id]
        if as_json:
            print_json_line({**person_data(one, row.stage), "outcome": row.outcome})
        else:
            click.echo(f"{one.name:<28}  {stands(row.stage, row.outcome):<27} {place_words(one)}")
    if not people and not as_json:
        click.echo("No contacts yet. See how to begin: outreach contacts import --help")


@contacts.command(short_help="Everything known of one person.")
@click.argument("name")
@json_option
@click.pass_context
def show(ctx: click.Context, name: str, as_json: bool) -> None:
    """Everything known of one contact. NAME is the beginning of a name or address."""
    with opened_app(ctx) as app, app.store.reading() as records:
        one = named(records, name)
        notes = records.notes.of_journey(one.id)
        tasks = records.tasks.of_journey(one.id)
        journey = load(records, one.id)
        place = home(app)
    if as_json:
        noted = [{"at": note.at, "text": note.text} for note in notes]
        told = journey_data(journey)
        print_json({"contact": one, "stage": journey.stage, "journey": told, "notes": noted, "tasks": tasks})
        return
    for field, value in _known_of(one, journey, place).items():
        if value:
            click.echo(f"{field:<14} {value}")
    for note in notes:
        click.echo(f"note {note.at:%Y-%m-%d}  {note.text}")
    for task in tasks:
        click.echo(f"{task_state(task):<15} {task.text}")


def _known_of(one: Contact, journey: Journey, place: Place) -> Mapping[str, str]:
    plain = {field: str(getattr(one, field)) for field in FIELDS if field not in ("email", *OF_THE_JOURNEY)}
    told = journey_words(journey, place)
    return {"name": one.name, **told, "email": ", ".join(one.addresses), **plain, **one.extra}


@contacts.command(short_help="All of them as a CSV file.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@json_option
@click.pass_context
def export(ctx: click.Context, file: Path, as_json: bool) -> None:
    """Write all contacts to a CSV file (readable by you only); never overwrites. FILE may be - for the output.

    \b
    Example:
      outreach contacts export contacts-2027.csv
    """
    with opened_app(ctx) as app, app.store.reading() as records:
        stages = {row.id: row.stage for row in records.journeys.all()}
        people = records.contacts.all()
    text = write_csv([ContactRow(one, line, frozenset(), stages[one.id]) for line, one in enumerate(people, 2)])
    if file == STDOUT:
        sys.stdout.write(text)
        return
    write_new(file, text)
    written = {"file": str(file), "contacts": len(people)}
    print_json(written) if as_json else click.echo(f"{len(people)} contacts written to {file}.")
