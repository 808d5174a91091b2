"""What SQLite shall believe about the tables, so that its plans are right from the first row on.

Left to itself it takes `mentee_id` for a good choice of index, though all rows may be one mentee's. `sqlite_stat1`
may be written by hand (https://www.sqlite.org/optoverview.html#manual_control_of_query_plans_using_sqlite_stat_tables).
"""

from sqlalchemy import Connection, text

ROWS = 100_000
CHOSEN = 100
"""Rows of a partial index: the few that wait for something."""

ALIKE = {"mentee_id": 1, "status": 7, "stage": 8, "state": 3}
"""How many values a column takes; the others are as good as unique."""


def write_statistics(connection: Connection) -> None:
    """Describes each index of a grown store with a single mentee."""
    connection.exec_driver_sql("ANALYZE")
    connection.exec_driver_sql("DELETE FROM sqlite_stat1")
    for table in _names(
        connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ):
        for row in connection.execute(
            text("SELECT name, partial FROM pragma_index_list(:of)"), {"of": table}
        ).all():
            figures = _figures(_columns(connection, row.name), CHOSEN if row.partial else ROWS)
            values = {"table": table, "index": row.name, "figures": figures}
            connection.execute(text("INSERT INTO sqlite_stat1 VALUES (:table, :index, :figures)"), values)


def _names(connection: Connection, sql: str) -> list[str]:
    return [str(name) for name in connection.execute(text(sql)).scalars()]


def _columns(connection: Connection, index: str) -> list[str]:
    found = text("SELECT name FROM pragma_index_info(:of) ORDER BY seqno")
    return [str(name) for name in connection.execute(found, {"of": index}).scalars()]


def _figures(columns: list[str], rows: int) -> str:
    """The number of rows, then how many of them share the first column, the first two, and so on."""
    figures = [rows]
    for column in columns:
        figures.append(max(1, figures[-1] // ALIKE.get(column, rows)))
    return " ".join(map(str, figures))
