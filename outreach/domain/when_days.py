"""Days in words: found among tokens, then resolved against today."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from outreach.domain import when_words as w
from outreach.domain.when_scan import DASHES, Token, joined, number_at, word_at


@dataclass(frozen=True, slots=True)
class DayWords:
    """What the words tell of a day; nothing is filled in."""

    end: int  # index of the token behind it
    weekday: int | None = None  # Monday is 0
    week: str = ""  # "next": of the next calendar week if the weekday is named so; "week": that was said
    day: int | None = None
    month: int | None = None
    year: int | None = None
    shift: int | None = None  # days from today
    other: tuple[int, int] | None = None  # (day, month), the other reading of '3/12'


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
        alone = prose and word in w.MAYBE_WEEKDAYS and not (ts[i].raw[0].isupper() or _date_or_hour(ts, i + 1))
        return None if alone else w.WEEKDAYS[word]
    known = w.WEAK_WEEKDAYS.get(word)
    at = i + 2 if word_at(ts, i + 1) in {",", "."} else i + 1
    beside = date_at(ts, at) is not None or (word_at(ts, at + 1) == "uhr" and number_at(ts, at) is not None)
    if word in w.MAYBE_WEEKDAYS:  # 'quinta às 15h'
        beside = beside or (word_at(ts, at) in {"as", "a"} and number_at(ts, at + 1) is not None)
    return known if beside else None


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
    dated = date_at(ts, at) or _ordinal(ts, at, introduced)
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
    after = word_at(ts, found.end)
    if after in w.AFTER_NEXT:
        return replace(found, week="next", end=found.end + 1)
    return replace(found, week="coming", end=found.end + 1) if after in w.AFTER_COMING else found


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
    at = end + 1 if word_at(ts, end) in {",", "on", "am", "på", "pa", "le", "op"} else end
    weekday = w.WEEKDAYS.get(word_at(ts, at))
    return DayWords(at + 1, weekday=weekday, week="week") if weekday is not None else None


def _ordinal(ts: Sequence[Token], i: int, introduced: bool) -> DayWords | None:
    """'the 3rd', 'den 3.', 'le 3', 'dia 3': a day of the month alone."""
    day = number_at(ts, i)
    if day is None or not 1 <= day <= 31 or len(ts[i].raw) > 2:
        return None
    end = _ordinal_end(ts, i)
    hour = word_at(ts, i + 1) in w.O_CLOCK | w.AM | w.PM | {":", "%", "/"} and end == i + 1
    told = end > i + 1 or introduced
    return DayWords(end, day=day) if told and not hour and word_at(ts, end) not in w.COUNTED else None


def _ordinal_end(ts: Sequence[Token], i: int) -> int:
    at = i + 1
    if word_at(ts, at) in {"st", "nd", "rd", "th", "er", "º", "°", "ᵉ", "e", "ste"} and joined(ts, at):
        return at + 1
    if word_at(ts, at) == ":" and word_at(ts, at + 1) in {"e", "a"} and joined(ts, at):
        return at + 2
    if word_at(ts, at) == "." and joined(ts, at) and not (joined(ts, at + 1) and number_at(ts, at + 1) is not None):
        return at + 1
    return at


def date_at(ts: Sequence[Token], i: int) -> DayWords | None:
    """A date with its month: '3 Dec', '3rd of December 2026', 'Dec 3', '3.12.', '2026-12-03', '3/12'."""
    return _iso(ts, i) or _day_month(ts, i) or _month_day(ts, i) or _dotted(ts, i) or _slashed(ts, i)


def ordinal_at(ts: Sequence[Token], i: int) -> DayWords | None:
    """A day of the month behind its article ('the 3rd', 'am 3.', 'el 3', 'dia 3')."""
    at = i
    while word_at(ts, at) in w.DATE_ARTICLES:
        at += 1
    return _ordinal(ts, at, introduced=False) or (_ordinal(ts, at, introduced=word_at(ts, i) == "dia"))


def _iso(ts: Sequence[Token], i: int) -> DayWords | None:
    year, month, day = number_at(ts, i), number_at(ts, i + 2), number_at(ts, i + 4)
    if year is None or month is None or day is None or len(ts[i].raw) != 4:
        return None
    marks = {word_at(ts, i + 1), word_at(ts, i + 3)}
    tight = all(joined(ts, j) for j in range(i + 1, i + 5))
    return DayWords(i + 5, day=day, month=month, year=year) if tight and marks in ({"-"}, {"/"}, {"."}) else None


def _day_month(ts: Sequence[Token], i: int) -> DayWords | None:
    day = number_at(ts, i)
    if day is None or len(ts[i].raw) > 2:
        return None
    at = _ordinal_end(ts, i)
    while word_at(ts, at) in w.OF or word_at(ts, at) in DASHES:
        at += 1
    month = w.MONTHS.get(word_at(ts, at))
    if month is None or (word_at(ts, at) in w.WEAK_MONTHS and _verb_there(ts, at)):
        return None
    return _with_year(ts, DayWords(_behind_dot(ts, at + 1), day=day, month=month))


def _verb_there(ts: Sequence[Token], i: int) -> bool:
    """Whether 'may', 'set', 'out' behind a number is not its month ('the 3 may be', 'at 10 set')."""
    return ts[i].word in {"may", "set", "out", "march"} and ts[i].raw.islower() and word_at(ts, i + 1).isalpha()


def _behind_dot(ts: Sequence[Token], i: int) -> int:
    return i + 1 if word_at(ts, i) == "." and joined(ts, i) and i + 1 < len(ts) else i


def _month_day(ts: Sequence[Token], i: int) -> DayWords | None:
    month = w.MONTHS.get(word_at(ts, i))
    if month is None:
        return None
    at = _behind_dot(ts, i + 1)
    at = at + 1 if word_at(ts, at) == "the" else at
    day = number_at(ts, at)
    if day is None or len(ts[at].raw) > 2 or not 1 <= day <= 31:
        return None
    if word_at(ts, at + 1) == ":" or word_at(ts, at + 1) in w.AM | w.PM:
        return None
    end = at + 2 if word_at(ts, at + 1) in {"st", "nd", "rd", "th"} else at + 1
    return _with_year(ts, DayWords(end, day=day, month=month))


def _dotted(ts: Sequence[Token], i: int) -> DayWords | None:
    """'3.12.', '03.12.26', '3. 12. 2026': day and month. '3.12' alone may be an hour: it needs its end."""
    day, month = number_at(ts, i), number_at(ts, i + 2)
    if day is None or month is None or word_at(ts, i + 1) != "." or len(ts[i].raw) > 2 or not joined(ts, i + 1):
        return None
    if not (1 <= day <= 31 and 1 <= month <= 12 and len(ts[i + 2].raw) <= 2):
        return None
    if word_at(ts, i + 3) != "." or not joined(ts, i + 3):
        return None
    year = number_at(ts, i + 4)
    written = year is not None and (len(ts[i + 4].raw) == 4 or (len(ts[i + 4].raw) == 2 and joined(ts, i + 4)))
    if written and year is not None and word_at(ts, i + 5) not in w.O_CLOCK | {":"}:
        return DayWords(i + 5, day=day, month=month, year=_full(year, len(ts[i + 4].raw)))
    return DayWords(i + 4, day=day, month=month)


def _slashed(ts: Sequence[Token], i: int) -> DayWords | None:
    """'3/12', '13/12/2026', '3-12-2026': where both readings are months, both are kept."""
    first, second = number_at(ts, i), number_at(ts, i + 2)
    mark = word_at(ts, i + 1)
    if first is None or second is None or mark not in {"/", "-"} or len(ts[i].raw) > 2 or len(ts[i + 2].raw) > 2:
        return None
    if not (joined(ts, i + 1) and joined(ts, i + 2)):
        return None
    third = number_at(ts, i + 4) if word_at(ts, i + 3) == mark and joined(ts, i + 4) else None
    if mark == "-" and third is None:
        return None
    if third is not None and len(ts[i + 4].raw) not in {2, 4}:
        return None
    year = _full(third, len(ts[i + 4].raw)) if third is not None else None
    end = i + 5 if third is not None else i + 3
    readings = [(d, m) for d, m in ((first, second), (second, first)) if 1 <= m <= 12 and 1 <= d <= 31]
    if not readings:
        return None
    both = len(readings) == 2 and first != second and not _european(ts, end)
    other = readings[1] if both else None
    return DayWords(end, day=readings[0][0], month=readings[0][1], year=year, other=other)


def _european(ts: Sequence[Token], i: int) -> bool:
    """Whether what follows a date is written where days come before months ('1/12 um 10 Uhr')."""
    return word_at(ts, i) in w.DAY_FIRST or word_at(ts, i + 2) in w.DAY_FIRST


def _full(year: int, digits: int) -> int:
    return year + 2000 if digits == 2 else year


def _with_year(ts: Sequence[Token], found: DayWords) -> DayWords:
    at = found.end
    while word_at(ts, at) in w.OF | {","}:
        at += 1
    year = number_at(ts, at)
    if year is None or len(ts[at].raw) != 4 or not 1990 <= year <= 2100 or word_at(ts, at + 1) in {"hrs", "h"}:
        return found
    return replace(found, year=year, end=at + 1)


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
