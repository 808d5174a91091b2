"""journal, rebuild, backup, restore."""

import os
from pathlib import Path

import click

from outreach.adapters.store.copies import new_backup
from outreach.adapters.store.engine import path_of
from outreach.adapters.store.restoring import restore as put_back
from outreach.application.event_words import event_words
from outreach.application.home import home
from outreach.application.rebuilding import rebuild as rebuilt
from outreach.application.requests import named
from outreach.application.rereading import reread as read_again
from outreach.application.restoring import tell_of_restore
from outreach.bootstrap import clock_for
from outreach.domain.events import to_dict as event_data
from outreach.interfaces.cli.faults import Misuse
from outreach.interfaces.cli.session import json_option, opened_app, print_json, print_json_line, settings_of
from outreach.ports.store import MENTEE_STREAM

SQLITE = b"SQLite format 3\0"
"""What every backup begins with."""


@click.command()
@click.argument("name", required=False)
@json_option
@click.pass_context
def journal(ctx: click.Context, name: str | None, as_json: bool) -> None:
    """What happened, event by event; of NAME alone if given. With --json one object a line."""
    with opened_app(ctx) as app, app.store.reading() as records:
        place = home(app)
        people = {str(one.id): one.name for one in records.contacts.all()}
        stream = str(named(records, name).id) if name else None
        rows = [one for one in records.journal.read_all() if stream in (None, one.stream)]
    for one in sorted(rows, key=lambda row: (row.recorded_at, row.seq)):
        if as_json:
            kind = type(one.event).__name__
            data = {"stream": one.stream, "seq": one.seq, "kind": kind, "at": one.event.at.isoformat()}
            print_json_line({**data, "data": event_data(one.event)})
        else:
            who = people.get(one.stream, "you" if one.stream == MENTEE_STREAM else "somebody forgotten")
            click.echo(f"{place.local(one.event.at):%Y-%m-%d %H:%M}  {who}: {event_words(one.event, place)}")
    if not rows and not as_json:
        click.echo("Nothing has happened yet.")


@click.command()
@click.option("--reread", is_flag=True, help="Also read the stored messages again.")
@json_option
@click.pass_context
def rebuild(ctx: click.Context, reread: bool, as_json: bool) -> None:
    """Make again, from the journal, what is known of where everybody stands. Sends nothing.

    With --reread, questions may come of what is understood otherwise now.
    """
    with opened_app(ctx) as app:
        result = rebuilt(app)
        again = read_again(app) if reread else None
    if as_json:
        print_json({"rebuilt": result, "reread": again})
        return
    click.echo(f"{result.journeys} journeys made again from the journal; {len(result.differing)} were different.")
    if again:
        click.echo(f"{again.messages} messages read again; you are asked about {again.asked} of them.")


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@json_option
@click.pass_context
def backup(ctx: click.Context, file: Path | None, as_json: bool) -> None:
    """Write a consistent copy of the store to FILE, also while a pass runs, and read it through. Never overwrites.

    Without FILE it goes to the folder `backups` beside the store, under the day and time. What lies there forgets
    whom you forget.

    \b
    Example:
      outreach backup outreach-2027-01-31.db
    """
    if file:
        _refuse_place(file)
    with opened_app(ctx) as app:
        file = file or new_backup(settings_of(ctx).store.url, app.clock.now())
        app.store.backup(file)
    if as_json:
        print_json({"file": str(file)})
    else:
        click.echo(f"Backed up to {file}. It holds letters and answers: keep it to yourself.")


def _refuse_place(file: Path) -> None:
    if file.exists():
        raise Misuse("there is something already", where=str(file), remedy="choose another name")
    if not file.parent.is_dir():
        raise Misuse("there is no such folder", where=str(file.parent), remedy="make it, or choose another place")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@click.pass_context
def restore(ctx: click.Context, file: Path, yes: bool, as_json: bool) -> None:
    """Put the backup FILE in place of the store. All sending stays stopped until RESUME.

    The store from before is kept beside it. With --json nothing is asked, so say --yes, too.
    """
    settings = settings_of(ctx)
    if as_json and not yes:
        raise click.UsageError("--json asks nothing, so say --yes, too")
    if not yes and not click.confirm(f"Put {file} in place of the store, {path_of(settings.store.url)}?"):
        click.echo("Nothing was changed.")
        return
    _refuse_other_files(file)
    aside = put_back(file, settings.store.url, clock_for(settings, os.environ).now())
    _ask_to_look(ctx)
    if as_json:
        print_json({"restored": str(file), "kept": str(aside) if aside else None})
        return
    if aside:
        click.echo(f"The store from before is kept as {aside}.")
    click.echo("Restored, and stopped: run a pass, look at `outreach status`, then say `outreach do RESUME`.")


def _refuse_other_files(file: Path) -> None:
    with file.open("rb") as opened:
        if opened.read(len(SQLITE)) != SQLITE:
            raise Misuse("this is no backup of a store", where=str(file), remedy="name a file that backup has made")


def _ask_to_look(ctx: click.Context) -> None:
    """Opens the question that stands in status, and goes out by mail, until RESUME."""
    with opened_app(ctx) as app:
        tell_of_restore(app)
