"""A line on which new mail in a Maildir is heard: its folders are looked at every second."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from outreach.adapters.clock import seconds_forward
from outreach.ports.errors import Unreachable
from outreach.ports.watching import Bell, Line, OpenLine

EVERY = 1.0
PLACES = ("new", "cur")


class MaildirLine:
    """The Line port over the inbox of a Maildir. A message that is only read moves from new/ to cur/: that wakes,
    too, and costs one pass with nothing to do."""

    def __init__(self, root: Path, bell: Bell) -> None:
        self._root = root
        self._bell = bell
        self._seen = self._look()

    def wait(self, seconds: float) -> bool:
        end = seconds_forward() + seconds
        while not self._changed():
            left = end - seconds_forward()
            if left <= 0 or self._bell.wait(min(left, EVERY)):
                return False
        return True

    def _changed(self) -> bool:
        before, self._seen = self._seen, self._look()
        return self._seen != before

    def _look(self) -> list[int]:
        try:
            return [(self._root / place).stat().st_mtime_ns for place in PLACES]
        except OSError as error:
            raise Unreachable(f"the Maildir cannot be read: {error.strerror}", where=str(self._root)) from error


def open_maildir_line(root: Path, bell: Bell) -> OpenLine:
    @contextmanager
    def opened() -> Iterator[Line]:
        yield MaildirLine(root, bell)

    return opened
