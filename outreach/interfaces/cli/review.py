"""portfolio."""

import os
from pathlib import Path

import click

from outreach.adapters.record_file import record_csv
from outreach.application.portfolio import portfolio as gathered
from outreach.application.portfolio_page import page_values, portfolio_page
from outreach.guide.portfolio_record import record_rows, total_hours
from outreach.interfaces.cli.faults import Misuse
from outreach.interfaces.cli.session import dumped, json_option, opened_app, print_json

CSV, JSON = ".csv", ".json"
FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--html", type=FILE, metavar="FILE", help="Write it as one page for a browser or a printer.")
@click.option(
    "--record",
    type=FILE,
    metavar="FILE",
    help="Write talks, hours, learnings and things done, as FILE.csv or FILE.json.",
)
@json_option
@click.pass_context
def portfolio(ctx: click.Context, html: Path | None, record: Path | None, as_json: bool) -> None:
    """Who helps with what, how far it has come, what it gave you, and what is missing.

    Both files are readable by you only. A page that is there already is made anew; a record is not written over.

    \b
    Examples:
      outreach portfolio
      outreach portfolio --html portfolio.html
      outreach portfolio --record mentoring-2027.csv
    """
    if record and record.suffix.lower() not in (CSV, JSON):
        raise Misuse("a record ends in .csv or .json", where=str(record), remedy="name it so")
    with opened_app(ctx) as app:
        with app.store.reading() as records:
            found = gathered(app, records)
        page = portfolio_page(app, found)
        values = page_values(app, found)
    rows = record_rows(found)
    if html:
        write_anew(html, page.html)
    if record:
        as_csv = record.suffix.lower() == CSV
        whole = {"made_on": values["made_on"], "hours": total_hours(rows), "rows": rows}
        write_new(record, record_csv(rows) if as_csv else dumped(whole, indent=2) + "\n")
    if as_json:
        print_json(values)
    elif not (html or record):
        click.echo(page.text, nl=False)
    else:
        for file, what in ((html, "The page is"), (record, f"{len(rows)} rows, {total_hours(rows)} hours:")):
            if file:
                click.echo(f"{what} {file}. It names people: keep it to yourself.")


def write_new(file: Path, text: str) -> None:
    """A new file of mode 0600. Raises Misuse when there is one, or when it cannot be written."""
    _write(file, text, os.O_EXCL)


def write_anew(file: Path, text: str) -> None:
    """A file of mode 0600, in place of what was there."""
    _write(file, text, os.O_TRUNC)


def _write(file: Path, text: str, mode: int) -> None:
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | mode, 0o600)
        os.fchmod(handle, 0o600)
    except FileExistsError:
        raise Misuse("there is a file already", where=str(file), remedy="choose another name") from None
    except OSError as error:
        raise Misuse(
            f"cannot be written: {error.strerror}", where=str(file), remedy="choose another place"
        ) from None
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
        out.write(text)
