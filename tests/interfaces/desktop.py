"""A desk without servers: settings, a Maildir and a sendmail that keeps what it takes, in a folder of their own."""

import json
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from click.testing import CliRunner

from outreach.bootstrap import opened
from outreach.interfaces.cli.main import outreach
from outreach.settings import load
from tests.makers import prepare

ME = "chris@example.org"
NOW = "2026-11-02T10:00:00+00:00"

MENTEE = f"""\
[mentee]
name = "Chris Morgan"
addresses = ["{ME}"]
time_zone = "Europe/London"
signature = "Chris"
"""
ON_DISK = """\
[mailbox]
maildir = "Maildir"
sendmail = "{sendmail}"
"""
ON_LOOPBACK = """\
[mailbox]
imap = { host = "localhost", port = 1, security = "none" }
smtp = { host = "localhost", port = 1, security = "none" }
password_file = "password"
"""
"""Servers that nobody asks: with them the time may be pretended."""

PEOPLE = """\
name,email,organisation,need,why_them,time_zone,shoe
Julie Adams,julie@example.net,Northfield,leading a team,Your talk on night shifts changed how I plan.,Europe/London,
Tom Winter,,Kent Midwives,,,Europe/London,44
"""


@dataclass(frozen=True, slots=True)
class Called:
    """What one call of the program came to."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> object:
        """The one JSON value on standard output, and nothing else."""
        return json.loads(self.out)

    @property
    def rows(self) -> list[dict[str, object]]:
        """One JSON object a line, and nothing else."""
        return [dict(json.loads(line)) for line in self.out.splitlines()]


@dataclass(slots=True)
class Desktop:
    """Calls the program inside its folder; `environ` lies above the settings."""

    folder: Path
    environ: dict[str, str] = field(default_factory=dict)

    @property
    def settings(self) -> Path:
        return self.folder / "outreach.toml"

    def __call__(self, *arguments: str, typed: str | None = None) -> Called:
        unset = {name: None for name in os.environ if name.startswith("OUTREACH_")}
        runner = CliRunner(env={**unset, "HOME": str(self.folder), **self.environ})
        done = runner.invoke(outreach, ["--config", str(self.settings), *arguments], input=typed)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return Called(done.exit_code, done.stdout, done.stderr)

    def file(self, name: str, content: str | bytes) -> str:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    def sent(self) -> list[bytes]:
        return [one.read_bytes() for one in sorted((self.folder / "sent").iterdir())]


def desktop_on_disk(folder: Path) -> Desktop:
    """Mail on this disk: passes run, at the time that it is."""
    for name in ("Maildir", "Maildir/.Sent", "Maildir/.Drafts"):
        for part in ("cur", "new", "tmp"):
            (folder / name / part).mkdir(parents=True)
    (folder / "sent").mkdir()
    program = folder / "sendmail"
    program.write_text(f'#!/bin/sh\ncat > "$(mktemp "{folder}/sent/XXXXXX")"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return _settled(folder, ON_DISK.format(sendmail=program), {})


def desktop_of_questions(folder: Path) -> Desktop:
    """A mailbox that cannot be reached, and a pretended time: for all that asks no mailbox."""
    (folder / "password").touch(mode=0o600)
    (folder / "password").write_text("made up\n")
    return _settled(folder, ON_LOOPBACK, {"OUTREACH_NOW": NOW})


def _settled(folder: Path, mailbox: str, environ: dict[str, str]) -> Desktop:
    store = f'[store]\nurl = "sqlite:///{folder}/outreach.db"\n'
    (folder / "outreach.toml").write_text(f"{MENTEE}{mailbox}{store}")
    desk = Desktop(folder, environ)
    with opened(load(desk.settings, {}), environ) as app:
        prepare(app)
    return desk
