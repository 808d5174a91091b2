"""What was said to the database: each statement once, and how many transactions wrote."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection, event

from outreach.adapters.store.store import SqlStore
from outreach.application.outbox import Turn
from outreach.application.recording import load
from outreach.domain.correspondence import Outgoing
from outreach.ports.store import Records


@dataclass
class Said:
    """`statements` without those that begin or end a transaction; `commits` of transactions that may write."""

    statements: list[str] = field(default_factory=list)
    commits: int = 0

    @property
    def kinds(self) -> list[str]:
        return [one.split()[0] for one in self.statements]


@contextmanager
def counted(store: SqlStore) -> Iterator[Said]:
    said = Said()

    def executed(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith("BEGIN"):
            said.statements.append(statement)

    def committed(connection: Connection) -> None:
        said.commits += bool(connection.get_execution_options().get("writes"))

    engine = store._engine
    event.listen(engine, "before_cursor_execute", executed)
    event.listen(engine, "commit", committed)
    try:
        yield said
    finally:
        event.remove(engine, "before_cursor_execute", executed)
        event.remove(engine, "commit", committed)


def turn_of(records: Records, mail: Outgoing) -> Turn:
    """The letter as it stands behind the rules and the last look."""
    contact = records.contacts.get(mail.journey) if mail.journey else None
    assert contact is not None
    return Turn(mail, load(records, contact.id), contact)
