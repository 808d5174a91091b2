"""Whether a mail server answers at a place, over TLS with a certificate for its name. All that is said there is
EHLO and STARTTLS: no name, no address, no password."""

import socket
import ssl
import time
from collections.abc import Callable
from contextlib import closing
from enum import StrEnum
from typing import Final

from outreach.adapters.tls import not_trusted, plainly
from outreach.ports.errors import Unreachable
from outreach.ports.provider import MailServer, Security

Reach = Callable[[str, int, float], socket.socket]
"""Opens a connection to (host, port) within so many seconds."""

_LONGEST_LINE: Final = 2_000
_MOST_LINES: Final = 100


class Kind(StrEnum):
    IMAP = "imap"
    SMTP = "smtp"


def reach(host: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection((host, port), timeout=seconds)


def reach_here(host: str, port: int, seconds: float) -> socket.socket:
    """The same, but nothing beyond this machine is reached."""
    if host != "localhost":
        raise OSError(f"{host} is not on this machine")
    return reach(host, port, seconds)


def probe(kind: Kind, server: MailServer, context: ssl.SSLContext, seconds: float, reach: Reach = reach) -> None:
    """Returns when the server is there, by TLS that can be trusted. Raises Unreachable or NotTrusted, within
    `seconds` but for the looking up of the name."""
    end = time.monotonic() + seconds
    try:
        with closing(reach(server.host, server.port, seconds)) as sock:
            if server.security is Security.STARTTLS:
                _ask_for_tls(kind, _Talk(sock, end))
            sock.settimeout(_left(end))
            with context.wrap_socket(sock, server_hostname=server.host) as protected:
                if server.security is Security.TLS:
                    _greeted(kind, _Talk(protected, end))
    except ssl.SSLError as error:
        raise not_trusted(error, server.where) from error
    except (OSError, ValueError) as error:
        raise Unreachable(plainly(error), where=server.where) from error


class _Talk:
    """Lines of a dialogue, until an instant of the monotonic clock."""

    def __init__(self, sock: socket.socket, end: float) -> None:
        self._sock = sock
        self._end = end
        self._read = b""

    def line(self) -> str:
        """Raises OSError when none comes in time, ValueError for one that never ends."""
        while b"\n" not in self._read:
            if len(self._read) > _LONGEST_LINE:
                raise ValueError("it does not speak the protocol of mail")
            self._sock.settimeout(_left(self._end))
            more = self._sock.recv(_LONGEST_LINE)
            if not more:
                raise ConnectionError("it hung up without a word")
            self._read += more
        found, _, self._read = self._read.partition(b"\n")
        return found.decode("ascii", "replace").rstrip("\r")

    def reply(self) -> str:
        """The last line of an SMTP reply (RFC 5321, 4.2.1)."""
        for _ in range(_MOST_LINES):
            line = self.line()
            if line[3:4] != "-":
                return line
        raise ValueError("it does not come to an end")

    def say(self, command: str) -> None:
        self._sock.sendall(f"{command}\r\n".encode("ascii"))

    @property
    def pending(self) -> bool:
        """Whether the server has said more than was read: after STARTTLS that may come from somebody else."""
        return bool(self._read)


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError("timed out")
    return left


def _greeted(kind: Kind, talk: _Talk) -> None:
    line = talk.line() if kind is Kind.IMAP else talk.reply()
    if not line.upper().startswith("* OK" if kind is Kind.IMAP else "220"):
        raise ValueError(f"it greets with: {line[:100]}")


def _ask_for_tls(kind: Kind, talk: _Talk) -> None:
    """STARTTLS (RFC 9051, 6.2.1; RFC 3207)."""
    _greeted(kind, talk)
    if kind is Kind.IMAP:
        talk.say("a STARTTLS")
        answer, taken = talk.line(), "A OK"
    else:
        talk.say("EHLO [127.0.0.1]")
        talk.reply()
        talk.say("STARTTLS")
        answer, taken = talk.reply(), "220"
    if not answer.upper().startswith(taken) or talk.pending:
        raise ValueError("it offers no TLS there")
