"""How the store lies on its disk, found out without opening it for use."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from outreach.adapters.store.engine import path_of
from outreach.adapters.store.errors import DAMAGED, files_in_our_words, in_our_words
from outreach.ports.store import Condition


def condition(url: str) -> Condition:
    """Looks at the file, its pages and the room around it; changes nothing. Raises StoreTrouble."""
    path = path_of(url)
    with files_in_our_words(path):
        free = shutil.disk_usage(_nearest(path.parent)).free
        mode = path.stat().st_mode & 0o777 if path.exists() else None
    return Condition(str(path), mode, free, _damage(path) if mode is not None else "")


def _nearest(directory: Path) -> Path:
    """The directory, or the nearest one above it that is there."""
    return next(one for one in (directory, *directory.parents) if one.is_dir())


def _damage(path: Path) -> str:
    with in_our_words(path), closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True)) as connection:
        try:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.DatabaseError as fault:
            if not (getattr(fault, "sqlite_errorname", "") or "").startswith(DAMAGED):
                raise
            return str(fault)
    return "" if found == "ok" else str(found)
