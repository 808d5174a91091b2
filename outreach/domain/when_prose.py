"""Times in running text: what people propose or agree to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from typing import Final

from outreach.domain import when_words as w
from outreach.domain.when_dates import DayWords, ordinal_at
from outreach.domain.when_days import SHORT_OF_A_YEAR, day_at, resolve
from outreach.domain.when_refusals import IF_NOT, PAST, TURN, refuses
from outreach.domain.when_scan import Clock, Token, clock_at, minutes_at, number_at, tokens, word_at
from outreach.domain.when_zone_words import zone_at
from outreach.domain.when_zones import instant, zone_named

LONGEST_TEXT: Final = 10_000
"""Characters read; people propose times in the first of them."""
LONGEST_SENTENCE: Final = 1_000
MOST_SENTENCES: Final = 200
MOST_IN_A_SENTENCE: Final = 20
OF_THE_READER: Final = "yours"
OF_THE_WRITER: Final = "mine"
"""The zones behind 'your time' and 'my time'."""
TWO_WEEKS: Final = timedelta(days=14)
_ALL_TIMES: Final = re.compile(
    r"\b(?:all|alle|toutes|todas|tutti)?\s*(?:the )?(?:times|zeiten|heures|horas|orari|tijden|tider)\b",
    re.IGNORECASE,
)
_LINKS: Final = re.compile(
    r"[\s,/&]*(?:(?:and|or|und|oder|et|ou|y|o|e|en|of|och|eller|og|either|on)[\s,]*){0,3}", re.IGNORECASE
)
SENTENCE: Final = re.compile(
    r"(?:(?<=[!?…])|(?<=[:;]\))|(?<=[:;]-\))|(?<=[\u263a\U0001f300-\U0001faff])|"
    r"(?<=[^\W\d]\.)(?<!\bkl\.)(?<!\bca\.)(?<!\bst\.)(?<!\b[ap]\.m\.)(?<!\b[ap]\. m\.))\s+(?=[^\s\d(])|"
    r"(?<=\d\.)\s+(?=(?!jan|feb|m[aä]r|apr|ma[iyj]|jun|jul|aug|sep|o[kc]t|nov|de[czs]|uhr)(?-i:[A-Z]))|\n\s*\n|\n(?=\s*[-*•·>\d])|[;•]",
    re.IGNORECASE,
)
_CLOCK_LIKE: Final = re.compile(
    r"\d|\b(?:noon|midday|half|halb|halv|at|um|gegen|à|las|alle|às|as|om|kl|klockan|klokken|from|von|between|zwischen)\b",
    re.IGNORECASE,
)
"""A sentence without any of these holds no hour."""
_QUOTED: Final = re.compile(r"[\"“„«][^\"“”„«»\n]{0,300}[\"”“»]")


MONTH_FIRST: Final = frozenset(
    f"America/{city}"
    for city in "New_York Chicago Denver Los_Angeles Phoenix Detroit Boise Anchorage Indiana/Indianapolis".split()
)
"""Zones of the United States."""


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time proposed or agreed in a text."""

    at: datetime  # aware
    zone: str  # as told, or 'assumed'
    minutes: int | None
    words: str


@dataclass(frozen=True, slots=True)
class _Said:
    """A day with its hour in a sentence, not yet resolved."""

    day: DayWords
    clock: Clock
    direct: bool  # the hour is a bare number right behind the weekday
    zone: str  # as told, or whose, or ""
    minutes: int | None
    start: int  # characters in the sentence
    end: int


def find_times(text: str, sent_at: datetime, zone: str, reader: str = "") -> tuple[FoundTime, ...]:
    """The times proposed or agreed in a text that was sent at `sent_at` (aware), in the order written. `zone` is
    where it was written, `reader` the zone of whoever it is written to, if known.

    A day needs an hour ('in the afternoon' is none); of a range its start, of several options all. Left out:
    refused ones ('Thursday at 10 does not work'), past and quoted ones, and whatever the words leave open:
    'next Friday' when there are two, '3/4', an hour that the clocks skip, a zone that is not known.
    """
    whose = {OF_THE_READER: reader or "?", OF_THE_WRITER: ""}
    found: list[FoundTime] = []
    stated = _zone_for_all(text[:LONGEST_TEXT])
    for sentence in _sentences(text):
        for said in (replace(one, zone=whose.get(one.zone, one.zone)) for one in _kept(sentence, stated)):
            at = _resolved(said, sent_at, zone)
            words = " ".join(sentence[said.start : said.end].split())
            if at and all(at.astimezone(UTC) != other.at.astimezone(UTC) for other in found):
                found.append(FoundTime(at, said.zone or "assumed", said.minutes, words))
    return tuple(found)


def _sentences(text: str) -> Iterator[str]:
    lines = text[:LONGEST_TEXT].split("\n")
    own = "\n".join(line for line in lines if not line.lstrip().startswith((">", "|")))
    spoken = (s[:LONGEST_SENTENCE] for s in SENTENCE.split(_QUOTED.sub(" ", own)))
    return islice((s for s in spoken if _CLOCK_LIKE.search(s)), MOST_SENTENCES)


def _zone_for_all(text: str) -> str:
    """The zone of 'all times CET'."""
    said = _ALL_TIMES.search(text)
    if said is None:
        return ""
    rest = text[said.end() : said.end() + 60]
    ts = tokens(rest)
    zones = (zone_at(rest, ts, i) for i in range(min(4, len(ts))))
    return next((zone[0] for zone in zones if zone), "")


def _resolved(said: _Said, sent_at: datetime, zone: str) -> datetime | None:
    there = zone_named(said.zone or zone)
    if there is None or said.zone == "?":
        return None
    today = sent_at.astimezone(there).date()
    days = resolve(_month_first(said.day, there), today)
    if len(days) != 1 or (said.day.year is None and days[0] - today > SHORT_OF_A_YEAR):
        return None
    if said.direct and _is_a_date(said, today):
        return None
    hour = said.clock.hour + (0 if said.clock.sure else 12)
    at = instant(days[0], time(hour, said.clock.minute), there)
    return at if at and at.astimezone(UTC) > sent_at.astimezone(UTC) else None


def _month_first(day: DayWords, there: tzinfo) -> DayWords:
    """'12/3' as it is read in the United States, where the month stands first."""
    if day.other is None or str(there) not in MONTH_FIRST:
        return day
    return replace(day, day=day.other[0], month=day.other[1], other=None)


def _is_a_date(said: _Said, today: date) -> bool:
    """'Thursday 10' when that Thursday or the next is the 10th: the number is rather its date."""
    dated = resolve(replace(said.day, day=said.clock.hour), today) if said.day.day is None else ()
    return bool(dated) and (not said.clock.sure or dated[0] - today <= TWO_WEEKS)


def _kept(sentence: str, stated: str) -> list[_Said]:
    """What is said in the sentence, without what it refuses or tells of the past."""
    said = _said(sentence, stated)[:MOST_IN_A_SENTENCE]
    kept: list[_Said] = []
    refused_before = False
    for n, one in enumerate(said):
        before = _before(sentence, said[:n], one)
        after = _after(sentence, said[n + 1 :], one)
        inner = sentence[one.start : one.end]
        linked = (
            n > 0 and _LINKS.fullmatch(before) is not None and (before.strip(" ,") != "" or not after.strip(" ,."))
        )
        refused = any(map(refuses, (before, inner, after))) or bool(PAST.search(before))
        refused = refused or (linked and refused_before)
        refused_before = refused
        if not refused:
            kept.append(one)
    return kept


def _before(sentence: str, earlier: Sequence[_Said], one: _Said) -> str:
    """What is said before a time; behind an earlier one only the words since the last comma speak of this one."""
    start = max((s.end for s in earlier if s.end <= one.start), default=None)
    if start is None:
        opening = TURN.split(sentence[: one.start])[-1]
        return IF_NOT.sub(" ", opening)
    between = TURN.split(sentence[start : one.start])[-1]
    return between.rsplit(",", 1)[-1] if between.strip(" ,") else between


def _after(sentence: str, later: Sequence[_Said], one: _Said) -> str:
    """What is said behind a time, up to the next; of times in a row, what is said behind the last."""
    end = one.end
    for following in [s for s in later if s.start >= one.end]:
        between = sentence[end : following.start]
        if _LINKS.fullmatch(between) is None:
            return TURN.split(between)[0]
        end = following.end
    return TURN.split(sentence[end:])[0]


@dataclass(frozen=True, slots=True)
class _Hour:
    clock: Clock
    start: int
    end: int  # behind its zone and length
    zone: str
    minutes: int | None
    direct: bool


@dataclass(frozen=True, slots=True)
class _Day:
    words: DayWords
    start: int

    @property
    def end(self) -> int:
        return self.words.end


def _said(sentence: str, stated: str) -> list[_Said]:
    """Each hour with each day it goes with, in the order of the hours."""
    ts = tokens(sentence)
    items = _items(sentence, ts)
    days_of = _days_of_hours(ts, items)
    last_zone = next((item.zone for item in reversed(items) if isinstance(item, _Hour) and item.zone), stated)
    found = []
    hours = ((item, days_of[n]) for n, item in enumerate(items) if isinstance(item, _Hour))
    for hour, days in hours:
        for day in days:
            clock = _in_its_half(ts, day, hour)
            first, last = min(day.start, hour.start), max(day.end, hour.end)
            span = (ts[first].start, ts[last - 1].end)
            found.append(_Said(day.words, clock, hour.direct, hour.zone or last_zone, hour.minutes, *span))
    return found


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


def _items(sentence: str, ts: Sequence[Token]) -> list[_Day | _Hour]:
    items: list[_Day | _Hour] = []
    i = 0
    while i < len(ts):
        if ts[i].number is None and ts[i].word not in STARTS:
            i += 1
            continue
        found = _day(ts, i) or _hour(sentence, ts, i, items[-1] if items else None)
        if found:
            items.append(found)
        i = max(found.end, i + 1) if found else i + 1
    return items


def _day(ts: Sequence[Token], i: int) -> _Day | None:
    if word_at(ts, i - 1) in w.AT_ONLY and number_at(ts, i) is not None:
        return None
    words = day_at(ts, i, prose=True)
    if words is None and word_at(ts, i) in w.DATE_ARTICLES and number_at(ts, i + 1) is not None:
        words = ordinal_at(ts, i)
        if words and word_at(ts, words.end).isalpha() and word_at(ts, words.end) not in w.AT | w.OR_WORDS:
            return None
    return _Day(words, i) if words else None


def _hour(sentence: str, ts: Sequence[Token], i: int, before: _Day | _Hour | None) -> _Hour | None:
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
        zone = _whose(ts, clock.end)
    at = end + 1 if word_at(ts, end) in w.LENGTH_LEADS | {"(", ","} else end
    length = minutes_at(ts, at)
    if length:
        minutes, end = length
    return _Hour(clock, i, end, zone, minutes, clock.bare and direct and not introduced)


def _whose(ts: Sequence[Token], i: int) -> str:
    owner = word_at(ts, i + (word_at(ts, i) == "("))
    return OF_THE_READER if owner in w.YOUR else OF_THE_WRITER


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
