"""A mailbox over IMAP under test, and what its owner's other programs do to it: they use imaplib."""

import imaplib
import socket
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime

from outreach.adapters.folder_names import to_utf7
from outreach.adapters.imap import ImapAccount, open_imap
from outreach.adapters.tls import Security
from outreach.ports.mail import Mailbox
from tests.servers.dovecot import User
from tests.servers.families import FamilyHost
from tests.servers.mailhost import MailHost

AT = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)  # in the past: servers change dates in the future to now


class ImapBench(ABC):
    """A user of a server, reached over TLS or STARTTLS."""

    def __init__(self, host: MailHost | FamilyHost, security: Security) -> None:
        self.user: User = host.new_user("chris")
        self.port = host.imap.imap
        port = host.imap.imaps if security is Security.TLS else host.imap.imap
        self.account = ImapAccount("localhost", port, self.user.address, security, str(host.tls.ca_file), 20)

    def open(self) -> AbstractContextManager[Mailbox]:
        return open_imap(self.account, lambda: self.user.password)()

    def named(self, name: str) -> str:
        return name

    @contextmanager
    def other_program(self, folder: str | None = None, *, readonly: bool = False) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4("127.0.0.1", self.port, timeout=20) as client:
            # or each literal waits 40 ms for the acknowledgement of the line before it
            client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client.login(self.user.address, self.user.password)
            if folder:
                assert client.select(self.quoted(folder), readonly)[0] == "OK"
            yield client

    def quoted(self, folder: str) -> str:
        """As it stands in a command."""
        name = to_utf7(self.named(folder)).replace("\\", r"\\").replace('"', r"\"")
        return f'"{name}"'

    def deliver(self, raw: bytes, folder: str = "INBOX", at: datetime = AT) -> None:
        with self.other_program() as client:
            done, said = client.append(self.quoted(folder), "", at, raw)
            assert done == "OK", said

    def deliver_many(self, raws: Sequence[bytes], at: datetime = AT) -> None:
        with self.other_program() as client:
            for raw in raws:
                assert client.append("INBOX", "", at, raw)[0] == "OK"

    def add_folder(self, name: str) -> None:
        with self.other_program() as client:
            assert client.create(self.quoted(name))[0] == "OK"

    def state(self, folder: str = "INBOX") -> Sequence[object]:
        r"""As the server keeps it: UID, arrival and flags of each message, \Recent too, which SELECT takes away."""
        with self.other_program(folder, readonly=True) as client:
            return client.uid("FETCH", "1:*", "(FLAGS INTERNALDATE)")[1]

    def is_read(self, folder: str) -> list[bool]:
        return ["\\Seen" in one for one in self.flags(folder)]

    def is_draft(self, folder: str) -> list[bool]:
        return ["\\Draft" in one for one in self.flags(folder)]

    def flags(self, folder: str) -> list[str]:
        with self.other_program(folder, readonly=True) as client:
            _, answers = client.fetch("1:*", "(FLAGS)")
        return [one.decode() for one in answers if isinstance(one, bytes)]

    def read_and_mark_deleted(self, folder: str = "INBOX") -> None:
        with self.other_program(folder) as client:
            client.store("1:*", "+FLAGS", r"(\Seen \Deleted)")

    def remove_all(self, folder: str = "INBOX") -> None:
        with self.other_program(folder) as client:
            client.store("1:*", "+FLAGS", r"(\Deleted)")
            client.expunge()

    @abstractmethod
    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        """The cursor, after the folder has got another UIDVALIDITY."""

    @abstractmethod
    def refuse(self, folder: str) -> None:
        """The folder is listed, but cannot be searched."""
