"""A backup takes the place of the store; the store it replaces is kept beside it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from outreach.adapters.store.engine import copy_into, make_directory, new_private_file, path_of
from outreach.adapters.store.errors import files_in_our_words, in_our_words
from outreach.adapters.store.migrating import VERSIONS
from outreach.domain.events import StopReason
from outreach.ports.errors import StoreLocked, StoreTrouble

BESIDE = ("", "-wal", "-shm")
"""What SQLite's files of one store end in."""


def restore(backup: Path, url: str, now: datetime) -> Path | None:
    """Puts a verified copy of the backup in place of the store: stopped, and marked as restored.

    Returns where the replaced store is kept, if there was one. Raises StoreLocked while anybody has the store
    open, StoreTrouble for a backup that cannot be used: then nothing was changed.
    """
    path = path_of(url)
    make_directory(path.parent)
    arriving = path.with_name(f"{path.name}.arriving")
    with files_in_our_words(path):
        arriving.unlink(missing_ok=True)
    new_private_file(arriving)
    try:
        _copy_verified(backup, arriving)
        _mark_restored(arriving)
        aside = _keep_aside(path, now) if path.exists() else None
        with files_in_our_words(path):
            arriving.replace(path)
    finally:
        arriving.unlink(missing_ok=True)
    return aside


def _copy_verified(backup: Path, to: Path) -> None:
    if not backup.is_file():
        raise StoreTrouble("there is no such backup", where=str(backup), remedy="name a file that `backup` made")
    address = f"{backup.absolute().as_uri()}?mode=ro"
    with in_our_words(backup), closing(sqlite3.connect(address, uri=True)) as source:
        _verify(source, backup)
        copy_into(source, to)


def _verify(source: sqlite3.Connection, backup: Path) -> None:
    found = source.execute("PRAGMA integrity_check").fetchone()[0]
    tables = {name for (name,) in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if found != "ok" or not {"alembic_version", "mentees", "events"} <= tables:
        raise StoreTrouble(
            "the backup is damaged or no backup of outreach", where=str(backup), remedy="take an older backup"
        )
    (version,) = source.execute("SELECT version_num FROM alembic_version").fetchone()
    if version not in VERSIONS:
        raise StoreTrouble(
            f"the backup was made by a newer version of outreach (store {version}, this program {VERSIONS[-1]})",
            where=str(backup),
            remedy="update outreach; nothing was changed",
        )


def _mark_restored(copy: Path) -> None:
    with in_our_words(copy), closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE mentees SET restored = 1, stopped = ?", (StopReason.RESTORED.value,))
        connection.execute("UPDATE leases SET pid = 0, fencing = fencing + 1")


def _keep_aside(path: Path, now: datetime) -> Path:
    aside = path.with_name(f"{path.stem}-replaced-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}{path.suffix}")
    if aside.exists():
        raise StoreTrouble("a store was set aside there already", where=str(aside), remedy="try again in a second")
    try:
        _copy_aside(path, aside)
    except StoreLocked:
        raise
    except StoreTrouble:
        _move_aside(path, aside)
    return aside


def _copy_aside(path: Path, aside: Path) -> None:
    with in_our_words(path), closing(sqlite3.connect(path)) as source:
        # Leaving WAL writes the log home and removes it (the log of one store must never meet another), and is
        # refused while anybody else has the store open.
        source.execute("PRAGMA journal_mode = DELETE")
        new_private_file(aside)
        copy_into(source, aside)


def _move_aside(path: Path, aside: Path) -> None:
    """For a store too damaged to be read: its files as they are."""
    with files_in_our_words(path):
        for end in reversed(BESIDE):
            part = path.with_name(path.name + end)
            if part.exists():
                part.replace(aside.with_name(aside.name + end))
