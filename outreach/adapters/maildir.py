"""Mail on disk: Maildir++, read without a trace. Nothing goes from new/ to cur/, no flag changes.

Only `remove_one` takes a file away.
"""

import hashlib
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

from outreach.adapters.folder_names import INBOX, from_utf7, with_roles
from outreach.adapters.maildir_cursor import MaildirCursor
from outreach.adapters.private_files import open_private
from outreach.adapters.raw_mail import header_of, is_from, is_to, without_attachments
from outreach.ports.errors import FolderMissing, Unreachable
from outreach.ports.mail import WHOLE_LIMIT, Fetched, Folder, Listed, Look, Mailbox, News, OpenMailbox, Role

CHUNK: Final = 200
_INFO: Final = ":2,"
_PLACES: Final = ("new", "cur")  # in this order: a message on its way to cur/ is seen at least once
_TRIES: Final = 3

T = TypeVar("T")
_Comparison = Callable[[bytes, Collection[str]], bool]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A message by the part of its file name that never changes, and the second that the name tells."""

    base: str
    arrived: int
    path: Path


class Maildir:
    """The Mailbox port over a directory in Maildir++ format; folders are `.Name` beside new/ and cur/."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def folders(self) -> Sequence[Folder]:
        return with_roles([(name, None) for name in self._directories()])

    def abilities(self) -> frozenset[str]:
        return frozenset()

    def news(self, folder: Folder, cursor: str | None, since: datetime) -> News:
        directory = self._directory(folder.name)
        known = MaildirCursor.parse(cursor)
        start = known or MaildirCursor.beginning(since)
        unseen = [one for one in self._entries(directory, start.horizon) if start.is_new(one.arrived, one.base)]
        chunk, rest = unseen[:CHUNK], unseen[CHUNK:]
        listed = [one for one in (self._listed(folder.name, entry) for entry in chunk) if one]
        after = start.after(
            [(entry.arrived, entry.base) for entry in chunk],
            up_to=rest[0].arrived if rest else None,
            now=max(int((directory / place).stat().st_mtime) for place in _PLACES),
        )
        lost_its_meaning = cursor is not None and known is None
        return News(tuple(listed), str(after), more=bool(rest), rescanned=lost_its_meaning)

    def stands_still(self, folder: Folder, cursor: str | None) -> bool:
        known = MaildirCursor.parse(cursor)
        if known is None:
            return False
        entries = self._entries(self._directory(folder.name), known.horizon)
        return not any(known.is_new(one.arrived, one.base) for one in entries)

    def fetch(self, listed: Listed, limit: int = WHOLE_LIMIT) -> Fetched | None:
        def read(file: BinaryIO) -> Fetched:
            if os.fstat(file.fileno()).st_size > limit:
                return Fetched(without_attachments(file, limit), truncated=True)
            return Fetched(file.read())

        return self._reading(self._directory(listed.folder), listed.place, read)

    def look_for(self, addresses: Collection[str], since: date) -> Look:
        return self._look_in(self.folders(), addresses, since, is_from)

    def look_for_written_to(self, addresses: Collection[str], since: date) -> Look:
        sent = [one for one in self.folders() if one.role is Role.SENT]
        return self._look_in(sent, addresses, since, is_to)

    def headers_since(self, folder: Folder, since: datetime) -> Sequence[Listed]:
        return self._since(folder, since - timedelta(days=1))

    def append(self, folder: Folder, raw: bytes, at: datetime, *, seen: bool, draft: bool = False) -> None:
        """The file is whole and on the disk before its name is seen (tmp/, fsync, then the name)."""
        directory = self._directory(folder.name)
        try:
            base = next(one for one in _new_bases(raw, at) if self._find(directory, one) is None)
            written = _written(directory / "tmp" / base, raw, at)
            flags = "D" * draft + "S" * seen
            inside = directory / ("cur" if flags else "new")
            written.rename(inside / (base + (_INFO + flags if flags else "")))
            _sync_directory(inside)
        except OSError as error:
            raise Unreachable(f"the mail could not be written: {error.strerror}", where=str(directory)) from error

    def remove_one(self, listed: Listed) -> bool:
        directory = self._directory(listed.folder)
        for _ in range(_TRIES):
            path = self._find(directory, listed.place)
            if path is None:
                return True
            with suppress(FileNotFoundError):  # renamed meanwhile: another program has set a flag
                return _unlinked(path)
        return False

    def _look_in(self, folders: Sequence[Folder], addresses: Collection[str], since: date, by: _Comparison) -> Look:
        first = datetime.combine(since, time(), UTC)
        listed: list[Listed] = []
        refused: list[str] = []
        for folder in folders:
            try:
                listed += [one for one in self._since(folder, first) if by(one.header, addresses)]
            except FolderMissing:
                refused.append(folder.name)
        return Look(tuple(listed), tuple(refused))

    def _since(self, folder: Folder, first: datetime) -> Sequence[Listed]:
        recent = self._entries(self._directory(folder.name), int(first.timestamp()))
        return [one for one in (self._listed(folder.name, entry) for entry in recent) if one]

    def _directories(self) -> Mapping[str, Path]:
        try:
            beside = sorted(one.name for one in self._root.iterdir() if one.name.startswith("."))
        except OSError as error:
            raise _not_readable(self._root, error) from error
        found = {INBOX: self._root}
        for name in beside:
            if (self._root / name / "cur").is_dir():
                found[from_utf7(name[1:])] = self._root / name
        return found

    def _directory(self, name: str) -> Path:
        try:
            return self._directories()[name]
        except KeyError:
            raise FolderMissing(f"there is no folder {name!r}", where=str(self._root)) from None

    def _files(self, directory: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[str, Path]]:
        """Base name and path of each message whose file name is wanted."""
        for place in _PLACES:
            inside = directory / place
            try:
                names = [name for name in os.listdir(inside) if wanted(name)]  # noqa: PTH208 (five times as fast)
            except OSError as error:
                what = f"the folder cannot be read: {error.strerror}"
                raise FolderMissing(what, where=str(directory)) from error
            yield from ((name.partition(_INFO)[0], inside / name) for name in names if not name.startswith("."))

    def _entries(self, directory: Path, first: int) -> Sequence[_Entry]:
        """What arrived in that second or later, in order of arrival."""
        digits = f"{first:010}"
        # Nearly all names begin with ten digits and a dot: a mailbox may hold 100,000 that are too old.
        found = dict(self._files(directory, lambda name: name[:10] >= digits or name[10:11] != "."))
        entries = [_Entry(base, _second(base, path), path) for base, path in found.items()]
        recent = [one for one in entries if one.arrived >= first]
        return sorted(recent, key=lambda entry: (entry.arrived, entry.base))

    def _find(self, directory: Path, base: str) -> Path | None:
        found = self._files(directory, lambda name: name.startswith(base))
        return next((path for name, path in found if name == base), None)

    def _listed(self, folder: str, entry: _Entry) -> Listed | None:
        def read(file: BinaryIO) -> Listed:
            known = os.fstat(file.fileno())
            arrived = datetime.fromtimestamp(int(known.st_mtime), UTC)
            return Listed(folder, entry.base, header_of(file), known.st_size, arrived)

        return self._reading(entry.path.parent.parent, entry.base, read, at=entry.path)

    def _reading(
        self, directory: Path, base: str, read: Callable[[BinaryIO], T], at: Path | None = None
    ) -> T | None:
        """What `read` makes of the message; None when it is gone. Another program may rename it meanwhile."""
        for _ in range(_TRIES):
            if at is None:
                at = self._find(directory, base)
            if at is None:
                return None
            try:
                with at.open("rb") as file:
                    return read(file)
            except FileNotFoundError:
                at = None
            except OSError as error:
                raise Unreachable(f"the mail cannot be read: {error.strerror}", where=str(at)) from error
        return None


def _second(base: str, path: Path) -> int:
    """The second of arrival that a file name begins with, else that of the file."""
    digits = base.partition(".")[0]
    if digits.isdecimal() and len(digits) < 12:
        return int(digits)
    with suppress(FileNotFoundError):
        return int(path.stat().st_mtime)
    return 0


def _new_bases(raw: bytes, at: datetime) -> Iterator[str]:
    digest = hashlib.sha256(raw).hexdigest()[:16]
    return (f"{int(at.timestamp())}.P{os.getpid()}Q{number}_{digest}.outreach" for number in count())


def _written(path: Path, raw: bytes, at: datetime) -> Path:
    """A new file, whole on the disk, dated `at`: its date is the message's arrival (INTERNALDATE)."""
    handle = open_private(path, os.O_WRONLY | os.O_EXCL)
    with os.fdopen(handle, "wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())
    os.utime(path, (at.timestamp(), at.timestamp()))
    return path


def _unlinked(path: Path) -> bool:
    try:
        path.unlink()
    except PermissionError:
        return False
    _sync_directory(path.parent)
    return True


def _sync_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _not_readable(root: Path, error: OSError) -> Unreachable:
    remedy = "Set `maildir` in [mailbox] to the directory that holds cur/, new/ and tmp/."
    return Unreachable(f"the Maildir cannot be read: {error.strerror}", where=str(root), remedy=remedy)


def open_maildir(root: Path) -> OpenMailbox:
    @contextmanager
    def opened() -> Iterator[Mailbox]:
        for place in (*_PLACES, "tmp"):
            try:
                (root / place).stat()
            except OSError as error:
                raise _not_readable(root, error) from error
        yield Maildir(root)

    return opened
