"""When passes fail the mentee is told by a way that does not need what just broke, once a day."""

import re
import stat
from pathlib import Path

import pytest

from outreach.bootstrap import opened
from outreach.settings import load
from tests.end_to_end.desk import Desk
from tests.servers.mailboxes import messages
from tests.servers.process import free_ports, until

pytestmark = pytest.mark.servers

NOTICE = b"Subject: outreach needs you"


def notices(desk: Desk) -> int:
    return sum(NOTICE in raw for raw in messages(desk.me))


def breaks(desk: Desk, *servers: str) -> str:
    """Nobody listens any more where these servers are said to be; the settings as they were."""
    file = desk.folder / "outreach.toml"
    before = file.read_text()
    for server, port in zip(servers, free_ports(len(servers)), strict=True):
        file.write_text(re.sub(rf"({server} = .*port = )\d+", rf"\g<1>{port}", file.read_text()))
    return before


def heals(desk: Desk, settings: str) -> None:
    (desk.folder / "outreach.toml").write_text(settings)


def test_a_dead_mailbox_is_told_by_mail_once_a_day(desk: Desk) -> None:
    breaks(desk, "imap")
    desk.outreach("run", code=3)
    assert desk.outreach("notice") == "Told by mail.\n"
    until(lambda: notices(desk) == 1, what="the notice")
    text = next(raw for raw in messages(desk.me) if NOTICE in raw).decode()
    assert "your mailbox cannot be reached" in text
    assert "Since Monday 5 October 2026, 11:00" in text
    assert "What to do: " in text
    assert desk.outreach("notice") == "It was told today already.\n"
    desk.forward(days=1)
    assert desk.outreach("notice") == "Told by mail.\n"
    until(lambda: notices(desk) == 2, what="the next day's notice")


def test_dead_sending_is_told_straight_into_the_inbox(desk: Desk) -> None:
    julie = desk.meets("Julie Adams")
    desk.run()
    desk.says("approve", julie.name)
    breaks(desk, "smtp")
    desk.run(code=3, minutes=5)
    assert desk.outreach("notice") == "Told straight into the inbox.\n"
    assert notices(desk) == 1


def test_when_no_mail_server_answers_it_is_told_on_this_machine_until_all_is_well(desk: Desk) -> None:
    desktop = desk.folder / "bin"
    desktop.mkdir()
    shown = desk.folder / "shown"
    (desktop / "notify-send").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >>"{shown}"\n')
    (desktop / "notify-send").chmod(0o755)
    settings = breaks(desk, "imap", "smtp")
    desk.outreach("run", code=3)
    file = desk.folder / "outreach-trouble.txt"
    assert on_this_desktop(desk, desktop) == f"Told on this machine: {file}.\n"
    assert "your mailbox cannot be reached" in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert shown.read_text().splitlines()[-1] == f"See {file}"
    assert str(file) in desk.says("status")
    heals(desk, settings)
    desk.run()
    assert not file.exists()
    assert desk.outreach("notice") == "Nothing to tell.\n"


def on_this_desktop(desk: Desk, programs: Path) -> str:
    ended = desk.program(
        ["--config", str(desk.folder / "outreach.toml"), "notice"],
        {**desk.environ, "PATH": f"{programs}:{desk.environ['PATH']}"},
        desk.folder,
    )
    assert ended.code == 0, ended
    return ended.out


def test_what_often_mends_itself_is_told_once_it_lasts(desk: Desk) -> None:
    breaks(desk, "imap")
    desk.outreach("run", code=3)
    assert desk.outreach("notice", "--after", "15") == "Nothing to tell.\n"
    desk.forward(minutes=15)
    desk.outreach("run", code=3)
    assert desk.outreach("notice", "--after", "15") == "Told by mail.\n"


def test_a_refused_login_is_told_at_once(desk: Desk) -> None:
    (desk.folder / "password").write_text("no longer right\n")
    desk.outreach("run", code=3)
    assert desk.outreach("notice", "--after", "15").startswith("Told on this machine")
    assert "refuses the login" in (desk.folder / "outreach-trouble.txt").read_text()


def test_a_store_that_cannot_be_used_is_told_by_mail(desk: Desk) -> None:
    desk.store.write_bytes(b"this is no store " * 1000)
    desk.outreach("run", code=1)
    assert desk.outreach("notice") == "Told by mail.\n"
    until(lambda: notices(desk) == 1, what="the notice")
    assert desk.outreach("notice") == "It was told today already.\n"


def test_settings_that_are_wrong_are_told_where_the_store_usually_is(desk: Desk) -> None:
    (desk.folder / "outreach.toml").write_text("[mentee]\n")
    desk.outreach("run", code=2)
    assert desk.outreach("notice").startswith("Told on this machine")
    file = desk.folder / ".local" / "state" / "outreach" / "outreach-trouble.txt"
    assert "its settings are wrong or missing" in file.read_text()
    assert desk.outreach("notice") == "It was told today already.\n"


def test_the_notice_is_no_letter_and_no_command(desk: Desk) -> None:
    """It lies in the inbox like any mail of ours, and the next pass makes nothing of it."""
    settings = breaks(desk, "imap")
    desk.outreach("run", code=3)
    desk.outreach("notice")
    until(lambda: notices(desk) == 1, what="the notice")
    heals(desk, settings)
    done = desk.run(minutes=5)
    assert (done["commands"], done["prompts_sent"], done["trouble"]) == (0, 0, [])
    with opened(load(desk.folder / "outreach.toml", {}), desk.environ) as app, app.store.reading() as records:
        assert records.mentees.get().stopped == ""
