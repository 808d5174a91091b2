"""A line on which an IMAP server tells of new mail: IDLE (RFC 2177), or NOOP where a server has none.

The inbox is examined once, when the line is opened: whatever comes later is told by the server with its next word,
so that mail between a pass and the next wait is not missed. What may be half-open is found out by the answer to
DONE, within the account's timeout; waits are meant to be short, a minute or so.
"""

import imaplib
import io
import select
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from outreach.adapters.clock import seconds_forward
from outreach.adapters.imap_connection import Auth, Connection, ImapAccount, connected, translated
from outreach.ports.watching import Bell, Line, OpenLine

INBOX: Final = "INBOX"
WITHOUT_IDLE: Final = 20.0
"""Seconds between two NOOPs."""

LONGEST_IDLE: Final = 28 * 60.0
"""RFC 2177 wants IDLE ended and begun anew at least every 29 minutes."""

KEEPALIVE: Final = {"TCP_KEEPIDLE": 60, "TCP_KEEPINTVL": 15, "TCP_KEEPCNT": 4}
"""The system looks whether the other side lives after a minute of silence, and gives up after another one."""


class ImapLine:
    """The Line port over a connection that is logged in."""

    def __init__(self, connection: Connection, where: str, bell: Bell) -> None:
        self._connection = connection
        self._where = where
        self._bell = bell
        keep_alive(connection.client.sock)
        with translated(connection, where, INBOX):
            connection.folder.set(INBOX, readonly=True)
            self._idles = "IDLE" in connection.client.capabilities
            self._known = 0
            self._told_meanwhile()

    def wait(self, seconds: float) -> bool:
        with translated(self._connection, self._where, INBOX):
            if self._noop():
                return True
            return self._idle(seconds) if self._idles else self._without_idle(seconds)

    def _noop(self) -> bool:
        """Asks for everything that the server has not told yet (RFC 9051, 6.1.2)."""
        self._connection.client.noop()
        return self._told_meanwhile()

    def _without_idle(self, seconds: float) -> bool:
        end = seconds_forward() + seconds
        while (left := end - seconds_forward()) > 0 and not self._bell.wait(min(left, WITHOUT_IDLE)):
            if self._noop():
                return True
        return False

    def _idle(self, seconds: float) -> bool:
        """Ended before it returns, so that the next command finds the connection as it should be."""
        end = seconds_forward() + min(seconds, LONGEST_IDLE)
        tag = self._begin()
        if tag is None:
            return self._without_idle(seconds)
        heard = self._told_meanwhile()
        while not heard and not self._bell.rung and (left := end - seconds_forward()) > 0:
            if self._connection.client.tagged_commands[tag]:  # it ends by itself: not worth the name
                self._idles = False
                break
            heard = self._hear(left)
        self._finish(tag)
        return self._told_meanwhile() or heard

    def _begin(self) -> bytes | None:
        """The tag of the IDLE that has begun; None where the server refuses it. Before its "+" it may tell news."""
        client = self._connection.client
        tag: bytes = client._command("IDLE")
        while client._get_response() is not None:
            if client.tagged_commands[tag]:
                del client.tagged_commands[tag]
                self._idles = False
                return None
        return tag

    def _finish(self, tag: bytes) -> None:
        client = self._connection.client
        if not client.tagged_commands[tag]:
            client.send(b"DONE\r\n")
        while not client.tagged_commands[tag]:
            client._get_response()
        ended = [str(one) for one in client.tagged_commands.pop(tag) or ()]
        if ended[:1] != ["OK"]:
            raise imaplib.IMAP4.error(f"IDLE ended with {' '.join(ended)}")

    def _hear(self, seconds: float) -> bool:
        """Waits for the next words of the server, and takes them in line by line: what the reader holds already is
        not on the socket any more."""
        client = self._connection.client
        if not _readable_now(client):
            waited_on: list[int] = [client.sock.fileno(), self._bell.fileno()]
            select.select(waited_on, [], [], seconds)
        while _readable_now(client):
            client._get_response()
        if "BYE" in client.untagged_responses:
            raise imaplib.IMAP4.abort("the server said goodbye")
        return self._told_meanwhile()

    def _told_meanwhile(self) -> bool:
        """Whether the server told of more messages than were known (RFC 9051, 7.4.1 and 7.5.1).

        In what order the two came is not known here: rather one wake too many than one too few.
        """
        gone = len(self._untagged("EXPUNGE"))
        left = max(0, self._known - gone)
        told = [int(one) for one in self._untagged("EXISTS") if one.isdigit()]
        self._known = max(0, told[-1] - gone) if told else left
        return bool(told) and told[-1] > left

    def _untagged(self, name: str) -> list[bytes]:
        _, data = self._connection.client.response(name)
        return [one for one in data if isinstance(one, bytes)]


def _readable_now(client: imaplib.IMAP4) -> bool:
    """Whether a byte is there: in the reader's buffer, in TLS's, or on the socket. Raises EOFError at the end."""
    reader: io.BufferedReader = vars(client).get("_file") or vars(client)["file"]  # "_file" from 3.14 on
    sock = client.sock
    usual = sock.gettimeout()
    waiting = bool(select.select([sock], [], [], 0)[0])
    sock.settimeout(0)
    try:
        if reader.peek(1):
            return True
    except (BlockingIOError, ssl.SSLWantReadError):
        return False
    finally:
        sock.settimeout(usual)
    if waiting:
        raise EOFError("the server has closed the connection")
    return False


def keep_alive(sock: socket.socket) -> None:
    """A connection whose other side is gone without a word ends within two minutes, where systems can do that."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in KEEPALIVE.items():
        option = getattr(socket, name, None)
        if option is not None:
            sock.setsockopt(socket.IPPROTO_TCP, option, value)


def open_imap_line(account: ImapAccount, auth: Auth, bell: Bell) -> OpenLine:
    @contextmanager
    def opened() -> Iterator[Line]:
        with connected(account, auth) as connection:
            yield ImapLine(connection, account.where, bell)

    return opened
