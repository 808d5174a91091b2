"""The program as a process: started anew, or forked from one in which it is loaded already.

Loading takes longer than most passes do, so that most stories fork; what then runs is `outreach.__main__.main` with
an environment, a working directory, standard streams and a pid of its own.
"""

import json
import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE_SECONDS = 60
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a call of the program ended, and what it said."""

    code: int
    out: str
    err: str


Program = Callable[[Sequence[str], Mapping[str, str], Path], Ended]
"""Runs the program with these arguments, in this environment and directory, to its end."""


def started_anew(arguments: Sequence[str], environ: Mapping[str, str], folder: Path) -> Ended:
    done = subprocess.run(
        [sys.executable, "-m", "outreach", *arguments],
        check=False,
        capture_output=True,
        cwd=folder,
        env=environ,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=PATIENCE_SECONDS,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


@contextmanager
def kept_loaded(loader: str = "tests.end_to_end.loaded") -> Iterator[Program]:
    """The program, forked for each call from a process of that module, which ends with this context.

    Its lines are not counted for coverage: what is forked leaves without a report.
    """
    with subprocess.Popen(
        [sys.executable, "-m", loader, str(PATIENCE_SECONDS)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as loaded:
        assert loaded.stdin is not None
        assert loaded.stdout is not None
        calls, answers = loaded.stdin, loaded.stdout

        def call(arguments: Sequence[str], environ: Mapping[str, str], folder: Path) -> Ended:
            wish = {"arguments": list(arguments), "environ": dict(environ), "folder": str(folder)}
            calls.write(json.dumps(wish) + "\n")
            calls.flush()
            if not select.select([answers], [], [], 2 * PATIENCE_SECONDS)[0]:
                raise TimeoutError(f"no end of {arguments}")
            return Ended(**json.loads(answers.readline()))

        yield call
