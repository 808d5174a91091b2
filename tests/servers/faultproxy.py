"""A proxy on loopback that breaks SMTP and IMAP connections at an exact point, inside TLS too.

    with FaultProxy((host.host, host.smtp.submission), Protocol.SMTP, Tls.STARTTLS, host.tls.good) as proxy:
        proxy.fault("< .", Act.RESET)    # the server has the message, the client never hears of it
        ...                              # send to proxy.port
        assert proxy.hits == ["< ."]

With TLS it ends TLS on both sides: the client sees the certificate given (an expired one, say), the server's is
not looked at.
"""

import asyncio
import ssl
from enum import StrEnum

from tests.servers.background import Background
from tests.servers.faultlink import LIMIT, Link, RawLink, Tls, Wiring
from tests.servers.faultprotocols import ImapLink, SmtpLink
from tests.servers.faults import Act, Failure, Fault, FaultPlan
from tests.servers.process import LOOPBACK
from tests.servers.tls import Certificate


class Protocol(StrEnum):
    SMTP = "smtp"
    IMAP = "imap"
    RAW = "raw"


LINKS: dict[Protocol, type[Link]] = {
    Protocol.SMTP: SmtpLink,
    Protocol.IMAP: ImapLink,
    Protocol.RAW: RawLink,
}


class FaultProxy(Background):
    """Runs in a thread of its own from `with` on; `port` is where it listens."""

    def __init__(
        self,
        target: tuple[str, int],
        protocol: Protocol = Protocol.SMTP,
        tls: Tls = Tls.NONE,
        certificate: Certificate | None = None,
    ) -> None:
        super().__init__()
        if (tls is Tls.NONE) != (certificate is None):
            raise ValueError("a certificate is for TLS, and TLS needs one")
        outer = certificate.server_context() if certificate else None
        self._wiring = Wiring(target, tls, outer, unverifying_context() if certificate else None)
        self._link = LINKS[protocol]
        self._plan = FaultPlan()
        self._links: set[Link] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def fault(self, where: str, act: Failure, *, times: int | None = 1, skip: int = 0) -> None:
        """At this point (see faults.py) this goes wrong, so often, after so many that pass."""
        self._plan.add(Fault(where, act, times, skip))

    @property
    def hits(self) -> list[str]:
        """The points at which faults have struck."""
        return self._plan.hits

    @property
    def trace(self) -> list[tuple[str, bytes]]:
        """All points seen so far, with their lines."""
        return self._plan.trace

    @property
    def connections(self) -> int:
        """How many are open, or not yet done with."""
        return len(self._links)

    def heal(self) -> None:
        """No more faults for what comes; hits and trace stay."""
        self._plan.faults.clear()

    def let_go(self) -> None:
        """What is held goes on, and nothing is held any more."""
        self.loop.call_soon_threadsafe(self._plan.released.set)

    def cut_all(self, act: Act = Act.RESET) -> None:
        """Breaks all connections that are open now."""
        for link in tuple(self._links):
            self.loop.call_soon_threadsafe(link.cut, act)

    async def listen(self) -> asyncio.Server:
        context = self._wiring.outer if self._wiring.tls is Tls.IMPLICIT else None
        return await asyncio.start_server(self._accept, LOOPBACK, 0, ssl=context, limit=LIMIT)

    async def hang_up(self) -> None:
        for link in self._links:
            link.cut(Act.RESET)
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        link = self._link(self._wiring, self._plan, reader, writer)
        task = asyncio.create_task(link.run())
        self._links.add(link)
        self._tasks.add(task)
        await task
        self._links.discard(link)
        self._tasks.discard(task)


def unverifying_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
