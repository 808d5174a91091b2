"""What a calendar part promises, whoever made it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.reading.invitation import Invitation, find_invitation
from outreach.reading.message import parse

EVENT = "UID:1\nSUMMARY:Talk\nORGANIZER:mailto:jane@example.com\n"


def read(event: str, method: str = "REQUEST", outside: str = "", date_header: str = "") -> Invitation | None:
    calendar = f"BEGIN:VCALENDAR\nMETHOD:{method}\n{outside}BEGIN:VEVENT\n{event}END:VEVENT\nEND:VCALENDAR\n"
    head = f"From: Jane <jane@example.com>\n{date_header}Content-Type: text/calendar; charset=utf-8\n\n"
    return find_invitation(parse((head + calendar).encode()))


@pytest.mark.parametrize("method", ["REQUEST", "REPLY", "COUNTER", "CANCEL", "request"])
def test_method_is_told_in_capitals(method: str) -> None:
    found = read(EVENT, method)
    assert found is not None
    assert found.method == method.upper()


@pytest.mark.parametrize("method", ["PUBLISH", "", "NONSENSE"])
def test_published_event_is_no_invitation(method: str) -> None:
    assert read(EVENT, method) is None


@pytest.mark.parametrize(
    ("stated", "offset"),
    [
        ("DTSTART;TZID=Europe/Berlin:20240705T130000", 2),
        ("DTSTART;TZID=W. Europe Standard Time:20240705T130000", 2),
        ("DTSTART;TZID=Eastern Standard Time:20240705T130000", -4),
        ("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20240705T130000", 2),
        ('DTSTART;TZID="(UTC+05:00) Islamabad, Karachi":20240705T130000', 5),
        ("DTSTART:20240705T130000Z", 0),
    ],
)
def test_zone_is_understood_however_it_is_named(stated: str, offset: int) -> None:
    found = read(EVENT + stated + "\n")
    assert found is not None
    assert found.starts == datetime(2024, 7, 5, 13, tzinfo=timezone(timedelta(hours=offset)))


def test_floating_time_takes_the_zone_of_the_mail_and_says_so() -> None:
    found = read(EVENT + "DTSTART:20240705T130000\n", date_header="Date: Mon, 1 Jul 2024 09:00:00 +0300\n")
    assert found is not None
    assert found.starts == datetime(2024, 7, 5, 13, tzinfo=timezone(timedelta(hours=3)))
    assert any("assumed" in words for words in found.evidence)


def test_floating_time_without_any_zone_is_taken_as_utc() -> None:
    found = read(EVENT + "DTSTART:20240705T130000\n")
    assert found is not None
    assert found.starts == datetime(2024, 7, 5, 13, tzinfo=UTC)


def test_day_without_a_time_is_a_date() -> None:
    found = read(EVENT + "DTSTART;VALUE=DATE:20240705\n")
    assert found is not None
    assert (found.starts, found.ends) == (date(2024, 7, 5), date(2024, 7, 6))


def test_length_gives_the_end() -> None:
    found = read(EVENT + "DTSTART:20240705T130000Z\nDURATION:PT25M\n")
    assert found is not None
    assert found.ends == datetime(2024, 7, 5, 13, 25, tzinfo=UTC)


def test_repeated_event_is_read_once_and_says_so() -> None:
    found = read(EVENT + "DTSTART:20240705T130000Z\nRRULE:FREQ=SECONDLY\n")
    assert found is not None
    assert found.recurring
    assert any("first time" in words for words in found.evidence)


def test_what_stands_below_an_alarm_is_the_events_own() -> None:
    alarm = "BEGIN:VALARM\nTRIGGER:-PT15M\nDTSTART:20240101T090000Z\nEND:VALARM\n"
    found = read(f"{EVENT}{alarm}DTSTART:20240705T130000Z\n")
    assert found is not None
    assert found.starts == datetime(2024, 7, 5, 13, tzinfo=UTC)


def test_answer_is_that_of_the_writer() -> None:
    attendees = (
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:other@example.com\nATTENDEE;PARTSTAT=DECLINED:mailto:jane@example.com\n"
    )
    found = read(EVENT + attendees, "REPLY")
    assert found is not None
    assert found.answer == "DECLINED"


def test_unreadable_event_is_still_an_invitation() -> None:
    found = read(EVENT + "DTSTART:soon\n")
    assert found is not None
    assert (found.starts, found.summary) == (None, "Talk")


def test_enclosed_message_does_not_invite() -> None:
    inner = f"BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\n{EVENT}END:VEVENT\nEND:VCALENDAR\n"
    raw = (
        "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee.\n"
        f"--b\nContent-Type: message/rfc822\n\nContent-Type: text/calendar; method=REQUEST\n\n{inner}\n--b--\n"
    )
    assert find_invitation(parse(raw.encode())) is None


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "BEGIN:VEVENT",
                    "END:VEVENT",
                    "BEGIN:VTIMEZONE",
                    "TZID:Europe/Berlin",
                    "DTSTART;TZID=Nowhere:20240230T250000",
                    "DTEND;VALUE=DATE:99999999",
                    "DURATION:-P999999999D",
                    "DTSTART:99991231T235959Z",
                    "DTSTART;VALUE=DATE:99991231",
                    "RRULE:FREQ=;COUNT=x",
                    "ATTENDEE;PARTSTAT=:",
                    "ORGANIZER",
                    " folded",
                    "END:VCALENDAR",
                ]
            ),
            st.text(max_size=40),
        ),
        max_size=25,
    )
)
def test_reading_a_calendar_never_raises(lines: list[str]) -> None:
    text = "\n".join(
        ["Content-Type: text/calendar; charset=utf-8", "", "BEGIN:VCALENDAR", "METHOD:REQUEST", *lines]
    )
    raw = text.encode("utf-8", "replace")
    assert find_invitation(parse(raw)) == find_invitation(parse(raw))


def test_huge_calendar_is_read_only_in_part() -> None:
    many = "".join(f"ATTENDEE:mailto:p{number}@example.com\n" for number in range(20_000))
    found = read("DTSTART:20240705T130000Z\n" + EVENT + many)
    assert found is not None
    assert found.summary == "Talk"
