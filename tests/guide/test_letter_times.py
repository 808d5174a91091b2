"""Times as letters tell them can be read again."""

from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.slots import is_plain
from outreach.domain.working_time import Place
from outreach.guide.letter_times import moment, read_moments

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
