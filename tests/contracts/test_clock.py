"""Clock and chance."""

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.clock import SystemClock, SystemIds

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Later:
    """A clock that goes on a day at each look."""

    def __init__(self) -> None:
        self.days = 0

    def now(self) -> datetime:
        self.days += 1
        return NOON + timedelta(days=self.days)


def test_the_clock_tells_the_present_in_utc() -> None:
    before = datetime.now(UTC)  # noqa: TID251  # compared with the system's own clock
    told = SystemClock().now()
    assert timedelta(0) <= told - before < timedelta(minutes=1)
    assert told.tzinfo is UTC


def test_a_fixed_clock_stands_still_and_speaks_utc() -> None:
    clock = SystemClock(datetime(2026, 11, 23, 13, tzinfo=timezone(timedelta(hours=1))))
    assert clock.now() == clock.now() == NOON
    assert clock.now().tzinfo is UTC


def test_a_fixed_instant_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        SystemClock(datetime(2026, 11, 23, 12))  # noqa: DTZ001  # naive on purpose


@pytest.mark.parametrize("clock", [SystemClock(NOON), SystemClock(), Later()], ids=["still", "real", "fast"])
def test_ids_are_drawn_once_and_sort_in_the_order_drawn(clock: SystemClock) -> None:
    ids = SystemIds(clock)
    drawn = [ids.new() for _ in range(2000)]
    assert drawn == sorted(drawn)
    assert len(set(drawn)) == len(drawn)
    assert all(re.fullmatch("[0-9a-z]{26}", one) for one in drawn)


def test_ids_of_two_processes_at_the_same_instant_differ() -> None:
    assert SystemIds(SystemClock(NOON)).new() != SystemIds(SystemClock(NOON)).new()


def test_tokens_hold_eighty_random_bits_in_letters_that_are_not_mistaken() -> None:
    ids = SystemIds(SystemClock(NOON))
    tokens = {ids.token() for _ in range(500)}
    assert len(tokens) == 500
    assert all(re.fullmatch("[2-9a-km-np-z]{16,}", one) for one in tokens)
    for place in range(16):
        assert len({one[place] for one in tokens}) > 20


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_what_is_drawn_between_two_numbers_lies_there(low: float, width: float) -> None:
    assert low <= SystemIds(SystemClock(NOON)).between(low, low + width) <= low + width
