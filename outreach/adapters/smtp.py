"""Letters go out: an SMTP dialogue with the submission server, each stage known (RFC 5321, RFC 6409)."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import aiosmtplib

from outreach.adapters.smtp_replies import as_text, lost, one_line, settled
from outreach.adapters.tls import Security, not_trusted, refuse_open_talk, tls_context
from outreach.ports.errors import LoginRefused, MailboxTrouble, NotTrusted, Unreachable
from outreach.ports.mail import InDoubt, NotSent, OpenSender, Refused, Sender, Stage, Submission

Auth = Callable[[aiosmtplib.SMTP], Awaitable[None]]
"""Logs in on a connection that has said EHLO; raises aiosmtplib's errors."""


@dataclass(frozen=True, slots=True)
class SmtpAccount:
    """Where letters are handed over. Times in seconds; RFC 5321 (4.5.3.2.6) asks for ten minutes after the
    final dot. `name` is how we greet; an empty `username` means no login."""

    host: str
    port: int
    username: str = ""
    security: Security = Security.TLS
    ca_file: str = ""
    command_timeout: float = 30.0
    final_timeout: float = 600.0
    name: str = "[127.0.0.1]"

    @property
    def where(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class _Envelope:
    sender: str
    recipient: str

    @property
    def international(self) -> Stage | None:
        """The first stage that needs SMTPUTF8 (RFC 6531), if one does."""
        if not self.sender.isascii():
            return Stage.MAIL
        return None if self.recipient.isascii() else Stage.RCPT


class _Connection(aiosmtplib.SMTP):
    """Closes at once, so that no transport outlives the event loop."""

    def close(self) -> None:
        transport = self.transport
        super().close()
        if isinstance(transport, asyncio.WriteTransport):
            transport.abort()


class SmtpSender:
    """One connection, opened by the first letter; a private event loop, asleep between the letters."""

    def __init__(self, account: SmtpAccount, auth: Auth) -> None:
        refuse_open_talk(account.host, account.security)
        self._account = account
        self._auth = auth
        self._runner = asyncio.Runner()
        self._smtp: _Connection | None = None

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        """One transaction. Raises ValueError for an address that cannot stand on a command line."""
        envelope = _Envelope(_on_the_line(sender), _on_the_line(recipient))
        return self._runner.run(self._submit(envelope, raw))

    def close(self) -> None:
        """Says goodbye and leaves nothing open."""
        with self._runner:
            self._runner.run(self._goodbye())

    async def _submit(self, envelope: _Envelope, raw: bytes) -> Submission:
        await _breathe()  # a connection that the server closed since the last letter is seen as closed
        used_before = self._smtp is not None and self._smtp.is_connected
        stage, outcome = await self._transaction(envelope, raw)
        if used_before and _gone_before_mail(stage, outcome):
            _, outcome = await self._transaction(envelope, raw)
        return outcome

    async def _transaction(self, envelope: _Envelope, raw: bytes) -> tuple[Stage, Submission]:
        smtp = await self._connected()
        stage, outcome = await _dialogue(smtp, self._account, envelope, raw)
        if isinstance(outcome, InDoubt | NotSent):
            smtp.close()
        elif isinstance(outcome, Refused) and smtp.is_connected:
            with suppress(aiosmtplib.SMTPException, OSError):
                await smtp.rset()
        return stage, outcome

    async def _connected(self) -> _Connection:
        if self._smtp is not None and self._smtp.is_connected:
            return self._smtp
        smtp = _Connection(
            hostname=self._account.host,
            port=self._account.port,
            local_hostname=self._account.name,
            timeout=self._account.command_timeout,
            use_tls=self._account.security is Security.TLS,
            start_tls=False,
            tls_context=tls_context(self._account.ca_file),
        )
        try:
            await _open(smtp, self._account, self._auth)
        except BaseException:
            smtp.close()
            await _breathe()
            raise
        self._smtp = smtp
        return smtp

    async def _goodbye(self) -> None:
        if self._smtp is not None:
            with suppress(aiosmtplib.SMTPException, OSError):
                await self._smtp.quit()
            self._smtp.close()
        await _breathe()


async def _open(smtp: aiosmtplib.SMTP, account: SmtpAccount, auth: Auth) -> None:
    where = account.where
    try:
        await smtp.connect()
    except (aiosmtplib.SMTPException, OSError) as error:
        raise _not_connected(error, where) from error
    if account.security is Security.STARTTLS:
        await _start_tls(smtp, where)
    try:
        await smtp.ehlo()
    except (aiosmtplib.SMTPException, OSError) as error:
        raise _not_connected(error, where) from error
    try:
        await auth(smtp)
    except aiosmtplib.SMTPResponseException as error:
        raise _not_logged_in(error, account) from error
    except (aiosmtplib.SMTPServerDisconnected, aiosmtplib.SMTPTimeoutError, OSError) as error:
        raise Unreachable(f"the connection broke at the login: {error}", where=where) from error
    except aiosmtplib.SMTPException as error:
        remedy = "Check `port` and `security`: many servers offer the login on the submission ports only."
        raise LoginRefused(f"the server offers no login: {error}", where=where, remedy=remedy) from error


async def _start_tls(smtp: aiosmtplib.SMTP, where: str) -> None:
    try:
        await smtp.starttls()
    except (aiosmtplib.SMTPServerDisconnected, aiosmtplib.SMTPTimeoutError) as error:
        raise Unreachable(f"the connection broke: {error}", where=where) from error
    except ssl.SSLError as error:
        raise not_trusted(error, where) from error
    except aiosmtplib.SMTPException as error:
        remedy = 'Set `security` to "tls" (port 465), or ask the provider.'
        raise NotTrusted("the server refuses STARTTLS", where=where, remedy=remedy) from error
    except OSError as error:
        raise Unreachable(f"the connection broke: {error}", where=where) from error


def _not_connected(error: Exception, where: str) -> MailboxTrouble:
    if isinstance(error.__cause__, ssl.SSLError):
        return not_trusted(error.__cause__, where)
    if isinstance(error, aiosmtplib.SMTPResponseException):
        what = f"the server turned us away: {error.code} {one_line(error.message)}"
        return Unreachable(what, where=where, remedy="Try again later.")
    remedy = "Check `host`, `port` and `security`, and whether this computer is online."
    return Unreachable(f"the submission server cannot be reached: {error}", where=where, remedy=remedy)


def _not_logged_in(error: aiosmtplib.SMTPResponseException, account: SmtpAccount) -> MailboxTrouble:
    """A 4xx is the server's trouble, not a wrong password (RFC 4954, 6)."""
    said = f"{error.code} {one_line(error.message)}"
    if 400 <= error.code < 500:
        return Unreachable(f"the server cannot check the login now: {said}", where=account.where)
    remedy = "Check user name and password; many providers want an app password here."
    return LoginRefused(f"{account.username} may not log in: {said}", where=account.where, remedy=remedy)


async def _dialogue(
    smtp: aiosmtplib.SMTP, account: SmtpAccount, envelope: _Envelope, raw: bytes
) -> tuple[Stage, Submission]:
    """One transaction: how far it got, and what became of the letter."""
    stage = Stage.MAIL
    needed = envelope.international
    if needed and not smtp.supports_extension("smtputf8"):
        return needed, Refused(needed, 553, "5.6.7", "the server carries no address beyond ASCII (SMTPUTF8)")
    encoding, options = ("utf-8", ["SMTPUTF8"]) if needed else ("ascii", [])
    try:
        await smtp.mail(envelope.sender, options=options, encoding=encoding)
        stage = Stage.RCPT
        await smtp.rcpt(envelope.recipient, encoding=encoding)
        stage = Stage.DATA
        reply = await smtp.execute_command(b"DATA")
        if reply.code == aiosmtplib.SMTPStatus.start_input and smtp.protocol is not None:
            stage = Stage.TEXT
            smtp.protocol.write(as_text(raw))
            reply = await smtp.protocol.read_response(timeout=account.final_timeout)
    except aiosmtplib.SMTPResponseException as error:
        return stage, settled(stage, error.code, error.message)
    except (aiosmtplib.SMTPException, OSError) as error:
        return stage, lost(stage, str(error) or type(error).__name__)
    return stage, settled(stage, reply.code, reply.message)


def _gone_before_mail(stage: Stage, outcome: Submission) -> bool:
    """Whether the connection turns out to have been lost between two letters."""
    match outcome:
        case NotSent() | Refused(code=421):
            return stage is Stage.MAIL
        case _:
            return False


def _on_the_line(address: str) -> str:
    if not address or any(char.isspace() or not char.isprintable() or char in "<>" for char in address):
        raise ValueError("this cannot be an address of an envelope")
    local, at, domain = address.rpartition("@")
    return f"{local}{at}{domain.encode('idna').decode('ascii')}" if not domain.isascii() else address


async def _breathe() -> None:
    """Lets the loop see what has arrived, and finish what was closed."""
    for _ in range(10):
        await asyncio.sleep(0)


def password_login(account: SmtpAccount, password: Callable[[], str]) -> Auth:
    """One try, by the method that servers know best: a second one could lock the account."""

    async def login(smtp: aiosmtplib.SMTP) -> None:
        if not account.username:
            return
        offered = smtp.server_auth_methods
        method = {"plain": smtp.auth_plain, "login": smtp.auth_login, "cram-md5": smtp.auth_crammd5}
        chosen = next((one for name, one in method.items() if name in offered), None)
        if chosen is None:
            raise aiosmtplib.SMTPException("no method that we know")
        await chosen(account.username, password())

    return login


def open_smtp(account: SmtpAccount, password: Callable[[], str], auth: Auth | None = None) -> OpenSender:
    """`auth` takes the place of the password, for other ways to log in."""

    @contextmanager
    def opened() -> Iterator[Sender]:
        sender = SmtpSender(account, auth or password_login(account, password))
        try:
            yield sender
        finally:
            sender.close()

    return opened
