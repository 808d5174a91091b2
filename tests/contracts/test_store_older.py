"""A store that an earlier version of the program wrote is brought up to date and keeps its rows."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from outreach.adapters.store import migrating, open_store, restore
from outreach.adapters.store.condition import condition
from outreach.adapters.store.engine import engine_for
from outreach.adapters.store.schema import metadata
from outreach.adapters.store.store import SqlStore
from outreach.application.rebuilding import rebuild
from outreach.application.soundness import record_faults
from outreach.domain.correspondence import Note, Purpose, Status, Suppression
from outreach.domain.events import JourneyResumed, LetterId, NoteId, TaskId
from outreach.domain.people import Knowing, Need, address_hash
from outreach.ports.errors import StoreTrouble
from outreach.ports.store import MenteeRow, Records, SetAside
from tests.contracts.older_stores import STORES, TABLES, empty_store, fill, made_from
from tests.contracts.store_makers import (
    ADA,
    ADA_ADDRESS,
    NOON,
    TODAY,
    beat,
    contact,
    draft,
    hours,
    item,
    journey,
    lease,
    letter,
    message,
    prompt,
    reflection,
    task,
)
from tests.makers import World

OLDER = migrating.VERSIONS[:-1]


def opened(path: Path) -> SqlStore:
    return open_store(f"sqlite:///{path}", NOON, "another")


def query(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def version(path: Path) -> str:
    return str(query(path, "SELECT version_num FROM alembic_version")[0][0])


@pytest.fixture(params=OLDER)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A store of an older version with rows in every table that it has."""
    path = tmp_path / "store.db"
    empty_store(path, request.param)
    fill(path, filled_today(tmp_path / "today.db"))
    return path


def filled_today(path: Path) -> Path:
    with open_store(f"sqlite:///{path}", NOON, "mentee-1") as store, store.transaction() as records:
        records.mentees.save(MenteeRow(seq=1, created_at=NOON, last_good_pass=NOON))
        records.journal.append(ADA, 0, [JourneyResumed(at=NOON)], NOON)
        records.contacts.save(contact(ADA, ADA_ADDRESS))
        records.journeys.save(journey())
        records.outbox.add(letter())
        records.outbox.add(letter("letter-2", claimed_at=NOON, raw=b"\x00\xff"))
        records.incoming.add(message())
        records.cursors.save("INBOX", "7")
        records.prompts.add(prompt())
        records.prompts.add_item(item())
        records.prompts.remember_obeyed("<c@x.example>", NOON)
        records.suppressions.add(Suppression(address_hash(ADA_ADDRESS), ADA, "opted_out", NOON))
        records.notes.add(Note(NoteId("n1"), ADA, NOON, "a note"))
        records.asides.add(SetAside("incoming", "m1", "odd", NOON))
        records.leases.take(lease(), None)
        records.heartbeats.save(beat())
        records.tasks.add(task(due_on=TODAY))
        records.drafts.save(draft())
        records.reflections.save(reflection())
        records.needs.save(Need("People", Knowing.WHOM))
    return path


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that stands in each table, whatever the order of its columns."""
    found = {}
    for (table,) in query(path, TABLES):
        names = sorted(str(name) for (name,) in query(path, f"SELECT name FROM pragma_table_info('{table}')"))  # noqa: S608
        columns = ", ".join(f'"{name}"' for name in names)
        found[str(table)] = query(path, f"SELECT {columns} FROM {table} ORDER BY rowid")  # noqa: S608
    return found


def test_an_older_store_keeps_every_row_when_it_is_brought_up_to_date(older: Path, tmp_path: Path) -> None:
    before = rows(older)
    opened(older).close()
    after, today = rows(older), rows(tmp_path / "today.db")
    assert version(older) == migrating.VERSIONS[-1]
    assert all(before.values())
    kept = {*before, "contact_keys"}  # which is made from the contacts
    assert after == {table: found if table in kept else [] for table, found in today.items()}


def test_an_older_store_gets_the_tables_and_the_plans_of_a_new_one(older: Path, tmp_path: Path) -> None:
    opened(older).close()
    engine = engine_for(older)
    with engine.connect() as connection:
        difference = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert difference == []
    plans = "SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY tbl, idx"
    assert query(older, plans) == query(tmp_path / "today.db", plans)


def test_an_older_store_is_used_like_a_new_one(older: Path) -> None:
    with opened(older) as store, store.transaction() as records:
        assert store.mentee_id == "mentee-1"
        use(records)


def use(records: Records) -> None:
    assert records.outbox.get(LetterId("letter-1")) == letter()
    until = letter(good_until=NOON + hours(2))
    assert records.outbox.update(until, until.status)
    assert records.outbox.get(LetterId("letter-1")) == until
    records.tasks.add(task("new"))
    assert records.tasks.get(TaskId("new")) == task("new")
    records.drafts.save(draft("new"))
    assert records.drafts.get(LetterId("new")) == draft("new")
    records.reflections.save(reflection("new"))
    assert records.reflections.get("new") == reflection("new")
    records.heartbeats.save(beat(9))
    assert records.heartbeats.last() == beat(9)


@pytest.mark.parametrize("older", ["0001"], indirect=True)
def test_an_older_store_that_cannot_be_brought_up_to_date_is_left_as_it_is(older: Path) -> None:
    with closing(sqlite3.connect(older)) as connection, connection:
        connection.execute("CREATE TABLE tasks (name TEXT)")  # in the way of the last one to be made
    before = query(older, "SELECT sql FROM sqlite_master ORDER BY name"), rows(older)
    with pytest.raises(StoreTrouble):
        opened(older)
    assert version(older) in OLDER
    assert (query(older, "SELECT sql FROM sqlite_master ORDER BY name"), rows(older)) == before


def test_a_look_at_an_older_store_leaves_its_version(older: Path) -> None:
    assert condition(f"sqlite:///{older}").damage == ""
    assert version(older) in OLDER


def test_a_backup_of_an_older_store_is_one_of_this_version(older: Path, tmp_path: Path) -> None:
    with opened(older) as store:
        store.backup(tmp_path / "copy.db")
    assert version(tmp_path / "copy.db") == migrating.VERSIONS[-1]
    assert rows(tmp_path / "copy.db") == rows(older)


def test_an_older_backup_is_restored_and_brought_up_to_date(older: Path, tmp_path: Path) -> None:
    place = tmp_path / "new" / "store.db"
    restore(older, f"sqlite:///{place}", NOON)
    assert version(older) in OLDER
    with opened(place) as store, store.transaction() as records:
        assert records.mentees.get().restored
        assert records.mentees.get().stopped == "restored"
        use(records)
    assert version(place) == migrating.VERSIONS[-1]


@pytest.fixture(params=OLDER)
def written_down(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A store as it was written down when its version was the newest, with a life in it."""
    made_from(STORES / f"{request.param}.sql", tmp_path / "store.db")
    return tmp_path / "store.db"


def test_there_is_a_store_written_down_of_every_older_version() -> None:
    assert {one.stem for one in STORES.glob("*.sql")} >= set(OLDER)


def test_a_life_begun_with_an_older_version_goes_on_with_this_one(written_down: Path) -> None:
    before = rows(written_down)
    with opened(written_down) as store:
        with store.reading() as records:
            assert list(record_faults(records)) == []
            sent = [one.id for one in records.outbox.with_status(Status.SENT, purpose=Purpose.LETTER)]
        after = rows(written_down)
        assert {table: len(found) for table, found in before.items()} == {
            table: len(after[table]) for table in before
        }
        assert rebuild(World(store=store, prepared=False).app).differing == ()
        world = World(store=store, prepared=False)
        world.clock.forward(days=20)
        assert world.run().trouble is None
        with store.reading() as records:
            assert list(record_faults(records)) == []
            still = [one.id for one in records.outbox.with_status(Status.SENT, purpose=Purpose.LETTER)]
    assert len(sent) == 2
    assert still[:2] == sent
    assert version(written_down) == migrating.VERSIONS[-1]
