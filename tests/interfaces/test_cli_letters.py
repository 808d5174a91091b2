"""letters: what there is, how it reads, and what the letter check says, for people and for programs."""

from pathlib import Path

import pytest

from tests.interfaces.desktop import ME, PEOPLE, Desktop, desktop_of_questions, desktop_on_disk


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    desk = desktop_of_questions(tmp_path)
    desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes")
    desk("contacts", "add", "Ada Marsh", "ada@example.com", "--set", "need=leading a team")
    return desk


def test_the_list_tells_which_are_yours(desk: Desktop) -> None:
    mine = desk.folder / "mine" / "en" / "letters" / "follow_up.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("Subject: Once more\n\nDear {{ greeting }},\n")
    desk.settings.write_text(desk.settings.read_text() + '[templates]\ndirectory = "mine"\n')
    rows = {str(row["name"]): row for row in desk("letters", "list", "--json").rows}
    assert rows["follow_up"] == {"name": "follow_up", "language": "en", "path": str(mine), "yours": True}
    assert rows["first_contact"]["yours"] is False
    shown = desk("letters", "show", "follow_up", "--json").data
    assert shown == {**rows["follow_up"], "text": mine.read_text()}
    assert desk("letters", "show", "follow_up").out == mine.read_text()


MINE = "Subject: Once more\n\nDear {{ greeting }},\n"


@pytest.fixture
def mine(desk: Desktop) -> Path:
    """A follow-up in the mentee's own words."""
    mine = desk.folder / "mine" / "en" / "letters" / "follow_up.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text(MINE)
    desk.settings.write_text(desk.settings.read_text() + '[templates]\ndirectory = "mine"\n')
    return mine


def test_words_of_ones_own_are_shown_beside_the_shipped_ones(desk: Desktop, mine: Path) -> None:
    shown = desk("letters", "diff", "follow_up").out.splitlines()
    assert "+ Subject: Once more" in shown
    assert "  Dear {{ greeting }}," in shown
    assert any(line.startswith("- Subject: ") for line in shown)
    data = desk("letters", "diff", "follow_up", "--json").data
    assert isinstance(data, dict)
    assert (data["name"], data["yours"]) == ("follow_up", True)
    assert {"kind": "new", "words": "Subject: Once more", "number": 1} in data["differences"]
    assert "the shipped words are used" in desk("letters", "diff", "first_contact").out


def test_the_check_asks_whether_another_name_was_meant_where_one_is_misspelt(desk: Desktop, mine: Path) -> None:
    mine.with_name("first_contact.txt").write_text("Subject: Hello\n\nDear {{ greeting }},\n\n{{ why_tem }}\n")
    told = desk("letters", "check", "julie")
    assert told.code == 2
    assert "'why_tem' is undefined; did you mean why_them?" in told.err


def test_the_shipped_words_come_back_after_a_question(desk: Desktop, mine: Path) -> None:
    assert "Nothing was changed." in desk("letters", "restore", "follow_up", typed="n\n").out
    assert mine.exists()
    assert desk("letters", "restore", "follow_up", "--json").code == 2
    assert "the shipped words are used again" in desk("letters", "restore", "follow_up", typed="y\n").out
    assert not mine.exists()
    assert "the shipped words are used" in desk("letters", "restore", "follow_up").out
    again = desk("letters", "restore", "follow_up", "--yes", "--json").data
    assert again == {"name": "follow_up", "language": "en", "restored": False}


def test_what_is_no_letter_has_no_words(desk: Desktop) -> None:
    for command in ("diff", "restore"):
        ran = desk("letters", command, "hello")
        assert (ran.code, "outreach letters list" in ran.err) == (2, True)


def test_a_preview_is_the_letter_with_what_the_check_says(desk: Desktop) -> None:
    data = desk("letters", "preview", "julie", "--json").data
    assert isinstance(data, dict)
    assert list(data) == ["step", "content", "findings", "made_up"]
    assert list(data["content"]) == ["sender", "to", "to_name", "subject", "text", "html", "attachments"]
    assert (data["step"], data["content"]["to"], data["findings"]) == ("first_contact", "julie@example.net", [])
    assert data["content"]["text"] in desk("letters", "preview", "julie").out


def test_the_check_is_one_object_a_line_and_a_block_is_exit_code_1(desk: Desktop) -> None:
    ran = desk("letters", "check", "--json")
    assert ran.code == 1
    found = {row["name"]: row for row in ran.rows}
    assert found["Julie Adams"] == {"name": "Julie Adams", "step": "first_contact", "findings": []}
    findings = found["Ada Marsh"]["findings"]
    assert isinstance(findings, list)
    (finding,) = findings
    assert list(finding) == ["severity", "code", "part", "message", "words"]
    assert (finding["severity"], finding["code"]) == ("blocks", "no_why_them")
    assert desk("letters", "check", "julie", "--json").code == 0


def test_a_sentence_that_is_missing_is_told_with_the_way_to_give_it(desk: Desktop) -> None:
    way = 'outreach contacts edit NAME --set why_them="..."'
    assert way in desk("letters", "check").out
    assert way in desk("letters", "preview", "ada").out
    assert way not in desk("letters", "preview", "julie").out


def test_the_check_passes_over_somebody_with_an_address_who_is_reached_by_hand(tmp_path: Path) -> None:
    desk = desktop_of_questions(tmp_path)
    desk("contacts", "add", "Ann Lee", "ann@example.net", "--set", "channel=phone")
    assert (desk("letters", "check").code, desk("letters", "check", "--json").rows) == (0, [])


def test_nobody_to_check(tmp_path: Path) -> None:
    ran = desktop_of_questions(tmp_path)("letters", "check")
    assert (ran.code, ran.out) == (0, "Nobody with an address waits for a first letter.\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["show", "nothing"], "there is no letter 'nothing'"),
        (["edit", "follow_up"], '[templates] directory = "my-templates"'),
        (["preview", "nobody"], "nobody among your contacts is called 'nobody'"),
        (["preview", "tom"], "outreach contacts edit 'Tom Winter' --set email=ADDRESS"),
        (["preview", "julie", "--step", "arrange.never"], "is not one of"),
    ],
)
def test_mistakes_exit_with_2_and_name_the_way_out(desk: Desktop, arguments: list[str], words: str) -> None:
    ran = desk("letters", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_a_test_goes_to_the_mentee_alone_and_is_marked(tmp_path: Path) -> None:
    desk = desktop_on_disk(tmp_path)
    desk("contacts", "import", desk.file("people.csv", PEOPLE), "--yes")
    ran = desk("letters", "test", "julie", "--json")
    assert ran.data == {"sent_to": ME, "subject": "15 minutes to ask you about leading a team"}
    (mail,) = desk.sent()
    assert b"Subject: [Test, not sent to Julie Adams] 15 minutes" in mail
    assert b"julie@example.net" not in mail
    assert "the first letter" not in desk("journal").out


def test_a_test_that_cannot_be_handed_over_exits_with_3(desk: Desktop) -> None:
    ran = desk("letters", "test", "julie", "--json")
    assert (ran.code, ran.out) == (3, "")
    assert "cannot be reached" in ran.err
