"""The door on this machine through which the browser comes back from a sign-in (RFC 8252, 7.3)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer
from time import monotonic
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from outreach.ports.errors import LoginRefused

LOOPBACK: Final = "127.0.0.1"
PATIENCE: Final = 300.0
"""Seconds in which somebody should have signed in."""

DONE: Final = b"That is all: you can close this page and go back to outreach.\n"
NOTHING: Final = b"There is nothing here.\n"


@dataclass(slots=True)
class Door:
    """Listens on a free port of 127.0.0.1 and nowhere else. One answer is taken, then it is closed."""

    server: TCPServer
    answers: list[str] = field(repr=False)

    @property
    def redirect(self) -> str:
        return f"http://{LOOPBACK}:{self.server.server_address[1]}/"

    def answer(self, seconds: float = PATIENCE) -> str:
        """The address to which the browser was sent. Raises LoginRefused when it never comes."""
        end = monotonic() + seconds
        while not self.answers:
            self.server.timeout = max(0.0, end - monotonic())
            if not self.server.timeout:
                remedy = (
                    "say outreach auth login again, or outreach auth login --paste on a machine without a browser"
                )
                raise LoginRefused("nobody signed in within five minutes", remedy=remedy)
            self.server.handle_request()
        return self.answers[0]


@contextmanager
def opened_door() -> Iterator[Door]:
    answers: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        timeout = 2.0  # seconds for one who connects and says nothing

        def do_GET(self) -> None:  # the name is the library's
            taken = _is_answer(self.path) and self.headers.get("Host") == f"{LOOPBACK}:{port}" and not answers
            if taken:
                answers.append(self.path)
            self.send_response(200 if taken else 404)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Cache-Control", "no-store")
            self.send_header("Referrer-Policy", "no-referrer")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(DONE if taken else NOTHING)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            """Says nothing: the line of the request holds the code."""

    with _Listener((LOOPBACK, 0), Answer) as server:
        port = server.server_address[1]
        yield Door(server, answers)


class _Listener(TCPServer):
    """Not http.server's, which looks up the name of this machine."""

    def handle_error(self, request: object, client_address: object) -> None:
        """One who hangs up, or speaks something else, is no concern of ours."""


def _is_answer(path: str) -> bool:
    """A browser also asks for icons; what it was sent back with has a state, and a code or an error."""
    parts = urlsplit(path)
    told = dict(parse_qsl(parts.query))
    return parts.path == "/" and "state" in told and ("code" in told or "error" in told)
