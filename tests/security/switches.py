"""Shows that the tests of docs/security.md miss each row's guard: `python -m tests.security.switches [ROW...]`.

For each row a copy of the package is made in which the guard's line is another; the row's tests run on the copy,
and each of them must fail. Prints row -> what failed; ends with 1 when a test passed.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from compileall import compile_dir
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.guards import COMPILED, Guard, faults, take_away, whole_copy
from tests.security.guards import NO_SWITCH, SWITCHES
from tests.security.rows import ROOT, Row, rows

__all__ = ["NO_SWITCH", "SWITCHES", "Found", "base_in", "found", "without_guard"]

COPIED = ("outreach", "templates", "config", "cron")
"""What is copied; the tests are the ones that lie here."""

FAILED = re.compile(r"^(?:FAILED|ERROR) (tests/[\w/]+\.py::\w+)", re.MULTILINE)
AT_MOST = 300
"""Seconds for one row; what takes longer hangs, and ends all of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a row: the tests that failed without its guard, and what is wrong; "" if nothing."""

    row: str
    failed: frozenset[str]
    wrong: str
    seconds: float

    def __str__(self) -> str:
        return f"{self.row:40} {self.seconds:5.0f} s  {self.wrong or f'{len(self.failed)} failed, as they must'}\n"


def base_in(folder: Path) -> Path:
    """A copy of the project to make the others from."""
    whole_copy(ROOT, folder, COPIED)
    compile_dir(folder / "outreach", quiet=1)
    return folder


def found(row: Row, base: Path, switches: Iterable[Guard] = SWITCHES) -> Found:
    """Runs the row's tests without each of its guards in turn."""
    began = time.monotonic()
    mine = [one for one in switches if one.name == row.name]
    failed, wrong = set[str](), [fault for one in mine for fault in faults(one)]
    for one in mine if not wrong else []:
        without, said = without_guard(one, row.tests, base)
        failed |= without
        wrong += [] if without else [f"PASSED WITHOUT ITS GUARD: {said}"]
    unseen = sorted(set(row.tests) - failed) if not wrong else []
    wrong += [f"{one} PASSED WITHOUT ITS GUARD" for one in unseen]
    return Found(row.name, frozenset(failed), "; ".join(wrong), time.monotonic() - began)


def without_guard(one: Guard, tests: Iterable[str], base: Path) -> tuple[frozenset[str], str]:
    """The tests that fail in a copy without the guard, and the last words of the run."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        whole_copy(base, copy, COPIED)
        take_away(one, copy)
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n0",
            "--tb=no",
            "-p",
            "no:cacheprovider",
            "-o",
            "pythonpath=",
        ]
        path = os.pathsep.join([folder, str(ROOT)])
        env = {**os.environ, **COMPILED, "PYTHONPATH": path, "PYTHONSAFEPATH": "1"}
        done = subprocess.run(
            [*command, *tests], cwd=ROOT, env=env, capture_output=True, text=True, timeout=AT_MOST, check=False
        )
    said = (done.stdout + done.stderr).strip().splitlines()
    return frozenset(FAILED.findall(done.stdout)), "".join(said[-1:])


def _wanted(names: list[str]) -> Iterator[Row]:
    switched = {one.name for one in SWITCHES}
    return (
        one for one in rows() if one.name in switched and (not names or any(name in one.name for name in names))
    )


def main(names: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as threads:
        base = base_in(Path(folder))
        missed = tried = 0
        for one in threads.map(partial(found, base=base), _wanted(names)):
            tried, missed = tried + 1, missed + bool(one.wrong)
            sys.stdout.write(str(one))
            sys.stdout.flush()
        sys.stdout.write(f"{tried} rows, {missed} with tests that do not miss their guard\n")
    return 1 if missed or not tried else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
