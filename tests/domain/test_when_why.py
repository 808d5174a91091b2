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
        ("Thu 3 Dec", "the hour is missing"),
        ("Thu 3 Dec at 3", "3 may be night or afternoon: write 03:00 or 15:00"),
        ("28 March 2027 01:30", "the clocks go forward on 28 March, so there is no 01:30 that day"),
        ("soon", ""),
        ("", ""),
        ("Thu 3 Dec 14:00 in the mood", ""),
    ],
)
def test_why_a_time_cannot_be_taken(words: str, why: str) -> None:
    assert why_no_moment(words, NOW, HOME) == why


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("31 Nov", "there is no 31 November: November has 30 days"),
        ("until Thu 4 Dec", "4 December 2026 is a Friday, not a Thursday"),
        ("2 weeks", ""),
        ("", ""),
    ],
)
def test_why_a_day_cannot_be_taken(words: str, why: str) -> None:
    assert why_no_day(words, TODAY) == why


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
