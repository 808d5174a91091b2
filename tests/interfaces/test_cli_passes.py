"""run: a summary for people, the same keys always for programs, and the exit code that a pass deserves."""

from pathlib import Path

import pytest

from tests.interfaces.desktop import ME, PEOPLE, Desktop, desktop_of_questions, desktop_on_disk

NOTHING: dict[str, object] = {
    "held_by": None,
    "silent_since": None,
    "read": 0,
    "answers": 0,
    "absences": 0,
    "failures": 0,
    "commands": 0,
    "letters_sent": 0,
    "prompts_sent": 0,
    "copies": 0,
    "in_doubt": 0,
    "refused_folders": [],
    "trouble": [],
}


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    return desktop_on_disk(tmp_path)


def test_a_pass_with_nothing_to_do(desk: Desktop) -> None:
    ran = desk("run", "--json")
    assert (ran.code, ran.data, ran.err) == (0, NOTHING, "")
    assert desk("run").out == "Pass done: nothing to do.\n"


def test_a_pass_tells_that_sending_is_halted_and_how_to_end_that(desk: Desktop) -> None:
    desk("stop")
    assert (
        desk("run").out == "Pass done: nothing to do.\nNothing goes to contacts: you said STOP. RESUME ends that.\n"
    )
    assert desk("run", "--json").data == NOTHING


def test_a_rehearsal_tells_what_would_go_and_changes_nothing(desk: Desktop) -> None:
    desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes")
    desk("approve", "julie")
    journal = desk("journal").out
    ran = desk("run", "--dry-run", "--json")
    assert isinstance(ran.data, dict)
    assert list(ran.data) == [*NOTHING, "would_send"]
    assert {one["to"] for one in ran.data["would_send"]} <= {ME, "julie@example.net"}
    assert "Nothing was changed" in desk("run", "--dry-run").out
    assert (desk("journal").out, desk.sent()) == (journal, [])


def test_a_folder_that_is_missing_is_told_with_the_way_out(desk: Desktop) -> None:
    for part in ("cur", "new", "tmp"):
        (desk.folder / "Maildir" / ".Sent" / part).rmdir()
    (desk.folder / "Maildir" / ".Sent").rmdir()
    ran = desk("run", "--json")
    assert isinstance(ran.data, dict)
    assert (ran.code, len(ran.data["trouble"])) == (1, 1)
    assert "make a folder named Sent" in ran.err


def test_a_mailbox_that_cannot_be_reached_exits_with_3(tmp_path: Path) -> None:
    ran = desktop_of_questions(tmp_path)("run", "--json")
    assert ran.code == 3
    assert isinstance(ran.data, dict)
    assert list(ran.data) == list(NOTHING)
    assert "cannot be reached: connection refused" in ran.err
    assert desktop_of_questions(tmp_path)("run").out == "Pass broken off: nothing done.\n"
