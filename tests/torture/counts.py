"""What the promises are tried with, in numbers: `python -m tests.torture.counts` prints it, and tries nothing.

A good pass goes by the proxies and is counted; see matrix.py and crashes.py.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from outreach.adapters.tls import Security
from tests.guards import GUARDS
from tests.security.rows import rows
from tests.security.switches import SWITCHES
from tests.servers.mailhost import MailHost
from tests.torture import crashes, matrix, test_crashes

HEAD = f"{'':44}{'each change':>12}{'by hand':>9}  with"


def told(cases: Sequence[tuple[Security, matrix.Point]], points: Sequence[str]) -> Iterator[str]:
    yield from matrix.passed_by(cases)
    yield f"a pass can be killed at {crashes.words(points)}"
    yield HEAD
    yield row("faults of the line", len(matrix.dealt(cases)), len(matrix.whole(cases)), "matrix")
    yield row("passes killed, each point once", len(points), len(points), "torture")
    yield row("lives killed at random", test_crashes.KILLS, crashes.KILLS, "torture")
    yield row("guards against attacks taken away", "a third", len({one.name for one in SWITCHES}), "security")
    yield row("attacks with a test", len(rows()), len(rows()), "security")
    yield row("guards of the promises taken away", "", len(GUARDS), "guards")


def row(what: str, each_change: object, by_hand: object, command: str) -> str:
    return f"{what:44}{each_change!s:>12}{by_hand!s:>9}  make {command}"


def main() -> None:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        host = stack.enter_context(MailHost())
        lines = matrix.lines_on(host, folder, stack)
        mortal_folder = folder / "mortal"
        mortal_folder.mkdir()
        mortal = stack.enter_context(crashes.mortal_on(host, mortal_folder))
        sys.stdout.writelines(f"{line}\n" for line in told(matrix.all_points(lines[0]), mortal.counted()))


if __name__ == "__main__":
    main()
