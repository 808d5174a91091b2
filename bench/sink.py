"""A submission server that takes everything and keeps nothing: as quick as a server in Python can be, so that the
client is what is measured. `delay` is a round trip: each answer leaves so long after its command came.

It is a program of its own: `python -m bench.sink DELAY [CHAIN KEY]` prints its port, and ends with its input.
"""

import contextlib
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.tls import Certificate

ANSWERS = {
    b"EHLO": b"250-sink.example.test\r\n250 8BITMIME\r\n",
    b"DATA": b"354 Go ahead\r\n",
    b"QUIT": b"221 2.0.0 Bye\r\n",
}
OK = b"250 2.0.0 Ok\r\n"


@contextmanager
def sink(certificate: Certificate | None = None, delay: float = 0.0) -> Iterator[int]:
    """The port of a running sink; with TLS from the first byte if there is a certificate. `delay` in seconds."""
    files: list[str | Path] = [certificate.chain, certificate.key] if certificate else []
    argv = [sys.executable, "-m", "bench.sink", str(delay), *map(str, files)]
    with subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            yield int(child.stdout.readline())
        finally:
            child.stdin.close()
            child.wait(10)


def _serve(listener: socket.socket, context: ssl.SSLContext | None, delay: float) -> None:
    while True:
        client, _ = listener.accept()
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_talk, args=(client, context, delay), daemon=True).start()


def _talk(client: socket.socket, context: ssl.SSLContext | None, delay: float) -> None:
    with contextlib.suppress(OSError):
        line = context.wrap_socket(client, server_side=True) if context else client
        line.sendall(b"220 sink.example.test ESMTP\r\n")
        _converse(line, delay)
        line.close()


def _converse(line: socket.socket, delay: float) -> None:
    received, in_text = b"", False
    while chunk := line.recv(65536):
        received += chunk
        end = b"\r\n.\r\n" if in_text else b"\r\n"
        while end in received:
            command, _, received = received.partition(end)
            word = command[:4].upper()
            if delay:
                time.sleep(delay)
            line.sendall(OK if in_text else ANSWERS.get(word, OK))
            in_text = not in_text and word == b"DATA"
            end = b"\r\n.\r\n" if in_text else b"\r\n"


def main() -> None:
    delay, *files = sys.argv[1:]
    context = None
    if files:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(files[0], files[1])
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        print(listener.getsockname()[1], flush=True)
        threading.Thread(target=_serve, args=(listener, context, float(delay)), daemon=True).start()
        sys.stdin.read()


if __name__ == "__main__":
    main()
