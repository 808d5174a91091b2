"""What the tables' adapters share: the connection of one transaction, and whose rows they see."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import Field, dataclass, fields
from functools import cache
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar, Protocol

from sqlalchemy import (
    Connection,
    CursorResult,
    Delete,
    Executable,
    Insert,
    Select,
    SelectBase,
    Table,
    Update,
    and_,
    bindparam,
    insert,
    select,
)
from sqlalchemy.sql.elements import ColumnElement

from outreach.adapters.store.errors import damaged, in_our_words, trouble, understood
from outreach.adapters.store.prepared import Row, prepared

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rows:
    """One mentee's rows, within one transaction. `where` names the store in errors.

    Statements that are built once are prepared, and run by the driver; others go the library's way.
    """

    connection: Connection
    driver: sqlite3.Connection
    mentee: str
    where: Path

    def run(self, statement: Executable) -> CursorResult[tuple[object, ...]]:
        with in_our_words(self.where):
            return self.connection.execute(statement)

    def all_of(self, statement: Executable, told: Mapping[str, object] = NOTHING) -> Sequence[Row]:
        with in_our_words(self.where), understood(self.where):
            return self.connection.execute(statement, told).mappings().all()

    def one_of(self, statement: Executable) -> Row | None:
        with in_our_words(self.where), understood(self.where):
            return self.connection.execute(statement).mappings().first()

    def first(self, table: Table, **where: object) -> Row | None:
        """The mentee's row whose columns have these values."""
        return next(iter(self._answer(_look_up(table, tuple(where), ""), self._told(where))), None)

    def every(self, table: Table, order: str, **where: object) -> Sequence[Row]:
        """The mentee's rows whose columns have these values, in the order of a column."""
        return self._answer(_look_up(table, tuple(where), order), self._told(where))

    def asked(self, statement: SelectBase, **values: object) -> Sequence[Row]:
        """The answer to a question that was built once, with these values."""
        return self._answer(statement, {"whose": self.mentee, **values})

    def among(self, statement: Executable, **values: object) -> Sequence[Row]:
        """The same, where a value is a list: it is written out for each length."""
        return self.all_of(statement, {"whose": self.mentee, **values})

    def put(self, table: Table, values: Mapping[str, object]) -> None:
        """A new row. Raises Collision when its key is taken."""
        self.put_all(table, [values])

    def put_all(self, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
        """New rows, all with values for the same columns. Raises Collision when a key is taken."""
        added = prepared(_new(table), ("mentee_id", *rows[0]))
        try:
            added.for_each(self.driver, [{"mentee_id": self.mentee, **one} for one in rows])
        except sqlite3.Error as fault:
            raise trouble(fault, self.where) from fault

    def mine(self, table: Table, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        """The mentee's own rows of the table that meet the conditions."""
        return and_(table.c.mentee_id == self.mentee, *conditions)

    def replace(self, table: Table, values: Mapping[str, object], *conditions: ColumnElement[bool]) -> bool:
        """Changes the mentee's rows that meet the conditions; tells whether there were any."""
        return self.run(table.update().where(self.mine(table, *conditions)).values(**values)).rowcount > 0

    def change(self, table: Table, values: Mapping[str, object], **where: object) -> bool:
        """Changes the mentee's rows whose columns have these values; tells whether there were any."""
        return self._changed(_change(table, tuple(where)), values, self._told(where))

    def change_by(self, statement: Update, values: Mapping[str, object], **told: object) -> bool:
        """The same by a statement that was built once, with what it asks about."""
        return self._changed(statement, values, {"whose": self.mentee, **told})

    def save(self, table: Table, values: Mapping[str, object], *key: str) -> None:
        """Changes the row whose key columns have the values told, or adds it."""
        rest = {name: value for name, value in values.items() if name not in key}
        if not self.change(table, rest or values, **{name: values[name] for name in key}):
            self.put(table, values)

    def remove(self, table: Table, **where: object) -> None:
        """Erases the mentee's rows whose columns have these values."""
        self._changed(_removal(table, tuple(where)), NOTHING, self._told(where))

    def _answer(self, statement: SelectBase, told: Mapping[str, object]) -> Sequence[Row]:
        try:
            return prepared(statement).rows(self.driver, told)
        except sqlite3.Error as fault:
            raise trouble(fault, self.where) from fault
        except (ValueError, TypeError) as fault:
            raise damaged(self.where) from fault

    def _changed(
        self, statement: Update | Delete, values: Mapping[str, object], told: Mapping[str, object]
    ) -> bool:
        try:
            return prepared(statement, tuple(values)).changes(self.driver, {**values, **told}) > 0
        except sqlite3.Error as fault:
            raise trouble(fault, self.where) from fault

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


class Flat(Protocol):
    """A dataclass whose fields hold no other."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


def columns_of(record: Flat) -> dict[str, object]:
    """The fields of a record, by name."""
    return {one.name: getattr(record, one.name) for one in fields(record)}


def theirs(table: Table) -> ColumnElement[bool]:
    """In a statement that is built once: the mentee's own rows. `Rows.asked` tells whose they are."""
    return table.c.mentee_id == bindparam("whose")


def _alike(table: Table, names: tuple[str, ...]) -> list[ColumnElement[bool]]:
    """Building a statement costs more than running it, so each is built once; the values come with each run."""
    return [theirs(table), *(table.c[name] == bindparam(f"its_{name}") for name in names)]
