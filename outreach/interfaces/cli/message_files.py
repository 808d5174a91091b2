"""Messages from files, folders and mbox files, one at a time."""

from collections.abc import Iterable, Iterator
from pathlib import Path

LARGEST = 50_000_000
"""Bytes of one message that are read; what comes behind is left."""


def messages_in(files: Iterable[Path]) -> Iterator[tuple[str, bytes | OSError]]:
    """Name and bytes of each message; of a file that cannot be read the error in their place."""
    for file in files:
        if file.is_dir():
            yield from messages_in(sorted(one for one in file.rglob("*") if one.is_file()))
            continue
        try:
            yield from _in_file(file)
        except OSError as error:
            yield str(file), error


def _in_file(file: Path) -> Iterator[tuple[str, bytes]]:
    with file.open("rb") as opened:
        start = opened.read(5)
        opened.seek(0)
        if start == b"From ":
            for number, raw in enumerate(_in_mbox(opened), 1):
                yield f"{file}#{number}", raw
        else:
            yield str(file), opened.read(LARGEST)


def _in_mbox(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The messages of an mbox (RFC 4155): a `From ` line behind an empty one begins the next."""
    kept: list[bytes] = []
    begun, after_empty = False, True
    for line in lines:
        if line.startswith(b"From ") and after_empty:
            if begun:
                yield _without_last_empty_line(kept)
            kept, begun = [], True
        else:
            kept.append(line[1:] if line.lstrip(b">").startswith(b"From ") and line.startswith(b">") else line)
        after_empty = not line.strip()
    if begun:
        yield _without_last_empty_line(kept)


def _without_last_empty_line(lines: list[bytes]) -> bytes:
    return b"".join(lines[:-1] if lines and not lines[-1].strip() else lines)
