"""Messages from files, folders, Maildirs and mbox files, one at a time and never more than one in memory."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

LARGEST = 50_000_000
"""Bytes of one message that are read; what comes behind is left."""

LONGEST_LINE = 1_000_000
"""Bytes taken from a file at a time: a file need not have line ends."""

BEGINS = b"From "
SEPARATOR = re.compile(rb"From \S.*\d\d:\d\d")
"""The line before a message (RFC 4155): sender and time. A sentence that begins with "From" has no time of day."""

QUOTED = re.compile(rb">+From ")
MAILDIR = frozenset({"cur", "new", "tmp"})


def messages_in(files: Iterable[Path]) -> Iterator[tuple[str, bytes | OSError]]:
    """Name and bytes of each message; of a file or folder that cannot be read the error in their place."""
    for file in files:
        if file.is_dir():
            yield from _in_folder(file)
        else:
            yield from _in_file(file)


def _in_folder(folder: Path) -> Iterator[tuple[str, bytes | OSError]]:
    """What lies in it, by name. Hidden files are no messages; hidden folders are where a Maildir keeps its own."""
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        yield str(folder), error
        return
    is_maildir = {one.name for one in inside} >= MAILDIR
    for one in inside:
        hidden = one.name.startswith(".")
        if one.is_dir() and not one.is_symlink():
            if one.name != "tmp" if is_maildir else not hidden:
                yield from _in_folder(one)
        elif one.is_file() and not hidden and not is_maildir:
            yield from _in_file(one)


def _in_file(file: Path) -> Iterator[tuple[str, bytes | OSError]]:
    try:
        with file.open("rb") as opened:
            if opened.peek(len(BEGINS)).startswith(BEGINS):
                for number, raw in enumerate(_in_mbox(opened), 1):
                    yield f"{file}#{number}", raw
            else:
                yield str(file), opened.read(LARGEST)
    except OSError as error:
        yield str(file), error


def _in_mbox(file: BinaryIO) -> Iterator[bytes]:
    """The messages of an mbox (RFC 4155), one more `>` taken from lines that were quoted (mboxrd)."""
    kept = bytearray()
    after_empty, whole_line = False, True
    file.readline(LONGEST_LINE)
    for line in iter(lambda: file.readline(LONGEST_LINE), b""):
        if whole_line and after_empty and SEPARATOR.match(line):
            yield _without_last_empty_line(kept)
            kept.clear()
        elif len(kept) < LARGEST:
            kept += line[1:] if whole_line and QUOTED.match(line) else line
        after_empty = whole_line and line in (b"\n", b"\r\n")
        whole_line = line.endswith(b"\n")
    yield _without_last_empty_line(kept)


def _without_last_empty_line(kept: bytearray) -> bytes:
    """Without the empty line that the mbox has put behind the message."""
    for end in (b"\r\n\r\n", b"\n\n"):
        if kept.endswith(end):
            return bytes(kept[: -(len(end) // 2)])
    return bytes(kept)
