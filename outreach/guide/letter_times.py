"""Times, days and spans as letters tell them: with the weekday, in the reader's zone first."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from outreach.domain.working_time import Place

NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
SPANS = {4: "a month", 9: "two months", 13: "three months", 17: "four months", 26: "half a year", 52: "a year"}
RECENT = timedelta(days=4)
FAR = timedelta(days=300)
BEGINNING = 3
"""Up to this day of a month, the month's name says enough."""


def moment(at: datetime, home: Place, there: Place, *, assumed: bool = False) -> str:
    """The instant where the reader lives, and where the mentee does if a clock there shows something else.

    `assumed` tells that nobody knows where the reader lives: then the zone is named.
    """
    theirs, mine = there.local(at), home.local(at)
    words = f"{theirs:%A %-d %B} at {theirs:%H:%M}"
    if assumed:
        return f"{words} ({clock_of(home.zone)})"
    if theirs.replace(tzinfo=None) == mine.replace(tzinfo=None):
        return words
    day = f"{mine:%A %-d %B}, " if mine.date() != theirs.date() else ""
    return f"{words} {clock_of(there.zone)} ({day}{mine:%H:%M} {clock_of(home.zone)})"


DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
MOMENT = re.compile(
    rf"({'|'.join(DAYS)})\s+(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+at\s+(\d\d):(\d\d)"
    r"(?:\s+[^\s()\d][^()\n]{0,40}?\s+time)?(?:\s+\([^()]{0,80}\))?"
)


def read_moments(text: str, there: Place, written: datetime) -> tuple[Sequence[datetime], str]:
    """The instants (UTC) to come that `moment` told in a text of that day, and the text without them."""
    found = [_instant(one, there, written) for one in MOMENT.finditer(text)]
    return [at for at in found if at], MOMENT.sub(" ", text)


def _instant(told: re.Match[str], there: Place, written: datetime) -> datetime | None:
    weekday, day, month, hour, minute = told.groups()
    first = there.local(written).year
    for year in (first, first + 1):
        try:
            on = date(year, MONTHS.index(month) + 1, int(day))
            at = there.instant(on, time(int(hour), int(minute)))
        except ValueError:
            continue
        if at > written and DAYS[on.weekday()] == weekday:
            return at
    return None


def clock_of(zone: str) -> str:
    """ "New York time"; of a zone without a town its name."""
    region, _, town = zone.rpartition("/")
    return f"{town.replace('_', ' ')} time" if region and region != "Etc" else town


def past_day(day: date, today: date) -> str:
    """A day not long ago, as in "on Thursday"; then with its date."""
    if timedelta(0) <= today - day <= RECENT:
        return f"on {day:%A}"
    return f"on {day:%A %-d %B}" + (f" {day.year}" if today - day > FAR else "")


def coming_day(day: date, today: date) -> str:
    """A day to come to which no hour belongs, as in "in January" or "around 11 January"."""
    year = f" {day.year}" if day - today > FAR else ""
    return f"in {day:%B}{year}" if day.day <= BEGINNING else f"around {day:%-d %B}{year}"


def whole_day(day: date) -> str:
    return f"{day:%-d %B %Y}"


def rhythm(weeks: int) -> str:
    """How often, as in "every four weeks"."""
    if weeks == 1:
        return "every week"
    return f"every {NUMBERS[weeks] if weeks < len(NUMBERS) else weeks} weeks"


def span(weeks: int) -> str:
    """How long, as in "half a year"; "" for no end."""
    return SPANS.get(weeks, f"{NUMBERS[weeks] if weeks < len(NUMBERS) else weeks} weeks") if weeks else ""
