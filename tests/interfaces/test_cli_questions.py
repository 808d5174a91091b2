"""status, plan, why, do, approve, stop, journal, rebuild, backup, restore, letters: for people and for programs."""

import stat
from pathlib import Path

import pytest

from tests.interfaces.desktop import NOW, PEOPLE, Desktop, desktop_of_questions

STATUS = {
    "stages": {"identified": 2},
    "waiting_for_you": [],
    "letters_queued": 0,
    "in_doubt": 0,
    "halted": "",
    "paused_until": None,
    "last_good_pass": None,
    "set_aside": [],
    "locked": "",
    "gaps": [],
    "tasks": [],
    "passes": {
        "last_good": None,
        "last_begun": None,
        "trouble": "",
        "words": "",
        "failing_since": None,
        "running_since": None,
        "catch_up_until": None,
    },
    "held_back": None,
}


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    """A desk with Julie, to whom letters go, and Tom, who has no address; nobody asks the mailbox."""
    desk = desktop_of_questions(tmp_path)
    assert desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes").code == 0
    return desk


def test_status(desk: Desktop) -> None:
    assert desk("status", "--json").data == STATUS
    assert "No pass has ended well yet: outreach run" in desk("status").out


def test_status_tells_since_when_no_pass_ends_well_and_what_to_do(desk: Desktop) -> None:
    desk("run")
    told = desk("status").out
    assert "Since Monday 2 November 2026, 10:00 no pass has ended well: your mailbox cannot be reached" in told
    assert "(the mailbox cannot be reached: connection refused (localhost:1))" in told
    assert "What to do: " in told


def test_plan(desk: Desktop) -> None:
    planned = [
        (NOW, "you are asked to approve the first letter", "prompt"),
        ("2026-11-03T09:00:00+00:00", "the first letter goes", "letter"),
        ("2026-11-12T09:00:00+00:00", "the follow-up goes", "letter"),
    ]
    julie = {
        "contact": next(
            one["id"] for one in desk("contacts", "list", "--json").rows if one["name"] == "Julie Adams"
        ),
        "name": "Julie Adams",
    }
    assert desk("plan", "--json").data == {
        "assume": "silent",
        "planned": [{"at": at, **julie, "what": what, "kind": kind} for at, what, kind in planned],
        "by_hand": ["Tom Winter"],
        "halted": False,
        "locked": "",
        "cut_short": False,
    }
    assert "Tue 3 Nov 2026\n  09:00  Julie Adams: the first letter goes\n" in desk("plan").out


def test_why(desk: Desktop) -> None:
    assert desk("why", "julie", "--json").data == {
        "name": "Julie Adams",
        "stage": "identified",
        "outcome": "",
        "happened": [{"at": NOW, "words": "added to your contacts"}],
        "next_step": "the first letter is drafted",
        "next_at": NOW,
        "because": "it is due",
        "then": "",
    }
    assert desk("why", "julie").out == (
        "Julie Adams: identified\n"
        "  Mon 2 Nov 2026 10:00  added to your contacts\n"
        "Next: the first letter is drafted with the next pass, because it is due.\n"
    )


def test_why_names_the_day_until_which_it_waits(desk: Desktop) -> None:
    assert desk("do", "julie", "LATER", "2", "weeks").code == 0
    told = desk("why", "julie").out
    assert "Next: wait until Monday 16 November 2026, " in told
    assert "Then the first letter is drafted, unless something happens before." in told


def test_a_plan_may_assume_that_everybody_answers(desk: Desktop) -> None:
    told = desk("plan", "--days", "60", "--assume", "yes").out
    assert "  09:00  (Julie Adams: they answer, and say yes)\n" in told
    assert "  Julie Adams: the request for mentoring goes" in told.replace("08:00  ", "")
    assert desk("plan", "--assume", "perhaps").code == 2


def test_a_letter_approved(desk: Desktop) -> None:
    words = "The letter to Julie Adams and, if no answer comes, one follow-up will go as soon as the rules allow."
    ran = desk("approve", "julie", "julie@example.net", "--json")
    assert ran.data == {"letters": [{"name": "Julie Adams", "approved": True, "words": words}]}
    assert desk("status", "--json").data == {**STATUS, "letters_queued": 1}


def test_what_cannot_be_approved_says_where_to_look(desk: Desktop) -> None:
    words = "no letter to Tom Winter waits for approval: outreach why 'Tom Winter' tells more"
    ran = desk("approve", "tom", "--json")
    assert (ran.code, ran.data) == (1, {"letters": [{"name": "Tom Winter", "approved": False, "words": words}]})
    ran = desk("approve", "tom")
    assert (ran.code, ran.out, ran.err) == (1, "", f"outreach: {words}\n")


def test_all_of_no_letters(desk: Desktop) -> None:
    assert desk("approve", "--all", "--json").data == {"letters": []}
    assert desk("approve", "--all").out == "No letter waits for approval.\n"


def test_a_command_done(desk: Desktop) -> None:
    done = "Julie Adams rests until Monday 16 November 2026; then you will be asked again."
    assert desk("do", "--json", "julie", "LATER", "2", "weeks").data == {"done": done}
    assert desk("do", "julie", "UNDO").out == "Undone: things with Julie Adams stand as before.\n"


def test_a_text_of_ones_own_is_read_from_the_input(desk: Desktop) -> None:
    desk("do", "julie", "LATER", "1", "day")
    desk("do", "julie", "UNDO")
    assert desk("approve", "julie").code == 0
    assert desk("do", "julie", "WITHDRAW").code == 0
    ran = desk("do", "julie", "NOTE", "met", "-", "at", "Leeds")
    assert ran.out == "Noted about Julie Adams.\n"
    assert "met - at Leeds" in desk("contacts", "show", "julie").out


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["julie", "frobnicate"], 2, "say a command, as in: outreach do Julie LATER 2 weeks"),
        (["julie", "LATER", "soon"], 2, "LATER wants a time to come, as in LATER 2 weeks"),
        (["nobody", "CLOSE"], 2, "nobody among your contacts is called 'nobody'"),
        (["SKIP"], 2, "SKIP wants a name"),
        (["julie", "REOPEN"], 1, "the journey with Julie Adams is open"),
        (["julie", "SEND", "AGAIN"], 1, "there is nothing about Julie Adams that SEND AGAIN would answer now"),
    ],
)
def test_a_command_that_cannot_be_obeyed_changes_nothing(
    desk: Desktop, words: list[str], code: int, told: str
) -> None:
    before = desk("journal").out
    ran = desk("do", "--json", *words)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("Nothing was changed: ")
    assert told in ran.err
    assert desk("journal").out == before


def test_a_name_that_two_people_bear_is_listed_and_not_guessed(desk: Desktop) -> None:
    desk("contacts", "add", "Julia Brown", "julia@example.com")
    ran = desk("why", "jul")
    assert (ran.code, ran.out) == (2, "")
    assert "'jul' could be Julie Adams (julie@example.net), Julia Brown (julia@example.com)" in ran.err


def test_a_first_name_beats_the_beginning_of_a_surname(desk: Desktop) -> None:
    desk("contacts", "add", "Ada Marsh", "ada.marsh@example.com")
    assert desk("why", "ada").out.startswith("Ada Marsh: ")
    assert desk("why", "adams").out.startswith("Julie Adams: ")


def test_stop(desk: Desktop) -> None:
    done = "Stopped: no letter goes to anybody until you say RESUME. Mail is still read."
    assert desk("stop", "--json").data == {"done": done}
    assert desk("status", "--json").data == {**STATUS, "halted": "by_mentee"}


def test_the_journal_is_one_object_a_line(desk: Desktop) -> None:
    (row,) = desk("journal", "julie", "--json").rows
    assert len(str(row.pop("stream"))) == 26
    data = {"stage": "identified", "channel": "email", "last_contact": None}
    assert row == {"seq": 1, "kind": "ContactAdded", "at": NOW, "data": data}
    assert desk("journal", "julie").out == "2026-11-02 10:00  Julie Adams: added to your contacts\n"


def test_a_journal_in_which_nothing_stands(tmp_path: Path) -> None:
    desk = desktop_of_questions(tmp_path)
    (tmp_path / "outreach.db").unlink()
    assert desk("journal").out == "Nothing has happened yet.\n"
    assert desk("journal", "--json").out == ""


def test_rebuild(desk: Desktop) -> None:
    assert desk("rebuild", "--json").data == {"rebuilt": {"journeys": 2, "differing": []}, "reread": None}
    again = {"journeys": 2, "differing": []}
    ran = desk("rebuild", "--reread", "--json").data
    assert isinstance(ran, dict)
    assert (ran["rebuilt"], ran["reread"]["messages"], ran["reread"]["asked"]) == (again, 0, 0)


def test_a_backup_put_back(desk: Desktop) -> None:
    file = desk.folder / "copy.db"
    assert desk("backup", str(file), "--json").data == {"file": str(file)}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    told = desk("restore", str(file), "--yes", "--json").data
    kept = desk.folder / "outreach-replaced-20261102T100000Z.db"
    assert told == {"restored": str(file), "kept": str(kept)}
    assert kept.is_file()
    data = desk("status", "--json").data
    assert isinstance(data, dict)
    assert (data["halted"], [one["question"] for one in data["waiting_for_you"]]) == ("restored", ["stopped"])


def test_a_backup_goes_only_where_there_is_room_for_it(desk: Desktop) -> None:
    there = desk.file("there.db", "mine")
    ran = desk("backup", there)
    assert (ran.code, ran.out, "there is something already" in ran.err) == (2, "", True)
    assert Path(there).read_text() == "mine"
    ran = desk("backup", str(desk.folder / "nowhere" / "copy.db"))
    assert (ran.code, ran.out, "there is no such folder" in ran.err) == (2, "", True)


def test_what_is_no_backup_is_not_put_back(desk: Desktop) -> None:
    ran = desk("restore", desk.file("people.txt", PEOPLE), "--yes")
    assert (ran.code, ran.out, "this is no backup of a store" in ran.err) == (2, "", True)
    assert desk("status", "--json").data == STATUS


def test_a_no_leaves_the_store_as_it_is(desk: Desktop) -> None:
    file = desk.folder / "copy.db"
    desk("backup", str(file))
    ran = desk("restore", str(file), typed="n\n")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Nothing was changed.")
    assert desk("restore", str(file), "--json").code == 2
    assert desk("status", "--json").data == STATUS


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nothing"],
        ["statsu"],
        ["approve"],
        ["approve", "julie", "--all"],
        ["plan", "--days", "0"],
        ["do"],
        ["why"],
    ],
)
def test_usage_errors_exit_with_2(desk: Desktop, arguments: list[str]) -> None:
    ran = desk(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "Usage: outreach" in ran.err


def test_a_command_that_is_almost_one_is_named(desk: Desktop) -> None:
    assert "No such command 'contact'. Did you mean 'contacts'?" in desk("contact").err


def test_settings_that_are_not_there_exit_with_2_and_say_how_to_begin(tmp_path: Path) -> None:
    ran = Desktop(tmp_path)("status", "--json")
    assert (ran.code, ran.out) == (2, "")
    assert "outreach init" in ran.err
