"""What a pass costs in mailboxes of a thousand to a hundred thousand messages, beside other programs."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.mail_peers import PEERS, Beside, Peer, script
from bench.mailboxes import AUTOMATIC, SIZES, Large, as_users_have_it, large
from bench.row import Contender, Figures, Part, Reach, Row, Sample
from bench.sink import sink
from bench.spending import Spent, spend
from tests.servers.mailhost import MailHost
from tests.store_worlds import place

LIBRARIES: Final = "import click, imap_tools, pydantic_settings, sqlalchemy, sqlalchemy.dialects.sqlite"
FLOOR: Final = "import of the libraries: click, pydantic-settings, SQLAlchemy with SQLite, imap-tools"
LOADED: Final = "an idle pass that loads all steps of a pass and reads a message"
IDLE: Final = "an idle pass"
SCRIPT: Final = "imap-tools script, the same STATUS"
NEW_SCRIPT: Final = "imap-tools script, headers of the new"
COPIED: Final = 1_000
"""How many messages lie in the mailboxes of other programs that fetch new mail: they copy all of them first."""

FIRST_COPIES: Final = 100
"""The same where that first copy is what is measured."""

MOST_BYTES: Final = 2

EVERYTHING: Final = """
import sys
import outreach.application.steps, outreach.adapters.imap
from outreach.reading.read import read
read(b"From: a@example.org\\r\\nSubject: Hello\\r\\n\\r\\nGladly! How about Thursday at 10?\\r\\n")
from outreach.__main__ import main
main()
"""


def user_ms(spent: Spent, counted: Mapping[str, float] | None = None) -> Sample:
    return Sample(spent.user * 1000, {"wall ms": spent.wall * 1000, **(counted or {})})


def libraries() -> Sample:
    return user_ms(spend([sys.executable, "-c", LIBRARIES], as_users_have_it({"PATH": ""})))


@contextmanager
def _mailboxes(sizes: Sequence[int]) -> Iterator[tuple[Sequence[Large], Beside]]:
    with ExitStack() as stack:
        host = stack.enter_context(MailHost())
        beside = Beside(stack.enter_context(place(in_memory=True)), stack.enter_context(sink()))
        yield [stack.enter_context(large(host, one)) for one in sizes], beside


def _ours(box: Large, counted: Mapping[str, float]) -> Sample:
    return user_ms(box.passes(), counted)


def _peer(peer: Peer, box: Large, beside: Beside) -> Sample:
    return user_ms(peer.run(box, beside))


@contextmanager
def _idle() -> Iterator[Sequence[Contender]]:
    with _mailboxes([*SIZES, COPIED]) as ((*boxes, small), beside):
        found = [Contender("outreach", Part.OURS, partial(_ours, one, one.counted()), one.size) for one in boxes]
        found += [Contender(SCRIPT, Part.PEER, partial(_scripted, one), one.size) for one in boxes]
        found += [Contender(one.name, Part.PEER, partial(_peer, one, small, beside), COPIED) for one in PEERS]
        yield [*found, Contender(FLOOR, Part.FLOOR, libraries)]


def _scripted(box: Large) -> Sample:
    return user_ms(script(box))


@contextmanager
def _ten_new() -> Iterator[Sequence[Contender]]:
    with _mailboxes([*SIZES, COPIED, SIZES[0]]) as ((*boxes, small, idle), beside):
        found = [
            Contender("outreach", Part.OURS, _after_mail(box, partial(_ours, box, _bytes(box))), box.size)
            for box in boxes
        ]
        found += [
            Contender(one.name, Part.PEER, _after_mail(small, partial(_peer, one, small, beside)), COPIED)
            for one in PEERS
        ]
        scripted = _after_mail(boxes[0], lambda: user_ms(script(boxes[0], boxes[0].arrived)))
        found.append(Contender(NEW_SCRIPT, Part.PEER, scripted, SIZES[0]))
        found.append(Contender(LOADED, Part.FLOOR, partial(_loaded, idle), SIZES[0]))
        yield found


def _bytes(box: Large) -> Mapping[str, float]:
    """What a pass with ten new messages receives beyond one without, and what of it nobody could do without: their
    headers, and the body of the one that a failure or an automatic reply to us might be."""
    idle = box.counted()
    new = box.ten_more()
    counted = box.counted()
    needed = sum(len(raw.partition(b"\n\n")[0]) for raw in new) + sum(
        len(raw) for raw in new if raw.endswith(AUTOMATIC)
    )
    return {**counted, "bytes beyond idle": counted["bytes"] - idle["bytes"], "bytes needed": needed}


def _after_mail(box: Large, measure: Callable[[], Sample]) -> Callable[[], Sample]:
    def measured() -> Sample:
        box.ten_more()
        return measure()

    return measured


def _loaded(box: Large) -> Sample:
    return user_ms(spend([sys.executable, "-c", EVERYTHING, *box.run[3:]], box.environ, box.desk.folder))


@contextmanager
def _first() -> Iterator[Sequence[Contender]]:
    with _mailboxes([SIZES[-1], FIRST_COPIES]) as ((box, small), beside):
        yield [
            Contender("outreach", Part.OURS, partial(_first_pass, box), box.size),
            Contender(IDLE, Part.FLOOR, partial(_ours, box, {}), box.size),
            *(
                Contender(one.name, Part.PEER, partial(_first_copy, one, small, beside), FIRST_COPIES)
                for one in PEERS[1:3]
            ),
        ]


def _first_pass(box: Large) -> Sample:
    with TemporaryDirectory() as folder:
        return user_ms(spend(box.anew(Path(folder)), box.environ, Path(folder)))


def _first_copy(peer: Peer, box: Large, beside: Beside) -> Sample:
    with TemporaryDirectory(dir=beside.folder) as anew:
        return user_ms(peer.run(box, Beside(Path(anew))))


def _beyond(of: Figures) -> float:
    return of.ours(SIZES[0]).median - of.of(LOADED).median


ROWS = (
    Row(
        "idle",
        "An idle pass in a mailbox of 1k, 10k, 100k messages, TLS",
        "ms user CPU",
        _idle,
        (
            Reach("at most 1.3x the import of the libraries", lambda of: of.ratio(FLOOR) <= 1.3),
            Reach("at most 4 commands a folder", lambda of: of.ours().counted["commands a folder"] <= 4),
            Reach("slope at most 5 %", lambda of: (of.slope() or 0) <= 0.05),
        ),
        notes="Other programs have 1,000 messages in their mailbox: they copy all of it first.",
    ),
    Row(
        "ten-new",
        "A pass with 10 new messages among 1k, 10k, 100k",
        "ms user CPU",
        _ten_new,
        (
            Reach("at most 30 ms beyond an idle pass and the imports", lambda of: _beyond(of) <= 30),
            Reach(
                "bytes at most 2x the headers, and the bodies that concern us",
                lambda of: of.ours().counted["bytes beyond idle"] <= MOST_BYTES * of.ours().counted["bytes needed"],
            ),
            Reach("slope at most 5 %", lambda of: (of.slope() or 0) <= 0.05),
        ),
        repeats=3,
        notes="Other programs have 1,000 messages in their mailbox before.",
    ),
    Row(
        "first-pass",
        "The first pass in a mailbox of 100k",
        "ms user CPU",
        _first,
        (Reach("within 2x of an idle pass", lambda of: of.ratio(IDLE) <= 2),),
        repeats=3,
        notes="mbsync and OfflineIMAP copy a mailbox of 100 messages: of 100k it takes them many minutes.",
    ),
)
