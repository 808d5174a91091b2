"""The plan as months of days. Pure."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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


def months(planned: Sequence[Planned], home: Place, today: date, days: int) -> tuple[Month, ...]:
    """Every month that has a day of the plan, from today's on."""
    by_day: dict[date, list[Planned]] = defaultdict(list)
    for one in planned:
        by_day[home.local(one.at).date()].append(one)
    last = today + timedelta(days=days)
    shown = [
        PlannedDay(on, on == today, today <= on <= last, tuple(by_day.get(on, ())))
        for on in _whole_months(today, last)
    ]
    return tuple(_month(list(found)) for _, found in groupby(shown, key=lambda one: (one.on.year, one.on.month)))


def _whole_months(first: date, last: date) -> Iterator[date]:
    on = first.replace(day=1)
    while on <= last or on.day > 1:
        yield on
        on += DAY


def _month(days: list[PlannedDay]) -> Month:
    before, after = days[0].on.weekday(), 6 - days[-1].on.weekday()
    cells = [*[None] * before, *days, *[None] * after]
    return Month(days[0].on, tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7)))
