"""Times as letters tell them can be read again."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.slots import is_plain
from outreach.domain.working_time import Place
from outreach.guide.letter_times import clock_of, coming_day, moment, past_day, read_moments, rhythm, span

ZONES = sorted(one for one in available_timezones() if "/" in one and not one.startswith("Etc/"))
WRITTEN = datetime(2026, 11, 2, 10, tzinfo=UTC)
HALF_HOURS = st.integers(1, 300 * 48).map(lambda many: WRITTEN + many * timedelta(minutes=30))


@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.lists(HALF_HOURS, unique=True, max_size=3), st.booleans())
def test_what_a_letter_offers_is_read_in_it_again(
    home: str, zone: str, told: list[datetime], assumed: bool
) -> None:
    there = Place(zone)
    at = [one for one in told if is_plain(one, there)]
    lines = "\n".join(f"- {moment(one, Place(home), there, assumed=assumed)}" for one in at)
    found, rest = read_moments(f"Would one of these suit you?\n\n{lines}\n\nElse name another.", there, WRITTEN)
    assert list(found) == at
    assert not any(one.isdigit() for one in rest)


def test_a_day_that_there_is_not_is_no_time() -> None:
    assert read_moments("Monday 31 November at 10:00", Place("Europe/London"), WRITTEN)[0] == []
    assert read_moments("Monday 3 November at 10:00", Place("Europe/London"), WRITTEN)[0] == []


LONDON = Place("Europe/London")


def test_what_was_read_is_taken_out_of_the_text() -> None:
    found, rest = read_moments("Or Friday 4 December at 14:00 (London time), say.", LONDON, WRITTEN)
    assert list(found) == [datetime(2026, 12, 4, 14, tzinfo=UTC)]
    assert rest == "Or  , say."


def test_a_leap_day_of_the_coming_year_is_found() -> None:
    written = datetime(2027, 11, 2, 10, tzinfo=UTC)
    assert list(read_moments("Tuesday 29 February at 10:00", LONDON, written)[0]) == [
        datetime(2028, 2, 29, 10, tzinfo=UTC)
    ]


def test_only_what_is_still_to_come_is_a_time() -> None:
    told = "Monday 2 November at 10:00"
    assert read_moments(told, LONDON, WRITTEN)[0] == []
    assert list(read_moments(told, LONDON, WRITTEN - timedelta(minutes=1))[0]) == [WRITTEN]


def test_a_moment_names_no_zone_to_a_reader_who_is_known_to_share_it() -> None:
    assert moment(WRITTEN, LONDON, LONDON) == "Monday 2 November at 10:00"


@pytest.mark.parametrize(
    ("zone", "clock"),
    [("America/New_York", "New York time"), ("UTC", "UTC"), ("Etc/GMT+5", "GMT+5"), ("Etc/UTC", "UTC")],
)
def test_a_clock_is_called_by_its_town(zone: str, clock: str) -> None:
    assert clock_of(zone) == clock


TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (0, "on Monday"),
        (-4, "on Thursday"),
        (-5, "on Wednesday 18 November"),
        (1, "on Tuesday 24 November"),
        (-300, "on Tuesday 27 January"),
        (-301, "on Monday 26 January 2026"),
    ],
)
def test_a_day_that_has_been_has_its_date_after_four_days_and_its_year_after_three_hundred(
    ahead: int, words: str
) -> None:
    assert past_day(TODAY + timedelta(days=ahead), TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 12, 3), "in December"),
        (date(2026, 12, 4), "around 4 December"),
        (TODAY + timedelta(days=300), "around 19 September"),
        (TODAY + timedelta(days=301), "around 20 September 2027"),
    ],
)
def test_the_first_three_days_of_a_month_are_its_beginning(day: date, words: str) -> None:
    assert coming_day(day, TODAY) == words


def test_numbers_up_to_twelve_are_words() -> None:
    assert [rhythm(one) for one in (12, 13)] == ["every twelve weeks", "every 13 weeks"]
    assert [span(one) for one in (12, 13, 14)] == ["twelve weeks", "three months", "14 weeks"]
