"""Contacts and what a file would change about them, in words and as data."""

from collections.abc import Mapping
from datetime import datetime

from outreach.domain.contact_import import (
    SAID_NO_BEFORE,
    Added,
    Change,
    ContactFile,
    Refused,
    RowFault,
    Unchanged,
    Updated,
)
from outreach.domain.events import Outcome, Stage
from outreach.domain.journey_state import Journey, Talk
from outreach.domain.keeping import Task
from outreach.domain.people import Channel, Contact
from outreach.domain.working_time import Place

FIELDS = (
    "email salutation role organisation need source introduced_by channel profile_url time_zone country language "
    "why_them notes stage last_contact"
).split()


def person(contact: Contact) -> str:
    return f"{contact.name} <{contact.address}>" if contact.address else contact.name


def person_data(contact: Contact, stage: Stage | None) -> Mapping[str, object]:
    """A contact in a few keys, for lists."""
    return {
        "id": contact.id,
        "name": contact.name,
        "email": contact.address,
        "organisation": contact.organisation,
        "by_hand": contact.by_hand,
        "stage": stage,
    }


def place_words(contact: Contact) -> str:
    """Where they are reached."""
    if contact.channel is not Channel.EMAIL:
        return f"{contact.channel.value}, by hand"
    return contact.address or "by hand"


def stands(stage: Stage, outcome: Outcome | None) -> str:
    """The stage, and how it ended where it did."""
    ended = f" ({outcome.value.replace('_', ' ')})" if outcome else ""
    return f"{stage.value.replace('_', ' ')}{ended}"


def journey_words(journey: Journey, place: Place) -> Mapping[str, str]:
    """What happened up to now, in a few lines; what has not happened is empty."""
    talk = journey.talk
    return {
        "stage": stands(journey.stage, journey.outcome),
        "talk set for": _minute(journey.meeting_at, place),
        "last talk": f"{talk.held_on:%-d %B %Y}{_rated(talk)}" if talk else "",
        "talks": str(journey.talks) if journey.talks > 1 else "",
        "asked on": _day(journey.asked_at, place),
        "ask again from": _day(journey.ask_after, place) if journey.stage is Stage.MET else "",
        "mentor since": _day(journey.agreed_at, place),
    }


def journey_data(journey: Journey) -> Mapping[str, object]:
    """The same for programs."""
    talk = journey.talk
    return {
        "outcome": journey.outcome,
        "meeting_at": journey.meeting_at,
        "talks": journey.talks,
        "last_talk": talk.held_on if talk else None,
        "rapport": (talk.rapport or None) if talk else None,
        "clarity": (talk.clarity or None) if talk else None,
        "asked_at": journey.asked_at,
        "ask_after": journey.ask_after,
        "mentor_since": journey.agreed_at,
    }


def _rated(talk: Talk) -> str:
    return f" (rapport {talk.rapport}, purpose {talk.clarity})" if talk.rapport else ""


def _day(at: datetime | None, place: Place) -> str:
    return f"{place.local(at):%-d %B %Y}" if at else ""


def _minute(at: datetime | None, place: Place) -> str:
    return f"{place.local(at):%A %-d %B %Y, %H:%M}" if at else ""


def task_state(task: Task) -> str:
    """Done, and when; or open, and by when."""
    if task.done_at:
        return f"done {task.done_at:%Y-%m-%d}"
    return f"by {task.due_on:%Y-%m-%d}" if task.due_on else "to do"


def change_words(change: Change) -> str:
    """One line for people about a row."""
    match change:
        case Added(row=row):
            no = f"  [{SAID_NO_BEFORE}: nothing goes to them unless you say REOPEN]" if change.said_no else ""
            return f"new: {person(row.contact)}{_by_hand(row.contact)}{no}"
        case Updated(after=after, fields=fields):
            return f"updated: {person(after)} ({', '.join(fields)})"
        case Unchanged(contact=contact):
            return f"unchanged: {person(contact)}"
        case Refused(row=row, reason=reason):
            return f"REFUSED: {person(row.contact)}: {reason}"


def _by_hand(contact: Contact) -> str:
    why = contact.channel.value if contact.addresses else "no address"
    return f"  [{why}: by hand]" if contact.by_hand else ""


def change_data(change: Change) -> Mapping[str, object]:
    kind = type(change).__name__.lower()
    return {"line": change.row.line, "change": kind, "name": change.row.contact.name, "words": change_words(change)}


def fault_words(fault: RowFault) -> str:
    named = f" ({fault.name})" if fault.name else ""
    return f"NOT READ{named}: {fault.message}"


def fault_data(fault: RowFault) -> Mapping[str, object]:
    return {"line": fault.line, "name": fault.name, "message": fault.message}


def counted(found: tuple[Change, ...], faults: tuple[RowFault, ...]) -> str:
    kinds = {Added: "new", Updated: "updated", Unchanged: "unchanged", Refused: "refused"}
    counts = [(sum(isinstance(one, kind) for one in found), word) for kind, word in kinds.items()]
    words = [f"{count} {word}" for count, word in [*counts, (len(faults), "with faults")] if count]
    return f"{', '.join(words) or 'no rows'}."


def lines_of_file(read: ContactFile, found: tuple[Change, ...]) -> list[str]:
    """What each line of the file would change, in the order of the file, and the sum of it."""
    changes = [(one.row.line, change_words(one)) for one in found]
    faults = [(one.line, fault_words(one)) for one in read.faults]
    rows = sorted(changes + faults, key=lambda row: row[0])
    return [*(f"  line {line}: {words}" for line, words in rows), counted(found, read.faults)]
