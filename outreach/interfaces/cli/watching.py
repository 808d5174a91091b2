"""watch."""

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

import click

from outreach.adapters.bell import SignalBell, bell_for_signals
from outreach.adapters.clock import seconds_forward
from outreach.adapters.notices import Noticeboard
from outreach.adapters.notify import ServiceManager
from outreach.adapters.only_one import HeldByAnother, only_one
from outreach.adapters.store.engine import path_of
from outreach.application.app import App
from outreach.application.pass_words import summary_line, troubles
from outreach.application.watching import Around, Watch
from outreach.application.worker import Pass
from outreach.bootstrap import line_for, opened
from outreach.interfaces.cli.noticeboards import noticeboard
from outreach.interfaces.cli.noticing import give_notice
from outreach.interfaces.cli.session import settings_of
from outreach.ports.errors import OutreachError
from outreach.settings import Settings

NOTICE_AFTER = timedelta(minutes=15)
NOTHING_DONE = "Pass done: nothing to do."


@click.command()
@click.pass_context
def watch(ctx: click.Context) -> None:
    """Pass after pass, for those who want answers at once: as soon as mail comes, when a letter or a prompt falls
    due, and every ten minutes in any case. Ctrl-C or SIGTERM ends it.

    It is the same pass as that of `outreach run`, and the two may run side by side. What passes do is told; those
    with nothing to do say nothing. A mailbox that cannot be reached is told once, and tried again.
    """
    settings = settings_of(ctx)
    with opened(settings, os.environ) as app, bell_for_signals() as bell:
        try:
            with only_one(path_of(settings.store.url).with_suffix(".watch")):
                _watch(settings, app, bell)
        except HeldByAnother as other:
            click.echo(f"Another watch is running (process {other.pid}); this one is not needed and ends.")


def _watch(settings: Settings, app: App, bell: SignalBell) -> None:
    around = Around(
        open_line=line_for(settings, os.environ, bell),
        bell=bell,
        manager=ServiceManager.of(os.environ, os.getpid()),
        teller=Told(app, noticeboard(settings)),
        seconds=seconds_forward,
        notice=partial(_notice, settings),
    )
    click.echo("Watching. Ctrl-C ends it.")
    Watch(replace(app, asked_to_stop=lambda: bell.rung), around).run()
    click.echo("Stopped.")


def _notice(settings: Settings) -> None:
    """A watch goes on where nobody can be told."""
    with suppress(OutreachError, OSError):
        give_notice(settings, NOTICE_AFTER)


@dataclass(frozen=True, slots=True)
class Told:
    """Words on the two outputs, each line with its time, so that a journal or a terminal can be read later."""

    app: App
    board: Noticeboard

    def passed(self, result: Pass) -> None:
        if not result.trouble and not result.held_by:
            self.board.clear()
        line = summary_line(result)
        if line != NOTHING_DONE and not result.trouble and not result.held_by:
            click.echo(f"{self._time()}  {line}")
        for one in troubles(replace(result, trouble=None)):
            self.trouble(one)

    def trouble(self, words: str) -> None:
        click.echo(f"{self._time()}  outreach: {words}", err=True)

    def well_again(self) -> None:
        click.echo(f"{self._time()}  All is well again.")

    def _time(self) -> str:
        return f"{self.app.clock.now():%Y-%m-%d %H:%M:%S} UTC"
