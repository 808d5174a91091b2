"""The facts around a journey that the policy asks for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from outreach.application.app import App
from outreach.application.home import home, start_of_day
from outreach.application.recording import hashes, load
from outreach.application.stored_readings import PROPOSING, answer_in, called_off_in, reading_of
from outreach.domain.correspondence import Incoming, Item, Outgoing, Purpose, Status
from outreach.domain.events import Stage, Step
from outreach.domain.journey import Journey, OpenQuestion
from outreach.domain.people import Channel, Contact, ContactId, Source, organisation_key
from outreach.domain.policy import Circumstances
from outreach.domain.sending import SentToday, is_bound
from outreach.domain.slots import Busy
from outreach.domain.working_time import Place
from outreach.ports.store import Records
from outreach.reading.invitation import find_invitation
from outreach.reading.message import parse
from outreach.reading.record import Reading

HOLIDAY_SPAN = timedelta(days=120)
OPEN = (Status.DRAFT, Status.QUEUED, Status.SENDING, Status.IN_DOUBT)


def place_of(app: App, contact: Contact, now: datetime, until: datetime | None = None) -> Place:
    """Where the contact lives, else where the mentee does; with the holidays that matter from now to `until`."""
    first, last = now.date() - timedelta(days=60), ((until or now) + HOLIDAY_SPAN).date()
    country_days = app.holidays.between(contact.country, first, last) if app.rules.holidays else frozenset()
    return Place(contact.time_zone or app.mentee.time_zone, country_days)


def circumstances(app: App, records: Records, contact: Contact, journey: Journey, now: datetime) -> Circumstances:
    """Everything the policy must know about the contact besides the journey itself."""
    around = replace(
        circumstances_alone(app, contact, now),
        time_proposed=proposed_time(app, records, journey, now) is not None,
        suppressed=bool(records.suppressions.of(hashes(contact.addresses))),
        asked=questions_of(records.prompts.open_items_of(contact.id)),
    )
    if journey.stage is not Stage.IDENTIFIED:  # nothing but a first letter has to wait for others
        return around
    waiting = {one.journey for one in _open_first_letters(records)}
    sent = {one.journey for one in first_letters_sent(app, records, now)}
    return replace(around, organisation_busy=_organisation_busy(records, contact), new_people=len(waiting | sent))


def circumstances_alone(app: App, contact: Contact, now: datetime, until: datetime | None = None) -> Circumstances:
    """As much of them as the contact tells by themselves; `until` as in `place_of`."""
    return Circumstances(
        place=place_of(app, contact, now, until),
        home=home(app),
        by_hand=contact.by_hand,
        pasted=contact.channel is not Channel.EMAIL,
        go_between=contact.source is Source.FRIEND_OF_A_FRIEND and bool(contact.introduced_by),
    )


def proposed_time(app: App, records: Records, journey: Journey, now: datetime) -> datetime | None:
    """The first time to come that their last mail names, once they answered; none that is set already, with them or
    with anybody else. In UTC."""
    if journey.stage in (Stage.IDENTIFIED, Stage.CONTACTED, Stage.CLOSED):
        return None
    to_come = [at.astimezone(UTC) for at in _times_named(records, journey) if at > now]
    already = journey.meeting_at if journey.stage is not Stage.CONVERSING else None
    free = (one for one in to_come if one != already and not others_at(app, records, journey.id, one))
    return next(free, None)


def all_taken(app: App, records: Records, journey: Journey, now: datetime) -> bool:
    """Whether their last mail names times to come, and at each of them a talk with somebody else is set."""
    to_come = [at for at in _times_named(records, journey) if at > now]
    return bool(to_come) and all(others_at(app, records, journey.id, at) for at in to_come)


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk that is set, and the time that it takes."""

    contact: ContactId
    span: Busy


def talks_set(app: App, records: Records, besides: ContactId | None = None) -> Iterator[Talk]:
    """The talks that are set, with anybody."""
    rows = records.journeys.at_stages(Stage.MEETING_SET, Stage.ASKED, Stage.MENTORING)
    for journey in (load(records, row.id) for row in rows if row.id != besides):
        if journey.meeting_at:
            yield Talk(journey.id, span(app, journey.meeting_at, journey.meeting_minutes or 0))


def span(app: App, at: datetime, minutes: int = 0) -> Busy:
    return Busy(at, at + timedelta(minutes=max(minutes, app.preferences.availability.minutes)))


def others_at(app: App, records: Records, besides: ContactId, at: datetime) -> list[ContactId]:
    """With whom else a talk is set that takes place at this time."""
    meant = span(app, at)
    return [one.contact for one in talks_set(app, records, besides) if one.span.meets(meant.start, meant.end)]


def _times_named(records: Records, journey: Journey) -> list[datetime]:
    """In the last mail's words, else in their calendar since they were last written to."""
    mails = records.incoming.of_journey(journey.id)
    reading = _last_reading(mails)
    if reading and reading.times:
        return [one.at for one in reading.times]
    touched = journey.last_touch
    news = _of_their_calendar(one for one in mails if touched is None or one.seen_at >= touched)
    invited = _newest_invitation(mails) if any(news) else None
    return [invited] if invited else []


def last_reading(records: Records, journey: ContactId) -> Reading | None:
    """What we made of the last mail that a person wrote, or their calendar."""
    return _last_reading(records.incoming.of_journey(journey))


def _last_reading(mails: Sequence[Incoming]) -> Reading | None:
    readings = (reading_of(one) for one in reversed(mails))
    return next((one for one in readings if one and (one.intents or _of_calendar(one))), None)


def _of_calendar(reading: Reading) -> bool:
    return answer_in(reading) is not None or called_off_in(reading) is not None


def _of_their_calendar(mails: Iterable[Incoming]) -> Iterator[Incoming]:
    """What came from their calendar."""
    readings = ((one, reading_of(one)) for one in mails if one.folder != "sent")
    return (one for one, reading in readings if reading and reading.invitation)


def newest_invitation(records: Records, journey: ContactId) -> datetime | None:
    """The time that the last appointment from a calendar has now: an older revision that comes late moves nothing.

    None once it is called off. RFC 5546, 2.1.5: of one UID the highest SEQUENCE counts, and of equals the last.
    """
    return _newest_invitation(records.incoming.of_journey(journey))


def _newest_invitation(mails: Sequence[Incoming]) -> datetime | None:
    known = [one for mail in _of_their_calendar(mails) if (one := find_invitation(parse(mail.raw)))]
    same = [one for one in known if one.uid == known[-1].uid]
    newest = max(enumerate(same), key=lambda each: (each[1].sequence, each[0]), default=(0, None))[1]
    proposes = newest is not None and newest.method in PROPOSING
    return newest.starts if newest and proposes and isinstance(newest.starts, datetime) else None


def questions_of(items: Iterable[Item]) -> frozenset[OpenQuestion]:
    return frozenset(OpenQuestion(item.question, item.about) for item in items)


def first_letters_sent(app: App, records: Records, now: datetime) -> list[Outgoing]:
    """First letters that left today, or may have."""
    since = start_of_day(app, now)
    return [one for one in records.outbox.sent_since(since) if one.step is Step.FIRST_CONTACT]


def sent_today(app: App, records: Records, now: datetime) -> SentToday:
    """What binds the next letter; the gap is drawn anew for each."""
    day = start_of_day(app, now)
    letters = records.outbox.sent_since(min(day, now - timedelta(hours=1)))
    # A letter from the future tells of a clock that was wrong; it holds nobody up.
    moments = [one.sent_at or one.claimed_at or now for one in letters]
    last = max((at for at in moments if at <= now), default=None)
    today = [one for one in letters if (one.sent_at or one.claimed_at or day) >= day]
    new_people = len({one.journey for one in today if one.step is Step.FIRST_CONTACT})
    gap = timedelta(minutes=app.ids.between(*app.rules.gap_minutes))
    bound = sum(one.step is not None and is_bound(one.step, app.rules) for one in today)
    return SentToday(new_people, last, gap, bound, _catching_up(records, now))


def _catching_up(records: Records, now: datetime) -> bool:
    beat = records.heartbeats.last()
    return beat is not None and beat.catch_up_until is not None and now < beat.catch_up_until


def _open_first_letters(records: Records) -> list[Outgoing]:
    letters = records.outbox.with_status(*OPEN, purpose=Purpose.LETTER)
    return [one for one in letters if one.step is Step.FIRST_CONTACT]


def _organisation_busy(records: Records, contact: Contact) -> bool:
    """Whether a first approach to somebody else there has not come to an end."""
    key = organisation_key(contact)
    return bool(key) and any(
        organisation_key(other) == key for other in records.contacts.approached() if other.id != contact.id
    )
