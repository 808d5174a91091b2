"""From errors to words and exit codes: 1 look at it, 2 usage or settings, 3 mailbox."""

import sys
from typing import Any

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


class Reporting(click.Group):
    """A group whose errors come out as one clear message and the fitting exit code."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 (click's own signature)
        try:
            return super().main(*args, **kwargs)
        except OutreachError as error:
            click.echo(f"outreach: {error}", err=True)
            sys.exit(exit_code(error))


def exit_code(error: OutreachError) -> int:
    match error:
        case MailboxTrouble():
            return MAILBOX
        case SettingsFault() | TemplateBroken() | ContactFileFault():
            return SETTINGS
        case _:
            return LOOK
