"""A reading in plain words: what a message is taken for, what it tells, and what its words offer to answer."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import assert_never

from outreach.application.app import App
from outreach.application.evidence_words import in_plain_words
from outreach.application.home import home
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.choices import Hints
from outreach.domain.events import Answer
from outreach.domain.people import Contact
from outreach.domain.when import FoundTime
from outreach.domain.working_time import DAY, Place
from outreach.guide.letter_times import clock_of
from outreach.reading.record import Appointment, Kind, Person, Reading

UNDERSTOOD = {
    Answer.ACCEPTS: "a yes",
    Answer.PROPOSES_TIME: "a proposal for a time",
    Answer.LATER: "a not now, perhaps later",
    Answer.REFERS: "a pointer to somebody else",
    Answer.ASKS: "a question to you",
    Answer.DECLINES: "a kind no",
    Answer.OPTS_OUT: "a wish not to be written to again",
    Answer.MOVED: "news of another address",
    Answer.UNCLEAR: "an answer whose meaning we would rather leave to you",
}

INVITED = {
    "REQUEST": "an invitation in their calendar",
    "PUBLISH": "an appointment from their calendar",
    "COUNTER": "another time proposed by their calendar",
    "REPLY": "their calendar's answer to an invitation",
    "CANCEL": "an appointment called off",
}

MOST_EVIDENCE = 6
EXAMPLE_AHEAD = timedelta(days=10)
SATURDAY = 5


def understood(reading: Reading) -> str:
    """What we take the message for, to stand behind "We read it as"."""
    match reading.kind:
        case Kind.HUMAN:
            return _intents(reading.intents or (Answer.UNCLEAR,))
        case Kind.INVITATION:
            return INVITED.get(reading.invitation.method if reading.invitation else "", "a calendar invitation")
        case Kind.AUTO_REPLY:
            return "an automatic reply that says they have left" if reading.left else "an automatic reply"
        case Kind.DELIVERY_FAILURE:
            return "a failed delivery"
        case Kind.DELIVERY_DELAY:
            return "a delayed delivery"
        case Kind.COMPLAINT:
            return "a complaint that calls the letter unwanted"
        case Kind.LIST:
            return "a mailing list's mail"
        case Kind.UNREADABLE:
            return "a message that we could not read"
        case _ as other:
            assert_never(other)


def _intents(intents: tuple[Answer, ...]) -> str:
    first, *others = (UNDERSTOOD[one] for one in intents)
    return f"{first}, with {' and '.join(others)}" if others else first


def evidence(reading: Reading) -> tuple[str, ...]:
    """Why we read it so: the first reasons, one for each of their words; `told` spells out the times.

    That a sentence asks something is a reason only where the whole is read as a question.
    """
    left_out = ("a time: ",) if Answer.ASKS in reading.intents else ("a time: ", "asks back: ")
    by_words: dict[str, str] = {}
    for one in reading.evidence:
        if not one.startswith(left_out):
            by_words.setdefault(one.partition(": ")[2] or one, one)
    return in_plain_words(tuple(by_words.values()))[:MOST_EVIDENCE]


def told(app: App, contact: Contact, reading: Reading) -> tuple[str, ...]:
    """What the message tells besides: times, people, addresses, days. One sentence each."""
    return tuple(_told(app, contact, reading))


def _told(app: App, contact: Contact, reading: Reading) -> Iterator[str]:
    for time in times_to_come(app, reading):
        yield f"A time they name: {moment_words(app, contact, time.at)}{_assumed(app, contact, time)}."
    if reading.invitation:
        yield _appointment(app, contact, reading.invitation)
    if reading.not_before:
        yield f"Not before {day_words(reading.not_before)}."
    if reading.back_on:
        yield f"Back on {day_words(reading.back_on)}."
    for person in reading.refers_to:
        yield f"They point you to {_person(person)}. {_how_to_add(person)}"
    if reading.stand_in:
        yield f"In their place they name {_person(reading.stand_in)}."
    if reading.new_address:
        yield f"Another address is named: {reading.new_address}"


def _assumed(app: App, contact: Contact, time: FoundTime) -> str:
    return f", taken as {clock_of(contact.time_zone or app.mentee.time_zone)}" if time.zone == "assumed" else ""


def _how_to_add(person: Person) -> str:
    if person.name and person.address:
        return f"To write to them too, say ADD {_person(person)}."
    return "To write to them too, say ADD with their name and address."


def _person(person: Person) -> str:
    named = f"{person.name} <{person.address}>" if person.address else person.name
    return named if person.name else person.address or ""


def _appointment(app: App, contact: Contact, found: Appointment) -> str:
    named = f"“{found.summary}”, " if found.summary else ""
    return f"The appointment: {named}{_starts(app, contact, found.starts)}."


def _starts(app: App, contact: Contact, starts: datetime | date | None) -> str:
    if isinstance(starts, datetime) and starts.tzinfo:
        return moment_words(app, contact, starts)
    return day_words(starts) if starts else "at a time that we could not read"


def moment_words(app: App, contact: Contact | None, at: datetime) -> str:
    """The instant in the mentee's time, and in the contact's where that differs."""
    mine = home(app).local(at)
    words = f"{mine:%A %-d %B %Y, %H:%M}"
    zone = contact.time_zone if contact else ""
    if zone and zone != app.mentee.time_zone:
        words += f" your time ({Place(zone).local(at):%A %H:%M} {clock_of(zone)})"
    return words


def day_words(day: date) -> str:
    return f"{day:%A %-d %B %Y}"


def hints(app: App, reading: Reading | None) -> Hints:
    """What the reading found to stand behind MEETING, ADDRESS and LATER, in words that these commands take."""
    example = _example(app)
    if reading is None:
        return Hints(example=example)
    later = f"{reading.not_before:%-d %b %Y}" if reading.not_before else ""
    return Hints(
        times=tuple(words for words in (_command_time(app, one) for one in _moments(app, reading)) if words),
        address=reading.new_address or "",
        person=_person_to_add(reading),
        not_before=later if _is_read(app, f"LATER {later}") else "",
        example=example,
    )


def _example(app: App) -> str:
    """A time on a working day, well ahead."""
    day = home(app).local(app.clock.now() + EXAMPLE_AHEAD).date()
    if day.weekday() >= SATURDAY:
        day += DAY * (7 - day.weekday())
    return f"{day:%a %-d %b} 14:00"


def _person_to_add(reading: Reading) -> str:
    """The first person they point to who has a name, as ADD takes it."""
    return next((_person(one) for one in reading.refers_to if one.name), "")


def times_to_come(app: App, reading: Reading) -> list[FoundTime]:
    return [one for one in reading.times if one.at > app.clock.now()]


def _moments(app: App, reading: Reading) -> list[tuple[datetime, int | None]]:
    moments: list[tuple[datetime, int | None]] = [(one.at, one.minutes) for one in times_to_come(app, reading)]
    invited = reading.invitation
    if invited and invited.method != "CANCEL" and isinstance(invited.starts, datetime) and invited.starts.tzinfo:
        moments.append((invited.starts, None))
    return moments


def _command_time(app: App, moment: tuple[datetime, int | None]) -> str:
    """The time as the mentee would write it; "" if MEETING would not read it as the same instant."""
    at, minutes = moment
    local = home(app).local(at)
    length = f" {minutes} min" if minutes else ""
    for day in (f"{local:%a %-d %b}", f"{local:%-d %b %Y}"):
        words = f"{day} {local:%H:%M}{length}"
        read = command_words.parse(f"MEETING {words}", app.clock.now(), app.mentee.time_zone)
        if isinstance(read, c.Meeting) and read.moment.at.astimezone(UTC) == at.astimezone(UTC):
            return words
    return ""


def _is_read(app: App, words: str) -> bool:
    return not isinstance(command_words.parse(words, app.clock.now(), app.mentee.time_zone), c.NotACommand)
