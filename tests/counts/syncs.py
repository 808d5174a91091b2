"""How often this process asks the kernel to bring a file to the disk, as the kernel hears it."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

CALLS: Final = "fsync,fdatasync,msync,sync,syncfs,sync_file_range"


@dataclass
class Synced:
    """The calls of the block, in their order, with the file's name: known when the block has ended."""

    calls: list[str] = field(default_factory=list)


@contextmanager
def synced() -> Iterator[Synced]:
    """Watches this process by strace, which sees what Python, SQLite and everything else do."""
    found = Synced()
    with TemporaryDirectory() as folder:
        written = Path(folder) / "calls"
        argv = ["strace", "-f", "-y", "-e", f"trace={CALLS}", "-o", str(written), "-p", str(os.getpid())]
        with subprocess.Popen(argv, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr is not None
            attached = strace.stderr.readline()
            try:
                assert "attached" in attached, attached
                yield found
            finally:
                strace.send_signal(signal.SIGINT)
                strace.wait(20)
        found.calls += [_call(line) for line in written.read_text().splitlines() if "(" in line]


def _call(line: str) -> str:
    """`1234 fdatasync(5</tmp/store.db-wal>) = 0` as `fdatasync store.db-wal`."""
    name, _, rest = line.split(maxsplit=1)[1].partition("(")
    return f"{name} {Path(rest.partition('<')[2].partition('>')[0]).name}"
