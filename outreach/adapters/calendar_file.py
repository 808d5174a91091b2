"""Invitations that calendars understand (RFC 5545, RFC 5546)."""

import re
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Final

from outreach.domain.correspondence import Attachment
from outreach.ports.world import Meeting

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

FILE: Final = "invitation.ics"
CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f]+")


class CalendarFiles:
    """The Calendar port. Times stand in UTC, which every calendar shows in its own zone."""

    def invitation(self, meeting: Meeting) -> Attachment:
        from icalendar import Calendar as CalendarFile  # here, so that a pass without invitations loads nothing

        calendar = CalendarFile()
        calendar.add("prodid", "-//outreach//letters//EN")
        calendar.add("version", "2.0")
        calendar.add("method", "REQUEST")
        calendar.add_component(_event(meeting))
        return Attachment(FILE, "text/calendar", calendar.to_ical())


def _event(meeting: Meeting) -> "Event":
    from icalendar import Event

    event = Event()
    starts = meeting.starts.astimezone(UTC)
    event.add("uid", meeting.uid)
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", meeting.made_at.astimezone(UTC))
    event.add("dtstart", starts)
    event.add("dtend", starts + timedelta(minutes=meeting.minutes))
    event.add("summary", _one_line(meeting.summary))
    event.add("status", "CONFIRMED")
    event.add("organizer", _person(*meeting.organizer), encode=False)
    attendee = _person(*meeting.attendee)
    attendee.params["ROLE"] = "REQ-PARTICIPANT"
    attendee.params["PARTSTAT"] = "NEEDS-ACTION"
    attendee.params["RSVP"] = "TRUE"
    event.add("attendee", attendee, encode=False)
    return event


def _person(name: str, address: str) -> "vCalAddress":
    from icalendar import vCalAddress

    person = vCalAddress(f"mailto:{address}")
    if name.strip():
        person.params["CN"] = _one_line(name).replace('"', "'")
    return person


def _one_line(text: str) -> str:
    return " ".join(CONTROLS.sub(" ", text).split())
