"""contacts: what a person reads and what a program reads, and what each mistake is told."""

import stat
from pathlib import Path

import pytest

from outreach.domain.people import Source
from outreach.guide.sources import ADVICE
from tests.interfaces.desktop import PEOPLE, Called, Desktop, desktop_of_questions


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    return desktop_of_questions(tmp_path)


@pytest.fixture
def known(desk: Desktop) -> Desktop:
    """A desk with Julie, to whom letters go, and Tom, who has no address."""
    assert desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes").code == 0
    return desk


def without_id(row: object) -> dict[str, object]:
    """The row without its drawn id, which is there."""
    assert isinstance(row, dict)
    assert len(row["id"]) == 26
    return {key: value for key, value in row.items() if key != "id"}


JULIE = {
    "name": "Julie Adams",
    "email": "julie@example.net",
    "organisation": "Northfield",
    "by_hand": False,
    "stage": "identified",
}
TOM = {"name": "Tom Winter", "email": None, "organisation": "Kent Midwives", "by_hand": True, "stage": "identified"}


def test_the_list_is_one_object_a_line(known: Desktop) -> None:
    assert [without_id(row) for row in known("contacts", "list", "--json").rows] == [
        {**JULIE, "outcome": None},
        {**TOM, "outcome": None},
    ]


def test_the_list_tells_how_somebody_ended_and_where_they_are_reached(known: Desktop) -> None:
    assert known("contacts", "add", "Lin Ede", "--set", "channel=LinkedIn").code == 0
    assert known("do", "julie", "CLOSE", "declined").code == 0
    lines = [" ".join(line.split()) for line in known("contacts", "list").out.splitlines()]
    assert lines == [
        "Julie Adams closed (declined) julie@example.net",
        "Lin Ede identified LinkedIn, by hand",
        "Tom Winter identified by hand",
    ]


def met(desk: Desktop) -> None:
    for words in ("MEETING Thu 5 Nov 10:00", "MET 2026-11-01", "RATE 4 5", "ACTION read the plan by 3 Dec; rest"):
        assert desk("do", "tom", *words.split()).code == 0
    assert desk("do", "tom", "DONE", "rest").code == 0


def test_a_person_is_shown_with_the_talk_and_what_came_of_it(known: Desktop) -> None:
    met(known)
    told = known("contacts", "show", "tom").out
    assert "last talk      1 November 2026 (rapport 4, purpose 5)\n" in told
    assert "by 2026-12-03   read the plan\n" in told
    assert "done 2026-11-02 rest\n" in told
    data = known("contacts", "show", "tom", "--json").data
    assert isinstance(data, dict)
    assert (data["stage"], data["journey"]["last_talk"], data["journey"]["rapport"]) == ("met", "2026-11-01", 4)
    assert [one["text"] for one in data["tasks"]] == ["read the plan", "rest"]


def test_a_talk_to_come_is_shown_with_its_time(known: Desktop) -> None:
    assert known("do", "tom", "MEETING", "Thu", "5", "Nov", "10:00").code == 0
    assert "talk set for   Thursday 5 November 2026, 10:00\n" in known("contacts", "show", "tom").out


def test_the_status_lists_what_was_taken_on(known: Desktop) -> None:
    met(known)
    assert "You took on:\n  Tom Winter: read the plan (by 3 December 2026)\n" in known("status").out


def test_the_journal_tells_talks_in_sentences(known: Desktop) -> None:
    met(known)
    told = known("journal", "tom").out
    for words in (
        "you talked, on 1 November 2026",
        "you rated the talk: rapport 4, purpose 5",
        "you took on something to do",
    ):
        assert f"Tom Winter: {words}\n" in told


def test_an_empty_list_says_how_to_begin_and_is_nothing_for_programs(desk: Desktop) -> None:
    assert "outreach contacts import --help" in desk("contacts", "list").out
    assert desk("contacts", "list", "--json").out == ""


def test_everything_known_of_one_person(known: Desktop) -> None:
    data = known("contacts", "show", "tom", "--json").data
    assert isinstance(data, dict)
    assert (data["stage"], data["notes"]) == ("identified", [])
    assert without_id(data["contact"]) == {
        "name": "Tom Winter",
        "addresses": [],
        "salutation": "",
        "role": "",
        "organisation": "Kent Midwives",
        "need": "",
        "source": "other",
        "introduced_by": "",
        "channel": "email",
        "profile_url": "",
        "time_zone": "Europe/London",
        "country": "",
        "language": "",
        "why_them": "",
        "notes": "",
        "extra": {"shoe": "44"},
    }
    assert "shoe           44" in known("contacts", "show", "tom").out


def test_what_a_file_would_change_is_told_line_by_line(desk: Desktop) -> None:
    rows = PEOPLE + "Me,chris@example.org,,,,,\nNobody,nobody,,,,,\n"
    ran = desk("contacts", "import", desk.file("people.csv", rows), "--dry-run")
    assert ran == Called(
        1,
        "  line 2: new: Julie Adams <julie@example.net>\n"
        "  line 3: new: Tom Winter  [no address: by hand]\n"
        "  line 4: REFUSED: Me <chris@example.org>: chris@example.org is an address of yours\n"
        "  line 5: NOT READ (Nobody): `email`: 'nobody' is no e-mail address: "
        "An email address must have an @-sign.\n"
        "2 new, 1 refused, 1 with faults.\n"
        "Nothing was written.\n",
        "",
    )
    assert desk("contacts", "list", "--json").rows == []


def test_a_program_that_imports_writes_only_with_yes(desk: Desktop) -> None:
    file = desk.file("people.csv", PEOPLE)
    new = [
        {"line": 2, "change": "added", "name": "Julie Adams", "words": "new: Julie Adams <julie@example.net>"},
        {"line": 3, "change": "added", "name": "Tom Winter", "words": "new: Tom Winter  [no address: by hand]"},
    ]
    told = {"changes": new, "faults": []}
    assert desk("contacts", "import", file, "--json").data == {**told, "written": False}
    assert desk("contacts", "list", "--json").rows == []
    assert desk("contacts", "import", file, "--json", "--yes").data == {**told, "written": True}
    again = desk("contacts", "import", file, "--json", "--yes").data
    assert isinstance(again, dict)
    assert ([one["change"] for one in again["changes"]], again["written"]) == (["unchanged", "unchanged"], False)


def test_faults_of_a_file_are_data_too(desk: Desktop) -> None:
    ran = desk("contacts", "import", desk.file("a.csv", 'name,email\n"Ada,ada@example.net\n'), "--json", "--yes")
    message = "a quotation mark is not closed, or not doubled"
    fault = {"line": 2, "name": "", "message": message}
    assert ran.code == 1
    assert ran.data == {"changes": [], "faults": [fault], "written": False}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "the file is empty"),
        ("hello\nworld\n", "the file has no column `name`"),
        (bytes(range(256)), "the file has no column `name`"),
        ("name,name\nAda,Ada\n", "the column `name` is there twice"),
    ],
    ids=["empty", "a text", "bytes", "a column twice"],
)
def test_a_file_that_is_no_contact_file(desk: Desktop, content: str | bytes, words: str) -> None:
    ran = desk("contacts", "import", desk.file("odd.csv", content))
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert "odd.csv" in ran.err
    assert "What to do:" in ran.err


def test_a_last_contact_is_not_ahead(desk: Desktop) -> None:
    rows = "name,stage,last_contact\nAda,met,2026-11-02\nTom,met,2026-11-04\n"
    told = desk("contacts", "import", desk.file("a.csv", rows), "--json", "--yes").data
    assert isinstance(told, dict)
    assert [one["name"] for one in told["changes"]] == ["Ada"]
    assert told["faults"] == [{"line": 3, "name": "Tom", "message": "`last_contact`: '2026-11-04' has yet to come"}]


def test_a_no_to_the_question_writes_nothing(desk: Desktop) -> None:
    ran = desk("contacts", "import", desk.file("people.csv", PEOPLE), typed="n\n")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Nothing was written.")
    assert desk("contacts", "list", "--json").rows == []


def test_where_nobody_answers_nothing_is_written(desk: Desktop) -> None:
    ran = desk("contacts", "import", desk.file("people.csv", PEOPLE))
    assert (ran.code, ran.err.strip()) == (1, "outreach: stopped here, without a yes")
    assert desk("contacts", "list", "--json").rows == []


def test_one_person_added(desk: Desktop) -> None:
    ran = desk("contacts", "add", "Julie Adams", "julie@example.net", "--set", "organisation=Northfield", "--json")
    assert without_id(ran.data) == JULIE
    told = desk("contacts", "add", "Ada Marsh", "ada@example.net", "--set", "source=LinkedIn").out.splitlines()
    assert told == ["new: Ada Marsh <ada@example.net>", ADVICE[Source.LINKEDIN]]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Julie Adams", "julie@example.net"], "is among your contacts already"),
        (["Somebody", "chris@example.org"], "chris@example.org is an address of yours"),
        (["Somebody", "nowhere"], "'nowhere' is no e-mail address"),
        (["Somebody", "--set", "time_zone=Mars"], "'Mars' is no time zone"),
        (["Somebody", "--set", "role"], "'role' sets nothing"),
        ([""], "`name` is empty"),
    ],
)
def test_what_cannot_be_added_is_named(known: Desktop, arguments: list[str], words: str) -> None:
    ran = known("contacts", "add", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_fields_changed(known: Desktop) -> None:
    ran = known("contacts", "edit", "Julie", "--set", "organisation=Southfield", "--json")
    assert without_id(ran.data) == {**JULIE, "organisation": "Southfield"}
    assert known("contacts", "edit", "tom", "--set", "shoe=45").out == "Saved: Tom Winter.\n"


def test_a_field_that_is_none_of_ours_is_kept_and_named(known: Desktop) -> None:
    ran = known("contacts", "edit", "Julie", "--set", "rol=Head")
    assert "rol is a column of your own: in letters it is contact.extra.rol." in ran.out


@pytest.mark.parametrize("column", ["by_hand", "needs", "address", "addresses", "extra", "id"])
def test_a_column_may_be_called_as_it_likes(known: Desktop, column: str) -> None:
    assert known("contacts", "edit", "Julie", "--set", f"{column}=45").code == 0
    told = known("contacts", "show", "Julie", "--json").data
    assert isinstance(told, dict)
    assert told["contact"]["extra"] == {column: "45"}


def test_an_empty_value_empties_a_column_of_ones_own_too(known: Desktop) -> None:
    known("contacts", "edit", "Julie", "--set", "shoe=45")
    assert known("contacts", "edit", "Julie", "--set", "shoe=").code == 0
    told = known("contacts", "show", "Julie", "--json").data
    assert isinstance(told, dict)
    assert told["contact"]["extra"] == {}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Nobody", "--set", "role=Head"], "nobody among your contacts is called 'Nobody'"),
        (["Julie", "--set", "stage=met"], "the stage of somebody known is told by what happens"),
        (["Julie", "--set", "email=chris@example.org"], "chris@example.org is an address of yours"),
        (["Julie", "--set", "name="], "`name` is empty"),
        (["Julie"], "Missing option '--set'"),
    ],
)
def test_what_cannot_be_changed_is_named(known: Desktop, arguments: list[str], words: str) -> None:
    ran = known("contacts", "edit", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_an_export_is_private_and_reads_back(known: Desktop) -> None:
    file = known.folder / "out.csv"
    assert known("contacts", "export", str(file), "--json").data == {"file": str(file), "contacts": 2}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    told = known("contacts", "import", str(file), "--json", "--yes").data
    assert isinstance(told, dict)
    assert ([one["change"] for one in told["changes"]], told["faults"]) == (["unchanged", "unchanged"], [])
    assert known("contacts", "export", "-").out == file.read_bytes().decode().replace("\r\n", "\n")


def test_an_export_overwrites_nothing_and_says_where_it_cannot_write(known: Desktop) -> None:
    file = known.file("there.csv", "mine")
    ran = known("contacts", "export", file)
    assert (ran.code, "there is a file already" in ran.err) == (2, True)
    assert Path(file).read_text() == "mine"
    ran = known("contacts", "export", str(known.folder / "nowhere" / "out.csv"))
    assert (ran.code, "cannot be written: No such file or directory" in ran.err) == (2, True)


def test_somebody_with_an_address_whom_the_mentee_calls_is_shown_as_reached_by_hand(desk: Desktop) -> None:
    assert "[phone: by hand]" in desk("contacts", "add", "Ann Lee", "ann@example.net", "--set", "channel=phone").out
    assert desk("contacts", "list").out == f"{'Ann Lee':<28}  {'identified':<27} phone, by hand\n"
    assert "Ann Lee: you get the first letter to carry over" in desk("plan").out
