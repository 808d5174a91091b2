"""demo."""

from pathlib import Path

import click

from outreach.demo.story import play
from outreach.demo.telling import Line

COLOURS = {"good": "green", "bad": "red"}


@click.command()
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo-mail"),
    show_default=True,
    help="Where the mails of the story are left.",
)
def demo(folder: Path) -> None:
    """Watch the whole way on an embedded post office: seven people, two months, in some seconds.

    A real SMTP server and mailboxes on disk, in this process; nothing leaves this machine.
    """
    click.echo("Chris looks for mentors and writes to seven people. Nothing leaves this machine.\n")
    play(folder, _tell)


def _tell(line: Line) -> None:
    click.echo(click.style(line.words, fg=COLOURS.get(line.tone), dim=line.tone == "quiet"))
