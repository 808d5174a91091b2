"""A year of passes in pretended time: what the store weighs, and whether passes grow slower."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median

from bench.row import Contender, Part, Reach, Row, Sample
from outreach.adapters.store.store import SqlStore
from outreach.domain.events import Step
from outreach.domain.people import ContactId
from outreach.domain.rules import Rules
from tests.makers import World, contact
from tests.store_worlds import place, store_at

PEOPLE = 100
DAYS = 365
PASSES_A_DAY = 1
MAIL = 4_000  # bytes
RULES = Rules(automatic=frozenset({Step.FIRST_CONTACT, Step.FOLLOW_UP}))
WORDS = "I have thought about what you wrote, and would like to hear more of it when we talk. "


@contextmanager
def _year() -> Iterator[Sequence[Contender]]:
    with place(in_memory=True) as folder:
        yield [Contender("outreach", Part.OURS, partial(_passed, folder))]


def _passed(folder: Path) -> Sample:
    """Megabytes at the end; how much longer passes took in the last quarter than in the second."""
    path = folder / "year.db"
    path.unlink(missing_ok=True)
    with store_at(path) as store:
        world = World(RULES, store=store)
        for number in range(PEOPLE):
            key = f"person{number:03d}"
            world.add(contact(key, f"{key}@example{number}.test", why_them=f"Your talk number {number} in Leeds"))
        times = [_lived(world, number) for number in range(DAYS * PASSES_A_DAY)]
        size = _size(store)
    quarter = len(times) // 4
    second, last = median(times[quarter : 2 * quarter]), median(times[-quarter:])
    return Sample(
        size / 1e6, {"ms a pass": last * 1000, "growth": last / second - 1, "letters": len(world.letters())}
    )


def _lived(world: World, number: int) -> float:
    """Answers and approvals as they come, then a pass; its seconds."""
    world.clock.instant += timedelta(hours=24 / PASSES_A_DAY)
    world.mailbox.now = world.clock.instant
    _answer(world, number)
    started = time.process_time()
    outcome = world.run()
    assert not outcome.trouble, outcome.trouble
    return time.process_time() - started


def _answer(world: World, number: int) -> None:
    """Each day somebody writes 4 kB."""
    if number % PASSES_A_DAY == 0:
        key = f"person{number // PASSES_A_DAY % PEOPLE:03d}"
        with world.app.store.reading() as records:
            known = records.contacts.get(ContactId(key))
        assert known is not None
        world.hears_from(f"{known.name} <{known.address}>", WORDS * (MAIL // len(WORDS)) + str(number))


def _size(store: SqlStore) -> int:
    store.write_home()
    return store.path.stat().st_size


ROWS = (
    Row(
        "year",
        "A year of passes in pretended time: 100 people, a pass and a mail of 4 kB each day",
        "MB of store",
        _year,
        (
            Reach("store under 50 MB", lambda of: of.ours().median < 50),
            Reach("no growth of pass time", lambda of: of.ours().counted["growth"] <= 0.1),
        ),
        repeats=1,
        warm=False,
    ),
)
