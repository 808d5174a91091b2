"""A mailbox with 100,000 messages costs what is new in it, not what lies there: commands and bytes are counted."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from outreach.adapters.imap import open_imap
from outreach.adapters.tls import Security
from outreach.ports.mail import Folder, Mailbox, Role
from outreach.reading.message import parse
from tests.contracts.imap_bench import AT
from tests.contracts.imap_benches import CourierBench, DovecotBench
from tests.servers.dovecot import own
from tests.servers.faultproxy import FaultProxy, Protocol
from tests.servers.mailhost import MailHost

NEW = 10
INBOX = Folder("INBOX", Role.INBOX)
YEARS_AGO = AT - timedelta(days=900)
SEEN = ":2,S"
SINCE = AT - timedelta(days=7)


def letter(number: int) -> bytes:
    return f"From: ada@example.test\nSubject: Letter {number}\nMessage-ID: <{number}@a.test>\n\nHi.\n".encode()


def fill(inbox: Path, count: int, at: datetime = YEARS_AGO) -> None:
    """Mail, read already: a thousand names for each file, so that a hundred thousand messages take seconds."""
    for block in range(0, count, 1000):
        first = inbox / "cur" / named(block, at)
        put(first, letter(block), at)
        for number in range(block + 1, min(block + 1000, count)):
            os.link(first, first.with_name(named(number, at)))


def put(path: Path, raw: bytes, at: datetime) -> None:
    path.write_bytes(raw)
    own(path)
    os.utime(path, (at.timestamp(), at.timestamp()))


def named(number: int, at: datetime) -> str:
    return f"{int(at.timestamp())}.M{number:06}P1.host{SEEN}"


@dataclass(frozen=True, slots=True)
class Large:
    """The mailbox, and the line to it, on which all is counted."""

    bench: DovecotBench | CourierBench
    line: FaultProxy

    @property
    def inbox(self) -> Path:
        return self.bench.user.home / "Maildir"

    @property
    def opening(self) -> Sequence[str]:
        """Courier tells UIDNEXT by STATUS alone."""
        return ["EXAMINE"] if isinstance(self.bench, DovecotBench) else ["EXAMINE", "STATUS", "NOOP"]

    @contextmanager
    def open(self) -> Iterator[Mailbox]:
        account = replace(self.bench.account, host="127.0.0.1", port=self.line.port, security=Security.NONE)
        with open_imap(account, lambda: self.bench.user.password)() as mailbox:
            mailbox.folders()
            self.line.trace.clear()
            yield mailbox

    def commands(self) -> Sequence[str]:
        return [where.removeprefix("> ") for where, _ in self.line.trace if where.startswith("> ")]

    def received(self) -> int:
        return sum(len(text) for where, text in self.line.trace if not where.startswith(">"))


@pytest.fixture(
    params=[
        pytest.param((DovecotBench, "mail_host", 100_000), marks=pytest.mark.servers, id="dovecot"),
        # which reads all names at each opening
        pytest.param((CourierBench, "courier_host", 10_000), marks=pytest.mark.families, id="courier"),
    ]
)
def large(request: pytest.FixtureRequest) -> Iterator[Large]:
    kind, host, count = request.param
    bench = kind(request.getfixturevalue(host), Security.STARTTLS)
    bench.deliver(letter(0), at=YEARS_AGO)
    with FaultProxy(("127.0.0.1", bench.port), Protocol.IMAP) as line:
        large = Large(bench, line)
        fill(large.inbox, count)
        yield large
    shutil.rmtree(bench.user.home)


def test_a_large_mailbox_costs_what_is_new_in_it(large: Large) -> None:
    with large.open() as mailbox:
        first = mailbox.news(INBOX, None, SINCE)
        assert (first.listed, first.more) == ((), False)
        assert large.commands() == [*large.opening, "UID SEARCH"]
        assert large.received() < 2_000

    for number in range(NEW):
        put(large.inbox / "new" / named(number, AT).removesuffix(SEEN), letter(number), AT)
    with large.open() as mailbox:
        second = mailbox.news(INBOX, first.cursor, SINCE)
        assert len(second.listed) == NEW
        assert large.commands() == ["STATUS", *large.opening, "UID SEARCH", "UID FETCH"]
        assert large.received() < 5_000

    with large.open() as mailbox:
        assert mailbox.news(INBOX, second.cursor, SINCE).listed == ()
        assert large.commands() == ["STATUS"]
        assert large.received() < 200

    with large.open() as mailbox:
        look = mailbox.look_for(["ada@example.test"], SINCE.date())
        assert len(look.listed) == NEW
        assert large.commands().count("UID SEARCH") == 1
        assert large.received() < 6_000


HUNDRED_MB = 100_000_000
FILLER = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU2Nzg5QUJDREVGR0hJSktMTU5PUFFS\n"
HEAD = b"From: ada@example.test\nSubject: big\nMessage-ID: <big@a.test>\nMIME-Version: 1.0\n"
PART = b"--x\nContent-Type: %b\n\nthe words\n%b"
MIXED = b'Content-Type: multipart/mixed; boundary="x"\n\n'


def filled(count: int) -> bytes:
    return FILLER * (count // len(FILLER))


def of_many_parts(kind: bytes, count: int) -> bytes:
    return HEAD + MIXED + b"".join(PART % (kind, filled(HUNDRED_MB // count)) for _ in range(count)) + b"--x--\n"


SHAPES: dict[str, Callable[[], bytes]] = {
    "attachment": lambda: HEAD + MIXED + PART % (b"text/plain", b"") + PART % (b"image/png", filled(HUNDRED_MB)),
    "text": lambda: HEAD + b"\n" + filled(HUNDRED_MB),
    "texts": lambda: of_many_parts(b"text/plain", 200),
    "header": lambda: (
        HEAD + b"X: " + b"\n ".join([FILLER.strip()] * (HUNDRED_MB // len(FILLER))) + b"\n\nthe words\n"
    ),
    "header of a part": lambda: (
        HEAD + MIXED + b"--x\nX: " + filled(HUNDRED_MB).replace(b"\n", b"\n ") + b"\n\nthe words\n"
    ),
}


@pytest.mark.servers
@pytest.mark.parametrize("shape", SHAPES)
def test_of_a_message_of_a_hundred_megabytes_little_is_fetched(mail_host: MailHost, shape: str) -> None:
    bench = DovecotBench(mail_host, Security.STARTTLS)
    bench.deliver(letter(0), at=YEARS_AGO)
    with FaultProxy(("127.0.0.1", bench.port), Protocol.IMAP) as line:
        large = Large(bench, line)
        put(large.inbox / "new" / named(1, AT).removesuffix(SEEN), SHAPES[shape](), AT)
        with large.open() as mailbox:
            (one,) = mailbox.news(INBOX, None, SINCE).listed
            fetched = mailbox.fetch(one)
            assert len(mailbox.look_for(["ada@example.test"], SINCE.date()).listed) == 1
        assert large.received() < 4_000_000
    assert fetched is not None
    assert fetched.truncated
    message = parse(fetched.raw)
    assert (message.subject, message.message_id) == ("big", "<big@a.test>")
    shutil.rmtree(bench.user.home)
