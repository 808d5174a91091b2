"""status, plan, why, do, approve."""

import sys
from zoneinfo import ZoneInfo

import click

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.commanding import approve_letters, command_by_name
from outreach.application.explaining import Explanation, explain
from outreach.application.planning import Plan
from outreach.application.planning import plan as planned
from outreach.application.requests import named
from outreach.application.status import status as status_of
from outreach.application.status import status_words
from outreach.interfaces.cli.faults import LOOK
from outreach.interfaces.cli.session import json_option, opened_app, print_json


@click.command()
@json_option
@click.pass_context
def status(ctx: click.Context, as_json: bool) -> None:
    """Where everybody stands, and what waits for you."""
    with opened_app(ctx) as app, app.store.reading() as records:
        report = status_of(app, records)
    print_json(report) if as_json else click.echo(status_words(report))


@click.command()
@click.option("--days", default=14, show_default=True, type=click.IntRange(1, 366), help="How far ahead.")
@json_option
@click.pass_context
def plan(ctx: click.Context, days: int, as_json: bool) -> None:
    """What would happen if nobody answered, each letter being approved at the next 08:00."""
    with opened_app(ctx) as app:
        found = planned(app, days)
        print_json(found) if as_json else _print_plan(app, found)


def _print_plan(app: App, found: Plan) -> None:
    zone = ZoneInfo(app.mentee.time_zone)
    if found.halted:
        click.echo("All sending is halted: nothing of this goes before RESUME.")
    day = ""
    for one in found.planned:
        local = one.at.astimezone(zone)
        if f"{local:%a %-d %b %Y}" != day:
            day = f"{local:%a %-d %b %Y}"
            click.echo(day)
        click.echo(f"  {local:%H:%M}  {one.name}: {one.what}")
    if not found.planned:
        click.echo("Nothing is to come by itself.")
    if found.by_hand:
        click.echo(f"By hand (no address): {', '.join(found.by_hand)}")


@click.command()
@click.argument("name")
@json_option
@click.pass_context
def why(ctx: click.Context, name: str, as_json: bool) -> None:
    """What happened with NAME, what comes next, when, and why not sooner."""
    with opened_app(ctx) as app, app.store.reading() as records:
        explanation = explain(app, records, named(records, name))
    print_json(explanation) if as_json else _print_explanation(app, explanation)


def _print_explanation(app: App, one: Explanation) -> None:
    zone = ZoneInfo(app.mentee.time_zone)
    ended = f" ({one.outcome.replace('_', ' ')})" if one.outcome else ""
    click.echo(f"{one.name}: {one.stage.replace('_', ' ')}{ended}")
    for at, words in one.happened:
        click.echo(f"  {at.astimezone(zone):%a %-d %b %Y %H:%M}  {words}")
    when = f" on {one.next_at.astimezone(zone):%A %-d %B %Y, %H:%M}" if one.next_at else ""
    click.echo(f"Next: {one.next_step}{when}, because {one.because}.")


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True)
@json_option
@click.pass_context
def do(ctx: click.Context, words: tuple[str, ...], as_json: bool) -> None:
    """Give a command: outreach do [NAME] COMMAND. For example: outreach do Julie LATER 2 weeks

    A new text for a letter is read from standard input: outreach do Julie SEND - < letter.txt
    """
    given = list(words)
    text = sys.stdin.read() if given[-1] == "-" else ""
    with opened_app(ctx) as app:
        try:
            done = command_by_name(app, [word for word in given if word != "-"], text)
        except Refusal as refusal:
            click.echo(f"Nothing was changed: {refusal.what}", err=True)
            ctx.exit(LOOK)
    print_json({"done": done.words}) if as_json else click.echo(done.words)


@click.command()
@click.argument("names", nargs=-1)
@click.option("--all", "everybody", is_flag=True, help="All letters that wait.")
@click.pass_context
def approve(ctx: click.Context, names: tuple[str, ...], everybody: bool) -> None:
    """Approve the letters that wait for NAMES, as they stand."""
    if bool(names) == everybody:
        raise click.UsageError("name the people, or say --all")
    with opened_app(ctx) as app:
        results = approve_letters(app, names)
    for result in results:
        click.echo(result.words, err=not result.approved)
    if not results:
        click.echo("No letter waits for approval.")
    ctx.exit(0 if all(one.approved for one in results) else LOOK)
