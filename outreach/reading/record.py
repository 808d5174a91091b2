"""The Reading: what we understood of an incoming message, and the same as JSON-able data and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from outreach.domain.events import Answer
from outreach.domain.when import FoundTime
from outreach.reading.delivery_phrases import Reason

READING_VERSION: Final = 5


class Kind(StrEnum):
    """What a message is. A receipt (delivered, displayed) is an automatic reply without a date."""

    HUMAN = "human"
    AUTO_REPLY = "auto_reply"
    DELIVERY_FAILURE = "delivery_failure"
    DELIVERY_DELAY = "delivery_delay"
    COMPLAINT = "complaint"
    INVITATION = "invitation"
    LIST = "list"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a message; `address` is None if only the name is told."""

    name: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar part says; a day without a time is a date."""

    method: str
    starts: datetime | date | None
    ends: datetime | date | None
    summary: str
    organizer: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One message as read. What does not belong to its kind is empty, None or False.

    Of a delay `permanent` is False, and `recipients` are those who have to wait; of a complaint `recipients` are
    those who complained.
    """

    kind: Kind
    permanent: bool | None = None
    failure_reason: Reason | None = None
    recipients: tuple[str, ...] = ()
    back_on: date | None = None
    stand_in: Person | None = None
    left: bool = False
    intents: tuple[Answer, ...] = ()
    times: tuple[FoundTime, ...] = ()
    not_before: date | None = None
    refers_to: tuple[Person, ...] = ()
    new_address: str | None = None
    invitation: Appointment | None = None
    visible_text: str = ""
    evidence: tuple[str, ...] = ()
    reading_version: int = READING_VERSION


def to_dict(reading: Reading) -> dict[str, object]:
    """All keys of `inspect` but `file`, in their order; every value can be written as JSON."""
    return {
        "kind": reading.kind.value,
        "permanent": reading.permanent,
        "failure_reason": reading.failure_reason.value if reading.failure_reason else None,
        "recipients": list(reading.recipients),
        "back_on": _iso(reading.back_on),
        "stand_in": _person(reading.stand_in) if reading.stand_in else None,
        "left": reading.left,
        "intents": [intent.value for intent in reading.intents],
        "times": [_time(time) for time in reading.times],
        "not_before": _iso(reading.not_before),
        "refers_to": [_person(person) for person in reading.refers_to],
        "new_address": reading.new_address,
        "invitation": _appointment(reading.invitation) if reading.invitation else None,
        "visible_text": reading.visible_text,
        "evidence": list(reading.evidence),
        "reading_version": reading.reading_version,
    }


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _person(person: Person) -> dict[str, object]:
    return {"name": person.name, "address": person.address}


def _time(time: FoundTime) -> dict[str, object]:
    return {"at": time.at.isoformat(), "zone": time.zone, "minutes": time.minutes, "words": time.words}


def _appointment(found: Appointment) -> dict[str, object]:
    return {
        "method": found.method,
        "starts": _iso(found.starts),
        "ends": _iso(found.ends),
        "summary": found.summary,
        "organizer": found.organizer,
    }


def from_dict(data: Mapping[str, object]) -> Reading:
    """The Reading that `to_dict` wrote. Raises KeyError, TypeError or ValueError on anything else."""
    reason, invitation, stand_in = data["failure_reason"], data["invitation"], data["stand_in"]
    permanent = data["permanent"]
    return Reading(
        kind=Kind(_text(data["kind"])),
        permanent=None if permanent is None else bool(permanent),
        failure_reason=None if reason is None else Reason(_text(reason)),
        recipients=tuple(_text(one) for one in _list(data["recipients"])),
        back_on=_day(data["back_on"]),
        stand_in=None if stand_in is None else _to_person(stand_in),
        left=bool(data["left"]),
        intents=tuple(Answer(_text(one)) for one in _list(data["intents"])),
        times=tuple(_to_time(one) for one in _list(data["times"])),
        not_before=_day(data["not_before"]),
        refers_to=tuple(_to_person(one) for one in _list(data["refers_to"])),
        new_address=_text_or_none(data["new_address"]),
        invitation=None if invitation is None else _to_appointment(invitation),
        visible_text=_text(data["visible_text"]),
        evidence=tuple(_text(one) for one in _list(data["evidence"])),
        reading_version=_number(data["reading_version"]),
    )


def _to_person(value: object) -> Person:
    data = _mapping(value)
    return Person(_text(data["name"]), _text_or_none(data["address"]))


def _to_time(value: object) -> FoundTime:
    data = _mapping(value)
    minutes = None if data["minutes"] is None else _number(data["minutes"])
    return FoundTime(datetime.fromisoformat(_text(data["at"])), _text(data["zone"]), minutes, _text(data["words"]))


def _to_appointment(value: object) -> Appointment:
    data = _mapping(value)
    return Appointment(
        method=_text(data["method"]),
        starts=_day_or_instant(data["starts"]),
        ends=_day_or_instant(data["ends"]),
        summary=_text(data["summary"]),
        organizer=_text(data["organizer"]),
    )


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(_text(value))


def _day_or_instant(value: object) -> datetime | date | None:
    if value is None:
        return None
    text = _text(value)
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a text was expected, not {type(value).__name__}")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"a number was expected, not {type(value).__name__}")
    return value


def _list(value: object) -> Sequence[object]:
    if not isinstance(value, list | tuple):
        raise TypeError(f"a list was expected, not {type(value).__name__}")
    return value


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"an object was expected, not {type(value).__name__}")
    return value
