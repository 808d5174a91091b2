"""Backups taken while another process makes passes: each one is whole, restores, and agrees with its journal."""

import subprocess
import sys
from pathlib import Path

from outreach.adapters.store import open_store, restore
from outreach.application.soundness import record_faults
from tests.makers import MONDAY, World

PASSES = """
import sys
from outreach.adapters.store import open_store
from tests.makers import MONDAY, World, contact
with open_store("sqlite:///" + sys.argv[1], MONDAY, "mentee-1") as store:
    world = World(store=store)
    for number in range(6):
        name = f"{'Abcdef'[number] * 3} Adams".title()
        world.add(contact(name, f"adams{number}@place{number}.test", organisation=f"Place {number}"))
    print("begun", flush=True)
    for number in range(10_000):
        done = world.run(minutes=7)
        assert done.trouble is None and not done.held_by, done
        for prompt in world.prompts()[-1:]:
            world.reply("SEND" if number % 3 else "LATER 2 days", prompt=prompt)
        print(number, flush=True)
"""
"""Goes on until it is stopped; one line a pass."""

BACKUPS = 8


def test_a_backup_taken_in_the_middle_of_passes_can_be_restored_and_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with subprocess.Popen([sys.executable, "-c", PASSES, str(path)], stdout=-1, text=True) as passes:
        assert passes.stdout is not None
        assert passes.stdout.readline() == "begun\n"
        seen = []
        with open_store(f"sqlite:///{path}", MONDAY, "another") as store:
            for number in range(BACKUPS):
                seen.append(passes.stdout.readline())  # another pass has ended, and the next one is at work
                store.backup(tmp_path / f"{number}.db")
        passes.kill()
    assert all(seen)
    restored = [gone_on_with(tmp_path, number) for number in range(BACKUPS)]
    assert restored == sorted(restored)
    assert restored[0] < restored[-1]


def gone_on_with(folder: Path, number: int) -> int:
    """How many events the backup held, once it was put in place and passes went on from it."""
    place = folder / f"restored-{number}.db"
    restore(folder / f"{number}.db", f"sqlite:///{place}", MONDAY)
    with open_store(f"sqlite:///{place}", MONDAY, "another") as store:
        with store.reading() as records:
            assert list(record_faults(records)) == []
            assert len(records.contacts.all()) == 6
            held = sum(1 for _ in records.journal.read_all())
        world = World(store=store, prepared=False)
        world.clock.forward(days=1)
        world.run()
        assert world.letters() == []  # restored, and so stopped
        with store.reading() as records:
            assert list(record_faults(records)) == []
    return held
