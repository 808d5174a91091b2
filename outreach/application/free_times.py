"""Times to offer for a talk: free for the mentee, and promised to nobody else."""

from collections.abc import Iterator
from datetime import datetime

from outreach.application.app import App
from outreach.application.gathering import OPEN, others_at, place_of, span, talks_set
from outreach.application.home import home
from outreach.application.recording import load
from outreach.domain.correspondence import Outgoing, Purpose, Question, Status
from outreach.domain.events import Stage, Step
from outreach.domain.people import Contact
from outreach.domain.slots import DAYS_AHEAD, Busy, offer
from outreach.domain.when_prose import find_times
from outreach.domain.working_time import DAY
from outreach.guide.letter_times import read_moments
from outreach.ports.store import Records


def free_slots(app: App, records: Records, contact: Contact, now: datetime) -> tuple[datetime, ...]:
    """Times to offer; () without free hours, or where none fits both sides."""
    free = app.preferences.availability
    if not free.hours:
        return ()
    taken = (*(one.span for one in talks_set(app, records)), *_promised(app, records, contact, now))
    return offer(free, home(app), place_of(app, contact, now), taken, now, app.rules)


def is_taken(app: App, records: Records, contact: Contact, mail: Outgoing) -> bool:
    """Whether a time that this letter offers, or would agree to, was agreed with somebody else meanwhile."""
    if mail.step not in (Step.ARRANGE, Step.CONFIRM) or mail.good_until is None or mail.raw is not None:
        return False
    if mail.step is Step.CONFIRM and load(records, contact.id).meeting_at == mail.good_until:
        return False  # the mentee's word made both talks
    return any(others_at(app, records, contact.id, at) for at in _offered(app, contact, mail))


def _promised(app: App, records: Records, contact: Contact, now: datetime) -> Iterator[Busy]:
    """What letters to others offer, or would confirm, as long as it may still be taken up."""
    reach = (DAYS_AHEAD + app.preferences.availability.notice_days) * DAY
    waiting = records.outbox.with_status(*OPEN, purpose=Purpose.LETTER)
    sent = (one for one in records.outbox.sent_since(now - reach) if one.status is Status.SENT)
    for mail in (*waiting, *sent):
        other = records.contacts.get(mail.journey) if mail.journey and mail.journey != contact.id else None
        if other and _may_be_taken_up(records, mail):
            yield from (span(app, at) for at in _offered(app, other, mail))


def _may_be_taken_up(records: Records, mail: Outgoing) -> bool:
    """Offers that were sent hold until their answer has been dealt with, a talk is set or the journey ends."""
    if mail.journey is None or mail.step not in (Step.ARRANGE, Step.CONFIRM):
        return False
    if mail.status is not Status.SENT:
        return True
    journey = load(records, mail.journey)
    heard = journey.answered_at is not None and journey.answered_at >= (mail.sent_at or mail.due_at)
    dealt_with = heard and not journey.asks(Question.ANSWERED)
    return not dealt_with and journey.meeting_at is None and journey.stage is not Stage.CLOSED


def _offered(app: App, contact: Contact, mail: Outgoing) -> tuple[datetime, ...]:
    """The times that a letter names: in our words, and where the text is the mentee's own in theirs."""
    if mail.step is Step.CONFIRM:
        return (mail.good_until,) if mail.good_until else ()
    there = place_of(app, contact, mail.due_at)
    offered, rest = read_moments(mail.content.text, there, mail.due_at)
    return (*offered, *(one.at for one in find_times(rest, mail.due_at, there.zone, there.zone)))
