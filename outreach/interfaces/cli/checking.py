"""doctor."""

import os
from collections.abc import Iterable, Iterator

import click

from outreach.application.checkup import Check, Light, Subject, check_all, failed
from outreach.interfaces.cli.faults import LOOK, MAILBOX, SETTINGS
from outreach.interfaces.cli.session import json_option, print_json, settings_file, settings_of
from outreach.ports.errors import SettingsFault

COLOURS = {Light.GREEN: "green", Light.YELLOW: "yellow", Light.RED: "red"}

EXITS = {
    Subject.SETTINGS: SETTINGS,
    Subject.PASSWORD: SETTINGS,
    Subject.MAILBOX: MAILBOX,
    Subject.SUBMISSION: MAILBOX,
}
"""What a red light means for the exit code; of all others: look at it."""


@click.command()
@json_option
@click.pass_context
def doctor(ctx: click.Context, as_json: bool) -> None:
    """Try everything that a pass needs, sending nothing: one line each, and what to do where it is not green.

    Exit code: 2 settings or password, 3 mailbox or submission, 1 another red light; 0 if there is none.
    """
    found: list[Check] = []
    for one in _checks(ctx):
        found.append(one)
        if not as_json:
            _tell(one)
    if as_json:
        print_json({"checks": found, "exit_code": exit_code(found)})
    elif exit_code(found) == 0:
        click.echo("All that a pass needs is there.")
    ctx.exit(exit_code(found))


def _checks(ctx: click.Context) -> Iterator[Check]:
    try:
        settings = settings_of(ctx)
        yield Check(Subject.SETTINGS, Light.GREEN, f"understood ({settings_file(ctx).absolute()})")
        from outreach.bootstrap import parts

        yield from check_all(parts(settings, os.environ))
    except SettingsFault as fault:
        yield failed(Subject.SETTINGS, fault)


def _tell(one: Check) -> None:
    light = click.style(f"{one.light.value:<7}", fg=COLOURS[one.light])
    click.echo(f"{light} {one.name.value:<11} {one.words}")
    if one.remedy and one.light is not Light.GREEN:
        click.echo(f"{'':<8}What to do: {one.remedy}")


def exit_code(found: Iterable[Check]) -> int:
    """Settings before the mailbox (which cannot be judged without them), the mailbox before all else."""
    codes = {EXITS.get(one.name, LOOK) for one in found if one.light is Light.RED}
    return next((code for code in (SETTINGS, MAILBOX, LOOK) if code in codes), 0)
