"""What the tables' adapters share: the connection of one transaction, and whose rows they see."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import (
    Connection,
    CursorResult,
    Delete,
    Executable,
    Insert,
    RowMapping,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    insert,
    select,
)
from sqlalchemy.sql.elements import ColumnElement

from outreach.adapters.store.errors import in_our_words, understood

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rows:
    """One mentee's rows, within one transaction. `where` names the store in errors."""

    connection: Connection
    mentee: str
    where: Path

    def run(self, statement: Executable) -> CursorResult[tuple[object, ...]]:
        with in_our_words(self.where):
            return self.connection.execute(statement)

    def all_of(self, statement: Executable, told: Mapping[str, object] = NOTHING) -> list[RowMapping]:
        with in_our_words(self.where), understood(self.where):
            return list(self.connection.execute(statement, told).mappings())

    def one_of(self, statement: Executable, told: Mapping[str, object] = NOTHING) -> RowMapping | None:
        with in_our_words(self.where), understood(self.where):
            return self.connection.execute(statement, told).mappings().first()

    def first(self, table: Table, **where: object) -> RowMapping | None:
        """The mentee's row whose columns have these values."""
        return self.one_of(_look_up(table, tuple(where), ""), self._told(where))

    def every(self, table: Table, order: str, **where: object) -> list[RowMapping]:
        """The mentee's rows whose columns have these values, in the order of a column."""
        return self.all_of(_look_up(table, tuple(where), order), self._told(where))

    def asked(self, statement: Executable, **values: object) -> list[RowMapping]:
        """The answer to a question that was built once, with these values."""
        return self.all_of(statement, {"whose": self.mentee, **values})

    def put(self, table: Table, values: Mapping[str, object]) -> None:
        """A new row. Raises Collision when its key is taken."""
        with in_our_words(self.where):
            self.connection.execute(_new(table), {"mentee_id": self.mentee, **values})

    def put_all(self, table: Table, rows: list[dict[str, object]]) -> None:
        with in_our_words(self.where):
            self.connection.execute(_new(table), [{"mentee_id": self.mentee, **one} for one in rows])

    def mine(self, table: Table, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        """The mentee's own rows of the table that meet the conditions."""
        return and_(table.c.mentee_id == self.mentee, *conditions)

    def replace(self, table: Table, values: Mapping[str, object], *conditions: ColumnElement[bool]) -> bool:
        """Changes the mentee's rows that meet the conditions; tells whether there were any."""
        return self.run(table.update().where(self.mine(table, *conditions)).values(**values)).rowcount > 0

    def change(self, table: Table, values: Mapping[str, object], **where: object) -> bool:
        """Changes the mentee's rows whose columns have these values; tells whether there were any."""
        with in_our_words(self.where):
            found = self.connection.execute(_change(table, tuple(where)), {**values, **self._told(where)})
        return found.rowcount > 0

    def change_by(self, statement: Update, **values: object) -> bool:
        """The same by a statement that was built once."""
        with in_our_words(self.where):
            return self.connection.execute(statement, {"whose": self.mentee, **values}).rowcount > 0

    def save(self, table: Table, values: Mapping[str, object], *key: str) -> None:
        """Changes the row whose key columns have the values told, or adds it."""
        rest = {name: value for name, value in values.items() if name not in key}
        if not self.change(table, rest or values, **{name: values[name] for name in key}):
            self.put(table, values)

    def remove(self, table: Table, **where: object) -> None:
        """Erases the mentee's rows whose columns have these values."""
        with in_our_words(self.where):
            self.connection.execute(_removal(table, tuple(where)), self._told(where))

    def _told(self, where: Mapping[str, object]) -> dict[str, object]:
        return {"whose": self.mentee} | {f"its_{name}": value for name, value in where.items()}


@cache
def _new(table: Table) -> Insert:
    return insert(table)


@cache
def _change(table: Table, names: tuple[str, ...]) -> Update:
    return table.update().where(*_alike(table, names))


@cache
def _removal(table: Table, names: tuple[str, ...]) -> Delete:
    return table.delete().where(*_alike(table, names))


@cache
def _look_up(table: Table, names: tuple[str, ...], order: str) -> Select[tuple[object, ...]]:
    found = select(table).where(*_alike(table, names))
    return found.order_by(table.c[order]) if order else found


AT_ONCE = 500
"""So many values at the most are looked up by one statement: a database takes no end of them."""


def in_chunks(values: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The values in parts that one statement takes."""
    left = iter(values)
    while chunk := tuple(islice(left, AT_ONCE)):
        yield chunk


def theirs(table: Table) -> ColumnElement[bool]:
    """In a statement that is built once: the mentee's own rows. `Rows.asked` tells whose they are."""
    return table.c.mentee_id == bindparam("whose")


def _alike(table: Table, names: tuple[str, ...]) -> list[ColumnElement[bool]]:
    """Building a statement costs more than running it, so each is built once; the values come with each run."""
    return [theirs(table), *(table.c[name] == bindparam(f"its_{name}") for name in names)]
