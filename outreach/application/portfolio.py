"""`portfolio`: what the store tells of everybody, gathered for the guide's view of it."""

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from outreach.application.app import App
from outreach.application.explaining import Explanation, explain
from outreach.domain.events import JourneyEvent, Stage
from outreach.domain.people import Contact, ContactId, Need
from outreach.guide import portfolio as guide
from outreach.guide.portfolio_story import Story
from outreach.ports.store import MENTEE_STREAM, Records


def portfolio(app: App, records: Records) -> guide.Portfolio:
    """Needs by people by stage, as things stand now. A question only: writes nothing."""
    people = records.contacts.all()
    return guide.portfolio(
        stories=[_story(app, records, one) for one in people],
        needs=all_needs(app, records),
        now=app.clock.now(),
        minutes_asked_for=app.rules.minutes_asked_for,
        forgotten=list(_forgotten(records, {one.id for one in people})),
    )


def all_needs(app: App, records: Records) -> tuple[Need, ...]:
    """Those of the settings, then those told in reflection, each name once."""
    named: dict[str, Need] = {}
    for need in (*app.mentee.needs, *records.needs.all()):
        named.setdefault(need.name.casefold(), need)
    return tuple(named.values())


def _story(app: App, records: Records, contact: Contact) -> Story:
    at, words = next_of(explain(app, records, contact))
    return Story(
        contact=contact,
        events=_events(records, contact.id),
        notes={one.id: one.text for one in records.notes.of_journey(contact.id)},
        tasks=tuple(records.tasks.of_journey(contact.id)),
        own_organisation=guide.in_own_organisation(contact, app.mentee),
        next_at=at,
        next_words=words,
    )


def _events(records: Records, stream: str) -> tuple[JourneyEvent, ...]:
    return tuple(cast("JourneyEvent", one.event) for one in records.journal.read(stream))


def _forgotten(records: Records, known: set[ContactId]) -> Iterator[tuple[JourneyEvent, ...]]:
    """Journeys whose people were erased: their events are still there, and hold no name."""
    streams = {row.id for row in records.journeys.all()} - known - {ContactId(MENTEE_STREAM)}
    for stream in sorted(streams):
        yield _events(records, stream)


def next_of(one: Explanation) -> tuple[datetime | None, str]:
    """What comes next for this person, in a few words ("": nothing), and when (None: nobody can say)."""
    if one.stage == Stage.CLOSED and one.next_at is None:
        return None, ""
    if one.next_step == "you are asked":
        return one.next_at, f"you are asked: {one.because}"
    if one.next_step != "wait":
        return one.next_at, one.next_step
    return one.next_at, one.then or one.because.partition(";")[0]
