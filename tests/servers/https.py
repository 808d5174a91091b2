"""An https server on loopback that has one file, or leads elsewhere."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast

from tests.servers.process import LOOPBACK


@dataclass(slots=True)
class Site:
    """`files` by path; `moved` leads a path to another address. `asked` has each path, behind the host named."""

    files: dict[str, bytes] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)


class _Listener(ThreadingHTTPServer):
    def __init__(self, site: Site, context: ssl.SSLContext) -> None:
        super().__init__((LOOPBACK, 0), _Handler)
        self.site = site
        self.socket = context.wrap_socket(self.socket, server_side=True)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that does not trust us goes away: that is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        site = cast("_Listener", self.server).site
        site.asked.append((self.headers.get("Host", ""), self.path))
        if place := site.moved.get(self.path):
            self.send_response(302)
            self.send_header("Location", place)
            self.end_headers()
            return
        content = site.files.get(self.path)
        self.send_response(404 if content is None else 200)
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Says nothing."""


@contextmanager
def https_server(site: Site, context: ssl.SSLContext) -> Iterator[int]:
    """The port of a running server."""
    with _Listener(site, context) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield int(server.server_address[1])
        finally:
            server.shutdown()
            thread.join()
