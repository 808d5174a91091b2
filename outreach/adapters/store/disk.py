"""Why a disk takes nothing: SQLite names no cause where a read or a write fails, so the disk itself is asked."""

import os
import tempfile
from pathlib import Path

TRIED = 64 * 1024
"""Bytes; SQLite's index of its log wants half as many at once."""


def refusal(store: Path) -> OSError | None:
    """What the disk says to a write behind the end of the store's largest file; None when it takes it."""
    try:
        with tempfile.TemporaryFile(dir=store.parent, buffering=0) as probe:
            probe.seek(max((one.stat().st_size for one in store.parent.glob(f"{store.name}*")), default=0))
            probe.write(bytes(TRIED))
            os.fsync(probe.fileno())
    except OSError as fault:
        return fault
    return None


def can_only_be_read(store: Path) -> bool:
    try:
        return bool(os.statvfs(store.parent).f_flag & os.ST_RDONLY)
    except OSError:
        return False
