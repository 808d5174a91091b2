"""Everything that a pass could leave behind: in the store, and on the mail servers."""

import sqlite3
from contextlib import closing

from tests.end_to_end.desk import Desk
from tests.servers.dovecot import User

Rows = list[tuple[object, ...]]
LEASES_AND_PASSES = ("leases", "heartbeats")
HEARTBEAT = "last_good_pass"


def store_rows(desk: Desk) -> dict[str, Rows]:
    """All rows of all tables, without the lease and the heartbeats."""
    with closing(sqlite3.connect(f"{desk.store.as_uri()}?mode=ro", uri=True)) as store:
        names = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: _rows(store, name) for name in sorted(names) if name not in LEASES_AND_PASSES}


def _rows(store: sqlite3.Connection, table: str) -> Rows:
    columns = [row[1] for row in store.execute(f'PRAGMA table_info("{table}")')]
    kept = ", ".join(f'"{one}"' for one in columns if one != HEARTBEAT)
    return sorted(store.execute(f'SELECT {kept} FROM "{table}"'), key=repr)  # noqa: S608 - names of our own tables


def mailbox_rows(desk: Desk, user: User) -> list[str]:
    """Folder, UID, flags and content of each message, as Dovecot has them."""
    fields = "mailbox uid flags size.physical body.preview hdr.message-id"
    return desk.host.doveadm("-f", "flow", "fetch", "-u", user.address, fields, "all").splitlines()


def traces(desk: Desk, *users: User) -> tuple[dict[str, Rows], list[list[str]]]:
    return store_rows(desk), [mailbox_rows(desk, one) for one in (desk.me, *users)]
