"""Server processes: started by argument list, ended by the process that was started, nothing by name."""

import os
import pwd
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

LOOPBACK = "127.0.0.1"
SEARCH_PATH = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"
# Below the ports that the kernel hands out by itself: a connection of another test cannot take one of ours
# between choosing it and the server's bind.
LOWEST_PORT, HIGHEST_PORT = 12_000, 32_000


class ServerError(RuntimeError):
    """A server did not do what the test-bed needs of it; the text ends with the last lines of its log."""


class PortTakenError(ServerError):
    """Somebody else listens on a port that was free a moment ago: choose others and start again."""


def until(predicate: Callable[[], T], seconds: float = 10.0, what: str = "") -> T:
    """The first true value of predicate(), asked every 1 to 20 ms; TimeoutError when there is none in time."""
    end, pause = time.monotonic() + seconds, 0.001
    while True:
        value = predicate()
        if value:
            return value
        if time.monotonic() > end:
            raise TimeoutError(f"not within {seconds:g} s: {what or predicate!r}; last seen: {value!r}")
        time.sleep(pause)
        pause = min(2 * pause, 0.02)


def free_ports(count: int) -> list[int]:
    """So many different ports of 127.0.0.1 on which nobody listens now."""
    ports: set[int] = set()
    while len(ports) < count:
        port = LOWEST_PORT + secrets.randbelow(HIGHEST_PORT - LOWEST_PORT)
        with socket.socket() as probe:
            try:
                probe.bind((LOOPBACK, port))
            except OSError:
                continue
        ports.add(port)
    return list(ports)


def last_lines(log: Path, count: int = 12) -> str:
    if not log.exists():
        return f"({log.name} is empty)"
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-count:])


@dataclass(frozen=True, slots=True)
class Daemon:
    """A server in a session and process group of its own.

    As long as its end has not been waited for, the kernel gives its pid to nobody else: the pid alone is
    identity enough.
    """

    name: str
    child: subprocess.Popen[bytes]
    log: Path

    def running(self) -> bool:
        return self.child.poll() is None

    def await_port(self, port: int, seconds: float = 10.0) -> None:
        """Returns once it listens; ServerError with the end of its log when it does not, or has ended."""
        end = time.monotonic() + seconds
        while self.running() and time.monotonic() < end:
            if listens(port):
                return
            time.sleep(0.005)
        self.complain(f"{self.name} does not listen on {LOOPBACK}:{port}")

    def complain(self, what: str) -> None:
        tail = last_lines(self.log)
        kind = PortTakenError if "Address already in use" in tail else ServerError
        raise kind(f"{what}; the end of its log:\n{tail}")

    def stop(self, seconds: float = 5.0) -> None:
        """Ends the whole process group: asked first, then by force."""
        for sign, patience in ((signal.SIGTERM, seconds), (signal.SIGKILL, seconds)):
            if not self.running():
                return
            os.killpg(self.child.pid, sign)
            try:
                self.child.wait(patience)
            except subprocess.TimeoutExpired:
                continue


def listens(port: int) -> bool:
    try:
        socket.create_connection((LOOPBACK, port), timeout=1).close()
    except OSError:
        return False
    return True


def start(name: str, argv: Sequence[str], *, log: Path, account: str | None = None) -> Daemon:
    """Starts a server, as another account if one is named. It gets SIGTERM should this process die."""
    leash = ["setpriv", "--pdeathsig", "TERM"]
    if account is not None:
        entry = pwd.getpwnam(account)
        leash += [f"--reuid={entry.pw_uid}", f"--regid={entry.pw_gid}", "--clear-groups"]
    with log.open("ab") as out:
        child = subprocess.Popen(
            [*leash, *argv],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
            cwd="/",
            env={"PATH": SEARCH_PATH},
        )
    return Daemon(name, child, log)
