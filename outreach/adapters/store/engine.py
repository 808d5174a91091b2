"""The connection to one SQLite file: durable, private, and with write transactions that begin at once."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from outreach.adapters.private_files import open_private, private_directory
from outreach.adapters.store.errors import files_in_our_words, in_our_words
from outreach.ports.errors import StoreTrouble

PATIENCE = 10.0
"""Seconds to wait for another writer."""


def path_of(url: str) -> Path:
    """The file that a store's URL names, `~` expanded. Raises StoreTrouble for any other kind of store."""
    try:
        made = make_url(url)
    except ArgumentError:
        made = None
    if made is None or made.get_backend_name() != "sqlite" or not made.database or made.database == ":memory:":
        raise StoreTrouble(
            "the store's URL is not understood",
            where=url,
            remedy="write it as sqlite:///PATH, such as sqlite:///~/outreach.db",
        )
    return Path(made.database).expanduser().absolute()


def engine_for(path: Path, patience: float = PATIENCE) -> Engine:
    """An engine whose connections keep every promise of the store. Opens nothing yet."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": patience}, hide_parameters=True
    )
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    # None: the driver begins nothing by itself, so that DDL stays inside the transaction.
    connection.isolation_level = None
    cursor = connection.cursor()
    _to_wal(cursor)
    for pragma in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _to_wal(cursor: DBAPICursor) -> None:
    """Changing the journal does not wait for others by itself; a lock does, and behind it they are done."""
    try:
        cursor.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError:
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute("COMMIT")
        cursor.execute("PRAGMA journal_mode = WAL")


class Connections:
    """Those to one store, each lent for a transaction and kept for the next: the library's way to one takes longer
    than a short transaction. To be closed."""

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        self.path = path
        self.engine = engine_for(path, patience)
        self.kept: list[Connection] = []

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its first instant; rolled back when the block raises."""
        with self.lent() as connection:
            driver = driver_of(connection)
            driver.execute("BEGIN IMMEDIATE")
            yield connection
            driver.commit()

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """A consistent view; whatever is written in it is rolled back."""
        with self.lent() as connection:
            driver = driver_of(connection)
            driver.execute("BEGIN")
            yield connection
            driver.rollback()

    @contextmanager
    def lent(self) -> Iterator[Connection]:
        """A connection outside a transaction. Raises StoreTrouble and its kinds for what SQLite refuses."""
        with in_our_words(self.path):
            connection = self._kept() or self._new()
            try:
                yield connection
            except BaseException:
                connection.close()  # which rolls back
                raise
            self.kept.append(connection)

    def close(self) -> None:
        while self.kept:
            self.kept.pop().close()
        self.engine.dispose()

    def _kept(self) -> Connection | None:
        try:
            return self.kept.pop()
        except IndexError:  # asked for beforehand, another thread might take the last one meanwhile
            return None

    def _new(self) -> Connection:
        """The library is in a transaction of its own making from here on, so that it begins and ends none."""
        connection = self.engine.connect()
        connection.begin()
        return connection


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection. Raises StoreTrouble if it is none of SQLite's."""
    driver: object = connection.connection.dbapi_connection
    if not isinstance(driver, sqlite3.Connection):
        raise StoreTrouble("the store is no SQLite file")
    return driver


def make_private(path: Path) -> None:
    """The file exists and is readable by its owner only, as are the directories that had to be made for it.

    SQLite gives `-wal` and `-shm` the mode of the file, under any umask.
    """
    make_directory(path.parent)
    with files_in_our_words(path):
        path.touch(mode=0o600)
        if path.stat().st_mode & 0o777 != 0o600:
            path.chmod(0o600)


def make_directory(directory: Path) -> None:
    """The directory exists; what had to be made for that is readable by its owner only."""
    with files_in_our_words(directory):
        private_directory(directory)


def new_private_file(path: Path) -> None:
    """An empty file of mode 0600. Raises StoreTrouble when something is there already."""
    if path.exists():
        raise StoreTrouble("there is a file already", where=str(path), remedy="name another, or move that one away")
    with files_in_our_words(path):
        os.close(open_private(path, os.O_WRONLY | os.O_EXCL))


def copy_into(source: sqlite3.Connection, target: Path) -> None:
    """A consistent copy in one self-contained file, read through and durable when this returns; `target` is private
    already. Raises StoreTrouble when what was copied is not sound."""
    copy = sqlite3.connect(target)
    try:
        source.backup(copy)
        # The copied header says WAL, and would need two more files beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        (found,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    finally:
        copy.close()
    if found != "ok":
        raise StoreTrouble(
            f"the copy is not sound: {found}",
            where=str(target),
            remedy="say: outreach check-store, and look at the disk",
        )
    handle = os.open(target, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
