"""What is wrong with a day or a time that cannot be taken is said in plain words."""

from datetime import UTC, date, datetime

import pytest

from outreach.domain import command_words
from outreach.domain.commands import NotACommand, NoteTasks
from outreach.domain.when_why import why_no_day, why_no_moment

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)  # a Monday
TODAY = date(2026, 11, 2)
HOME = "Europe/London"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("31 Nov 14:00", "there is no 31 November: November has 30 days"),
        ("Thu 31 Nov 10:00", "there is no 31 November: November has 30 days"),
        ("30 Feb 10:00", "there is no 30 February: February has 29 days"),
        ("29 Feb 2027 10:00", "there is no 29 February 2027: February 2027 has 28 days"),
        ("Thu 4 Dec 14:00", "4 December 2026 is a Friday, not a Thursday"),
        ("Fri 3 December 2026 at 2pm", "3 December 2026 is a Thursday, not a Friday"),
        ("3/4 at 10:00", "that may be 3 April or 4 March: write the month as a word"),
        ("3 Oct 2026 10:00", "3 October 2026 has passed"),
        ("today 9:00", "that time has passed"),
        ("2 Nov 10:00", "that time has passed"),
        ("2 Nov 10:01", ""),
        ("9:00 today", "that time has passed"),
        ("Thu 3 Dec", "the hour is missing"),
        ("Thu 3 Dec at 3", "3 may be night or afternoon: write 03:00 or 15:00"),
        ("at 3 on Thu 3 Dec", "3 may be night or afternoon: write 03:00 or 15:00"),
        ("at 4 on Thu 3 Dec at 3", "3 may be night or afternoon: write 03:00 or 15:00"),
        ("28 March 2027 01:30", "the clocks go forward on 28 March, so there is no 01:30 that day"),
        ("soon", ""),
        ("", ""),
        ("Thu 3 Dec 14:00 in the mood", ""),
        ("Thu the 4th at 14:00", ""),
        ("next Thursday 14:00", ""),
        ("14:00", ""),
    ],
)
def test_why_a_time_cannot_be_taken(words: str, why: str) -> None:
    assert why_no_moment(words, NOW, HOME) == why


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("31 Nov", "there is no 31 November: November has 30 days"),
        ("until Thu 4 Dec", "4 December 2026 is a Friday, not a Thursday"),
        ("Thu 3 December 2027", "3 December 2027 is a Friday, not a Thursday"),
        ("Fri 3 December 2027", ""),
        ("1 Dec", ""),
        ("30 Nov", ""),
        ("0 Dec 2027", "there is no 0 December 2027: December 2027 has 31 days"),
        ("1 November 2026", "1 November 2026 has passed"),
        ("2 November 2026", ""),
        ("in December", ""),
        ("the 3rd", ""),
        ("Thu the 3rd", ""),
        ("2 weeks", ""),
        ("", ""),
    ],
)
def test_why_a_day_cannot_be_taken(words: str, why: str) -> None:
    assert why_no_day(words, TODAY) == why


def test_a_day_is_over_when_it_is_over_where_the_mentee_lives() -> None:
    assert why_no_moment("2 November 2026 23:00", NOW, "Pacific/Kiritimati") == "2 November 2026 has passed"
    assert why_no_moment("2 November 2026 23:30", NOW, "Pacific/Honolulu") == ""


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("MEETING 31 Nov 14:00", "there is no 31 November"),
        ("MOVED Thu 4 Dec 14:00", "is a Friday, not a Thursday"),
        ("LATER 31 Nov", "there is no 31 November"),
        ("PAUSE all until 31 Nov", "there is no 31 November"),
        ("ACTION read the report by 31 Nov", "there is no 31 November"),
        ("ACTION read it by Thu 4 Dec; ring Ann", "is a Friday, not a Thursday"),
    ],
)
def test_a_command_with_such_a_day_is_none_and_says_why(line: str, why: str) -> None:
    found = command_words.parse(line, NOW, HOME)
    assert isinstance(found, NotACommand)
    assert why in found.why


@pytest.mark.parametrize("task", ["read the book by Ann Lee", "read the report of 3 October 2026"])
def test_an_action_that_names_no_day_to_come_keeps_its_words(task: str) -> None:
    found = command_words.parse(f"ACTION {task}", NOW, HOME)
    assert found == NoteTasks(((task, None),))
