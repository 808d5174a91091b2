"""The options of `init`: each is an answer to one of its questions."""

from collections.abc import Callable, Mapping, Sequence

import click

from outreach.interfaces.cli.questions import (
    addresses,
    endpoint,
    named,
    not_empty,
    one_of,
    server_name,
    working_hours,
)
from outreach.interfaces.cli.setting_up_questions import OTHER, SECURITY, Deed, Login, Place
from outreach.interfaces.cli.setting_up_settings import from_here, program
from outreach.settings import words
from outreach.settings.oauth_section import Flow

OPTIONS: Sequence[Callable[[Callable[..., object]], Callable[..., object]]] = (
    click.option("--name", help="Your name, as it stands in From."),
    click.option("--address", multiple=True, help="Your address; more of them: say it again."),
    click.option("--provider", metavar="NAME", help="Your provider, such as gmail; other: its servers are named."),
    click.option("--imap", metavar="HOST[:PORT]", help="The server on which your mail is read."),
    click.option("--imap-security", type=click.Choice(SECURITY), help="How that connection is protected."),
    click.option("--smtp", metavar="HOST[:PORT]", help="The server that takes your letters."),
    click.option("--smtp-security", type=click.Choice(SECURITY), help="How that connection is protected."),
    click.option("--maildir", help="Instead of --imap: a Maildir on this disk."),
    click.option("--sendmail", help="Instead of --smtp: a program that takes letters."),
    click.option("--ca-file", help="The certificate of a private authority (PEM)."),
    click.option("--username", help="Your login there, if it is not your address."),
    click.option(
        "--auth",
        type=click.Choice([one.value for one in Login]),
        help="How to log in: by a password, or by a token.",
    ),
    click.option(
        "--password-from", type=click.Choice([one.value for one in Place]), help="Where the password is kept."
    ),
    click.option("--password-file", help="Its file (mode 0600); written for you if it is not there."),
    click.option("--password-command", help="A command that prints it."),
    click.option("--client-id", help="For a token: the id of your own client (docs/oauth.md)."),
    click.option("--client-secret-file", help="Its secret, if it has one: a file (mode 0600)."),
    click.option(
        "--flow",
        type=click.Choice([one.value for one in Flow]),
        help="How you sign in, where no provider is known.",
    ),
    click.option("--device-url", metavar="URL", help="Where codes for devices are given, likewise."),
    click.option("--authorization-url", metavar="URL", help="Where a browser goes to sign in, likewise."),
    click.option("--token-url", metavar="URL", help="Where tokens are given, likewise."),
    click.option("--scopes", help="What is asked for there, likewise; a comma between."),
    click.option("--token-command", help="Instead of all that: a command of yours that prints a token."),
    click.option("--time-zone", help="Where you live, such as Europe/London."),
    click.option("--language", help="The language of letters and prompts, such as en."),
    click.option("--working-hours", metavar="DAYS HOURS", help='When letters go, such as "Mon-Fri 09:00-17:00".'),
    click.option("--schedule/--no-schedule", default=None, help="Let passes run by themselves; with --yes: not."),
)

JUDGED: Mapping[str, Callable[[str], str]] = {
    "name": not_empty,
    "address": addresses,
    "imap": server_name,
    "smtp": server_name,
    "maildir": from_here,
    "sendmail": program,
    "ca_file": from_here,
    "username": words.one_line,
    "password_file": from_here,
    "password_command": not_empty,
    "client_id": not_empty,
    "client_secret_file": from_here,
    "device_url": endpoint,
    "authorization_url": endpoint,
    "token_url": endpoint,
    "scopes": not_empty,
    "token_command": not_empty,
    "time_zone": words.time_zone,
    "working_hours": working_hours,
}


def answering_options(command: Callable[..., object]) -> Callable[..., object]:
    """All of them, in the order of the questions."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def as_answers(options: Mapping[str, object], providers: Sequence[str], languages: Sequence[str]) -> dict[str, str]:
    """What they say, judged, by the keys of the questions; and what follows from it. Raises UsageError."""
    judged = {**JUDGED, "provider": one_of(*providers, OTHER), "language": one_of(*languages)}
    said = {key: _text(value) for key, value in options.items() if value is not None and value != ()}
    answers = {key: named(_option(key), judged[key])(text) if key in judged else text for key, text in said.items()}
    return {**_implied(answers), **answers}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _option(key: str) -> str:
    return f"--{key.replace('_', '-')}"


def _implied(answers: Mapping[str, str]) -> Mapping[str, str]:
    found = {}
    if {"imap", "smtp"} & answers.keys():
        found["provider"] = OTHER
    if "token_command" in answers:
        found["auth"] = Login.XOAUTH2.value
    if "client_secret_file" in answers:
        found[Deed.CLIENT_SECRET.value] = "yes"
    if "password_command" in answers:
        found["password_from"] = Place.COMMAND.value
    elif "password_file" in answers:
        found["password_from"] = Place.FILE.value
    return found
