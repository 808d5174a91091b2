"""Which hours a sentence names, and the days that go with them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from outreach.domain import when_words as w
from outreach.domain.when_dates import DayWords, ordinal_at
from outreach.domain.when_days import day_at
from outreach.domain.when_scan import Clock, Token, clock_at, minutes_at, number_at, tokens, word_at
from outreach.domain.when_zone_words import zone_at

OF_THE_WRITER: Final = "my time"
"""A zone that was told, and is where the words were written."""
UNKNOWN: Final = "?"
"""A zone that was told and cannot be understood."""
STARTS: Final = (
    w.TODAY
    | w.TOMORROW
    | w.OVERMORROW
    | {"day", "a", "pasado", "i", "half", "halb", "halv"}
    | w.NEXT
    | w.COMING
    | w.COMING_WEEK
    | w.WEEKDAYS.keys()
    | w.WEAK_WEEKDAYS.keys()
    | w.MONTHS.keys()
    | w.WEEK_UNITS
    | w.DATE_ARTICLES
    | w.NOON
    | w.HOUR_WORDS.keys()
    | {first for first, _ in w.QUARTER_PAST}
)
"""Words that a day or an hour may begin with; all others are passed over at once."""


@dataclass(frozen=True, slots=True)
class Said:
    """A day with its hour in a sentence, not yet resolved."""

    day: DayWords
    clock: Clock
    direct: bool  # the hour is a bare number right behind the weekday
    zone: str  # as told, UNKNOWN or ""
    minutes: int | None
    start: int  # characters in the sentence
    end: int


@dataclass(frozen=True, slots=True)
class _Hour:
    clock: Clock
    start: int
    end: int  # behind its zone and length
    zone: str  # as told, OF_THE_WRITER, UNKNOWN or ""
    minutes: int | None
    direct: bool


@dataclass(frozen=True, slots=True)
class _Day:
    words: DayWords
    start: int

    @property
    def end(self) -> int:
        return self.words.end


def told_in(sentence: str, stated: str, reader: str) -> list[Said]:
    """Each hour with each day it goes with, in the order of the hours. `stated` is the zone that was told for all
    hours, `reader` that of whoever is written to; "" if there is none.
    """
    ts = tokens(sentence)
    items = _items(sentence, ts, reader or UNKNOWN)
    days_of = _days_of_hours(ts, items)
    last_zone = next((item.zone for item in reversed(items) if isinstance(item, _Hour) and item.zone), stated)
    found = []
    hours = ((item, days_of[n]) for n, item in enumerate(items) if isinstance(item, _Hour))
    for hour, days in hours:
        for day in days:
            clock = _in_its_half(ts, day, hour)
            first, last = min(day.start, hour.start), max(day.end, hour.end)
            span = (ts[first].start, ts[last - 1].end)
            zone = (hour.zone or last_zone).replace(OF_THE_WRITER, "")
            found.append(Said(day.words, clock, hour.direct, zone, hour.minutes, *span))
    return found


def _items(sentence: str, ts: Sequence[Token], reader: str) -> list[_Day | _Hour]:
    items: list[_Day | _Hour] = []
    i = 0
    while i < len(ts):
        if ts[i].number is None and ts[i].word not in STARTS:
            i += 1
            continue
        before = items[-1] if items else None
        found = _day(ts, i) or _hour(sentence, ts, i, before, reader)
        if isinstance(before, _Hour) and isinstance(found, _Hour) and _told_again(ts, before, found):
            items[-1] = _surer(before, found)
        elif found:
            items.append(found)
        i = max(found.end, i + 1) if found else i + 1
    return items


def _told_again(ts: Sequence[Token], first: _Hour, second: _Hour) -> bool:
    """'10am (9am GMT)'."""
    return second.start == first.end + 1 and word_at(ts, first.end) == "("


def _surer(first: _Hour, again: _Hour) -> _Hour:
    """Of an hour on two clocks, the one whose clock is named."""
    unnamed = ("", OF_THE_WRITER, UNKNOWN)
    named = again if first.zone in unnamed and again.zone not in unnamed else first
    return replace(named, start=first.start, end=again.end)


def _day(ts: Sequence[Token], i: int) -> _Day | None:
    if word_at(ts, i - 1) in w.AT_ONLY and number_at(ts, i) is not None:
        return None
    words = day_at(ts, i, prose=True)
    if words is None and word_at(ts, i) in w.DATE_ARTICLES and number_at(ts, i + 1) is not None:
        words = ordinal_at(ts, i)
        if words and word_at(ts, words.end).isalpha() and word_at(ts, words.end) not in w.AT | w.OR_WORDS:
            return None
    return _Day(words, i) if words else None


def _hour(sentence: str, ts: Sequence[Token], i: int, before: _Day | _Hour | None, reader: str) -> _Hour | None:
    introduced = word_at(ts, i - 1) in w.AT | {"@"} or (
        word_at(ts, i - 1) == "." and word_at(ts, i - 2) in {"kl", "ca"}
    )
    direct = isinstance(before, _Day) and all(word_at(ts, j) == "," for j in range(before.end, i))
    chained = isinstance(before, _Hour) and 0 < i - before.end <= 2 and _linked(ts, before.end, i)
    clock = clock_at(ts, i, introduced=introduced or direct or chained)
    if clock is None or word_at(ts, i - 1) in w.BEFORE - w.AT:
        return None
    if word_at(ts, clock.end + (word_at(ts, clock.end) == "(")) in w.YOURS:
        return None  # '10 my time (9 yours)': the same instant told twice
    end, zone, minutes = clock.end, "", clock.minutes
    named = zone_at(sentence, ts, end)
    if named:
        zone, end = named
    if named and not zone:
        zone = reader if _is_the_reader_s(ts, clock.end) else OF_THE_WRITER
    at = end + 1 if word_at(ts, end) in w.LENGTH_LEADS | {"(", ","} else end
    length = minutes_at(ts, at)
    if length:
        minutes, end = length
    return _Hour(clock, i, end, zone, minutes, clock.bare and direct and not introduced)


def _is_the_reader_s(ts: Sequence[Token], i: int) -> bool:
    """'your time', and not 'my time'."""
    return word_at(ts, i + (word_at(ts, i) == "(")) in w.YOUR


def _linked(ts: Sequence[Token], start: int, end: int) -> bool:
    return all(word_at(ts, j) in w.LINKS for j in range(start, end))


def _days_of_hours(ts: Sequence[Token], items: Sequence[_Day | _Hour]) -> dict[int, list[_Day]]:
    """By index of the hour: the days just before it, else the day right behind, else those of its neighbour."""
    days_of: dict[int, list[_Day]] = {}
    taken: list[_Day] = []
    for n, item in enumerate(items):
        if isinstance(item, _Hour):
            days = _days_before(ts, items, n, taken)
            if not days:
                days = _day_behind(ts, items, n)
                taken += days
            if not days and n and _linked(ts, items[n - 1].end, item.start):
                days = days_of.get(n - 1, [])
            days_of[n] = days
    for n in range(len(items) - 2, -1, -1):
        if days_of.get(n) == [] and days_of.get(n + 1) and _linked(ts, items[n].end, items[n + 1].start):
            days_of[n] = days_of[n + 1]
    return days_of


def _days_before(ts: Sequence[Token], items: Sequence[_Day | _Hour], n: int, used: Sequence[_Day]) -> list[_Day]:
    days: list[_Day] = []
    edge, reach = items[n].start, 8
    for item in reversed(items[:n]):
        gap = range(item.end, edge)
        if not isinstance(item, _Day) or len(gap) > reach or item in used:
            break
        if days and not _linked(ts, item.end, edge):
            break
        if days and any(word_at(ts, j) in w.RANGE_ONLY for j in gap):
            return []  # 'Monday to Friday 9-17': hours of work, not a time
        days.insert(0, item)
        edge, reach = item.start, 4
    return days


def _day_behind(ts: Sequence[Token], items: Sequence[_Day | _Hour], n: int) -> list[_Day]:
    """'10am on Thursday', 'à 10h le jeudi 3'."""
    if n + 1 >= len(items):
        return []
    following = items[n + 1]
    gap = range(items[n].end, following.start)
    near = len(gap) <= 2 and all(word_at(ts, j) in w.JOINTS | w.OF for j in gap)
    return [following] if isinstance(following, _Day) and near else []


def _in_its_half(ts: Sequence[Token], day: _Day, hour: _Hour) -> Clock:
    """'Thursday evening at 8': the part of the day named between decides."""
    clock = hour.clock
    between = {word_at(ts, j) for j in range(day.end, hour.start)}
    if between & (w.AFTERNOON | w.EVENING) and clock.hour < 12:
        return replace(clock, hour=clock.hour + 12, sure=True)
    return replace(clock, sure=True) if between & w.MORNING and clock.hour < 12 else clock
