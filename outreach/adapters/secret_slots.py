"""Places that hold one secret text each: a file of mode 0600, or an entry of the system's keyring."""

import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from outreach.adapters.private_files import overwrite_private, remove_private, write_private
from outreach.ports.errors import SettingsFault


class Slot(Protocol):
    """What it holds is durable once a method has returned. Every method raises SettingsFault when it cannot."""

    @property
    def where(self) -> str:
        """How people find it."""
        ...

    def read(self) -> str:
        """The text; "" for none."""
        ...

    def write(self, text: str, room: int = 0) -> None:
        """Whole or not at all. `room`: so many characters can be written over it afterwards, whatever happens."""
        ...

    def overwrite(self, text: str) -> None:
        """In place of a text at least as long, needing no room; a kill in between may leave a mixture."""
        ...

    def remove(self) -> None: ...


@dataclass(frozen=True, slots=True)
class FileSlot:
    """A file that only its owner may read; any other is refused."""

    path: Path

    @property
    def where(self) -> str:
        return str(self.path)

    def read(self) -> str:
        with self._told("read"), suppress(FileNotFoundError), self.path.open("rb") as file:
            if os.fstat(file.fileno()).st_mode & 0o077:
                raise _open_to_others(self.path)
            return file.read().decode("utf-8", "replace")
        return ""

    def write(self, text: str, room: int = 0) -> None:
        with self._told("written"):
            write_private(self.path, text.ljust(room))

    def overwrite(self, text: str) -> None:
        with self._told("written"):
            overwrite_private(self.path, text)

    def remove(self) -> None:
        with self._told("removed"):
            remove_private(self.path)

    @contextmanager
    def _told(self, done: str) -> Iterator[None]:
        try:
            yield
        except OSError as fault:
            why = (fault.strerror or str(fault)).lower()
            remedy = "see to its folder, or name another file: `[oauth] token_file`"
            raise SettingsFault(f"the sign-in cannot be {done}: {why}", where=self.where, remedy=remedy) from None


def _open_to_others(path: Path) -> SettingsFault:
    what = "the file of the sign-in can be read by others, so it is not used"
    return SettingsFault(what, where=str(path), remedy=f"chmod 600 {shlex.quote(str(path))}")
