"""What was said to the database, as SQLite hears it: each statement once, and how many transactions wrote."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlalchemy import event

from outreach.adapters.store.engine import driver_of
from outreach.adapters.store.store import SqlStore
from outreach.application.outbox import Turn
from outreach.application.recording import load
from outreach.domain.correspondence import Outgoing
from outreach.ports.store import Records

VERBS = ("SELECT", "INSERT", "UPDATE", "DELETE")


@dataclass
class Said:
    """`statements` that ask or change rows; `commits` of transactions that may write."""

    statements: list[str] = field(default_factory=list)
    commits: int = 0

    @property
    def kinds(self) -> list[str]:
        return [one.split()[0] for one in self.statements]

    def hear(self, statement: str) -> None:
        if statement.startswith(VERBS):
            self.statements.append(statement)
        self.commits += statement == "COMMIT"


@contextmanager
def counted(store: SqlStore) -> Iterator[Said]:
    """Of transactions that begin in the block."""
    said, lines = Said(), store._connections

    def connected(driver: sqlite3.Connection, _record: object) -> None:
        driver.set_trace_callback(said.hear)

    event.listen(lines.engine, "connect", connected)
    for one in lines.kept:
        driver_of(one).set_trace_callback(said.hear)
    try:
        yield said
    finally:
        event.remove(lines.engine, "connect", connected)
        for one in lines.kept:
            driver_of(one).set_trace_callback(None)


class _Heard(sqlite3.Connection):
    """Keeps what it is told to do, with marks in place of values."""

    def __init__(self, *arguments: Any, told: list[str], **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.told = told

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        self.told.append(sql)
        return super().execute(sql, *values)

    def executemany(self, sql: str, *rows: Any) -> sqlite3.Cursor:
        self.told.append(sql)
        return super().executemany(sql, *rows)


@contextmanager
def written(store: SqlStore) -> Iterator[list[str]]:
    """The statements of the block as they are written, with marks in place of values: what SQLite plans."""
    told: list[str] = []
    lines = store._connections

    def connecting(_dialect: object, _record: object, _arguments: object, named: dict[str, object]) -> None:
        named["factory"] = partial(_Heard, told=told)

    def executing(_one: object, _cursor: object, statement: str, *_rest: object) -> None:
        told.append(statement)

    lines.close()
    event.listen(lines.engine, "do_connect", connecting)
    event.listen(lines.engine, "before_cursor_execute", executing)
    try:
        yield told
    finally:
        event.remove(lines.engine, "do_connect", connecting)
        event.remove(lines.engine, "before_cursor_execute", executing)
        lines.close()


def turn_of(records: Records, mail: Outgoing) -> Turn:
    """The letter as it stands behind the rules and the last look."""
    contact = records.contacts.get(mail.journey) if mail.journey else None
    assert contact is not None
    return Turn(mail, load(records, contact.id), contact)
