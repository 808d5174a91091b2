"""A connection to an IMAP server, and what goes wrong with it in plain words (RFC 9051, RFC 8314, RFC 5530)."""

import imaplib
import re
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

from imap_tools import BaseMailBox, ImapToolsError, MailboxLoginError
from imap_tools.errors import UnexpectedCommandStatusError

from outreach.adapters.tls import Security, not_trusted, plainly, refuse_open_talk, tls_context
from outreach.ports.errors import FolderMissing, LoginRefused, MailboxTrouble, NotTrusted, Unreachable
from outreach.ports.mail import Role

Auth = Callable[[BaseMailBox], object]
"""Logs in on a connection; raises imap-tools' or imaplib's errors."""

_LIMIT: Final = "[LIMIT]"
_FOR_NOW: Final = ("[UNAVAILABLE]", _LIMIT, "[INUSE]", "[SERVERBUG]")
_HUNG_UP: Final = (ConnectionResetError, ssl.SSLEOFError, ssl.SSLZeroReturnError)
_TOO_MANY: Final = (
    "Too many mail programs may be connected: close some, or wait for the next pass. "
    "If it goes on, check `host`, `port` and `security`."
)
"""Courier hangs up without a word when too many connections are open (MAXPERIP)."""
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class ImapAccount:
    """Where the mailbox is. `timeout` in seconds, for connecting and for each answer. `folders` are the names
    of the provider's folders, for where the server does not say what they are for."""

    host: str
    port: int
    username: str
    security: Security = Security.TLS
    ca_file: str = ""
    timeout: float = 30.0
    folders: Mapping[Role, str] = field(default_factory=dict)

    @property
    def where(self) -> str:
        return f"{self.host}:{self.port}"


class Connection(BaseMailBox):
    """imap-tools' mailbox over a client of ours: TLS before anything else is said, nothing left open."""

    def __init__(self, account: ImapAccount) -> None:
        self._account = account
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        one = self._account
        if one.security is Security.TLS:
            context = tls_context(one.ca_file)
            return imaplib.IMAP4_SSL(one.host, one.port, ssl_context=context, timeout=one.timeout)
        client = imaplib.IMAP4(one.host, one.port, timeout=one.timeout)
        if one.security is Security.STARTTLS:
            _start_tls(client, tls_context(one.ca_file), one.where)
        return client

    def close(self) -> None:
        _drop(self.client)

    def goodbye(self) -> None:
        with suppress(OSError, imaplib.IMAP4.error, ImapToolsError):
            self.logout()
        self.close()


def password_login(account: ImapAccount, password: Callable[[], str]) -> Auth:
    """LOGIN, or AUTHENTICATE PLAIN for what LOGIN cannot carry (RFC 9051, 6.2.3)."""

    def login(connection: BaseMailBox) -> object:
        secret = password()
        if (account.username + secret).isascii():
            return connection.login(account.username, secret, initial_folder=None)
        return connection.login_utf8(account.username, secret, initial_folder=None)

    return login


@contextmanager
def connected(account: ImapAccount, auth: Auth) -> Iterator[Connection]:
    """A connection, logged in. Raises Unreachable, LoginRefused, NotTrusted, SettingsFault."""
    refuse_open_talk(account.host, account.security)
    connection = _opened(account)
    try:
        _log_in(connection, account, auth)
        yield connection
    except BaseException:
        connection.close()
        raise
    connection.goodbye()


def _opened(account: ImapAccount) -> Connection:
    try:
        return Connection(account)
    except (OSError, imaplib.IMAP4.error) as error:
        raise _not_opened(error, account.where) from error


def _not_opened(error: Exception, where: str) -> MailboxTrouble:
    said = words_of(error)
    if isinstance(error, _HUNG_UP) or said.endswith("EOF"):
        return Unreachable(f"the server hung up before the login: {said}", where=where, remedy=_TOO_MANY)
    if isinstance(error, ssl.SSLError):
        return not_trusted(error, where)
    remedy = "Check `host`, `port` and `security`, and whether this computer is online."
    return Unreachable(f"the mailbox cannot be reached: {said}", where=where, remedy=remedy)


def _start_tls(client: imaplib.IMAP4, context: ssl.SSLContext, where: str) -> None:
    try:
        offered = "STARTTLS" in client.capabilities
        if offered:
            client.starttls(context)
            client.untagged_responses.clear()  # what was said in the clear may be anybody's (RFC 9051, 6.2.1)
    except imaplib.IMAP4.abort:
        _drop(client)
        raise
    except imaplib.IMAP4.error as error:
        _drop(client)
        raise _no_start_tls(where) from error
    except BaseException:
        _drop(client)
        raise
    if not offered:
        _drop(client)
        raise _no_start_tls(where)


def _no_start_tls(where: str) -> NotTrusted:
    remedy = 'Set `security` to "tls" (port 993), or ask the provider.'
    return NotTrusted("the server refuses STARTTLS", where=where, remedy=remedy)


def _drop(client: imaplib.IMAP4) -> None:
    with suppress(OSError):
        client.shutdown()


def _log_in(connection: Connection, account: ImapAccount, auth: Auth) -> None:
    try:
        auth(connection)
    except (imaplib.IMAP4.abort, OSError) as error:
        raise Unreachable(f"the connection broke at the login: {words_of(error)}", where=account.where) from error
    except (MailboxLoginError, imaplib.IMAP4.error) as error:
        said = words_of(error)
        if for_now(said):
            what = f"the server lets nobody in now: {said}"
            raise Unreachable(
                what, where=account.where, remedy=_TOO_MANY if _LIMIT in said.upper() else ""
            ) from None
        remedy = "Check user name and password; many providers want an app password here."
        what = f"{account.username} may not log in: {said}"
        raise LoginRefused(what, where=account.where, remedy=remedy) from None


@contextmanager
def translated(connection: Connection, where: str, folder: str) -> Iterator[None]:
    """Turns what the libraries raise into the port's errors: a refusal concerns the folder, all else the
    connection, which is closed then: nobody waits for it a second time."""
    try:
        yield
    except (imaplib.IMAP4.abort, OSError, EOFError) as error:
        connection.close()
        raise Unreachable(f"the connection to the mailbox broke: {words_of(error)}", where=where) from error
    except (ImapToolsError, imaplib.IMAP4.error) as error:
        what = f"the server refuses the folder {folder!r}: {words_of(error)}"
        raise FolderMissing(what, where=where) from error


def for_now(said: str) -> bool:
    """Whether a refusal tells of the server's trouble, and not of the login (RFC 5530)."""
    return any(code in said.upper() for code in _FOR_NOW)


def words_of(error: Exception) -> str:
    """What the server or the system said, on one line; never the command, which may hold a password."""
    if isinstance(error, UnexpectedCommandStatusError):
        data = error.command_result[1]
        said = b" ".join(one for one in data if isinstance(one, bytes)).decode("utf-8", "replace")
    else:
        said = plainly(error)
    return _CONTROLS.sub(" ", said).strip()[:500]
