"""How people write addresses, zones, days and hours in a settings file; ValueError with the way to write it."""

import difflib
import re
import shlex
import zoneinfo
from contextlib import suppress
from datetime import time
from pathlib import Path

from outreach.adapters.addresses import checked_address
from outreach.adapters.tls import is_loopback as is_loopback
from outreach.domain.people import Address
from outreach.domain.rules import WEEKDAYS
from outreach.domain.slots import FreeHours
from outreach.settings.providers import all_providers


def address(text: str) -> Address:
    """A mail address in its compared form; whether mail can reach it is not asked."""
    try:
        return checked_address(text.strip())
    except ValueError:
        raise ValueError(f'"{text}" is not an e-mail address; write it as name@example.org') from None


def time_zone(text: str) -> str:
    """An IANA time zone that this machine, or the tzdata package, knows."""
    with suppress(zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return zoneinfo.ZoneInfo(text).key
    near = difflib.get_close_matches(text, zoneinfo.available_timezones(), n=1)
    hint = f'did you mean "{near[0]}"?' if near else 'write it as "Europe/London"'
    raise ValueError(f'"{text}" is not a time zone; {hint}')


def provider(text: str) -> str:
    """The name of a provider that is known."""
    known = [one.name for one in all_providers()]
    if text in known:
        return text
    near = difflib.get_close_matches(text.lower(), known, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"there are: {', '.join(known)}"
    raise ValueError(f'"{text}" is not a provider that is known; {hint}')


def from_home(text: str) -> Path:
    """A path with `~` expanded."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise ValueError(f'nobody here has the home "{Path(text).parts[0]}"; write the whole path') from None


def one_line(text: str) -> str:
    """Text without line breaks and other control characters."""
    if re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", text):
        raise ValueError("must be one line without control characters")
    return text.strip()


def week_days(text: str) -> frozenset[int]:
    """`Mon-Fri`, `Mon, Wed, Fri`, `Sun-Thu`: Monday is 0."""
    days = frozenset(day for part in text.split(",") for day in _span(part))
    if not days:
        raise ValueError('names no day; write it as "Mon-Fri" or "Mon, Wed"')
    return days


def _span(text: str) -> list[int]:
    first, _, last = text.partition("-")
    start, end = _day(first), _day(last or first)
    return [(start + step) % 7 for step in range((end - start) % 7 + 1)]


def _day(text: str) -> int:
    short = text.strip().title()[:3]
    if short not in WEEKDAYS:
        raise ValueError(f'"{text.strip()}" is not a day of the week; write it as "Mon-Fri" or "Mon, Wed"')
    return WEEKDAYS.index(short)


def hours(text: str) -> tuple[time, time]:
    """`08:00-20:00`, the earlier one first."""
    found = re.fullmatch(r"\s*(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)\s*", text)
    if not found:
        raise ValueError(f'"{text}" is not a span of hours; write it as "08:00-20:00"')
    start_hour, start_minute, end_hour, end_minute = map(int, found.groups())
    try:
        start, end = time(start_hour, start_minute), time(end_hour, end_minute)
    except ValueError:
        raise ValueError(f'"{text}" is not a span of hours of one day, 00:00-23:59') from None
    if start >= end:
        raise ValueError(f'"{text}" ends before it starts')
    return start, end


def free_hours(text: str) -> tuple[FreeHours, ...]:
    """`Mon-Fri 12:00-14:00, Thu 17:00-19:00`; days may be several, as in `Mon, Wed 09:00-10:00`. "": none."""
    found: list[FreeHours] = []
    days: list[str] = []
    for part in (one.strip() for one in text.split(",") if one.strip()):
        named, _, span = part.rpartition(" ") if any(char.isdigit() for char in part) else (part, "", "")
        days.append(named)
        if span:
            start, end = hours(span)
            found += [FreeHours(day, start, end) for day in sorted(week_days(", ".join(days)))]
            days = []
    if days:
        raise ValueError(f'"{", ".join(days)}" has no hours; write it as "Mon-Fri 12:00-14:00, Thu 17:00-19:00"')
    return tuple(found)


def command(text: str) -> str:
    """A command line as a shell would split it; nothing runs it through a shell."""
    try:
        shlex.split(text)
    except ValueError as fault:
        raise ValueError(f"is no command: {str(fault).lower()}") from None
    return text
