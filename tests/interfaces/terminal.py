"""A person at a terminal: the program on a real pty, which shows what it prints and takes what is typed."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE_SECONDS = 60
ROOT = Path(__file__).parents[2]
CONTROLS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|\r")

# The pty becomes the terminal of the session, as a login makes it: passwords are asked for there.
WITH_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
)


class Terminal:
    """Runs the program until the end of the `with`, when it is killed if it still runs."""

    def __init__(self, arguments: Sequence[str], environ: Mapping[str, str], folder: Path) -> None:
        self._ours, theirs = pty.openpty()
        command = [sys.executable, "-c", WITH_TERMINAL, sys.executable, "-m", "outreach", *arguments]
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            env={**environ, "TERM": "xterm", "PYTHONPATH": str(ROOT), "COLUMNS": "200"},
            start_new_session=True,
        )
        os.close(theirs)
        self._seen = 0
        self.raw = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        os.close(self._ours)

    @property
    def shown(self) -> str:
        """Everything that was printed, without what steers a terminal."""
        return CONTROLS.sub("", self.raw)

    def sees(self, words: str) -> str:
        """Waits for the words behind those seen before; gives what stands before them."""
        end = time.monotonic() + PATIENCE_SECONDS
        while (at := self.shown.find(words, self._seen)) < 0:
            if time.monotonic() > end or not self._read():
                raise AssertionError(
                    f"no {words!r} behind:\n{self.shown[self._seen :]}\n-- all of it:\n{self.shown}"
                )
        before = self.shown[self._seen : at]
        self._seen = at + len(words)
        return before

    def types(self, line: str = "") -> None:
        os.write(self._ours, f"{line}\n".encode())

    def answers(self, question: str, line: str = "") -> None:
        self.sees(question)
        self.types(line)

    def interrupts(self) -> None:
        """Ctrl-C, a moment after reading: what comes between prompt and reading is seen with the next key only."""
        time.sleep(0.3)
        os.write(self._ours, b"\x03")

    def kill(self) -> None:
        """At once, so that it can clean up nothing."""
        if self._process.poll() is None:
            os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait(PATIENCE_SECONDS)

    def ends(self) -> int:
        """The exit code, once it has ended by itself."""
        while self._read():
            pass
        return self._process.wait(PATIENCE_SECONDS)

    def _read(self) -> bool:
        """Whether there may be more."""
        if not select.select([self._ours], [], [], PATIENCE_SECONDS)[0]:
            raise AssertionError(f"nothing for {PATIENCE_SECONDS} s behind:\n{self.shown}")
        try:
            found = os.read(self._ours, 65_536)
        except OSError:  # what Linux says once the other side is closed
            return False
        self.raw += found.decode("utf-8", "replace")
        return bool(found)
