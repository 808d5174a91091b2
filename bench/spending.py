"""What a program costs: processor and the time on the wall, of the child and of all that it waited for."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.row import Absent, Sample

PATIENCE: Final = 60.0
"""Seconds after which a program counts as one that hangs."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds, the exit code, and what it said."""

    wall: float
    user: float
    system: float
    code: int
    output: str

    @property
    def cpu(self) -> float:
        return self.user + self.system


def spend(
    argv: Sequence[str | Path],
    environ: Mapping[str, str] | None = None,
    folder: Path | None = None,
    codes: Sequence[int] = (0,),
    patience: float = PATIENCE,
) -> Spent:
    """Runs a program to its end. Raises Absent if it is not there, takes longer than `patience` seconds, or ends
    with another code than those."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        try:
            child = subprocess.Popen(
                [str(one) for one in argv],
                env=None if environ is None else dict(environ),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        except OSError as fault:
            raise Absent(f"{argv[0]}: {fault.strerror}") from fault
        hangs = threading.Timer(patience, child.kill)
        hangs.start()
        _, status, usage = os.wait4(child.pid, 0)
        hangs.cancel()
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read().decode(errors="replace")
    if wall >= patience:
        raise Absent(f"{Path(argv[0]).name} did not end within {patience:.0f} s: {said.strip()[-300:]}")
    if child.returncode not in codes:
        raise Absent(f"{Path(argv[0]).name} ended with {child.returncode}: {said.strip()[-300:]}")
    return Spent(wall, usage.ru_utime, usage.ru_stime, child.returncode, said)


def cpu_ms(
    argv: Sequence[str | Path], environ: Mapping[str, str] | None = None, folder: Path | None = None
) -> Sample:
    """A program's user and system time in milliseconds; its wall time is counted beside."""
    spent = spend(argv, environ, folder)
    return Sample(spent.cpu * 1000, {"wall ms": spent.wall * 1000})


def each_ms(do: Callable[[], object], times: int) -> Sample:
    """Milliseconds on the wall for one of so many turns, in this process."""
    started = time.perf_counter()
    for _ in range(times):
        do()
    return Sample((time.perf_counter() - started) * 1000 / times)


def each_cpu_ms(do: Callable[[], object], times: int) -> Sample:
    """Milliseconds of this process for one of so many turns."""
    started = time.process_time()
    for _ in range(times):
        do()
    return Sample((time.process_time() - started) * 1000 / times)
