"""export, forget: everything about one person, written out or erased."""

from pathlib import Path

import click

from outreach.adapters.store.copies import copies_of
from outreach.application.exporting import Export, export_person, files_of
from outreach.application.forgetting import forget as forgotten
from outreach.application.forgetting_words import forgotten_words, who
from outreach.application.requests import named
from outreach.interfaces.cli.private_output import new_file, new_folder
from outreach.interfaces.cli.session import json_option, opened_app, print_json, settings_of


@click.command()
@click.option("--person", "name", required=True, metavar="NAME", help="The beginning of a name or address.")
@click.argument("folder", type=click.Path(path_type=Path))
@json_option
@click.pass_context
def export(ctx: click.Context, name: str, folder: Path, as_json: bool) -> None:
    """Write everything that is kept about one person into a new FOLDER, readable by you only.

    person.json holds what is known and what happened; the mails lie beside it as .eml files.

    \b
    Example:
      outreach export --person Julie julie-adams
    """
    with opened_app(ctx) as app, app.store.reading() as records:
        found = export_person(app, records, named(records, name))
    _write(folder, found)
    if as_json:
        print_json({"folder": str(folder), "mails": len(found.mails)})
    else:
        click.echo(f"{found.name}: person.json and {len(found.mails)} mails written to {folder}.")


def _write(folder: Path, found: Export) -> None:
    new_folder(folder)
    for one in files_of(found):
        new_file(folder / one.name, one.raw)


@click.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--also",
    multiple=True,
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A backup that lies elsewhere; may be given several times.",
)
@json_option
@click.pass_context
def forget(ctx: click.Context, name: str, yes: bool, also: tuple[Path, ...], as_json: bool) -> None:
    """Erase a person: name, addresses, notes, tasks, letters and mails. This cannot be undone.

    What is left are events without a name and, if they wanted no more mail or the address is dead, a hash that
    keeps letters from going there. Nothing is erased while a letter to them is in doubt. The backups in the folder
    beside the store, and stores that a restore has replaced, forget them, too, and so does each that --also names.
    The mails in your mailbox are listed, and yours to delete.

    \b
    Example:
      outreach export --person Julie julie-adams    (first, if you want to keep it)
      outreach forget Julie
    """
    if as_json and not yes:
        raise click.UsageError("--json asks nothing, so say --yes, too")
    with opened_app(ctx) as app:
        with app.store.reading() as records:
            contact = named(records, name)
        if not yes and not click.confirm(f"Erase {who(contact)} and everything kept about them, for good?"):
            click.echo("Nothing was changed.")
            return
        copies = copies_of(settings_of(ctx).store.url, also, app.clock.now())
        done = forgotten(app, contact.address or contact.name, copies)
    if as_json:
        print_json({"forgotten": done})
    else:
        click.echo("\n".join(forgotten_words(who(contact), done)))
