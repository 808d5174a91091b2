"""From the cells of one row to a contact: each checked, all faults of a row told together."""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import TypeVar
from zoneinfo import ZoneInfo, available_timezones

from outreach.adapters.addresses import checked_address
from outreach.domain.contact_import import ContactRow, Expected, RowFault
from outreach.domain.countries import CALLED, COUNTRIES
from outreach.domain.events import Stage
from outreach.domain.people import Address, Channel, Contact, ContactId, Source

T = TypeVar("T")
Closed = TypeVar("Closed", bound=StrEnum)

COLUMNS = (
    "name", "email", "salutation", "role", "organisation", "need", "source", "introduced_by", "channel",
    "profile_url", "time_zone", "country", "language", "why_them", "notes", "stage", "last_contact",
)  # fmt: skip
"""The columns that have a meaning; any other is kept in `extra`."""

PLAIN = ("name", "salutation", "role", "organisation", "introduced_by", "why_them", "notes")
PROSE = frozenset({"why_them", "notes"})
"""Here people press Return: line breaks become blanks. In every other cell they are refused."""

TURNS_TEXT = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks of direction, with which one name can look like another."""

LINE_BREAKS = re.compile("[ \t]*[\r\n\u2028\u2029]+[ \t]*")
BLANKS = " \t\u00a0\ufeff"
LONGEST_CELL = 5_000  # characters
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")  # RFC 5646
NOON = time(12)
HALF_A_DAY = timedelta(hours=12)


class CellFault(ValueError):
    """A cell that cannot be taken, and what it may hold instead."""


def contact_row(cells: Mapping[str, str], line: int, expected: Expected) -> ContactRow | RowFault:
    """The contact of a row, or everything that is wrong with it. `cells` go by the names of COLUMNS and others."""
    reader = _Reader(cells)
    name = reader.read("name", _named, "")
    values: dict[str, object] = {one: reader.read(one, str, "") for one in PLAIN[1:]}
    no_addresses: tuple[Address, ...] = ()
    values["addresses"] = reader.read("email", addresses, no_addresses)
    values["need"] = reader.read("need", lambda text: _each_of(text, expected.needs), "")
    values["source"] = reader.read("source", lambda text: _closed(text, Source), Source.OTHER)
    values["channel"] = reader.read("channel", lambda text: _closed(text, Channel), Channel.EMAIL)
    values["profile_url"] = reader.read("profile_url", profile_url, "")
    values["time_zone"] = zone = reader.read("time_zone", time_zone, "")
    values["country"] = reader.read("country", country, "")
    values["language"] = reader.read("language", lambda text: language(text, expected.languages), "")
    values["extra"] = {one: text for one in cells if one not in COLUMNS and (text := reader.read(one, str, ""))}
    stage = reader.read("stage", lambda text: _closed(text, Stage), Stage.IDENTIFIED)
    last_contact = reader.read("last_contact", lambda text: _past(text, zone or expected.zone, expected.now), None)
    if "name" not in cells or not cells["name"].strip():
        reader.faults = {"name": "is empty", **reader.faults}
    if reader.faults:
        message = "; ".join(
            f"`{one}`{' ' if words == 'is empty' else ': '}{words}" for one, words in reader.faults.items()
        )
        return RowFault(line, name, message, reader.faults)
    contact = Contact(ContactId(""), name, **values)  # type: ignore[arg-type]  # read above, each by its own reader
    return ContactRow(contact, line, frozenset(reader.given), stage, last_contact)


class _Reader:
    """Reads cells by name; keeps which were given, and what is wrong."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = cells
        self.faults: dict[str, str] = {}
        self.given: set[str] = set()

    def read(self, name: str, reading: Callable[[str], T], absent: T) -> T:
        try:
            text = cleaned(name, self._cells.get(name, ""))
            if not text:
                return absent
            self.given.add({"email": "addresses"}.get(name, name if name in COLUMNS else "extra"))
            return reading(text)
        except ValueError as error:
            self.faults[name] = str(error)
            return absent


def cleaned(name: str, text: str) -> str:
    """The text without blanks around it. Raises CellFault for line breaks, control characters and the like."""
    text = unicodedata.normalize("NFC", text).strip(BLANKS)
    if name in PROSE:
        text = LINE_BREAKS.sub(" ", text).strip()
    if any(unicodedata.category(one) in ("Cc", "Zl", "Zp", "Cs") for one in text) or TURNS_TEXT.search(text):
        raise CellFault("line breaks and control characters are not allowed here")
    if len(text) > LONGEST_CELL:
        raise CellFault(f"longer than {LONGEST_CELL} characters")
    return text


def _named(text: str) -> str:
    if not any(one.isalpha() for one in text):
        raise CellFault(f"{text!r} is no name")
    return text


def addresses(text: str) -> tuple[Address, ...]:
    """One address or more, parted by blanks, commas or semicolons; letters go to the first."""
    found: list[Address] = []
    for one in re.split(r"[\s,;]+", text.strip(" ,;")):
        try:
            found.append(checked_address(one))
        except ValueError as error:
            raise CellFault(f"{one!r} is no e-mail address: {error}") from error
    return tuple(dict.fromkeys(found))


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.replace("_", " ").casefold()))


def _one_of(text: str, allowed: Collection[str] | None) -> str:
    if allowed is None:
        return text
    for one in allowed:
        if _folded(one) == _folded(text):
            return one
    raise CellFault(f"{text!r} is unknown; it may be {_listed(allowed) or '(none is set up yet)'}")


def _each_of(text: str, allowed: Collection[str] | None) -> str:
    """Several, parted by `;`, each one of those allowed."""
    return "; ".join(_one_of(one.strip(), allowed) for one in text.split(";") if one.strip())


def _closed(text: str, kind: type[Closed]) -> Closed:
    return kind(_one_of(text, [one.value for one in kind]))


def _listed(words: Collection[str]) -> str:
    return ", ".join(words)


def profile_url(text: str) -> str:
    """An address of the web; without a scheme it is taken for https. Raises CellFault for other schemes."""
    address = text if re.match(r"[a-z][a-z0-9+.-]*:", text, re.IGNORECASE) else f"https://{text}"
    if not re.match(r"https?://[^\s/<>\"]+\.[^\s<>\"]+\Z", address, re.IGNORECASE):
        raise CellFault(f"{text!r} is no web address; it begins with https:// or http://")
    return address


@cache
def _zones() -> Mapping[str, str]:
    return {one.casefold(): one for one in available_timezones()}


def time_zone(text: str) -> str:
    """A zone of the IANA database. Raises CellFault, naming zones that may be meant."""
    key = text.replace(" ", "_").casefold()
    if key in _zones():
        return _zones()[key]
    near = [zone for name, zone in _zones().items() if name.rpartition("/")[2] == key]
    near = near or [_zones()[one] for one in get_close_matches(key, _zones(), 3)]
    meant = f"perhaps {_listed(sorted(near))}" if near else "it is written like Europe/London or America/New_York"
    raise CellFault(f"{text!r} is no time zone; {meant}")


def country(text: str) -> str:
    """The two letters of ISO 3166-1. Raises CellFault."""
    code = CALLED.get(text.upper(), text.upper())
    if code in COUNTRIES:
        return code
    near = _listed([one for one in sorted(COUNTRIES) if one[0] == code[:1]]) or "AT, DE, GB, US, ..."
    raise CellFault(f"{text!r} is no country; it takes the two letters of ISO 3166: {near}")


def language(text: str, allowed: Collection[str] | None) -> str:
    """A language tag. Raises CellFault for one that no letters are written in."""
    if allowed is None and not LANGUAGE.match(text):
        raise CellFault(f"{text!r} is no language; it is written like en, de or pt-BR")
    for one in allowed or (text,):
        if one.casefold() == text.replace("_", "-").casefold():
            return one
    raise CellFault(f"there are no letters in {text!r}; the languages are {_listed(allowed or ())}")


def _past(text: str, zone: str, now: datetime | None) -> datetime:
    """Today is past enough: a day stands for its noon."""
    moment = instant(text, zone)
    if now and moment > now + HALF_A_DAY:
        raise CellFault(f"{text!r} has yet to come")
    return moment


def instant(text: str, zone: str) -> datetime:
    """An ISO 8601 instant, or a day (its noon); without an offset in that zone. Given back in UTC."""
    try:
        if len(text) == len("2026-11-03"):
            moment = datetime.combine(date.fromisoformat(text), NOON)
        else:
            moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise CellFault(f"{text!r} is no date; it is written like 2026-11-03") from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)
