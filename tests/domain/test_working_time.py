"""Working days and windows, in the wall time of the place."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.rules import Rules
from outreach.domain.working_time import Place, next_hour, next_opening, working_days_after

RULES = Rules()
LONDON = Place("Europe/London")
ZONES = st.sampled_from(["Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Apia"])
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)).map(lambda one: one.replace(tzinfo=UTC))  # noqa: DTZ001


@given(INSTANTS, ZONES)
def test_the_next_opening_lies_inside_the_window_and_is_never_past(now: datetime, zone: str) -> None:
    place = Place(zone)
    opening = next_opening(now, place, RULES)
    local = place.local(opening)
    assert opening >= now
    assert local.weekday() < 5
    assert time(9) <= local.time() < time(17)


@given(INSTANTS, ZONES)
def test_inside_the_window_nothing_waits(now: datetime, zone: str) -> None:
    opening = next_opening(now, Place(zone), RULES)
    assert next_opening(opening, Place(zone), RULES) == opening


@given(INSTANTS, ZONES, st.integers(1, 30))
def test_more_working_days_are_never_earlier(instant: datetime, zone: str, days: int) -> None:
    place = Place(zone)
    assert working_days_after(instant, days + 1, place, RULES) > working_days_after(instant, days, place, RULES)


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        (time(8, 59), datetime(2026, 11, 3, 9, tzinfo=UTC)),
        (time(9), datetime(2026, 11, 3, 9, tzinfo=UTC)),
        (time(16, 59), datetime(2026, 11, 3, 16, 59, tzinfo=UTC)),
        (time(17), datetime(2026, 11, 4, 9, tzinfo=UTC)),
    ],
)
def test_the_window_holds_its_first_minute_and_not_the_one_in_which_it_ends(now: time, opening: datetime) -> None:
    tuesday = datetime.combine(date(2026, 11, 3), now, UTC)
    assert next_opening(tuesday, LONDON, RULES) == opening
    assert next_hour(tuesday, LONDON, time(9), time(17)) == opening


def test_public_holidays_are_no_working_days() -> None:
    christmas = Place("Europe/London", frozenset({date(2026, 12, 25), date(2026, 12, 28)}))
    thursday = datetime(2026, 12, 24, 18, tzinfo=UTC)
    assert next_opening(thursday, christmas, RULES) == datetime(2026, 12, 29, 9, tzinfo=UTC)


def test_seven_working_days_after_a_monday_is_wednesday_of_the_next_week() -> None:
    monday = datetime(2026, 11, 2, 10, tzinfo=UTC)
    assert working_days_after(monday, 7, LONDON, RULES) == datetime(2026, 11, 11, 9, tzinfo=UTC)


def test_the_window_follows_the_clocks_when_they_change() -> None:
    friday = datetime(2026, 3, 27, 18, tzinfo=UTC)  # summer time begins on Sunday
    assert next_opening(friday, LONDON, RULES) == datetime(2026, 3, 30, 8, tzinfo=UTC)


@given(INSTANTS)
def test_prompts_come_between_their_hours_on_any_day(now: datetime) -> None:
    asked = next_hour(now, LONDON, time(8), time(20))
    assert now <= asked <= now + timedelta(hours=13)
    assert time(8) <= LONDON.local(asked).time() < time(20)
