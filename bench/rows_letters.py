"""Letters a second through the outbox use case: claim, submission, settlement, two durable steps a letter."""

import asyncio
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import aiosmtplib

from bench.row import Contender, Part, Reach, Row, Sample
from bench.rows_start import MAILMERGE
from bench.sink import sink
from bench.spending import spend
from outreach.adapters.smtp import SmtpAccount, SmtpSender
from outreach.adapters.smtp_connection import password_login
from outreach.adapters.tls import tls_context
from outreach.application.lease import Taken, take_lease
from outreach.application.outbox import Sent, Turn, hand_over, letters_in_order
from outreach.application.recording import load
from outreach.application.tally import Tally
from outreach.domain.correspondence import Outgoing
from outreach.ports.store import Records
from tests.servers.tls import make_authority
from tests.store_worlds import app_on, place, queue_letters, store_at

ME = "chris@example.org"
ROUND_TRIP = 0.02
TRIPS = 4  # MAIL, RCPT, DATA, the text
BARE = "bare aiosmtplib"


@dataclass(frozen=True, slots=True)
class _Submission:
    """Letters that are ready to go, a server with TLS, and one without."""

    folder: Path
    port: int
    open_port: int
    ca_file: Path

    @property
    def ready(self) -> Path:
        return self.folder / "ready.db"

    def ours(self) -> Contender:
        return Contender(
            "outreach", Part.OURS, partial(_ours, self.ready, self.folder / "work.db", self.port, self.ca_file)
        )

    def bare_with_steps(self, letters: Sequence[tuple[str, bytes]]) -> Contender:
        measure = partial(_bare_with_steps, letters, self.port, self.ca_file, self.folder / "steps.db")
        return Contender(f"{BARE}, two bare commits", Part.FLOOR, measure)


def _ours(ready: Path, work: Path, port: int, ca_file: Path) -> Sample:
    """Milliseconds a letter, from its claim to its settlement. What comes before and after is set aside (rules,
    gap, last look, Sent copy); what the claim looks at and the making of the bytes are not."""
    shutil.copy(ready, work)
    with store_at(work) as store:
        app = app_on(store)
        lease = take_lease(app)
        assert isinstance(lease, Taken)
        mails = letters_in_order(app)
        with store.reading() as records:
            turns = [_turn(records, mail) for mail in mails]
        account = SmtpAccount("127.0.0.1", port, ca_file=str(ca_file))
        with closing(SmtpSender(account, password_login(account, str))) as sender:
            sender.check()  # connected and greeted, as the bare client is
            started, worked = time.perf_counter(), time.process_time()
            for turn in turns:
                assert hand_over(app, sender, turn, lease.fencing, Tally()) is Sent.GONE
            spent, worked = time.perf_counter() - started, time.process_time() - worked
    work.unlink()
    each = 1000 / len(turns)
    return Sample(spent * each, {"letters a second": len(turns) / spent, "ms CPU": worked * each})


def _turn(records: Records, mail: Outgoing) -> Turn:
    assert mail.journey is not None
    contact = records.contacts.get(mail.journey)
    assert contact is not None
    return Turn(mail, load(records, mail.journey), contact)


def _bytes_of(ready: Path) -> list[tuple[str, bytes]]:
    with store_at(ready) as store:
        app = app_on(store)
        return [(mail.content.to, app.writer.compose(mail, app.clock.now())) for mail in letters_in_order(app)]


def _bare(letters: Sequence[tuple[str, bytes]], port: int, ca_file: Path) -> Sample:
    """aiosmtplib, one connection, bytes that are ready."""
    return asyncio.run(_sent_bare(letters, port, ca_file))


async def _sent_bare(
    letters: Sequence[tuple[str, bytes]], port: int, ca_file: Path, step: Callable[[], object] = lambda: None
) -> Sample:
    context = tls_context(str(ca_file))
    smtp = aiosmtplib.SMTP(hostname="127.0.0.1", port=port, use_tls=True, tls_context=context)
    async with smtp:
        await smtp.noop()
        started, worked = time.perf_counter(), time.process_time()
        for to, raw in letters:
            step()
            await smtp.sendmail(ME, [to], raw)
            step()
        spent, worked = time.perf_counter() - started, time.process_time() - worked
    each = 1000 / len(letters)
    return Sample(spent * each, {"letters a second": len(letters) / spent, "ms CPU": worked * each})


def _bare_with_steps(letters: Sequence[tuple[str, bytes]], port: int, ca_file: Path, work: Path) -> Sample:
    """The same, with two durable commits for each letter in a table of one row: what the promise alone costs."""
    with closing(sqlite3.connect(work, isolation_level=None)) as store:
        for pragma in ("journal_mode = WAL", "synchronous = FULL"):
            store.execute(f"PRAGMA {pragma}")
        store.execute("CREATE TABLE IF NOT EXISTS step (what TEXT)")
        return asyncio.run(
            _sent_bare(letters, port, ca_file, lambda: store.execute("INSERT INTO step VALUES ('x')"))
        )


def _mailmerge(folder: Path, count: int, port: int) -> Sample:
    """Without TLS, which it would negotiate anew for each letter; its own start is not counted."""
    (folder / "mailmerge_server.conf").write_text(f"[smtp_server]\nhost = 127.0.0.1\nport = {port}\n")
    template = "TO: {{email}}\nSUBJECT: A short talk?\nFROM: Chris <chris@example.org>\n\n"
    (folder / "mailmerge_template.txt").write_text(template + "Would you have twenty minutes for a talk?\n" * 20)
    rows = [f"person-{number:06d}@example.test" for number in range(count)]
    (folder / "mailmerge_database.csv").write_text("\n".join(["email", *rows, ""]))
    start = spend([MAILMERGE, "--limit", "1", "--dry-run"], folder=folder)
    spent = spend([MAILMERGE, "--no-dry-run", "--no-limit"], folder=folder)
    seconds = max(spent.wall - start.wall, 0.001)
    return Sample(seconds * 1000 / count, {"letters a second": count / seconds})


def _smtp_source(letters: Sequence[tuple[str, bytes]], port: int) -> Sample:
    length = len(letters[0][1])
    argv = ["smtp-source", "-d", "-m", str(len(letters)), "-l", str(length), "-f", ME, "-t", "ada@example.test"]
    spent = spend([*argv, f"127.0.0.1:{port}"])
    return Sample(spent.wall * 1000 / len(letters), {"letters a second": len(letters) / spent.wall})


@contextmanager
def _submission(count: int, *, in_memory: bool, delay: float = 0.0) -> Iterator[_Submission]:
    with ExitStack() as stack:
        folder = stack.enter_context(place(in_memory=in_memory))
        with store_at(folder / "ready.db") as store:
            queue_letters(app_on(store), count)
        authority = make_authority(folder / "tls")
        protected = stack.enter_context(sink(authority.good, delay))
        yield _Submission(folder, protected, stack.enter_context(sink(None, delay)), authority.ca_file)


@contextmanager
def _side_by_side(count: int) -> Iterator[Sequence[Contender]]:
    with _submission(count, in_memory=True) as there:
        letters = _bytes_of(there.ready)
        yield [
            there.ours(),
            Contender(BARE, Part.PEER, partial(_bare, letters, there.port, there.ca_file)),
            Contender(
                "mailmerge, without TLS", Part.PEER, partial(_mailmerge, there.folder, count, there.open_port)
            ),
            Contender("smtp-source, without TLS", Part.PEER, partial(_smtp_source, letters, there.open_port)),
            there.bare_with_steps(letters),
        ]


@contextmanager
def _on_disk(count: int) -> Iterator[Sequence[Contender]]:
    with _submission(count, in_memory=False) as there:
        letters = _bytes_of(there.ready)
        yield [
            there.ours(),
            Contender(BARE, Part.PEER, partial(_bare, letters, there.port, there.ca_file)),
            there.bare_with_steps(letters),
        ]


@contextmanager
def _far_away(count: int) -> Iterator[Sequence[Contender]]:
    with _submission(count, in_memory=True, delay=ROUND_TRIP) as there:
        letters = _bytes_of(there.ready)
        yield [
            there.ours(),
            Contender(BARE, Part.PEER, partial(_bare, letters, there.port, there.ca_file)),
            Contender("four round trips", Part.FLOOR, lambda: Sample(TRIPS * ROUND_TRIP * 1000)),
        ]


UNIT = "ms a letter"

ROWS = (
    Row(
        "letters",
        "1,000 letters through the outbox, TLS, store on a disk in memory",
        UNIT,
        partial(_side_by_side, 1000),
        (Reach(f"within 1.7x of {BARE}", lambda of: of.ratio(BARE) <= 1.7),),
    ),
    Row("letters-disk", "100 letters through the outbox, TLS, store on this disk", UNIT, partial(_on_disk, 100)),
    Row(
        "letters-far",
        "25 letters through the outbox, TLS, 20 ms round trip",
        UNIT,
        partial(_far_away, 25),
        (Reach("within 10 % of four round trips", lambda of: of.ratio("four round trips") <= 1.1),),
    ),
)
