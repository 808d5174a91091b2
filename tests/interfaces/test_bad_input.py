"""What goes wrong is told once, by name and with the way out; nothing is lost, and the next good pass goes on."""

import json
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from tests.end_to_end.desk import Desk
from tests.end_to_end.person import Person
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import Protocol
from tests.servers.fixtures import ProxyMaker
from tests.servers.mailhost import MailHost
from tests.servers.process import free_ports

pytestmark = pytest.mark.servers


@pytest.fixture
def desk(mail_host: MailHost, tmp_path: Path) -> Desk:
    """A desk with somebody whose first letter is approved and due."""
    return Desk(mail_host, tmp_path)


@pytest.fixture
def ada(desk: Desk) -> Person:
    """Somebody to whom a letter is approved and due."""
    person = desk.meets("Ada Marsh")
    desk.run()
    desk.says("approve", "--all")
    desk.forward(minutes=5)
    return person


@dataclass(frozen=True, slots=True)
class Ran:
    """What a process of the program said, on each of its outputs."""

    out: str
    err: str


def called(desk: Desk, *arguments: str, code: int | None, room: int | None = None) -> Ran:
    """The program as a process that ends with that code (None: with any).

    With `room` none of its files may grow beyond so many bytes; what measures coverage would write a larger one.
    """
    environ = {name: value for name, value in desk.environ.items() if room is None or "COVERAGE" not in name}
    limits = None if room is None else partial(resource.setrlimit, resource.RLIMIT_FSIZE, (room, room))
    done = subprocess.run(
        [sys.executable, "-m", "outreach", "--config", str(settings(desk)), *arguments],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=desk.folder,
        env=environ,
        text=True,
        timeout=60,
        preexec_fn=limits,
    )
    assert code in (None, done.returncode), done.stdout + done.stderr
    return Ran(done.stdout, done.stderr)


def settings(desk: Desk) -> Path:
    return desk.folder / "outreach.toml"


@contextmanager
def changed(desk: Desk, was: str, becomes: str) -> Iterator[None]:
    """Other settings for a while."""
    before = settings(desk).read_text()
    assert was in before
    settings(desk).write_text(before.replace(was, becomes))
    yield
    settings(desk).write_text(before)


def told_once(ran: Ran, *words: str) -> None:
    """Each of the words stands in what was said for people, the way out with it, and no traceback."""
    assert "Traceback" not in ran.err
    for one in (*words, "What to do:"):
        assert ran.err.count(one) == 1, ran.err


def goes_on(desk: Desk, ada: Person) -> None:
    """The next good pass sends the one letter that waited, and asks nothing about it."""
    assert ada.letters() == []
    assert desk.run(minutes=5)["letters_sent"] == 1
    letter = ada.letter()
    assert desk.host.log.accepted(letter["Message-ID"]) == 1
    assert desk.stage(ada) == "contacted"
    assert desk.questions() == []


def test_a_wrong_password(desk: Desk, ada: Person) -> None:
    secret = desk.folder / "password"
    right = secret.read_text()
    secret.write_text("made-up-and-wrong\n")
    told_once(called(desk, "run", code=3), f"{desk.me.address} may not log in", "app password", "localhost:")
    secret.write_text(right)
    goes_on(desk, ada)


def test_a_mailbox_that_cannot_be_reached(desk: Desk, ada: Person) -> None:
    (port,) = free_ports(1)
    with changed(desk, f"port = {desk.host.imap.imaps}", f"port = {port}"):
        told_once(called(desk, "run", code=3), "the mailbox cannot be reached", f"localhost:{port}")
    goes_on(desk, ada)


def test_a_submission_server_that_cannot_be_reached(desk: Desk, ada: Person) -> None:
    (port,) = free_ports(1)
    with changed(desk, f"port = {desk.host.smtp.submission}", f"port = {port}"):
        ran = called(desk, "run", code=3)
        told_once(ran, "the submission server cannot be reached", f"127.0.0.1:{port}")
    goes_on(desk, ada)


def test_an_expired_certificate_of_the_mailbox(desk: Desk, ada: Person, fault_proxy: ProxyMaker) -> None:
    proxy = fault_proxy(Protocol.IMAP, Tls.IMPLICIT, certificate=desk.host.tls.expired)
    with changed(desk, f"port = {desk.host.imap.imaps}", f"port = {proxy.port}"):
        told_once(called(desk, "run", code=3), "certificate has expired", f"localhost:{proxy.port}")
    goes_on(desk, ada)


def test_an_expired_certificate_of_the_submission_server(desk: Desk, ada: Person, fault_proxy: ProxyMaker) -> None:
    proxy = fault_proxy(Protocol.SMTP, Tls.STARTTLS, certificate=desk.host.tls.expired)
    with changed(desk, f"port = {desk.host.smtp.submission}", f"port = {proxy.port}"):
        told_once(called(desk, "run", code=3), "certificate has expired", f"127.0.0.1:{proxy.port}")
    goes_on(desk, ada)


def test_a_missing_sent_folder(desk: Desk) -> None:
    """On a mailbox on disk: the mail host makes its folders again by itself."""
    make_folder(desk.folder / "mail")
    server = f'imap = {{ host = "localhost", port = {desk.host.imap.imaps}, security = "tls" }}'
    with changed(desk, server, 'maildir = "mail"'):
        ada = desk.meets("Ada Marsh")
        told_once(called(desk, "run", code=1), "there is no folder for sent mail", "make a folder named Sent")
        desk.says("approve", "--all")
        assert desk.run(minutes=5)["letters_sent"] == 1
        make_folder(desk.folder / "mail" / ".Sent")
        assert desk.run(minutes=5)["copies"] == 1
        assert desk.run(minutes=5)["copies"] == 0
        assert desk.told("status")["set_aside"] == []
    assert desk.settled().host.log.accepted(ada.letter()["Message-ID"]) == 1


def make_folder(place: Path) -> None:
    for part in ("new", "cur", "tmp"):
        (place / part).mkdir(parents=True)


def test_a_locked_store(desk: Desk, ada: Person) -> None:
    with closing(sqlite3.connect(desk.store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        told_once(called(desk, "run", code=1), "in use by another program", str(desk.store))
        other.execute("ROLLBACK")
    goes_on(desk, ada)


@pytest.mark.parametrize("room", [48_000, 80_000, 120_000])
def test_a_disk_that_is_full(desk: Desk, ada: Person, room: int) -> None:
    ran = called(desk, "run", code=1, room=room)
    told_once(ran, "no room left for the store", str(desk.store), "make room there")
    desk.settled().forward(minutes=5)
    arrived = bool(ada.letters())
    if json.loads(called(desk, "run", "--json", code=None).out)["in_doubt"]:
        desk.do("Ada", "ARRIVED" if arrived else "SEND AGAIN")
        desk.run(minutes=5)
    assert desk.settled().host.log.accepted(ada.letter()["Message-ID"]) == 1
    assert desk.stage(ada) == "contacted"
    assert desk.questions() == []


def test_a_broken_template(desk: Desk) -> None:
    mine = desk.folder / "mine" / "en" / "letters" / "first_contact.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("Subject: Hello\n\nDear {{ greeting }},\n\n{% if why_them %}\n")
    with settings(desk).open("a") as file:
        file.write('[templates]\ndirectory = "mine"\n')
    ada = desk.meets("Ada Marsh")
    told_once(called(desk, "run", code=1), f"{mine}:5")
    assert desk.run(minutes=5)["trouble"] == []
    assert [one["kind"] for one in desk.told("status")["set_aside"]] == ["journey"]
    mine.unlink()
    desk.run(minutes=5)
    assert desk.questions() == [(ada.name, "approve")]
    assert desk.told("status")["set_aside"] == []


def test_a_template_that_breaks_while_its_letter_waits(desk: Desk, ada: Person) -> None:
    mine = desk.folder / "mine" / "en" / "letters" / "first_contact.txt"
    mine.parent.mkdir(parents=True)
    with changed(desk, "[rules]", '[templates]\ndirectory = "mine"\n[rules]'):
        mine.write_text("Subject: Hello\n\nDear {{ greting }},\n")
        told_once(called(desk, "run", code=1), f"{mine}:3", "'greting' is undefined")
        assert ada.letters() == []
    goes_on(desk, ada)


def test_settings_with_faults(desk: Desk, ada: Person) -> None:
    with changed(desk, "Europe/London", "Europe/Londres"), changed(desk, "gap_minutes", "gap_minuts"):
        ran = called(desk, "run", code=2)
        told_once(ran, "[mentee] time_zone", "[rules] gap_minuts")
    goes_on(desk, ada)


# -- contact files

HEADER = "name,email,need,time_zone\n"
GOOD = "Ada Marsh,ada@partner.test,leading a team,Europe/London\n"


def imported(desk: Desk, text: str, code: int) -> Ran:
    file = desk.folder / "contacts.csv"
    file.write_text(HEADER + text, encoding="utf-8")
    return called(desk, "contacts", "import", str(file), "--yes", code=code)


def names(desk: Desk) -> list[str]:
    return [line.split("  ")[0] for line in desk.says("contacts", "list").splitlines()]


@pytest.mark.parametrize(
    ("row", "mended", "words"),
    [
        (
            "Ben Low,ben@partner.test,leading a team,Europe/Londn\n",
            "Europe/London",
            "'Europe/Londn' is no time zone",
        ),
        (
            "Ben Low,ben@partner.test,leading a tem,\n",
            "leading a team",
            "'leading a tem' is unknown; it may be leading",
        ),
        ('Ben Low,ben@partner.test,"leading a te', 'leading a team"', "quotation mark"),
        ("Ben Low,ben@partn", "", "is the file cut off here?"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_its_line_and_the_good_ones_are_taken(
    desk: Desk, row: str, mended: str, words: str
) -> None:
    with changed(desk, 'signature = "Chris"', 'signature = "Chris"\nneeds = { "leading a team" = "how" }'):
        ran = imported(desk, GOOD + row, code=1)
        assert "line 3: NOT READ" in ran.out
        assert words in ran.out
        assert names(desk) == ["Ada Marsh"]
        imported(desk, GOOD + "Ben Low,ben@partner.test,leading a team,Europe/London\n", code=0)
        assert names(desk) == ["Ada Marsh", "Ben Low"]


def test_without_needs_in_the_settings_any_need_is_taken(desk: Desk) -> None:
    imported(desk, "Ben Low,ben@partner.test,what nobody has named,\n", code=0)
    assert names(desk) == ["Ben Low"]


def test_a_contact_with_an_unknown_zone_is_not_added(desk: Desk) -> None:
    ran = called(desk, "contacts", "add", "Ben Low", "--set", "time_zone=Londn", code=2)
    assert "'Londn' is no time zone" in ran.err
    assert "Ben" not in desk.says("contacts", "list")
