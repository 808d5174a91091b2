"""portfolio, digest."""

from pathlib import Path

import click

from outreach.adapters.record_file import record_csv
from outreach.application.digest import ahead_of, rendered
from outreach.application.digest import digest as week
from outreach.application.digest_mail import queue_digest
from outreach.application.home import home
from outreach.application.portfolio import portfolio as gathered
from outreach.application.portfolio_page import page_values, portfolio_page
from outreach.guide.portfolio_record import record_rows, total_hours
from outreach.interfaces.cli.faults import Misuse
from outreach.interfaces.cli.private_output import write_anew, write_new
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


@click.command()
@click.option("--send", is_flag=True, help="Mail it to yourself with the next pass.")
@json_option
@click.pass_context
def digest(ctx: click.Context, send: bool, as_json: bool) -> None:
    """The last seven days, what waits for you, and the seven days to come.

    It comes by mail on Monday at 08:00, unless [prompts] digest = false. One made with --send takes its place for
    that day.
    """
    with opened_app(ctx) as app:
        now = app.clock.now()
        queued = send and queue_digest(app, home(app).local(now).date(), now)
        with app.store.reading() as records:
            told = week(app, records, now, ahead_of(app), {})
        text = rendered(app, told).text
    if as_json:
        print_json({"digest": told, "queued": queued})
    elif send:
        click.echo("It comes with the next pass." if queued else "Today's digest was made before: nothing new.")
    else:
        click.echo(text, nl=False)
