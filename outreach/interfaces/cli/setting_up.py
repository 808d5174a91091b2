"""init."""

import os
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from outreach.adapters.local_zone import local_zone
from outreach.adapters.private_files import write_private
from outreach.adapters.shipped import shipped
from outreach.interfaces.cli.questions import (
    Questions,
    host_and_port,
    not_empty,
    one_of,
    server_name,
    usual_security,
)
from outreach.ports.errors import SettingsFault
from outreach.settings import find_file, words, write_settings
from outreach.settings.sources import user_file

SECURITY = ("tls", "starttls", "none")
PASSWORD_FROM = ("file", "command", "environment")
PASSWORD_FILE = "password"  # noqa: S105 - the name of a file, beside the settings


@dataclass(frozen=True, slots=True)
class Said:
    """What the options say; None or empty: nothing."""

    name: str | None
    addresses: tuple[str, ...]
    time_zone: str | None
    imap: str | None
    imap_security: str | None
    smtp: str | None
    smtp_security: str | None
    username: str | None
    ca_file: str | None
    password_from: str | None
    password_file: str | None
    password_command: str | None
    password_stdin: bool
    maildir: str | None
    sendmail: str | None


@dataclass(frozen=True, slots=True)
class Secret:
    """A password that is to be written to a file."""

    file: Path
    password: str


@click.command()
@click.option("--name", help="Your name, as it stands in From.")
@click.option("--address", "addresses", multiple=True, help="Your address; more of them: say it again.")
@click.option("--time-zone", help="Where you live, such as Europe/London.")
@click.option("--imap", metavar="HOST[:PORT]", help="The server on which your mail is read.")
@click.option("--imap-security", type=click.Choice(SECURITY), help="How that connection is protected.")
@click.option("--smtp", metavar="HOST[:PORT]", help="The server that takes your letters.")
@click.option("--smtp-security", type=click.Choice(SECURITY), help="How that connection is protected.")
@click.option("--username", help="Your login there, if it is not your address.")
@click.option("--ca-file", help="The certificate of a private authority (PEM).")
@click.option("--password-from", type=click.Choice(PASSWORD_FROM), help="Where the password comes from.")
@click.option("--password-file", help="Its file (mode 0600); written for you if it is not there.")
@click.option("--password-command", help="A command that prints it.")
@click.option("--password-stdin", is_flag=True, help="Read it from standard input, and keep it in a file.")
@click.option("--maildir", help="Instead of --imap: a Maildir on this disk.")
@click.option("--sendmail", help="Instead of --smtp: a program that takes letters.")
@click.option("--overwrite", is_flag=True, help="Put the new file in place of one that is there.")
@click.option("--yes", is_flag=True, help="Ask nothing: take the options and the defaults.")
@click.pass_context
def init(ctx: click.Context, /, overwrite: bool, yes: bool, **options: object) -> None:
    """Write your settings by a few questions; each can be answered by an option, too."""
    said = Said(**options)  # type: ignore[arg-type]  # click gives each option in the type that is declared above
    if said.password_stdin and not yes:
        raise click.UsageError("--password-stdin goes with --yes: questions are answered there, too")
    path = _place(ctx)
    overwrite = overwrite or _may_overwrite(path, silent=yes)
    questions = Questions(silent=yes)
    mentee = _mentee(said, questions)
    mailbox = _mailbox(said, questions, str(mentee["addresses"][0]))
    source, secret = _password(said, questions, path) if _needs_password(mailbox) else ({}, None)
    write_settings(path, {"mentee": mentee, "mailbox": {**mailbox, **source}}, overwrite=overwrite)
    click.echo(f"\nWritten: {path} (readable by you only; every other setting stands in it, explained)")
    if secret:
        _write(secret)
    _tell_next(path, by_environment=_needs_password(mailbox) and not source)
    if not yes and click.confirm("\nTry all of it now (outreach doctor)?", default=True):
        _try(ctx, path)


def _place(ctx: click.Context) -> Path:
    """As told, else in the user's config directory."""
    named = ctx.find_root().obj
    if isinstance(named, Path):
        return named
    told = os.environ.get("OUTREACH_CONFIG")
    return Path(told).expanduser() if told else user_file(os.environ)


def _may_overwrite(path: Path, *, silent: bool) -> bool:
    if not path.exists():
        return False
    if silent:
        raise SettingsFault(
            "there is a settings file already", where=str(path), remedy="say --overwrite, or edit it"
        )
    click.confirm(f"{path} is there already. Write it anew, and lose what it says?", default=False, abort=True)
    return True


def _mentee(said: Said, questions: Questions) -> dict[str, list[str] | str]:
    name = questions.ask("--name", "Your name, as it stands in From", said.name, "", not_empty)
    first = said.addresses[0] if said.addresses else None
    addresses = [questions.ask("--address", "Your mail address", first, "", words.address)]
    addresses += [questions.ask("--address", "", one, "", words.address) for one in said.addresses[1:]]
    zone = questions.ask("--time-zone", "Your time zone", said.time_zone, local_zone(os.environ), words.time_zone)
    return {"name": name, "addresses": addresses, "time_zone": zone}


def _mailbox(said: Said, questions: Questions, address: str) -> dict[str, object]:
    domain = address.rpartition("@")[2]
    found: dict[str, object] = {}
    if said.maildir:
        found["maildir"] = _from_here(said.maildir)
    else:
        found["imap"] = _server(questions, "imap", said.imap, said.imap_security, f"imap.{domain}")
    if said.sendmail:
        found["sendmail"] = _program(said.sendmail)
    else:
        found["smtp"] = _server(questions, "smtp", said.smtp, said.smtp_security, f"smtp.{domain}")
    if _needs_password(found):
        found["username"] = questions.ask("--username", "Your login there", said.username, address, words.one_line)
    if said.ca_file:
        found["ca_file"] = _from_here(said.ca_file)
    return found


def _server(
    questions: Questions, kind: str, given: str | None, security: str | None, default: str
) -> dict[str, object]:
    what = {"imap": "The server on which your mail is read", "smtp": "The server that takes your letters"}[kind]
    text = questions.ask(f"--{kind}", f"{what} (HOST or HOST:PORT)", given, default, server_name)
    protected = questions.ask(
        f"--{kind}-security",
        f"  protected by ({', '.join(SECURITY)})",
        security,
        usual_security(text),
        one_of(*SECURITY),
    )
    host, port = host_and_port(text)
    return {"host": host, **({"port": port} if port else {}), "security": protected}


def _needs_password(mailbox: dict[str, object]) -> bool:
    return "imap" in mailbox or "smtp" in mailbox


def _password(said: Said, questions: Questions, path: Path) -> tuple[dict[str, str], Secret | None]:
    """The setting that says where the password comes from, and the file that is to be written for it."""
    kind = questions.ask(
        "--password-from",
        f"Where does the password come from ({', '.join(PASSWORD_FROM)})",
        said.password_from or _implied(said),
        "environment" if questions.silent else "file",
        one_of(*PASSWORD_FROM),
    )
    if kind == "environment":
        return {}, None
    if kind == "command":
        asked = "The command that prints it, such as: pass show mail/me"
        command = questions.ask("--password-command", asked, said.password_command, "", not_empty)
        return {"password_command": command}, None
    setting = _from_here(said.password_file) if said.password_file else PASSWORD_FILE
    return {"password_file": setting}, _secret(said, questions, path.absolute().parent / Path(setting).expanduser())


def _implied(said: Said) -> str | None:
    if said.password_command:
        return "command"
    return "file" if said.password_file or said.password_stdin else None


def _secret(said: Said, questions: Questions, file: Path) -> Secret | None:
    """What is to be written to the file; None to use the one that is there."""
    if said.password_stdin:
        return Secret(file, sys.stdin.readline().rstrip("\r\n"))
    if file.exists() and _stays(file, questions):
        return None
    if questions.silent:
        raise click.UsageError(f"--yes asks nothing, and there is no {file}: say --password-stdin, too")
    return Secret(
        file, click.prompt("The password (an app password, where your provider has them)", hide_input=True)
    )


def _stays(file: Path, questions: Questions) -> bool:
    if not questions.silent:
        return click.confirm(f"{file} is there already. Use the password in it?", default=True)
    click.echo(f"{file} is there already and is used as it is.")
    return True


def _program(text: str) -> str:
    """A program that was named by its place here is found from anywhere."""
    return str(Path(text).absolute()) if Path(text).is_file() else text


def _from_here(text: str) -> str:
    """A path that stays right when it is read from the settings file."""
    return text if text.startswith("~") else str(Path(text).absolute())


def _write(secret: Secret) -> None:
    if not secret.password.strip():
        raise SettingsFault("the password is empty, so it was not written", where=str(secret.file))
    try:
        write_private(secret.file, secret.password + "\n")
    except OSError as fault:
        why = (fault.strerror or str(fault)).lower()
        remedy = "write it yourself, with mode 0600, or name another with --password-file"
        raise SettingsFault(
            f"the password cannot be written: {why}", where=str(secret.file), remedy=remedy
        ) from fault
    click.echo(f"Written: {secret.file} (the password, readable by you only)")


def _tell_next(path: Path, *, by_environment: bool) -> None:
    if by_environment:
        click.echo("The password is looked for in OUTREACH_MAILBOX__PASSWORD, or in a systemd credential.")
    call = "outreach" if _is_found(path) else f"outreach --config {shlex.quote(str(path))}"
    example = shipped("config") / "contacts.example.csv"
    click.echo(
        f"\nNext:\n"
        f"  1. {call} doctor                 tries everything and sends nothing\n"
        f"  2. {call} contacts import FILE   a CSV file as in {example}\n"
        f"  3. {call} run                    the first pass: it asks you by mail before anything goes out\n"
        f"  4. {call} schedule install       when you are content: a pass every five minutes, by itself"
    )


def _is_found(path: Path) -> bool:
    """Whether the settings are found here without naming them."""
    try:
        return find_file(None, os.environ, Path.cwd()).absolute() == path.absolute()
    except SettingsFault:
        return False


def _try(ctx: click.Context, path: Path) -> None:
    from outreach.interfaces.cli.checking import doctor

    ctx.find_root().obj = path
    ctx.invoke(doctor, as_json=False)
