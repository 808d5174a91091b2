"""Who may read and change our files, as their modes say."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from outreach.ports.machine import FileState

Named = tuple[str, Path, bool]
"""What it is, where it is, and whether it holds a secret."""


def states(named: Sequence[Named]) -> Sequence[FileState]:
    """Of those that are there."""
    found = []
    for what, path, secret in named:
        with suppress(OSError):
            found.append(FileState(what, str(path), path.stat().st_mode & 0o777, secret))
    return found
