"""A whole mail host on loopback: letters go out through Postfix, arrive in Dovecot, and real bounces and
absence notes come back.

    client --submission--> Postfix --LMTP--> Dovecot --IMAP--> client
                             |  ^-- absence notes (Sieve)
                             '-- bounces to the sender

Addresses: users made with new_user() in any domain that ends in .test; nobody@example.test is refused at RCPT
(550 5.1.1); x@late.test is taken and bounces (550 5.1.1 of LMTP); x@dead.test and every domain outside .test
is taken and bounces (550 5.1.2, 554 5.7.1); x@slow.test stays in the queue (a delay notice after seconds).
"""

import contextlib
import os
import subprocess
import threading
from collections.abc import Callable, Iterator

from tests.servers.authorization import AuthorizationServer
from tests.servers.dovecot import ACCOUNT, Dovecot, DovecotPorts, User, own
from tests.servers.host import Host
from tests.servers.maildirs import messages_in
from tests.servers.policy import Policy, PolicyServer, Rule
from tests.servers.postfix import Postfix, PostfixPorts
from tests.servers.postfix_log import PostfixLog
from tests.servers.process import ServerError, free_ports, is_free, until

DOMAIN = "example.test"
PARTNER_DOMAIN = "partner.test"
LATE_DOMAIN = "late.test"
FOREIGN_DOMAINS = ("dead.test", "slow.test")


class MailHost(Host):
    """Postfix and Dovecot."""

    port_count = 9
    imap: DovecotPorts
    smtp: PostfixPorts
    log: PostfixLog
    oauth: AuthorizationServer

    def __init__(self, choose_ports: Callable[[int], list[int]] = free_ports) -> None:
        super().__init__(choose_ports)
        self._known: dict[str, User] = {}
        self._made = 0
        self._lock = threading.Lock()
        self._policy = Policy(self.knows)

    def _boot(self, ports: list[int]) -> None:
        own(self.directory / "mail")
        self.imap, self.smtp = DovecotPorts(*ports[:4]), PostfixPorts(*ports[4:])
        self._write()
        dovecot = self._started(self._dovecot.start())
        postfix = self._started(self._postfix.start())
        dovecot.await_line("starting up for")
        postfix.await_line("daemon started")

    def _write(self) -> None:
        self.log = PostfixLog(self.directory / "log" / "postfix.log")
        self._dovecot = Dovecot(self.directory / "dovecot", self.directory / "log" / "dovecot.log")
        self.oauth = self._to_close.enter_context(AuthorizationServer())
        self._dovecot.write(self.imap, self.smtp.mx, self.tls.good, self.oauth.url("introspect"))
        self._postfix = Postfix(self.directory / "postfix", self.log.path)
        self._postfix.write(
            self.smtp,
            lmtp_port=self.imap.lmtp,
            sasl_port=self.imap.sasl,
            policy_port=self._to_close.enter_context(PolicyServer(self._policy)).port,
            certificate=self.tls.good,
        )

    # people

    def new_user(self, name: str = "person", domain: str = DOMAIN, *, quota: int | None = None) -> User:
        """A fresh, empty mailbox under an address that nobody had before; `quota` in bytes."""
        with self._lock:
            self._made += 1
            address = f"{name}-{self._made}@{domain}"
            home = self.directory / "mail" / address
            user = User(address, f"{name}-password-{self._made}", home)
            self._dovecot.add(user, quota)
            self._known[address] = user
        return user

    def user(self, address: str) -> User | None:
        return self._known.get(_mailbox(address))

    def messages(self, user: User, folder: str = "INBOX") -> list[bytes]:
        """What lies in a folder, oldest first; nothing is marked."""
        return messages_in(user.home / "Maildir", folder)

    def deliver(self, user: User, raw: bytes, folder: str = "INBOX") -> None:
        """Puts these very bytes into a folder, as a provider does."""
        self.doveadm("save", "-u", user.address, "-m", folder, data=raw)

    def remove_user(self, user: User) -> None:
        """From now on the address is refused at RCPT: 550 5.1.1."""
        del self._known[user.address]

    def reset(self) -> None:
        """Forgets all users, added rules and waiting mail."""
        self._known.clear()
        self._policy.clear()
        self.oauth.reset()
        self._postfix.empty_queue()

    def knows(self, address: str) -> bool:
        """Whether a letter to this address is taken at RCPT: it has a user, or bounces later, or is foreign."""
        domain = address.rpartition("@")[2]
        ours = domain.endswith(".test") and domain not in (*FOREIGN_DOMAINS, LATE_DOMAIN)
        return not ours or _mailbox(address) in self._known

    # what tests do to the host

    def add_policy(self, rule: Rule) -> None:
        """Makes Postfix give a certain answer; the newest rule comes first."""
        self._policy.add(rule)

    def set_sieve(self, user: User, script: str | None) -> None:
        """Makes a Sieve script the user's active one; None: no script."""
        active, place = user.home / ".dovecot.sieve", user.home / "sieve"
        active.unlink(missing_ok=True)
        if script is None:
            return
        place.mkdir(exist_ok=True)
        (place / "active.sieve").write_text(script)
        own(place)
        own(place / "active.sieve")
        active.symlink_to("sieve/active.sieve")

    @contextlib.contextmanager
    def imap_away(self) -> Iterator[None]:
        """Dovecot is stopped for the block, and started anew behind it, on its old ports."""
        self._daemons.pop(0).stop()
        try:
            yield
        finally:
            self._daemons.insert(0, self._dovecot.start())
            until(lambda: not is_free(self.imap.imaps), what="Dovecot again")

    def postqueue(self) -> str:
        """A JSON line for each mail that still waits in Postfix's queue (postqueue -j)."""
        return self._postfix.queue()

    def retry(self) -> None:
        """Has Postfix try everything that waits now."""
        self._postfix.retry()

    def doveadm(self, *arguments: str, data: bytes | None = None) -> str:
        """doveadm as Dovecot's account, for example ("kick", user.address); ServerError when it fails."""
        done = subprocess.run(
            ["doveadm", "-c", self._dovecot.configuration, *arguments],
            check=False,
            capture_output=True,
            input=data,
            cwd="/",
            env={"PATH": os.environ.get("PATH", os.defpath)},
            user=ACCOUNT,
            group=ACCOUNT,
            extra_groups=[],
        )
        if done.returncode:
            raise ServerError(f"doveadm {' '.join(arguments)}: {done.stderr.decode()}")
        return done.stdout.decode()


def _mailbox(address: str) -> str:
    """The address without its +tag, in lower case."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
