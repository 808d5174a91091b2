"""Time zones as people name them, and wall times turned into instants."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from outreach.domain.when_words import fold

_ABBREVIATIONS: Final = {
    "utc": "UTC", "gmt": "GMT", "z": "UTC",
    "bst": "Europe/London", "cet": "CET", "cest": "CET", "mez": "CET", "mesz": "CET",
    "eet": "EET", "eest": "EET", "wet": "WET", "west": "WET", "hnec": "CET",
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago",
    "mst": "America/Denver", "mdt": "America/Denver", "mt": "America/Denver",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "jst": "Asia/Tokyo", "sast": "Africa/Johannesburg",
    "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland", "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong",
}  # fmt: skip
"""Abbreviations with one sensible reading. A region's two names mean its wall clock, all year round: who
writes EST in July means the clock in New York. IST, which is three zones, is not here."""

CAPITALS_ONLY: Final = frozenset({"et", "ct", "mt", "pt", "est", "west", "wet", "mst", "z"})
"""Abbreviations that are words in some language: a zone only in capitals."""

UNKNOWN_ZONES: Final = frozenset(
    {"ist", "msk", "ast", "akst", "hst", "brt", "art", "pkt", "cat", "wat", "eat", "gst"}
)
"""Named zones that are ambiguous or rare: an hour beside one is not understood."""

PLACES: Final = {
    fold(place): zone
    for place, zone in (
        ("uk", "Europe/London"), ("london", "Europe/London"), ("british", "Europe/London"),
        ("england", "Europe/London"), ("dublin", "Europe/Dublin"), ("irish", "Europe/Dublin"),
        ("lisbon", "Europe/Lisbon"), ("lisboa", "Europe/Lisbon"), ("portugal", "Europe/Lisbon"),
        ("paris", "Europe/Paris"), ("french", "Europe/Paris"), ("berlin", "Europe/Berlin"),
        ("berliner", "Europe/Berlin"), ("german", "Europe/Berlin"), ("munich", "Europe/Berlin"),
        ("vienna", "Europe/Vienna"), ("wien", "Europe/Vienna"), ("wiener", "Europe/Vienna"),
        ("zurich", "Europe/Zurich"), ("swiss", "Europe/Zurich"), ("madrid", "Europe/Madrid"),
        ("rome", "Europe/Rome"), ("roma", "Europe/Rome"), ("milan", "Europe/Rome"),
        ("amsterdam", "Europe/Amsterdam"), ("dutch", "Europe/Amsterdam"), ("brussels", "Europe/Brussels"),
        ("stockholm", "Europe/Stockholm"), ("swedish", "Europe/Stockholm"), ("oslo", "Europe/Oslo"),
        ("copenhagen", "Europe/Copenhagen"), ("danish", "Europe/Copenhagen"), ("helsinki", "Europe/Helsinki"),
        ("warsaw", "Europe/Warsaw"), ("prague", "Europe/Prague"), ("athens", "Europe/Athens"),
        ("eastern", "America/New_York"), ("boston", "America/New_York"), ("toronto", "America/Toronto"),
        ("central", "America/Chicago"), ("chicago", "America/Chicago"), ("mountain", "America/Denver"),
        ("pacific", "America/Los_Angeles"), ("california", "America/Los_Angeles"),
        ("tokyo", "Asia/Tokyo"), ("sydney", "Australia/Sydney"), ("india", "Asia/Kolkata"),
        ("indian", "Asia/Kolkata"), ("singapore", "Asia/Singapore"),
    )
}  # fmt: skip
"""What may stand before 'time' ('UK time', 'Berliner Zeit') or after its word ('heure de Paris')."""

CITIES: Final = frozenset(
    "london dublin lisbon lisboa paris berlin munich vienna wien zurich madrid rome roma milan amsterdam"
    " brussels stockholm"
    " oslo copenhagen helsinki warsaw prague athens boston toronto chicago tokyo sydney singapore".split()
)
"""Of these the name alone behind an hour is its zone ('10:00 London')."""

_OFFSET: Final = re.compile(r"(?:utc|gmt)?\s?([+-−])(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)


def zone_named(name: str) -> tzinfo | None:
    """The zone of an IANA name, a safe abbreviation or an offset ('+01:00', 'UTC+2'); None if unknown."""
    known = _ABBREVIATIONS.get(name.casefold())
    if known:
        return _iana(known)
    offset = _OFFSET.fullmatch(name)
    if offset:
        return _fixed(offset[1], int(offset[2]), int(offset[3] or 0))
    return _iana(name)


def abbreviation(word: str) -> str | None:
    """The zone that the word as written abbreviates, by name."""
    low = word.casefold()
    if low in CAPITALS_ONLY and not word.isupper():
        return None
    return _ABBREVIATIONS.get(low)


def _fixed(sign: str, hours: int, minutes: int) -> tzinfo | None:
    if hours > 14:
        return None
    length = timedelta(hours=hours, minutes=minutes)
    return timezone(length if sign == "+" else -length)


def _iana(name: str) -> tzinfo | None:
    if name == "UTC":
        return UTC
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, malformed, or a folder of the database
        return None


def instant(day: date, clock: time, zone: tzinfo) -> datetime | None:
    """That wall time, aware. The first of two when clocks go back; None when clocks skip it (PEP 495)."""
    at = datetime.combine(day, clock, tzinfo=zone)
    try:
        there_and_back = at.astimezone(UTC).astimezone(zone)
    except OverflowError:
        return None
    return at if there_and_back.replace(tzinfo=None) == at.replace(tzinfo=None) else None
