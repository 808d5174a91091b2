"""The sender port: the same promises for the fake, a scripted server, Postfix, Exim, and a sendmail program."""

import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from outreach.adapters.sendmail import open_sendmail
from outreach.adapters.tls import Security
from outreach.ports.errors import Unreachable
from outreach.ports.mail import Accepted, InDoubt, Refused, Stage
from tests.contracts.scripted_smtp import Script, scripted_server
from tests.contracts.sender_benches import Bench, EximBench, FakeBench, PostfixBench, ScriptedBench, SendmailBench
from tests.servers.exim import MAX_CONNECTIONS
from tests.servers.families import CourierHost
from tests.servers.process import until

BENCHES = [
    "fake",
    "scripted",
    "sendmail",
    pytest.param((PostfixBench, "mail_host", Security.STARTTLS), marks=pytest.mark.servers, id="postfix-starttls"),
    pytest.param((PostfixBench, "mail_host", Security.TLS), marks=pytest.mark.servers, id="postfix-tls"),
    pytest.param((EximBench, "courier_host", Security.STARTTLS), marks=pytest.mark.families, id="exim-starttls"),
    pytest.param((EximBench, "courier_host", Security.TLS), marks=pytest.mark.families, id="exim-tls"),
]


@pytest.fixture(params=BENCHES)
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    match request.param:
        case "fake":
            yield FakeBench()
        case "sendmail":
            yield SendmailBench(tmp_path)
        case "scripted":
            script = Script()
            with scripted_server(script) as port:
                yield ScriptedBench(script, port)
        case kind, host, security:
            yield kind(request.getfixturevalue(host), security)


def letter(bench: Bench, number: int = 1, body: str = "Hello.") -> bytes:
    return (
        f"From: {bench.me}\r\nTo: {bench.ada}\r\nSubject: Letter {number}\r\n"
        "Date: Mon, 23 Nov 2026 09:30:00 +0000\r\n"
        f"Message-ID: <{number}@example.org>\r\nOutreach-Id: own{number}\r\n\r\n{body}\r\n"
    ).encode()


def lines(raws: list[bytes]) -> list[list[bytes]]:
    return sorted(raw.splitlines() for raw in raws)


def test_a_letter_arrives_as_it_was_given(bench: Bench) -> None:
    raw = letter(bench, body=".\r\n..two\r\n\r\nFrom here on.\r\nlast =20")
    with bench.open() as sender:
        outcome = sender.submit(bench.me, bench.ada, raw)
    assert isinstance(outcome, Accepted)
    assert outcome.answer
    until(lambda: len(bench.arrived()) == 1)
    assert lines(list(bench.arrived())) == lines([raw])


def test_several_letters_go_out_in_one_pass(bench: Bench) -> None:
    letters = [letter(bench, number) for number in range(5)]
    with bench.open() as sender:
        outcomes = [sender.submit(bench.me, bench.ada, raw) for raw in letters]
    assert all(isinstance(one, Accepted) for one in outcomes)
    until(lambda: len(bench.arrived()) == 5)
    assert lines(list(bench.arrived())) == lines(letters)


@pytest.mark.parametrize(("code", "permanent"), [("550 5.7.1 not from you", True), ("451 4.3.0 not now", False)])
def test_a_refusal_is_told_and_the_next_letter_goes_out(bench: Bench, code: str, permanent: bool) -> None:
    refused = bench.refuse(code)
    with bench.open() as sender:
        outcome = sender.submit(bench.me, refused, letter(bench, 1))
        assert isinstance(sender.submit(bench.me, bench.ada, letter(bench, 2)), Accepted)
    assert isinstance(outcome, Refused)
    assert outcome.permanent is permanent
    assert outcome.enhanced == code[4:9]
    assert code[10:] in outcome.text
    until(lambda: len(bench.arrived()) == 1)


# a sendmail program alone


@pytest.fixture
def program(tmp_path: Path) -> SendmailBench:
    return SendmailBench(tmp_path)


@pytest.mark.parametrize(
    ("code", "stage", "reply", "enhanced"),
    [
        (os.EX_NOUSER, Stage.RCPT, 550, "5.1.1"),
        (os.EX_NOHOST, Stage.RCPT, 550, "5.1.2"),
        (os.EX_TEMPFAIL, Stage.TEXT, 451, "4.3.0"),
        (os.EX_NOPERM, Stage.MAIL, 550, "5.7.1"),
        (os.EX_USAGE, Stage.MAIL, 554, "5.5.4"),
    ],
)
def test_exit_codes_say_what_a_server_would_say(
    program: SendmailBench, code: int, stage: Stage, reply: int, enhanced: str
) -> None:
    program.end({program.ada: (code, "words")})
    with program.open() as sender:
        assert sender.submit(program.me, program.ada, b"x") == Refused(stage, reply, enhanced, "words")


@pytest.mark.parametrize("code", [-signal.SIGKILL, -signal.SIGSEGV, 1, 99])
def test_a_program_that_ends_in_another_way_leaves_doubt(program: SendmailBench, code: int) -> None:
    program.end({program.ada: (code, "")})
    with program.open() as sender:
        assert isinstance(sender.submit(program.me, program.ada, b"x"), InDoubt)


def test_a_program_that_does_not_end_leaves_doubt(tmp_path: Path) -> None:
    slow = [sys.executable, "-c", "import time; time.sleep(60)"]
    with open_sendmail(slow, timeout=0.3)() as sender:
        assert isinstance(sender.submit("a@example.org", "b@example.test", b"x"), InDoubt)


@pytest.mark.parametrize("there", [True, False], ids=["not executable", "not there"])
def test_a_program_that_cannot_be_run_is_unreachable(tmp_path: Path, there: bool) -> None:
    if there:
        (tmp_path / "sendmail").write_text("no program")
    with open_sendmail([str(tmp_path / "sendmail")])() as sender, pytest.raises(Unreachable) as caught:
        sender.submit("a@example.org", "b@example.test", b"x")
    assert caught.value.remedy


@pytest.mark.parametrize("bad", ["", "a\n@example.test", " a@example.test"])
def test_nothing_but_an_address_is_handed_to_the_program(program: SendmailBench, bad: str) -> None:
    with program.open() as sender, pytest.raises(ValueError, match="address"):
        sender.submit(program.me, bad, b"x")


def test_an_address_is_never_taken_for_an_option(program: SendmailBench) -> None:
    with program.open() as sender:
        assert isinstance(sender.submit(program.me, "-t@example.test", b"x"), Accepted)


# Exim alone


def greeting(port: int) -> bytes:
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        return line.recv(1_000)


@pytest.mark.families
def test_a_server_with_too_many_connections_turns_us_away_and_takes_the_letter_later(
    courier_host: CourierHost,
) -> None:
    bench, port = EximBench(courier_host, Security.STARTTLS), courier_host.smtp.submission
    with ExitStack() as others:
        for _ in range(MAX_CONNECTIONS):
            assert others.enter_context(socket.create_connection(("127.0.0.1", port), 10)).recv(1_000)
        with bench.open() as sender, pytest.raises(Unreachable, match="421 Too many concurrent"):
            sender.submit(bench.me, bench.ada, letter(bench))
    until(lambda: greeting(port).startswith(b"220"))
    with bench.open() as sender:
        assert isinstance(sender.submit(bench.me, bench.ada, letter(bench)), Accepted)
    until(lambda: len(bench.arrived()) == 1)
