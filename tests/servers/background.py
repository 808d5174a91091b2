"""An asyncio server on loopback in a thread of the test process."""

import asyncio
import threading
from abc import ABC, abstractmethod
from concurrent.futures import Future
from types import TracebackType
from typing import Self

PATIENCE = 5.0
LAST_WORDS = 1.0


class Background(ABC):
    """Listens from `with` on, on `port`; at the end of it all its connections are cut."""

    port: int

    def __init__(self) -> None:
        self._opened: Future[int] = Future()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    @abstractmethod
    async def listen(self) -> asyncio.Server:
        """Opens the one listening socket."""

    @abstractmethod
    async def hang_up(self) -> None:
        """Ends all connections that are open."""

    def __enter__(self) -> Self:
        self._thread.start()
        self.port = self._opened.result(PATIENCE)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(PATIENCE)

    async def _serve(self) -> None:
        self.loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        try:
            server = await self.listen()
        except OSError as error:
            self._opened.set_exception(error)
            return
        self._opened.set_result(int(server.sockets[0].getsockname()[1]))
        await self._stopping.wait()
        await self._stop_accepting(server)
        await self.hang_up()
        await self._finish()
        server.close()

    async def _stop_accepting(self, server: asyncio.Server) -> None:
        """Who has been accepted gets a transport, to be cut as any other: asyncio forgets such sockets."""
        for sock in server.sockets:
            self.loop.remove_reader(sock.fileno())
        await turns()

    async def _finish(self) -> None:
        """The loop ends without a task: asyncio reports a connection whose task it cancels as an error."""
        others = asyncio.all_tasks() - {asyncio.current_task()}
        if others:
            _, late = await asyncio.wait(others, timeout=LAST_WORDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await turns()


async def turns(count: int = 5) -> None:
    """Lets the loop do what it has been asked to do by now."""
    for _ in range(count):
        await asyncio.sleep(0)
