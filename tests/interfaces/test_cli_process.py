"""The program as a process: what it loads, and that pipes, encodings and Ctrl-C end it well."""

import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.interfaces.desktop import PEOPLE, Desktop, desktop_of_questions

HEAVY = ["aiosmtpd", "aiosmtplib", "alembic", "authlib", "email_validator", "holidays", "httpx2", "icalendar"]
HEAVY += [
    "imap_tools",
    "jinja2",
    "keyring",
    "pydantic",
    "pydantic_settings",
    "platformdirs",
    "selectolax",
    "sqlalchemy",
]
MAIL = ["aiosmtpd", "aiosmtplib", "alembic", "authlib", "holidays", "httpx2", "icalendar", "imap_tools", "keyring"]

LOADED = """
import sys
from outreach.__main__ import main
heavy = sys.argv.pop(1).split(",")
try:
    main()
finally:
    print(sum(name.split(".")[0] == "outreach" for name in sys.modules), file=sys.stderr)
    print(*(name for name in heavy if name in sys.modules), file=sys.stderr)
"""


def process(
    command: Sequence[str], folder: Path, text: str | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        cwd=folder,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(Path.cwd()), **environ},
        input=text,
        encoding="utf-8",
        errors="surrogateescape",
        timeout=60,
    )


def loaded(folder: Path, heavy: Sequence[str], *arguments: str, **environ: str) -> tuple[int, list[str]]:
    """How many modules of our own a call of the program has loaded when it ends, and which of these."""
    done = process([sys.executable, "-c", LOADED, ",".join(heavy), *arguments], folder, **environ)
    assert done.returncode == 0, done.stderr
    own, *found = done.stderr.split()
    return int(own), found


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    return desktop_of_questions(tmp_path)


@pytest.mark.parametrize(("argument", "own"), [("--help", 8), ("--version", 8)])
def test_help_and_version_load_nothing_heavy(tmp_path: Path, argument: str, own: int) -> None:
    assert loaded(tmp_path, HEAVY, argument) == (own, [])


def test_inspect_loads_no_more_than_reading_needs(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text("From: ada@example.net\nSubject: Hello\n\nGladly.\n")
    assert loaded(tmp_path, [one for one in HEAVY if one != "selectolax"], "inspect", "a.eml")[1] == []


@pytest.mark.parametrize(
    ("command", "own"),
    [
        ("status", 245),
        ("contacts list", 254),
        ("letters list", 238),
        ("plan", 245),
        ("digest", 236),
        ("portfolio", 236),
        ("journal", 237),
        ("why julie", 245),
        ("do julie NOTE met at the fair", 246),
        ("letters preview julie", 239),
        ("letters diff first_contact", 238),
        ("contacts show julie", 254),
        ("check-store", 134),
        ("rebuild", 237),
        ("backup copy.db", 237),
        ("stop", 235),
    ],
)
def test_what_is_asked_and_said_at_the_desk_loads_so_many_modules_of_ours_and_no_mail_library(
    desk: Desktop, command: str, own: int
) -> None:
    desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes")
    assert loaded(desk.folder, MAIL, *command.split(), **desk.environ) == (own, [])


def test_the_module_and_the_entry_point_are_the_same_program(tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("outreach")
    for arguments in (["--version"], ["--help"], ["status"], ["nonsense"]):
        module = process([sys.executable, "-m", "outreach", *arguments], tmp_path)
        entry = process([str(script), *arguments], tmp_path)
        assert (module.returncode, module.stdout, module.stderr) == (entry.returncode, entry.stdout, entry.stderr)


def test_a_reader_that_goes_away_ends_it_without_a_word(tmp_path: Path) -> None:
    folder = tmp_path / "mail"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.eml").write_text("From: ada@example.net\nSubject: Hello\n\n" + "Gladly. " * 100)
    shell = f'"{sys.executable}" -m outreach inspect --json mail | head -n 1'
    done = process(["/bin/sh", "-c", shell], tmp_path)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_any_name_can_be_printed_on_any_terminal(desk: Desktop, encoding: str) -> None:
    desk("contacts", "import", desk.file("people.csv", PEOPLE.replace("Tom", "Þóra 花子")), "--yes")
    bare = {**desk.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
    for command in (["contacts", "list"], ["contacts", "list", "--json"], ["journal"]):
        done = process([sys.executable, "-m", "outreach", *command], desk.folder, **bare)
        assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_without_the_characters_still_gives_programs_their_names(desk: Desktop) -> None:
    desk("contacts", "add", "Þóra 花子")
    command = [sys.executable, "-m", "outreach", "contacts", "list", "--json"]
    done = process(command, desk.folder, **desk.environ, PYTHONIOENCODING="latin-1")
    assert '"name": "\\u00de\\u00f3ra \\u82b1\\u5b50"' in done.stdout


def test_ctrl_c_ends_with_a_clear_word(tmp_path: Path) -> None:
    """It reads an mbox from a pipe that stays open, until it is interrupted behind the first message."""
    letter = "From ada@example.net Mon Nov  2 10:00:00 2026\nFrom: ada@example.net\n\nGladly.\n\n"
    with subprocess.Popen(
        [sys.executable, "-m", "outreach", "inspect", "--json", "/dev/stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdin
        assert running.stdout
        running.stdin.write(letter + letter)
        running.stdin.flush()
        assert running.stdout.readline().startswith('{"file": "/dev/stdin#1"')
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert err.strip() == "outreach: stopped. Nothing is lost: what was begun, the next pass settles."
