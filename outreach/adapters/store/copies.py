"""The copies of a store whose places are known: its backups folder, and what restores have left beside it."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from outreach.adapters.store.engine import make_directory, path_of
from outreach.adapters.store.errors import files_in_our_words, in_our_words
from outreach.adapters.store.store import SqlStore, open_store
from outreach.ports.copies import StoreCopy
from outreach.ports.errors import StoreTrouble

PARTS = ("-wal", "-shm", "-journal")
"""What SQLite's own files beside a store end in."""


def backups_folder(url: str) -> Path:
    """Where backups go that are given no place of their own."""
    return path_of(url).parent / "backups"


def new_backup(url: str, now: datetime) -> Path:
    """The place of a backup made now; its folder is there, for its owner only."""
    folder = backups_folder(url)
    make_directory(folder)
    return folder / f"{path_of(url).stem}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"


def copies_of(url: str, more: Iterable[Path], now: datetime) -> list[StoreCopy]:
    """Every copy in its folder of backups or left by a restore, and those named besides."""
    store = path_of(url)
    with files_in_our_words(store):
        beside = store.parent.glob(f"{store.stem}-replaced-*{store.suffix}")
        arriving = store.parent.glob(f"{store.name}.arriving")
        kept = (one for one in backups_folder(url).glob("*") if one.is_file())
        found = [one.resolve() for one in (*sorted(kept), *sorted(beside), *arriving, *more)]
    whole = (one for one in dict.fromkeys(found) if not one.name.endswith(PARTS) and one != store.resolve())
    return [StoreCopy(str(one), partial(_opened, one, now)) for one in whole]


@contextmanager
def _opened(path: Path, now: datetime) -> Iterator[SqlStore]:
    if not path.is_file():
        raise StoreTrouble("there is no such file", where=str(path), remedy="name a file that `backup` made")
    with open_store(f"sqlite:///{path}", now, "") as store:
        yield store
    with in_our_words(path), closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
