"""A watch as a process of its own."""

import signal
import socket
import subprocess
from pathlib import Path

from tests.end_to_end.program import PATIENCE_SECONDS
from tests.servers.process import until


class Watching:
    """A watch as a process, what it said, and what it told its service manager."""

    def __init__(self, child: subprocess.Popen[bytes], output: Path, manager: socket.socket) -> None:
        self.child = child
        self._output = output
        self._manager = manager
        self._told: list[str] = []

    @property
    def said(self) -> str:
        return self._output.read_text()

    @property
    def told(self) -> list[str]:
        """What came to the socket of the service manager, line by line."""
        while True:
            try:
                self._told += self._manager.recv(4096).decode().splitlines()
            except BlockingIOError:
                return self._told

    def tells(self, words: str) -> None:
        until(lambda: words in self.told, PATIENCE_SECONDS, f"{words}; told: {self.told}; said: {self.said}")

    def ends(self, number: int = signal.SIGTERM) -> int:
        self.child.send_signal(number)
        return self.child.wait(PATIENCE_SECONDS)
