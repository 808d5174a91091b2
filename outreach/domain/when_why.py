"""Why a day or a time that somebody wrote cannot be taken, where the words tell."""

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, tzinfo

from outreach.domain.when_dates import DayWords, date_at
from outreach.domain.when_days import day_at, resolve
from outreach.domain.when_scan import Clock, Token, clock_at, tokens
from outreach.domain.when_zones import instant, zone_named

LEAP = 2028
"""A year in which each day of a year exists."""


def why_no_day(words: str, today: date) -> str:
    """What is wrong with the day named in these words, in a clause; "" if nothing can be told."""
    _, named = _place_of_day(tokens(words))
    return _wrong(named, today) if named else ""


def why_no_moment(words: str, now: datetime, zone: str) -> str:
    """The same of a moment in the mentee's zone, with its hour."""
    ts, here = tokens(words), zone_named(zone)
    start, named = _place_of_day(ts)
    if named is None or here is None:
        return ""
    today = now.astimezone(here).date()
    if wrong := _wrong(named, today):
        return wrong
    clock = _clock(ts, (*range(named.end, len(ts)), *range(start)))
    if clock is None:
        return "the hour is missing"
    if not clock.sure:
        return f"{clock.hour} may be night or afternoon: write {clock.hour:02}:00 or {clock.hour + 12}:00"
    days = resolve(named, today)
    return _why_not_then(days[0], clock.time, here, now) if len(days) == 1 else ""


def _why_not_then(day: date, clock: time, here: tzinfo, now: datetime) -> str:
    at = instant(day, clock, here)
    if at is None:
        return f"the clocks go forward on {day:%-d %B}, so there is no {clock:%H:%M} that day"
    return "that time has passed" if at <= now else ""


def _place_of_day(ts: Sequence[Token]) -> tuple[int, DayWords | None]:
    return next(((i, found) for i in range(len(ts)) if (found := day_at(ts, i) or date_at(ts, i))), (0, None))


def _clock(ts: Sequence[Token], places: Sequence[int]) -> Clock | None:
    return next((one for one in (clock_at(ts, i, introduced=True) for i in places) if one), None)


def _wrong(named: DayWords, today: date) -> str:
    if named.day is None or named.month is None:
        return ""
    if not 1 <= named.day <= calendar.monthrange(named.year or LEAP, named.month)[1]:
        return _no_such_day(named.day, named.month, named.year)
    if named.other:
        first, second = (date(LEAP, month, day) for day, month in ((named.day, named.month), named.other))
        return f"that may be {first:%-d %B} or {second:%-d %B}: write the month as a word"
    if named.year and date(named.year, named.month, named.day) < today:
        return f"{date(named.year, named.month, named.day):%-d %B %Y} has passed"
    return _another_weekday(named, today)


def _no_such_day(day: int, month: int, year: int | None) -> str:
    name, last = calendar.month_name[month], calendar.monthrange(year or LEAP, month)[1]
    told = f" {year}" if year else ""
    return f"there is no {day} {name}{told}: {name}{told} has {last} days"


def _another_weekday(named: DayWords, today: date) -> str:
    days = resolve(replace(named, weekday=None), today)
    if named.weekday is None or len(days) != 1 or days[0].weekday() == named.weekday:
        return ""
    return f"{days[0]:%-d %B %Y} is a {days[0]:%A}, not a {calendar.day_name[named.weekday]}"
