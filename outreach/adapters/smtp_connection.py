"""A connection to the submission server, logged in, and what goes wrong with it in plain words (RFC 6409)."""

import asyncio
import select
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiosmtplib

from outreach.adapters.smtp_replies import one_line
from outreach.adapters.tls import Security, not_trusted, plainly, tls_context
from outreach.ports.errors import LoginRefused, MailboxTrouble, NotTrusted, Unreachable

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


class Connection(aiosmtplib.SMTP):
    """Closes at once, so that no transport outlives the event loop."""

    def close(self) -> None:
        transport = self.transport
        super().close()
        if isinstance(transport, asyncio.WriteTransport):
            transport.abort()


async def connected(account: SmtpAccount, auth: Auth) -> Connection:
    """A connection, logged in. Raises Unreachable, LoginRefused, NotTrusted, SettingsFault."""
    smtp = Connection(
        hostname=account.host,
        port=account.port,
        local_hostname=account.name,
        timeout=account.command_timeout,
        use_tls=account.security is Security.TLS,
        start_tls=False,
        tls_context=tls_context(account.ca_file),
    )
    try:
        await _open(smtp, account, auth)
    except BaseException:
        smtp.close()
        await breathe()
        raise
    return smtp


def has_news(smtp: aiosmtplib.SMTP) -> bool:
    """Whether something has come between two letters, when a server has nothing to say but goodbye."""
    transport = smtp.transport
    if transport is None or transport.is_closing():
        return True
    arrived = select.poll()
    arrived.register(transport.get_extra_info("socket"), select.POLLIN)
    return bool(arrived.poll(0))


async def breathe() -> None:
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
    return Unreachable(
        f"the submission server cannot be reached: {plainly(error.__cause__ or error)}", where=where, remedy=remedy
    )


def _not_logged_in(error: aiosmtplib.SMTPResponseException, account: SmtpAccount) -> MailboxTrouble:
    """A 4xx is the server's trouble, not a wrong password (RFC 4954, 6)."""
    said = f"{error.code} {one_line(error.message)}"
    if 400 <= error.code < 500:
        return Unreachable(f"the server cannot check the login now: {said}", where=account.where)
    remedy = "Check user name and password; many providers want an app password here."
    return LoginRefused(f"{account.username} may not log in: {said}", where=account.where, remedy=remedy)
