"""Concrete times to offer for a talk, free for the mentee and decent for the other side."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.rules import Rules
from outreach.domain.working_time import DAY, Place, is_working_day

DAYS_AHEAD = 42
STEP = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class FreeHours:
    """A span of one weekday (Monday is 0), in the mentee's wall time."""

    weekday: int
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Availability:
    """When the mentee can talk, and how it is offered. Without hours the other side is asked to name a time.

    `minutes` are kept free for one talk; `notice_days` are the least between now and the first time offered;
    `invitation` tells that a confirmation carries a calendar file.
    """

    hours: tuple[FreeHours, ...] = ()
    minutes: int = 30
    slots: int = 3
    notice_days: int = 2
    invitation: bool = False


@dataclass(frozen=True, slots=True)
class Busy:
    """A span that is taken already."""

    start: datetime
    end: datetime

    def meets(self, start: datetime, end: datetime) -> bool:
        return start < self.end and self.start < end


def offer(
    free: Availability, home: Place, there: Place, taken: Collection[Busy], now: datetime, rules: Rules
) -> tuple[datetime, ...]:
    """Instants (UTC) to offer, in order: on different days for both sides, early and late hours by turns.

    Each lies, with its whole length, in the mentee's free hours and in the working window of the other side, meets
    nothing that is taken, and is read the same by everybody: no hour that the clocks skip or show twice.
    """
    chosen: list[datetime] = []
    their_days: set[date] = set()
    today = home.local(now).date()
    for ahead in range(free.notice_days, free.notice_days + DAYS_AHEAD):
        fitting = [
            start
            for start in _starts(free, home, today + ahead * DAY)
            if start >= now + free.notice_days * DAY
            and _decent(start, free.minutes, there, rules)
            and not any(one.meets(start, start + timedelta(minutes=free.minutes)) for one in taken)
            and there.local(start).date() not in their_days
        ]
        if fitting and len(chosen) < free.slots:
            chosen.append(fitting[-1 if len(chosen) % 2 else 0])
            their_days.add(there.local(chosen[-1]).date())
    return tuple(chosen)


def _starts(free: Availability, home: Place, day: date) -> Iterator[datetime]:
    """Every half hour of the day's free spans from which on there is time enough, in order."""
    length = timedelta(minutes=free.minutes)
    found: set[datetime] = set()
    for span in free.hours:
        if span.weekday == day.weekday():
            start, end = home.instant(day, span.start), home.instant(day, span.end)
            while start + length <= end:
                if is_plain(start, home) and is_plain(start + length, home):
                    found.add(start)
                start += STEP
    yield from sorted(found)


def _decent(start: datetime, minutes: int, there: Place, rules: Rules) -> bool:
    end = start + timedelta(minutes=minutes)
    first, last = there.local(start), there.local(end)
    same_day = first.date() == last.date()
    inside = rules.window_start <= first.time() and last.time() <= rules.window_end
    works = is_working_day(first.date(), there, rules)
    return same_day and inside and works and is_plain(start, there) and is_plain(end, there)


def is_plain(instant: datetime, place: Place) -> bool:
    """Whether the wall time there names this instant and no other."""
    wall = place.local(instant).replace(tzinfo=None)
    zone = ZoneInfo(place.zone)
    both = {wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return both == {instant.astimezone(UTC)}
