"""How much memory a pass takes at its height, beside what its libraries take."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from bench.mailboxes import SIZES, Large, as_users_have_it, large
from bench.row import Contender, Part, Reach, Row, Sample
from bench.rows_history import history
from bench.rows_mailbox import LIBRARIES
from bench.spending import spend
from outreach.application.worker import run_pass
from tests.contracts.test_large_mailbox import SEEN, SHAPES, named, put
from tests.servers.mailhost import MailHost
from tests.store_worlds import app_on, place, store_at

LOADED: Final = "import of the libraries and of all steps of a pass"
AROUND: Final = "import of the same, and of the world in which that history is tried"
LONG: Final = "outreach, with a history of 1M messages"
BIG: Final = "outreach, with a mail of 100 MB from a contact"
MORE: Final = 20
PATIENCE: Final = 300.0
"""Seconds that a pass may take which writes two hundred prompts."""

# The height of this process's own memory; what wait4 tells holds that of the process that started it, too.
HEIGHT: Final = """
import sys
try:
    {work}
except SystemExit:
    pass
with open("/proc/self/status") as lines:
    print(next(one.split()[1] for one in lines if one.startswith("VmHWM")), file=sys.stderr)
"""
ON_HISTORY: Final = "from pathlib import Path; from bench.rows_memory import pass_on; pass_on(Path(sys.argv[1]))"
STEPS: Final = f"{LIBRARIES}; import aiosmtplib, jinja2, outreach.application.steps"
WORLD: Final = f"{STEPS}; import bench.rows_memory"
PASS: Final = "from outreach.__main__ import main; main()"


def _height(work: str, arguments: Sequence[str], environ: Mapping[str, str], folder: Path | None = None) -> Sample:
    code = HEIGHT.format(work=work)
    spent = spend([sys.executable, "-c", code, *arguments], environ, folder, patience=PATIENCE)
    return Sample(int(spent.output.split()[-1]) / 1024)


def _of_a_pass(box: Large) -> Sample:
    return _height(PASS, box.run[3:], box.environ, box.desk.folder)


def _with_a_big_mail(box: Large) -> Sample:
    box.arrived += 1
    put(
        box.inbox / "new" / named(box.arrived, box.desk.now).removesuffix(SEEN),
        SHAPES["attachment"](),
        box.desk.now,
    )
    return _of_a_pass(box)


def pass_on(path: Path) -> None:
    """A pass on that store, mailbox and sender in memory; it writes, so that the store is a copy."""
    with store_at(path) as store:
        outcome = run_pass(app_on(store))
    if outcome.trouble or outcome.held_by:
        raise SystemExit(f"no pass: {outcome}")


def _with_a_long_history(copy: Path) -> Sample:
    return _height(ON_HISTORY, [str(copy)], as_users_have_it(os.environ), Path(__file__).parents[1])


def _of_the_world(environ: Mapping[str, str]) -> Sample:
    return _height(WORLD, [], environ, Path(__file__).parents[1])


@contextmanager
def _passes() -> Iterator[Sequence[Contender]]:
    with (
        MailHost() as host,
        large(host, SIZES[-1]) as box,
        large(host, SIZES[0]) as other,
        place(in_memory=True) as folder,
    ):
        other.desk.meets("Ada Adams", "example.test")
        copy = Path(shutil.copy(history(), folder / "history.db"))
        yield [
            Contender("outreach", Part.OURS, partial(_of_a_pass, box), box.size),
            Contender(BIG, Part.PEER, partial(_with_a_big_mail, other), other.size),
            Contender(LONG, Part.PEER, partial(_with_a_long_history, copy)),
            Contender(AROUND, Part.FLOOR, partial(_of_the_world, box.environ)),
            Contender(LOADED, Part.FLOOR, partial(_height, STEPS, [], as_users_have_it({"PATH": ""}))),
        ]


ROWS = (
    Row(
        "memory",
        "Memory of a pass at its height, mailbox of 100k",
        "MB",
        _passes,
        (
            Reach(
                f"at most {MORE} MB beyond the import", lambda of: of.ours().median - of.of(LOADED).median <= MORE
            ),
            Reach(
                f"with a mail of 100 MB at most {MORE} MB beyond",
                lambda of: of.of(BIG).median - of.of(LOADED).median <= MORE,
            ),
            Reach(
                f"with a history of 1M messages at most {MORE} MB beyond",
                lambda of: of.of(LONG).median - of.of(AROUND).median <= MORE,
            ),
        ),
        repeats=2,
        warm=False,
    ),
)
