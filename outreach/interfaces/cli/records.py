"""inspect, journal, rebuild, backup, restore."""

import json
import os
from pathlib import Path

import click

from outreach.adapters.store.restoring import restore as put_back
from outreach.application.event_words import event_words
from outreach.application.rebuilding import rebuild as rebuilt
from outreach.application.requests import named
from outreach.application.rereading import reread as read_again
from outreach.application.restoring import tell_of_restore
from outreach.bootstrap import clock_for
from outreach.domain.events import to_dict as event_data
from outreach.interfaces.cli.faults import LOOK
from outreach.interfaces.cli.message_files import messages_in
from outreach.interfaces.cli.session import json_option, opened_app, plain, print_json, settings_of
from outreach.reading.known import Known
from outreach.reading.read import read
from outreach.reading.record import to_dict


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--sent-to", multiple=True, metavar="ADDRESS", help="An address that we wrote to.")
@click.option("--message-id", multiple=True, metavar="ID", help="A Message-ID that we wrote under.")
@click.option("--zone", metavar="ZONE", help="The zone in which their times are meant, such as Europe/London.")
@json_option
@click.pass_context
def inspect(
    ctx: click.Context,
    files: tuple[Path, ...],
    sent_to: tuple[str, ...],
    message_id: tuple[str, ...],
    zone: str | None,
    as_json: bool,
) -> None:
    """Tell what messages are: FILES are messages, folders of them, or mbox files. Needs no settings."""
    known = Known(frozenset(one.lower() for one in sent_to), frozenset(message_id), zone)
    unreadable = False
    for name, raw in messages_in(files):
        if isinstance(raw, OSError):
            click.echo(f"outreach: {name}: {raw.strerror}", err=True)
            unreadable = True
            continue
        data = {"file": name, **to_dict(read(raw, known))}
        click.echo(json.dumps(data, ensure_ascii=False)) if as_json else _print_reading(data)
    ctx.exit(LOOK if unreadable else 0)


def _print_reading(data: dict[str, object]) -> None:
    click.echo(f"{data['file']}: {str(data['kind']).replace('_', ' ')}")
    for key, value in data.items():
        if key not in ("file", "kind", "evidence", "visible_text", "reading_version") and value not in (
            None,
            [],
            "",
            False,
        ):
            click.echo(f"  {key.replace('_', ' ')}: {json.dumps(value, ensure_ascii=False)}")
    evidence = data["evidence"]
    for sentence in evidence if isinstance(evidence, list) else []:
        click.echo(f"  because {sentence}")


@click.command()
@click.argument("name", required=False)
@json_option
@click.pass_context
def journal(ctx: click.Context, name: str | None, as_json: bool) -> None:
    """What happened, event by event; of NAME alone if given."""
    with opened_app(ctx) as app, app.store.reading() as records:
        people = {str(one.id): one.name for one in records.contacts.all()}
        stream = str(named(records, name).id) if name else None
        rows = [one for one in records.journal.read_all() if stream in (None, one.stream)]
    for one in sorted(rows, key=lambda row: (row.recorded_at, row.seq)):
        if as_json:
            kind = type(one.event).__name__
            data = {"stream": one.stream, "seq": one.seq, "kind": kind, "at": one.event.at.isoformat()}
            click.echo(json.dumps({**data, "data": plain(event_data(one.event))}, ensure_ascii=False))
        else:
            click.echo(f"{one.event.at:%Y-%m-%d %H:%M}  {people.get(one.stream, 'you')}: {event_words(one.event)}")


@click.command()
@click.option("--reread", is_flag=True, help="Also read the stored messages again.")
@json_option
@click.pass_context
def rebuild(ctx: click.Context, reread: bool, as_json: bool) -> None:
    """Make the projections again from the journal. Sends nothing."""
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
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_context
def backup(ctx: click.Context, file: Path) -> None:
    """Write a consistent copy of the store to FILE, also while a pass runs. Never overwrites."""
    with opened_app(ctx) as app:
        app.store.backup(file)
    click.echo(f"Backed up to {file}. It holds letters and answers: keep it to yourself.")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def restore(ctx: click.Context, file: Path, yes: bool) -> None:
    """Put the backup FILE in place of the store. All sending stays stopped until RESUME."""
    settings = settings_of(ctx)
    if not yes and not click.confirm(f"Put {file} in place of {settings.store.url}?"):
        raise click.Abort
    aside = put_back(file, settings.store.url, clock_for(settings, os.environ).now())
    if aside:
        click.echo(f"The store from before is kept as {aside}.")
    _ask_to_look(ctx)
    click.echo("Restored, and stopped: run a pass, look at `outreach status`, then say `outreach do RESUME`.")


def _ask_to_look(ctx: click.Context) -> None:
    """Opens the question that stands in status, and goes out by mail, until RESUME."""
    with opened_app(ctx) as app:
        tell_of_restore(app)
