"""Files that are readable by their owner only, whole or not there at all."""

import os
from pathlib import Path


def private_directory(directory: Path) -> None:
    """The directory is there; what had to be made for it has mode 0700 under any umask. Raises OSError."""
    if not directory.is_dir():
        private_directory(directory.parent)
        directory.mkdir(mode=0o700, exist_ok=True)
        directory.chmod(0o700)


def open_private(path: Path, flags: int) -> int:
    """Opens the file (open(2)), never one that a link leads to; it has mode 0600 from its first instant on, under
    any umask. Raises OSError."""
    handle = os.open(path, flags | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        os.fchmod(handle, 0o600)
    except OSError:
        os.close(handle)
        raise
    return handle


def write_private(path: Path, text: str) -> None:
    """Puts a file of mode 0600 in place, making its directory (0700) if need be. Raises OSError.

    When it returns, the file and its name are on the disk: no loss of power takes them back.
    """
    private_directory(path.parent)
    new = _new(path)
    new.unlink(missing_ok=True)
    handle = open_private(new, os.O_WRONLY | os.O_EXCL)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    sync_directory(path.parent)


def overwrite_private(path: Path, text: str) -> None:
    """Writes over a file that is there and at least as long: no new room on the disk is needed. Raises OSError.

    On the disk when it returns; killed in between, it leaves a mixture.
    """
    with path.open("r+b") as file:
        file.write(text.encode())
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def remove_private(path: Path) -> None:
    """Takes the file away for good, if it is there, and what a killed `write_private` left. Raises OSError."""
    for one in (path, _new(path)):
        one.unlink(missing_ok=True)
    if path.parent.exists():
        sync_directory(path.parent)


def _new(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def sync_directory(directory: Path) -> None:
    """Has the directory's names on the disk."""
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
