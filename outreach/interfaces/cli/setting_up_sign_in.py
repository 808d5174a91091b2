"""Signing in, from within `init`: in a browser here, by a code, or by an address that is pasted."""

import os
import sys

import click

from outreach.interfaces.cli.auth import log_in
from outreach.settings import Settings
from outreach.settings.oauth_section import Flow, flow


def sign_in(settings: Settings) -> None:
    """The conversation of `auth login`, and where what came of it is kept. Raises as that does."""
    paste = flow(settings.oauth, settings.provider) is Flow.LOOPBACK and not click.confirm(
        "Is there a browser on this machine", default=_there_is_a_desktop()
    )
    done = log_in(settings, os.environ, paste=paste)
    click.echo(f"Signed in as {done.login}. Kept in {done.kept_in}.")
    if not done.renewable:
        click.echo("It cannot be renewed by itself: the server gave no refresh token. Look at the scopes.")


def _there_is_a_desktop() -> bool:
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
