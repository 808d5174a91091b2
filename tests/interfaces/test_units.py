"""The units are what systemd understands: as shipped, and as `schedule install` writes them."""

import configparser
import os
import subprocess
import sys
from pathlib import Path

import pytest

from outreach.adapters.schedule_files import Task, units
from outreach.adapters.shipped import shipped

pytestmark = pytest.mark.servers

CRON = shipped("cron")


def verified(files: list[Path], *options: str, runtime: Path) -> tuple[int, str]:
    """Exit code and whatever systemd-analyze says."""
    done = subprocess.run(
        ["systemd-analyze", *options, "verify", *map(str, files)],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "XDG_RUNTIME_DIR": str(runtime)},
    )
    return done.returncode, done.stdout


def tasks(folder: Path) -> list[Task]:
    plain = Task((sys.executable, "-m", "outreach"), folder / "outreach.toml", (folder / "state",))
    odd = folder / "a $trange 100% name"
    return [
        plain,
        Task((sys.executable, "-m", "outreach"), odd / "o.toml", (odd, folder / "Mail"), odd / "password"),
        Task(plain.program, plain.settings, plain.writable, password_command=True),
        Task(plain.program, plain.settings, plain.writable, own_privileges=True),
    ]


@pytest.mark.parametrize("options", [(), ("--user",)])
def test_systemd_has_nothing_to_say_of_the_shipped_units(options: tuple[str, ...], tmp_path: Path) -> None:
    files = sorted([*CRON.glob("*.service"), *CRON.glob("*.timer")])
    assert len(files) == 4
    assert verified(files, *options, runtime=tmp_path) == (0, "")


@pytest.mark.parametrize("watch", [False, True])
@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("options", [(), ("--user",)])
def test_systemd_has_nothing_to_say_of_units_made_here(
    options: tuple[str, ...], number: int, watch: bool, tmp_path: Path
) -> None:
    files = []
    for name, text in units(CRON, tasks(tmp_path)[number], watch=watch).items():
        files.append(tmp_path / name)
        files[-1].write_text(text)
    assert verified(files, *options, runtime=tmp_path) == (0, "")


def test_a_word_that_systemd_does_not_know_would_be_seen(tmp_path: Path) -> None:
    wrong = tmp_path / "outreach.service"
    wrong.write_text((CRON / "outreach.service").read_text().replace("PrivateTmp=", "PrivateTemp="))
    assert "PrivateTemp" in verified([wrong], runtime=tmp_path)[1]


def test_the_service_is_one_pass_with_an_end_and_a_sandbox() -> None:
    service = configparser.RawConfigParser(strict=False)
    service.read(CRON / "outreach.service")
    found = dict(service["Service"])
    assert found["type"] == "oneshot"
    assert found["timeoutstartsec"] == "30min"
    assert found["loadcredential"].startswith("outreach-password:")
    assert (found["nonewprivileges"], found["protectsystem"], found["protecthome"]) == (
        "yes",
        "strict",
        "read-only",
    )


def test_the_timer_makes_up_for_what_was_missed_and_does_not_keep_to_the_minute() -> None:
    timer = configparser.RawConfigParser()
    timer.read(CRON / "outreach.timer")
    found = dict(timer["Timer"])
    assert found["persistent"] == "true"
    assert int(found["randomizeddelaysec"]) > 0
    asked = subprocess.run(
        ["systemd-analyze", "calendar", "--iterations=3", found["oncalendar"]],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "*:00/5:00" in asked.stdout


def section(unit: str, name: str) -> dict[str, str]:
    read = configparser.RawConfigParser(strict=False)
    read.read(CRON / unit)
    return dict(read[name])


def test_the_watch_is_watched_itself_and_may_finish_a_letter() -> None:
    found = section("outreach-watch.service", "Service")
    assert (found["type"], found["restart"], found["restartpreventexitstatus"]) == ("notify", "on-failure", "2")
    assert found["watchdogsec"] == "3min"
    assert found["timeoutstopsec"] == "12min"


@pytest.mark.parametrize("unit", ["outreach.service", "outreach-watch.service"])
def test_who_fails_has_it_told(unit: str) -> None:
    assert section(unit, "Unit")["onfailure"] == "outreach-failed.service"


@pytest.mark.parametrize("unit", ["outreach-watch.service", "outreach-failed.service"])
def test_every_service_has_the_sandbox_of_the_pass(unit: str) -> None:
    sandbox = (CRON / "outreach.service").read_text().partition("# A pass may write")[2].strip()
    assert "NoNewPrivileges=yes" in sandbox
    assert sandbox in (CRON / unit).read_text()
