"""Stretches of time in words: 'in 3 days', 'a month', 'next week', 'mid September', 'after Easter'."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from outreach.domain import when_words as w
from outreach.domain.when_days import next_week_at
from outreach.domain.when_scan import Token, number_at, word_at


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch named in words, by its first day."""

    day: date
    end: int  # index of the token behind it
    last: date | None = None  # its last day, if it has one that matters ('until September', 'after Christmas')


def period_at(ts: Sequence[Token], i: int, today: date) -> Period | None:
    """The stretch that starts at token i; of a month or week its first day that is not past."""
    for reading in (_span, _next, _quarter, _numbered_week, _month, _feast):
        found = reading(ts, i, today)
        if found:
            return found
    return None


def _span(ts: Sequence[Token], i: int, today: date) -> Period | None:
    """'in 3 days', 'a couple of weeks', '2 months', 'einem Monat'."""
    at = i
    while word_at(ts, at) in w.SPAN_LEADS and _unit(ts, at + 1) is None:
        at += 1
    if (word_at(ts, at) == "a" and word_at(ts, at + 1) == "fortnight") or word_at(ts, at) == "fortnight":
        return Period(today + timedelta(days=14), at + (2 if word_at(ts, at) == "a" else 1))
    count, at = _count(ts, at)
    if not count:
        return None
    ahead = _ahead(today, count, word_at(ts, at))
    end = at + 1
    if (word_at(ts, end), word_at(ts, end + 1)) == ("'", "time"):
        end += 2
    elif word_at(ts, end) == "time":
        end += 1
    elif (word_at(ts, end), word_at(ts, end + 1)) == ("from", "now"):
        end += 2
    return Period(ahead, end) if ahead else None


def _unit(ts: Sequence[Token], i: int) -> str | None:
    word = word_at(ts, i)
    return word if word in w.DAY_UNITS | w.WEEK_UNITS | w.MONTH_UNITS | w.YEAR_UNITS else None


def _count(ts: Sequence[Token], i: int) -> tuple[int | None, int]:
    """A number in digits or words; of 'two or three', '2-3' the larger."""
    number = number_at(ts, i)
    if number is None:
        number = w.NUMBERS.get(word_at(ts, i))
    if number is None:
        return None, i
    at = i + 1
    if word_at(ts, at) in {"couple", "paar", "par", "paio"}:
        number, at = 2, at + 1
    if word_at(ts, at) in w.OR_WORDS | {"-", "–"}:
        more = number_at(ts, at + 1) or w.NUMBERS.get(word_at(ts, at + 1))
        if more:
            number, at = max(number, more), at + 2
    while word_at(ts, at) in w.OF:
        at += 1
    return number, at


def _ahead(today: date, count: int, unit: str) -> date | None:
    try:
        if unit in w.DAY_UNITS:
            return today + timedelta(days=count) if count <= 400 else None
        if unit in w.WEEK_UNITS:
            return today + timedelta(weeks=count) if count <= 60 else None
        if unit in w.MONTH_UNITS:
            return months_on(today, count) if count <= 24 else None
        return months_on(today, 12 * count) if unit in w.YEAR_UNITS and count <= 3 else None
    except (ValueError, OverflowError):
        return None


def months_on(day: date, months: int) -> date:
    """The same day that many months on, or the last of its month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


_QUARTERS: Final = {"q1": 1, "q2": 4, "q3": 7, "q4": 10}


def _quarter(ts: Sequence[Token], i: int, today: date) -> Period | None:
    """'Q1', 'Q2 2027'."""
    month = _QUARTERS.get(word_at(ts, i) + word_at(ts, i + 1))
    if month is None:
        return None
    stated = number_at(ts, i + 2)
    told = stated if stated and 2000 <= stated <= 2100 else None
    year = told or (today.year if month > today.month else today.year + 1)
    return Period(
        date(year, month, 1), i + (3 if told else 2), months_on(date(year, month, 1), 3) - timedelta(days=1)
    )


def _numbered_week(ts: Sequence[Token], i: int, today: date) -> Period | None:
    """'KW 50', 'week 3', 'vecka 7': the Monday of that week (ISO 8601), the next one of that number."""
    number = number_at(ts, i + 1)
    if word_at(ts, i) not in w.NUMBERED_WEEKS or number is None:
        return None
    for year in (today.year, today.year + 1):
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if monday > today:
            return Period(monday, i + 2, monday + timedelta(days=6))
    return None


def _next(ts: Sequence[Token], i: int, today: date) -> Period | None:
    """'next week' (its Monday), 'next month', 'next year', 'the new year'."""
    at = i + 1 if word_at(ts, i) in w.ARTICLES else i
    week = next_week_at(ts, at)
    if week:
        monday = today + timedelta(days=7 - today.weekday())
        return Period(monday, week, monday + timedelta(days=6))
    first, second = word_at(ts, at), word_at(ts, at + 1)
    ahead = w.NEXT | w.COMING_WEEK
    unit = second if first in ahead else (first if second in ahead else "")
    new_year = (first in w.NEW and second in w.YEAR_UNITS) or first in w.NEW_YEAR
    if unit in w.MONTH_UNITS:
        return _month_period(months_on(today.replace(day=1), 1), at + 2)
    if unit in w.YEAR_UNITS or new_year:
        return Period(
            date(today.year + 1, 1, 1), at + (1 if first in w.NEW_YEAR else 2), date(today.year + 1, 1, 1)
        )
    return None


def _month_period(first: date, end: int) -> Period:
    return Period(first, end, months_on(first, 1) - timedelta(days=1))


def _month(ts: Sequence[Token], i: int, today: date) -> Period | None:
    """'September', 'mid October', 'Ende Januar 2027', 'début mars'."""
    part, at = _part_of_month(ts, i)
    if part is not None and word_at(ts, at) in w.MONTH_UNITS:  # 'the end of the month'
        told = _part_period(_month_period(today.replace(day=1), at + 1), part)
        return replace(told, day=max(told.day, today))
    month = w.MONTHS.get(word_at(ts, at))
    if month is None or _other_word(ts, at):
        return None
    end = at + 2 if word_at(ts, at + 1) == "." and len(ts[at].raw) <= 4 and at + 2 < len(ts) else at + 1
    stated = number_at(ts, end + (1 if word_at(ts, end) in w.OF else 0))
    if stated is not None and 2000 <= stated <= 2100:
        year, end = stated, end + (2 if word_at(ts, end) in w.OF else 1)
    elif stated is not None and stated <= 31 and part is None:
        return None
    else:
        year = today.year if month > today.month else today.year + 1
        year = today.year if part is not None and month == today.month and today.day < part else year
    whole = _month_period(date(year, month, 1), end)
    if part is not None:
        return _part_period(whole, part)
    return whole if whole.day >= today else None


def _part_period(whole: Period, part: int) -> Period:
    last = {1: 10, 15: 20}.get(part)
    return replace(whole, day=whole.day.replace(day=part), last=whole.day.replace(day=last) if last else whole.last)


def _other_word(ts: Sequence[Token], i: int) -> bool:
    """'may' and 'march' are verbs, 'set' and 'out' are not always months, and a Nordic 'jul' is Christmas."""
    small = ts[i].raw.islower()
    verb = ts[i].word in w.WEAK_MONTHS and word_at(ts, i - 1) not in w.MONTH_LEADS and i > 0
    return small and (ts[i].word == "jul" or verb)


def _part_of_month(ts: Sequence[Token], i: int) -> tuple[int | None, int]:
    at = i
    while word_at(ts, at) in w.ARTICLES:
        at += 1
    part = w.PARTS_OF_MONTH.get(word_at(ts, at))
    if (word_at(ts, at), word_at(ts, at + 1)) in {("second", "half"), ("zweite", "halfte"), ("zweiten", "halfte")}:
        part, at = 16, at + 1
    if part is None:
        return None, i
    at += 1
    while word_at(ts, at) in w.OF | w.ARTICLES | {"-", "in", "af", "des", "do", "du", "del"}:
        at += 1
    return part, at


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    j, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * j - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


def _feast(ts: Sequence[Token], i: int, today: date) -> Period | None:
    """Easter, Christmas, Whitsun and the seasons, by their first and last days."""
    word = word_at(ts, i)
    if word in w.EASTER or word in w.WHITSUN:
        days = 49 if word in w.WHITSUN else 0
        for year in (today.year, today.year + 1):
            sunday = easter(year) + timedelta(days=days)
            if sunday + timedelta(days=1) >= today:
                return Period(sunday - timedelta(days=2 if not days else 0), i + 1, sunday + timedelta(days=1))
    if word in w.CHRISTMAS:
        year = today.year if today <= date(today.year, 12, 26) else today.year + 1
        return Period(date(year, 12, 24), i + 1, date(year, 12, 26))
    if word in w.SEASONS:
        return _season(w.SEASONS[word], i + 1, today)
    return None


def _season(month: int, end: int, today: date) -> Period:
    """The season that starts in that month, north of the equator; when in it already, the days left of it."""
    year = today.year - 1 if month == 12 and today.month < 3 else today.year
    last = months_on(date(year, month, 1), 3) - timedelta(days=1)
    if last < today:
        year += 1
        last = months_on(date(year, month, 1), 3) - timedelta(days=1)
    return Period(date(year, month, 1), end, last)
