"""Hosts of other families than Dovecot and Postfix: Cyrus or Courier, with Exim before it.

    client --submission--> Exim --LMTP--> Cyrus --IMAP--> client
                             '--Maildir--> Courier --IMAP--> client

People are made with new_user(), in any domain; a letter to anybody else is refused at RCPT (550 5.1.1).
"""

import imaplib
from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.servers.courier import PREFIX, Courier, CourierPorts
from tests.servers.cyrus import ADMIN, Cyrus, CyrusPorts
from tests.servers.dovecot import User, own
from tests.servers.exim import Exim, EximPorts
from tests.servers.host import Host
from tests.servers.maildirs import messages_in
from tests.servers.process import Daemon, ServerError, free_ports

DOMAIN = "example.test"


class FamilyHost(Host):
    """Exim, and people."""

    imap: CyrusPorts | CourierPorts
    smtp: EximPorts
    exim: Exim

    def __init__(self, choose_ports: Callable[[int], list[int]] = free_ports) -> None:
        super().__init__(choose_ports)
        self._made = 0

    def new_user(self, name: str = "person", domain: str = DOMAIN) -> User:
        """A fresh, empty mailbox under an address that nobody had before."""
        self._made += 1
        address = f"{name}-{self._made}@{domain}"
        home = self.directory / "mail" / address
        home.mkdir()
        own(home)
        user = User(address, f"{name}-password-{self._made}", home)
        self._add(user)
        self.exim.add(user)
        return user

    @abstractmethod
    def messages(self, user: User, folder: str = "INBOX") -> list[bytes]:
        """What lies in a folder, oldest first; nothing is marked."""

    def deliver(self, user: User, raw: bytes, folder: str = "INBOX") -> None:
        """Puts these very bytes into a folder, as the user's other program does."""
        with self.client_of(user) as client:
            said = client.append(self.named(folder), "", None, raw)
            if said[0] != "OK":
                raise ServerError(f"{folder}: {said}")

    @contextmanager
    def client_of(self, user: User) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4(self.host, self.imap.imap, timeout=20) as client:
            client.login(user.address, user.password)
            yield client

    def named(self, folder: str) -> str:
        """How the server calls a folder."""
        return folder

    def _boot_exim(self, lmtp: int | None) -> Daemon:
        self.exim = Exim(self.directory / "exim")
        self.exim.write(self.smtp, self.tls.good, lmtp)
        return self._started(self.exim.start())

    def _await(self, imap: Daemon, exim: Daemon) -> None:
        for port in (self.imap.imap, self.imap.imaps):
            imap.await_port(port)
        exim.await_port(self.smtp.submission)

    @abstractmethod
    def _add(self, user: User) -> None:
        """Makes the mailbox."""


class CyrusHost(FamilyHost):
    port_count = 5
    imap: CyrusPorts

    def _boot(self, ports: list[int]) -> None:
        self.imap, self.smtp = CyrusPorts(*ports[:3]), EximPorts(*ports[3:])
        self._cyrus = Cyrus(self.directory / "cyrus", self.directory / "log" / "cyrus.log")
        self._cyrus.write(self.imap, self.tls.good)
        cyrus = self._started(self._cyrus.start())
        self._await(cyrus, self._boot_exim(self.imap.lmtp))

    def _add(self, user: User) -> None:
        self._cyrus.add(user)

    def messages(self, user: User, folder: str = "INBOX") -> list[bytes]:
        with self.client_of(user) as client:
            client.select(folder, readonly=True)
            _, found = client.fetch("1:*", "(BODY.PEEK[])")
        return [one[1] for one in found if isinstance(one, tuple)]

    def allow(self, owner: User, folder: str, who: str, rights: str) -> None:
        """Gives somebody these rights in a folder (RFC 4314), and no other."""
        local, _, domain = owner.address.partition("@")
        name = f"user/{owner.address}" if folder == "INBOX" else f"user/{local}/{folder}@{domain}"
        with self.administrator() as admin:
            said = admin.setacl(f'"{name}"', who, rights)
            if said[0] != "OK":
                raise ServerError(f"{name}: {said}")

    @contextmanager
    def administrator(self) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4(self.host, self.imap.imap, timeout=20) as client:
            client.login(ADMIN.address.partition("@")[0], ADMIN.password)
            yield client


class CourierHost(FamilyHost):
    port_count = 4
    imap: CourierPorts

    def _boot(self, ports: list[int]) -> None:
        self.imap, self.smtp = CourierPorts(*ports[:2]), EximPorts(*ports[2:])
        log, homes = self.directory / "log" / "courier.log", self.directory / "mail"
        self._courier = Courier(self.directory / "courier", log, homes)
        self._courier.write(self.tls.good)
        courier = self._started(self._courier.start(self.imap))
        self._await(courier, self._boot_exim(None))

    def _add(self, user: User) -> None:
        self._courier.add(user)

    def messages(self, user: User, folder: str = "INBOX") -> list[bytes]:
        return messages_in(user.home / "Maildir", folder)

    def named(self, folder: str) -> str:
        return folder if folder == "INBOX" else PREFIX + folder
