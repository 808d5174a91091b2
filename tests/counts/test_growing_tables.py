"""No pass reads a table whole that grows with the years: each question that it asks is looked up."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from outreach.adapters.store.schema import metadata
from outreach.adapters.store.store import SqlStore
from tests.counts.counting import written
from tests.makers import World, contact
from tests.store_worlds import store_at

STAY_SMALL = {"asides", "leases", "mentees", "needs", "reflections"}
ADA = "Ada Marsh <ada@marsh.test>"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    with store_at(tmp_path / "store.db") as opened:
        yield opened


def read_whole(store: SqlStore, statements: Sequence[str]) -> set[str]:
    """The tables of which SQLite reads every row for one of these."""
    asked = [one for one in statements if one.split()[0] in ("SELECT", "UPDATE", "DELETE")]
    with store.reading() as records:
        connection = records.rows.connection
        plans = [
            str(row[3])
            for one in dict.fromkeys(asked)
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", ("x",) * one.count("?"))
        ]
    assert any(one.startswith("SEARCH") for one in plans)
    return {one.split()[1] for one in plans if one.startswith("SCAN")} & {
        one.name for one in metadata.sorted_tables
    }


def test_a_life_of_letters_and_answers_is_passed_without_reading_a_growing_table_whole(store: SqlStore) -> None:
    world = World(store=store)
    world.add(contact("Ada Marsh", "ada@marsh.test"))
    with written(store) as said:
        world.run()
        world.reply("SEND")
        world.run(minutes=5)
        world.run(minutes=5)
        world.hears_from(ADA, "Gladly! How about Thursday at 10?")
        world.run(minutes=5)
        world.reply("YES")
        world.run(minutes=5)
        world.run(days=7)
    assert [type(one).__name__ for one in world.events("ada")].count("LetterSent") == 2
    assert read_whole(store, said) <= STAY_SMALL
