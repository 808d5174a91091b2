"""Calendar parts (RFC 5545, RFC 5546): which method, when, what, whose. Recurring events are not unfolded."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from outreach.reading.message import Message, Part

if TYPE_CHECKING:
    from icalendar import Component

__all__ = ["Invitation", "find_invitation"]

METHODS: Final = frozenset({"REQUEST", "REPLY", "COUNTER", "CANCEL", "ADD", "DECLINECOUNTER"})
CALENDAR_TYPES: Final = frozenset({"text/calendar", "application/ics", "text/x-vcalendar"})
MAX_TEXT: Final = 65_536
MAX_LINES: Final = 2_000
MAX_LINE: Final = 1_000
MAX_ATTENDEES: Final = 50

_CALENDAR_FIELDS: Final = frozenset({"VERSION", "PRODID", "METHOD", "X-WR-TIMEZONE"})
_EVENT_FIELDS: Final = frozenset(
    {
        "UID",
        "SEQUENCE",
        "DTSTART",
        "DTEND",
        "DURATION",
        "SUMMARY",
        "ORGANIZER",
        "ATTENDEE",
        "RRULE",
        "RDATE",
        "STATUS",
    }
)
_ANSWERS: Final = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentatively accepted"}
_NAME = re.compile(r"[A-Za-z0-9-]{1,60}")
_ZONE_PATH = re.compile(r"([A-Z][A-Za-z]{1,20}/[A-Z][A-Za-z_-]{1,30}(?:/[A-Z][A-Za-z_]{1,30})?)$")
_ZONE_OFFSET = re.compile(r"(?:UTC|GMT)\s?([+-])(\d{1,2}):?(\d{2})?")


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a calendar part says. Times carry an offset; a day without a time is a date; `ends` is exclusive.

    `answer` is the PARTSTAT of a REPLY (or COUNTER) in capitals, "" if there is none. `uid` names the event, and
    `sequence` grows with each revision of it (RFC 5546, 2.1.4 and 2.1.5).
    """

    method: str
    starts: datetime | date | None
    ends: datetime | date | None
    summary: str
    organizer: str
    answer: str
    recurring: bool
    evidence: tuple[str, ...]
    uid: str = ""
    sequence: int = 0


def find_invitation(message: Message) -> Invitation | None:
    """The first calendar part of the message itself that asks, answers, counters or cancels; else None."""
    for part in message.parts:
        if _is_calendar(part):
            found = _read(part, message)
            if found:
                return found
    return None


def _is_calendar(part: Part) -> bool:
    if part.in_message or not part.text:
        return False
    return part.content_type in CALENDAR_TYPES or part.filename.lower().endswith(".ics")


def _read(part: Part, message: Message) -> Invitation | None:
    lines = tuple(_essence(part.text))
    method = _method(lines, part)
    if method not in METHODS or "BEGIN:VEVENT" not in lines:
        return None
    event = _event(lines)
    if event is None:
        return Invitation(method, None, None, "", message.sender.address, "", False, _broken(method))
    starts, assumed = _moment(event, "DTSTART", lines, message)
    ends, _ = _moment(event, "DTEND", lines, message)
    recurring = "RRULE" in event or "RDATE" in event
    answer = _answer(event, message) if method in ("REPLY", "COUNTER") else ""
    return Invitation(
        method=method,
        starts=starts,
        ends=ends or _end_by_duration(event, starts),
        summary=_words(event, "SUMMARY"),
        organizer=_address(_words(event, "ORGANIZER")) or message.sender.address,
        answer=answer,
        recurring=recurring,
        evidence=tuple(_evidence(method, answer, assumed, recurring)),
        uid=_words(event, "UID"),
        sequence=_sequence(event),
    )


def _essence(text: str) -> Iterator[str]:
    """The unfolded lines that matter: calendar fields, time zones, and the first event. Bounded in size."""
    unfolded = re.sub(r"\n[ \t]", "", text[: 16 * MAX_TEXT])
    inside: list[str] = []
    attendees = events = size = 0
    for line in unfolded.split("\n")[:MAX_LINES]:
        kept = line.strip()[:MAX_LINE]
        found = _NAME.match(kept)
        name = found[0].upper() if found else ""
        size += len(kept)
        if size > MAX_TEXT:
            break
        if name == "BEGIN":
            kept = kept.upper()
            inside.append(kept[6:])
            events += kept == "BEGIN:VEVENT"
        attendees += name == "ATTENDEE"
        if _matters(name, inside, attendees) and events < 2:
            yield kept.upper() if name == "END" else kept
        if name == "END" and inside:
            inside.pop()


def _matters(name: str, inside: list[str], attendees: int) -> bool:
    if "VTIMEZONE" in inside or (inside == ["VCALENDAR"] and name in _CALENDAR_FIELDS):
        return True
    if name in ("BEGIN", "END"):
        return inside in (["VCALENDAR"], ["VCALENDAR", "VEVENT"])
    return inside == ["VCALENDAR", "VEVENT"] and name in _EVENT_FIELDS and attendees <= MAX_ATTENDEES


def _method(lines: tuple[str, ...], part: Part) -> str:
    """RFC 5546 section 3.2; the parameter of Content-Type (RFC 6047 section 2.4) where that is lost."""
    stated = next((line for line in lines if line.upper().startswith("METHOD:")), "")
    return (stated[7:] or part.params.get("method", "")).strip().upper()


def _event(lines: tuple[str, ...]) -> "Component | None":
    from icalendar import Calendar  # a tenth of a second to import, and few messages need it

    whole = [*lines, *("END:VEVENT",) * ("END:VEVENT" not in lines)]
    whole += ["END:VCALENDAR"] * ("END:VCALENDAR" not in lines)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of zone names that it had to guess
            events = Calendar.from_ical("\r\n".join(whole) + "\r\n").walk("VEVENT")
    except Exception:  # noqa: BLE001 - whatever a stranger's bytes make the library raise, reading goes on
        return None
    return events[0] if events else None


def _moment(
    event: "Component", name: str, lines: tuple[str, ...], message: Message
) -> tuple[datetime | date | None, str]:
    """The time in that property with its offset, and what had to be assumed for it ("" if nothing)."""
    try:
        field = event.get(name)
        value = field.dt if field is not None else None
        zone = str(field.params.get("TZID", "")) if field is not None else ""
    except Exception:  # noqa: BLE001 - as above
        return None, ""
    if not isinstance(value, datetime):
        return (value if isinstance(value, date) else None), ""
    if value.utcoffset() is not None:
        return _fixed(value), ""
    own = next((line[14:] for line in lines if line.upper().startswith("X-WR-TIMEZONE:")), "")
    named = _zone(zone) or _zone(own)
    if named:
        return _fixed(value.replace(tzinfo=named)), ""
    if message.date:
        return value.replace(tzinfo=_fixed(message.date).tzinfo), "The zone is assumed to be that of its date."
    return value.replace(tzinfo=UTC), "The zone is not told; UTC is assumed."


def _zone(name: str) -> tzinfo | None:
    """An IANA name, also at the end of a path (Evolution, Mozilla), or an offset in words (Exchange)."""
    path = _ZONE_PATH.search(name.strip()[-100:])
    if path:
        try:
            return ZoneInfo(path[1])
        except (ValueError, OSError, KeyError):
            return None
    offset = _ZONE_OFFSET.search(name[:100])
    if offset is None or int(offset[2]) > 14:
        return None
    shift = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0) % 60)
    return timezone(-shift if offset[1] == "-" else shift)


def _fixed(value: datetime) -> datetime:
    """The same instant and wall time with a plain offset."""
    return value.replace(tzinfo=timezone(value.utcoffset() or timedelta(0)))


def _end_by_duration(event: "Component", starts: datetime | date | None) -> datetime | date | None:
    """RFC 5545 section 3.6.1: DURATION, else the day itself, else the instant itself."""
    if starts is None:
        return None
    try:
        field = event.get("DURATION")
        length = field.dt if field is not None else timedelta(days=0 if isinstance(starts, datetime) else 1)
        return starts + length if isinstance(length, timedelta) else None
    except Exception:  # noqa: BLE001 - as above
        return None


def _words(event: "Component", name: str) -> str:
    value = event.get(name)
    first = value[0] if isinstance(value, list) and value else value
    return " ".join(str(first).split())[:500] if first is not None else ""


def _sequence(event: "Component") -> int:
    stated = _words(event, "SEQUENCE")
    return int(stated) if stated.isdecimal() and len(stated) < 10 else 0


def _address(value: str) -> str:
    address = re.sub(r"^mailto:", "", value.strip(), flags=re.IGNORECASE).strip().lower()
    return address if "@" in address else ""


def _answer(event: "Component", message: Message) -> str:
    """PARTSTAT of the one who answers: of the attendee who wrote the mail, else of the only one there is."""
    attendees = event.get("ATTENDEE") or []
    several = attendees if isinstance(attendees, list) else [attendees]
    own = [one for one in several if _address(str(one)) == message.sender.address]
    for attendee in own or several[:1]:
        stated = str(getattr(attendee, "params", {}).get("PARTSTAT", "")).upper()
        if stated in _ANSWERS:
            return stated
    return ""


def _evidence(method: str, answer: str, assumed: str, recurring: bool) -> Iterator[str]:
    yield f"It has a calendar part with METHOD:{method}."
    if answer:
        yield f"The calendar part says that the invitation was {_ANSWERS[answer]}."
    if recurring:
        yield "The event repeats; only its first time was read."
    if assumed:
        yield assumed


def _broken(method: str) -> tuple[str, ...]:
    return (f"It has a calendar part with METHOD:{method}.", "The event in it cannot be read.")
