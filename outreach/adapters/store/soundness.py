"""Whether the store's file and rows are sound, found out without changing anything."""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Integer, Table, literal_column, select

from outreach.adapters.store.contacts import contact_of
from outreach.adapters.store.engine import Connections, path_of
from outreach.adapters.store.errors import DAMAGED, in_our_words
from outreach.adapters.store.journal import recorded_of
from outreach.adapters.store.journeys import journey_of
from outreach.adapters.store.outbox_rows import mail_of
from outreach.adapters.store.prepared import Row
from outreach.adapters.store.prompts import item_of
from outreach.adapters.store.schema import metadata
from outreach.adapters.store.soundness_orphans import ORPHANS
from outreach.ports.errors import StoreTrouble
from outreach.ports.soundness import Damage, Fault


def file_faults(url: str) -> list[Fault]:
    """What SQLite finds wrong with the file, by reading all of it: a hundred faults at most.

    Raises StoreTrouble if there is none.
    """
    path = path_of(url)
    if not path.exists():
        raise StoreTrouble(
            "there is no store yet", where=str(path), remedy="say: outreach run, or look at `[store] url`"
        )
    return [Fault(Damage.FILE, str(path), words) for words in _integrity(path)]


def _integrity(path: Path) -> list[str]:
    with in_our_words(path), closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True)) as connection:
        try:
            found = connection.execute("PRAGMA integrity_check").fetchall()
        except sqlite3.DatabaseError as fault:
            if not (getattr(fault, "sqlite_errorname", "") or "").startswith(DAMAGED):
                raise
            return [str(fault)]
    return [str(words) for (words,) in found if words != "ok"]


def row_faults(url: str, is_cursor: Callable[[str], bool]) -> list[Fault]:
    """Rows that cannot be read back, that belong to nothing, and cursors that nobody understands.

    The store is at the version of this program. Raises StoreTrouble and its kinds.
    """
    with closing(Connections(path_of(url))) as connections, connections.looking() as connection:
        unreadable = [fault for table in metadata.sorted_tables for fault in _unreadable(connection, table)]
        return [*unreadable, *_orphans(connection), *_cursors(connection, is_cursor)]


def _unreadable(connection: Connection, table: Table) -> Iterator[Fault]:
    number = literal_column("rowid", Integer)
    read = READERS.get(table.name, dict)
    for one in connection.execute(select(number).select_from(table)).scalars().all():
        try:
            read(connection.execute(select(table).where(number == one)).mappings().one())
        except (ValueError, TypeError, KeyError, AttributeError, zlib.error, StoreTrouble) as fault:
            kind = Damage.JOURNAL if table.name == "events" else Damage.ROW
            yield Fault(kind, f"{table.name}, row {one}", f"cannot be read: {fault}".partition("\n")[0])


def _incoming(row: Row) -> object:
    return zlib.decompress(row["packed"]), json.loads(row["reading"] or "{}")


READERS: Mapping[str, Callable[[Row], object]] = {
    "events": recorded_of,
    "journeys": journey_of,
    "contacts": lambda row: contact_of(row, ()),
    "outbox": mail_of,
    "incoming": _incoming,
    "prompt_items": item_of,
}
"""What more than its types a row must have."""


def _orphans(connection: Connection) -> Iterator[Fault]:
    for one in ORPHANS:
        for number, name in connection.exec_driver_sql(one.sql).all():
            yield Fault(Damage.ORPHAN, f"{one.table}, row {number}", f"{one.words}: {name}")


def _cursors(connection: Connection, is_cursor: Callable[[str], bool]) -> Iterator[Fault]:
    cursors = metadata.tables["cursors"]
    for row in connection.execute(select(cursors.c.folder, cursors.c.cursor)):
        if not is_cursor(row.cursor):
            yield Fault(Damage.CURSOR, row.folder, "how far this folder was read cannot be understood")
