"""How many modules of ours each command loads, counted; libraries for mail where no mail is needed: none."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from outreach.interfaces.cli.main import COMMANDS
from tests.interfaces.desktop import PEOPLE, Desktop, desktop_of_questions
from tests.interfaces.test_cli_process import process

MAIL = ("aiosmtpd", "aiosmtplib", "alembic", "authlib", "holidays", "httpx2", "icalendar", "imap_tools", "keyring")
HEAVY = (
    *MAIL, "email_validator", "jinja2", "platformdirs", "pydantic", "pydantic_settings", "selectolax", "sqlalchemy",
)  # fmt: skip

LOADED = """
import sys
from outreach.__main__ import main
heavy = sys.argv.pop(1).split(",")
try:
    main()
finally:
    print(file=sys.stderr)
    print(sum(name.split(".")[0] == "outreach" for name in sys.modules), file=sys.stderr, end=" ")
    print(*(name for name in heavy if name in sys.modules), file=sys.stderr)
"""

COLLECTED = """
import gc, sys
from outreach.__main__ import main
try:
    main()
finally:
    print(gc.isenabled() * len(gc.get_objects()), gc.get_freeze_count(), file=sys.stderr)
"""


@dataclass(frozen=True, slots=True)
class Loads:
    """What has been loaded when a call of the program ends."""

    own: int
    libraries: str = ""  # of those that are looked for
    ends: int = 0  # the exit status


COUNTED = {
    "init": Loads(155, ends=1),  # nothing is answered
    "auth status": Loads(136, ends=1),  # nobody is signed in
    "doctor": Loads(169, "aiosmtplib imap_tools", ends=3),  # no server is there
    "demo --help": Loads(241, "aiosmtpd"),
    "reflect --show": Loads(213),
    "contacts list": Loads(257),
    "contacts show julie": Loads(257),
    "contacts add Ann ann@example.org": Loads(257),
    "contacts export out.csv": Loads(257),
    "adopt julie --stage met --on 2026-01-03": Loads(245),
    "letters list": Loads(241),
    "letters show first_contact": Loads(241),
    "letters preview julie": Loads(242),
    "letters check": Loads(242),
    "letters diff first_contact": Loads(241),
    "letters restore first_contact": Loads(241),
    "status": Loads(248),
    "plan": Loads(248),
    "why julie": Loads(248),
    "do julie NOTE met at the fair": Loads(249),
    "approve julie": Loads(249),
    "portfolio": Loads(239),
    "digest": Loads(239),
    "web --help": Loads(113),
    "run --dry-run": Loads(136, "imap_tools", ends=3),  # no server is there
    "stop": Loads(238),
    "watch --help": Loads(225),
    "notice": Loads(213),
    "schedule show": Loads(91),
    "inspect hello.eml": Loads(119),
    "export --person julie out": Loads(247),
    "forget tom --yes": Loads(247),
    "journal": Loads(240),
    "rebuild": Loads(240),
    "backup copy.db": Loads(240),
    "restore kept.db --yes": Loads(240),
    "check-store": Loads(134),
}
"""A pass with nothing to do: tests/end_to_end/test_idle_cost.py."""


def loaded(folder: Path, libraries: Sequence[str], *arguments: str, **environ: str) -> Loads:
    command = [sys.executable, "-c", LOADED, ",".join(libraries), *arguments]
    done = process(command, folder, "", **environ)
    own, _, found = done.stderr.rstrip("\n").splitlines()[-1].partition(" ")
    return Loads(int(own), found, done.returncode)


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    made = desktop_of_questions(tmp_path)
    made("contacts", "import", made.file("people.csv", PEOPLE), "--yes")
    made("backup", str(tmp_path / "kept.db"))
    (tmp_path / "hello.eml").write_text("From: ada@example.net\nSubject: Hello\n\nGladly.\n")
    return made


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(tmp_path: Path, argument: str) -> None:
    assert loaded(tmp_path, HEAVY, argument) == Loads(8)


def test_inspect_loads_no_more_than_reading_needs(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text("From: ada@example.net\nSubject: Hello\n\nGladly.\n")
    assert loaded(tmp_path, [one for one in HEAVY if one != "selectolax"], "inspect", "a.eml").libraries == ""


@pytest.mark.parametrize("command", COUNTED)
def test_each_command_loads_so_many_modules_of_ours_and_libraries_for_mail_only_if_it_speaks_with_a_server(
    desk: Desktop, command: str
) -> None:
    assert loaded(desk.folder, MAIL, *command.split(), **desk.environ) == COUNTED[command]


def test_every_command_is_counted() -> None:
    assert {command.split()[0] for command in COUNTED} == set(COMMANDS)


def test_garbage_is_looked_for_after_a_command_is_loaded_but_not_in_what_was_loaded(desk: Desktop) -> None:
    done = process([sys.executable, "-c", COLLECTED, "status"], desk.folder, **desk.environ)
    searched, left_out = map(int, done.stderr.split())
    assert left_out > 10 * searched > 0
