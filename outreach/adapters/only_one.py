"""One program of a kind at a time; a lock on a file says so, and tells the process that holds it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from outreach.adapters.file_lock import locked


class HeldByAnother(Exception):
    """Somebody else is at work: the process with this number."""

    def __init__(self, pid: str) -> None:
        super().__init__(pid)
        self.pid = pid


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Holds the file (mode 0600) as long as the block runs. Raises HeldByAnother at once, SettingsFault."""
    with locked(path, 0, lambda: HeldByAnother(_holder(path))):
        path.write_text(f"{os.getpid()}\n")
        yield


def _holder(path: Path) -> str:
    with suppress(OSError):
        return path.read_text(encoding="ascii", errors="replace").strip()
    return "unknown"
