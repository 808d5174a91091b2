"""Secrets stay where they belong: not in a dump of the settings, in a core, or in the list of processes."""

import copy
import json
import os
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

import pytest

from outreach.adapters.secrets import from_command
from outreach.bootstrap import secret_for
from outreach.settings import load
from tests.contracts.scripted_imap import Script, scripted_imap
from tests.interfaces.desktop import Desktop, desktop_of_questions
from tests.interfaces.test_settings import LEAST, written

SECRET = "correct-horse-battery"
GIVEN = {"OUTREACH_MAILBOX__PASSWORD": SECRET, "OUTREACH_OAUTH__CLIENT_SECRET": f"{SECRET}-2"}


def test_no_dump_of_the_settings_shows_a_secret(tmp_path: Path) -> None:
    settings = load(written(tmp_path, LEAST + '\n[oauth]\nclient_id = "x"\n'), GIVEN)
    shown = [
        repr(settings), str(settings), f"{settings.model_dump()}", settings.model_dump_json(), f"{vars(settings)}",
        json.dumps(settings.model_dump(mode="json")), repr(copy.deepcopy(settings)), repr(settings.mailbox),
        repr(settings.password_sources(GIVEN)), repr(list(settings)), f"{settings.mailbox.__reduce_ex__(2)}",
    ]  # fmt: skip
    assert not [one for one in shown if SECRET in one]


@pytest.mark.parametrize(
    "arguments",
    [
        ["status", "--json"],
        ["plan", "--json"],
        ["doctor", "--json"],
        ["run", "--json"],
        ["journal"],
        ["why", "julie"],
    ],
)
def test_no_answer_of_the_program_shows_a_secret(tmp_path: Path, arguments: list[str]) -> None:
    desk = desktop_of_questions(tmp_path)
    (tmp_path / "password").write_text(f"{SECRET}\n")
    done = desk(*arguments)
    assert SECRET not in done.out + done.err
    assert SECRET.encode() not in b"".join(one.read_bytes() for one in tmp_path.glob("*.db*"))


WAITING = """\
[mentee]
name = "Chris Morgan"
addresses = ["chris@example.org"]
time_zone = "Europe/London"
[mailbox]
imap = {{ host = "localhost", port = {port}, security = "none" }}
smtp = {{ host = "localhost", port = 1, security = "none" }}
password_command = "sh -c 'touch {folder}/asked; exec sleep 20'"
[store]
url = "sqlite:///{folder}/outreach.db"
"""


def test_the_process_list_shows_no_secret_and_no_core_is_dumped(tmp_path: Path) -> None:
    """While the program waits for the command that prints the password: what others could see of it."""
    environ = {**os.environ, "OUTREACH_OAUTH__CLIENT_SECRET": SECRET}
    call = [sys.executable, "-m", "outreach", "--config", str(tmp_path / "outreach.toml"), "run"]
    with scripted_imap(Script()) as port, (tmp_path / "said").open("wb") as said:
        (tmp_path / "outreach.toml").write_text(WAITING.format(folder=tmp_path, port=port))
        run = subprocess.Popen(call, env=environ, stdout=said, stderr=said)
        try:
            end = time.monotonic() + 60
            while not (tmp_path / "asked").exists() and time.monotonic() < end:
                time.sleep(0.05)
            ours = Path(f"/proc/{run.pid}")
            lines = [(ours / "cmdline").read_bytes(), *(one.read_bytes() for one in children(run.pid))]
            limits = (ours / "limits").read_text()
        finally:
            run.kill()
            run.wait()
    assert (tmp_path / "asked").exists(), (tmp_path / "said").read_text()
    assert len(lines) == 2
    assert not [one for one in lines if SECRET.encode() in one]
    assert SECRET not in (tmp_path / "said").read_text()
    assert "Max core file size        0                    0" in limits


def children(pid: int) -> list[Path]:
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [Path(f"/proc/{one}/cmdline") for one in text.split()]


def test_what_the_password_command_prints_beside_is_told_without_what_looks_like_a_secret() -> None:
    command = f'{sys.executable} -c \'import sys; print("{SECRET}"); sys.exit("wrong pin {"x9" * 30}")\''
    with pytest.raises(Exception, match="exit code") as told:
        from_command(command)
    assert SECRET not in str(told.value)
    assert "x9x9" not in str(told.value)


def test_secrets_are_read_when_they_are_needed_and_held_by_nobody(tmp_path: Path) -> None:
    desk: Desktop = desktop_of_questions(tmp_path)
    (tmp_path / "password").write_text(f"{SECRET}\n")
    settings = load(desk.settings, {})
    secret = secret_for(settings, {})
    assert SECRET not in f"{secret!r} {vars(settings)}"
    assert secret() == SECRET
    assert SECRET not in f"{secret!r} {asdict(settings.person)}"
