"""Dates in running text that people ask us to wait for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from outreach.domain import when_words as w
from outreach.domain.when_dates import ordinal_at
from outreach.domain.when_days import day_at, resolve
from outreach.domain.when_periods import Period, period_at
from outreach.domain.when_prose import LONGEST_SENTENCE, LONGEST_TEXT, SENTENCE
from outreach.domain.when_scan import Token, number_at, tokens, word_at

_TELL_ALONE: Final = (
    w.NEXT
    | w.COMING_WEEK
    | w.NUMBERED_WEEKS
    | w.PARTS_OF_MONTH.keys()
    | w.ARTICLES
    | w.YEAR_UNITS
    | w.WEEK_UNITS
    | w.MONTH_UNITS
    | w.NEW_YEAR
)
_UNITS: Final = w.DAY_UNITS | w.WEEK_UNITS | w.MONTH_UNITS | w.YEAR_UNITS


END_OF_MONTH: Final = w.PARTS_OF_MONTH["end"]
"""'Away until the end of October' means to its last day."""


def find_not_before(text: str, sent_on: date) -> date | None:
    """The first day that 'in September', 'after Easter', 'not until 3 January' or 'in three weeks' leaves.

    Of several the latest; None if no date can be told ('after the holidays', 'when things calm down').
    """
    days = [d for sentence in SENTENCE.split(text[:LONGEST_TEXT]) for d in _days_to_wait_for(sentence, sent_on)]
    ahead = [d for d in days if sent_on < d <= sent_on + timedelta(days=800)]
    return max(ahead, default=None)


def _days_to_wait_for(sentence: str, today: date) -> Iterator[date]:
    ts = tokens(sentence[:LONGEST_SENTENCE])
    i = 0
    while i < len(ts):
        lead = word_at(ts, i)
        at = i + 1
        while word_at(ts, at) in w.WAIT_FILL and word_at(ts, at + 1) not in _UNITS:
            at += 1
        part = lead in w.PARTS_OF_MONTH  # 'Mitte Januar': the lead is part of what it leads to
        leads = lead in w.WAIT_LEADS and ts[i].raw != "I" and not (part and _alone(ts, i, today))
        found = wait_at(ts, at, today, _lead(ts, i)) if leads else None
        if found is None:
            found, at = _alone(ts, i, today), i
        if found:
            yield found.day
        i = max(found.end, i + 1) if found else i + 1


def _lead(ts: Sequence[Token], i: int) -> str:
    word = word_at(ts, i)
    if word in w.AFTER_LEADS:
        return "after"
    return "until" if word in w.UNTIL_LEADS else "in"


def wait_at(ts: Sequence[Token], i: int, today: date, lead: str) -> Period | None:
    """What stands behind 'in', 'until' or 'after', by the first day it leaves."""
    period = _week_of(ts, i, today) or period_at(ts, i, today)
    if period:
        counted = number_at(ts, i) is not None or word_at(ts, i) in w.NUMBERS
        ended = lead == "after" or (
            lead == "until" and period.day.day == END_OF_MONTH and not _not_before_it(ts, i)
        )
        over = ended and period.last is not None and not counted
        return replace(period, day=period.last + timedelta(days=1)) if over and period.last else period
    named = day_at(ts, i, prose=True) or ordinal_at(ts, i)
    days = resolve(named, today) if named else ()
    if named is None or len(days) != 1:
        return None
    later = lead in {"after", "until"} and not (lead == "until" and _not_before_it(ts, i))
    return Period(days[0] + timedelta(days=1) if later else days[0], named.end)


def _week_of(ts: Sequence[Token], i: int, today: date) -> Period | None:
    """'the week of 7 December', 'in der Woche vom 7.12.'."""
    at = i + 1 if word_at(ts, i) in w.ARTICLES else i
    if word_at(ts, at) not in w.WEEK_UNITS:
        return None
    at += 1
    while word_at(ts, at) in w.OF | w.DATE_ARTICLES | {"vom", "beginning", "starting"}:
        at += 1
    named = day_at(ts, at, prose=True)
    days = resolve(named, today) if named else ()
    return Period(days[0], named.end) if named and len(days) == 1 else None


def _not_before_it(ts: Sequence[Token], i: int) -> bool:
    """'not until 3 January', 'erst ab', 'pas avant le 3': that day is the first."""
    return any(word_at(ts, j) in w.NOT_WORDS for j in range(max(0, i - 5), i))


def _alone(ts: Sequence[Token], i: int, today: date) -> Period | None:
    """'next week', 'next month', 'mid October', 'two weeks from now', without a word before it."""
    if word_at(ts, i) not in _TELL_ALONE:
        return None
    return _week_of(ts, i, today) or period_at(ts, i, today)
