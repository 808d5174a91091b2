"""The watch on real servers: it hears of mail at once, outlives what happens to its connections, and ends well."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.desk import Desk
from tests.end_to_end.lines import Lines, struck
from tests.end_to_end.program import PATIENCE_SECONDS, Program
from tests.end_to_end.watching import Watching
from tests.servers.faults import Act, Hold
from tests.servers.mailboxes import deliver
from tests.servers.mailhost import MailHost
from tests.servers.process import until

pytestmark = pytest.mark.servers


Start = Callable[..., Watching]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """start(desk): a watch that ends with the test, with a service manager that wants a sign each second."""
    running: list[subprocess.Popen[bytes]] = []
    sockets: list[socket.socket] = []

    def begin(desk: Desk) -> Watching:
        manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        manager.setblocking(False)
        sockets.append(manager)
        address = Path(tempfile.mkdtemp(dir=tmp_path)) / "notify"
        manager.bind(str(address))
        output = address.with_name("output")
        with output.open("wb") as out:
            child = subprocess.Popen(
                [sys.executable, "-m", "outreach", "--config", str(desk.folder / "outreach.toml"), "watch"],
                cwd=desk.folder,
                env={**desk.environ, "NOTIFY_SOCKET": str(address), "WATCHDOG_USEC": "2000000"},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        running.append(child)
        return Watching(child, output, manager)

    yield begin
    for child in running:
        child.kill()
        child.wait()
    for one in sockets:
        one.close()


def asked(desk: Desk, question: str) -> object:
    """The one value that a query of the store gives; None for none."""
    with closing(sqlite3.connect(f"{desk.store.as_uri()}?mode=ro", uri=True)) as store:
        row = store.execute(question).fetchone()
    return row[0] if row else None


def passes(desk: Desk) -> int:
    """How many passes have ended."""
    return int(str(asked(desk, "SELECT count(*) FROM heartbeats WHERE ended_at IS NOT NULL")))


def inbox_cursor(desk: Desk) -> dict[str, int]:
    return dict(json.loads(str(asked(desk, "SELECT cursor FROM cursors WHERE folder = 'INBOX'") or "{}")))


def quiet(desk: Desk, watching: Watching, least: int = 1) -> int:
    """Waits until so many passes have ended and the line is open; how many there are."""
    until(lambda: passes(desk) >= least, PATIENCE_SECONDS, f"{least} passes; said: {watching.said}")
    return passes(desk)


@contextmanager
def one_more_pass(desk: Desk, watching: Watching) -> Iterator[None]:
    before = passes(desk)
    yield
    quiet(desk, watching, before + 1)


def mail(desk: Desk, number: int = 1) -> None:
    text = f"From: shop@elsewhere.test\r\nSubject: Your order {number}\r\n\r\nIt is on its way.\r\n"
    deliver(desk.host, desk.me, text.encode())


def test_it_is_ready_gives_signs_of_life_and_stops_when_told(desk: Desk, start: Start) -> None:
    watching = start(desk)
    watching.tells("READY=1")
    watching.tells("WATCHDOG=1")
    quiet(desk, watching)
    until(lambda: any(one.startswith("STATUS=listening; last good pass") for one in watching.told))
    before = watching.told.count("WATCHDOG=1")
    until(lambda: watching.told.count("WATCHDOG=1") > before + 1, PATIENCE_SECONDS, "two more signs of life")
    assert watching.ends() == 0
    assert watching.told[-1] == "STOPPING=1"
    assert watching.said == "Watching. Ctrl-C ends it.\nStopped.\n"


def test_ctrl_c_ends_it_as_well(desk: Desk, start: Start) -> None:
    watching = start(desk)
    quiet(desk, watching)
    assert watching.ends(signal.SIGINT) == 0


def test_a_command_by_mail_is_obeyed_when_it_comes(desk: Desk, start: Start) -> None:
    julie = desk.meets("Julie Adams")
    watching = start(desk)
    until(lambda: desk.prompts("Julie"), PATIENCE_SECONDS, f"a prompt; said: {watching.said}")
    prompt = desk.prompt("Julie")
    desk.reply(prompt, "SEND")
    until(lambda: julie.letters(), PATIENCE_SECONDS, f"the letter; said: {watching.said}")
    assert watching.ends() == 0


def test_mail_that_comes_during_a_pass_is_not_missed(lines: Lines, start: Start) -> None:
    mail(lines, 1)
    lines.imap.fault("< UID SEARCH", Hold())
    watching = start(lines)
    struck(lines.imap)
    mail(lines, 2)
    lines.imap.let_go()
    until(lambda: inbox_cursor(lines).get("last") == 2, PATIENCE_SECONDS, f"both read; said: {watching.said}")
    assert watching.ends() == 0


def test_a_session_that_is_kicked_is_taken_up_again(desk: Desk, start: Start) -> None:
    watching = start(desk)
    quiet(desk, watching)
    for number in range(1, 3):
        until(lambda: desk.me.address in desk.host.doveadm("who"), PATIENCE_SECONDS, "a session to kick")
        with one_more_pass(desk, watching):
            desk.host.doveadm("kick", desk.me.address)
        with one_more_pass(desk, watching):
            mail(desk, number)
    assert "Traceback" not in watching.said
    assert watching.ends() == 0


def test_new_numbers_in_the_inbox_cost_nothing(desk: Desk, start: Start) -> None:
    watching = start(desk)
    quiet(desk, watching)
    desk.host.doveadm("mailbox", "update", "-u", desk.me.address, "--uid-validity", "12345678", "INBOX")
    with one_more_pass(desk, watching):
        mail(desk)
    until(lambda: inbox_cursor(desk).get("uidvalidity") == 12345678, PATIENCE_SECONDS, "the new numbers")
    assert watching.ends() == 0


def test_a_server_that_is_away_for_a_while_is_told_once_and_found_again(lines: Lines, start: Start) -> None:
    watching = start(lines)
    quiet(lines, watching)
    lines.imap.fault("connect", Act.RESET, times=2)
    lines.imap.cut_all()
    until(lambda: len(lines.imap.hits) == 2, PATIENCE_SECONDS, "two vain tries")
    with one_more_pass(lines, watching):
        mail(lines)
    until(lambda: "All is well again." in watching.said, PATIENCE_SECONDS, watching.said)
    assert watching.said.count("outreach: ") == 1
    assert watching.ends() == 0


def test_a_server_that_is_started_anew_is_found_again(start: Start, program: Program, tmp_path: Path) -> None:
    with MailHost() as host:
        desk = Desk(host, tmp_path, None, program)
        watching = start(desk)
        quiet(desk, watching)
        with one_more_pass(desk, watching), host.imap_away():
            before = watching.told.count("WATCHDOG=1")
            until(lambda: watching.told.count("WATCHDOG=1") > before + 1, PATIENCE_SECONDS, "signs of life")
        with one_more_pass(desk, watching):
            mail(desk)
        assert "Traceback" not in watching.said
        assert watching.ends() == 0


@pytest.mark.parametrize("act", [Act.HANG, Act.FREEZE])
def test_a_connection_that_hangs_without_a_word_is_given_up(lines: Lines, start: Start, act: Act) -> None:
    watching = start(lines)
    quiet(lines, watching)
    until(lambda: "> IDLE" in [where for where, _ in lines.imap.trace], PATIENCE_SECONDS, "it listens")
    with one_more_pass(lines, watching):
        lines.imap.cut_all(act)
        mail(lines)
    assert "Traceback" not in watching.said
    assert watching.ends() == 0


def test_a_stop_during_a_pass_lets_its_letter_finish_and_begins_no_other(lines: Lines, start: Start) -> None:
    people = [lines.meets("Julie Adams"), lines.meets("Omar Haddad")]
    lines.run()
    for one in people:
        lines.approves(one)
    lines.smtp.fault("> MAIL", Hold())
    watching = start(lines)
    struck(lines.smtp)
    watching.child.send_signal(signal.SIGTERM)
    lines.smtp.let_go()
    assert watching.child.wait(PATIENCE_SECONDS) == 0
    lines.settled()
    assert sum(len(one.letters()) for one in people) == 1
    assert lines.told("status")["in_doubt"] == 0
    assert lines.run(minutes=5)["letters_sent"] == 1


def test_a_quiet_mailbox_costs_two_connections_and_no_more(lines: Lines, start: Start) -> None:
    watching = start(lines)
    quiet(lines, watching)
    for _ in range(3):
        before = watching.told.count("WATCHDOG=1")
        until(lambda seen=before: watching.told.count("WATCHDOG=1") > seen, PATIENCE_SECONDS)  # type: ignore[misc]
    assert [where for where, _ in lines.imap.trace].count("connect") == 2
    assert passes(lines) == 1
    assert watching.ends() == 0


def test_of_two_watches_the_second_one_says_so_and_ends(desk: Desk, start: Start) -> None:
    first = start(desk)
    quiet(desk, first)
    said = desk.outreach("watch")
    assert f"Another watch is running (process {first.child.pid})" in said
    assert first.ends() == 0


def test_a_watch_that_was_killed_is_in_nobodys_way(desk: Desk, start: Start) -> None:
    first = start(desk)
    quiet(desk, first)
    os.kill(first.child.pid, signal.SIGKILL)
    first.child.wait(PATIENCE_SECONDS)
    second = start(desk)
    quiet(desk, second, 2)
    assert second.ends() == 0


def test_a_pass_beside_the_watch_is_harmless(desk: Desk, start: Start) -> None:
    julie = desk.meets("Julie Adams")
    watching = start(desk)
    until(lambda: desk.prompts("Julie"), PATIENCE_SECONDS, f"a prompt; said: {watching.said}")
    prompt = desk.prompt("Julie")
    desk.reply(prompt, "SEND")
    for _ in range(3):
        desk.outreach("run")
    until(lambda: julie.letters(), PATIENCE_SECONDS, f"the letter; said: {watching.said}")
    desk.settled()
    assert desk.host.log.accepted(julie.letter()["Message-ID"]) == 1
    assert watching.ends() == 0
