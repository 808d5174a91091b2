"""Mailboxes under test, each with what its owner, other programs and the provider do to it."""

import imaplib
import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from outreach.adapters.folder_names import to_utf7
from outreach.adapters.imap import ImapAccount, open_imap
from outreach.adapters.maildir import open_maildir
from outreach.adapters.tls import Security
from outreach.ports.mail import Mailbox
from tests.fakes_mail import FakeMailbox
from tests.servers.mailboxes import flags
from tests.servers.mailhost import MailHost

AT = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)  # in the past: servers change dates in the future to now


class Bench(Protocol):
    def open(self) -> AbstractContextManager[Mailbox]: ...

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


class DovecotBench:
    """A user of Dovecot, reached over TLS or STARTTLS; other programs of theirs use imaplib or the disk."""

    def __init__(self, host: MailHost, security: Security) -> None:
        self.host = host
        self.user = host.new_user("chris")
        port = host.imap.imaps if security is Security.TLS else host.imap.imap
        self.account = ImapAccount("localhost", port, self.user.address, security, str(host.tls.ca_file), 20)

    def open(self) -> AbstractContextManager[Mailbox]:
        return open_imap(self.account, lambda: self.user.password)()

    @contextmanager
    def other_program(self, folder: str | None = None) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4("127.0.0.1", self.host.imap.imap, timeout=20) as client:
            client.login(self.user.address, self.user.password)
            if folder:
                client.select(f'"{folder}"')
            yield client

    def deliver(self, raw: bytes, folder: str = "INBOX", at: datetime = AT) -> None:
        with self.other_program() as client:
            done, said = client.append(f'"{folder}"', "", at, raw)
            assert done == "OK", said

    def deliver_many(self, raws: Sequence[bytes], at: datetime = AT) -> None:
        with self.other_program() as client:
            for raw in raws:
                assert client.append("INBOX", "", at, raw)[0] == "OK"

    def add_folder(self, name: str) -> None:
        with self.other_program() as client:
            assert client.create(f'"{to_utf7(name)}"')[0] == "OK"

    def state(self, folder: str = "INBOX") -> Sequence[object]:
        """As the server keeps it: UID, flags, whether it is recent, and the file's own name."""
        place = self.user.home / "Maildir" / ("" if folder == "INBOX" else f".{folder}")
        files = sorted(str(one) for part in ("new", "cur") for one in (place / part).iterdir())
        fields = self.host.doveadm("-f", "flow", "fetch", "-u", self.user.address, "uid flags", "mailbox", folder)
        return [*files, fields]

    def is_read(self, folder: str) -> list[bool]:
        return ["\\Seen" in one for one in flags(self.host, self.user, folder)]

    def is_draft(self, folder: str) -> list[bool]:
        return ["\\Draft" in one for one in flags(self.host, self.user, folder)]

    def read_and_mark_deleted(self, folder: str = "INBOX") -> None:
        with self.other_program(folder) as client:
            client.store("1:*", "+FLAGS", r"(\Seen \Deleted)")
            client.unselect()

    def remove_all(self, folder: str = "INBOX") -> None:
        self.host.doveadm("expunge", "-u", self.user.address, "mailbox", folder, "all")

    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        self.host.doveadm("mailbox", "update", "-u", self.user.address, "--uid-validity", "987654321", folder)
        return cursor

    def refuse(self, folder: str) -> None:
        (self.user.home / "Maildir" / f".{folder}").chmod(0)
