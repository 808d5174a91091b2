"""check-store: each kind of damage is made, and found with its meaning and a step; a sound store is called so."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copy

import pytest

from outreach.adapters.imap_cursor import ImapCursor
from outreach.adapters.store import SqlStore, open_store
from outreach.application.commanding import command_by_name
from outreach.application.forgetting import forget
from outreach.application.rebuilding import rebuild
from outreach.bootstrap_checks import check_store, is_cursor
from outreach.domain.events import Stage
from outreach.interfaces.cli.checking_store import MEANING
from outreach.ports.soundness import Damage
from outreach.ports.store import Store
from tests.interfaces.desktop import desktop_of_questions
from tests.makers import MONDAY, World, contact

JULIE = "julie.adams@partner.test"


def life(store: Store) -> World:
    """Julie has answered and wants no more mail, a letter to Ben waits, one to Ann went."""
    world = World(store=store)
    world.add(contact("Julie Adams", JULIE))
    world.add(contact("Ben Cole", "ben@second.test", organisation="Second"))
    world.add(contact("Ann Lee", "ann@third.test", organisation="Third"))
    world.run()
    world.reply("Julie Adams: SEND\nAnn Lee: SEND")
    world.run(minutes=5)
    world.run(minutes=30)
    world.hears_from(f"Julie Adams <{JULIE}>", "Please do not write to me again.")
    world.run(minutes=5)
    command_by_name(world.app, ["ann", "NOTE", "likes", "walking"])
    assert world.journey("ann").stage is Stage.CONTACTED
    return world


def lived_in(folder: Path) -> Path:
    """A store that has lived, in one file."""
    with open_store(f"sqlite:///{folder}/lived.db", MONDAY, "mentee-1") as store:
        life(store)
        store.backup(folder / "copy.db")
    # The mailbox was none of IMAP.
    damage(folder / "copy.db", f"UPDATE cursors SET cursor = '{ImapCursor(1, 9)}'")  # noqa: S608
    return folder / "copy.db"


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lived_in(tmp_path_factory.mktemp("lived"))


@pytest.fixture
def path(lived: Path, tmp_path: Path) -> Path:
    return Path(copy(lived, tmp_path / "outreach.db"))


def damage(path: Path, *statements: str) -> None:
    """Behind the program's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for one in statements:
            assert connection.execute(one).rowcount, one


def kinds(path: Path) -> set[str]:
    found = list(check_store(f"sqlite:///{path}", is_cursor, lambda: opened(path)))
    assert all(one.where and one.what for one in found)
    return {one.kind.value for one in found}


def opened(path: Path) -> SqlStore:
    return open_store(f"sqlite:///{path}", MONDAY, "another")


DAMAGE = {
    "a status that there is not": (["UPDATE outbox SET status = 'lost' WHERE journey_id = 'ben'"], ["row"]),
    "attachments that are no JSON": (["UPDATE outbox SET attachments = '[' WHERE journey_id = 'ben'"], ["row"]),
    "bytes that cannot be unpacked": (["UPDATE incoming SET packed = x'00'"], ["row"]),
    "a reading cut short": (["UPDATE incoming SET reading = substr(reading, 1, 9) WHERE reading <> ''"], ["row"]),
    "an instant that is none": (["UPDATE contacts SET extra = 'x'"], ["row"]),
    "a stage that there is not": (["UPDATE journeys SET stage = 'flying' WHERE id = 'ann'"], ["row"]),
    "a date that is none": (["UPDATE suppressions SET at = 'yesterday'"], ["row"]),
    "an event of another program": (["UPDATE events SET kind = 'FlewToMars' WHERE seq = 2"], ["journal"]),
    "an event without its data": (["UPDATE events SET data = '{' WHERE seq = 2"], ["journal"]),
    "a missing event": (["DELETE FROM events WHERE stream_id = 'ann' AND seq = 2"], ["journal"]),
    "a missing beginning": (["DELETE FROM events WHERE stream_id = 'ann' AND seq = 1"], ["journal"]),
    "a beginning that is none": (
        ["UPDATE events SET kind = 'JourneyResumed', data = '{}' WHERE stream_id = 'ann' AND seq = 1"],
        ["journal"],
    ),
    "a note about nobody": (["UPDATE notes SET journey_id = 'nobody'"], ["orphan"]),
    "a question in no prompt": (["UPDATE prompt_items SET prompt_id = 'none' WHERE prompt_id <> ''"], ["orphan"]),
    "a prompt without its mail": (["UPDATE prompts SET letter_id = 'none'"], ["orphan"]),
    "a link to no message": (["UPDATE incoming_journeys SET incoming_id = 'none'"], ["orphan"]),
    "an address of nobody": (["UPDATE addresses SET contact_id = 'nobody' WHERE contact_id = 'ben'"], ["orphan"]),
    "a cursor that nobody understands": (["UPDATE cursors SET cursor = 'here' WHERE folder = 'Sent'"], ["cursor"]),
    "a journey at another stage": (["UPDATE journeys SET stage = 'met' WHERE id = 'ann'"], ["projection"]),
    "a journey that lags behind": (["UPDATE journeys SET seq = seq - 1 WHERE id = 'ann'"], ["projection"]),
    "a journey that is missing": (["DELETE FROM journeys WHERE id = 'ann'"], ["projection"]),
    "a journey too many": (["UPDATE journeys SET id = 'who' WHERE id = 'ann'"], ["projection"]),
    "a stop nobody asked for": (["UPDATE mentees SET stopped = 'by_mentee'"], ["projection"]),
    "a mentee that lags behind": (["UPDATE mentees SET seq = seq - 1"], ["projection"]),
    "a letter that went back to waiting": (
        ["UPDATE outbox SET status = 'queued' WHERE status = 'sent' AND journey_id = 'ann'"],
        ["letter"],
    ),
    "a letter that went unnoticed": (["UPDATE outbox SET status = 'sent' WHERE journey_id = 'ben'"], ["letter"]),
    "an approval that nobody gave": (
        ["UPDATE outbox SET approved_digest = 'abc' WHERE status = 'draft' AND journey_id = 'ben'"],
        ["letter"],
    ),
    "an approval that is lost": (
        ["UPDATE outbox SET approved_digest = '' WHERE status = 'draft' AND journey_id = 'ann'"],
        ["letter"],
    ),
    "a letter that is lost": (["DELETE FROM outbox WHERE journey_id = 'ben'"], ["letter"]),
    "a letter that went and is lost": (["DELETE FROM outbox WHERE journey_id = 'ann'"], ["letter"]),
    "a message that is lost": (
        ["DELETE FROM incoming_journeys", "DELETE FROM incoming WHERE reading LIKE '%write to me%'"],
        ["message"],
    ),
    "a no that is not listed": (["DELETE FROM suppressions"], ["suppression"]),
    "a no that nobody said": (["UPDATE suppressions SET journey_id = 'ann'"], ["suppression"]),
}


@pytest.mark.parametrize(("statements", "expected"), DAMAGE.values(), ids=DAMAGE)
def test_damage_is_found(path: Path, statements: list[str], expected: list[str]) -> None:
    damage(path, *statements)
    assert set(expected) <= kinds(path)


def test_a_store_that_has_lived_is_sound(path: Path) -> None:
    assert kinds(path) == set()


def test_a_damaged_file_is_told_alone(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: 4096 * 3] + bytes(4096 * 6) + whole[4096 * 9 :])
    assert kinds(path) == {"file"}


def test_every_kind_is_explained_with_a_step() -> None:
    assert set(MEANING) == set(Damage)
    assert all(meaning and step for meaning, step in MEANING.values())


def test_the_command_says_that_all_is_sound_or_what_is_not(path: Path) -> None:
    path.rename(path.with_name("lived.db"))
    desk = desktop_of_questions(path.parent)
    path.with_name("lived.db").replace(path)
    sound = desk("check-store", "--json")
    assert (sound.code, sound.data) == (0, {"sound": True, "faults": []})
    assert "The store is sound" in desk("check-store").out
    damage(path, *DAMAGE["a journey at another stage"][0])
    told = desk("check-store")
    assert (told.code, "What to do: say: outreach rebuild" in told.out) == (1, True)
    data = desk("check-store", "--json").data
    assert isinstance(data, dict)
    assert [set(one) for one in data["faults"]] == [{"kind", "where", "what", "meaning", "step"}]
    path.unlink()
    missing = desk("check-store")
    assert (missing.code, "there is no store yet" in missing.err, path.exists()) == (1, True, False)


PUT_RIGHT = (
    "a journey at another stage",
    "a journey that is missing",
    "a journey too many",
    "a no that is not listed",
    "a no that nobody said",
    "a stop nobody asked for",
)


@pytest.mark.parametrize("what", PUT_RIGHT)
def test_rebuild_puts_right_what_is_made_from_the_journal(path: Path, what: str) -> None:
    damage(path, *DAMAGE[what][0])
    with opened(path) as store:
        rebuild(World(store=store, prepared=False).app)
    assert kinds(path) == set()


def test_nothing_is_found_wrong_after_somebody_was_forgotten(path: Path) -> None:
    with opened(path) as store:
        for name in ("julie", "ben", "ann"):
            forget(World(store=store, prepared=False).app, name)
    assert kinds(path) == set()


def test_a_restore_that_broke_off_keeps_all_sending_stopped_through_a_rebuild(path: Path) -> None:
    damage(path, "UPDATE mentees SET stopped = 'restored', restored = 1")
    with opened(path) as store:
        rebuild(World(store=store, prepared=False).app)
        with store.reading() as records:
            row = records.mentees.get()
    assert (row.stopped, row.restored, kinds(path)) == ("restored", True, set())


@pytest.mark.parametrize("call", ["status", "run", "check-store", "rebuild", "forget julie --yes", "backup new.db"])
def test_a_store_of_a_newer_program_is_refused_politely_and_left_as_it_is(path: Path, call: str) -> None:
    path.rename(path.with_name("lived.db"))
    desk = desktop_of_questions(path.parent)
    path.with_name("lived.db").replace(path)
    damage(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    ran = desk(*call.split())
    assert (ran.code, ran.out) == (1, "")
    assert "written by a newer version of outreach" in ran.err
    assert "What to do: update outreach; the store was left as it is" in ran.err
    assert _without_journal_mode(path.read_bytes()) == _without_journal_mode(before)
    assert not Path("new.db").exists()


def _without_journal_mode(content: bytes) -> bytes:
    """At bytes 18 and 19 SQLite notes whether it keeps a log beside the file; at 24 and 92 it counts changes."""
    return content[:18] + content[20:24] + content[28:92] + content[100:]
