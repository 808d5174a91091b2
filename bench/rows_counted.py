"""Instructions, as valgrind counts them: the same number each time, however busy the machine is."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from bench.mailboxes import SIZES, as_users_have_it, large
from bench.row import Absent, Contender, Part, Reach, Row, Sample
from bench.rows_mailbox import FLOOR, LIBRARIES
from bench.rows_start import MAILMERGE, OUTREACH, PYTHON
from bench.spending import spend
from tests.servers.mailhost import MailHost

CALLGRIND: Final = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")
COLLECTED: Final = re.compile(r"Collected : (\d+)")
PATIENCE: Final = 600.0
INTERPRETER: Final = "bare interpreter"


def instructions(
    argv: Sequence[str | Path], environ: Mapping[str, str] | None = None, folder: Path | None = None
) -> Sample:
    """Millions of them, of a program in Python. Raises Absent."""
    fixed = {**(os.environ if environ is None else environ), "PYTHONHASHSEED": "0"}
    spent = spend([*CALLGRIND, *argv], fixed, folder, patience=PATIENCE)
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


@contextmanager
def _idle() -> Iterator[Sequence[Contender]]:
    with MailHost() as host, large(host, SIZES[0]) as box:
        yield [
            Contender("outreach", Part.OURS, partial(instructions, box.run, box.environ, box.desk.folder)),
            Contender(
                FLOOR,
                Part.FLOOR,
                partial(instructions, [PYTHON, "-c", LIBRARIES], as_users_have_it({"PATH": os.environ["PATH"]})),
            ),
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
    Row(
        "idle-counted",
        "An idle pass in a mailbox of 1k, TLS, counted",
        UNIT,
        _idle,
        (Reach("at most 1.3x the import of the libraries", lambda of: of.ratio(FLOOR) <= 1.3),),
        repeats=1,
        warm=False,
    ),
)
