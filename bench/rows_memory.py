"""How much memory a pass takes at its height, beside what its libraries take."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from bench.mailboxes import SIZES, Large, as_users_have_it, large
from bench.row import Contender, Part, Reach, Row, Sample
from bench.rows_mailbox import LIBRARIES
from bench.spending import spend
from tests.contracts.test_large_mailbox import SEEN, SHAPES, named, put
from tests.servers.mailhost import MailHost

LOADED: Final = "import of the libraries and of all steps of a pass"
BIG: Final = "outreach, with a mail of 100 MB from a contact"
MORE: Final = 20

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
PASS: Final = "from outreach.__main__ import main; main()"
STEPS: Final = f"{LIBRARIES}; import aiosmtplib, jinja2, outreach.application.steps"


def _height(work: str, arguments: Sequence[str], environ: Mapping[str, str], folder: Path | None = None) -> Sample:
    code = HEIGHT.format(work=work)
    spent = spend([sys.executable, "-c", code, *arguments], environ, folder)
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


@contextmanager
def _passes() -> Iterator[Sequence[Contender]]:
    with MailHost() as host, large(host, SIZES[-1]) as box, large(host, SIZES[0]) as other:
        other.desk.meets("Ada Adams", "example.test")
        yield [
            Contender("outreach", Part.OURS, partial(_of_a_pass, box), box.size),
            Contender(BIG, Part.PEER, partial(_with_a_big_mail, other), other.size),
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
        ),
        repeats=3,
    ),
)
