"""status, plan, why, do, approve."""

import os
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import click

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.commanding import approve_letters, command_by_name
from outreach.application.explaining import Explanation, explain
from outreach.application.heartbeat import Pulse
from outreach.application.planning import Assume, Kind, Plan
from outreach.application.planning import plan as planned
from outreach.application.requests import named
from outreach.application.status import StatusReport, status_words
from outreach.application.status import status as status_of
from outreach.application.trouble_words import meaning, remedy, what
from outreach.bootstrap import opened
from outreach.interfaces.cli.faults import LOOK, exit_code
from outreach.interfaces.cli.noticeboards import noticeboard
from outreach.interfaces.cli.session import json_option, opened_app, print_json, settings_of


@click.command()
@json_option
@click.pass_context
def status(ctx: click.Context, as_json: bool) -> None:
    """Where everybody stands, and what waits for you."""
    settings = settings_of(ctx)
    with opened(settings, os.environ) as app, app.store.reading() as records:
        report = status_of(app, records)
    if as_json:
        print_json(report)
        return
    click.echo(status_words(report))
    if any(one.name for one in report.waiting_for_you):
        click.echo("\nAnswer our mail, or say it here, as in: outreach do NAME SEND")
    click.echo(f"\n{_last_pass(report, app.mentee.time_zone)}")
    if trouble := _trouble(app, report.passes):
        click.echo(trouble)
    board = noticeboard(settings)
    if board.file.exists():
        click.echo(f"A notice that no mail server would take lies in {board.file}")


def _last_pass(report: StatusReport, zone: str) -> str:
    if report.last_good_pass is None:
        return "No pass has ended well yet: outreach run makes one, outreach schedule install many."
    return f"The last good pass ended on {_moment(report.last_good_pass, zone)}."


def _trouble(app: App, passes: Pulse) -> str:
    """What keeps passes from ending well, since when, and what to do; "" when nothing does."""
    if not passes.trouble or passes.failing_since is None:
        return ""
    zone, provider = app.mentee.time_zone, app.preferences.provider
    said = f" ({passes.words})" if passes.words else ""
    since = f"Since {_moment(passes.failing_since, zone)} no pass has ended well: {what(passes.trouble)}{said}."
    means = meaning(passes.words, provider)
    lines = [since, f"  What it means: {means}" if means else ""]
    lines.append(f"  What to do: {remedy(passes.trouble, passes.words, provider)}")
    return "\n".join(filter(None, lines))


def _moment(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%A %-d %B %Y, %H:%M}"


@click.command()
@click.option("--days", default=14, show_default=True, type=click.IntRange(1, 366), help="How far ahead.")
@click.option(
    "--assume",
    default=Assume.SILENT.value,
    show_default=True,
    type=click.Choice([one.value for one in Assume]),
    help="silent: nobody answers; yes: everybody does, and kindly.",
)
@json_option
@click.pass_context
def plan(ctx: click.Context, days: int, assume: str, as_json: bool) -> None:
    """The calendar of letters and prompts, each letter being approved at the next 08:00.

    With --assume silent nobody answers. With --assume yes everybody answers after two working days, the talk
    takes place a week later, and you answer each of our mails the next morning, up to a running mentoring. What is
    assumed stands in brackets.

    It reads no mailbox and changes nothing. Who is not in it waits; outreach why NAME tells for what.

    \b
    Example:
      outreach plan --days 60 --assume yes
    """
    with opened_app(ctx) as app:
        found = planned(app, days, Assume(assume))
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
        words = f"{one.name}: {one.what}"
        click.echo(f"  {local:%H:%M}  {f'({words})' if one.kind is Kind.ASSUMED else words}")
    if found.cut_short:
        click.echo("There is more than was reckoned: ask for fewer days.")
    if not found.planned:
        click.echo("Nothing is to come by itself.")
    if found.by_hand:
        click.echo(f"By your own hand: {', '.join(found.by_hand)}")
    if found.locked:
        click.echo(found.locked)


@click.command()
@click.argument("name")
@json_option
@click.pass_context
def why(ctx: click.Context, name: str, as_json: bool) -> None:
    """What happened with NAME, what comes next, when, and why not sooner.

    NAME is the beginning of a name or address.
    """
    with opened_app(ctx) as app, app.store.reading() as records:
        found = explain(app, records, named(records, name))
        print_json(_explanation(found)) if as_json else _print_explanation(app, found)


def _explanation(one: Explanation) -> dict[str, object]:
    return {
        "name": one.name,
        "stage": one.stage,
        "outcome": one.outcome,
        "happened": [{"at": at, "words": words} for at, words in one.happened],
        "next_step": one.next_step,
        "next_at": one.next_at,
        "because": one.because,
        "then": one.then,
    }


def _print_explanation(app: App, one: Explanation) -> None:
    zone = ZoneInfo(app.mentee.time_zone)
    ended = f" ({one.outcome.replace('_', ' ')})" if one.outcome else ""
    click.echo(f"{one.name}: {one.stage.replace('_', ' ')}{ended}")
    for at, words in one.happened:
        click.echo(f"  {at.astimezone(zone):%a %-d %b %Y %H:%M}  {words}")
    click.echo(f"Next: {one.next_step}{_next_at(app, one)}, because {one.because}.")
    if one.then:
        click.echo(f"Then {one.then}, unless something happens before.")


def _next_at(app: App, one: Explanation) -> str:
    if one.next_at is None:
        return ""
    if one.next_at <= app.clock.now():
        return " with the next pass"
    return f" {'until' if one.next_step == 'wait' else 'on'} {_moment(one.next_at, app.mentee.time_zone)}"


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", metavar="[NAME] COMMAND...", nargs=-1, required=True)
@json_option
@click.pass_context
def do(ctx: click.Context, words: tuple[str, ...], as_json: bool) -> None:
    """Give a command, as you would in a reply to one of our mails. NAME is the beginning of a name or address.

    A new text for a letter is read from standard input where the command ends with a dash.

    \b
    Examples:
      outreach do Julie LATER 2 weeks
      outreach do Julie SEND - < letter.txt
      outreach do PAUSE until 3 Jan
      outreach do HELP                       (lists all commands)
    """
    given = words[:-1] if words[-1] == "-" else words
    text = sys.stdin.read() if words[-1] == "-" else ""
    with opened_app(ctx) as app:
        try:
            done = command_by_name(app, given, text)
        except Refusal as refusal:
            click.echo(f"Nothing was changed: {refusal.what}", err=True)
            ctx.exit(exit_code(refusal))
    print_json({"done": done.words}) if as_json else click.echo(done.words)


@click.command()
@click.argument("names", nargs=-1)
@click.option("--all", "everybody", is_flag=True, help="All letters that wait, but no request for mentoring.")
@click.option("--anyway", is_flag=True, help="Unlock first letters though you have not told what for.")
@json_option
@click.pass_context
def approve(ctx: click.Context, names: tuple[str, ...], everybody: bool, anyway: bool, as_json: bool) -> None:
    """Approve the letters that wait for NAMES, as they stand. Read them before: outreach letters preview NAME

    First letters stay locked until you have told your purpose, its context and one need (outreach reflect);
    --anyway goes ahead without, from then on.

    \b
    Examples:
      outreach approve Julie Tom
      outreach approve --all
    """
    if bool(names) == everybody:
        raise click.UsageError("name the people, or say --all")
    with opened_app(ctx) as app:
        results = approve_letters(app, names, anyway=anyway)
    if as_json:
        print_json({"letters": results})
    else:
        for result in results:
            click.echo(result.words if result.approved else f"outreach: {result.words}", err=not result.approved)
        if not results:
            click.echo("No letter waits for approval.")
    ctx.exit(0 if all(one.approved for one in results) else LOOK)
