"""Whatever the umask, what is personal is for its owner alone, and the owner can read it."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from outreach.adapters.file_lock import locked
from outreach.adapters.notices import Noticeboard
from outreach.adapters.only_one import only_one
from outreach.adapters.private_files import write_private
from outreach.adapters.secret_slots import FileSlot
from outreach.interfaces.cli.setting_up_draft import Draft
from outreach.ports.errors import Unreachable
from tests.interfaces.desktop import PEOPLE, Desktop, desktop_of_questions, desktop_on_disk
from tests.interfaces.test_init import ENOUGH, SECRET, called

UMASKS = [0o000, 0o022, 0o077, 0o777]


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.fixture(params=UMASKS, ids=oct)
def mask(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def modes(folder: Path) -> dict[str, int]:
    return {str(one.relative_to(folder)): stat.S_IMODE(one.stat().st_mode) for one in folder.rglob("*")}


def all_private(found: dict[str, int], *folders: str) -> None:
    wrong = {name: oct(mode) for name, mode in found.items() if mode != (0o700 if name in folders else 0o600)}
    assert wrong == {}


def test_files_that_are_written_whole(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        write_private(tmp_path / "a" / "b" / "file", "words\n")
        FileSlot(tmp_path / "a" / "slot").write("secret", room=20)
        FileSlot(tmp_path / "a" / "slot").overwrite("another")
        Noticeboard(tmp_path / "a").remember("trouble", date(2026, 11, 2))
        Draft(tmp_path / "a" / "outreach.toml").keep({"name": "Chris"})
    all_private(modes(tmp_path), "a", "a/b")


def test_locks(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        with locked(tmp_path / "a" / "lock", 1, lambda: Unreachable("held")), only_one(tmp_path / "one"):
            pass
        with locked(tmp_path / "a" / "lock", 1, lambda: Unreachable("held")), only_one(tmp_path / "one"):
            pass
    all_private(modes(tmp_path), "a")


def test_settings_and_password_of_init(tmp_path: Path, mask: int) -> None:
    file = tmp_path / "config" / "outreach.toml"
    with umask(mask):
        done = called(file, *ENOUGH, "--password-stdin", text=SECRET + "\n")
    assert done.exit_code == 0, done.output
    all_private(modes(file.parent), "my-templates")


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    desk = desktop_of_questions(tmp_path)
    assert desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes").code == 0
    assert desk("approve", "julie").code == 0
    return desk


def test_everything_that_is_exported(desk: Desktop, mask: int) -> None:
    out = desk.folder / "out"
    out.mkdir()
    with umask(mask):
        assert desk("contacts", "export", str(out / "people.csv")).code == 0
        assert desk("export", "--person", "julie", str(out / "julie")).code == 0
        assert desk("backup", str(out / "copy.db")).code == 0
        assert desk("portfolio", "--html", str(out / "page.html")).code == 0
        assert desk("portfolio", "--record", str(out / "record.json")).code == 0
    found = modes(out)
    assert {"people.csv", "julie", "julie/person.json", "copy.db", "page.html", "record.json"} <= set(found)
    all_private(found, "julie")


def test_a_restored_store_and_the_one_it_replaced(desk: Desktop, mask: int) -> None:
    with umask(mask):
        assert desk("backup", str(desk.folder / "copy.db")).code == 0
        assert desk("restore", str(desk.folder / "copy.db"), "--yes").code == 0
    found = {name: mode for name, mode in modes(desk.folder).items() if ".db" in name}
    assert len(found) >= 3
    all_private(found)


def test_what_a_pass_leaves_on_the_disk(tmp_path: Path, mask: int) -> None:
    desk = desktop_on_disk(tmp_path)
    assert desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes").code == 0
    before = set(modes(tmp_path))
    with umask(mask):
        assert desk("run").code in (0, 1)
    new = {name: mode for name, mode in modes(tmp_path).items() if name not in before}
    all_private({name: mode for name, mode in new.items() if not name.startswith("sent/")})
