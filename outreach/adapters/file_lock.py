"""A lock between processes of this machine: it ends with the process that holds it, however that ends."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from outreach.adapters.private_files import open_private, private_directory
from outreach.ports.errors import SettingsFault


@contextmanager
def locked(path: Path, seconds: float, too_late: Callable[[], Exception]) -> Iterator[None]:
    """Holds the lock. Raises what `too_late` gives when another holds it for that long; SettingsFault for a path
    that cannot be written."""
    handle = _opened(path)
    try:
        end = monotonic() + seconds
        while not _taken(handle):
            if monotonic() > end:
                raise too_late()
            sleep(0.02)
        yield
    finally:
        os.close(handle)


def _opened(path: Path) -> int:
    try:
        private_directory(path.parent)
        return open_private(path, os.O_RDWR)
    except OSError as fault:
        why = (fault.strerror or str(fault)).lower()
        raise SettingsFault(
            f"the lock cannot be made: {why}", where=str(path), remedy="see to its folder"
        ) from None


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
