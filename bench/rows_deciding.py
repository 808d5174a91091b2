"""What a pass costs that has journeys to decide: it shall hang on those that are due, not on all."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.row import Contender, Part, Reach, Row, Sample
from outreach.application.steps import decide_all
from outreach.application.tally import Tally
from tests.histories import Life, lived
from tests.store_worlds import app_on, place, store_at

SIZES = (1_000, 10_000, 100_000)


@contextmanager
def _one_in_a_hundred_due() -> Iterator[Sequence[Contender]]:
    with place(in_memory=True) as folder:
        yield [
            Contender("outreach", Part.OURS, partial(_decided, _made(folder, size), size), size) for size in SIZES
        ]


def _made(folder: Path, size: int) -> Path:
    path = folder / f"{size}.db"
    due = size // 100
    lived(path, [Life("kqdue", due, due=True), Life("kqwaits", size - due)])
    return path


def _decided(ready: Path, size: int) -> Sample:
    """Milliseconds of this process for each journey that is due, whose follow-up is released and committed."""
    work = ready.with_name("work.db")
    shutil.copy(ready, work)
    with store_at(work) as store:
        app, tally = app_on(store), Tally()
        started, worked = time.perf_counter(), time.process_time()
        decide_all(app, tally)
        spent, worked = time.perf_counter() - started, time.process_time() - worked
        assert not tally.trouble, tally.trouble
    work.unlink()
    due = size // 100
    return Sample(worked * 1000 / due, {"wall ms": spent * 1000 / due})


ROWS = (
    Row(
        "decide",
        "Decide: 1 in 100 journeys due, each with its commit, store on a disk in memory",
        "ms CPU a due journey",
        _one_in_a_hundred_due,
        (
            Reach("under 2 ms a due journey, among 100,000", lambda of: of.ours(100_000).median < 2),
            Reach(
                "proportional to the due: from 1k to 100k at most 20 % more", lambda of: (of.slope() or 0) <= 0.2
            ),
        ),
        repeats=3,
    ),
)
