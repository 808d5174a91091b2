"""Where things lie on the page's drawings, in hundredths of their width. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from outreach.domain.working_time import Place

MOST_TICKS = 6
STEPS_IN_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
LEFT, RIGHT = 2.0, 98.0
SHORTEST = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of a month: "Nov", or "2027" where a year begins."""

    x: float
    words: str
    year: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """The time from the first thing that happened until now, for all timelines alike."""

    first: datetime
    last: datetime
    home: Place

    def x(self, at: datetime) -> float:
        """Where an instant lies; what is outside lies at the edge."""
        share = (at - self.first) / (self.last - self.first)
        return round(LEFT + (RIGHT - LEFT) * min(max(share, 0), 1), 2)

    def ticks(self) -> tuple[Tick, ...]:
        """The firsts of months, few enough to be read on a telephone."""
        firsts = list(self._firsts())
        step = next(one for one in STEPS_IN_MONTHS if len(firsts) <= MOST_TICKS * one)
        chosen = [day for day in firsts if (day.year * 12 + day.month - 1) % step == 0]
        return tuple(self._tick(day, named=place == 0) for place, day in enumerate(chosen))

    def _tick(self, day: date, *, named: bool) -> Tick:
        year = day.month == 1
        words = f"{day:%Y}" if year else f"{day:%b %Y}" if named else f"{day:%b}"
        return Tick(self.x(self.home.instant(day, time.min)), words, year)

    def _firsts(self) -> Iterator[date]:
        day = self.home.local(self.first).date().replace(day=1)
        while day <= self.home.local(self.last).date():
            if self.home.instant(day, time.min) >= self.first:
                yield day
            day = (day + timedelta(days=32)).replace(day=1)


def axis_of(instants: Sequence[datetime], now: datetime, home: Place) -> Axis:
    """From the first instant until now, four weeks at least."""
    first = min([*instants, now - SHORTEST])
    return Axis(first, now, home)


def share(part: int, whole: int) -> float:
    """Hundredths of the whole; 0 of nothing."""
    return round(100 * part / whole, 2) if whole else 0.0
