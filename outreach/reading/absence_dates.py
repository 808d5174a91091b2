"""The days that a sentence names: dates, weekdays, weeks and months, as far as its words tell them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from outreach.reading.absence_calendar import (
    Mention,
    full_date,
    iso_week,
    month_after,
    next_of_number,
    next_weekday,
    resolve,
    span,
    span_ahead,
)
from outreach.reading.absence_date_words import MONTHS, PARTS, SPANS, WEEKDAYS, WEEKS
from outreach.reading.absence_eastern import eastern_mentions
from outreach.reading.absence_numbers import Order, in_numbers, numeric_order

__all__ = ["Mention", "Order", "mentions", "numeric_order"]

MAX_MENTIONS: Final = 40


_ORDINAL = r"(?:st|nd|rd|th|er|eme|:e|:a|[oa.](?![a-z])|-?(?:go|ого|е)(?![a-z]))?"
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+|-feira)?")
_DAY_BEFORE = re.compile(rf"(?<![\d.,:/])(\d{{1,2}}){_ORDINAL}[ \u00a0]?(?:of |de |di |d')?(?:the month of )?-?$")
_EARLIER_DAY = re.compile(
    rf"(?<![\d.,:/])(\d{{1,2}}){_ORDINAL} ?(?:-|/|and|&|to|till?|through|und|bis|et|au|y|al?|e|en|t/m|tot|och|"
    rf"og|do|az?)"
    r" ?(?:the |den |dem |le |el |il |zum )?$"
)
_DAY_AFTER = re.compile(
    rf"^\.?,? ?(?:the )?-?(\d{{1,2}})(?!\d|[:.]\d|%){_ORDINAL}(?:-?(?:en|an|ai|tol|a|i|ja|je)(?![a-z]))?"
    rf"((?:(?:,? ?(?:and|&) |, ?| ?- ?| (?:to|through|thru|until|till) )\d{{1,2}}(?!\d"
    rf"|[:.]\d){_ORDINAL}){{0,5}})"
)
_LAST_NUMBER = re.compile(r"(\d{1,2})\D*$")
_DAY_ALONE = re.compile(
    r"(?<!\w)(?:the|den|dem|am|le|el|il|dia|op de) (\d{1,2})(?:st|nd|rd|th|\.|:e|e)?(?=\s*(?:[,.;!)]|$|-"
    r"|and |und |et |y |och |og |en |e ))"
)
_NUMBER_OF_WEEKDAY = re.compile(
    r"^,? (?:the |den |el |le |il |dia |d\. )?(\d{1,2})(?:st|nd|rd|th|\.|:e)?(?=\s*(?:[,.;!)]|$)| (?:and"
    r"|to|until|und|bis|y|al|au|et) )"
)
_YEAR_AFTER = re.compile(r"^[.,]?,? ?(?:de |del |do |of )?-?((?:19|20)\d\d)(?!\d)")
_LEADS_MONTH = re.compile(
    r"(?<!\w)(?:until|till?|in|by|early|late|mid|of|bis|ab|im|mitte|anfang|ende|en|jusqu'en|fin|mi|debut|hasta|"
    r"fino a|a|tot|eind|ate|i|ut|medio|primo|ultimo|do|od|w|v) ?-?$"
)
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)\.? ?$")
_WEEK_AFTER = re.compile(
    r"^\.? ?(?:nr\.?|no\.?|n°)? ?(\d{1,2})(?!\d|[:./]\d)(?:(?:,? ?(?:-|to|bis|till|til|och|og|und|and|au|tot"
    r"|et|en|e|y|i|a) ?|, ?)(\d{1,2})(?!\d|[:./]\d)){0,6}"
)
_WEEK_BEFORE = re.compile(r"(?<!\d)(\d{1,2})\.? ?(?:hetes)?$")
_PART = re.compile(
    r"(?:^|(?<=[^\w]))(?:"
    + "|".join(f"(?P<{name}>{choices})" for name, choices in PARTS)
    + r")(?: the| des| du| del| do| of)?[ -]?$"
)
_SPAN = re.compile(
    "(?<![a-zа-яіα-ω])(?:"
    + "|".join(f"(?P<{name.replace(' ', '')}>{choices})" for name, choices in SPANS)
    + ")(?![a-zа-яіα-ω])"
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


def mentions(text: str, order: Order, sent_on: date | None) -> tuple[Mention, ...]:
    """The days named in a folded text, in order and without overlap; what cannot be resolved is left out."""
    found = [
        *in_numbers(text, order, sent_on),
        *eastern_mentions(text, sent_on),
        *_in_words(text, sent_on),
        *(_spans(text, sent_on) if sent_on else ()),
        *(_days_alone(text, sent_on) if sent_on else ()),
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


def _in_words(text: str, sent_on: date | None) -> Iterator[Mention]:
    for word in _WORD.finditer(text):
        name = word[0]
        if name in MONTHS:
            found = _month(text, word, sent_on)
        elif name in WEEKDAYS and len(name) > 3 and sent_on:
            found = _weekday(text, word, sent_on)
        elif name in WEEKDAYS and sent_on:
            found = _short_weekday(text, word, sent_on)
        elif name in WEEKS:
            found = _week(text, word, sent_on)
        else:
            continue
        if found:
            yield found


def _weekday(text: str, word: re.Match[str], sent_on: date) -> Mention:
    """ "Monday", or "Monday 19th" where such a Monday comes soon."""
    number = WEEKDAYS[word[0]]
    stated = _NUMBER_OF_WEEKDAY.match(text[word.end() : word.end() + 24])
    for ahead in range(1, 63) if stated else ():
        day = sent_on + timedelta(days=ahead)
        if stated and day.day == int(stated[1]) and day.isoweekday() == number:
            return Mention(word.start(), word.end() + stated.end(), day, day, "day")
    day = next_weekday(number, sent_on)
    return Mention(word.start(), word.end(), day, day, "weekday")


def _short_weekday(text: str, word: re.Match[str], sent_on: date) -> Mention | None:
    """ "Mon", "Tue" ... stand for a day only before a date, or behind "until" and "back"."""
    dated = re.match(r"\.?,? ?(?:the )?\d", text[word.end() : word.end() + 8])
    led = re.search(r"(?:until|till?|bis|back(?: on)?) $", text[max(0, word.start() - 9) : word.start()])
    if not dated and not led:
        return None
    day = next_weekday(WEEKDAYS[word[0]], sent_on)
    return Mention(word.start(), word.end() + (text[word.end() : word.end() + 1] == "."), day, day, "weekday")


def _month(text: str, word: re.Match[str], sent_on: date | None) -> Mention | None:
    month = MONTHS[word[0]]
    left, right = text[max(0, word.start() - 30) : word.start()], text[word.end() : word.end() + 60]
    before = _DAY_BEFORE.search(left)
    if before and 1 <= int(before[1]) <= 31:
        stated = _YEAR_AFTER.match(right)
        day = resolve(month, int(before[1]), int(stated[1]) if stated else None, sent_on)
        end = word.end() + (stated.end() if stated else 0)
        earlier = _EARLIER_DAY.search(left[: before.start()])
        first = full_date(day.year, month, int(earlier[1])) if day and earlier else None
        if day and earlier and first and first < day:
            return Mention(word.start() - (len(left) - earlier.start()), end, first, day, "range")
        return Mention(word.start() - (len(left) - before.start()), end, day, day, "day") if day else None
    after = _DAY_AFTER.match(right)
    if after and 1 <= int(after[1]) <= 31:
        return _month_first(text, word, after, sent_on)
    if _is_month(word[0], left, right):
        return _whole_month(word, left, right, sent_on)
    return None


def _is_month(name: str, left: str, right: str) -> bool:
    """Short names, and those that are words too, are months before a year, or behind "until" and the like."""
    if len(name) > 3 and name not in ("march", "mars", "marts", "mart"):
        return True
    return bool(_YEAR_AFTER.match(right) or _LEADS_MONTH.search(left))


def _month_first(text: str, word: re.Match[str], after: re.Match[str], sent_on: date | None) -> Mention | None:
    month, end = MONTHS[word[0]], word.end() + after.end()
    stated = _YEAR_AFTER.match(text[end : end + 12])
    earlier = _YEAR_BEFORE.search(text[max(0, word.start() - 8) : word.start()])
    year = int(stated[1]) if stated else int(earlier[1]) if earlier else None
    end += stated.end() if stated else 0
    first = resolve(month, int(after[1]), year, sent_on)
    if first is None:
        return None
    start = word.start() - (len(earlier[0]) if earlier else 0)
    further = _LAST_NUMBER.search(after[2])
    last = full_date(first.year, month, int(further[1])) if further else None
    if last and last > first:
        return Mention(start, end, first, last, "range")
    return Mention(start, end, first, first, "day")


def _whole_month(word: re.Match[str], left: str, right: str, sent_on: date | None) -> Mention | None:
    month = MONTHS[word[0]]
    stated = _YEAR_AFTER.match(right)
    first = resolve(month, 1, int(stated[1]) if stated else None, sent_on, stale=31)
    if first is None:
        return None
    following = month_after(first)
    end = word.end() + (stated.end() if stated else 0)
    part = _PART.search(left)
    if part is None:
        return Mention(word.start(), end, first, following - timedelta(days=1), "month")
    start = word.start() - (len(left) - part.start())
    if part.lastgroup == "mid":
        return Mention(start, end, first.replace(day=15), first.replace(day=15), "part")
    if part.lastgroup == "end":
        return Mention(start, end, following - timedelta(days=7), following - timedelta(days=1), "part")
    return Mention(start, end, first, first.replace(day=7), "month")


def _week(text: str, word: re.Match[str], sent_on: date | None) -> Mention | None:
    hit = _WEEK_AFTER.match(text[word.end() : word.end() + 24])
    if hit is None or sent_on is None:
        return None
    first, last = iso_week(int(hit[1]), sent_on), iso_week(int(hit[2] or hit[1]), sent_on)
    if first is None or last is None:
        return None
    return Mention(word.start(), word.end() + hit.end(), first, last + timedelta(days=6), "week")


def _spans(text: str, sent_on: date) -> Iterator[Mention]:
    for hit in _SPAN.finditer(text):
        kind, ahead = str(hit.lastgroup)[:-1], int(str(hit.lastgroup)[-1])
        first, last = span(kind, ahead, sent_on)
        yield Mention(hit.start(), hit.end(), first, last, "part" if kind.endswith("end") else kind)
    for hit in _IN_SPACE.finditer(text):
        count = int(hit["n"]) if hit["n"].isdigit() else _COUNTS.get(hit["n"], 1)
        yield Mention(hit.start(), hit.end(), *span_ahead(hit["unit"], count, sent_on))


def _days_alone(text: str, sent_on: date) -> Iterator[Mention]:
    """ "The 12th": the next day of that number."""
    for hit in _DAY_ALONE.finditer(text):
        day = next_of_number(int(hit[1]), sent_on)
        if day:
            yield Mention(hit.start(1), hit.end(), day, day, "day")
