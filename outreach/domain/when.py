"""The dates and times people write: what LATER, PAUSE, MEETING and MOVED take, and what mail proposes.

What is not wholly understood is refused, never guessed: the caller asks again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from outreach.domain import when_words as w
from outreach.domain.when_dates import DayWords, date_at, ordinal_at
from outreach.domain.when_days import day_at, resolve
from outreach.domain.when_periods import period_at
from outreach.domain.when_prose import FoundTime, find_times
from outreach.domain.when_scan import Clock, Token, clock_at, minutes_at, number_at, tokens, word_at
from outreach.domain.when_waiting import find_not_before, wait_at
from outreach.domain.when_zone_words import zone_at
from outreach.domain.when_zones import instant, zone_named

__all__ = ["FoundTime", "Moment", "find_not_before", "find_times", "moment", "until"]

LONGEST_COMMAND: Final = 120
"""Characters; a longer line is no date."""


def until(words: str, today: date) -> date | None:
    """The day that LATER or PAUSE names: '2 weeks', 'Mon', '3 Dec', 'until 3.1.', 'September', 'next week'.

    None if the words are not wholly understood, impossible ('31 Nov'), readable in two ways ('3/4') or past.
    A year left out means the next such day; 'next Thursday' the one of the next calendar week.
    """
    if len(words) > LONGEST_COMMAND:
        return None
    ts = tokens(words)
    stopped = bool(ts) and ts[-1].word in {".", "!", ","}
    return _day_behind_lead(ts, today) or (_day_behind_lead(ts[:-1], today) if stopped else None)


def _day_behind_lead(ts: Sequence[Token], today: date) -> date | None:
    """The day behind 'until', 'on the' and the like."""
    for start in range(len(ts)):
        found = _whole_day(ts[start:], today)
        if found or ts[start].word not in w.UNTIL_WORDS:
            return found
    return None


def _whole_day(ts: Sequence[Token], today: date) -> date | None:
    """The day, if these tokens are nothing else."""
    after = word_at(ts, 0) in w.AFTER_LEADS
    waited = wait_at(ts, 1, today, "after") if after else period_at(ts, 0, today)
    if waited and waited.end == len(ts):
        return waited.day if waited.day >= today else None
    named = day_at(ts, 0) or _bare_dotted(ts, 0) or ordinal_at(ts, 0)
    if named is None or named.end != len(ts):
        return None
    days = resolve(named, today)
    return days[0] if len(days) == 1 or (days and named.week == "next") else None


def _bare_dotted(ts: Sequence[Token], i: int) -> DayWords | None:
    """'3.12', which is a date where no hour can stand."""
    first, mark, second = number_at(ts, i), word_at(ts, i + 1), number_at(ts, i + 2)
    if first is None or second is None or mark != "." or len(ts) != 3:
        return None
    return DayWords(3, day=first, month=second)


@dataclass(frozen=True, slots=True)
class Moment:
    """When a talk is, as the mentee told it."""

    at: datetime  # aware, in its zone
    zone: str  # IANA name or offset as told
    assumed: bool  # the zone was not in the words
    minutes: int | None
    means: str  # 'by phone', 'Teams', or ''


@dataclass(frozen=True, slots=True)
class _Told:
    """What of a moment was read so far."""

    day: DayWords | None = None
    clock: Clock | None = None
    zone: str = ""
    minutes: int | None = None
    means: str = ""


def moment(words: str, now: datetime, zone: str) -> Moment | None:
    """The moment that MEETING or MOVED names: 'Thu 3 Dec 14:00 30 min by phone', 'tomorrow 2pm CET'.

    `now` is aware; `zone` is assumed when the words tell none. None if the words are not wholly understood,
    impossible, past, if weekday and date disagree, if '3' might be night or afternoon, or if the clocks skip
    that hour; of an hour that comes twice the first is taken (PEP 495).
    """
    told = _read_moment(words)
    if told is None or told.day is None or told.clock is None or not told.clock.sure:
        return None
    name = told.zone or zone
    there = zone_named(name)
    if there is None or told.zone == "?":
        return None
    days = resolve(told.day, now.astimezone(there).date())
    at = instant(days[0], told.clock.time, there) if len(days) == 1 else None
    if at is None or at <= now:
        return None
    return Moment(at, name, not told.zone, told.minutes or told.clock.minutes, told.means)


def _read_moment(words: str) -> _Told | None:
    if len(words) > LONGEST_COMMAND:
        return None
    ts = tokens(words)
    told, i, introduced = _Told(), 0, False
    while i < len(ts):
        step = _next_part(words, ts, i, told, introduced)
        if step is not None:
            (told, i), introduced = step, False
        elif word_at(ts, i) in w.AT | w.JOINTS:
            introduced, i = introduced or word_at(ts, i) in w.AT, i + 1
        else:
            return None
    return told


def _next_part(text: str, ts: Sequence[Token], i: int, told: _Told, introduced: bool) -> tuple[_Told, int] | None:
    """The part that starts at token i, added to what was told; None if no missing part does."""
    minutes = minutes_at(ts, i) if told.clock and told.minutes is None and not introduced else None
    if minutes:
        return replace(told, minutes=minutes[0]), minutes[1]
    day = _day(ts, i, told, introduced)
    if day:
        return replace(told, day=day), day.end
    clock = clock_at(ts, i, introduced=introduced) if told.clock is None else None
    if clock:
        return replace(told, clock=clock), clock.end
    zone = zone_at(text, ts, i) if told.clock and not told.zone else None
    if zone:
        return replace(told, zone=zone[0]), zone[1]
    return _means(text, ts, i, told, introduced)


def _day(ts: Sequence[Token], i: int, told: _Told, introduced: bool) -> DayWords | None:
    if told.day is not None or (introduced and number_at(ts, i) is not None and date_at(ts, i) is None):
        return None
    return day_at(ts, i) or (ordinal_at(ts, i) if not introduced else None)


def _speaks_of_means(ts: Sequence[Token], i: int) -> bool:
    return (ts[i].raw.isalpha() or ts[i].word in {"-", "'"}) and minutes_at(ts, i) is None


def _means(text: str, ts: Sequence[Token], i: int, told: _Told, at: bool) -> tuple[_Told, int] | None:
    """How they will talk: a known means, or a place behind 'at'; it reaches to the next sign, number or length."""
    end = i
    while end < len(ts) and end - i < 5 and _speaks_of_means(ts, end):
        end += 1
    while end > i and word_at(ts, end - 1) in w.LENGTH_LEADS:
        end -= 1
    said = {t.word for t in ts[i:end]}
    known = bool(said & w.MEANS) or (at and end - i > 1)
    if told.means or not told.clock or not known or said & (w.WEEKDAYS.keys() | w.MONTHS.keys() | w.TOMORROW):
        return None
    start = ts[i - 1].start if at else ts[i].start
    return replace(told, means=text[start : ts[end - 1].end]), end
