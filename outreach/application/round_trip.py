"""A mail from the mentee to the mentee: it leaves by the one server and is seen to arrive at the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from outreach.domain.correspondence import OUR_HEADER, Content, Outgoing, Purpose, Status
from outreach.domain.events import LetterId
from outreach.domain.people import Mentee
from outreach.ports.errors import MailboxTrouble, Unreachable
from outreach.ports.mail import (
    Accepted,
    Folder,
    InDoubt,
    Listed,
    Mailbox,
    NotSent,
    OpenMailbox,
    OpenSender,
    Refused,
    Role,
    Submission,
)
from outreach.ports.world import Clock, Ids, MailWriter
from outreach.reading.message import Message, parse
from outreach.reading.received import stamped

ARRIVES_IN = (Role.INBOX, Role.JUNK)
SHORTLY_BEFORE = timedelta(minutes=10)
"""From when on messages are passed over, in case the clock of whoever delivers is behind."""

PAUSES = (0.1, 0.2, 0.3, 0.5, 1.0)
"""Seconds between two looks; the last one for all that follow."""

SUBJECT = "outreach: a test mail to yourself"

TEXT = """\
This mail went from your outgoing server to your inbox, and outreach saw it arrive: both ways work.

It asks for nothing. Delete it when you like; outreach never deletes mail.
"""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait in all, in seconds; how to pause; and seconds on a clock that only moves forward."""

    seconds: float
    pause: Callable[[float], None]
    elapsed: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Traveller:
    """Who sends, by which ways."""

    mentee: Mentee
    open_mailbox: OpenMailbox
    open_sender: OpenSender
    writer: MailWriter
    ids: Ids
    clock: Clock
    patience: Patience


@dataclass(frozen=True, slots=True)
class Arrived:
    """The mail is there: in which folder, how many seconds after it was handed over, and what its way left on it.

    `early` and `late` are instants of our clock between which the last server took it.
    """

    role: Role
    folder: str
    seconds: float
    message: Message
    early: datetime
    late: datetime

    @property
    def skew(self) -> timedelta | None:
        """By how much our clock is ahead of the server's, at least; None when the server told no time.

        Servers tell whole seconds.
        """
        told = stamped(self.message)
        if told is None:
            return None
        if told < self.early - timedelta(seconds=1):
            return self.early - told
        return min(self.late - told, timedelta())


@dataclass(frozen=True, slots=True)
class NotSeen:
    """Taken by the server, and not there after so many seconds."""

    seconds: float
    looked_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """The mailbox is open; these are its folders."""

    folders: tuple[Folder, ...]


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The sending server has taken the mail."""

    answer: str


Milestone = LoggedIn | HandedOver | Arrived | NotSeen


def round_trip(one: Traveller, telling: Callable[[str], None]) -> Iterator[Milestone]:
    """Sends one mail and waits for it, reading with PEEK: each milestone when it is reached, the last one Arrived
    or NotSeen. `telling` gets a line for whatever takes its time.

    Raises MailboxTrouble: what a mailbox and a sender raise, also when the server refuses the mail.
    """
    telling("logging in to the mailbox")
    with one.open_mailbox() as mailbox:
        folders = tuple(mailbox.folders())
        yield LoggedIn(folders)
        looked_in = [folder for folder in folders if folder.role in ARRIVES_IN]
        before = {folder: _from_now_on(mailbox, folder, one.clock.now()) for folder in looked_in}
        telling("handing a mail to yourself over to the sending server")
        token, early = one.ids.token(), one.clock.now()
        yield HandedOver(_send(one, token, early))
        yield _awaited(one, mailbox, before, token, early, telling)


def _from_now_on(mailbox: Mailbox, folder: Folder, now: datetime) -> str:
    """A cursor behind all that is there."""
    news = mailbox.news(folder, None, now - SHORTLY_BEFORE)
    while news.more:
        news = mailbox.news(folder, news.cursor, now)
    return news.cursor


def _send(one: Traveller, token: str, now: datetime) -> str:
    me = one.mentee.addresses[0]
    raw = one.writer.compose(_mail(one.mentee, token, now), now)
    with one.open_sender() as sender:
        return _demand(sender.submit(me, me, raw))


def _mail(mentee: Mentee, token: str, now: datetime) -> Outgoing:
    """It is known again by the header of ours: some servers put another Message-ID in the place of ours. A pass
    that meets it passes it over, since it goes to no contact."""
    me = mentee.addresses[0]
    content = Content(sender=f"{mentee.name} <{me}>", to=me, to_name=mentee.name, subject=SUBJECT, text=TEXT)
    message_id = f"<{token}@{me.rpartition('@')[2]}>"
    return Outgoing(LetterId(token), Purpose.PROMPT, content, token, message_id, Status.SENDING, due_at=now)


def _demand(submission: Submission) -> str:
    match submission:
        case Accepted(answer=answer):
            return answer
        case Refused(code=code, text=text):
            what = f"the server refuses a mail from you to yourself: {code} {text}"
            raise MailboxTrouble(what, remedy="Look at the address you send from, and at what the server says.")
        case InDoubt(why=why) | NotSent(why=why):
            raise Unreachable(f"the connection broke while sending: {why}", remedy="Try again.")


def _awaited(
    one: Traveller,
    mailbox: Mailbox,
    cursors: dict[Folder, str],
    token: str,
    early: datetime,
    telling: Callable[[str], None],
) -> Arrived | NotSeen:
    started = one.patience.elapsed()
    for pause in _pauses():
        waited = one.patience.elapsed() - started
        if found := _look(mailbox, cursors, token, early - SHORTLY_BEFORE):
            folder, message = found
            return Arrived(folder.role or Role.INBOX, folder.name, waited, message, early, one.clock.now())
        if waited >= one.patience.seconds:
            break
        telling(f"sent; waiting for it to arrive, {waited:.0f} s of at most {one.patience.seconds:.0f}")
        one.patience.pause(pause)
    return NotSeen(one.patience.elapsed() - started, tuple(folder.name for folder in cursors))


def _pauses() -> Iterator[float]:
    yield from PAUSES
    while True:
        yield PAUSES[-1]


def _look(
    mailbox: Mailbox, cursors: dict[Folder, str], token: str, since: datetime
) -> tuple[Folder, Message] | None:
    """What has come since the last look, folder by folder; the cursors go on."""
    for folder in cursors:
        if found := _carries(_news(mailbox, folder, cursors, since), token):
            return folder, found
    return None


def _news(mailbox: Mailbox, folder: Folder, cursors: dict[Folder, str], since: datetime) -> Iterator[Listed]:
    more = True
    while more:
        news = mailbox.news(folder, cursors[folder], since)
        cursors[folder], more = news.cursor, news.more
        yield from news.listed


def _carries(listed: Iterator[Listed], token: str) -> Message | None:
    headers = (parse(one.header) for one in listed)
    return next((one for one in headers if one.headers.get(OUR_HEADER) == token), None)
