"""`web`: opens the page, if what it is built with is installed."""

import os
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

import click

from outreach.adapters.clock import SystemClock, SystemIds
from outreach.adapters.store.copies import copies_of
from outreach.bootstrap import opened
from outreach.interfaces.cli.faults import Misuse
from outreach.interfaces.cli.session import settings_file, settings_of
from outreach.settings.telling import told

if TYPE_CHECKING:
    from outreach.application.checkup import Check

EXTRA = "in the folder of outreach: pip install '.[web]' (or: pipx install --force '.[web]')"


@click.command()
@click.option("--port", default=0, type=click.IntRange(0, 65535), help="The port to listen on; else a free one.")
@click.option("--no-open", is_flag=True, help="Print the link, and open no browser.")
@click.pass_context
def web(ctx: click.Context, port: int, no_open: bool) -> None:
    """A page to look at and work from, on this machine only, until Ctrl-C.

    It prints a link that works once, for one browser. Everything you can do there you can do by mail and with
    `outreach do`; passes go on beside it. Needs the extra `web`; in the folder of
    outreach: pip install '.[web]'
    """
    try:
        from outreach.interfaces.web.server import serve
        from outreach.interfaces.web.session import Door
        from outreach.interfaces.web.visiting import House
    except ModuleNotFoundError as missing:
        raise Misuse(f"the page needs {missing.name}, which is not installed", remedy=EXTRA) from missing
    settings_of(ctx)  # what is wrong with them is told here, not in a browser
    clock = SystemClock()
    house = House(
        open_app=lambda: opened(settings_of(ctx), os.environ),
        settings=lambda: told(settings_file(ctx), os.environ),
        settings_file=str(settings_file(ctx)),
        doctor=partial(_examined, ctx),
        copies=lambda: copies_of(settings_of(ctx).store.url, (), clock.now()),
    )
    serve(house, Door(clock.now, SystemIds(clock).token), port, _tell, open_browser=not no_open)


def _examined(ctx: click.Context, telling: Callable[[str], None]) -> Iterable["Check"]:
    """All that examines is loaded when somebody asks for it."""
    from outreach.interfaces.cli.checking import checks

    return checks(ctx, None, telling)


def _tell(link: str) -> None:
    click.echo(f"Open this link; it works once, for ten minutes:\n\n  {link}\n\nCtrl-C ends the page.")
