"""Commands about the talk: MEETING, MOVED, MET, MISSED."""

from datetime import UTC, datetime

from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.gathering import others_at
from outreach.application.home import home
from outreach.application.recording import record
from outreach.application.replies import without_letters_about_the_time
from outreach.domain import commands as c
from outreach.domain import events as e
from outreach.domain.events import JourneyEvent, Stage
from outreach.domain.people import Contact
from outreach.domain.when import Moment
from outreach.domain.working_time import Place
from outreach.ports.store import Records


def obey(app: App, records: Records, asked: Asked) -> Done:
    if asked.journey.stage is Stage.CLOSED:
        raise Refusal("closed", f"the journey with {asked.contact.name} is closed: REOPEN it first")
    now = app.clock.now()
    match asked.command:
        case c.Meeting() as meeting:
            event: JourneyEvent = e.MeetingSet(at=now, starts=_utc(meeting.moment), minutes=meeting.moment.minutes)
            words = f"Meeting with {asked.contact.name}: {echo(app, asked.contact, meeting.moment)}."
            words += _beside(app, records, asked, meeting.moment)
        case c.Moved() as moved:
            _must_have_meeting(asked)
            event = e.MeetingMoved(at=now, starts=_utc(moved.moment), minutes=moved.moment.minutes)
            words = f"Moved, with {asked.contact.name}: {echo(app, asked.contact, moved.moment)}."
            words += _beside(app, records, asked, moved.moment)
        case c.Met() as met:
            day = met.held_on or home(app).local(asked.journey.meeting_at or now).date()
            event = e.MeetingHeld(at=now, held_on=day)
            words = f"Good: you met {asked.contact.name} on {day:%A %-d %B}."
        case c.Missed():
            _must_have_meeting(asked)
            event = e.MeetingMissed(at=now)
            words = f"Noted: the talk with {asked.contact.name} did not happen. MEETING sets a new time."
        case _:
            raise ValueError(asked.command)
    record(app, records, without_letters_about_the_time(app, records, obeyed(app, records, asked)), event)
    return Done(words)


def _beside(app: App, records: Records, asked: Asked, moment: Moment) -> str:
    """With whom else the mentee talks then: both talks may be meant."""
    others = map(records.contacts.get, others_at(app, records, asked.contact.id, _utc(moment)))
    names = " and ".join(one.name for one in others if one)
    return f" You talk with {names} then, too; if that is not meant, MOVED changes either." if names else ""


def _utc(moment: Moment) -> datetime:
    return moment.at.astimezone(UTC)


def _must_have_meeting(asked: Asked) -> None:
    if asked.journey.meeting_at is None:
        raise Refusal("no_meeting", f"no meeting with {asked.contact.name} is set: say MEETING and the time")


def echo(app: App, contact: Contact, moment: Moment) -> str:
    """The moment with its weekday, in the mentee's zone and in the contact's."""
    mine = home(app).local(moment.at)
    words = f"{mine:%A %-d %B %Y, %H:%M} ({app.mentee.time_zone})"
    if contact.time_zone and contact.time_zone != app.mentee.time_zone:
        theirs = Place(contact.time_zone).local(moment.at)
        words += f", for them {theirs:%A %H:%M} ({contact.time_zone})"
    return words
