"""An IMAP server on loopback that says what it is told to, for what real servers do once in a blue moon."""

import contextlib
import re
import socketserver
import ssl
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

HANG_UP = b"hang up"
SILENCE = b"silence"


@dataclass(slots=True)
class Script:
    """For each command the first rule whose expression matches gives the answer: `{tag}` is the command's tag,
    HANG_UP and SILENCE end it. A rule's answers are given one after the other; the last one stays.
    `said` holds all commands without their tags; texts that were appended are in `texts`."""

    rules: Mapping[str, Sequence[bytes]] = field(default_factory=dict)
    capabilities: str = "IMAP4rev1 UIDPLUS AUTH=PLAIN"
    greeting: bytes = b"* OK ready\r\n"
    said: list[str] = field(default_factory=list)
    texts: list[bytes] = field(default_factory=list)

    def answer(self, command: str) -> bytes:
        for expression, answers in self.rules.items():
            if re.match(expression, command):
                if len(answers) > 1:
                    self.rules = {**self.rules, expression: answers[1:]}
                return answers[0]
        if command.startswith("CAPABILITY"):
            return f"* CAPABILITY {self.capabilities}\r\n".encode() + ok()
        if command.startswith("LOGOUT"):
            return b"* BYE\r\n" + ok()
        return ok()


def ok(*lines: bytes) -> bytes:
    return b"".join(b"* " + line + b"\r\n" for line in lines) + b"{tag} OK done\r\n"


def no(said: bytes, *lines: bytes) -> bytes:
    return b"".join(b"* " + line + b"\r\n" for line in lines) + b"{tag} NO " + said + b"\r\n"


def header(uid: int, sequence: int = 1, date: str = "05-Oct-2026 11:00:00 +0200") -> bytes:
    """The answer that holds a message's header."""
    raw = f"From: ada@example.test\r\nSubject: Letter {uid}\r\n\r\n".encode()
    return (
        f'{sequence} FETCH (INTERNALDATE "{date}" RFC822.SIZE 99 BODY[HEADER] {{{len(raw)}}}\r\n'.encode()
        + raw
        + f" UID {uid})".encode()
    )


def examined(uidnext: int, uidvalidity: int = 7) -> bytes:
    return ok(b"3 EXISTS", f"OK [UIDVALIDITY {uidvalidity}]".encode(), f"OK [UIDNEXT {uidnext}]".encode())


def status(uidnext: int, uidvalidity: int = 7, messages: int = 3) -> bytes:
    return ok(f"STATUS x (MESSAGES {messages} UIDNEXT {uidnext} UIDVALIDITY {uidvalidity})".encode())


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
    _idling = ""  # the tag that the answer to DONE carries (RFC 2177)

    def handle(self) -> None:
        self.request.settimeout(20)
        with contextlib.suppress(OSError, EOFError):
            if self.server.tls:
                self._protect(self.server.tls)
            self._say(self.server.script.greeting)
            self._lines = self.request.makefile("rb")
            while line := self._lines.readline():
                self._obey(line.decode("utf-8", "replace").rstrip("\r\n"))

    def finish(self) -> None:
        with contextlib.suppress(OSError):
            self.request.close()

    def _obey(self, line: str) -> None:
        tag, _, command = (self._idling, "", line) if line == "DONE" else line.partition(" ")
        if command == "IDLE":
            self._idling = tag
        script = self.server.script
        script.said.append(command)
        if size := re.search(r"\{(\d+)\}$", command):
            self._say(b"+ go on\r\n")
            script.texts.append(self._lines.read(int(size[1])))
            self._lines.readline()
        if command.startswith("AUTHENTICATE"):
            self._say(b"+ \r\n")
            script.said.append(self._lines.readline().decode().strip())
        self._say(script.answer(command).replace(b"{tag}", tag.encode()))
        if command == "STARTTLS" and self.server.start_tls:
            self._lines.close()
            self._protect(self.server.start_tls)
            self._lines = self.request.makefile("rb")

    def _say(self, answer: bytes) -> None:
        if answer.endswith(HANG_UP):
            self.request.sendall(answer.removesuffix(HANG_UP))
            raise EOFError
        if answer.endswith(SILENCE):
            self.request.sendall(answer.removesuffix(SILENCE))
            self.server.done.wait(20)
            raise EOFError
        self.request.sendall(answer)

    def _protect(self, context: ssl.SSLContext) -> None:
        self.request = context.wrap_socket(self.request, server_side=True)


@contextlib.contextmanager
def scripted_imap(
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
