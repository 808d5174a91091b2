"""A submission server as some providers run it: it gives each mail a Message-ID of its own.

Everything else of the mail stays. It goes on through the mail host's own submission, under the login of who sent
it, so it arrives or bounces as any other; a copy lies in the sender's Sent folder, with the new Message-ID.
"""

import asyncio
import re
import smtplib
import uuid
from dataclasses import dataclass
from typing import cast

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.servers.background import Background
from tests.servers.dovecot import User
from tests.servers.faultlink import Tls
from tests.servers.mailboxes import deliver
from tests.servers.mailhost import MailHost
from tests.servers.process import LOOPBACK

DOMAIN = "rewriting.example.test"
MESSAGE_ID = re.compile(rb"^message-id:[ \t]*(?P<id>.*(?:\r\n[ \t].*)*)\r\n", re.IGNORECASE | re.MULTILINE)
HEADER_END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Taken:
    """A mail that was taken: the Message-ID it came with and the one it has now."""

    sender: str
    recipients: tuple[str, ...]
    old_id: str
    new_id: str


class RewritingSubmission(Background):
    """`names_id`: the 250 after the text names the new Message-ID. `files_copy`: as most providers do."""

    def __init__(
        self, host: MailHost, tls: Tls = Tls.STARTTLS, *, names_id: bool = True, files_copy: bool = True
    ) -> None:
        super().__init__()
        self._host, self._tls = host, tls
        self._names_id, self._files_copy = names_id, files_copy
        self._connections: list[SMTP] = []
        self.taken: list[Taken] = []

    async def listen(self) -> asyncio.Server:
        context = self._host.tls.good.server_context()
        implicit = context if self._tls is Tls.IMPLICIT else None
        starttls = context if self._tls is Tls.STARTTLS else None

        def connection() -> SMTP:
            smtp = SMTP(
                self,
                hostname=DOMAIN,
                tls_context=starttls,
                require_starttls=starttls is not None,
                auth_require_tls=starttls is not None,
                authenticator=self.authenticate,
                loop=self.loop,
            )
            self._connections.append(smtp)
            return smtp

        return await self.loop.create_server(connection, LOOPBACK, 0, ssl=implicit)

    async def hang_up(self) -> None:
        for connection in self._connections:
            if isinstance(connection.transport, asyncio.WriteTransport):
                connection.transport.abort()
        await asyncio.sleep(0.01)

    # what aiosmtpd asks

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, login: LoginPassword
    ) -> AuthResult:
        user = self._host.user(login.login.decode())
        right = user is not None and user.password == login.password.decode()
        return AuthResult(success=right, handled=False, auth_data=user)

    async def handle_MAIL(  # noqa: N802 - the hook's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        return "250 2.1.0 Ok"

    async def handle_RCPT(  # noqa: N802 - the hook's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if not self._host.knows(address):
            return f"550 5.1.1 <{address}>: Recipient address rejected: User unknown"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - likewise
        user, sender, raw = session.auth_data, envelope.mail_from, envelope.content
        return await asyncio.to_thread(
            self.take, cast("User", user), sender or "", tuple(envelope.rcpt_tos), cast("bytes", raw)
        )

    # what becomes of a mail

    def take(self, user: User, sender: str, recipients: tuple[str, ...], raw: bytes) -> str:
        """Rewrites a mail, hands it on and files the copy. The answer to the client."""
        new_id = f"<{uuid.uuid4().hex}@{DOMAIN}>"
        rewritten, old_id = with_message_id(raw, new_id)
        try:
            self._hand_on(user, sender, recipients, rewritten)
        except smtplib.SMTPRecipientsRefused as error:
            return refusal(*next(iter(error.recipients.values())))
        except smtplib.SMTPResponseException as error:
            return refusal(error.smtp_code, error.smtp_error)
        if self._files_copy:
            deliver(self._host, user, rewritten, "Sent")
        self.taken.append(Taken(sender, recipients, old_id, new_id))
        return f"250 2.0.0 OK {new_id} [Hostname={DOMAIN}]" if self._names_id else "250 2.0.0 OK"

    def _hand_on(self, user: User, sender: str, recipients: tuple[str, ...], raw: bytes) -> None:
        with smtplib.SMTP(LOOPBACK, self._host.smtp.submission_plain, DOMAIN, timeout=10) as smtp:
            smtp.login(user.address, user.password)
            smtp.sendmail(sender, recipients, raw)


def refusal(code: int, text: bytes | str) -> str:
    return f"{code} {text.decode() if isinstance(text, bytes) else text}"


def with_message_id(raw: bytes, new_id: str) -> tuple[bytes, str]:
    """The mail under another Message-ID, and the one it had ("" if it had none)."""
    header, end, body = raw.partition(HEADER_END)
    header += b"\r\n"
    found = MESSAGE_ID.search(header)
    line = b"Message-ID: " + new_id.encode() + b"\r\n"
    rewritten = header[: found.start()] + line + header[found.end() :] if found else line + header
    old_id = found["id"].strip().decode("latin-1") if found else ""
    return rewritten + end.removeprefix(b"\r\n") + body, old_id
