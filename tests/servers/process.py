"""Server processes: started by argument list, ended by the process that was started, nothing by name."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
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
        if is_free(port):
            ports.add(port)
    return list(ports)


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def last_lines(log: Path, count: int = 12) -> str:
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-count:]) or "(nothing)"


@dataclass(frozen=True, slots=True)
class Daemon:
    """A server in a session and process group of its own.

    As long as its end has not been waited for, the kernel gives its pid to nobody else: the pid alone is
    identity enough.
    """

    name: str
    child: subprocess.Popen[bytes]
    guard: subprocess.Popen[bytes]
    log: Path

    def running(self) -> bool:
        """Looks without reaping (WNOWAIT): so long, the pid and its group are ours."""
        return os.waitid(os.P_PID, self.child.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None

    def await_line(self, words: str, seconds: float = 10.0) -> None:
        """Returns once its log says so; ServerError with the end of the log when it does not, or it has ended."""
        end = time.monotonic() + seconds
        while self.running() and time.monotonic() < end:
            if words in self.log.read_text("utf-8", "replace"):
                return
            time.sleep(0.005)
        raise ServerError(f"{self.name} did not start; the end of its log:\n{last_lines(self.log)}")

    def await_port(self, port: int, seconds: float = 10.0) -> None:
        """Returns once somebody answers there; ServerError with the end of the log likewise."""
        end = time.monotonic() + seconds
        while self.running() and time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection((LOOPBACK, port), 1):
                return
            time.sleep(0.005)
        raise ServerError(f"{self.name} does not answer; the end of its log:\n{last_lines(self.log)}")

    def stop(self, seconds: float = 1.0) -> None:
        """Ends the whole process group: asked first, then by force."""
        self.guard.kill()
        self.guard.communicate()
        os.killpg(self.child.pid, signal.SIGTERM)
        with contextlib.suppress(TimeoutError):
            until(lambda: not self.running(), seconds)
        os.killpg(self.child.pid, signal.SIGKILL)
        self.child.wait()


def start(
    name: str,
    argv: Sequence[str],
    *,
    log: Path,
    account: str | None = None,
    environ: Mapping[str, str] | None = None,
) -> Daemon:
    """Starts a server, as another account if one is named. It is ended should this process die."""
    with log.open("ab") as out:
        child = subprocess.Popen(
            argv,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
            cwd="/",
            env={"PATH": SEARCH_PATH, **(environ or {})},
            user=account,
            group=account,
            extra_groups=None if account is None else [],
        )
    return Daemon(name, child, guarding(child.pid), log)


def guarding(group: int) -> subprocess.Popen[bytes]:
    """A shell that ends a process group when our end of its pipe closes: when we die without stop()."""
    return subprocess.Popen(
        ["sh", "-c", 'read -r _; kill -KILL "-$0"', str(group)], stdin=subprocess.PIPE, start_new_session=True
    )
