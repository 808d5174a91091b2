"""Large mailboxes on a real Dovecot with TLS, and desks on them; the index is warm."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.spending import Spent, spend
from outreach.bootstrap import opened
from outreach.settings import load
from tests.contracts.test_large_mailbox import SEEN, fill, letter, named, put
from tests.end_to_end.desk import Desk
from tests.makers import prepare
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import FaultProxy, Protocol
from tests.servers.mailboxes import deliver
from tests.servers.mailhost import MailHost

SIZES: Final = (1_000, 10_000, 100_000)
NEW: Final = 10
AUTOMATIC: Final = b"From: desk@elsewhere.test\nAuto-Submitted: auto-replied\nSubject: Away\n\nI am away.\n"

ON_THE_WAY: Final = (
    b"Received: from mx.elsewhere.test (mx.elsewhere.test [192.0.2.1])\n\tby mail.example.test with ESMTPS id 4F2\n"
    b"\tfor <chris@example.test>; Mon, 5 Oct 2026 09:00:00 +0000 (UTC)\n"
) * 3
SIGNED: Final = (
    b"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=elsewhere.test; s=s1;\n\th=from:to:subject:date; bh="
    + b"A" * 44
    + b";\n\tb="
    + b"B" * 344
    + b"\n"
)
"""What servers put before a mail: without it a header is shorter than what IMAP says around it."""


@dataclass(slots=True)
class Large:
    """A mailbox of so many messages, read long ago, and the desk of its owner."""

    desk: Desk
    size: int
    arrived: int = 1_000_000

    @property
    def inbox(self) -> Path:
        return self.desk.me.home / "Maildir"

    @property
    def run(self) -> list[str]:
        return [sys.executable, "-m", "outreach", *self.desk.configured(["run"])]

    @property
    def environ(self) -> Mapping[str, str]:
        return as_users_have_it(self.desk.environ)

    def passes(self) -> Spent:
        """One pass, as a program. Raises Absent if it fails."""
        return spend(self.run, self.environ, self.desk.folder)

    def ten_more(self) -> Sequence[bytes]:
        """Nine from strangers, and an automatic reply to nothing of ours."""
        numbers = range(self.arrived, self.arrived + NEW)
        arriving = [ON_THE_WAY + SIGNED + (AUTOMATIC if one % NEW == 0 else letter(one)) for one in numbers]
        for number, raw in zip(numbers, arriving, strict=True):
            name = named(number, self.desk.now).removesuffix(SEEN)
            put(self.inbox / "new" / name, raw, self.desk.now)
        self.arrived += NEW
        return arriving

    def counted(self) -> Mapping[str, float]:
        """Commands beyond login, by folder that is read, and bytes received, of one more pass."""
        settings = self.desk.folder / "outreach.toml"
        straight = settings.read_text()
        target = ("127.0.0.1", self.desk.host.imap.imaps)
        with FaultProxy(target, Protocol.IMAP, Tls.IMPLICIT, self.desk.host.tls.good) as line:
            settings.write_text(straight.replace(f"port = {target[1]}", f"port = {line.port}"))
            self.passes()
            settings.write_text(straight)
            said = [where for where, _ in line.trace if where.startswith("> ")]
            received = sum(len(text) for where, text in line.trace if not where.startswith(">"))
        beyond = [one for one in said if one not in ("> CAPABILITY", "> LOGIN", "> LOGOUT")]
        return {"commands a folder": len(beyond) / 3, "bytes": received}

    def anew(self, folder: Path) -> list[str]:
        """A pass of the same desk on a new store, in that folder."""
        old = (self.desk.folder / "outreach.toml").read_text()
        settings = folder / "outreach.toml"
        settings.write_text(old.replace(str(self.desk.store), str(folder / "outreach.db")))
        secret = folder / "password"
        secret.touch(mode=0o600)
        secret.write_text(self.desk.me.password + "\n")
        with opened(load(settings, {}), self.desk.environ) as app:
            prepare(app)
        return [sys.executable, "-m", "outreach", "--config", str(settings), "run"]


def as_users_have_it(environ: Mapping[str, str]) -> dict[str, str]:
    """With the package found, and compiled modules kept: without them each start compiles the program."""
    kept = {name: value for name, value in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path)}


@contextmanager
def large(host: MailHost, size: int) -> Iterator[Large]:
    with TemporaryDirectory() as folder:
        desk = Desk(host, Path(folder))
        deliver(host, desk.me, letter(0))
        one = Large(desk, size)
        fill(one.inbox, size)
        host.doveadm("index", "-u", desk.me.address, "INBOX")
        for _ in range(3):
            one.passes()
        yield one
