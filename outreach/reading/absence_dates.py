"""The days that a sentence names: dates, weekdays, weeks and months, as far as its words tell them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from outreach.reading.absence_date_words import MONTHS, PARTS, SPANS, WEEKDAYS, WEEKS

__all__ = ["Mention", "Order", "mentions", "numeric_order"]

MAX_MENTIONS: Final = 40


class Order(StrEnum):
    """In which order a date like 3/4/2025 is written."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Mention:
    """Days named between `start` and `end` of a folded text. `unit`: day, range, weekday, week, month, part.

    `guessed` tells how an ambiguous numeric date was read ("" if it was not ambiguous).
    """

    start: int
    end: int
    first: date
    last: date
    unit: str
    guessed: str = ""


_ORDINAL = r"(?:st|nd|rd|th|er|eme|:e|:a|[oa.](?![a-z])|-?(?:go|ого|е)(?![a-z]))?"
_NUMERIC = re.compile(
    r"(?<![\d./:,+])(?<!\d )(?:(?P<y>\d{4})[./-](?P<ym>\d{1,2})[./-](?P<yd>\d{1,2})"
    r"|(?P<a>\d{1,2})\s?(?P<sep>[./-])\s?(?P<b>\d{1,2})(?:\s?(?P=sep)\s?(?P<c>\d{4}|\d{2})(?!\d))?(?P<dot>\.?))"
    r"(?![\d:])"
)
_EASTERN = re.compile(
    r"(?:(?P<y>\d{4})\s?[年년]\s?)?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]"
    r"(?:\s?[(（]?\s?(?:[月火水木金土日]|星期[一二三四五六日天]|周[一二三四五六日])(?:曜日?)?\s?[)）])?"
)
_EASTERN_WEEKDAY = re.compile(
    r"(?P<ja>[月火水木金土日])曜日?|(?:星期|周|礼拜)(?P<zh>[一二三四五六日天])|(?P<ko>[월화수목금토일])요일"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+|-feira)?")
_DAY_BEFORE = re.compile(rf"(?<![\d.,:/])(\d{{1,2}}){_ORDINAL}[ \u00a0]?(?:of |de |di |d')?(?:the month of )?-?$")
_DAY_AFTER = re.compile(
    rf"^\.?,? ?(?:the )?-?(\d{{1,2}})(?!\d|[:.]\d|%){_ORDINAL}(?:-?(?:en|an|ai|tol|a|i|ja|je)(?![a-z]))?"
    rf"(?: ?(?:-|to|through|thru|until|till|and) ?(\d{{1,2}})(?!\d|:){_ORDINAL})?"
)
_YEAR_AFTER = re.compile(r"^[.,]?,? ?(?:de |del |do |of )?-?((?:19|20)\d\d)(?!\d)")
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)\.? ?$")
_WEEK_AFTER = re.compile(
    r"^\.? ?(?:nr\.?|no\.?|n°)? ?(\d{1,2})(?!\d|[:./]\d)(?: ?(?:-|to|bis|till|til|och|og|und|and|au"
    r"|tot) ?(\d{1,2})(?!\d))?"
)
_WEEK_BEFORE = re.compile(r"(?<!\d)(\d{1,2})\.? ?(?:hetes)?$")
_PART = re.compile(
    r"(?:^|(?<=[^\w]))(?:"
    + "|".join(f"(?P<{name}>{choices})" for name, choices in PARTS)
    + r")(?: the| des| du| del| do| of)?[ -]?$"
)
_SPAN = re.compile(
    "|".join(f"(?P<{name.replace(' ', '')}>(?<!\\w)(?:{choices})(?!\\w))" for name, choices in SPANS)
)
_IN_SPACE = re.compile(
    r"(?<!\w)(?:in|within|en|dans|tra|fra|over|em|om|za|через) (?P<n>\d{1,2}|a|one|two|three|four|einer"
    r"|zwei|drei|vier|une?|deux|trois|"
    r"una?|dos|tres|due|tre|een|twee|drie|duas|tres|en|tva|to) "
    r"(?P<unit>days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|dias?|semanas?"
    r"|mes(?:es)?|giorn[io]|settiman[ae]|mes[ei]|dag(?:en|ar|e)?|"
    r"weken|veck(?:a|or)|uger?|uker?|maand(?:en)?|manad(?:er)?|maned(?:er)?)(?!\w)"
)
_COUNTS: Final = {
    "a": 1, "one": 1, "einer": 1, "un": 1, "une": 1, "una": 1, "een": 1, "en": 1,
    "two": 2, "zwei": 2, "deux": 2, "dos": 2, "due": 2, "twee": 2, "duas": 2, "tva": 2, "to": 2,
    "three": 3, "drei": 3, "trois": 3, "tres": 3, "tre": 3, "drie": 3, "four": 4, "vier": 4,
}  # fmt: skip
_AMERICAN = re.compile(
    r"(?<!\w)(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\(\d{3}\) ?\d{3}-\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|zip code|pto"
    r"|vacation)"
)
_EASTERN_DAYS: Final = "月火水木金土日", "一二三四五六日", "월화수목금토일"


def numeric_order(text: str, code: str, west_of_greenwich: bool) -> Order:
    """How dates in numbers are written in this folded text: its own dates decide, then its language."""
    found = list(_NUMERIC.finditer(text))[:MAX_MENTIONS]
    slashed = [hit for hit in found if hit["a"] and hit["sep"] != "."]
    if any(int(hit["b"]) > 12 for hit in slashed):
        return Order.MONTH_FIRST
    if any(int(hit["a"]) > 12 for hit in slashed) or code != "en":
        return Order.DAY_FIRST
    spelled = [_spelled_order(text, word) for word in _WORD.finditer(text) if word[0] in MONTHS]
    if spelled and spelled[0]:
        return spelled[0]
    if west_of_greenwich or _AMERICAN.search(text):
        return Order.MONTH_FIRST
    return Order.UNTOLD


def _spelled_order(text: str, word: re.Match[str]) -> Order | None:
    if _DAY_BEFORE.search(text[max(0, word.start() - 24) : word.start()]):
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if _DAY_AFTER.search(text[word.end() : word.end() + 40]) else None


def mentions(text: str, order: Order, sent_on: date | None) -> tuple[Mention, ...]:
    """The days named in a folded text, in order and without overlap; what cannot be resolved is left out."""
    found = [
        *_in_numbers(text, order, sent_on),
        *_eastern(text, sent_on),
        *_in_words(text, sent_on),
        *(_spans(text, sent_on) if sent_on else ()),
    ]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Mention] = []
    for one in found[:MAX_MENTIONS]:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(_without_repeated_weekdays(kept, text))


def _without_repeated_weekdays(found: list[Mention], text: str) -> Iterator[Mention]:
    """ "Monday, 12 August" and "12 August (Monday)" name one day."""
    skip = False
    for index, one in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if skip:
            skip = False
            continue
        if following and _near(text[one.end : following.start]):
            if one.unit == "weekday" and following.unit in ("day", "range"):
                yield replace(following, start=one.start)
                skip = True
                continue
            if one.unit == "day" and following.unit == "weekday" and "," not in text[one.end : following.start]:
                yield replace(one, end=following.end)
                skip = True
                continue
        yield one


def _near(between: str) -> bool:
    return bool(re.fullmatch(r"[\s,.(:]{0,3}(?:the|den|dem|der|le|el|il|de|d\.|dia|giorno)?[\s,.(]{0,2}", between))


def _in_numbers(text: str, order: Order, sent_on: date | None) -> Iterator[Mention]:
    for hit in _NUMERIC.finditer(text):
        if hit["y"]:
            day = _date(int(hit["y"]), int(hit["ym"]), int(hit["yd"]))
            if day:
                yield Mention(hit.start(), hit.end(), day, day, "day")
            continue
        if hit["sep"] == "-" and text[max(0, hit.start() - 1) : hit.start()] == "-":
            continue
        if not hit["c"] and (hit["sep"] == "-" or (hit["sep"] == "." and not _dated_without_year(text, hit))):
            continue
        read = _numeric(hit, order, sent_on)
        if read:
            yield Mention(hit.start(), hit.end(), read[0], read[0], "day", read[1])


def _dated_without_year(text: str, hit: re.Match[str]) -> bool:
    """ "12.8." is a date, and so is "bis 12.8"; "9.30 Uhr" and "version 2.1" are not."""
    if re.match(r"\s?(?:uhr|h\b|am\b|pm\b|a\.m|p\.m|kl|klo|%|eur|gb|mb)", text[hit.end() : hit.end() + 6]):
        return False
    if hit["dot"]:
        return True
    return bool(
        re.search(
            r"(?:bis|ab|vom|am|til|till|fra|fran|asti|saakka|od|do|dne|den|zum|-|–) ?$",
            text[max(0, hit.start() - 8) : hit.start()],
        )
    )


def _numeric(hit: re.Match[str], order: Order, sent_on: date | None) -> tuple[date, str] | None:
    a, b = int(hit["a"]), int(hit["b"])
    year = int(hit["c"]) if hit["c"] else None
    if year is not None and year < 100:
        year += 2000
    day_first, month_first = _resolve(b, a, year, sent_on), _resolve(a, b, year, sent_on)
    if hit["sep"] == ".":
        return (day_first, "") if day_first else None
    if order is Order.DAY_FIRST or not month_first:
        day = day_first or month_first
        return (day, "") if day else None
    if order is Order.MONTH_FIRST or not day_first or day_first == month_first:
        return month_first, ""
    chosen = _sooner(day_first, month_first, sent_on)
    return chosen, f'"{hit[0]}" can be read in two ways; taken as {chosen.isoformat()}'


def _sooner(day_first: date, month_first: date, sent_on: date | None) -> date:
    """The reading that is not in the past; of two such the sooner one. Without a date: day first."""
    if sent_on is None:
        return day_first
    ahead = sorted(day for day in (day_first, month_first) if day >= sent_on)
    return ahead[0] if ahead else max(day_first, month_first)


def _eastern(text: str, sent_on: date | None) -> Iterator[Mention]:
    if text.isascii():
        return
    for hit in _EASTERN.finditer(text):
        day = _resolve(int(hit["m"]), int(hit["d"]), int(hit["y"]) if hit["y"] else None, sent_on)
        if day:
            yield Mention(hit.start(), hit.end(), day, day, "day")
    for hit in _EASTERN_WEEKDAY.finditer(text):
        names = (hit["ja"], hit["zh"], hit["ko"])
        number = next(
            days.replace("天", "日").index(name.replace("天", "日"))
            for name, days in zip(names, _EASTERN_DAYS, strict=True)
            if name
        )
        if sent_on:
            day = _next_weekday(number + 1, sent_on)
            yield Mention(hit.start(), hit.end(), day, day, "weekday")


def _in_words(text: str, sent_on: date | None) -> Iterator[Mention]:
    for word in _WORD.finditer(text):
        name = word[0]
        if name in MONTHS:
            found = _month(text, word, sent_on)
        elif name in WEEKDAYS and len(name) > 3 and sent_on:
            day = _next_weekday(WEEKDAYS[name], sent_on)
            found = Mention(word.start(), word.end(), day, day, "weekday")
        elif name in WEEKDAYS and sent_on:
            found = _short_weekday(text, word, sent_on)
        elif name in WEEKS:
            found = _week(text, word, sent_on)
        else:
            continue
        if found:
            yield found


def _short_weekday(text: str, word: re.Match[str], sent_on: date) -> Mention | None:
    """ "Mon", "Tue" ... stand for a day only before a date."""
    if not re.match(r"\.?,? ?(?:the )?\d", text[word.end() : word.end() + 8]):
        return None
    day = _next_weekday(WEEKDAYS[word[0]], sent_on)
    return Mention(word.start(), word.end() + (text[word.end() : word.end() + 1] == "."), day, day, "weekday")


def _month(text: str, word: re.Match[str], sent_on: date | None) -> Mention | None:
    month = MONTHS[word[0]]
    left, right = text[max(0, word.start() - 30) : word.start()], text[word.end() : word.end() + 60]
    before = _DAY_BEFORE.search(left)
    if before and 1 <= int(before[1]) <= 31:
        stated = _YEAR_AFTER.match(right)
        day = _resolve(month, int(before[1]), int(stated[1]) if stated else None, sent_on)
        end = word.end() + (stated.end() if stated else 0)
        return Mention(word.start() - (len(left) - before.start()), end, day, day, "day") if day else None
    after = _DAY_AFTER.match(right)
    if after and 1 <= int(after[1]) <= 31:
        return _month_first(text, word, after, sent_on)
    if len(word[0]) > 3 and (word[0] not in ("march", "mars", "marts", "mart")):
        return _whole_month(word, left, right, sent_on)
    return None


def _month_first(text: str, word: re.Match[str], after: re.Match[str], sent_on: date | None) -> Mention | None:
    month, end = MONTHS[word[0]], word.end() + after.end()
    stated = _YEAR_AFTER.match(text[end : end + 12])
    earlier = _YEAR_BEFORE.search(text[max(0, word.start() - 8) : word.start()])
    year = int(stated[1]) if stated else int(earlier[1]) if earlier else None
    end += stated.end() if stated else 0
    first = _resolve(month, int(after[1]), year, sent_on)
    if first is None:
        return None
    start = word.start() - (len(earlier[0]) if earlier else 0)
    last = _date(first.year, month, int(after[2])) if after[2] else None
    if last and last > first:
        return Mention(start, end, first, last, "range")
    return Mention(start, end, first, first, "day")


def _whole_month(word: re.Match[str], left: str, right: str, sent_on: date | None) -> Mention | None:
    month = MONTHS[word[0]]
    stated = _YEAR_AFTER.match(right)
    first = _resolve(month, 1, int(stated[1]) if stated else None, sent_on, stale=31)
    if first is None:
        return None
    following = _month_after(first)
    end = word.end() + (stated.end() if stated else 0)
    part = _PART.search(left)
    if part is None:
        return Mention(word.start(), end, first, following - timedelta(days=1), "month")
    start = word.start() - (len(left) - part.start())
    if part.lastgroup == "mid":
        return Mention(start, end, first.replace(day=15), first.replace(day=15), "part")
    if part.lastgroup == "end":
        return Mention(start, end, following - timedelta(days=7), following - timedelta(days=1), "part")
    return Mention(start, end, first, first.replace(day=7), "part")


def _week(text: str, word: re.Match[str], sent_on: date | None) -> Mention | None:
    hit = _WEEK_AFTER.match(text[word.end() : word.end() + 24])
    if hit is None or sent_on is None:
        return None
    first, last = _iso_week(int(hit[1]), sent_on), _iso_week(int(hit[2] or hit[1]), sent_on)
    if first is None or last is None:
        return None
    return Mention(word.start(), word.end() + hit.end(), first, last + timedelta(days=6), "week")


def _spans(text: str, sent_on: date) -> Iterator[Mention]:
    for hit in _SPAN.finditer(text):
        kind, ahead = str(hit.lastgroup)[:-1], int(str(hit.lastgroup)[-1])
        first, last = _span(kind, ahead, sent_on)
        yield Mention(hit.start(), hit.end(), first, last, kind if kind != "day" else "day")
    for hit in _IN_SPACE.finditer(text):
        count = int(hit["n"]) if hit["n"].isdigit() else _COUNTS.get(hit["n"], 1)
        yield Mention(hit.start(), hit.end(), *_ahead(hit["unit"], count, sent_on))


def _span(kind: str, ahead: int, sent_on: date) -> tuple[date, date]:
    if kind == "day":
        day = sent_on + timedelta(days=ahead)
        return day, day
    if kind == "week":
        monday = sent_on - timedelta(days=sent_on.weekday()) + timedelta(days=7 * ahead)
        return monday, monday + timedelta(days=6)
    first = sent_on.replace(day=1) if not ahead else _month_after(sent_on)
    return first, _month_after(first) - timedelta(days=1)


def _ahead(unit: str, count: int, sent_on: date) -> tuple[date, date, str]:
    if unit.startswith(("d", "t", "j", "giorn")):
        day = sent_on + timedelta(days=count)
        return day, day, "day"
    if unit.startswith("m"):
        first = sent_on.replace(day=1)
        for _ in range(count):
            first = _month_after(first)
        return first, _month_after(first) - timedelta(days=1), "month"
    monday, sunday = _span("week", count, sent_on)
    return monday, sunday, "week"


def _next_weekday(number: int, sent_on: date) -> date:
    """The first such day after the day of the mail."""
    return sent_on + timedelta(days=(number - sent_on.isoweekday() - 1) % 7 + 1)


def _iso_week(number: int, sent_on: date) -> date | None:
    """The Monday of that week (ISO 8601), in the year that puts it nearest to the mail, rather ahead."""
    if not 1 <= number <= 53:
        return None
    choices = []
    for year in (sent_on.year, sent_on.year + 1):
        try:
            choices.append(date.fromisocalendar(year, number, 1))
        except ValueError:
            continue
    return next((day for day in choices if day >= sent_on - timedelta(days=60)), None)


def _resolve(month: int, day: int, year: int | None, sent_on: date | None, stale: int = 60) -> date | None:
    """That day; without a year the next one, but for a few weeks past (an old notice may still be on)."""
    if year is not None:
        return _date(year, month, day)
    if sent_on is None:
        return None
    found = _date(sent_on.year, month, day)
    if found and found < sent_on - timedelta(days=stale):
        return _date(sent_on.year + 1, month, day)
    if found and found > sent_on + timedelta(days=365 - stale):
        return _date(sent_on.year - 1, month, day)
    return found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1990 <= year <= 2100 else None
    except ValueError:
        return None


def _month_after(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
