"""Which words of a letter name a day or a time."""

from datetime import date

import pytest

from outreach.guide.letter_dates import names_date, names_time, names_weekday
from outreach.guide.letter_text import plain


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("at 14:00", (14, 0)),
        ("at 2 PM", (14, 0)),
        ("at 2.30pm", (14, 30)),
        ("at noon", (12, 0)),
        ("at half past three", (15, 30)),
        ("at half 3", (15, 30)),
        ("at 3.30", (15, 30)),
        ("at three o'clock", (15, 0)),
        ("at 3, by phone", (15, 0)),
        ("at quarter to four", (15, 45)),
        ("quarter past three", (15, 15)),
        ("at 12 pm", (12, 0)),
        ("at 12:15am", (0, 15)),
    ],
)
def test_a_time_is_named_as_people_write_it(text: str, at: tuple[int, int]) -> None:
    assert names_time(text, at)


@pytest.mark.parametrize(
    "text",
    [
        "at 2 am",
        "at 2:30",
        "half past two",
        "at 2.15pm",
        "at 20",
        "at 22:00",
        "at 14",
        "room 214:00",
        "at 12:02 pm",
        "at noon",
    ],
)
def test_other_times_and_numbers_name_it_not(text: str) -> None:
    assert not names_time(text, (14, 0))


@pytest.mark.parametrize("text", ["Thursday", "on Thur.", "Thurs", "Thu, 3", "THURSDAY", "on Thursdays"])
def test_a_weekday_is_named_in_full_or_short(text: str) -> None:
    assert names_weekday(text, date(2026, 12, 3))


@pytest.mark.parametrize("text", ["Tuesday", "Thursdayish", "Th", "Thursd"])
def test_other_words_name_no_weekday(text: str) -> None:
    assert not names_weekday(text, date(2026, 12, 3))


@pytest.mark.parametrize("text", ["3 DECEMBER", "the 3RD of DEC", "dec. the 3rd"])
def test_a_date_is_named_in_any_case(text: str) -> None:
    assert names_date(text, date(2026, 12, 3))


def test_quotes_and_blanks_of_typesetters_are_those_of_a_keyboard() -> None:
    assert plain("\u201cI\u2019d\u00a0go\u201d, \u2018now\u2019\u202f?") == "\"I'd go\", 'now' ?"
