"""How long a command takes that has nothing to do: the cost of being asked."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.row import Contender, Part, Reach, Row
from bench.spending import cpu_ms

OUTREACH = Path(sys.executable).parent / "outreach"
MAILMERGE = Path(__file__).parents[1] / ".venv-bench" / "bin" / "mailmerge"
PYTHON = sys.executable


@contextmanager
def _asked(option: str) -> Iterator[Sequence[Contender]]:
    yield [
        Contender("outreach", Part.OURS, partial(cpu_ms, [OUTREACH, option])),
        Contender("mailmerge", Part.PEER, partial(cpu_ms, [MAILMERGE, option])),
        Contender("bare interpreter", Part.FLOOR, partial(cpu_ms, [PYTHON, "-c", "pass"])),
    ]


GOALS = (
    Reach("under 10x the interpreter", lambda of: of.ratio("bare interpreter") < 10),
    Reach("faster than mailmerge", lambda of: of.ratio("mailmerge") < 1),
)

ROWS = (
    Row("help", "outreach --help", "ms CPU", partial(_asked, "--help"), GOALS),
    Row("version", "outreach --version", "ms CPU", partial(_asked, "--version"), GOALS),
)
