"""A socketserver of the test process, in a thread of its own."""

import threading
from socketserver import TCPServer
from types import TracebackType
from typing import Self


class Threaded:
    """Serves from `with` on, on `port` of 127.0.0.1."""

    def __init__(self, server: TCPServer) -> None:
        self._server = server
        self.port = int(server.server_address[1])
        self._thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)
