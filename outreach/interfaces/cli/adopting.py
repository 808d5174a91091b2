"""adopt."""

import shlex
from zoneinfo import ZoneInfo

import click

from outreach.application.adopting import DAYS, TELLABLE, Adoption, adopt_as_told
from outreach.application.adopting import adopt as adopt_from_mail
from outreach.application.app import App
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.events import Stage
from outreach.interfaces.cli.faults import Misuse
from outreach.interfaces.cli.session import json_option, opened_app, print_json

AT = {
    Stage.IDENTIFIED: "not written to yet",
    Stage.CONTACTED: "written to, no answer yet",
    Stage.CONVERSING: "in conversation",
    Stage.MET: "met",
    Stage.ASKED: "asked for mentoring",
    Stage.MENTORING: "mentoring you",
}


@click.command()
@click.argument("names", nargs=-1, required=True)
@click.option("--stage", type=click.Choice([one.value for one in TELLABLE]), help="Where it stands, told by you.")
@click.option("--on", "day", metavar="DATE", help="Since when; else today.")
@json_option
@click.pass_context
def adopt(ctx: click.Context, names: tuple[str, ...], stage: str | None, day: str | None, as_json: bool) -> None:
    """Take up a conversation that is older than your list: the mail of the last 180 days is read, and the journey
    begins where that ends. What mail cannot tell you tell. Nothing is sent, and doing it again changes nothing.

    \b
    Examples:
      outreach adopt Julie Tom
      outreach adopt Julie --stage met --on 2026-11-03
    """
    if day and not stage:
        raise click.UsageError("--on belongs to --stage")
    if stage and len(names) > 1:
        raise click.UsageError("tell the stage of one person at a time")
    with opened_app(ctx) as app:
        done = [_told(app, names[0], stage, day)] if stage else [adopt_from_mail(app, one) for one in names]
    if as_json:
        print_json({"adopted": done})
        return
    for one in done:
        click.echo(_words(one, told=bool(stage)))


def _told(app: App, name: str, stage: str, day: str | None) -> Adoption:
    today = app.clock.now().astimezone(ZoneInfo(app.mentee.time_zone)).date()
    command = command_words.parse(f"MET {day or 'today'}", app.clock.now(), app.mentee.time_zone)
    if not isinstance(command, c.Met):
        raise Misuse(f"--on {day!r} is no day that has come", remedy="write it as 2026-11-03")
    return adopt_as_told(app, name, Stage(stage), command.held_on or today)


def _words(one: Adoption, *, told: bool) -> str:
    if not told and not one.messages and not one.known:
        return f"{one.name}: no mail of the last {DAYS} days. Tell where it stands: --stage"
    new = f"{one.messages or 'no'} new message{'' if one.messages == 1 else 's'}"
    where = AT.get(one.stage, one.stage.replace("_", " ")) + ("" if told else f" ({new})")
    return f"{one.name}: {where}. Next: outreach why {shlex.quote(one.name)}"
