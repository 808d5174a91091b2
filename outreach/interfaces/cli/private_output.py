"""Files and folders for the mentee alone."""

import os
from pathlib import Path

from outreach.adapters.private_files import open_private
from outreach.interfaces.cli.faults import Misuse


def write_new(file: Path, text: str) -> None:
    """A new file of mode 0600. Raises Misuse when there is one, or when it cannot be written."""
    _write(file, text, os.O_EXCL)


def write_anew(file: Path, text: str) -> None:
    """A file of mode 0600, in place of what was there."""
    _write(file, text, os.O_TRUNC)


def _write(file: Path, text: str, mode: int) -> None:
    try:
        handle = open_private(file, os.O_WRONLY | mode)
    except FileExistsError:
        raise Misuse("there is a file already", where=str(file), remedy="choose another name") from None
    except OSError as error:
        raise Misuse(
            f"cannot be written: {error.strerror}", where=str(file), remedy="choose another place"
        ) from None
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
        out.write(text)


def new_folder(folder: Path) -> None:
    """An empty folder of mode 0700. Raises Misuse as `write_new` does."""
    try:
        folder.mkdir(mode=0o700)
        folder.chmod(0o700)
    except FileExistsError:
        raise Misuse("there is something already", where=str(folder), remedy="choose another name") from None
    except OSError as error:
        raise Misuse(
            f"cannot be made: {error.strerror}", where=str(folder), remedy="choose another place"
        ) from None


def new_file(file: Path, content: bytes) -> None:
    """A new file of mode 0600 in a folder of ours."""
    handle = open_private(file, os.O_WRONLY | os.O_EXCL)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
