"""What the letters of a conversation may say: gathered from the journal and the tables as plain values."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from outreach.application.app import App
from outreach.application.free_times import free_slots
from outreach.application.gathering import all_taken, last_reading, place_of, proposed_time
from outreach.application.home import home
from outreach.application.recording import load
from outreach.application.threads import thread_subject
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, NoteId, Outcome, Stage, Step
from outreach.domain.journey import Journey
from outreach.domain.people import Address, Contact, ContactId, Source
from outreach.domain.working_time import Place
from outreach.guide import letter_names, letter_times
from outreach.guide.letter_names import variant
from outreach.guide.letter_values import Told, closed
from outreach.guide.questions import agreement_details
from outreach.guide.sources import go_between_address, go_between_name
from outreach.ports.store import Records
from outreach.reading.way_to_talk import names_a_way

FOLLOWS_SOURCE = (Step.FIRST_CONTACT, Step.FOLLOW_UP)
"""Letters that follow their template until they are approved; any other keeps the words it was drafted with."""

OCCASION_OF = {Answer.LATER: letter_names.LATER, Answer.ASKS: letter_names.ASKS, Answer.REFERS: letter_names.REFERS}


@dataclass(frozen=True, slots=True)
class Facts:
    """Which words a letter is written with, what they may say, and until when that is true (None: for good).

    `to` and `to_name` are those of somebody else than the contact, for a letter to a go-between.
    """

    told: Told
    occasion: str = ""
    good_until: datetime | None = None
    to: Address | None = None
    to_name: str = ""


def facts_of(app: App, records: Records, journey: Journey, contact: Contact, step: Step, now: datetime) -> Facts:
    """What a letter of this step would say at this instant."""
    told = of_the_mentee(app, records, contact)
    if step in FOLLOWS_SOURCE:
        return Facts(told)
    if step is Step.INTRODUCTION:
        between = between_of(records, contact)
        told = replace(told, go_between=between.name)
        return Facts(told, to=None if between.by_hand else between.address, to_name=between.name)
    told = _of_the_relation(app, records, journey, contact, told, now)
    at = meeting_meant(app, records, journey, step, now)
    told = with_meeting(app, contact, told, at, now) if at else told
    if step is not Step.ARRANGE:
        return Facts(told, occasion(journey, step), at if step in ABOUT_A_MEETING else None)
    told = replace(told, time_taken=all_taken(app, records, journey, now))
    told = with_slots(app, contact, told, free_slots(app, records, contact, now), now)
    named = occasion(journey, step)
    offers = told.slots_at and named in OFFERING
    return Facts(told, named, told.slots_at[0].astimezone(UTC) if offers else None)


UNKNOWN = ContactId("")
"""Of a go-between who is not among the contacts."""


def between_of(records: Records, contact: Contact) -> Contact:
    """Who can introduce the mentee: one of the contacts, else somebody made of what `introduced_by` tells."""
    name, address = go_between_name(contact), go_between_address(contact)
    if address:
        known = records.contacts.by_addresses((address,))
        return known[0] if known else Contact(UNKNOWN, name, (address,), language=contact.language)
    others = (one for one in records.contacts.all() if one.id != contact.id)
    people = [one for one in others if one.name.casefold() == name.casefold()]
    return people[0] if len(people) == 1 else Contact(UNKNOWN, name, language=contact.language)


def template_checked(step: Step, occasion: str) -> str:
    """The template whose languages are those of the letter; a first letter and its follow-up go together."""
    return Step.FIRST_CONTACT.value if step in FOLLOWS_SOURCE else variant(step, Source.OTHER, occasion)[-1]


ABOUT_A_MEETING = (Step.CONFIRM, Step.AGENDA)
OFFERING = ("", letter_names.ASKS, letter_names.CHECK_IN, letter_names.CALLED_OFF)
"""Occasions on which the letter that arranges a talk offers times."""


def occasion(journey: Journey, step: Step) -> str:
    """Which words fit: by what they said last, and by where things stand."""
    match step:
        case Step.ARRANGE if journey.called_off:
            return letter_names.CALLED_OFF
        case Step.ARRANGE if journey.stage is Stage.MENTORING:
            return letter_names.CHECK_IN
        case Step.ARRANGE:
            return OCCASION_OF.get(journey.heard, "") if journey.heard else ""
        case Step.THANK_YOU if _said_no(journey):
            return letter_names.DECLINES
        case _:
            return ""


def _said_no(journey: Journey) -> bool:
    refused = journey.stage is Stage.CONVERSING and journey.heard is Answer.DECLINES
    return refused or journey.leaving is Outcome.DECLINED


def meeting_meant(app: App, records: Records, journey: Journey, step: Step, now: datetime) -> datetime | None:
    """The time that a letter speaks of: one that they proposed and nobody has agreed to yet, else the one set."""
    if step is Step.CONFIRM and (journey.asks(Question.ANSWERED) or journey.meeting_at is None):
        return proposed_time(app, records, journey, now) or journey.meeting_at
    return journey.meeting_at


def of_the_mentee(app: App, records: Records, contact: Contact) -> Told:
    """What any letter may say: what the mentee told in reflection, and who may be named."""
    told = {one.question: closed(one.text) for one in records.reflections.all()}
    return Told(
        purpose=told.get("purpose", ""),
        context=told.get("context", ""),
        looking_for=told.get("looking_for", ""),
        good_mentee=told.get("good_mentee", ""),
        approach=told.get("approach", ""),
        transition=told.get("transition", ""),
        agreement_details=agreement_details(told.get("formality", "").rstrip(".")),
        go_between=go_between(records, contact),
        talk_minutes=app.rules.minutes_asked_for,
    )


def go_between(records: Records, contact: Contact) -> str:
    """Who may be named as having pointed to this person; a friend only if they did not mind."""
    if contact.introduced_by and contact.source is Source.FRIEND_OF_A_FRIEND:
        journey = load(records, contact.id)
        if journey.introduced and not journey.named:
            return ""
    return go_between_name(contact)


def _of_the_relation(
    app: App, records: Records, journey: Journey, contact: Contact, told: Told, now: datetime
) -> Told:
    reading, today = last_reading(records, contact.id), home(app).local(now).date()
    weeks = app.rules.review_weeks
    review = home(app).local((journey.agreed_at or now) + timedelta(weeks=weeks)).date()
    mentor = journey.agreed_at is not None
    later = reading.not_before if reading else None
    return replace(
        told,
        named=tuple(one.name for one in reading.refers_to if one.name) if reading else (),
        later=letter_times.coming_day(later, today) if later and later > today else "",
        talk_on=letter_times.past_day(journey.talk.held_on, today) if journey.talk else "",
        learned=_note(records, journey, journey.talk.learned if journey.talk else None),
        done=tuple(_tasks(records, journey, done=True)),
        to_do=tuple(_tasks(records, journey, done=False)),
        news=_note(records, journey, journey.news),
        rhythm=letter_times.rhythm(app.rules.check_in_weeks),
        length=app.preferences.availability.minutes,
        span=letter_times.span(weeks),
        review=letter_times.whole_day(review) if weeks else "",
        mentor=mentor,
        way_named=reading is not None and names_a_way(reading.visible_text),
        offered=journey.offered,
        talk_minutes=journey.meeting_minutes or (_length(app) if journey.talks else app.rules.minutes_asked_for),
        thread_subject=thread_subject(records, contact.id),
    )


def _length(app: App) -> int:
    return app.preferences.availability.minutes


def _note(records: Records, journey: Journey, note: NoteId | None) -> str:
    return next((closed(one.text) for one in records.notes.of_journey(journey.id) if one.id == note), "")


def _tasks(records: Records, journey: Journey, *, done: bool) -> Iterator[str]:
    """What was done since the last talk, or is still open; each as the mentee wrote it, without its full stop."""
    talk = journey.talk
    for task in records.tasks.of_journey(journey.id):
        carried_out = task.id in journey.done
        recent = talk is None or task.id in talk.tasks or (task.done_at or task.at) >= talk.at
        if carried_out is done and (recent or not done):
            yield " ".join(task.text.split()).rstrip(".")


def with_meeting(app: App, contact: Contact, told: Told, at: datetime, now: datetime) -> Told:
    there = place_of(app, contact, now)
    return replace(
        told,
        meeting=words_of(app, contact, there, at),
        meeting_day=f"{there.local(at):%A %-d %B}",
        meeting_at=there.local(at),
        invitation=app.preferences.availability.invitation,
    )


def with_slots(app: App, contact: Contact, told: Told, slots: tuple[datetime, ...], now: datetime) -> Told:
    there = place_of(app, contact, now)
    return replace(
        told,
        slots=tuple(words_of(app, contact, there, one) for one in slots),
        slots_at=tuple(there.local(one) for one in slots),
    )


def words_of(app: App, contact: Contact, there: Place, at: datetime) -> str:
    """The instant as a letter tells it: in their zone, and in the mentee's where that differs."""
    return letter_times.moment(at, home(app), there, assumed=not contact.time_zone)
