"""Invitations: what other calendars, and our own reader, make of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from outreach.adapters.calendar_file import CalendarFiles
from outreach.adapters.mime import MimeWriter
from outreach.domain.correspondence import Content, Outgoing, Purpose, Status
from outreach.domain.events import LetterId
from outreach.domain.people import Address
from outreach.ports.world import Meeting
from outreach.reading.invitation import find_invitation
from outreach.reading.message import parse

STARTS = datetime(2026, 12, 3, 14, tzinfo=UTC)
MEETING = Meeting(
    uid="julie-talk-1@example.org",
    sequence=0,
    starts=STARTS,
    minutes=30,
    summary="Chris Morgan and Julie Adams",
    organizer=("Chris Morgan", Address("chris@example.org")),
    attendee=("Julie Adams", Address("julie@partner.test")),
    made_at=datetime(2026, 11, 23, 9, tzinfo=UTC),
)
FILES = CalendarFiles()


def event(meeting: Meeting) -> Event:
    calendar = Calendar.from_ical(FILES.invitation(meeting).content.decode())
    (found,) = calendar.events
    return found


def raw(meeting: Meeting) -> bytes:
    content = Content(
        "Chris Morgan <chris@example.org>",
        Address("julie@partner.test"),
        "Julie Adams",
        "Re: Our talk",
        "Dear Julie,\n\nThursday it is.\n\nChris\n",
        attachments=(FILES.invitation(meeting),),
    )
    mail = Outgoing(LetterId("1"), Purpose.LETTER, content, "token1", "<1@example.org>", Status.QUEUED, STARTS)
    return MimeWriter().compose(mail, meeting.made_at)


def test_an_invitation_names_the_time_both_people_and_asks_for_an_answer() -> None:
    found = event(MEETING)
    assert (found.start, found.end) == (STARTS, STARTS + timedelta(minutes=30))
    assert str(found["SUMMARY"]) == "Chris Morgan and Julie Adams"
    assert (str(found["ORGANIZER"]), found["ORGANIZER"].params["CN"]) == (
        "mailto:chris@example.org",
        "Chris Morgan",
    )
    assert str(found["ATTENDEE"]) == "mailto:julie@partner.test"
    assert found["ATTENDEE"].params["RSVP"] == "TRUE"
    assert (str(found["UID"]), found["SEQUENCE"].to_ical()) == (MEETING.uid, b"0")


def test_the_time_stands_in_utc_so_that_no_calendar_has_to_guess() -> None:
    there = replace(MEETING, starts=STARTS.astimezone(ZoneInfo("America/New_York")))
    assert b"DTSTART:20261203T140000Z\r\n" in FILES.invitation(there).content
    assert FILES.invitation(there) == FILES.invitation(MEETING)


def test_a_moved_talk_keeps_its_uid_and_counts_on() -> None:
    moved = event(replace(MEETING, sequence=1, starts=STARTS + timedelta(days=1)))
    assert (str(moved["UID"]), moved["SEQUENCE"].to_ical()) == (MEETING.uid, b"1")


def test_the_mail_says_that_it_is_an_invitation_and_our_reader_knows_it() -> None:
    (part,) = [one for one in message_from_bytes(raw(MEETING)).walk() if one.get_content_type() == "text/calendar"]
    assert part.get_param("method") == "REQUEST"
    assert part.get_filename() == "invitation.ics"
    found = find_invitation(parse(raw(MEETING)))
    assert found is not None
    assert (found.method, found.starts, found.organizer) == ("REQUEST", STARTS, "chris@example.org")
    assert MimeWriter().read_back(raw(MEETING)).attachments == (FILES.invitation(MEETING),)


@given(summary=st.text(max_size=200), name=st.text(max_size=80))
def test_no_name_breaks_out_of_its_line(summary: str, name: str) -> None:
    meeting = replace(MEETING, summary=summary, attendee=(name, Address("julie@partner.test")))
    content = FILES.invitation(meeting).content
    assert content.count(b"BEGIN:VEVENT") == content.count(b"\r\nUID:julie-talk-1") == 1
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert event(meeting).start == STARTS
