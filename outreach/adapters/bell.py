"""A bell that signals ring: whoever waits wakes at once."""

import os
import select
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

STOPPING = (signal.SIGTERM, signal.SIGINT)


class SignalBell:
    """Stays rung. Readable from then on: it is a pipe with a byte in it."""

    def __init__(self) -> None:
        self._reading, self._writing = os.pipe()
        self._rung = False

    @property
    def rung(self) -> bool:
        return self._rung

    def ring(self) -> None:
        if not self._rung:
            self._rung = True
            os.write(self._writing, b"!")

    def fileno(self) -> int:
        return self._reading

    def wait(self, seconds: float) -> bool:
        if not self._rung:
            select.select([self._reading], [], [], max(0.0, seconds))
        return self._rung

    def close(self) -> None:
        os.close(self._reading)
        os.close(self._writing)


@contextmanager
def bell_for_signals() -> Iterator[SignalBell]:
    """SIGTERM and SIGINT ring it; a second one ends the program as usual."""
    bell = SignalBell()
    before: dict[signal.Signals, Callable[[int, FrameType | None], object] | int | None] = {}

    def ring(number: int, _frame: FrameType | None) -> None:
        bell.ring()
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)

    for one in STOPPING:
        before[one] = signal.signal(one, ring)
    try:
        yield bell
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
        bell.close()
