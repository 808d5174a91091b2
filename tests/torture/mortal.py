"""The program, kept loaded, with each write to the store and each network call numbered.

A call whose environment has TORTURE_DIES_AT=N is killed (SIGKILL) before it does what has number N, from 1; one
with TORTURE_NOTES=FILE writes there what it is about to do, a line each. Several bytes that come in one after
another are one answer, however the kernel cuts them: its number is that of the first.
"""

import os
import signal
import socket
import sqlite3
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from tests.end_to_end.loaded import serve

WRITES = ("INSERT", "UPDATE", "DELETE")
OTHERS = frozenset({"subprocess.Popen", "os.rename", "os.link", "os.remove"})
"""What changes the world without store or network, by the names of Python's audit events."""


class Numbers:
    """Of one process: each that is forked begins anew."""

    def __init__(self) -> None:
        self.process = self.reached = 0

    def about_to(self, what: str) -> None:
        if self.process != os.getpid():
            self.process, self.reached = os.getpid(), 0
        self.reached += 1
        if notes := os.environ.get("TORTURE_NOTES"):
            with Path(notes).open("a") as out:
                out.write(what + "\n")
        if os.environ.get("TORTURE_DIES_AT") == str(self.reached):
            os.kill(os.getpid(), signal.SIGKILL)


numbers = Numbers()


class NumberedSocket(socket.socket):
    """Of the internet alone: what a process says to itself is no network call."""

    hears = False

    def _about_to(self, what: str) -> None:
        if self.family != socket.AF_UNIX:
            numbers.about_to(what)

    def _speak(self) -> None:
        self._about_to("network: say")
        self.hears = False

    def _hear(self) -> None:
        if not self.hears:
            self._about_to("network: hear")
        self.hears = True

    def connect(self, address: Any) -> None:
        self._about_to("network: connect")
        super().connect(address)

    def send(self, *arguments: Any) -> int:
        self._speak()
        return super().send(*arguments)

    def sendall(self, *arguments: Any) -> None:
        self._speak()
        super().sendall(*arguments)

    def recv(self, *arguments: Any) -> bytes:
        self._hear()
        return super().recv(*arguments)

    def recv_into(self, *arguments: Any) -> int:
        self._hear()
        return super().recv_into(*arguments)


def number_statements(driver: sqlite3.Connection, _record: object) -> None:
    driver.set_trace_callback(_hear)


def _hear(statement: str) -> None:
    """SQLite tells of a statement before it does anything for it."""
    verb, *rest = statement.split(maxsplit=3)
    if verb == "COMMIT":
        numbers.about_to("store: COMMIT")
    if verb in WRITES:
        numbers.about_to(f"store: {verb} {rest[0] if verb == 'UPDATE' else rest[1]}")


def number_others(name: str, _arguments: tuple[Any, ...]) -> None:
    if name in OTHERS:
        numbers.about_to(f"system: {name}")


if __name__ == "__main__":
    socket.socket = NumberedSocket  # type: ignore[misc]
    event.listen(Engine, "connect", number_statements)
    sys.addaudithook(number_others)
    serve(int(sys.argv[1]))
