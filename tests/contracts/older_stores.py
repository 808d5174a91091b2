"""Writes stores of each version that there was, with a life in them: `python -m tests.contracts.older_stores`.

Run it once before a new revision is added; what is written stays as it is for good, whatever the revisions become.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from outreach.adapters.store import migrating
from outreach.adapters.store.engine import Connections, make_private
from outreach.adapters.store.statistics import write_statistics

STORES = Path(__file__).parent / "stores"
MIGRATIONS = Path(migrating.__file__).parent / "migrations"
TABLES = (
    "SELECT name FROM main.sqlite_master WHERE type = 'table' "
    "AND name NOT LIKE 'sqlite%' AND name <> 'alembic_version'"
)


def empty_store(path: Path, version: str) -> None:
    """A store as a program of that version would have made it."""
    make_private(path)
    with closing(Connections(path)) as connections, connections.writing() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, version)
        write_statistics(connection)


def fill(older: Path, today: Path) -> None:
    """Puts the rows of today's store into the older one, in the columns that it has."""
    with closing(sqlite3.connect(older)) as connection, connection:
        connection.execute("ATTACH ? AS today", (str(today),))
        for (table,) in connection.execute(TABLES).fetchall():
            names = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
            columns = ", ".join(f'"{name}"' for (name,) in names)
            connection.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM today.{table}")  # noqa: S608


def written_down(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump()) + "\n"


def made_from(dump: Path, path: Path) -> None:
    """The store that the SQL tells of."""
    make_private(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))


def main() -> None:
    from tests.interfaces.test_cli_check_store import lived_in

    STORES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        today = lived_in(Path(folder))
        for version in migrating.VERSIONS:
            dump, older = STORES / f"{version}.sql", Path(folder) / f"{version}.db"
            if not dump.exists():
                empty_store(older, version)
                fill(older, today)
                dump.write_text(written_down(older), encoding="utf-8")


if __name__ == "__main__":
    main()
