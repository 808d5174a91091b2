"""Working days and sending windows, in the wall time of a place."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.rules import Rules

DAY = timedelta(days=1)
LOOK_AHEAD_DAYS = 400


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody lives, as far as time goes: an IANA zone and the public holidays there."""

    zone: str
    holidays: frozenset[date] = frozenset()

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(ZoneInfo(self.zone))

    def instant(self, day: date, at: time) -> datetime:
        """Wall time as an instant, in UTC. An hour that the clocks skip is taken an hour later."""
        return datetime.combine(day, at, ZoneInfo(self.zone)).astimezone(UTC)


def is_working_day(day: date, place: Place, rules: Rules) -> bool:
    return day.weekday() in rules.window_days and not (rules.holidays and day in place.holidays)


def next_working_day(day: date, place: Place, rules: Rules) -> date:
    """The day itself if it is one. Raises ValueError when none comes in over a year."""
    for _ in range(LOOK_AHEAD_DAYS):
        if is_working_day(day, place, rules):
            return day
        day += DAY
    raise ValueError("no working day within a year: see window_days")


def next_opening(now: datetime, place: Place, rules: Rules) -> datetime:
    """The earliest instant from now on at which a letter may go: `now` itself inside the window."""
    local = place.local(now)
    if is_working_day(local.date(), place, rules):
        opens = place.instant(local.date(), rules.window_start)
        if now < place.instant(local.date(), rules.window_end):
            return max(now, opens)
    return place.instant(next_working_day(local.date() + DAY, place, rules), rules.window_start)


def working_days_after(instant: datetime, days: int, place: Place, rules: Rules) -> datetime:
    """The opening of the window on the day that many working days after the instant's own day."""
    day = place.local(instant).date()
    for _ in range(days):
        day = next_working_day(day + DAY, place, rules)
    return place.instant(next_working_day(day, place, rules), rules.window_start)


def next_hour(now: datetime, place: Place, start: time, end: time) -> datetime:
    """The earliest instant from now on between two hours of any day, as for prompts."""
    day = place.local(now).date()
    if now < place.instant(day, end):
        return max(now, place.instant(day, start))
    return place.instant(day + DAY, start)
