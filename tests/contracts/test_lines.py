"""What every line promises on which new mail is heard: Dovecot's over TLS and STARTTLS, and a Maildir's."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from outreach.adapters.bell import SignalBell
from outreach.adapters.imap_connection import password_login
from outreach.adapters.imap_idle import open_imap_line
from outreach.adapters.maildir_line import open_maildir_line
from outreach.adapters.tls import Security
from outreach.ports.watching import Line
from tests.contracts.mailbox_benches import Bench, DovecotBench, MaildirBench

RAW = b"From: ada@example.test\r\nSubject: Hello\r\n\r\nHello.\r\n"
LONG = 60.0
"""Far more than any of these needs: who returns earlier has heard something."""


@pytest.fixture
def bell() -> Iterator[SignalBell]:
    bell = SignalBell()
    yield bell
    bell.close()


@pytest.fixture(
    params=[
        pytest.param("tls", marks=pytest.mark.servers),
        pytest.param("starttls", marks=pytest.mark.servers),
        "maildir",
    ]
)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    if request.param == "maildir":
        return MaildirBench(tmp_path)
    return DovecotBench(request.getfixturevalue("mail_host"), Security(request.param))


def opened(bench: Bench, bell: SignalBell) -> AbstractContextManager[Line]:
    if isinstance(bench, MaildirBench):
        return open_maildir_line(bench.root, bell)()
    assert isinstance(bench, DovecotBench)
    login = password_login(bench.account, lambda: bench.user.password)
    return open_imap_line(bench.account, login, bell)()


@contextmanager
def meanwhile(act: threading.Thread) -> Iterator[None]:
    act.start()
    yield
    act.join()


def test_mail_that_comes_while_one_waits_is_heard(bench: Bench, bell: SignalBell) -> None:
    with opened(bench, bell) as line, meanwhile(threading.Timer(0.3, bench.deliver, [RAW])):
        assert line.wait(LONG)


def test_mail_that_came_before_the_wait_is_heard_at_once(bench: Bench, bell: SignalBell) -> None:
    with opened(bench, bell) as line:
        bench.deliver(RAW)
        assert line.wait(LONG)


def test_mail_is_heard_again_and_again_and_each_time_once(bench: Bench, bell: SignalBell) -> None:
    with opened(bench, bell) as line:
        for _ in range(3):
            bench.deliver(RAW)
            assert line.wait(LONG)
            assert not line.wait(0.2)


def test_what_lay_there_before_the_line_was_opened_is_no_news(bench: Bench, bell: SignalBell) -> None:
    bench.deliver(RAW)
    with opened(bench, bell) as line:
        assert not line.wait(0.2)


def test_mail_behind_mail_that_was_removed_is_heard(bench: Bench, bell: SignalBell) -> None:
    bench.deliver_many([RAW] * 3)
    with opened(bench, bell) as line:
        bench.remove_all()
        line.wait(0.2)
        bench.deliver(RAW)
        assert line.wait(LONG)


def test_the_bell_ends_the_wait(bench: Bench, bell: SignalBell) -> None:
    with opened(bench, bell) as line, meanwhile(threading.Timer(0.3, bell.ring)):
        assert not line.wait(LONG)
        assert bell.rung


def test_listening_changes_nothing(bench: Bench, bell: SignalBell) -> None:
    bench.deliver(RAW)
    before = bench.state()
    with opened(bench, bell) as line:
        line.wait(0.1)
    assert bench.state() == before
