"""Contacts as vCards: versions 3.0 (RFC 2426) and 4.0 (RFC 6350), and the quoted-printable of 2.1."""

import quopri
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from outreach.adapters.csv_file import CellsOfRow
from outreach.domain.contact_import import RowFault

PROPERTY = re.compile(
    r"(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<params>(?:;(?:[^:;\"]|\"[^\"]*\")*)*):(?P<value>.*)", re.DOTALL
)
PARAMETER = re.compile(r";([\w-]+)(?:=((?:[^;\"]|\"[^\"]*\")*))?")
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
LINE_END = re.compile(r"\r\n|\r|\n")
NOT_A_PERSON = frozenset({"group", "org", "location", "application", "device"})
CHARSET = re.compile(
    r"(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d|cp125\d|koi8-[ru]|shift_jis|euc-\w+|gb\w+|big5)\Z",
    re.IGNORECASE,
)
RANK = re.compile(r"[0-9]{1,3}\Z")  # RFC 6350 5.3
ZONE = re.compile(r"[A-Za-z_]+(?:/[\w+-]+)+\Z")


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card. `value` is decoded, its backslashes still there."""

    name: str  # upper case
    parameters: Mapping[str, str]  # names in upper case
    value: str

    @property
    def preference(self) -> int:
        """1 is the one preferred (RFC 6350 5.3; in 3.0 TYPE=pref); 101 says nothing."""
        number = self.parameters.get("PREF", "")
        if RANK.match(number):
            return int(number)
        preferred = (
            "pref" in self.parameters.get("TYPE", "").casefold().split(",") or self.parameters.get("PREF") == ""
        )
        return 1 if preferred else 101


def vcard_rows(text: str) -> Iterator[CellsOfRow | RowFault]:
    """The cells of each card, by the line with which it begins. Groups and organisations are left out."""
    begun = 0
    card: list[Property] = []
    for number, line in unfolded(text):
        one = parsed(line)
        if one is None:
            continue
        what = (one.name, one.value.strip().upper())
        if what == ("BEGIN", "VCARD"):
            if begun:
                yield _broken_off(begun, card)
            begun, card = number, []
        elif what == ("END", "VCARD") and begun:
            if _first(card, "KIND").casefold() not in NOT_A_PERSON:
                yield CellsOfRow(begun, cells_of(card))
            begun, card = 0, []
        elif begun:
            card.append(one)
    if begun:
        yield _broken_off(begun, card)


def _broken_off(line: int, card: Sequence[Property]) -> RowFault:
    return RowFault(line, _first(card, "FN"), "the card has no end; is the file cut off here?")


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines with the number of their first: continued by a blank (RFC 6350 3.2) or, in quoted-printable,
    by a final `=` (RFC 2045 6.7)."""
    held, start = "", 0
    for number, line in enumerate(LINE_END.split(text), start=1):
        if held and _goes_on(held):
            held = f"{held[:-1]}{line.lstrip()}"
        elif held and line[:1] in (" ", "\t"):
            held += line[1:]
        else:
            if held:
                yield start, held
            held, start = line, number
    if held:
        yield start, held


def _goes_on(line: str) -> bool:
    head = line.partition(":")[0].upper()
    return line.endswith("=") and "QUOTED-PRINTABLE" in head


def parsed(line: str) -> Property | None:
    """The property on a line; None for a line that is none."""
    found = PROPERTY.match(line)
    if not found:
        return None
    parameters = {name.upper(): value.replace('"', "") for name, value in PARAMETER.findall(found["params"])}
    value = found["value"]
    if "QUOTED-PRINTABLE" in (parameters.get("ENCODING", "").upper(), *map(str.upper, parameters)):
        value = _decoded(quopri.decodestring(value.encode("utf-8", "replace")), parameters.get("CHARSET", "utf-8"))
    return Property(found["name"].upper(), parameters, value)


def _decoded(raw: bytes, charset: str) -> str:
    if CHARSET.match(charset):
        with suppress(LookupError, UnicodeDecodeError):
            return raw.decode(charset)
    return raw.decode("cp1252", "replace")


def unescaped(value: str) -> str:
    r"""The text without its backslashes: `\n` is a line break (RFC 6350 3.4)."""
    return ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def parts(value: str) -> list[str]:
    """The components of a structured value, at its semicolons."""
    return [unescaped(one) for one in re.split(r"(?<!\\);", value)]


def _first(card: Sequence[Property], name: str) -> str:
    """The preferred value of that property, as text."""
    ranked = sorted((one for one in card if one.name == name), key=lambda one: one.preference)
    return unescaped(ranked[0].value) if ranked else ""


def cells_of(card: Sequence[Property]) -> Mapping[str, str]:
    """The card in the words of our columns."""
    mails = sorted((one for one in card if one.name == "EMAIL"), key=lambda one: one.preference)
    organisation = next((parts(one.value)[0] for one in card if one.name == "ORG"), "")
    zone = _first(card, "TZ")
    return {
        "name": _first(card, "FN") or _name(card),
        "email": " ".join(unescaped(one.value).removeprefix("mailto:") for one in mails),
        "organisation": organisation,
        "role": _first(card, "TITLE") or _first(card, "ROLE"),
        "time_zone": zone if ZONE.match(zone) else "",  # an offset is no place: it says nothing of summer time
        "profile_url": _profile(card),
        "notes": _first(card, "NOTE"),
    }


def _name(card: Sequence[Property]) -> str:
    """From N: family; given; additional; prefixes; suffixes (RFC 6350 6.2.2)."""
    for one in card:
        if one.name == "N":
            family, given, additional, prefix, suffix = (parts(one.value) + [""] * 5)[:5]
            return " ".join(part for part in (prefix, given, additional, family, suffix) if part)
    return ""


def _profile(card: Sequence[Property]) -> str:
    urls = [unescaped(one.value) for one in card if one.name in ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE")]
    web = [url for url in urls if url.casefold().startswith(("http://", "https://", "www."))]
    return next((url for url in web if "linkedin." in url.casefold()), web[0] if web else "")
