"""What every command shares: the settings, the App, printing for people or programs."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from outreach.application.plain_data import plain

if TYPE_CHECKING:
    from outreach.application.app import App
    from outreach.settings import Settings

Command = TypeVar("Command", bound=Callable[..., object])

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


def settings_of(ctx: click.Context) -> "Settings":
    """The user's settings. Raises SettingsFault with every fault in them."""
    from outreach.settings import load

    return load(settings_file(ctx), os.environ)


def settings_file(ctx: click.Context) -> Path:
    """Where they stand. Raises SettingsFault if there are none."""
    from outreach.settings import find_file

    return find_file(ctx.find_root().obj, os.environ, Path.cwd())


@contextmanager
def opened_app(ctx: click.Context) -> "Iterator[App]":
    from outreach.bootstrap import opened

    with opened(settings_of(ctx), os.environ) as app:
        yield app


def print_json(value: object) -> None:
    """One JSON value; instants as ISO 8601 in UTC."""
    click.echo(dumped(value, indent=2))


def print_json_line(value: object) -> None:
    """The same on one line: for commands that print one object a line."""
    click.echo(dumped(value))


def dumped(value: object, indent: int | None = None) -> str:
    """The value as JSON: readable where the terminal can show every character, else all of it in ASCII."""
    shows_all = "utf" in (getattr(sys.stdout, "encoding", None) or "").lower()
    return json.dumps(plain(value), ensure_ascii=not shows_all, indent=indent)
