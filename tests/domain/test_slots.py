"""Times to offer for a talk: free for the mentee, decent for the other side, and the same to everybody."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.rules import Rules
from outreach.domain.slots import Availability, Busy, FreeHours, is_plain, offer
from outreach.domain.working_time import DAY, Place

LONDON, NEW_YORK, TOKYO = Place("Europe/London"), Place("America/New_York"), Place("Asia/Tokyo")
NOON = tuple(FreeHours(day, time(12), time(14)) for day in range(5))
AFTERNOON = tuple(FreeHours(day, time(13), time(18)) for day in range(5))
MONDAY = datetime(2026, 11, 2, 10, tzinfo=UTC)
RULES = Rules()
NIGHT = Rules(window_days=frozenset(range(7)), window_start=time(0), window_end=time(23, 59))


def walls(found: tuple[datetime, ...], place: Place) -> list[str]:
    return [f"{place.local(one):%a %-d %b %H:%M}" for one in found]


def test_three_days_at_early_and_late_hours_after_the_notice() -> None:
    found = offer(Availability(NOON), LONDON, LONDON, (), MONDAY, RULES)
    assert walls(found, LONDON) == ["Wed 4 Nov 12:00", "Thu 5 Nov 13:30", "Fri 6 Nov 12:00"]


def test_without_free_hours_nothing_is_offered() -> None:
    assert offer(Availability(), LONDON, LONDON, (), MONDAY, RULES) == ()


def test_the_whole_talk_lies_in_their_working_window() -> None:
    found = offer(Availability(AFTERNOON), LONDON, NEW_YORK, (), MONDAY, RULES)
    assert walls(found, NEW_YORK) == ["Wed 4 Nov 09:00", "Thu 5 Nov 12:30", "Fri 6 Nov 09:00"]


def test_hours_that_never_meet_give_no_time() -> None:
    early = tuple(FreeHours(day, time(8), time(9)) for day in range(5))
    assert offer(Availability(early), LONDON, NEW_YORK, (), MONDAY, RULES) == ()


def test_holidays_where_they_live_and_days_off_are_left_out() -> None:
    there = Place("Europe/London", frozenset({date(2026, 11, 5)}))
    every_day = tuple(FreeHours(day, time(12), time(13)) for day in range(7))
    found = offer(Availability(every_day, slots=4), LONDON, there, (), MONDAY, RULES)
    assert walls(found, LONDON) == ["Wed 4 Nov 12:00", "Fri 6 Nov 12:30", "Mon 9 Nov 12:00", "Tue 10 Nov 12:30"]


def test_what_is_taken_is_not_offered_again() -> None:
    taken = [Busy(datetime(2026, 11, 4, 11, 45, tzinfo=UTC), datetime(2026, 11, 4, 13, 15, tzinfo=UTC))]
    found = offer(Availability(NOON), LONDON, LONDON, taken, MONDAY, RULES)
    assert walls(found, LONDON)[0] == "Wed 4 Nov 13:30"
    whole = [Busy(datetime(2026, 11, 4, 11, tzinfo=UTC), datetime(2026, 11, 4, 15, tzinfo=UTC))]
    assert walls(offer(Availability(NOON), LONDON, LONDON, whole, MONDAY, RULES), LONDON)[0] == "Thu 5 Nov 12:00"


def test_a_talk_may_begin_as_another_ends_and_end_as_another_begins() -> None:
    day = datetime(2026, 11, 4, tzinfo=UTC)
    taken = [Busy(day.replace(hour=11), day.replace(hour=12)), Busy(day.replace(hour=12, minute=30), day + DAY)]
    found = offer(Availability(NOON), LONDON, LONDON, taken, MONDAY, RULES)
    assert walls(found, LONDON)[0] == "Wed 4 Nov 12:00"
    assert not any(one.meets(found[0], found[0] + timedelta(minutes=30)) for one in taken)


def test_a_talk_may_end_with_their_window() -> None:
    late = Availability((FreeHours(2, time(16, 30), time(18)),), slots=1)
    assert walls(offer(late, LONDON, LONDON, (), MONDAY, RULES), LONDON) == ["Wed 4 Nov 16:30"]


def test_two_days_of_the_mentee_that_are_one_day_of_theirs_are_not_both_offered() -> None:
    nights = Availability((FreeHours(0, time(22), time(22, 30)), FreeHours(1, time(1), time(1, 30))), slots=2)
    found = offer(nights, LONDON, TOKYO, (), MONDAY, NIGHT)
    assert walls(found, TOKYO) == ["Tue 10 Nov 07:00", "Tue 17 Nov 07:00"]


def test_the_notice_is_counted_in_hours_too() -> None:
    late = MONDAY.replace(hour=13)
    assert walls(offer(Availability(NOON), LONDON, LONDON, (), late, RULES), LONDON)[0] == "Wed 4 Nov 13:00"


@pytest.mark.parametrize(
    ("now", "theirs"),
    [
        # Americans change their clocks on 8 March 2026, the British on 29 March: four hours between them.
        (datetime(2026, 3, 9, 10, tzinfo=UTC), ["Wed 11 Mar 09:00", "Thu 12 Mar 13:30", "Fri 13 Mar 09:00"]),
        # Both have changed, or neither: five hours.
        (datetime(2026, 3, 2, 10, tzinfo=UTC), ["Wed 4 Mar 09:00", "Thu 5 Mar 12:30", "Fri 6 Mar 09:00"]),
        (datetime(2026, 3, 30, 10, tzinfo=UTC), ["Wed 1 Apr 09:00", "Thu 2 Apr 12:30", "Fri 3 Apr 09:00"]),
        # The British change back on 25 October 2026, the Americans on 1 November.
        (datetime(2026, 10, 26, 10, tzinfo=UTC), ["Wed 28 Oct 09:00", "Thu 29 Oct 13:30", "Fri 30 Oct 09:00"]),
    ],
)
def test_in_weeks_in_which_only_one_side_has_changed_its_clocks(now: datetime, theirs: list[str]) -> None:
    found = offer(Availability(AFTERNOON), LONDON, NEW_YORK, (), now, RULES)
    assert walls(found, NEW_YORK) == theirs
    assert all(13 <= LONDON.local(one).hour < 18 for one in found)


def test_an_hour_that_the_clocks_skip_is_not_offered() -> None:
    nights = Availability((FreeHours(6, time(1), time(2)),), slots=2)
    found = offer(nights, LONDON, LONDON, (), datetime(2026, 3, 25, 10, tzinfo=UTC), NIGHT)
    assert walls(found, LONDON) == ["Sun 5 Apr 01:00", "Sun 12 Apr 01:30"]


def test_an_hour_that_the_clocks_show_twice_is_not_offered() -> None:
    nights = Availability((FreeHours(6, time(1), time(2)),), minutes=60, slots=2)
    found = offer(nights, LONDON, LONDON, (), datetime(2026, 10, 21, 10, tzinfo=UTC), NIGHT)
    assert walls(found, LONDON) == ["Sun 1 Nov 01:00", "Sun 8 Nov 01:00"]


def test_an_hour_shown_twice_where_they_live_is_not_offered_either() -> None:
    mornings = Availability((FreeHours(6, time(5), time(7)),), slots=2)  # 01:00-02:00 in New York on 1 November
    found = offer(mornings, LONDON, NEW_YORK, (), datetime(2026, 10, 28, 10, tzinfo=UTC), NIGHT)
    assert walls(found, LONDON)[0] == "Sun 8 Nov 05:00"


@pytest.mark.parametrize(
    ("start", "end", "first"),
    [
        (time(0, 30), time(1), "Sun 1 Nov 00:30"),  # it would end at one of two
        (time(1, 30), time(2), "Sun 1 Nov 01:30"),  # it would begin so
        (time(2), time(2, 30), "Sun 25 Oct 02:00"),
    ],
)
def test_both_ends_of_a_talk_are_plain_at_home(start: time, end: time, first: str) -> None:
    nights = Availability((FreeHours(6, start, end),), slots=1)
    found = offer(nights, LONDON, TOKYO, (), datetime(2026, 10, 21, 10, tzinfo=UTC), NIGHT)
    assert walls(found, LONDON) == [first]


def test_a_wall_time_is_plain_where_it_names_one_instant() -> None:
    assert is_plain(datetime(2026, 10, 25, 2, tzinfo=UTC), LONDON)
    assert not is_plain(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), LONDON)
    assert not is_plain(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), LONDON)


ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC")
SPANS = st.builds(
    lambda day, start, length: FreeHours(day, time(start), time(min(23, start + length), 59)),
    st.integers(0, 6),
    st.integers(0, 22),
    st.integers(0, 8),
)


@given(
    spans=st.lists(SPANS, max_size=6).map(tuple),
    minutes=st.integers(5, 90),
    slots=st.integers(2, 5),
    notice=st.integers(1, 10),
    ahead=st.integers(0, 2 * 366 * 24 * 60),
    zones=st.tuples(st.sampled_from(ZONES), st.sampled_from(ZONES)),
    busy=st.lists(st.integers(0, 60 * 24 * 50), max_size=4),
)
def test_every_time_offered_keeps_every_promise(
    spans: tuple[FreeHours, ...],
    minutes: int,
    slots: int,
    notice: int,
    ahead: int,
    zones: tuple[str, str],
    busy: list[int],
) -> None:
    home, there = Place(zones[0]), Place(zones[1])
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=ahead)
    taken = [Busy(now + timedelta(minutes=one), now + timedelta(minutes=one + 45)) for one in busy]
    free = Availability(spans, minutes, slots, notice)
    found = offer(free, home, there, taken, now, RULES)
    length = timedelta(minutes=minutes)
    assert list(found) == sorted(found)
    assert len(found) <= slots
    for place in (home, there):
        assert len({place.local(one).date() for one in found}) == len(found)
    for start in found:
        mine, theirs, ends = home.local(start), there.local(start), there.local(start + length)
        assert start >= now + timedelta(days=notice)
        assert any(
            span.weekday == mine.weekday()
            and span.start <= mine.time()
            and home.local(start + length).time() <= span.end
            for span in spans
        )
        assert theirs.weekday() < 5
        assert theirs.date() == ends.date()
        assert time(9) <= theirs.time()
        assert ends.time() <= time(17)
        assert not any(one.start < start + length and start < one.end for one in taken)
        for place in (home, there):
            wall = place.local(start).replace(tzinfo=None)
            assert {wall.replace(tzinfo=ZoneInfo(place.zone), fold=fold).astimezone(UTC) for fold in (0, 1)} == {
                start
            }
