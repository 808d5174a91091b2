"""A prepared statement, run by the driver, says and hears what it would on the library's own way."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table, insert, select

from outreach.adapters.store.engine import Connections, driver_of
from outreach.adapters.store.prepared import prepared
from outreach.adapters.store.schema import metadata
from tests.contracts.test_store_older import filled_today

TABLES = [pytest.param(one, id=one.name) for one in metadata.sorted_tables]


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """To a store with rows in every table, in a transaction."""
    with closing(Connections(filled_today(tmp_path / "store.db"))) as connections, connections.looking() as looked:
        yield looked


@pytest.mark.parametrize("table", TABLES)
def test_it_answers_with_the_same_values_of_the_same_types(connection: Connection, table: Table) -> None:
    every = select(table)
    theirs = [dict(row) for row in connection.execute(every).mappings()]
    ours = [dict(row) for row in prepared(every).rows(driver_of(connection), {})]
    assert ours
    assert ours == theirs
    assert [list(map(type, one.values())) for one in ours] == [list(map(type, one.values())) for one in theirs]


@pytest.mark.parametrize("table", TABLES)
def test_it_stores_the_same_values(connection: Connection, table: Table) -> None:
    rows = [dict(row) for row in connection.execute(select(table)).mappings()]
    asked = f'SELECT * FROM "{table.name}"'  # noqa: S608 - a name of ours
    before = driver_of(connection).execute(asked).fetchall()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    connection.execute(table.delete())
    prepared(insert(table), tuple(rows[0])).for_each(driver_of(connection), rows)
    assert driver_of(connection).execute(asked).fetchall() == before


def test_a_list_of_values_is_left_to_the_library() -> None:
    table = metadata.tables["outbox"]
    with pytest.raises(RuntimeError, match="list of values"):
        prepared(select(table).where(table.c.status.in_(["sent", "sending"])))
