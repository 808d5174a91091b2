"""Invitations from the other side's calendar: agreed by YES alone, moved and called off likewise."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Stage, Step
from tests.application.letter_world import FROM_JULIE, NOON, LetterWorld, text_of
from tests.application.talk_situations import mentoring
from tests.makers import MENTEE, World, mail_from

THURSDAY = datetime(2026, 11, 5, 15, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 6, 16, tzinfo=UTC)
NEW_YORK = "America/New_York"


def invites(
    world: World, starts: datetime, method: str = "REQUEST", sequence: int = 0, uid: str = "talk@partner.test"
) -> None:
    """Julie's calendar writes, and the next pass reads it."""
    world.clock.forward(minutes=30)
    world.mailbox.deliver(of_calendar(world, starts, method, sequence, uid))
    world.run(minutes=5)


def of_calendar(
    world: World, starts: datetime, method: str, sequence: int = 0, uid: str = "talk@partner.test"
) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = FROM_JULIE, MENTEE, "Our talk"
    mail["Date"] = world.clock.instant
    mail["Message-ID"] = f"<{method}-{sequence}-{world.clock.instant:%d%H%M}@partner.test>"
    mail.set_content("Let us talk then.")
    event = (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n"
        f"SEQUENCE:{sequence}\r\nDTSTAMP:20261102T100000Z\r\nDTSTART:{starts:%Y%m%dT%H%M%SZ}\r\nDURATION:PT30M\r\n"
        "SUMMARY:Our talk\r\nORGANIZER:mailto:julie@partner.test\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    mail.add_alternative(event, subtype="calendar", params={"method": method})
    return mail.as_bytes()


def agreed(zone: str = NEW_YORK) -> LetterWorld:
    world = LetterWorld(free=NOON, zone=zone)
    invites(world, THURSDAY)
    world.says("julie YES")
    world.run(minutes=5)
    return world


def test_an_invitation_is_echoed_with_day_date_and_both_zones_and_confirmed_by_yes_alone() -> None:
    world = LetterWorld(zone=NEW_YORK)
    invites(world, THURSDAY)
    prompt = " ".join(text_of(world.prompts()[-1]).split())
    assert "YES agrees to Thursday 5 November 2026, 15:00 your time (Thursday 10:00 " in prompt
    assert world.journey("julie").meeting_at is None
    world.says("julie YES")
    world.run(minutes=5)
    assert "Thursday 5 November at 10:00 New York time (15:00 London time)" in text_of(world.last())
    assert world.journey("julie").meeting_at == THURSDAY


def test_words_that_come_after_the_invitation_do_not_hide_it() -> None:
    world = LetterWorld(free=NOON)
    invites(world, THURSDAY)
    world.hears("Gladly! I have just sent you an invitation.")
    assert world.waits(Step.CONFIRM).good_until == THURSDAY


def test_a_time_that_the_mentee_answered_otherwise_is_not_taken_up_by_a_later_yes() -> None:
    world = LetterWorld(free=NOON)
    invites(world, THURSDAY)
    own = mail_from(MENTEE, "Thursday does not work.", to="julie@partner.test", at=world.clock.instant)
    world.clock.forward(minutes=30)
    world.mailbox.deliver(own, "Sent", at=world.clock.instant)
    world.run(minutes=5)
    world.hears("No problem, I would be happy to find another time. When would suit you?")
    assert world.statuses(Step.CONFIRM) == [Status.WITHDRAWN]
    assert world.waits(Step.ARRANGE)


def test_a_click_on_accept_in_the_mentees_calendar_leaves_the_question_open() -> None:
    world = LetterWorld(free=NOON)
    invites(world, THURSDAY)
    accepted = of_calendar(world, THURSDAY, "REPLY").replace(FROM_JULIE.encode(), f"Chris <{MENTEE}>".encode())
    accepted = accepted.replace(f"To: {MENTEE}".encode(), b"To: julie@partner.test")
    world.mailbox.deliver(accepted, "Sent", at=world.clock.instant)
    world.run(minutes=5)
    assert world.asked() == [Question.ANSWERED]
    world.says("julie YES")
    assert world.journey("julie").meeting_at == THURSDAY


def test_an_invitation_to_a_time_that_has_passed_names_none_to_agree_to() -> None:
    world = LetterWorld()
    invites(world, datetime(2026, 10, 29, 15, tzinfo=UTC))
    assert world.statuses(Step.CONFIRM) == []
    with pytest.raises(Refusal):
        world.says("julie YES")


def test_a_talk_that_their_calendar_moves_is_moved_by_yes_alone() -> None:
    world = agreed()
    invites(world, FRIDAY, sequence=1)
    assert world.journey("julie").meeting_at == THURSDAY
    assert "YES agrees to Friday 6 November 2026, 16:00 your time" in text_of(world.prompts()[-1])
    world.says("julie YES")
    world.run(minutes=5)
    assert world.journey("julie").meeting_at == FRIDAY
    assert "Friday 6 November at 11:00 New York time" in text_of(world.last())


def test_an_older_revision_that_comes_late_moves_nothing() -> None:
    world = agreed()
    invites(world, FRIDAY, sequence=2)
    world.says("julie YES")
    world.run(minutes=5)
    invites(world, datetime(2026, 11, 9, 15, tzinfo=UTC), sequence=1)
    assert world.statuses(Step.CONFIRM) == [Status.SENT, Status.SENT]
    assert "YES" not in text_of(world.prompts()[-1])
    assert world.journey("julie").meeting_at == FRIDAY


def test_the_same_invitation_once_more_changes_nothing() -> None:
    world = agreed()
    invites(world, THURSDAY)
    assert world.statuses(Step.CONFIRM) == [Status.SENT]
    world.says("julie NOTHING")
    assert world.journey("julie").meeting_at == THURSDAY


def test_a_talk_that_their_calendar_calls_off_is_off_with_the_letter_that_says_so() -> None:
    world = agreed()
    invites(world, THURSDAY, "CANCEL", sequence=1)
    prompt = " ".join(text_of(world.prompts()[-1]).split())
    assert "an appointment called off" in prompt
    assert "Thursday 5 November 2026, 15:00 your time (Thursday 10:00 " in prompt
    assert world.journey("julie").meeting_at == THURSDAY
    assert "suit you instead?" in world.waits(Step.ARRANGE).content.text
    world.says("julie SEND")
    world.run(minutes=5)
    assert "suit you instead?" in text_of(world.last())
    assert world.journey("julie").meeting_at is None
    assert world.journey("julie").stage is Stage.CONVERSING


def test_a_talk_that_was_called_off_is_off_without_a_letter_by_missed() -> None:
    world = agreed()
    invites(world, THURSDAY, "CANCEL", sequence=1)
    world.says("julie MISSED")
    world.run(minutes=5)
    assert world.journey("julie").meeting_at is None
    assert world.asked() == []
    assert world.statuses(Step.ARRANGE) == [Status.WITHDRAWN]


def test_whatever_else_they_call_off_leaves_the_talk_where_it_is() -> None:
    world = agreed()
    invites(world, FRIDAY, "CANCEL", uid="another@partner.test")
    assert world.statuses(Step.ARRANGE) == []
    world.says("julie NOTHING")
    assert world.journey("julie").meeting_at == THURSDAY


def test_a_time_that_is_called_off_before_it_was_agreed_is_not_confirmed() -> None:
    world = LetterWorld(free=NOON)
    invites(world, THURSDAY)
    invites(world, THURSDAY, "CANCEL", sequence=1)
    assert world.statuses(Step.CONFIRM) == [Status.WITHDRAWN]
    assert "suit you instead?" in world.waits(Step.ARRANGE).content.text
    with pytest.raises(Refusal):
        world.says("julie YES")
    world.reply("SEND")
    world.run(minutes=5)
    assert "suit you instead?" in text_of(world.last())


def test_in_a_mentoring_a_meeting_is_called_off_and_the_mentoring_goes_on() -> None:
    world = mentoring()
    command_by_name(world.app, "julie MEETING 11 Dec 14:00".split())
    invites(world, world.journey("julie").meeting_at or THURSDAY, "CANCEL")
    world.reply("SEND")
    world.run(minutes=5)
    assert world.journey("julie").meeting_at is None
    assert world.journey("julie").stage is Stage.MENTORING
    assert b"suit you" in world.letters()[-1]
