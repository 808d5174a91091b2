"""How soon after new mail its prompt lies in the mentee's inbox, while a watch runs."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Final

from imap_tools import MailBox

from bench.mailboxes import as_users_have_it
from bench.row import Absent, Contender, Part, Reach, Row, Sample
from tests.end_to_end.client import answer_to, quoted_below
from tests.end_to_end.desk import Desk
from tests.servers.mailboxes import deliver
from tests.servers.mailhost import MailHost

DESKS: Final = 10
MAILS: Final = 2
"""To each desk. A watch rests for longer while mail comes all the time, so that desks take turns."""

APART: Final = 30.0
"""Seconds between two mails to a desk: two passes each, and no more in a minute than are nothing unusual."""

PATIENCE: Final = 30.0
NOTICED: Final = "the server's own notification"
TEXT: Final = "Thank you for your letter. What would you like to talk about? This is question {}."


@dataclass(slots=True)
class Watched:
    """A desk with a watch, somebody who answers its letter, and a client that listens to its inbox."""

    desk: Desk
    child: "subprocess.Popen[bytes]"
    listener: MailBox
    answer: Callable[[int], bytes]
    answered: int = 0
    last_at: float = 0.0

    def hears(self) -> float:
        """The instant at which the server tells the listener of one more message."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if any(b"EXISTS" in one for one in self.listener.idle.poll(until - time.monotonic())):
                return time.time()  # noqa: TID251 - beside the instants in names of files
        raise Absent(f"nothing came within {PATIENCE:.0f} s; the watch: {self.child.poll()}")

    def mail(self) -> tuple[float, float]:
        """Seconds from new mail to the server's notification, and from there until the prompt was taken in."""
        time.sleep(max(0.0, self.last_at + APART - time.monotonic()))
        self.listener.idle.poll(0.1)  # what the server told since the last mail
        before = set(arrivals(self.desk))
        self.answered += 1
        deliver(self.desk.host, self.desk.me, self.answer(self.answered))
        noticed = self.hears()
        mail, prompt = self.both_since(before)
        self.last_at = time.monotonic()
        return noticed - mail, max(0.0, prompt - noticed)

    def both_since(self, before: set[float]) -> Sequence[float]:
        """When the mail and its prompt were taken in: a server may tell of both at once."""
        until = time.monotonic() + PATIENCE
        while len(new := sorted(set(arrivals(self.desk)) - before)) < 2:
            if time.monotonic() > until:
                raise Absent(f"no prompt came within {PATIENCE:.0f} s; the watch: {self.child.poll()}")
            time.sleep(0.05)
        return new


def arrivals(desk: Desk) -> Sequence[float]:
    """When each message of the inbox was taken in: Dovecot names its file by that, to the microsecond."""
    folder = desk.me.home / "Maildir"
    names = [one.name.split(".") for part in ("new", "cur") for one in (folder / part).iterdir()]
    return [float(seconds) + int(rest.partition("P")[0].removeprefix("M")) / 1e6 for seconds, rest, *_ in names]


@contextmanager
def _watched(host: MailHost) -> Iterator[Watched]:
    with ExitStack() as stack:
        desk = Desk(host, Path(stack.enter_context(TemporaryDirectory())))
        person = desk.meets("Julie Adams")
        desk.writes_to(person)
        letter = person.letter()

        def answer(number: int) -> bytes:
            reply = answer_to(letter, f"{person.name} <{person.address}>", desk.now)
            reply["Message-ID"] = f"<answer-{number}.{desk.me.address}>"
            reply.set_content(quoted_below(letter, TEXT.format(number)))
            return reply.as_bytes()

        child = stack.enter_context(_watch(desk))
        time.sleep(1)
        yield Watched(desk, child, stack.enter_context(_listener(desk)), answer)


@contextmanager
def _watch(desk: Desk) -> Iterator["subprocess.Popen[bytes]"]:
    argv = [sys.executable, "-m", "outreach", *desk.configured(["watch"])]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        argv, env=as_users_have_it(desk.environ), cwd=desk.folder, stdin=quiet, stdout=quiet, stderr=quiet
    ) as child:
        try:
            yield child
        finally:
            child.kill()


@contextmanager
def _listener(desk: Desk) -> Iterator[MailBox]:
    """A client of the mentee's that listens to the inbox."""
    box = MailBox("localhost", desk.host.imap.imaps, timeout=PATIENCE, ssl_context=desk.host.tls.client_context())
    with box.login(desk.me.address, desk.me.password):
        box.idle.start()  # type: ignore[no-untyped-call]
        try:
            yield box
        finally:
            box.idle.stop()  # type: ignore[no-untyped-call]


@contextmanager
def _heard() -> Iterator[Sequence[Contender]]:
    with MailHost() as host, ExitStack() as stack:
        watched = [stack.enter_context(_watched(host)) for _ in range(DESKS)]
        time.sleep(APART / 2)
        taken = [one.mail() for _ in range(MAILS) for one in watched]
        yield [
            Contender("outreach", Part.OURS, partial(_sample, [prompt for _, prompt in taken])),
            Contender(NOTICED, Part.FLOOR, partial(_sample, [notice for notice, _ in taken])),
        ]


def _sample(seconds: Sequence[float]) -> Sample:
    """The 95th percentile in milliseconds."""
    cuts = quantiles(seconds, n=20, method="inclusive")
    counted = {"ms median": cuts[9] * 1000, "ms at most": max(seconds) * 1000, "mails": len(seconds)}
    return Sample(cuts[18] * 1000, counted)


ROWS = (
    Row(
        "watch",
        "New mail until its prompt is in the mentee's inbox, beyond the server's notification, 95th percentile",
        "ms",
        _heard,
        (Reach("under 1 s", lambda of: of.ours().median < 1000),),
        repeats=1,
        warm=False,
        notes="All mails are one measurement; the spread stands in what is counted.",
    ),
)
