"""A notice to the mentee that passes fail, by a way that does not need what just broke."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from outreach.application.app import App
from outreach.application.drafting import new_mail
from outreach.application.heartbeat import Kind, Pulse
from outreach.application.prompting import to_mentee
from outreach.application.trouble_words import meaning, remedy, what
from outreach.domain.correspondence import Purpose
from outreach.ports.errors import OutreachError, Unreachable
from outreach.ports.mail import Accepted, Role
from outreach.ports.provider import Provider


class Way(StrEnum):
    """How a notice reaches the mentee."""

    MAIL = "by mail"
    INBOX = "straight into the inbox"
    HERE = "on this machine"


PASSING: Final = (Kind.MAILBOX_UNREACHABLE, Kind.SENDING_UNREACHABLE)
"""What often mends itself, and is told only when it lasts."""

TOLD_BY_THE_PASS: Final = (Kind.SENDING_REFUSED,)


@dataclass(frozen=True, slots=True)
class Notice:
    """What broke, since when, and what a server, disk or file said of it."""

    kind: str
    since: datetime
    said: str = ""
    last_good: datetime | None = None

    @property
    def subject(self) -> str:
        return f"outreach needs you: {what(self.kind)}"

    def text(self, zone: str, provider: Provider | None = None) -> str:
        means = meaning(self.said, provider)
        good = f"The last good pass ended on {_moment(self.last_good, zone)}." if self.last_good else ""
        parts = [
            f"Since {_moment(self.since, zone)} no pass has ended well: {what(self.kind)}.",
            f"What was said: {self.said}" if self.said else "",
            f"What it means: {means}" if means else "",
            good,
            f"{_meanwhile(self.kind)} Nothing is lost.",
            f"What to do: {remedy(self.kind, self.said, provider)}",
            "You are told of this once a day, until it is mended.",
        ]
        return "\n\n".join(one for one in parts if one) + "\n"


class Memory(Protocol):
    """Which kinds of trouble were told on which day."""

    def told(self, kind: str, day: date) -> bool: ...

    def remember(self, kind: str, day: date) -> None: ...


Here = Callable[[str, str], None]
"""Tells subject and text on this machine itself. Raises OSError when that cannot be done either."""


def worth_telling(pulse: Pulse, now: datetime, after: timedelta) -> Notice | None:
    """The notice that is due: none while all is well, and none for what the pass tells itself.

    What often mends itself is told once it has lasted for `after`.
    """
    since = pulse.failing_since
    if not pulse.trouble or since is None or pulse.trouble in TOLD_BY_THE_PASS:
        return None
    if pulse.trouble in PASSING and now - since < after:
        return None
    return Notice(pulse.trouble, since, pulse.words, pulse.last_good)


def tell_once(notice: Notice, app: App, memory: Memory, here: Here) -> Way | None:
    """Tells it by the first way that works; None when this kind was told on this day of the mentee's already."""
    zone, now = app.mentee.time_zone, app.clock.now()
    today = now.astimezone(ZoneInfo(zone)).date()
    if memory.told(notice.kind, today):
        return None
    way = _tell(notice, app, notice.text(zone, app.preferences.provider), here)
    memory.remember(notice.kind, today)
    return way


def _tell(notice: Notice, app: App, text: str, here: Here) -> Way:
    for way in ways(notice.kind):
        try:
            _send(app, way, notice.subject, text)
        except OutreachError:
            continue
        return way
    here(notice.subject, text)
    return Way.HERE


def ways(kind: str) -> tuple[Way, ...]:
    """Those that do not need what broke, the best first; behind them there is always this machine."""
    if kind.startswith("mailbox_"):
        return (Way.MAIL,)
    return (Way.INBOX,) if kind.startswith("sending_") else (Way.MAIL, Way.INBOX)


def _send(app: App, way: Way, subject: str, text: str) -> None:
    now, me = app.clock.now(), app.mentee.addresses[0]
    raw = app.writer.compose(new_mail(app, Purpose.PROMPT, to_mentee(app, subject, text, ""), now), now)
    if way is Way.MAIL:
        with app.open_sender() as sender:
            if not isinstance(sender.submit(me, me, raw), Accepted):
                raise Unreachable("the server did not take the notice")
        return
    with app.open_mailbox() as mailbox:
        inbox = next(folder for folder in mailbox.folders() if folder.role is Role.INBOX)
        mailbox.append(inbox, raw, now, seen=False)


def _meanwhile(kind: str) -> str:
    if kind.startswith("sending_"):
        return "Your mail is read and your commands are obeyed; letters wait."
    return "Until it is mended no mail is read and no letter goes."


def _moment(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%A %-d %B %Y, %H:%M}"
