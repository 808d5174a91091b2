"""What the tables' adapters share: the connection of one transaction, and whose rows they see."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, CursorResult, Executable, RowMapping, Table, and_, insert
from sqlalchemy.sql.elements import ColumnElement

from outreach.adapters.store.errors import in_our_words, understood


@dataclass(frozen=True, slots=True)
class Rows:
    """One mentee's rows, within one transaction. `where` names the store in errors."""

    connection: Connection
    mentee: str
    where: Path

    def run(self, statement: Executable) -> CursorResult[tuple[object, ...]]:
        with in_our_words(self.where):
            return self.connection.execute(statement)

    def all_of(self, statement: Executable) -> list[RowMapping]:
        with in_our_words(self.where), understood(self.where):
            return list(self.connection.execute(statement).mappings())

    def one_of(self, statement: Executable) -> RowMapping | None:
        with in_our_words(self.where), understood(self.where):
            return self.connection.execute(statement).mappings().first()

    def put(self, table: Table, values: Mapping[str, object]) -> None:
        """A new row. Raises Collision when its key is taken."""
        self.run(insert(table).values(mentee_id=self.mentee, **values))

    def put_all(self, table: Table, rows: list[dict[str, object]]) -> None:
        with in_our_words(self.where):
            self.connection.execute(insert(table), [{"mentee_id": self.mentee, **one} for one in rows])

    def mine(self, table: Table, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        """The mentee's own rows of the table that meet the conditions."""
        return and_(table.c.mentee_id == self.mentee, *conditions)

    def replace(self, table: Table, values: Mapping[str, object], *conditions: ColumnElement[bool]) -> bool:
        """Changes the mentee's rows that meet the conditions; tells whether there were any."""
        return self.run(table.update().where(self.mine(table, *conditions)).values(**values)).rowcount > 0

    def save(self, table: Table, values: Mapping[str, object], *key: ColumnElement[bool]) -> None:
        """Changes the row with that key, or adds it."""
        if not self.replace(table, values, *key):
            self.put(table, values)
