"""Which days a calendar expression means, seen from the day of the mail."""

from dataclasses import dataclass
from datetime import date, timedelta

__all__ = [
    "Mention",
    "full_date",
    "iso_week",
    "month_after",
    "next_of_number",
    "next_weekday",
    "resolve",
    "span",
    "span_ahead",
]


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


def resolve(month: int, day: int, year: int | None, sent_on: date | None, stale: int = 60) -> date | None:
    """That day; without a year the next one, but for a few weeks past (an old notice may still be on)."""
    if year is not None:
        return full_date(year, month, day)
    if sent_on is None:
        return None
    found = full_date(sent_on.year, month, day)
    if found and found < sent_on - timedelta(days=stale):
        return full_date(sent_on.year + 1, month, day)
    if found and found > sent_on + timedelta(days=365 - stale):
        return full_date(sent_on.year - 1, month, day)
    return found


def full_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1990 <= year <= 2100 else None
    except ValueError:
        return None


def next_weekday(number: int, sent_on: date) -> date:
    """The first such day after the day of the mail."""
    return sent_on + timedelta(days=(number - sent_on.isoweekday() - 1) % 7 + 1)


def iso_week(number: int, sent_on: date) -> date | None:
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


def next_of_number(number: int, sent_on: date) -> date | None:
    """The next day after the mail that is the so many-eth of its month."""
    first = sent_on.replace(day=1)
    for _ in range(3):
        day = full_date(first.year, first.month, number)
        if day and day > sent_on:
            return day
        first = month_after(first)
    return None


def month_after(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def span(kind: str, ahead: int, sent_on: date) -> tuple[date, date]:
    if kind == "yearend":
        return date(sent_on.year, 12, 25), date(sent_on.year, 12, 31)
    if kind == "weekend":
        return span("week", ahead, sent_on)
    if kind == "monthend":
        first, last = span("month", ahead, sent_on)
        return max(first, last - timedelta(days=6)), last
    if kind == "day":
        day = sent_on + timedelta(days=ahead)
        return day, day
    if kind == "week":
        monday = sent_on - timedelta(days=sent_on.weekday()) + timedelta(days=7 * ahead)
        return monday, monday + timedelta(days=6)
    first = sent_on.replace(day=1) if not ahead else month_after(sent_on)
    return first, month_after(first) - timedelta(days=1)


def span_ahead(unit: str, count: int, sent_on: date) -> tuple[date, date, str]:
    if unit.startswith(("d", "t", "j", "giorn")):
        day = sent_on + timedelta(days=count)
        return day, day, "day"
    if unit.startswith("m"):
        first = sent_on.replace(day=1)
        for _ in range(count):
            first = month_after(first)
        return first, month_after(first) - timedelta(days=1), "month"
    monday, sunday = span("week", count, sent_on)
    return monday, sunday, "week"
