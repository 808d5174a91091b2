"""reflect: an interview that goes on where it stopped, answers by options, and what is shown of them."""

from pathlib import Path

import pytest

from tests.interfaces.desktop import ON_LOOPBACK, Desktop, desktop_of_questions


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    """Nothing is told yet."""
    desk = desktop_of_questions(tmp_path)
    assert ON_LOOPBACK in desk.settings.read_text()
    (tmp_path / "outreach.db").unlink()
    return desk


def test_the_interview_asks_one_question_at_a_time_and_goes_on_where_it_stopped(desk: Desktop) -> None:
    first = desk("reflect", typed="lead a team\nthe weather\n2\n.\n")
    assert first.code == 0
    assert "it is one of: 1 my profession and career" in first.out
    assert first.out.count("What do you hope mentoring will do for you?") == 1
    again = desk("reflect", typed="leading a team: how\n.\n")
    assert "What do you hope" not in again.out
    assert "why, how, or whom?" in again.out
    told = desk("reflect", "--json").data
    assert isinstance(told, dict)
    assert told["answers"] == {
        "purpose": "lead a team",
        "context": "knowledge of a sector",
        "needs": "leading a team: how",
    }
    assert told["needs"] == [{"name": "leading a team", "knowing": "how"}]
    assert (told["missing"], told["locked"]) == ([], False)


def test_one_question_can_be_answered_without_being_asked(desk: Desktop) -> None:
    assert desk("reflect", "purpose", "lead", "a", "team").code == 0
    assert desk("reflect", "context", "weather").code == 2
    assert desk("reflect", "weather", "fine").code == 2
    shown = desk("reflect", "--show").out
    assert "lead a team" in shown
    assert "First letters stay locked until you have told the context of your purpose and one need" in shown


def test_an_empty_answer_leaves_the_question_open(desk: Desktop) -> None:
    desk("reflect", typed="\n1\n.\n")
    assert "What do you hope" in desk("reflect", typed=".\n").out


def test_doctor_tells_that_first_letters_are_locked(desk: Desktop) -> None:
    assert "outreach reflect" in desk("doctor").out
    for question, words in (("purpose", "lead"), ("context", "1"), ("needs", "leading: how")):
        desk("reflect", question, words)
    assert "outreach reflect" not in desk("doctor").out


def test_approve_anyway_unlocks(desk: Desktop) -> None:
    desk(
        "contacts",
        "add",
        "Julie Adams",
        "julie@example.net",
        "--set",
        "why_them=Your talk on night shifts helped me",
    )
    refused = desk("approve", "Julie")
    assert refused.code == 1
    assert "outreach reflect" in refused.err
    assert desk("approve", "Julie", "--anyway").code == 0
    assert "you unlocked first letters" in desk("journal").out
