"""A set-up that was interrupted is taken up again: what was answered is told, and need not be said twice."""

from collections.abc import Mapping

import click

from outreach.interfaces.cli.setting_up_draft import Draft
from outreach.interfaces.cli.setting_up_questions import Deed

SHOWN = {
    "name": "your name",
    "address": "your address",
    "provider": "provider",
    "imap": "reading at",
    "smtp": "sending at",
    "maildir": "Maildir",
    "sendmail": "sending by",
    "username": "your login",
    "auth": "logging in by",
    "password_from": "the password's place",
    "time_zone": "time zone",
    "language": "language",
    "working_hours": "working hours",
}

ABOUT_THE_MAILBOX = frozenset(
    "address provider imap imap_security smtp smtp_security maildir sendmail ca_file username auth client_id "
    "client_secret_file flow device_url authorization_url token_url scopes token_command "
    "password_from password_file password_command".split()
)
DEEDS = frozenset(one.value for one in Deed)


def taken_up(draft: Draft, *, start_over: bool) -> dict[str, str]:
    """What was answered before, the person agreeing to go on from it; else the draft is dropped."""
    kept = draft.read()
    if kept and not start_over:
        click.echo(f"You have begun this before. What you answered is kept ({draft.path}):\n")
        click.echo("\n".join(f"  {words:<21}{kept[key]}" for key, words in SHOWN.items() if key in kept))
        if Deed.PROOF.value in kept:
            click.echo(f"  {'the proof':<21}{kept[Deed.PROOF.value]}")
        if click.confirm("\nGo on from there, and be asked only what is left (no: start over)", default=True):
            return kept
    draft.drop()
    return {}


def merged(kept: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
    """Options go before what was answered earlier; another mailbox leaves nothing of the earlier one."""
    changed = {key for key, value in said.items() if kept.get(key, value) != value}
    stale = ABOUT_THE_MAILBOX | DEEDS if changed & ABOUT_THE_MAILBOX else frozenset[str]()
    return {**{key: value for key, value in kept.items() if key not in stale}, **said}
