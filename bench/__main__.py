"""`python -m bench [NAME...]` measures the named rows, or all.

`--page` writes docs/performance.md from what was kept.

Exit code 1: a contender was absent, or failed. A goal that was missed is told, and is no failure of the bench.
"""

import argparse
import pkgutil
import random
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import bench
from bench.record import RESULTS, kept
from bench.row import Row
from bench.running import Outcome, run
from bench.table import lines_of


def rows() -> dict[str, Row]:
    """All there are, from the modules `bench/rows_*.py`."""
    modules = sorted(one.name for one in pkgutil.iter_modules(bench.__path__) if one.name.startswith("rows_"))
    found = [row for name in modules for row in import_module(f"bench.{name}").ROWS]
    return {row.name: row for row in found}


def main(argv: Sequence[str]) -> int:
    known = rows()
    wanted = _arguments(known).parse_args(argv)
    if wanted.list:
        print("\n".join(f"{row.name:<16} {row.title}" for row in known.values()))
        return 0
    if wanted.page:
        from bench.page import write_page

        write_page(wanted.json)
        return 0
    unknown = [name for name in wanted.names if name not in known]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are: {', '.join(known)}")
        return 2
    chosen = [known[name] for name in wanted.names or known]
    rng = random.Random(wanted.seed)  # noqa: S311 - nothing secret hangs on the order
    until = time.monotonic() + wanted.minutes * 60
    outcomes = [_measured(row, wanted.json, rng, f"{n} of {len(chosen)}", until) for n, row in enumerate(chosen, 1)]
    return int(any(one.failed for one in outcomes))


def _measured(row: Row, path: Path, rng: random.Random, place: str, until: float) -> Outcome:
    """Its figures are shown and kept before the next row begins; how far it is goes to standard error."""
    outcome = run(
        row, rng, lambda words: print(f"[row {place}] {row.name}: {words}", file=sys.stderr, flush=True), until
    )
    print("\n".join([*lines_of(outcome), ""]), flush=True)
    kept([outcome], path)
    return outcome


def _arguments(known: dict[str, Row]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", epilog=f"rows: {', '.join(known)}")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--json", type=Path, default=RESULTS, help="where the figures are kept")
    parser.add_argument("--seed", type=int, default=None, help="of the order in which contenders take turns")
    parser.add_argument("--minutes", type=float, default=9, help="after which each row is measured only once")
    parser.add_argument("--page", action="store_true", help="write docs/performance.md from the kept figures")
    parser.add_argument("--list", action="store_true", help="name the rows")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
