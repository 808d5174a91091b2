"""auth: signing in, for mailboxes that take a token in place of a password."""

import os
import sys
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

import click

from outreach.adapters.oauth import AuthorizationServer, Came
from outreach.adapters.oauth_device import DeviceCode, by_device
from outreach.adapters.oauth_redirect import opened_door
from outreach.adapters.token_keep import TokenKeep
from outreach.adapters.tokens import Tokens
from outreach.bootstrap import clock_for, mailbox_for
from outreach.bootstrap_checks import try_submission
from outreach.interfaces.cli.faults import LOOK, MAILBOX
from outreach.interfaces.cli.session import json_option, print_json, settings_of
from outreach.ports.errors import LoginRefused, MailboxTrouble, OutreachError, SettingsFault, Unreachable
from outreach.settings import Settings
from outreach.settings.oauth_section import Flow, flow
from outreach.settings.sign_in import keep_of, server_of

PASTED = "http://127.0.0.1:8400/"
"""Where the browser is sent when the address is to be pasted: nobody needs to listen there."""

Open = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class SignedIn:
    """How things stand, without a secret."""

    signed_in: bool
    login: str
    way: str
    kept_in: str
    received_at: datetime | None = None
    ends_at: datetime | None = None
    renewable: bool = False
    scope: str = ""
    trouble: str = ""


def open_browser(url: str) -> None:
    """Opens the page where there is a desktop; elsewhere the address that is shown must do."""
    if sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        with suppress(webbrowser.Error):
            webbrowser.open(url)


def log_in(
    settings: Settings, environ: Mapping[str, str], *, paste: bool = False, open_page: Open = open_browser
) -> SignedIn:
    """The conversation that ends with a sign-in that is kept: by a code to type on any device, or in a browser.

    It prints what to do, and with `paste` asks for the address that the browser ends on. What was kept before stays
    unless it succeeds. Raises SettingsFault, LoginRefused (declined, or too late), Unreachable, NotTrusted.
    """
    if settings.oauth.token_command:
        raise SettingsFault(
            "tokens come from your own command", where="[oauth] token_command", remedy="sign in there"
        )
    server, keep = server_of(settings), keep_of(settings, clock_for(settings, environ).now)
    came = partial(_keep_anew, keep)
    if flow(settings.oauth, settings.provider) is Flow.DEVICE:  # needs no browser here, with `paste` or without
        by_device(server, _show_code, came)
    else:
        _by_browser(server, settings.username, came, paste=paste, open_page=open_page)
    return standing(settings, environ)


def _keep_anew(keep: TokenKeep, raw: str) -> None:
    with keep.held():
        keep.asking(anew=True)
        keep.came(raw)
        try:
            keep.take_in()
        except Unreachable as error:  # for the person at hand, no reason to go on asking
            raise LoginRefused(
                error.what, remedy="look at `scopes` in [oauth]; docs/oauth.md has the steps"
            ) from None


def _show_code(code: DeviceCode) -> None:
    click.echo(f"Open {code.url} on any device, and type this code there: {code.code}")
    click.echo(f"Waiting for you, {code.seconds / 60:.0f} minutes at most …")


def _by_browser(server: AuthorizationServer, login: str, came: Came, *, paste: bool, open_page: Open) -> None:
    if paste:
        asked = server.question(PASTED, login)
        click.echo(f"Open this address in any browser, and sign in as {login}:\n\n  {asked.url}\n")
        click.echo(
            "The browser ends on a page that cannot be reached. That is right: copy its address from the top."
        )
        server.exchange(asked, click.prompt("The address"), came)
        return
    with opened_door() as door:
        asked = server.question(door.redirect, login)
        click.echo(f"Sign in as {login} in your browser. If it does not open by itself, open this address:\n")
        click.echo(f"  {asked.url}\n\nNo browser on this machine? Stop, and say: outreach auth login --paste")
        open_page(asked.url)
        answer = door.answer()
    server.exchange(asked, answer, came)


@click.group()
def auth() -> None:
    """Sign in, where the mailbox takes a token in place of a password (docs/oauth.md)."""


@auth.command()
@click.option(
    "--paste", is_flag=True, help="No browser on this machine: open the page elsewhere, paste the address back."
)
@click.pass_context
def login(ctx: click.Context, paste: bool) -> None:
    """Sign in, and try it on both mail servers. What was kept before stays until you have."""
    settings = settings_of(ctx)
    _wants_token(settings)
    done = log_in(settings, os.environ, paste=paste)
    click.echo(f"Signed in as {done.login}. Kept in {done.kept_in}.")
    if not done.renewable:
        click.echo("It cannot be renewed by itself: the server gave no refresh token (look at `scopes`).")
    with mailbox_for(settings, os.environ)():
        click.echo("The mailbox lets you in.")
    click.echo(f"{try_submission(settings, os.environ)}.")


@auth.command()
@json_option
@click.pass_context
def status(ctx: click.Context, as_json: bool) -> None:
    """Whether you are signed in, until when, and where that is kept. Asks no server. Exit code 1: you are not."""
    settings = settings_of(ctx)
    found = standing(settings, os.environ)
    print_json(found) if as_json else click.echo(_in_words(found))
    ctx.exit(0 if found.signed_in else LOOK)


@auth.command()
@click.pass_context
def logout(ctx: click.Context) -> None:
    """Take the sign-in back at the server, where it can be, and forget it here."""
    settings = settings_of(ctx)
    _wants_token(settings)
    keep = keep_of(settings, clock_for(settings, os.environ).now)
    with keep.held():
        tokens = None
        with suppress(OutreachError):
            tokens = keep.settled()
        told, code = _taken_back(server_of(settings), tokens)
        keep.forget()
    click.echo(f"{told} Forgotten here.")
    ctx.exit(code)


def _taken_back(server: AuthorizationServer, tokens: Tokens | None) -> tuple[str, int]:
    """What became of it at the server, and the exit code."""
    if tokens is None:
        return "Nobody was signed in.", 0
    elsewhere = "To be sure, take outreach off the list of programs in your account's security settings."
    if not server.about.revocation_url:
        return f"This server has no way to take a sign-in back. {elsewhere}", 0
    try:
        server.revoke(tokens.refresh or tokens.access)
    except (MailboxTrouble, SettingsFault) as error:
        return f"It could not be taken back at the server: {error.what}. {elsewhere}", MAILBOX
    return "Taken back at the server.", 0


def standing(settings: Settings, environ: Mapping[str, str]) -> SignedIn:
    """How things stand here, asking no server."""
    if settings.mailbox.auth != "xoauth2":
        return SignedIn(False, settings.username, "password", "", trouble='[mailbox] auth is not "xoauth2"')
    if settings.oauth.token_command:
        return SignedIn(True, settings.username, "token_command", "")
    keep = keep_of(settings, clock_for(settings, environ).now)
    try:
        with keep.held():
            found = _described(settings, keep.slot.where, keep.settled(), keep.cut_off)
        over = found.ends_at and found.ends_at <= keep.now() and not found.renewable
        return (
            replace(found, signed_in=False, trouble="the token has run out, and nothing renews it")
            if over
            else found
        )
    except OutreachError as error:
        return SignedIn(False, settings.username, _way(settings), keep.slot.where, trouble=error.what)


def _described(settings: Settings, where: str, tokens: Tokens | None, cut_off: str = "") -> SignedIn:
    if tokens is None:
        return SignedIn(False, settings.username, _way(settings), where)
    return SignedIn(
        signed_in=True,
        login=settings.username,
        way=_way(settings),
        kept_in=where,
        received_at=tokens.received,
        ends_at=tokens.ends,
        renewable=bool(tokens.refresh),
        scope=tokens.scope,
        trouble=f"a renewal was cut off at {cut_off}" if cut_off else "",
    )


def _way(settings: Settings) -> str:
    return flow(settings.oauth, settings.provider).value


def _in_words(found: SignedIn) -> str:
    if found.way == "token_command":
        return "Tokens come from your own command; it is asked at each login."
    if not found.signed_in:
        return f"Nobody is signed in: {found.trouble or 'say outreach auth login'}."
    until = (
        f"the token lasts until {found.ends_at:%Y-%m-%d %H:%M} UTC"
        if found.ends_at
        else "the token has no known end"
    )
    renewal = "is renewed by itself" if found.renewable else "cannot be renewed by itself"
    trouble = f" {found.trouble[:1].upper()}{found.trouble[1:]}." if found.trouble else ""
    return f"Signed in as {found.login}; {until} and {renewal}. Kept in {found.kept_in}.{trouble}"


def _wants_token(settings: Settings) -> None:
    if settings.mailbox.auth != "xoauth2":
        remedy = 'set auth = "xoauth2" in [mailbox]; docs/oauth.md tells the rest'
        raise SettingsFault("these settings log in by password", where="[mailbox] auth", remedy=remedy)
