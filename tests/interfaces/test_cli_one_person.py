"""export and forget: private files, a question before anything is erased, and nothing by halves."""

import json
import stat
from pathlib import Path

import pytest

from tests.interfaces.desktop import PEOPLE, Desktop, desktop_of_questions


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    desk = desktop_of_questions(tmp_path)
    assert desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes").code == 0
    assert desk("approve", "julie").code == 0
    return desk


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_an_export_is_a_new_folder_readable_by_its_owner_only(desk: Desktop) -> None:
    folder = desk.folder / "julie"
    assert desk("export", "--person", "julie", str(folder)).code == 0
    assert mode(folder) == 0o700
    assert {mode(one) for one in folder.iterdir()} == {0o600}
    data = json.loads((folder / "person.json").read_text())
    assert data["contact"]["name"] == "Julie Adams"
    assert [one["file"] for one in data["letters"]] == ["letter-001.eml", "letter-002.eml"]
    assert b"night shifts" in (folder / "letter-001.eml").read_bytes()


def test_an_export_overwrites_nothing(desk: Desktop) -> None:
    (desk.folder / "there").mkdir()
    assert desk("export", "--person", "julie", str(desk.folder / "there")).code == 2
    assert desk("export", "--person", "nobody", str(desk.folder / "new")).code == 2
    assert not (desk.folder / "new").exists()


def test_somebody_is_forgotten_after_a_question(desk: Desktop) -> None:
    told = desk("forget", "julie", typed="y\n")
    assert told.code == 0
    assert "Erase Julie Adams <julie@example.net> and everything kept about them" in told.out
    assert "Forgotten: Julie Adams <julie@example.net>, with 2 letters" in told.out
    kept = b"".join(one.read_bytes() for one in desk.folder.glob("outreach.db*"))
    assert b"Julie" not in kept
    assert b"julie@example.net" not in kept
    assert desk("why", "julie").code == 2
    assert "somebody forgotten: closed" in desk("journal").out


@pytest.mark.parametrize("typed", ["n\n", "\n"])
def test_without_a_yes_nobody_is_forgotten(desk: Desktop, typed: str) -> None:
    assert "Nothing was changed." in desk("forget", "julie", typed=typed).out
    assert desk("why", "julie").code == 0


def test_a_program_says_yes_beforehand(desk: Desktop) -> None:
    assert desk("forget", "julie", "--json").code == 2
    told = desk("forget", "julie", "--json", "--yes").data
    assert told == {
        "forgotten": {"letters": 2, "messages": 0, "suppressed": False, "declined": False, "named_elsewhere": []}
        | {"in_mailbox": [], "copies": [], "copies_left": []}
    }


def test_somebody_is_forgotten_in_the_copies_too(desk: Desktop) -> None:
    assert desk("backup").code == 0
    elsewhere = desk.folder / "usb stick.db"
    assert desk("backup", str(elsewhere)).code == 0
    assert desk("restore", str(elsewhere), "--yes").code == 0
    (desk.folder / "backups" / "broken.db").write_bytes(b"SQLite format 3\0" * 400)
    told = desk("forget", "julie", "--yes", "--also", str(elsewhere))
    assert told.code == 0
    copies = [*desk.folder.glob("backups/outreach-2*.db"), *desk.folder.glob("outreach-replaced-*.db"), elsewhere]
    assert len(copies) == 3
    for copy in copies:
        assert f"Erased in the copy {copy.resolve()}, too." in told.out
    assert "May still hold them: " in told.out
    assert "broken.db" in told.out
    kept = {one: one.read_bytes().lower() for one in desk.folder.rglob("*.db*") if "Maildir" not in one.parts}
    assert [one for one, content in kept.items() if b"julie" in content] == []
    assert not list(desk.folder.rglob("*.db-wal"))
    assert {mode(one) for one in copies} == {0o600}
    copies[1].unlink()  # a second restore at the same pretended instant sets the store aside there
    assert desk("restore", str(copies[0]), "--yes").code == 0
    assert desk("why", "julie").code == 2
    assert desk("why", "tom").code == 0


def test_a_backup_without_a_name_goes_to_a_folder_of_its_own(desk: Desktop) -> None:
    desk("backup")
    (made,) = (desk.folder / "backups").iterdir()
    assert made.name == "outreach-20261102T100000Z.db"
    assert (mode(made.parent), mode(made)) == (0o700, 0o600)
