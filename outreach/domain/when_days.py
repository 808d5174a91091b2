"""Days in words: found among tokens, then resolved against today."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from outreach.domain import when_words as w
from outreach.domain.when_dates import DayWords, date_at, ordinal
from outreach.domain.when_scan import Token, joined, number_at, word_at


def day_at(ts: Sequence[Token], i: int, *, prose: bool = False) -> DayWords | None:
    """The day that starts at token i. In prose, words that are also others count only in good company."""
    return _relative(ts, i) or _with_weekday(ts, i, prose) or date_at(ts, i) or _next_week_day(ts, i)


def _relative(ts: Sequence[Token], i: int) -> DayWords | None:
    word = word_at(ts, i)
    if (word, word_at(ts, i + 1), word_at(ts, i + 2)) == ("day", "after", "tomorrow"):
        return DayWords(i + 3, shift=2)
    if word == "pasado" and word_at(ts, i + 1) == "manana":
        return DayWords(i + 2, shift=2)
    if (word, word_at(ts, i + 1)) in {("i", "dag"), ("i", "morgen"), ("i", "morgon")}:
        return DayWords(i + 2, shift=0 if word_at(ts, i + 1) == "dag" else 1)
    if word in w.OVERMORROW:
        return DayWords(i + 1, shift=2)
    if word in w.TODAY:
        return DayWords(i + 1, shift=0)
    return DayWords(i + 1, shift=1) if _means_tomorrow(ts, i) else None


def _means_tomorrow(ts: Sequence[Token], i: int) -> bool:
    """'morgen' and 'mañana' are also the morning: not behind an article or another day."""
    word, before = word_at(ts, i), word_at(ts, i - 1)
    if word not in w.TOMORROW:
        return False
    articles = {"am", "guten", "jeden", "la", "por", "de", "en", "god", "om", "goede"}
    return word not in {"morgen", "manana"} or (before not in articles and before not in w.WEEKDAYS)


def _with_weekday(ts: Sequence[Token], i: int, prose: bool) -> DayWords | None:
    week = _week_word(word_at(ts, i))
    at = i + 1 if week is not None else i
    if (word_at(ts, i), word_at(ts, i + 1), word_at(ts, i + 2)) == ("a", "week", "on"):
        week, at = "after", i + 3
    weekday = _weekday(ts, at, prose)
    if weekday is None:
        return None
    found = DayWords(at + 1, weekday=weekday, week=week or "")
    if word_at(ts, found.end) == "." and joined(ts, found.end) and number_at(ts, found.end + 1) is not None:
        found = replace(found, end=found.end + 1)
    return _with_date(ts, found) or (_with_week(ts, found) if not week else found)


def _week_word(word: str) -> str | None:
    if word in w.NEXT:
        return "next"
    return "coming" if word in w.COMING else None


def _weekday(ts: Sequence[Token], i: int, prose: bool) -> int | None:
    word = word_at(ts, i)
    if word in w.WEEKDAYS:
        led = word_at(ts, i - 1) in w.NEXT | w.COMING | {"on"}
        beside = led or ts[i].raw[0].isupper() or _date_or_hour(ts, i + 1)
        alone = prose and word in w.MAYBE_WEEKDAYS and not beside
        return None if alone or (prose and _verb_there(ts, i)) else w.WEEKDAYS[word]
    known = w.WEAK_WEEKDAYS.get(word)
    if known is None:
        return None
    at = i + 2 if word_at(ts, i + 1) in {",", "."} else i + 1
    dated = date_at(ts, at) or (ordinal(ts, at, False, beside_weekday=True) if word in w.MAYBE_WEEKDAYS else None)
    beside = dated is not None or (word_at(ts, at + 1) == "uhr" and number_at(ts, at) is not None)
    if word in w.MAYBE_WEEKDAYS:  # 'quinta às 15h'
        beside = beside or (word_at(ts, at) in {"as", "a"} and number_at(ts, at + 1) is not None)
    return known if beside else None


def _verb_there(ts: Sequence[Token], i: int) -> bool:
    """Whether 'sat' and 'wed' tell what somebody did ('we sat at 10')."""
    return ts[i].raw in {"sat", "wed"} and word_at(ts, i - 1) in w.WHO_DID


def _date_or_hour(ts: Sequence[Token], i: int) -> bool:
    at = i + 1 if word_at(ts, i) in {",", ".", "at", "the"} else i
    return number_at(ts, at) is not None


def _with_date(ts: Sequence[Token], found: DayWords) -> DayWords | None:
    """'Thursday, 3 December', 'Donnerstag, den 3.12.', 'jeudi 3', 'Thursday the 3rd'."""
    at, introduced = found.end, False
    if word_at(ts, at) in {",", "("}:
        at += 1
    while word_at(ts, at) in w.DATE_ARTICLES:
        at, introduced = at + 1, True
    dated = date_at(ts, at) or ordinal(ts, at, introduced, beside_weekday=True)
    if dated is None:
        return None
    end = dated.end + 1 if word_at(ts, found.end) == "(" and word_at(ts, dated.end) == ")" else dated.end
    return replace(dated, weekday=found.weekday, week="", end=end)


def _with_week(ts: Sequence[Token], found: DayWords) -> DayWords:
    """'Thursday next week', 'jeudi prochain', 'el lunes de la semana que viene'."""
    at = found.end
    while word_at(ts, at) in w.OF | {"la", "in", "the", "i"}:
        at += 1
    said = next_week_at(ts, at)
    if said:
        return replace(found, week="week", end=said)
    later = _in_a_week_at(ts, found.end)
    if later:
        return replace(found, week="after", end=later)
    after = word_at(ts, found.end)
    if after in w.AFTER_NEXT:
        return replace(found, week="next", end=found.end + 1)
    return replace(found, week="coming", end=found.end + 1) if after in w.AFTER_COMING else found


_IN_A_WEEK: Final = (
    ("week",), ("in", "a", "week"), ("in", "einer", "woche"), ("in", "acht", "tagen"), ("en", "huit"),
    ("dans", "une", "semaine"), ("om", "en", "vecka"), ("om", "en", "uge"), ("om", "en", "uke"),
    ("over", "een", "week"),
)  # fmt: skip


def _in_a_week_at(ts: Sequence[Token], i: int) -> int | None:
    """The index behind words that put a weekday off by a week: 'Thursday week', 'Donnerstag in einer Woche'."""
    found = (words for words in _IN_A_WEEK if all(word_at(ts, i + n) == word for n, word in enumerate(words)))
    return next((i + len(words) for words in found), None)


def next_week_at(ts: Sequence[Token], i: int) -> int | None:
    """The index behind words that say 'next week'."""
    first, second, third = word_at(ts, i), word_at(ts, i + 1), word_at(ts, i + 2)
    if (first in w.NEXT or first in w.COMING_WEEK) and second in w.WEEK_UNITS:
        return i + 2
    if first in w.WEEK_UNITS and second in w.NEXT | w.COMING_WEEK:
        return i + 2
    if first in w.WEEK_UNITS and (second, third) == ("que", "viene"):
        return i + 3
    return i + 3 if first in w.WEEK_UNITS and (second, third) == ("que", "vem") else None


def _next_week_day(ts: Sequence[Token], i: int) -> DayWords | None:
    """'next week on Thursday', 'nächste Woche Donnerstag'."""
    end = next_week_at(ts, i)
    if end is None:
        return None
    at = end + 1 if word_at(ts, end) in {",", "on", "am", "pa", "le", "op"} else end
    weekday = w.WEEKDAYS.get(word_at(ts, at))
    return DayWords(at + 1, weekday=weekday, week="week") if weekday is not None else None


SHORT_OF_A_YEAR: Final = timedelta(days=300)


def resolve(words: DayWords, today: date) -> tuple[date, ...]:
    """The days it may be, none before today: one if it is told, two if it can be read in two ways, () if none."""
    if words.shift is not None:
        return (today + timedelta(days=words.shift),)
    if words.day is None:
        return _weekdays_ahead(words, today)
    pairs = [(words.day, words.month)] + ([words.other] if words.other else [])
    days = [d for day, month in pairs for d in _dates(day, month, words.year, today)]
    kept = [d for d in days if d >= today and words.weekday in (None, d.weekday())]
    return tuple(dict.fromkeys(kept))


def _weekdays_ahead(words: DayWords, today: date) -> tuple[date, ...]:
    if words.weekday is None:
        return ()
    ahead = today + timedelta(days=(words.weekday - today.weekday() - 1) % 7 + 1)
    monday = today + timedelta(days=7 - today.weekday())
    of_next_week = monday + timedelta(days=words.weekday)
    match words.week:
        case "week":
            return (of_next_week,)
        case "after":
            return (ahead + timedelta(days=7),)
        case "next":
            return tuple(dict.fromkeys((of_next_week, ahead)))
        case _:
            return (ahead,)


def _dates(day: int, month: int | None, year: int | None, today: date) -> list[date]:
    """The first such date from today on, or the one of the year told."""
    if month is None:
        first = today.replace(day=1)
        months = [(first + timedelta(days=31 * n)) for n in range(3)]
        ahead = [d for m in months for d in _valid(m.year, m.month, day) if d >= today]
        return ahead[:1]
    if year is not None:
        return _valid(year, month, day)
    return [d for y in range(today.year, today.year + 9) for d in _valid(y, month, day) if d >= today][:1]


def _valid(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []


def of_its_week(day: DayWords, nearest: date, dated: date) -> date | None:
    """The day that a bare weekday means behind a date: 'Thursday 15 October, or Friday' is the 16th. None where the
    weekday stands before the date in its week: 'Thursday 15 October, or Wednesday' may be of either week.
    """
    bare = day.weekday is not None and day.day is None and not day.week
    monday, theirs = (one - timedelta(days=one.weekday()) for one in (nearest, dated))
    if not bare or day.weekday is None or monday >= theirs:
        return nearest
    meant = theirs + timedelta(days=day.weekday)
    return meant if meant >= dated else None
