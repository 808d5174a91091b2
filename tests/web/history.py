"""A store with a long history, made quickly: a few people live some weeks, then many live as they did."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from outreach.adapters.store.store import SqlStore, open_store
from tests.histories import multiply
from tests.makers import MONDAY, World
from tests.web.worlds import busy

PEOPLE, MESSAGES = 500, 20_000


def long_history(path: Path, people: int = PEOPLE, messages: int = MESSAGES) -> World:
    """That many people, who have written and got that many mails in all. The store is open; close it."""
    world = busy(opened(path))
    _closed(world)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute("BEGIN")
        _copy(database, people)
        _lengthen(database, messages // people)
        database.execute("COMMIT")
        database.executescript("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)")
    return world


def opened(path: Path) -> SqlStore:
    return open_store(f"sqlite:///{path}", MONDAY - timedelta(days=1), "mentee")


def _closed(world: World) -> None:
    store = world.app.store
    assert isinstance(store, SqlStore)
    store.close()


IDLE = """
SELECT id, name, organisation FROM contacts c
WHERE NOT EXISTS (SELECT 1 FROM prompt_items p WHERE p.journey_id = c.id AND p.state = 'open')
AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.journey_id = c.id AND o.status = 'queued')
ORDER BY position
"""
"""Of whom nothing is asked, and to whom nothing waits to go: as most people are at any time."""


def _copy(database: sqlite3.Connection, people: int) -> None:
    """Everybody who is idle so many times more that it comes to `people`; of the first one or two once more."""
    (lived,) = database.execute("SELECT count(*) FROM contacts").fetchone()
    idle = database.execute(IDLE).fetchall()
    times, over = divmod(people - lived, len(idle))
    for place, (key, *names) in enumerate(idle):
        multiply(database, key, times + (place < over), marks=[*names, "id0", "@mail.example"])


OLD = {"step": "'update'", "sent_at": "'2026-03-02 10:00:00.000000'", "claimed_at": "'2026-03-02 10:00:00.000000'"}


def _lengthen(database: sqlite3.Connection, each: int) -> None:
    """Everybody has written and got `each` mails; the older ones are all alike, and a note goes with each."""
    half = each // 2
    more = f"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {half}) SELECT i FROM n)"
    people = f"contacts c, {more}"
    mail = "(SELECT * FROM incoming WHERE reading_version > 0 ORDER BY position LIMIT 1) m"
    letter = "(SELECT * FROM outbox WHERE status = 'sent' AND purpose = 'letter' ORDER BY position LIMIT 1) m"
    for table, source, other in (
        ("incoming", mail, {"id": "c.id || '-in-' || i", "digest": "c.id || '-in-' || i"}),
        ("outbox", letter, {"id": "c.id || '-out-' || i", "journey_id": "c.id", **OLD}),
    ):
        kept = [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[1] != "position"]
        names = ", ".join(f'"{name}"' for name in kept)
        changed = {"message_id": "'<' || c.id || i || '@old.example>'", **other}
        values = ", ".join(changed.get(name, f'm."{name}"') for name in kept)
        database.execute(f"INSERT INTO {table} ({names}) SELECT {values} FROM {people}, {source}")
    database.execute(
        "INSERT INTO incoming_journeys (mentee_id, incoming_id, journey_id) "
        f"SELECT c.mentee_id, c.id || '-in-' || i, c.id FROM {people}"
    )
    database.execute(
        "INSERT INTO events (mentee_id, stream_id, seq, kind, version, occurred_at, recorded_at, data) "
        "SELECT c.mentee_id, c.id, j.seq + i, 'NoteAdded', 1, '2026-11-04 20:00:00', '2026-11-04 20:00:00', "
        f'\'{{"note": "old"}}\' FROM {people} JOIN journeys j ON j.id = c.id'
    )
    database.execute(f"UPDATE journeys SET seq = seq + {half}")
