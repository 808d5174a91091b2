"""What a program costs: processor, memory and the time on the wall, of the child and of all that it waited for."""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.row import Absent, Sample


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds, and bytes of memory at its height."""

    wall: float
    user: float
    system: float
    peak: int
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
) -> Spent:
    """Runs a program to its end. Raises Absent if it is not there or ends with another code than those."""
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
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read().decode(errors="replace")
    if child.returncode not in codes:
        raise Absent(f"{Path(argv[0]).name} ended with {child.returncode}: {said.strip()[-300:]}")
    return Spent(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss * 1024, child.returncode, said)


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
