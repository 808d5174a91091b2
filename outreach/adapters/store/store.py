"""The store: one SQLite file, opened, kept and copied."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, insert, select

from outreach.adapters.store.contacts import SqlContacts, SqlNotes
from outreach.adapters.store.drafts import SqlDrafts
from outreach.adapters.store.engine import (
    PATIENCE,
    Connections,
    copy_into,
    driver_of,
    make_private,
    new_private_file,
    path_of,
)
from outreach.adapters.store.errors import damaged, in_our_words
from outreach.adapters.store.guards import SqlAsides, SqlCursors, SqlLeases, SqlSuppressions
from outreach.adapters.store.heartbeats import SqlHeartbeats
from outreach.adapters.store.incoming import SqlIncoming
from outreach.adapters.store.journal import SqlJournal
from outreach.adapters.store.journeys import SqlJourneys, SqlMentees
from outreach.adapters.store.keeping import SqlNeeds, SqlReflections, SqlTasks
from outreach.adapters.store.migrating import bring_up_to_date, is_up_to_date, version_of
from outreach.adapters.store.outbox import SqlOutbox
from outreach.adapters.store.prompts import SqlPrompts
from outreach.adapters.store.rows import Rows
from outreach.adapters.store.schema_journeys import mentees
from outreach.ports.errors import StoreLocked


@dataclass(frozen=True)
class SqlRecords:
    """The tables, inside one transaction."""

    rows: Rows

    @cached_property
    def journal(self) -> SqlJournal:
        return SqlJournal(self.rows)

    @cached_property
    def journeys(self) -> SqlJourneys:
        return SqlJourneys(self.rows)

    @cached_property
    def mentees(self) -> SqlMentees:
        return SqlMentees(self.rows)

    @cached_property
    def contacts(self) -> SqlContacts:
        return SqlContacts(self.rows)

    @cached_property
    def outbox(self) -> SqlOutbox:
        return SqlOutbox(self.rows)

    @cached_property
    def incoming(self) -> SqlIncoming:
        return SqlIncoming(self.rows)

    @cached_property
    def cursors(self) -> SqlCursors:
        return SqlCursors(self.rows)

    @cached_property
    def prompts(self) -> SqlPrompts:
        return SqlPrompts(self.rows)

    @cached_property
    def suppressions(self) -> SqlSuppressions:
        return SqlSuppressions(self.rows)

    @cached_property
    def notes(self) -> SqlNotes:
        return SqlNotes(self.rows)

    @cached_property
    def tasks(self) -> SqlTasks:
        return SqlTasks(self.rows)

    @cached_property
    def reflections(self) -> SqlReflections:
        return SqlReflections(self.rows)

    @cached_property
    def needs(self) -> SqlNeeds:
        return SqlNeeds(self.rows)

    @cached_property
    def drafts(self) -> SqlDrafts:
        return SqlDrafts(self.rows)

    @cached_property
    def asides(self) -> SqlAsides:
        return SqlAsides(self.rows)

    @cached_property
    def leases(self) -> SqlLeases:
        return SqlLeases(self.rows)

    @cached_property
    def heartbeats(self) -> SqlHeartbeats:
        return SqlHeartbeats(self.rows)


class SqlStore:
    """A store that is open; see `open_store`. To be closed, or used in a `with`."""

    def __init__(self, path: Path, mentee_id: str, patience: float = PATIENCE) -> None:
        self.path = path
        self.mentee_id = mentee_id
        self._connections = Connections(path, patience)

    @contextmanager
    def transaction(self) -> Iterator[SqlRecords]:
        with self._connections.writing() as connection:
            yield self._records(connection)

    @contextmanager
    def reading(self) -> Iterator[SqlRecords]:
        with self._connections.looking() as connection:
            yield self._records(connection)

    def write_home(self) -> None:
        with self._connections.lent() as connection:
            driver_of(connection).execute("PRAGMA wal_checkpoint(PASSIVE)")

    def must_be_sound(self) -> None:
        with self._connections.looking() as connection:
            (found,) = driver_of(connection).execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise damaged(self.path)

    def wipe(self) -> None:
        """Writes the file anew without its free pages, and empties the log that SQLite keeps beside it."""
        with self._connections.lent() as connection:
            driver = driver_of(connection)
            driver.execute("VACUUM")
            (busy, _, _) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise StoreLocked(
                "traces of what was erased are still in the store's log, which another program reads",
                where=str(self.path),
                remedy="nothing: the next pass that finds it closed there wipes them",
            )

    def backup(self, to: Path) -> None:
        new_private_file(to)
        try:
            with in_our_words(to), self._connections.looking() as connection:
                copy_into(driver_of(connection), to)
        except BaseException:
            to.unlink(missing_ok=True)
            raise

    def close(self) -> None:
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _records(self, connection: Connection) -> SqlRecords:
        return SqlRecords(Rows(connection, driver_of(connection), self.mentee_id, self.path))


def open_store(url: str, now: datetime, new_mentee_id: str, patience: float = PATIENCE) -> SqlStore:
    """The store at that URL, made if there is none, at the version of this program.

    The mentee's id is `new_mentee_id` only if the store is new. Raises StoreTrouble and its kinds.
    """
    path = path_of(url)
    make_private(path)
    with closing(Connections(path, patience)) as connections:
        mentee_id = _mentee_of_ready_store(connections)
        if not mentee_id:
            with connections.writing() as connection:
                is_new = not version_of(connection)
                bring_up_to_date(connection, path)
                if is_new:
                    _new_mentee(connection, now, new_mentee_id)
                mentee_id = _mentee_of(connection)
    if not mentee_id:
        raise damaged(path)
    return SqlStore(path, mentee_id, patience)


def _mentee_of_ready_store(connections: Connections) -> str:
    """Whose store it is, when nothing needs to be written, so that questions need not wait for a writer."""
    with connections.looking() as connection:
        return _mentee_of(connection) if is_up_to_date(connection) else ""


def _mentee_of(connection: Connection) -> str:
    return str(connection.execute(select(mentees.c.id).order_by(mentees.c.created_at).limit(1)).scalar() or "")


def _new_mentee(connection: Connection, now: datetime, mentee_id: str) -> None:
    row = {"id": mentee_id, "seq": 0, "created_at": now, "stopped": "", "restored": False}
    connection.execute(insert(mentees).values(row))
