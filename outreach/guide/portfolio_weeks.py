"""What happened in which week: letters, answers, talks (guide, part "portfolio")."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from outreach.domain.working_time import Place
from outreach.guide.portfolio_story import Mark, Moment

COUNTED = (Mark.LETTER, Mark.ANSWER, Mark.TALK)
FEWEST, MOST = 12, 53
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Week:
    """One week from its Monday on; `counts` go by COUNTED."""

    monday: date
    counts: tuple[int, ...]


def weeks(moments: Iterable[Moment], now: datetime, home: Place) -> tuple[Week, ...]:
    """From the first moment's week to this one, in the mentee's days: FEWEST at least, the last MOST at most."""
    counted = Counter((_monday(home.local(one.at).date()), one.mark) for one in moments if one.mark in COUNTED)
    this = _monday(home.local(now).date())
    first = min((monday for monday, _ in counted), default=this)
    many = min(max((this - first).days // 7 + 1, FEWEST), MOST)
    mondays = [this - WEEK * back for back in reversed(range(many))]
    return tuple(Week(monday, tuple(counted[monday, mark] for mark in COUNTED)) for monday in mondays)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
