"""Clients that play a whole conversation through the fault proxy and note how far it came."""

import base64
import contextlib
import imaplib
import smtplib
import socket
import ssl
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable

from tests.servers.dovecot import User
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import FaultProxy
from tests.servers.faults import Act
from tests.servers.process import until

PATIENCE = 10.0
SILENCE = 0.02
TEXT = b"".join(b"%03d Would you have twenty minutes for me?\r\n" % number for number in range(40))


class Client(ABC):
    """Plays a conversation and notes how it goes: `step` is how far it came, `end` in which way it ended."""

    def __init__(self, user: User, proxy: FaultProxy, tls: Tls, context: ssl.SSLContext) -> None:
        self.user, self.proxy, self.tls, self.context = user, proxy, tls, context
        self.step, self.end = "greeting", "fine"

    @abstractmethod
    def converse(self, stack: contextlib.ExitStack) -> None:
        """The whole conversation; what is to be closed at its end goes on the stack."""

    def play(self) -> None:
        try:
            with contextlib.ExitStack() as stack:
                self.converse(stack)
        except (OSError, smtplib.SMTPException, imaplib.IMAP4.error) as error:
            self.end = "told" if "Not now" in str(error) else "gone"

    def meet(self, where: str, *, silent: bool) -> None:
        """Plays until the fault strikes, and then to the end; of silence the end is that we hang up."""
        before = len(self.proxy.hits)
        playing = threading.Thread(target=self.play)
        playing.start()
        until(lambda: len(self.proxy.hits) > before, what=where)
        assert self.proxy.hits[before:] == [where]
        playing.join(SILENCE if silent else PATIENCE)
        still_there = playing.is_alive()
        if still_there:
            self.proxy.cut_all(Act.CLOSE)
            playing.join(PATIENCE)
            self.end = "silent"
        until(lambda: self.proxy.connections == 0, what="the end of the connection behind the proxy")


class SmtpClient(Client):
    to: str
    message_id: str

    def converse(self, stack: contextlib.ExitStack) -> None:
        smtp = self.connected()
        stack.callback(smtp.close)
        login = base64.b64encode(f"\0{self.user.address}\0{self.user.password}".encode()).decode()
        self.at("EHLO", smtp.ehlo)
        self.at("AUTH", lambda: smtp.docmd("AUTH PLAIN", login))
        self.at("MAIL", lambda: smtp.mail(self.user.address))
        self.at("RCPT", lambda: smtp.rcpt(self.to))
        self.at("DATA", lambda: smtp.docmd("DATA"))
        self.at(".", lambda: self.hand_over(smtp))
        self.at("QUIT", smtp.quit)

    def at(self, step: str, ask: Callable[[], tuple[int, bytes]]) -> None:
        self.step = step
        code, text = ask()
        if code >= 400:
            raise smtplib.SMTPResponseException(code, text.decode())

    def hand_over(self, smtp: smtplib.SMTP) -> tuple[int, bytes]:
        smtp.send(b"Message-ID: %s\r\n\r\n%s.\r\n" % (self.message_id.encode(), TEXT))
        return smtp.getreply()

    def connected(self) -> smtplib.SMTP:
        if self.tls is Tls.IMPLICIT:
            return smtplib.SMTP_SSL(
                "localhost", self.proxy.port, "localhost", timeout=PATIENCE, context=self.context
            )
        smtp = smtplib.SMTP("localhost", self.proxy.port, "localhost", timeout=PATIENCE)
        if self.tls is Tls.STARTTLS:
            smtp.starttls(context=self.context)
        return smtp


class ImapClient(Client):
    def converse(self, stack: contextlib.ExitStack) -> None:
        imap = self.connected()
        imap.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        stack.callback(imap.shutdown)
        self.step = "LOGIN"
        imap.login(self.user.address, self.user.password)
        self.step = "SELECT"
        imap.select("Sent")
        self.step = "APPEND"
        imap.append("Sent", "", "", TEXT)

    def connected(self) -> imaplib.IMAP4:
        if self.tls is Tls.IMPLICIT:
            return imaplib.IMAP4_SSL("localhost", self.proxy.port, ssl_context=self.context, timeout=PATIENCE)
        imap = imaplib.IMAP4("localhost", self.proxy.port, timeout=PATIENCE)
        if self.tls is Tls.STARTTLS:
            imap.starttls(self.context)
        return imap
