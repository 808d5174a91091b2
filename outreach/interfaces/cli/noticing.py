"""notice: what the unit outreach-failed.service calls when passes fail."""

import os
from datetime import timedelta

import click

from outreach.adapters.clock import SystemClock
from outreach.application.heartbeat import Kind, pulse
from outreach.application.noticing import Notice, Way, tell_once, worth_telling
from outreach.bootstrap import clock_for, opened, without_store
from outreach.interfaces.cli.noticeboards import noticeboard
from outreach.interfaces.cli.session import settings_of
from outreach.ports.errors import SettingsFault, StoreTrouble
from outreach.settings import Settings

AGAIN = "It was told today already."


@click.command(hidden=True)
@click.option(
    "--after",
    default=0,
    show_default=True,
    type=click.IntRange(0),
    help="A server that cannot be reached is told only after so many minutes.",
)
@click.pass_context
def notice(ctx: click.Context, after: int) -> None:
    """Tell that passes fail, by a way that works: by mail, straight into the inbox, or on this machine.

    Once a day for each kind of trouble; nothing while all is well. It is for service managers to call.
    """
    try:
        settings = settings_of(ctx)
    except SettingsFault as fault:
        click.echo(_tell_of_settings(fault))
    else:
        click.echo(give_notice(settings, timedelta(minutes=after)))


def _tell_of_settings(fault: SettingsFault) -> str:
    """Without settings nobody knows a mail server, or where the mentee's day begins."""
    board, today = noticeboard(None), SystemClock().now().date()
    if board.told(Kind.SETTINGS, today):
        return AGAIN
    board.tell("outreach needs you: its settings are wrong or missing", f"{fault}\n")
    board.remember(Kind.SETTINGS, today)
    return f"Told {Way.HERE.value}: {board.file}."


def give_notice(settings: Settings, after: timedelta) -> str:
    """Tells what is worth telling; says what was done."""
    board = noticeboard(settings)
    try:
        with opened(settings, os.environ) as app:
            with app.store.reading() as records:
                found = worth_telling(pulse(app, records), app.clock.now(), after)
            way = tell_once(found, app, board, board.tell) if found else None
    except StoreTrouble as trouble:
        found = Notice(Kind.STORE, clock_for(settings, os.environ).now(), str(trouble))
        way = tell_once(found, without_store(settings, os.environ), board, board.tell)
    if found is None:
        return "Nothing to tell."
    if way is None:
        return AGAIN
    return f"Told {way.value}{f': {board.file}' if way is Way.HERE else ''}."
