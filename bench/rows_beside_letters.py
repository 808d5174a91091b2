"""What stands before and behind a letter on its way: the last look for mail from that person, and the copy in Sent.
Both on a real Dovecot, over one connection with TLS."""

import imaplib
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Final

from imap_tools import AND, MailBox, MailMessageFlags

from bench.mailboxes import large
from bench.row import Contender, Part, Row, Sample
from outreach.application.app import App
from outreach.application.doubts import make_copies
from outreach.application.outbox import EARLIER_MAIL_DAYS, Turn, look
from outreach.application.tally import Tally
from outreach.bootstrap import opened
from outreach.domain.correspondence import Copy, Outgoing, Status
from outreach.ports.mail import Mailbox
from outreach.settings import load
from tests.counts.counting import turn_of
from tests.end_to_end.desk import Desk
from tests.servers.mailhost import MailHost
from tests.store_worlds import queue_letters

LETTERS: Final = 20
LOOKS: Final = 5
MAILS: Final = 10_000
SENT: Final = "Sent"
BARE: Final = "bare imap-tools"
ALONE: Final = "imaplib alone"


@dataclass(frozen=True, slots=True)
class _Line:
    """The desk of a first letter to each of twenty people, and three open connections to its mailbox."""

    app: App
    mailbox: Mailbox
    tools: MailBox
    bare: imaplib.IMAP4_SSL
    turns: Sequence[Turn]

    @property
    def folders(self) -> Sequence[str]:
        return [one.name for one in self.mailbox.folders()]


def _each(do: Callable[[Turn], object], turns: Sequence[Turn]) -> Sample:
    return _whole(lambda: [do(one) for one in turns], len(turns))


def _whole(do: Callable[[], object], letters: int = LETTERS) -> Sample:
    """Milliseconds on the wall for each of the letters, and those of this process."""
    started, worked = time.perf_counter(), time.process_time()
    do()
    spent, worked = time.perf_counter() - started, time.process_time() - worked
    return Sample(spent * 1000 / letters, {"ms CPU": worked * 1000 / letters})


@contextmanager
def _line(size: int) -> Iterator[_Line]:
    with ExitStack() as stack:
        desk = stack.enter_context(large(stack.enter_context(MailHost()), size)).desk
        app = stack.enter_context(opened(load(desk.folder / "outreach.toml", {}), desk.environ))
        queue_letters(app, LETTERS)
        with app.store.reading() as records:
            turns = [turn_of(records, one) for one in records.outbox.with_status(Status.QUEUED)]
        mailbox, tools = stack.enter_context(app.open_mailbox()), stack.enter_context(_tools(desk))
        yield _Line(app, mailbox, tools, stack.enter_context(_bare(desk)), turns)


@contextmanager
def _tools(desk: Desk) -> Iterator[MailBox]:
    box = MailBox("localhost", desk.host.imap.imaps, ssl_context=desk.host.tls.client_context())
    with box.login(desk.me.address, desk.me.password, initial_folder=None):
        yield box


@contextmanager
def _bare(desk: Desk) -> Iterator[imaplib.IMAP4_SSL]:
    with imaplib.IMAP4_SSL(
        "localhost", desk.host.imap.imaps, ssl_context=desk.host.tls.client_context()
    ) as connection:
        connection.login(desk.me.address, desk.me.password)
        yield connection


# the last look: from them in every folder, to them in Sent


def _looked(line: _Line) -> Sample:
    return _each(lambda turn: look(line.app, line.mailbox, turn, Tally()), line.turns[:LOOKS])


def _looked_by_tools(line: _Line, folders: Sequence[str]) -> Sample:
    since = (line.app.clock.now() - timedelta(days=EARLIER_MAIL_DAYS)).date()

    def search(turn: Turn) -> None:
        for folder in folders:
            line.tools.folder.set(folder, readonly=True)
            line.tools.uids(AND(from_=turn.contact.address, date_gte=since))
        line.tools.folder.set(SENT, readonly=True)
        line.tools.uids(AND(to=turn.contact.address, date_gte=since))

    return _each(search, line.turns[:LOOKS])


def _looked_alone(line: _Line, folders: Sequence[str]) -> Sample:
    since = f"{line.app.clock.now() - timedelta(days=EARLIER_MAIL_DAYS):%d-%b-%Y}"

    def search(turn: Turn) -> None:
        for folder, field in (*((one, "FROM") for one in folders), (SENT, "TO")):
            line.bare.select(folder, readonly=True)
            line.bare.uid("SEARCH", "SINCE", since, field, f'"{turn.contact.address}"')

    return _each(search, line.turns[:LOOKS])


@contextmanager
def _look() -> Iterator[Sequence[Contender]]:
    with _line(MAILS) as line:
        folders = line.folders
        yield [
            Contender("outreach", Part.OURS, partial(_looked, line)),
            Contender(f"{BARE}, the same searches", Part.PEER, partial(_looked_by_tools, line, folders)),
            Contender(f"{ALONE}, the same searches", Part.FLOOR, partial(_looked_alone, line, folders)),
        ]


# the copy in Sent: looked for, then filed, then noted


def _owed(app: App, mails: Sequence[Outgoing]) -> Sequence[Outgoing]:
    """The letters as they stand when all have just gone; their rows say so."""
    now = app.clock.now()
    gone = [
        replace(
            one, status=Status.SENT, claimed_at=now, sent_at=now, raw=app.writer.compose(one, now), copy=Copy.OWED
        )
        for one in mails
    ]
    with app.store.transaction() as records:
        for one in gone:
            if not records.outbox.update(one, was=Status.QUEUED):
                records.outbox.update(one, was=Status.SENT)
    return gone


def _copied(line: _Line, mails: Sequence[Outgoing]) -> Sample:
    _owed(line.app, mails)
    tally = Tally()
    sample = _whole(lambda: make_copies(line.app, line.mailbox, tally))
    assert tally.copies == LETTERS
    return sample


def _copied_by_tools(line: _Line, mails: Sequence[Outgoing]) -> Sample:
    now = line.app.clock.now()
    return _whole(lambda: [line.tools.append(one.raw or b"", SENT, now, [MailMessageFlags.SEEN]) for one in mails])


def _copied_alone(line: _Line, mails: Sequence[Outgoing]) -> Sample:
    at = imaplib.Time2Internaldate(line.app.clock.now())
    return _whole(lambda: [line.bare.append(SENT, r"(\Seen)", at, one.raw or b"") for one in mails])


def _into_an_empty_folder(line: _Line, measure: Callable[[], Sample]) -> Sample:
    line.tools.folder.set(SENT)
    line.tools.delete(line.tools.uids())
    return measure()


@contextmanager
def _copies() -> Iterator[Sequence[Contender]]:
    with _line(1000) as line:
        mails = _owed(line.app, [one.mail for one in line.turns])
        yield [
            Contender(name, part, partial(_into_an_empty_folder, line, partial(measure, line, mails)))
            for name, part, measure in (
                ("outreach", Part.OURS, _copied),
                (f"{BARE}, the same bytes", Part.PEER, _copied_by_tools),
                (f"{ALONE}, the same bytes", Part.FLOOR, _copied_alone),
            )
        ]


UNIT: Final = "ms a letter"

ROWS = (
    Row(
        "letters-look",
        "The last look before a first letter, five folders, a mailbox of 10k, Dovecot with TLS",
        UNIT,
        _look,
        notes="What the look finds would be read; it finds nothing here.",
    ),
    Row("letters-copy", "The copy in Sent of each of 20 letters, Dovecot with TLS", UNIT, _copies),
)
