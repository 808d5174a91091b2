"""Times in running text: what people propose or agree to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from typing import Final

from outreach.domain.when_dates import DayWords
from outreach.domain.when_days import SHORT_OF_A_YEAR, of_its_week, resolve
from outreach.domain.when_refusals import IF_NOT, PAST, TURN, refuses
from outreach.domain.when_scan import tokens
from outreach.domain.when_told import UNKNOWN, Said, told_in
from outreach.domain.when_zone_words import zone_at
from outreach.domain.when_zones import instant, zone_named

LONGEST_TEXT: Final = 10_000
"""Characters read; people propose times in the first of them."""
LONGEST_SENTENCE: Final = 1_000
MOST_SENTENCES: Final = 200
MOST_IN_A_SENTENCE: Final = 20
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


def find_times(text: str, sent_at: datetime, zone: str, reader: str = "") -> tuple[FoundTime, ...]:
    """The times proposed or agreed in a text that was sent at `sent_at` (aware), in the order written. `zone` is
    where it was written, `reader` the zone of whoever it is written to, if known.

    A day needs an hour ('in the afternoon' is none); of a range its start, of several options all. Left out:
    refused ones ('Thursday at 10 does not work'), past and quoted ones, and whatever the words leave open:
    'next Friday' when there are two, '3/4', an hour that the clocks skip, a zone that is not known. A weekday
    behind a date is of that date's week.
    """
    found: list[FoundTime] = []
    stated, dated = _zone_for_all(text[:LONGEST_TEXT]), None
    for sentence in _sentences(text):
        for said, refused in _judged(sentence, stated, reader):
            at = _resolved(said, sent_at, zone, dated)
            dated = at.date() if at and said.day.day is not None else dated
            words = " ".join(sentence[said.start : said.end].split())
            if at and not refused and all(at.astimezone(UTC) != other.at.astimezone(UTC) for other in found):
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


def _resolved(said: Said, sent_at: datetime, zone: str, dated: date | None) -> datetime | None:
    there = zone_named(said.zone or zone)
    if there is None or said.zone == UNKNOWN:
        return None
    today = sent_at.astimezone(there).date()
    days = resolve(_month_first(said.day, there), today)
    if len(days) != 1 or (said.day.year is None and days[0] - today > SHORT_OF_A_YEAR):
        return None
    if said.direct and _is_a_date(said, today):
        return None
    day = of_its_week(said.day, days[0], dated) if dated else days[0]
    if day is None:
        return None
    hour = said.clock.hour + (0 if said.clock.sure else 12)
    at = instant(day, time(hour, said.clock.minute), there)
    return at if at and at.astimezone(UTC) > sent_at.astimezone(UTC) else None


def _month_first(day: DayWords, there: tzinfo) -> DayWords:
    """'12/3' as it is read in the United States, where the month stands first."""
    if day.other is None or str(there) not in MONTH_FIRST:
        return day
    return replace(day, day=day.other[0], month=day.other[1], other=None)


def _is_a_date(said: Said, today: date) -> bool:
    """'Thursday 10' when that Thursday or the next is the 10th: the number is rather its date."""
    dated = resolve(replace(said.day, day=said.clock.hour), today) if said.day.day is None else ()
    return bool(dated) and (not said.clock.sure or dated[0] - today <= TWO_WEEKS)


def _judged(sentence: str, stated: str, reader: str) -> list[tuple[Said, bool]]:
    """What is said in the sentence, each with whether it is refused or tells of the past."""
    said = told_in(sentence, stated, reader)[:MOST_IN_A_SENTENCE]
    judged: list[tuple[Said, bool]] = []
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
        judged.append((one, refused))
    return judged


def _before(sentence: str, earlier: Sequence[Said], one: Said) -> str:
    """What is said before a time; behind an earlier one only the words since the last comma speak of this one."""
    start = max((s.end for s in earlier if s.end <= one.start), default=None)
    if start is None:
        opening = TURN.split(sentence[: one.start])[-1]
        return IF_NOT.sub(" ", opening)
    between = TURN.split(sentence[start : one.start])[-1]
    return between.rsplit(",", 1)[-1] if between.strip(" ,") else between


def _after(sentence: str, later: Sequence[Said], one: Said) -> str:
    """What is said behind a time, up to the next; of times in a row, what is said behind the last."""
    end = one.end
    for following in [s for s in later if s.start >= one.end]:
        between = sentence[end : following.start]
        if _LINKS.fullmatch(between) is None:
            return TURN.split(between)[0]
        end = following.end
    return TURN.split(sentence[end:])[0]
