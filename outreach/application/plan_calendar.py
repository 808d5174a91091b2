"""The plan as months of days. Pure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from outreach.application.plan_values import Planned
from outreach.domain.working_time import DAY, Place


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day of the mentee's. `ahead` tells that the plan speaks of it; `planned` is what comes then, in order."""

    on: date
    today: bool
    ahead: bool
    planned: tuple[Planned, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """Whole weeks from Monday on; None stands for a day of another month."""

    first: date
    weeks: tuple[tuple[PlannedDay | None, ...], ...]


def in_days(planned: Sequence[Planned], home: Place) -> Mapping[date, Sequence[Planned]]:
    """What comes on each of the mentee's days, in order."""
    by_day: dict[date, list[Planned]] = defaultdict(list)
    for one in planned:
        by_day[home.local(one.at).date()].append(one)
    return dict(by_day)


def months(by_day: Mapping[date, Sequence[Planned]], today: date, days: int) -> tuple[Month, ...]:
    """Every month that has a day of the plan: in the first one from the week of today on, in the last one up to the
    week in which the plan ends."""
    last = today + timedelta(days=days)
    shown = [
        PlannedDay(on, on == today, today <= on <= last, tuple(by_day.get(on, ())))
        for on in _whole_weeks(today, last)
    ]
    return tuple(_month(list(found)) for _, found in groupby(shown, key=lambda one: (one.on.year, one.on.month)))


def _whole_weeks(first: date, last: date) -> Iterator[date]:
    """With the days of their weeks that are of the same months."""
    on, end = first - first.weekday() * DAY, last + (6 - last.weekday()) * DAY
    while on <= end:
        if first.replace(day=1) <= on and (on.year, on.month) <= (last.year, last.month):
            yield on
        on += DAY


def _month(days: list[PlannedDay]) -> Month:
    before, after = days[0].on.weekday(), 6 - days[-1].on.weekday()
    cells = [*[None] * before, *days, *[None] * after]
    return Month(days[0].on, tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7)))
