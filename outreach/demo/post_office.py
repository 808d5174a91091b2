"""A real SMTP server in this process; mailboxes are Maildirs in a folder. Loopback only."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

Delivered = Callable[[str, bytes], None]
"""Called with the recipient and the bytes of each mail that was taken."""


@dataclass(slots=True)
class Maildir:
    """A Maildir that mail is put into at pretended instants."""

    root: Path
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        for folder in ("", ".Sent", ".Drafts", ".Junk"):
            for part in ("tmp", "new", "cur"):
                (self.root / folder / part).mkdir(parents=True, exist_ok=True)

    def deliver(self, raw: bytes, at: datetime) -> None:
        name = f"{int(at.timestamp())}.M{next(self.numbers)}P{os.getpid()}.demo"
        arriving = self.root / "tmp" / name
        arriving.write_bytes(raw)
        os.utime(arriving, (at.timestamp(), at.timestamp()))
        arriving.rename(self.root / "new" / name)

    def messages(self) -> list[bytes]:
        """The inbox, in order of arrival."""
        files = [*(self.root / "new").iterdir(), *(self.root / "cur").iterdir()]
        return [one.read_bytes() for one in sorted(files, key=lambda file: file.stat().st_mtime)]


@dataclass(slots=True)
class _Counter:
    """aiosmtpd's handler: takes every mail and passes it on."""

    delivered: Delivered

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd's)
        del server, session
        raw = envelope.original_content or b""
        for recipient in envelope.rcpt_tos:
            self.delivered(recipient, raw)
        return "250 2.0.0 Ok: taken"


@contextmanager
def post_office(delivered: Delivered) -> Iterator[int]:
    """Runs the server; yields its port."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    controller = Controller(_Counter(delivered), hostname="127.0.0.1", port=port, ready_timeout=10)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()
