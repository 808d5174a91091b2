"""From errors to words and exit codes: 1 look at it, 2 usage or settings, 3 mailbox."""

import sys
from difflib import get_close_matches
from io import TextIOWrapper
from typing import Any, TextIO

import click

from outreach.ports.errors import (
    ContactFileFault,
    MailboxTrouble,
    OutreachError,
    SettingsFault,
    TemplateBroken,
)

LOOK = 1
SETTINGS = 2
MAILBOX = 3
INTERRUPTED = 130
"""What shells expect of a program that ended by Ctrl-C."""

MISTYPED = frozenset(
    "unknown_name ambiguous_name no_name not_a_command by_hand own_address taken_address no_answer".split()
)
"""Refusals of what was typed; all others are about how things stand."""


class Misuse(OutreachError):
    """What was asked cannot be done as it was asked; nothing was changed."""


class Reporting(click.Group):
    """A group whose errors come out as one clear message and the fitting exit code."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 (click's own signature)
        for stream in (sys.stdout, sys.stderr):
            _writes_anything(stream)
        try:
            return super().main(*args, **kwargs)
        except OutreachError as error:
            _tell(str(error))
            sys.exit(exit_code(error))
        except OSError as error:
            where = f" ({error.filename})" if error.filename else ""
            _tell(f"{error.strerror or error}{where}")
            sys.exit(LOOK)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Of a command that there is not, the one that was meant; click knows only of those it has loaded."""
        near = get_close_matches(args[0], self.list_commands(ctx), n=1)
        if near and near[0] != args[0] and self.get_command(ctx, args[0]) is None:
            ctx.fail(f"No such command {args[0]!r}. Did you mean {near[0]!r}?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (click's own signature)
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _tell("stopped. Nothing is lost: what was begun, the next pass settles.", begin="\n")
            ctx.exit(INTERRUPTED)
        except click.Abort:
            _tell("stopped here, without a yes", begin="\n")
            ctx.exit(LOOK)


def _tell(words: str, begin: str = "") -> None:
    click.echo(f"{begin}outreach: {words}", err=True)


def _writes_anything(stream: TextIO) -> None:
    """No character of a name or a file stops the program, whatever the terminal can show."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def exit_code(error: OutreachError) -> int:
    from outreach.application.asking import Refusal

    match error:
        case MailboxTrouble():
            return MAILBOX
        case SettingsFault() | TemplateBroken() | ContactFileFault() | Misuse():
            return SETTINGS
        case Refusal(why=why) if why in MISTYPED:
            return SETTINGS
        case _:
            return LOOK
