"""A word to the service manager by a plain datagram socket (systemd's sd_notify(3)), and one to the desktop."""

import os
import shutil
import socket
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Self

DESKTOP_SECONDS = 5


@dataclass(frozen=True, slots=True)
class ServiceManager:
    """`address` is its socket, "" where there is none; `watchdog` seconds within which it wants a sign of life."""

    address: str = ""
    watchdog: float | None = None

    @classmethod
    def of(cls, environ: Mapping[str, str], pid: int) -> Self:
        """As it told by NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID (sd_watchdog_enabled(3))."""
        microseconds = environ.get("WATCHDOG_USEC", "")
        ours = environ.get("WATCHDOG_PID", str(pid)) == str(pid)
        wanted = int(microseconds) / 1_000_000 if ours and microseconds.isdecimal() else 0
        return cls(environ.get("NOTIFY_SOCKET", ""), wanted or None)

    @property
    def patience(self) -> float | None:
        return self.watchdog

    def ready(self) -> None:
        self._say("READY=1")

    def alive(self) -> None:
        if self.watchdog:
            self._say("WATCHDOG=1")

    def busy(self, seconds: float) -> None:
        self._wants_sign_within(max(seconds, self.watchdog or 0))

    def idle(self) -> None:
        self._wants_sign_within(self.watchdog or 0)

    def status(self, words: str) -> None:
        self._say(f"STATUS={' '.join(words.split())}")

    def stopping(self) -> None:
        self._say("STOPPING=1")

    def _wants_sign_within(self, seconds: float) -> None:
        if self.watchdog:
            self._say(f"WATCHDOG_USEC={int(seconds * 1_000_000)}\nWATCHDOG=1")

    def _say(self, words: str) -> None:
        if not self.address.startswith(("/", "@")):
            return
        where = f"\0{self.address[1:]}" if self.address.startswith("@") else self.address
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as talk:
            talk.setblocking(False)
            talk.sendto(words.encode(), where)


def notify_desktop(title: str, words: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Shows a note on the desktop by notify-send, where there is one; tells whether it did. Never raises."""
    program = shutil.which("notify-send", path=environ.get("PATH"))
    if program is None:
        return False
    command = [program, "--app-name=outreach", "--", title, words]
    with suppress(OSError, subprocess.TimeoutExpired):
        done = subprocess.run(command, capture_output=True, timeout=DESKTOP_SECONDS, check=False, env=dict(environ))
        return done.returncode == 0
    return False
