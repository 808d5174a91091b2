"""What the real store promises beyond its contract: files, power cuts, processes, versions, backups."""

import errno
import os
import resource
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from outreach.adapters.store import SqlStore, migrating, open_store, restore
from outreach.adapters.store.engine import engine_for
from outreach.adapters.store.errors import files_in_our_words, in_our_words
from outreach.adapters.store.schema import metadata
from outreach.adapters.store.store import SqlRecords
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import JourneyPaused, JourneyResumed, LetterId, Stage
from outreach.domain.people import Knowing, Need
from outreach.ports.errors import StoreFull, StoreLocked, StoreTrouble
from tests.contracts.store_makers import (
    ADA,
    ADA_ADDRESS,
    NOON,
    TODAY,
    claim,
    contact,
    hours,
    journey,
    lease,
    letter,
    message,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "outreach" / "outreach.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqlStore]:
    with opened(path) as store:
        yield store


def opened(path: Path, patience: float = 5) -> SqlStore:
    return open_store(f"sqlite:///{path}", NOON, "mentee-1", patience)


def query(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def write(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


# -- files and pragmas


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o777])
def test_only_the_owner_can_read_the_store_under_any_umask(tmp_path: Path, mask: int) -> None:
    directory = tmp_path / f"{mask:o}" / "state"
    with umask(mask), opened(directory / "outreach.db") as store, store.transaction() as records:
        records.cursors.save("INBOX", "1")
        modes = {one.name: one.stat().st_mode & 0o777 for one in directory.iterdir()}
    assert modes == {"outreach.db": 0o600, "outreach.db-wal": 0o600, "outreach.db-shm": 0o600}
    assert directory.stat().st_mode & 0o777 == 0o700
    assert directory.parent.stat().st_mode & 0o777 == 0o700


def test_a_store_that_others_could_read_is_made_private(path: Path) -> None:
    opened(path).close()
    path.chmod(0o644)
    opened(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_is_committed_survives_a_power_cut(path: Path, store: SqlStore) -> None:
    """WAL with synchronous FULL (2): each commit is flushed to the disk."""
    with engine_for(path).connect() as connection:
        pragmas = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS]
    connection.engine.dispose()
    assert dict(zip(PRAGMAS, pragmas, strict=True)) == PRAGMAS


PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


def test_the_home_directory_can_be_written_as_a_tilde(tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-c", OPEN_IN_HOME],
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "state" / "o.db").exists()


OPEN_IN_HOME = """
from datetime import UTC, datetime
from outreach.adapters.store import open_store
open_store("sqlite:///~/state/o.db", datetime(2026, 11, 23, tzinfo=UTC), "m").close()
"""


@pytest.mark.parametrize("url", ["postgresql://x/y", "sqlite://", "sqlite:///:memory:", "o.db", ""])
def test_another_kind_of_url_is_refused_with_the_way_to_write_it(url: str) -> None:
    with pytest.raises(StoreTrouble) as told:
        open_store(url, NOON, "m")
    assert "sqlite:///" in told.value.remedy


# -- processes


CLAIM = """
import sys
from datetime import UTC, datetime
from outreach.adapters.store import open_store
from tests.contracts.store_makers import NOON, claim
with open_store("sqlite:///" + sys.argv[1], NOON, "m") as store:
    sys.stdin.readline()
    with store.transaction() as records:
        print(records.outbox.claim(claim()))
"""


def test_of_two_processes_that_claim_one_letter_one_wins(path: Path, store: SqlStore) -> None:
    with store.transaction() as records:
        records.journeys.save(journey())
        records.outbox.add(letter())
        records.leases.take(lease(), None)
    both = [
        subprocess.Popen([sys.executable, "-c", CLAIM, str(path)], stdin=-1, stdout=-1, text=True) for _ in range(2)
    ]
    for one in both:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    said = sorted(one.communicate(timeout=60)[0].strip() for one in both)
    assert said == ["False", "True"]


CRASH = """
import os, sys
from outreach.adapters.store import open_store
from tests.contracts.store_makers import NOON, letter
with open_store("sqlite:///" + sys.argv[1], NOON, "m") as store, store.transaction() as records:
    records.outbox.add(letter())
    os._exit(9)
"""


def test_a_process_killed_inside_a_transaction_leaves_nothing(path: Path, store: SqlStore) -> None:
    assert subprocess.run([sys.executable, "-c", CRASH, str(path)]).returncode == 9
    with store.reading() as seen:
        assert seen.outbox.get(LetterId("letter-1")) is None


def test_a_store_at_its_version_is_opened_without_the_migration_library(path: Path, store: SqlStore) -> None:
    said = subprocess.run([sys.executable, "-c", LOADED, str(path)], capture_output=True, text=True)
    assert said.stdout.split() == ["mentee-1", "False"], said.stderr


LOADED = """
import sys
from datetime import UTC, datetime
from outreach.adapters.store import open_store
store = open_store("sqlite:///" + sys.argv[1], datetime(2026, 11, 23, tzinfo=UTC), "another")
print(store.mentee_id, "alembic" in sys.modules)
store.close()
"""


def test_two_that_make_the_store_at_once_make_one(path: Path) -> None:
    made: list[str] = []

    def make(name: str) -> None:
        with open_store(f"sqlite:///{path}", NOON, name, 30) as store:
            made.append(store.mentee_id)

    threads = [threading.Thread(target=make, args=(name,)) for name in ("one", "two", "three")]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(made) == 3
    assert len(set(made)) == 1


def test_a_question_is_answered_while_another_process_writes(path: Path, store: SqlStore) -> None:
    with store.transaction() as records:
        records.cursors.save("INBOX", "1")
        with opened(path, patience=0.05) as second, second.reading() as seen:
            assert seen.cursors.get("INBOX") is None


# -- versions


def test_the_migrations_make_the_tables_that_the_program_uses(path: Path, store: SqlStore) -> None:
    engine = engine_for(path)
    with engine.connect() as connection:
        difference = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert difference == []


def test_the_versions_that_the_program_knows_are_those_of_its_migrations() -> None:
    scripts = ScriptDirectory(str(Path(migrating.__file__).parent / "migrations"))
    assert tuple(one.revision for one in reversed(list(scripts.walk_revisions()))) == migrating.VERSIONS


def test_every_table_of_a_mentee_carries_their_id() -> None:
    assert {name for name, table in metadata.tables.items() if "mentee_id" not in table.c} == {"mentees"}


def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(path: Path) -> None:
    opened(path).close()
    write(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreTrouble, match="newer version"):
        opened(path)
    assert query(path, "SELECT version_num FROM alembic_version") == [("9999",)]


def test_an_event_of_a_newer_version_is_told_politely(path: Path, store: SqlStore) -> None:
    with store.transaction() as records:
        records.journal.append(ADA, 0, [JourneyResumed(at=NOON)], NOON)
    write(path, "UPDATE events SET kind = 'FlewToMars'")
    with store.reading() as seen, pytest.raises(StoreTrouble, match="FlewToMars"):
        seen.journal.read(ADA)


@pytest.mark.parametrize(
    "data",
    ["[]", "null", '"x"', "{", "", '{"until": 7}', '{"until": "2026-11-02T10:00:00"}', '{"x": 1}', "[" * 100_000],
    ids=["list", "null", "text", "cut off", "empty", "no date", "no zone", "unknown field", "deep"],
)
def test_an_event_that_was_damaged_is_told_politely(path: Path, store: SqlStore, data: str) -> None:
    with store.transaction() as records:
        records.journal.append(ADA, 0, [JourneyPaused(at=NOON)], NOON)
    write(path, f"UPDATE events SET data = '{data}'")  # noqa: S608 - rows of this test
    with store.reading() as seen, pytest.raises(StoreTrouble, match=r"JourneyPaused \(ada 1\)"):
        seen.journal.read(ADA)


# -- speed that does not depend on size


Ask = Callable[[SqlRecords], object]

LOOK_UPS: dict[str, Ask] = {
    "journeys_due": lambda records: records.journeys.due(NOON, 5),
    "outbox_status": lambda records: records.outbox.with_status(Status.QUEUED),
    "outbox_sent": lambda records: records.outbox.sent_since(NOON),
    "outbox_owed": lambda records: records.outbox.owed_copies(),
    "outbox_message": lambda records: records.outbox.by_ids(["<a@x.example>"], ["b"]),
    "outbox_provider": lambda records: records.outbox.provider_rewrites(),
    "outbox_our": lambda records: records.outbox.by_ids(["<a@x.example>"], ["b"]),
    "incoming_message": lambda records: records.incoming.known("<a@x.example>", "d"),
    "incoming_digest": lambda records: records.incoming.known("", "d"),
    "incoming_unread": lambda records: records.incoming.unread(commands=False),
    "incoming_journeys_journey": lambda records: records.incoming.of_journey(ADA),
    "addresses_address": lambda records: records.contacts.by_addresses([ADA_ADDRESS]),
    "prompt_items_open": lambda records: records.prompts.open_items_of(ADA),
    "journeys_stage": lambda records: records.journeys.at_stages(Stage.MET, Stage.ASKED),
    "journeys_rules": lambda records: records.journeys.with_other_rules("r2"),
    "outbox_journey": lambda records: records.outbox.of_journey(ADA),
    "incoming_whole": lambda records: records.incoming.whole_before(NOON, 9),
    "outbox_whole": lambda records: records.outbox.whole_before(NOON, 9),
    "drafts_looked_for": lambda records: records.drafts.looked_for(),
    "tasks_due": lambda records: records.tasks.due(TODAY),
    "tasks_journey": lambda records: records.tasks.of_journey(ADA),
    "outbox_status (letters that wait)": lambda records: records.outbox.unapproved(),
    "prompt_items_state": lambda records: records.prompts.open_items_asking(Question.APPROVE),
    "prompt_items_state (not asked)": lambda records: records.prompts.unasked_items(),
    "prompt_items_state (not asked again)": lambda records: records.prompts.unrepeated_items(NOON),
    "prompt_items_open (whom about)": lambda records: records.prompts.asked_about(Question.ANSWERED),
    "outbox_subject": lambda records: records.outbox.subjects("A talk?"),
}


@pytest.mark.parametrize(("index", "ask"), LOOK_UPS.items(), ids=LOOK_UPS)
def test_a_look_up_uses_its_index_from_the_first_day_on(store: SqlStore, index: str, ask: Ask) -> None:
    with store.reading() as seen:
        plans = [step for sql in asked_by(seen, ask) for step in plan(seen, sql)]
    assert any(f"INDEX {index.split()[0]} " in one for one in plans), plans


def asked_by(seen: SqlRecords, ask: Ask) -> list[str]:
    asked: list[str] = []
    driver(seen).set_trace_callback(asked.append)
    ask(seen)
    driver(seen).set_trace_callback(None)
    return asked


def plan(seen: SqlRecords, sql: str) -> list[str]:
    return [str(step) for *_, step in driver(seen).execute(f"EXPLAIN QUERY PLAN {sql}")]


def driver(seen: SqlRecords) -> sqlite3.Connection:
    connection: object = seen.rows.connection.connection.dbapi_connection
    assert isinstance(connection, sqlite3.Connection)
    return connection


# -- trouble


def test_a_file_that_is_no_store_is_named(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"this is a letter, and no store at all\n" * 100)
    with pytest.raises(StoreTrouble) as told:
        opened(path)
    assert told.value.where == str(path)
    assert "restore" in told.value.remedy
    assert path.read_bytes().startswith(b"this is a letter")


def test_a_directory_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    with pytest.raises(StoreTrouble) as told:
        opened(tmp_path / "state" / "o.db")
    assert "state" in told.value.where


def test_a_full_disk_is_told_and_nothing_is_lost(store: SqlStore) -> None:
    with store.transaction() as records:
        records.incoming.add(message("before"))
    with pytest.raises(StoreFull) as told, store.transaction() as records:  # noqa: PT012  # the limit is per connection
        records.rows.connection.exec_driver_sql("PRAGMA max_page_count = 1")
        records.incoming.add(message("big", raw=os.urandom(500_000)))
    assert "make room" in told.value.remedy
    with store.transaction() as records:
        records.rows.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        records.incoming.add(message("after"))
    with store.reading() as seen:
        assert [one.id for one in seen.incoming.all()] == ["before", "after"]


def test_a_store_that_cannot_be_written_is_told(store: SqlStore) -> None:
    with pytest.raises(StoreTrouble, match="cannot be written"), store.transaction() as records:  # noqa: PT012  # likewise
        records.rows.connection.exec_driver_sql("PRAGMA query_only = ON")
        records.cursors.save("INBOX", "1")


def test_a_lock_held_too_long_is_told_with_a_way_out(path: Path, store: SqlStore) -> None:
    with (
        opened(path, patience=0.05) as other,
        store.transaction(),
        pytest.raises(StoreLocked) as told,
        other.transaction(),
    ):
        pass
    assert "try again" in told.value.remedy


def test_odd_characters_of_a_message_never_break_the_store(store: SqlStore) -> None:
    with store.transaction() as records:
        records.incoming.add(message(message_id="<odd\udce9\x00@x.example>"))
        assert records.incoming.known("<odd\udce9\x00@x.example>", "") == "incoming-1"
        for knowing in (Knowing.HOW, Knowing.WHY):
            records.needs.save(Need("odd \udce9", knowing))
        assert [one.knowing for one in records.needs.all()] == [Knowing.WHY]


def test_errors_of_the_caller_pass_through(store: SqlStore) -> None:
    with pytest.raises(ConnectionResetError), store.transaction():
        raise ConnectionResetError


# -- backup and restore


def test_a_backup_taken_while_a_pass_writes_is_whole(store: SqlStore, tmp_path: Path) -> None:
    with store.transaction() as records:
        records.contacts.save(contact(ADA, ADA_ADDRESS))
    with store.transaction() as records:
        records.outbox.add(letter())
        store.backup(tmp_path / "copy.db")
    assert query(tmp_path / "copy.db", "SELECT name FROM contacts") == [("Ada",)]
    assert query(tmp_path / "copy.db", "SELECT id FROM outbox") == []
    assert query(tmp_path / "copy.db", "PRAGMA integrity_check") == [("ok",)]
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("copy")] == ["copy.db"]


def test_a_backup_that_fails_leaves_no_file(store: SqlStore, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble):
        store.backup(tmp_path / "nowhere" / "copy.db")
    assert not (tmp_path / "nowhere").exists()


def test_a_backup_of_a_damaged_store_leaves_no_file(path: Path, tmp_path: Path) -> None:
    with opened(path) as store:
        path.write_bytes(b"damaged" * 100_000)
        with pytest.raises(StoreTrouble, match="damaged"):
            store.backup(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_disk_without_room_for_the_file_is_told(path: Path) -> None:
    with pytest.raises(StoreFull) as told, files_in_our_words(path):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert told.value.where == str(path)


@pytest.mark.parametrize(
    ("number", "what", "remedy"),
    [
        (errno.EROFS, "can only be read", "make the disk writable"),
        (errno.EIO, "the disk failed", "outreach check-store"),
        (errno.EACCES, "permission denied", "who may read and write"),
    ],
)
def test_what_a_disk_refuses_is_told_as_what_it_is(path: Path, number: int, what: str, remedy: str) -> None:
    with pytest.raises(StoreTrouble, match=what) as told, files_in_our_words(path):
        raise OSError(number, os.strerror(number))
    assert remedy in told.value.remedy
    assert not isinstance(told.value, StoreFull)


@pytest.mark.parametrize("name", ["SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE", "SQLITE_IOERR_READ"])
def test_a_failure_of_a_disk_with_room_is_not_told_as_a_lack_of_room(path: Path, name: str) -> None:
    fault = sqlite3.OperationalError("disk I/O error")
    fault.sqlite_errorname = name
    with opened(path), pytest.raises(StoreTrouble, match="the disk failed") as told, in_our_words(path):
        raise fault
    assert "outreach check-store" in told.value.remedy
    assert [one for one in path.parent.iterdir() if not one.name.startswith(path.name)] == []


def test_a_limit_on_the_size_of_files_is_told_as_a_lack_of_room(store: SqlStore, path: Path) -> None:
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    largest = max(one.stat().st_size for one in path.parent.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + 50_000, usual[1]))
    try:
        with pytest.raises(StoreFull) as told, store.transaction() as records:
            records.incoming.add(message("big", raw=os.urandom(500_000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert "make room" in told.value.remedy
    with store.transaction() as records:
        records.incoming.add(message("after"))


@pytest.fixture
def backup(path: Path, tmp_path: Path) -> Path:
    """Of a store with one queued letter, taken while a pass held the lease; the letter was sent since."""
    with opened(path) as store:
        with store.transaction() as records:
            records.outbox.add(letter())
            records.leases.take(lease(4), None)
        store.backup(tmp_path / "backup.db")
        with store.transaction() as records:
            records.outbox.update(letter(status=Status.SENT, sent_at=NOON), Status.QUEUED)
    return tmp_path / "backup.db"


def test_a_restored_store_is_stopped_and_says_that_it_was_restored(path: Path, backup: Path) -> None:
    aside = restore(backup, f"sqlite:///{path}", NOON + hours(1))
    with opened(path) as store, store.reading() as seen:
        assert seen.mentees.get().restored
        assert seen.mentees.get().stopped == "restored"
        assert seen.outbox.with_status(Status.QUEUED) == [letter()]
        assert seen.leases.get() == lease(5, pid=0)
    assert aside == path.with_name("outreach-replaced-20261123T130000Z.db")
    assert query(aside, "SELECT status FROM outbox") == [("sent",)]
    assert {one.stat().st_mode & 0o777 for one in path.parent.iterdir()} == {0o600}
    assert query(backup, "SELECT restored FROM mentees") == [(0,)]


def test_a_restored_store_claims_nothing(path: Path, backup: Path) -> None:
    restore(backup, f"sqlite:///{path}", NOON)
    with opened(path) as store, store.transaction() as records:
        records.journeys.save(journey())
        records.leases.take(lease(6), lease(5, pid=0))
        assert not records.outbox.claim(claim(fencing=6))


def test_a_store_can_be_restored_where_there_is_none(tmp_path: Path, backup: Path) -> None:
    assert restore(backup, f"sqlite:///{tmp_path}/new/place/o.db", NOON) is None
    with opened(tmp_path / "new" / "place" / "o.db") as store, store.reading() as seen:
        assert seen.mentees.get().restored


def test_a_damaged_store_gives_way_to_its_backup_and_is_kept(path: Path, backup: Path) -> None:
    path.write_bytes(b"damaged" * 1000)
    aside = restore(backup, f"sqlite:///{path}", NOON)
    assert aside is not None
    assert aside.read_bytes().startswith(b"damaged")
    opened(path).close()


def test_nothing_is_restored_while_the_store_is_in_use(path: Path, backup: Path) -> None:
    with opened(path) as store, store.reading() as seen:
        assert seen.mentees.get()
        with pytest.raises(StoreLocked):
            restore(backup, f"sqlite:///{path}", NOON)
    with opened(path) as store, store.reading() as seen:
        assert not seen.mentees.get().restored
    assert [one.name for one in path.parent.iterdir()] == ["outreach.db"]


@pytest.mark.parametrize("fault", ["missing", "not a store", "another program's", "newer", "cut short"])
def test_a_backup_that_cannot_be_used_changes_nothing(path: Path, backup: Path, tmp_path: Path, fault: str) -> None:
    bad = spoilt(backup, fault, tmp_path)
    with pytest.raises(StoreTrouble) as told:
        restore(bad, f"sqlite:///{path}", NOON)
    assert told.value.where == str(bad)
    assert told.value.remedy
    assert query(path, "SELECT status FROM outbox") == [("sent",)]
    assert [one.name for one in path.parent.iterdir()] == ["outreach.db"]


def spoilt(backup: Path, fault: str, directory: Path) -> Path:
    bad = directory / "bad.db"
    match fault:
        case "not a store":
            bad.write_bytes(b"letter" * 1000)
        case "another program's":
            write(bad, "CREATE TABLE recipes (name TEXT)")
        case "newer":
            bad.write_bytes(backup.read_bytes())
            write(bad, "UPDATE alembic_version SET version_num = '9999'")
        case "cut short":
            bad.write_bytes(backup.read_bytes()[:100_000])
    return bad


def test_what_was_written_home_is_there_without_the_log(store: SqlStore, path: Path, tmp_path: Path) -> None:
    with store.transaction() as records:
        records.cursors.save("INBOX", "1")
    store.write_home()
    with store.transaction() as records:
        records.cursors.save("INBOX", "2")
    (tmp_path / "alone.db").write_bytes(path.read_bytes())
    assert query(tmp_path / "alone.db", "SELECT cursor FROM cursors") == [("1",)]


def test_a_store_with_torn_pages_is_not_sound(path: Path) -> None:
    with opened(path) as store:
        store.must_be_sound()
    whole = path.read_bytes()
    torn = (whole[start : start + 2048] + bytes(2048) for start in range(4096, len(whole), 4096))
    path.write_bytes(whole[:4096] + b"".join(torn))
    with pytest.raises(StoreTrouble, match="damaged"), opened(path) as store:
        store.must_be_sound()


def test_a_store_without_its_mentee_is_damaged_and_does_not_begin_anew(path: Path) -> None:
    opened(path).close()
    write(path, "DELETE FROM mentees")
    with pytest.raises(StoreTrouble, match="damaged") as told:
        opened(path)
    assert "outreach restore" in told.value.remedy
    assert query(path, "SELECT id FROM mentees") == []


def test_what_a_pass_erases_is_overwritten_without_the_file_being_written_anew(store: SqlStore, path: Path) -> None:
    with store.transaction() as records:
        records.contacts.save(contact(ADA, ADA_ADDRESS, notes="a secret " * 5000))
    with store.transaction() as records:
        records.contacts.remove(ADA)
    store.close()
    assert b"a secret" not in b"".join(one.read_bytes() for one in path.parent.iterdir())


def test_what_was_erased_is_in_no_file_of_the_store(store: SqlStore, path: Path) -> None:
    with store.transaction() as records:
        records.contacts.save(contact(ADA, ADA_ADDRESS, notes="a secret " * 500))
    with store.transaction() as records:
        records.contacts.remove(ADA)
    store.wipe()
    kept = b"".join(one.read_bytes() for one in path.parent.iterdir())
    assert b"a secret" not in kept
    assert ADA_ADDRESS.encode() not in kept
    with store.transaction() as records:
        records.contacts.save(contact(ADA, ADA_ADDRESS))
