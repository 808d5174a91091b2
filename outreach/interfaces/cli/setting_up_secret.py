"""The password: asked for without being shown, and put where the person said; nowhere else."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from outreach.adapters.keyring_secrets import password_entry
from outreach.adapters.private_files import write_private
from outreach.adapters.systemd_credentials import credential
from outreach.interfaces.cli.setting_up_questions import Answers, Place, first_address
from outreach.interfaces.cli.setting_up_settings import CLIENT_SECRET_FILE, CREDENTIAL_FILE, PASSWORD_FILE
from outreach.ports.errors import SettingsFault

VARIABLE = "OUTREACH_MAILBOX__PASSWORD"
ASKED = "The password (nothing shows while you type)"


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of it: further answers, and the password itself where no place can be asked for it later."""

    answers: Mapping[str, str]
    password: str = ""

    def __repr__(self) -> str:
        return f"Kept({dict(self.answers)})"


def typed() -> str:
    """The password, asked for until something is typed."""
    password: str = click.prompt(ASKED, hide_input=True, prompt_suffix=": ", value_proc=_not_blank)
    return password


def _not_blank(text: str) -> str:
    if not text.strip():
        raise click.UsageError("the password is empty")
    return text


def keep_secret(answers: Answers, settings: Path, *, anew: bool) -> Kept:
    """Asks for the password and keeps it as `password_from` says. With `anew` an earlier one does not count.

    Raises SettingsFault where it cannot be kept there.
    """
    match answers["password_from"]:
        case Place.COMMAND:
            return Kept({})
        case Place.ENVIRONMENT:
            return _of_the_environment(anew=anew)
        case Place.FILE:
            file = password_file(answers, settings)
            if (
                file.exists()
                and not anew
                and click.confirm(f"{file} is there already. Use the password in it?", True)
            ):
                return Kept({})
    return put_away(answers, settings, typed())


def _of_the_environment(*, anew: bool) -> Kept:
    if os.environ.get(VARIABLE) and not anew:
        click.echo(f"It is taken from {VARIABLE}.")
        return Kept({})
    click.echo("It is asked for once, for the proof that comes now, and written nowhere.")
    return Kept({}, typed())


def put_away(answers: Answers, settings: Path, password: str) -> Kept:
    """Writes the password to the place that `password_from` names. Raises SettingsFault."""
    if not password.strip():
        raise SettingsFault("the password is empty, so it was not written")
    match answers["password_from"]:
        case Place.FILE:
            _write(password_file(answers, settings), password)
        case Place.CREDENTIAL:
            return _encrypted(settings, password)
        case Place.KEYRING:
            entry = password_entry(answers.get("username", first_address(answers)))
            entry.write(password)
            click.echo(f"Kept: {entry.where}")
        case _:
            return Kept({}, password)
    return Kept({})


def keep_client_secret(settings: Path) -> Mapping[str, str]:
    """Asks for the client's secret; where there is one, it goes into a file of its own."""
    asked = "The client's secret (Enter: it has none; nothing shows while you type)"
    secret: str = click.prompt(asked, hide_input=True, default="", show_default=False)
    if not secret.strip():
        return {}
    _write(settings.absolute().parent / CLIENT_SECRET_FILE, secret.strip(), "the client's secret")
    return {"client_secret_file": CLIENT_SECRET_FILE}


def password_file(answers: Answers, settings: Path) -> Path:
    return settings.absolute().parent / Path(answers.get("password_file", PASSWORD_FILE)).expanduser()


def _write(file: Path, secret: str, what: str = "the password") -> None:
    try:
        write_private(file, secret + "\n")
    except OSError as fault:
        why = (fault.strerror or str(fault)).lower()
        remedy = "write it yourself, with mode 0600, or name another with --password-file"
        raise SettingsFault(f"{what} cannot be written: {why}", where=str(file), remedy=remedy) from fault
    click.echo(f"Written: {file} ({what}, readable by you only)")


def _encrypted(settings: Path, password: str) -> Kept:
    one = credential(settings.absolute().parent / CREDENTIAL_FILE)
    one.write(password)
    click.echo(f"Written: {one.path} (the password, encrypted by systemd for this machine)")
    return Kept({"password_command": one.command})


def from_standard_input() -> str:
    return sys.stdin.readline().rstrip("\r\n")
