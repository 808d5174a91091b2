"""Brings a store to the version of this program; refuses one that a newer program has written."""

from pathlib import Path

from sqlalchemy import Connection, text

from outreach.adapters.store.statistics import write_statistics
from outreach.ports.errors import StoreTrouble

VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""The revisions under `migrations/versions`, oldest first; the last one is what this program reads."""


def is_up_to_date(connection: Connection) -> bool:
    """Whether this program can use the store as it is."""
    return version_of(connection) == VERSIONS[-1]


def bring_up_to_date(connection: Connection, where: Path) -> None:
    """Runs what is missing inside the connection's transaction. Loads alembic only when something is."""
    version = version_of(connection)
    if version == VERSIONS[-1]:
        return
    if version and version not in VERSIONS:
        raise StoreTrouble(
            f"the store was written by a newer version of outreach (store {version}, this program {VERSIONS[-1]})",
            where=str(where),
            remedy="update outreach; the store was left as it is",
        )
    _run(connection)


def version_of(connection: Connection) -> str:
    """The revision that the store stands at; "" for an empty file."""
    known = text("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'")
    if connection.execute(known).first() is None:
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def _run(connection: Connection) -> None:
    # 300 ms that only a store in need of a migration shall cost.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    write_statistics(connection)
