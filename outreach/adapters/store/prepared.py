"""Statements that the library writes once, and that the driver runs as often as they are wanted.

On the way to a statement SQLAlchemy spends ten times as long as SQLite on the statement itself. What it writes, and
how it turns values into SQLite's and back, is the same each time: so both are asked of it once.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Delete, Insert, SelectBase, Update
from sqlalchemy.dialects.sqlite.pysqlite import dialect

Statement = SelectBase | Insert | Update | Delete
Convert = Callable[[Any], Any]
Row = Mapping[Any, Any]
"""A row: its values by the names of its columns."""

_DIALECT = dialect()
_KEPT = 500
"""More than there are statements: each is built once, or by its kind."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement as SQLite reads it. `told` names the value of each mark, `asked` the columns of an answer;
    `inward` and `outward` turn values into SQLite's and back, by place. `fixed` are values that it brings itself.
    """

    sql: str
    told: Sequence[str]
    fixed: Mapping[str, object]
    inward: Sequence[tuple[int, Convert]]
    asked: Sequence[str]
    outward: Sequence[tuple[int, Convert]]

    def rows(self, driver: sqlite3.Connection, values: Mapping[str, object]) -> list[Row]:
        found = driver.execute(self.sql, self._marks(values)).fetchall()
        return [self._row(one) for one in found]

    def changes(self, driver: sqlite3.Connection, values: Mapping[str, object]) -> int:
        """How many rows it changed."""
        return driver.execute(self.sql, self._marks(values)).rowcount

    def for_each(self, driver: sqlite3.Connection, rows: Iterable[Mapping[str, object]]) -> None:
        driver.executemany(self.sql, [self._marks(values) for values in rows])

    def _marks(self, values: Mapping[str, object]) -> list[Any]:
        given = {**self.fixed, **values} if self.fixed else values
        marks = [given[name] for name in self.told]
        for place, convert in self.inward:
            marks[place] = convert(marks[place])
        return marks

    def _row(self, found: Sequence[Any]) -> Row:
        values = list(found)
        for place, convert in self.outward:
            values[place] = convert(values[place])
        return dict(zip(self.asked, values, strict=True))


@lru_cache(_KEPT)
def prepared(statement: Statement, names: tuple[str, ...] = ()) -> Prepared:
    """The statement, made ready; `names` are the columns to which a change of rows gives values.

    Raises RuntimeError for a list of values, which is written out at each use: `Rows.among` takes it.
    """
    written = statement.compile(dialect=_DIALECT, column_keys=list(names) or None)
    if written.post_compile_params:
        raise RuntimeError(f"a list of values in: {written}")
    told = written.positiontup or []
    columns = statement.selected_columns if isinstance(statement, SelectBase) else ()
    return Prepared(
        sql=str(written),
        told=told,
        fixed={name: written.params[name] for name in told if not written.binds[name].required},
        inward=_needed(written.binds[name].type.dialect_impl(_DIALECT).bind_processor(_DIALECT) for name in told),
        asked=[one.name for one in columns],
        outward=_needed(one.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None) for one in columns),
    )


def _needed(converts: Iterable[Convert | None]) -> list[tuple[int, Convert]]:
    """Those that there are, with their places: most values are SQLite's already."""
    return [(place, convert) for place, convert in enumerate(converts) if convert is not None]
