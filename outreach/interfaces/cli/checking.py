"""doctor."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence

import click

from outreach.application.checkup import Check, Light, Subject, check_all, failed
from outreach.interfaces.cli.faults import LOOK, MAILBOX, SETTINGS
from outreach.interfaces.cli.progress import progress
from outreach.interfaces.cli.session import json_option, print_json, settings_file, settings_of
from outreach.ports.errors import SettingsFault

COLOURS = {Light.GREEN: "green", Light.YELLOW: "yellow", Light.RED: "red"}

EXITS = {
    Subject.SETTINGS: SETTINGS,
    Subject.PASSWORD: SETTINGS,
    Subject.MAILBOX: MAILBOX,
    Subject.SUBMISSION: MAILBOX,
    Subject.ROUND_TRIP: MAILBOX,
}
"""What a red light means for the exit code; of all others: look at it."""


@click.command()
@click.option("--send-test", is_flag=True, help="Send one mail to yourself, too, and see it arrive.")
@click.option("--wait", default=60, show_default=True, type=click.IntRange(1, 3600), help="Seconds for that mail.")
@json_option
@click.pass_context
def doctor(ctx: click.Context, send_test: bool, wait: int, as_json: bool) -> None:
    """Try everything that passes need: one line each, and what to do where it is not green.

    Nothing is sent; with --send-test one mail goes to yourself, and tells whether both ways work, how fast, how
    letters are signed, and whether the clock is right.

    Exit code: 2 settings or password, 3 mailbox, submission or that mail, 1 another red light; 0 if there is none.
    """
    found: list[Check] = []
    with progress() as telling:
        for one in checks(ctx, wait if send_test else None, telling):
            found.append(one)
            telling.clear()
            if not as_json:
                _tell(one)
    if as_json:
        print_json({"checks": found, "exit_code": exit_code(found)})
    else:
        click.echo(_summary(found, send_test=send_test))
    ctx.exit(exit_code(found))


def checks(ctx: click.Context, send_test: float | None, telling: Callable[[str], None]) -> Iterator[Check]:
    """Each check as it is done. `send_test`: seconds to wait for a mail to oneself, None to send none."""
    try:
        settings, file = settings_of(ctx), settings_file(ctx).absolute()
        yield Check(Subject.SETTINGS, Light.GREEN, f"understood ({file})")
        from outreach.bootstrap_checks import parts

        yield from check_all(parts(settings, os.environ, file, send_test=send_test, telling=telling))
    except SettingsFault as fault:
        yield failed(Subject.SETTINGS, fault)


def _summary(found: Sequence[Check], *, send_test: bool) -> str:
    counts = {light: sum(one.light is light for one in found) for light in Light}
    if counts[Light.RED]:
        return f"{counts[Light.RED]} red: put that right first, then call doctor again."
    words = "All that a pass needs is there."
    if counts[Light.YELLOW]:
        words = f"All that a pass needs is there; {counts[Light.YELLOW]} yellow, to look at when you have time."
    return words if send_test else f"{words}\nNot tried: a mail to yourself (outreach doctor --send-test)."


def _tell(one: Check) -> None:
    light = click.style(f"{one.light.value:<7}", fg=COLOURS[one.light])
    click.echo(f"{light} {one.name.value:<11} {one.words}")
    if one.remedy and one.light is not Light.GREEN:
        click.echo(f"{'':<8}What to do: {one.remedy}")


def exit_code(found: Iterable[Check]) -> int:
    """Settings before the mailbox (which cannot be judged without them), the mailbox before all else."""
    codes = {EXITS.get(one.name, LOOK) for one in found if one.light is Light.RED}
    return next((code for code in (SETTINGS, MAILBOX, LOOK) if code in codes), 0)
