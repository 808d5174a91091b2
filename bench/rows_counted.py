"""Instructions, as valgrind counts them: the same number each time, however busy the machine is."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from bench.row import Absent, Contender, Part, Reach, Row, Sample
from bench.rows_start import MAILMERGE, OUTREACH, PYTHON
from bench.spending import spend

CALLGRIND: Final = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
COLLECTED: Final = re.compile(r"Collected : (\d+)")
PATIENCE: Final = 300.0
INTERPRETER: Final = "bare interpreter"


def instructions(argv: Sequence[str | Path]) -> Sample:
    """Millions of them, of a program in Python. Raises Absent."""
    spent = spend([*CALLGRIND, *argv], {**os.environ, "PYTHONHASHSEED": "0"}, patience=PATIENCE)
    found = COLLECTED.search(spent.output)
    if found is None:
        raise Absent(f"valgrind counted nothing: {spent.output[-300:]}")
    return Sample(int(found[1]) / 1e6)


@contextmanager
def _asked() -> Iterator[Sequence[Contender]]:
    yield [
        Contender("outreach", Part.OURS, partial(instructions, [PYTHON, OUTREACH, "--help"])),
        Contender(
            "mailmerge", Part.PEER, partial(instructions, [MAILMERGE.with_name("python"), MAILMERGE, "--help"])
        ),
        Contender(INTERPRETER, Part.FLOOR, partial(instructions, [PYTHON, "-c", "pass"])),
    ]


UNIT: Final = "million instructions"

ROWS = (
    Row(
        "help-counted",
        "outreach --help, counted",
        UNIT,
        _asked,
        (
            Reach("under 10x the interpreter", lambda of: of.ratio(INTERPRETER) < 10),
            Reach("less than mailmerge", lambda of: of.ratio("mailmerge") < 1),
        ),
        repeats=2,
        warm=False,
        notes="Once would do: the spread shows that it would.",
    ),
)
