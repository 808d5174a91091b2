"""SQLite's complaints in the domain's words."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError

from outreach.adapters.store.disk import can_only_be_read, refusal
from outreach.ports.errors import Collision, OutreachError, StoreFull, StoreLocked, StoreTrouble

LOCKED = ("SQLITE_BUSY", "SQLITE_LOCKED")
FULL = ("SQLITE_FULL",)
DISK_FAILED = ("SQLITE_IOERR",)  # also a quota, a limit on the size of files, or no room for the index of the log
READ_ONLY = ("SQLITE_READONLY",)
DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
UNREACHABLE = ("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_WHO_MAY = "look at `[store] url` and at who may read and write there"
_OF_THE_DISK = {
    errno.EROFS: (
        "the store lies on a disk that can only be read",
        "make the disk writable; if the system made it so by itself, its messages (dmesg) tell whether it fails",
    ),
    errno.EIO: (
        "the disk failed under the store",
        "look at the system's messages (dmesg) and keep a copy of what can be read; then say: outreach check-store",
    ),
}


@contextmanager
def in_our_words(where: Path) -> Iterator[None]:
    """Raises Collision, StoreTrouble and its kinds for what SQLite refuses in the block."""
    try:
        yield
    except IntegrityError as fault:
        raise _collision(where) from fault
    except StatementError as fault:
        if isinstance(fault, DBAPIError) and isinstance(fault.orig, sqlite3.Error):
            raise trouble(fault.orig, where) from fault
        raise fault.orig or fault from None
    except sqlite3.Error as fault:
        raise trouble(fault, where) from fault


@contextmanager
def understood(where: Path) -> Iterator[None]:
    """Raises StoreTrouble for what was stored and is no date, number or JSON any more."""
    try:
        yield
    except (ValueError, TypeError) as fault:
        raise damaged(where) from fault


@contextmanager
def files_in_our_words(where: Path) -> Iterator[None]:
    """Raises StoreTrouble and its kinds for what the file system refuses in the block."""
    try:
        yield
    except OSError as fault:
        raise disk_trouble(fault, where) from fault


def trouble(fault: sqlite3.Error, where: Path) -> OutreachError:
    """The error that names the store and the way out."""
    if isinstance(fault, sqlite3.IntegrityError):
        return _collision(where)
    name = getattr(fault, "sqlite_errorname", "") or ""
    if name.startswith(LOCKED):
        return StoreLocked(
            "the store is in use by another program",
            where=str(where),
            remedy="wait until the other pass or command has ended, then try again",
        )
    if name.startswith(FULL):
        return store_full(where)
    if name.startswith(DISK_FAILED):
        return disk_trouble(refusal(where) or OSError(errno.EIO, str(fault)), where)
    if name.startswith(DAMAGED):
        return damaged(where)
    if name.startswith((*READ_ONLY, *UNREACHABLE)) and can_only_be_read(where):
        return disk_trouble(OSError(errno.EROFS, str(fault)), where)
    what, remedy = _diagnosis(name, str(fault))
    return StoreTrouble(what, where=str(where), remedy=remedy)


def _collision(where: Path) -> Collision:
    return Collision("another writer was quicker", where=str(where))


def damaged(where: Path) -> StoreTrouble:
    return StoreTrouble(
        "the store is damaged or not a store at all",
        where=str(where),
        remedy="look at `[store] url`, or say: outreach restore BACKUP",
    )


def _diagnosis(name: str, words: str) -> tuple[str, str]:
    if name.startswith(READ_ONLY):
        return "the store cannot be written", "make the file and its directory writable for this user"
    if name.startswith(UNREACHABLE):
        return "the store cannot be opened", _WHO_MAY
    return f"the store failed: {words}", "say: outreach check-store; if it goes on, outreach restore BACKUP"


def disk_trouble(fault: OSError, where: Path) -> OutreachError:
    """What the file system said, as an error of the store."""
    if fault.errno in _NO_ROOM:
        return store_full(where)
    usual = f"the store cannot be used: {(fault.strerror or str(fault)).lower()}", _WHO_MAY
    what, remedy = _OF_THE_DISK.get(fault.errno or 0, usual)
    return StoreTrouble(what, where=str(fault.filename or where), remedy=remedy)


def store_full(where: Path) -> StoreFull:
    return StoreFull(
        "no room left for the store, on its disk or in a quota",
        where=str(where),
        remedy="make room there; nothing was lost, and the next pass goes on where this one stopped",
    )
