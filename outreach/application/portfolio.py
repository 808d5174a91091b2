"""`portfolio`: what the store tells of everybody, gathered for the guide's view of it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import cast

from outreach.application.app import App
from outreach.application.explaining import Ahead, ahead
from outreach.application.recording import load_all
from outreach.domain.correspondence import Purpose, Status
from outreach.domain.events import JourneyEvent, NoteId, Stage
from outreach.domain.journey import UNTIL_RESUMED, Journey
from outreach.domain.keeping import Task
from outreach.domain.people import ContactId, Need
from outreach.guide import portfolio as guide
from outreach.guide.portfolio_story import UNTOLD, Story, notes_of_learnings
from outreach.ports.store import MENTEE_STREAM, Records


def portfolio(app: App, records: Records) -> guide.Portfolio:
    """Needs by people by stage, as things stand now, with what comes next for each. A question only: writes
    nothing."""
    found = so_far(app, records)
    return with_next(app, records, found, [one.id for one in found.relations])


def so_far(app: App, records: Records) -> guide.Portfolio:
    """The same without what comes next, which has to be asked about each person by themselves."""
    people = records.contacts.all()
    forgotten = _forgotten(records, {one.id for one in people})
    told = _events(records, [*(one.id for one in people), *forgotten])
    notes, tasks = _learned(records, told), _tasks(records)
    return guide.portfolio(
        stories=[
            Story(one, told[one.id], notes, tasks[one.id], guide.in_own_organisation(one, app.mentee))
            for one in people
        ],
        needs=all_needs(app, records),
        now=app.clock.now(),
        minutes_asked_for=app.rules.minutes_asked_for,
        forgotten=[told[one] for one in forgotten],
    )


def all_needs(app: App, records: Records) -> tuple[Need, ...]:
    """Those of the settings, then those told in reflection, each name once."""
    named: dict[str, Need] = {}
    for need in (*app.mentee.needs, *records.needs.all()):
        named.setdefault(need.name.casefold(), need)
    return tuple(named.values())


def _events(records: Records, streams: Collection[ContactId]) -> Mapping[ContactId, tuple[JourneyEvent, ...]]:
    told = records.journal.events_of(streams, without=UNTOLD)
    return {one: tuple(cast("Sequence[JourneyEvent]", told[one])) for one in streams}


def _learned(records: Records, told: Mapping[ContactId, Sequence[JourneyEvent]]) -> Mapping[NoteId, str]:
    ids = {one for events in told.values() for one in notes_of_learnings(events)}
    return {one.id: one.text for one in records.notes.some(ids).values()}


def _tasks(records: Records) -> Mapping[ContactId, tuple[Task, ...]]:
    by_person: dict[ContactId, tuple[Task, ...]] = defaultdict(tuple)
    for one in records.tasks.all():
        if one.journey is not None:
            by_person[one.journey] += (one,)
    return by_person


def _forgotten(records: Records, known: Collection[ContactId]) -> list[ContactId]:
    """Journeys whose people were erased: their events are still there, and hold no name."""
    return sorted({row.id for row in records.journeys.all()} - {*known, ContactId(MENTEE_STREAM)})


# what comes next


def with_next(app: App, records: Records, found: guide.Portfolio, whom: Collection[ContactId]) -> guide.Portfolio:
    """The portfolio with what comes next for these people."""
    journeys = load_all(records, whom)
    relations = [
        _with_next(app, records, one, journeys[one.id]) if one.id in journeys else one for one in found.relations
    ]
    return replace(found, relations=tuple(relations))


def _with_next(app: App, records: Records, one: guide.Relation, journey: Journey) -> guide.Relation:
    at, words = next_of(journey, ahead(app, records, one.contact, journey))
    return replace(one, next_at=at, next_words=words)


def next_of(journey: Journey, comes: Ahead) -> tuple[datetime | None, str]:
    """What comes next for this person, in a few words ("": nothing), and when (None: nobody can say)."""
    if journey.stage is Stage.CLOSED and comes.at is None:
        return None, ""
    if comes.step == "you are asked":
        return comes.at, f"you are asked: {comes.because}"
    if comes.step != "wait":
        return comes.at, comes.step
    return comes.at, comes.then or comes.because.partition(";")[0]


def soonest(records: Records, most: int) -> set[ContactId]:
    """Whose next step has a date that comes first: letters that wait to go, and what falls due."""
    queued = records.outbox.with_status(Status.QUEUED, purpose=Purpose.LETTER)[:most]
    due = records.journeys.due(UNTIL_RESUMED, most)
    return {one.journey for one in queued if one.journey} | {row.id for row in due}
