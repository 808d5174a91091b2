"""What is going on while nothing can be told yet: one line on a terminal, gone before anything else is printed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

ERASED = "\r\033[K"


@dataclass(slots=True)
class Progress:
    """Called with a few words; silent where nobody watches."""

    stream: TextIO
    shown: bool = False

    def __call__(self, words: str) -> None:
        if self.stream.isatty():
            self._write(f"{ERASED}… {words}")
            self.shown = True

    def clear(self) -> None:
        if self.shown:
            self._write(ERASED)
            self.shown = False

    def _write(self, text: str) -> None:
        self.stream.write(text)
        self.stream.flush()


@contextmanager
def progress() -> Iterator[Progress]:
    """On the error output; the line is gone behind it, however it ends."""
    one = Progress(sys.stderr)
    try:
        yield one
    finally:
        one.clear()
