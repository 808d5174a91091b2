"""inspect."""

import json
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from outreach.interfaces.cli.faults import LOOK
from outreach.interfaces.cli.message_files import messages_in
from outreach.interfaces.cli.session import json_option, print_json_line
from outreach.reading.known import Known
from outreach.reading.read import read
from outreach.reading.record import Kind, Reading, to_dict

APART = ("file", "kind", "evidence", "visible_text", "reading_version")
"""Keys that are not told as `key: value`."""


def _zone(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    del ctx, param
    try:
        return None if value is None else ZoneInfo(value).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise click.BadParameter(f"{value!r} is no time zone; write it as Europe/London") from None


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--sent-to", multiple=True, metavar="ADDRESS", help="An address that we wrote to; repeatable.")
@click.option("--message-id", multiple=True, metavar="ID", help="A Message-ID that we wrote under; repeatable.")
@click.option(
    "--zone",
    metavar="ZONE",
    callback=_zone,
    help="The zone in which their times are meant, such as Europe/London.",
)
@json_option
@click.pass_context
def inspect(
    ctx: click.Context,
    files: tuple[Path, ...],
    sent_to: tuple[str, ...],
    message_id: tuple[str, ...],
    zone: str | None,
    as_json: bool,
) -> None:
    """Tell what messages are: who wrote, what they want, and which words led to this. Needs no settings.

    FILES are messages, folders of them, Maildirs, or mbox files (whose messages are named FILE#1, FILE#2, ...).
    With --json one object a line. Exit code 1: a file could not be read.

    \b
    Examples:
      outreach inspect answer.eml
      outreach inspect --json ~/Maildir --zone Europe/London
    """
    known = Known(
        frozenset(_address(one) for one in sent_to), frozenset(_bracketed(one) for one in message_id), zone
    )
    failed = False
    for name, raw in messages_in(files):
        if isinstance(raw, OSError):
            click.echo(f"outreach: {name}: {raw.strerror or raw}", err=True)
            reading = Reading(Kind.UNREADABLE, evidence=(f"The file cannot be read: {raw.strerror or raw}.",))
            failed = True
        else:
            reading = read(raw, known)
        data = {"file": name, **to_dict(reading)}
        print_json_line(data) if as_json else click.echo(_told(data))
    ctx.exit(LOOK if failed else 0)


def _address(text: str) -> str:
    return text.strip().strip("<>").lower()


def _bracketed(text: str) -> str:
    return f"<{text.strip().strip('<>')}>"


def _told(data: Mapping[str, object]) -> str:
    lines = [f"{data['file']}: {str(data['kind']).replace('_', ' ')}"]
    for key, value in data.items():
        if key not in APART and value not in (None, [], "", False):
            lines.append(f"  {key.replace('_', ' ')}: {_plain(value)}")
    evidence = data["evidence"]
    lines += [f"  because: {sentence}" for sentence in evidence] if isinstance(evidence, list) else []
    return "\n".join(lines)


def _plain(value: object) -> str:
    """Words as they are, lists of words with commas, all else as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)
