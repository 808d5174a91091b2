"""Dates among tokens: day, month and year in the ways they are written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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


def ordinal(ts: Sequence[Token], i: int, introduced: bool, *, beside_weekday: bool = False) -> DayWords | None:
    """'the 3rd', 'den 3.', 'le 3', 'dia 3', behind a weekday '22 at 5pm': a day of the month alone."""
    day = number_at(ts, i)
    if day is None or not 1 <= day <= 31 or len(ts[i].raw) > 2:
        return None
    end = _ordinal_end(ts, i)
    hour = word_at(ts, i + 1) in w.O_CLOCK | w.AM | w.PM | {":", "%", "/"} and end == i + 1
    told = end > i + 1 or introduced or (beside_weekday and _hour_behind(ts, end))
    return DayWords(end, day=day) if told and not hour and word_at(ts, end) not in w.COUNTED else None


def _hour_behind(ts: Sequence[Token], i: int) -> bool:
    """Whether ', at 5pm', 'a las 12:00' or 'à 17h' follows: then the number before is the date."""
    at = i + 1 if word_at(ts, i) == "," else i
    spanish = word_at(ts, at) == "a" and word_at(ts, at + 1) in {"las", "la"}
    if at > i and number_at(ts, at) is not None:
        return word_at(ts, at + 1) in w.O_CLOCK | w.AM | w.PM | {":"}
    if not spanish and word_at(ts, at) not in w.HOUR_LEADS:
        return False
    at += 2 if spanish else 1
    at = at + 1 if word_at(ts, at) == "." else at
    if word_at(ts, at) in w.HOUR_WORDS.keys() | w.NOON | {"half", "halb", "halv"}:
        return True
    marked = word_at(ts, at + 1) in w.O_CLOCK | w.AM | w.PM | {":", "."}
    return number_at(ts, at) is not None and (spanish or marked or ts[at - 1].word != "a")


def _ordinal_end(ts: Sequence[Token], i: int) -> int:
    at = i + 1
    if word_at(ts, at) in {"st", "nd", "rd", "th", "er", "o", "°", "e", "ste"} and joined(ts, at):
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
    return ordinal(ts, at, introduced=False) or (ordinal(ts, at, introduced=word_at(ts, i) == "dia"))


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
