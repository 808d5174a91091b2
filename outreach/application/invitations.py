"""The calendar file that goes with a letter about a time."""

from datetime import datetime

from outreach.application.app import OUR_DOMAIN, App
from outreach.domain import events as e
from outreach.domain.correspondence import Attachment
from outreach.domain.journey import Journey
from outreach.domain.people import Contact
from outreach.ports.store import Records
from outreach.ports.world import Meeting


def invitation(
    app: App, records: Records, journey: Journey, contact: Contact, starts: datetime, minutes: int
) -> tuple[Attachment, ...]:
    """The invitation to this talk, if the settings want one and the mentee can be answered."""
    if not app.preferences.availability.invitation or contact.address is None:
        return ()
    mine = app.mentee.addresses[0]
    domain = mine.rpartition("@")[2] or OUR_DOMAIN
    meeting = Meeting(
        uid=f"{journey.id}-talk-{journey.talks + 1}@{domain}",
        sequence=_sequence(records, journey, starts),
        starts=starts,
        minutes=minutes,
        summary=f"{app.mentee.name} and {contact.name}",
        organizer=(app.mentee.name, mine),
        attendee=(contact.name, contact.address),
        made_at=app.clock.now(),
    )
    return (app.calendar.invitation(meeting),)


def _sequence(records: Records, journey: Journey, starts: datetime) -> int:
    """How often the talk was given another time (RFC 5545, 3.8.7.4); one still to be agreed counts as given."""
    times: list[datetime] = []
    for recorded in records.journal.read(journey.id):
        match recorded.event:
            case e.MeetingHeld():
                times = []
            case e.MeetingSet(starts=at) | e.MeetingMoved(starts=at):
                times.append(at)
    return len(times) - 1 if times[-1:] == [starts] else len(times)
