"""One connection through the fault proxy: what holds for every protocol."""

import asyncio
import contextlib
import socket
import ssl
import struct
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from tests.servers.faults import Act, Delay, FaultPlan, Garble, Hold, Say, garbled

# Above any mail of the tests: no reader ever pauses. After STARTTLS Python 3.11 pauses the wrong transport.
LIMIT = 2**25
FLUSH_SECONDS = 0.05
CLOSE_SECONDS = 1.0


class Tls(StrEnum):
    NONE = "none"
    STARTTLS = "starttls"
    IMPLICIT = "implicit"


@dataclass(frozen=True, slots=True)
class Wiring:
    """Where the connections go, and what TLS is spoken; `outer` is shown to clients, `inner` asks the server."""

    target: tuple[str, int]
    tls: Tls
    outer: ssl.SSLContext | None
    inner: ssl.SSLContext | None


class BrokenError(Exception):
    """This connection is done with."""


class Link(ABC):
    """A client, its server, and the plan of what goes wrong between them."""

    server_reader: asyncio.StreamReader
    server_writer: asyncio.StreamWriter

    def __init__(
        self, wiring: Wiring, plan: FaultPlan, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.wiring, self.plan = wiring, plan
        self.reader, self.writer = reader, writer
        self.over = asyncio.Event()
        self.silent = False
        # Whether the server agreed to DATA or STARTTLS: until then, no more is read from the client.
        self.verdict: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._writers = [writer]
        self.begin()

    def begin(self) -> None:
        """What is remembered of a connection, at its start."""
        self._passed = {">": 0, "<": 0}

    @abstractmethod
    async def upward(self) -> None:
        """Client to server, to the end of the connection."""

    @abstractmethod
    async def downward(self) -> None:
        """Server to client, to the end of the connection."""

    async def run(self) -> None:
        tasks: list[asyncio.Task[None]] = []
        try:
            if await self.reach("connect"):
                await self._connect()
                tasks += [asyncio.create_task(self.upward()), asyncio.create_task(self.downward())]
                tasks[0].add_done_callback(lambda _: self.over.set())
                tasks[1].add_done_callback(lambda _: None if self.silent else self.over.set())
                await self.over.wait()
            elif self.silent:
                await self._ignore()
        except (BrokenError, OSError):
            pass
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await asyncio.gather(*(closed(writer) for writer in self._writers))

    async def _ignore(self) -> None:
        """A client without a server: until it leaves, or all is over."""
        leaving = asyncio.create_task(self.reader.read())
        leaving.add_done_callback(lambda _: self.over.set())
        await self.over.wait()
        leaving.cancel()

    async def _connect(self) -> None:
        context = self.wiring.inner if self.wiring.tls is Tls.IMPLICIT else None
        self.server_reader, self.server_writer = await asyncio.open_connection(
            *self.wiring.target, ssl=context, limit=LIMIT
        )
        self._writers.append(self.server_writer)

    # faults

    def cut(self, act: Act) -> None:
        """Breaks the connection here and now, if it still is one."""
        if self.over.is_set():
            return
        match act:
            case Act.HANG | Act.FREEZE:
                self.silent = True
                self.decide(False)
                if act is Act.HANG:
                    for server_writer in self._writers[1:]:
                        server_writer.close()
            case Act.RESET:
                reset(self.writer)
                self.over.set()
            case Act.CLOSE:
                self.over.set()
            case Act.DROP:
                pass
            case _:
                assert_never(act)

    async def reach(self, where: str, line: bytes = b"") -> bool:
        """A point is reached: whether the line is to be passed on. BrokenError when all is over."""
        if self.silent:
            return False
        self.plan.trace.append((where, line))
        act = self.plan.take(where)
        match act:
            case None:
                return True
            case Delay(seconds):
                await asyncio.sleep(seconds)
                return True
            case Hold():
                await self.plan.released.wait()
                return True
            case Say(words):
                await self.send(self.writer, words.encode() + b"\r\n")
                return False
            case Garble():
                await self.send(self.server_writer if where.startswith(">") else self.writer, garbled(line))
                return False
            case Act():
                self.cut(act)
                if self.over.is_set():
                    raise BrokenError
                return False
            case _:
                assert_never(act)

    async def send(self, writer: asyncio.StreamWriter, data: bytes) -> None:
        if not self.silent:
            writer.write(data)
            await writer.drain()

    async def pass_text(self, sign: str, writer: asyncio.StreamWriter, data: bytes) -> None:
        """Bytes that are no lines; a fault in their midst strikes after exactly so many."""
        for stop in self.plan.stops(sign, self._passed[sign], len(data)):
            head, data = data[: stop - self._passed[sign]], data[stop - self._passed[sign] :]
            self._passed[sign] = stop
            await self.send(writer, head)
            await asyncio.sleep(FLUSH_SECONDS)  # what was passed on shall arrive
            if not await self.reach(f"{sign} body:{stop}"):
                data = b""
                break
        self._passed[sign] += len(data)
        await self.send(writer, data)

    def begin_text(self) -> None:
        self._passed[">"] = 0

    # agreement on DATA and STARTTLS

    async def agreed(self, command: bytes) -> bool:
        """Passes a command on and waits for what the server makes of it."""
        self.verdict = asyncio.get_running_loop().create_future()
        await self.send(self.server_writer, command)
        return not self.silent and await self.verdict

    def decide(self, agreed: bool) -> None:
        if not self.verdict.done():
            self.verdict.set_result(agreed)

    async def secure(self, answer: bytes) -> None:
        """The server agrees to STARTTLS: both sides change to TLS."""
        if self.wiring.inner is None or self.wiring.outer is None:
            raise BrokenError
        await self.server_writer.start_tls(self.wiring.inner)
        await self.send(self.writer, answer)
        await self.writer.start_tls(self.wiring.outer)


class RawLink(Link):
    """Bytes, not understood; TLS passes through untouched."""

    async def upward(self) -> None:
        while data := await self.reader.read(65_536):
            await self.pass_text(">", self.server_writer, data)

    async def downward(self) -> None:
        while data := await self.server_reader.read(65_536):
            await self.pass_text("<", self.writer, data)


def reset(writer: asyncio.StreamWriter) -> None:
    """RST instead of FIN: what is still unsent is forgotten."""
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def closed(writer: asyncio.StreamWriter) -> None:
    """An orderly end if the other side lets it be one."""
    writer.close()
    with contextlib.suppress(OSError, TimeoutError):
        await asyncio.wait_for(writer.wait_closed(), CLOSE_SECONDS)
    writer.transport.abort()
