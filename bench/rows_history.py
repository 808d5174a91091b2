"""Questions to a store of ten years: a million messages, twenty thousand people, five hundred open journeys."""

import gc
import hashlib
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from bench.row import Contender, Part, Reach, Row, Sample
from outreach.adapters.store import migrating
from outreach.application.app import App
from outreach.application.explaining import explain
from outreach.application.matches import matches_of
from outreach.application.planning import plan
from outreach.application.status import status
from outreach.domain.people import ContactId
from outreach.ports.store import Records
from outreach.reading.message import parse
from tests import histories
from tests.histories import Life, lived
from tests.makers import MONDAY, mail_from
from tests.store_worlds import app_on, store_at

PEOPLE, OPEN = 20_000, 500
LIVES = (
    Life("kqclosed", PEOPLE - OPEN, mails_in=40, mails_out=10, closed=True),
    Life("kqwaits", 300, mails_in=40, mails_out=10),
    Life("kqanswered", 200, mails_in=40, mails_out=10, answered=True),
)


def history() -> Path:
    """The store; made once for each version of the store and of its making, and kept among the temporary files."""
    made_by = Path(histories.__file__).read_bytes() + repr((LIVES, migrating.VERSIONS)).encode()
    path = Path(tempfile.gettempdir()) / f"outreach-history-{hashlib.sha256(made_by).hexdigest()[:12]}.db"
    if not path.exists():
        making = path.with_suffix(".making")
        for left in path.parent.glob(f"{making.name}*"):
            left.unlink()
        lived(making, LIVES)
        making.rename(path)
    return path


@contextmanager
def _asked(question: Callable[[App], Callable[[], object]]) -> Iterator[Sequence[Contender]]:
    path = history()
    with store_at(path) as store, closing(sqlite3.connect(path)) as bare:
        gc.freeze()  # as a command does with what it loaded; the bench has loaded more
        yield [
            Contender("outreach", Part.OURS, partial(_once, question(app_on(store)))),
            Contender("one indexed query", Part.FLOOR, partial(_once, partial(_look_up, bare))),
        ]


def _once(ask: Callable[[], object]) -> Sample:
    """Milliseconds of this process: on a busy machine the wall tells of others."""
    started, worked = time.perf_counter(), time.process_time()
    ask()
    worked = time.process_time() - worked
    return Sample(worked * 1000, {"wall ms": (time.perf_counter() - started) * 1000})


def _look_up(bare: sqlite3.Connection) -> object:
    return bare.execute(
        "SELECT id FROM outbox WHERE mentee_id = 'mentee-1' AND message_id = '<kqwaits-7-out-3@example.org>'"
    ).fetchone()


def _reading(app: App, ask: Callable[[Records], object]) -> object:
    with app.store.reading() as records:
        return ask(records)


def _match(app: App) -> Callable[[], object]:
    """An answer in the thread, from an address that nobody knows."""
    raw = mail_from(
        "Their Office <office@elsewhere.test>",
        "Of course.",
        at=MONDAY,
        subject="Re: A short talk, kqwaits-7?",
        In_Reply_To="<kqwaits-7-out-3@example.org>",
    )
    return lambda: _found(_reading(app, lambda records: matches_of(app, records, parse(raw))))


def _why(app: App) -> Callable[[], object]:
    def ask(records: Records) -> object:
        contact = records.contacts.get(ContactId("kqwaits-7"))
        assert contact is not None
        return explain(app, records, contact)

    return lambda: _found(_reading(app, ask))


def _status(app: App) -> Callable[[], object]:
    return lambda: _found(_reading(app, lambda records: status(app, records)))


def _plan(app: App) -> Callable[[], object]:
    return lambda: _found(plan(app, 30).planned)


def _found(answer: object) -> None:
    assert answer


def _row(name: str, title: str, question: Callable[[App], Callable[[], object]], limit: int, times: int) -> Row:
    reach = Reach(f"under {limit} ms", lambda of: of.ours().median < limit)
    whole = f"{title}: 1M messages, 20k contacts, 500 open journeys"
    return Row(name, whole, "ms CPU", partial(_asked, question), (reach,), repeats=times)


ROWS = (
    _row("history-match", "Match a reply", _match, 10, 7),
    _row("history-why", "why NAME", _why, 50, 7),
    _row("history-status", "status", _status, 200, 3),
    _row("history-plan", "plan, 30 days", _plan, 2000, 3),
)
