"""A desk whose lines to the mail servers can break, and passes that can be held, watched and killed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.policy import SMTP
from pathlib import Path
from typing import Any

from tests.end_to_end.client import parsed
from tests.end_to_end.desk import Desk
from tests.end_to_end.person import Person
from tests.end_to_end.program import PATIENCE_SECONDS, Program, started_anew
from tests.servers.faultproxy import FaultProxy
from tests.servers.mailboxes import deliver, messages
from tests.servers.mailhost import MailHost
from tests.servers.process import until

# Inbox, Sent and Junk are searched for news; the search after them is the last look.
LAST_LOOK = ("< UID SEARCH", 3)
TRACES = ("Delivered-To", "Received", "Return-Path")


@dataclass(frozen=True, slots=True)
class Running:
    """A process of the program, at work."""

    child: subprocess.Popen[str]

    @property
    def pid(self) -> int:
        return self.child.pid

    def kill(self) -> None:
        """SIGKILL: it has no chance to tidy up."""
        self.child.kill()
        self.child.communicate()

    def ended(self, code: int = 0) -> str:
        """What it printed, once it has ended with that exit code."""
        out, err = self.child.communicate(timeout=PATIENCE_SECONDS)
        assert self.child.returncode == code, f"ended with {self.child.returncode}: {out}{err}"
        return out


class Lines(Desk):
    """`imap` and `smtp` stand between the program and the servers; the people's own mail goes straight."""

    def __init__(
        self,
        host: MailHost,
        folder: Path,
        imap: FaultProxy,
        smtp: FaultProxy,
        program: Program = started_anew,
    ) -> None:
        super().__init__(host, folder, smtp.port, program)
        self.imap, self.smtp = imap, smtp
        settings = folder / "outreach.toml"
        straight, through = f"port = {host.imap.imaps}", f"port = {imap.port}"
        settings.write_text(settings.read_text().replace(straight, through))

    @contextmanager
    def started(self, *arguments: str) -> Iterator[Running]:
        """A process that runs beside the test, and no longer than the block."""
        with subprocess.Popen(
            [sys.executable, "-m", "outreach", *self.configured(arguments)],
            cwd=self.folder,
            env=self.environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as child:
            try:
                yield Running(child)
            finally:
                child.kill()

    def approves(self, person: Person) -> None:
        """The first letter is approved and due. Something lies in the inbox: empty folders are not searched."""
        deliver(
            self.host, self.me, b"From: shop@elsewhere.test\r\nSubject: Your order\r\n\r\nIt is on its way.\r\n"
        )
        self.says("approve", person.name)

    def files_copy(self, person: Person) -> None:
        """The provider puts the newest letter that this person has got into Sent."""
        copy = parsed(messages(person.user)[-1])
        for name in TRACES:
            del copy[name]
        deliver(self.host, self.me, copy.as_bytes(policy=SMTP), "Sent")


def struck(line: FaultProxy, times: int = 1) -> None:
    """Returns once so many faults have struck on that line."""
    until(lambda: len(line.hits) >= times, PATIENCE_SECONDS, f"a fault; seen: {[one for one, _ in line.trace]}")


def summary(printed: str) -> dict[str, Any]:
    return dict(json.loads(printed))
