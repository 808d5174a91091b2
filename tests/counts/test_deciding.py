"""What a due journey costs the store: as much among a hundred thousand as among a thousand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.adapters.store.store import SqlStore
from outreach.application.followups import decide_journey
from outreach.application.steps import decide_all
from outreach.application.tally import Tally
from outreach.domain.people import ContactId
from tests.counts.counting import counted
from tests.histories import THIN, Life, lived
from tests.store_worlds import app_on, store_at

SIZES = (1_000, 100_000)
DUE = 3
A_JOURNEY = 18
"""To release an approved letter: the person, twice decided, the letter, the event, the projection."""
A_PASS = 6
"""Journeys under other rules, drafts that may be stale, and twice what is due."""


@pytest.fixture(scope="module", params=SIZES)
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    path = Path(tmp_path_factory.mktemp("deciding")) / "store.db"
    lived(path, [Life("kqdue", DUE, due=True), Life("kqwaits", request.param - DUE)], copied=THIN)
    with store_at(path) as opened:
        yield opened


def test_a_due_journey_costs_its_own_statements_and_one_commit_however_many_wait(store: SqlStore) -> None:
    with counted(store) as one:
        decide_journey(app_on(store), ContactId("kqdue"), Tally())
    assert (len(one.statements), one.commits) == (A_JOURNEY, 1)
    with counted(store) as rest:
        decide_all(app_on(store), Tally())
    assert len(rest.statements) == A_PASS + (DUE - 1) * A_JOURNEY
    with counted(store) as nothing:
        decide_all(app_on(store), Tally())
    assert len(nothing.statements) < A_PASS


def test_no_question_of_a_pass_reads_all_the_journeys(store: SqlStore) -> None:
    with counted(store) as said:
        decide_all(app_on(store), Tally())
    asked = {one for one in said.statements if one.startswith("SELECT")}
    with store.reading() as records:
        driver = records.rows.driver
        plans = {str(row[3]) for one in asked for row in driver.execute(f"EXPLAIN QUERY PLAN {one}")}
    assert plans
    assert not [one for one in plans if one.startswith("SCAN")]
