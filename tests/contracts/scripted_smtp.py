"""An SMTP server on loopback that answers as told, down to the byte, or hangs up at a named point."""

import base64
import contextlib
import socketserver
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

USER, PASSWORD = "chris", "correct horse"
HANG_UP = "hang up"
SILENCE = "silence"
PART_OF_AN_ANSWER = "250-2.0.0 Ok: que"


@dataclass(slots=True)
class Script:
    """What the server answers to "CONNECT", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "." and others:
    the next line of the list, HANG_UP, SILENCE or PART_OF_AN_ANSWER (and hangs up); with none left, all is well.

    `after` runs after an answer was given. `taken` are the texts whose final dot came, `said` all commands.
    """

    answers: dict[str, list[str]] = field(default_factory=dict)
    extensions: tuple[str, ...] = ("8BITMIME", "AUTH PLAIN LOGIN")
    closes_after: str = ""
    taken: list[bytes] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    connections: int = 0
    closed: threading.Event = field(default_factory=threading.Event)


_WELL = {
    "CONNECT": "220 mx.example.test ESMTP",
    "STARTTLS": "220 2.0.0 Go ahead",
    "DATA": "354 Go ahead",
    "QUIT": "221 2.0.0 Bye",
}


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = False
    block_on_close = True

    def __init__(
        self, script: Script, tls: ssl.SSLContext | None, start_tls: ssl.SSLContext | None, done: threading.Event
    ) -> None:
        self.script, self.tls, self.start_tls, self.done = script, tls, start_tls, done
        super().__init__(("127.0.0.1", 0), _Dialogue)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what these tests are about."""


class _Dialogue(socketserver.BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        script = self.server.script
        script.connections += 1
        self.request.settimeout(20)
        with contextlib.suppress(OSError, EOFError):
            if self.server.tls:
                self._protect(self.server.tls)
            self._converse()
        script.closed.set()

    def finish(self) -> None:
        with contextlib.suppress(OSError):
            self.request.close()

    def _converse(self) -> None:
        self._lines = self.request.makefile("rb")
        self._answer("CONNECT")
        while line := self._lines.readline().decode().rstrip("\r\n"):
            self.server.script.said.append(line)
            word = line.split(" ")[0].upper()
            if self._answer(word, line) == 354:
                self._take_text()
            if word == "STARTTLS" and self.server.start_tls:
                self._lines.close()
                self._protect(self.server.start_tls)
                self._lines = self.request.makefile("rb")
            if word == "QUIT":
                return

    def _take_text(self) -> None:
        text = b""
        while not text.endswith(b"\r\n.\r\n"):
            line = self._lines.readline()
            if not line:
                raise EOFError
            text += line
        self.server.script.taken.append(text.removesuffix(b".\r\n").replace(b"\r\n..", b"\r\n."))
        self._answer(".")

    def _answer(self, word: str, line: str = "") -> int:
        script = self.server.script
        scripted = script.answers.get(word)
        reply = scripted.pop(0) if scripted else self._usual(word, line)
        if reply == HANG_UP:
            raise EOFError
        if reply == SILENCE:
            self.server.done.wait(20)
            raise EOFError
        if reply == PART_OF_AN_ANSWER:
            self.request.sendall(reply.encode())
            raise EOFError
        self.request.sendall(f"{reply}\r\n".encode("utf-8", "surrogateescape"))
        if script.closes_after == word:
            script.closes_after = ""
            raise EOFError
        return int(reply[:3])

    def _usual(self, word: str, line: str) -> str:
        if word == "EHLO":
            offered = ["mx.example.test", *self.server.script.extensions]
            if self.server.start_tls:
                offered.append("STARTTLS")
            return "\r\n".join([*(f"250-{one}" for one in offered), "250 HELP"])
        if word == "AUTH":
            good = base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()).decode()
            return "235 2.7.0 Welcome" if line.endswith(good) else "535 5.7.8 Wrong user name or password"
        if word == ".":
            return f"250 2.0.0 Ok: queued as {len(self.server.script.taken):04X}"
        return _WELL.get(word, "250 2.0.0 Ok")

    def _protect(self, context: ssl.SSLContext) -> None:
        self.request = context.wrap_socket(self.request, server_side=True)


@contextlib.contextmanager
def scripted_server(
    script: Script, *, tls: ssl.SSLContext | None = None, start_tls: ssl.SSLContext | None = None
) -> Iterator[int]:
    """The port of a running server."""
    done = threading.Event()
    with _Server(script, tls, start_tls, done) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            done.set()
            server.shutdown()
            thread.join()
