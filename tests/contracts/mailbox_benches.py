"""Mailboxes under test, each with what its owner, other programs and the provider do to it."""

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from outreach.adapters.maildir import open_maildir
from outreach.ports.mail import Mailbox
from tests.contracts.imap_bench import AT
from tests.contracts.imap_benches import CourierBench, CyrusBench, DovecotBench
from tests.fakes_mail import FakeMailbox

__all__ = ["AT", "Bench", "CourierBench", "CyrusBench", "DovecotBench", "FakeBench", "MaildirBench"]


class Bench(Protocol):
    def open(self) -> AbstractContextManager[Mailbox]: ...

    def named(self, name: str) -> str:
        """How the server calls the folder that its owner calls so."""
        ...

    def deliver(self, raw: bytes, folder: str = "INBOX", at: datetime = AT) -> None: ...

    def deliver_many(self, raws: Sequence[bytes], at: datetime = AT) -> None: ...

    def add_folder(self, name: str) -> None: ...

    def state(self, folder: str = "INBOX") -> Sequence[object]:
        """Everything that reading must not change: names, flags, what counts as unread or recent."""
        ...

    def is_read(self, folder: str) -> list[bool]:
        """Of each message, whether it is marked as read."""
        ...

    def is_draft(self, folder: str) -> list[bool]:
        """Of each message, whether it is marked as unfinished."""
        ...

    def read_and_mark_deleted(self, folder: str = "INBOX") -> None:
        r"""Another program reads all that is there, and marks it \\Deleted without expunging it."""
        ...

    def remove_all(self, folder: str = "INBOX") -> None:
        """Another program removes every message."""
        ...

    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        """A cursor that no longer means anything here."""
        ...

    def refuse(self, folder: str) -> None:
        """The folder is listed, but cannot be searched."""
        ...


class FakeBench:
    def __init__(self) -> None:
        self.mailbox = FakeMailbox(AT)

    def open(self) -> AbstractContextManager[Mailbox]:
        return self.mailbox()

    def named(self, name: str) -> str:
        return name

    def deliver(self, raw: bytes, folder: str = "INBOX", at: datetime = AT) -> None:
        self.mailbox.deliver(raw, folder, at)

    def deliver_many(self, raws: Sequence[bytes], at: datetime = AT) -> None:
        for raw in raws:
            self.deliver(raw, at=at)

    def add_folder(self, name: str) -> None:
        self.mailbox.add_folder(name)

    def state(self, folder: str = "INBOX") -> Sequence[object]:
        return [(one.uid, one.flags, one.raw) for one in self.mailbox.inside[folder].kept]

    def is_read(self, folder: str) -> list[bool]:
        return ["\\Seen" in flags for flags in self.mailbox.flags(folder)]

    def is_draft(self, folder: str) -> list[bool]:
        return ["\\Draft" in flags for flags in self.mailbox.flags(folder)]

    def read_and_mark_deleted(self, folder: str = "INBOX") -> None:
        for one in self.mailbox.inside[folder].kept:
            one.flags |= {"\\Seen", "\\Deleted"}

    def remove_all(self, folder: str = "INBOX") -> None:
        self.mailbox.inside[folder].kept.clear()

    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        self.mailbox.inside[folder].renumber()
        return cursor

    def refuse(self, folder: str) -> None:
        self.mailbox.refused.add(folder)


class MaildirBench:
    """Messages are written as a delivery agent does; the owner's program renames them."""

    def __init__(self, root: Path) -> None:
        self.root = root / "Maildir"
        self._delivered = 0
        for name in ("INBOX", "Sent", "Drafts", "Junk", "Trash"):
            self.add_folder(name)

    def open(self) -> AbstractContextManager[Mailbox]:
        return open_maildir(self.root)()

    def named(self, name: str) -> str:
        return name

    def deliver(self, raw: bytes, folder: str = "INBOX", at: datetime = AT) -> None:
        self._delivered += 1
        second = int(at.timestamp())
        path = self._place(folder) / "new" / f"{second}.M{self._delivered}P1.host.example.test,S={len(raw)}"
        path.write_bytes(raw.replace(b"\r\n", b"\n"))
        os.utime(path, (second, second))

    def deliver_many(self, raws: Sequence[bytes], at: datetime = AT) -> None:
        for raw in raws:
            self.deliver(raw, at=at)

    def add_folder(self, name: str) -> None:
        for part in ("new", "cur", "tmp"):
            (self._place(name) / part).mkdir(parents=True)

    def state(self, folder: str = "INBOX") -> Sequence[object]:
        place = self._place(folder)
        return sorted((str(one.relative_to(place)), one.read_bytes()) for one in place.glob("[nct][eum][wrp]/*"))

    def is_read(self, folder: str) -> list[bool]:
        found = [one.name for one in self._place(folder).glob("[nc][eu][wr]/*")]
        return ["S" in name.partition(":2,")[2] for name in found]

    def is_draft(self, folder: str) -> list[bool]:
        return ["D" in one.name.partition(":2,")[2] for one in self._place(folder).glob("[nc][eu][wr]/*")]

    def read_and_mark_deleted(self, folder: str = "INBOX") -> None:
        for one in (self._place(folder) / "new").iterdir():
            one.rename(self._place(folder) / "cur" / f"{one.name}:2,ST")

    def remove_all(self, folder: str = "INBOX") -> None:
        for one in [*(self._place(folder) / "new").iterdir(), *(self._place(folder) / "cur").iterdir()]:
            one.unlink()

    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        return f"7 of another kind of mailbox, not {len(cursor)} characters"

    def refuse(self, folder: str) -> None:
        (self._place(folder) / "new").rmdir()
        (self._place(folder) / "new").write_text("not a directory")

    def _place(self, folder: str) -> Path:
        return self.root if folder == "INBOX" else self.root / f".{folder}"
