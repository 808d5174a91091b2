"""Letters that find and confirm a time: read as the one who receives them."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from icalendar import Calendar

from outreach.application.asking import Refusal
from outreach.application.commanding import approve_letters
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Answer, Outcome, Stage, Step
from outreach.domain.slots import Availability, FreeHours
from tests.application.letter_world import NOON, LetterWorld, text_of
from tests.makers import contact

GLADLY = "Gladly, I would be happy to talk. When would suit you?"
NEW_YORK = "America/New_York"
THURSDAY_AT_TEN = "Gladly. How about Thursday 5 November at 10 am?"


def test_times_are_offered_in_their_zone_with_weekday_and_date() -> None:
    world = LetterWorld(free=NOON, zone=NEW_YORK)
    world.hears(GLADLY)
    letter = world.waits(Step.ARRANGE)
    assert letter.content.text == (
        "Dear Julie Adams,\n\n"
        "Thank you, I am very glad.\n\n"
        "Would one of these times suit you?\n\n"
        "- Wednesday 4 November at 11:00 New York time (16:00 London time)\n"
        "- Thursday 5 November at 12:30 New York time (17:30 London time)\n"
        "- Friday 6 November at 09:00 New York time (14:00 London time)\n\n"
        "If not, please name another, and I will make it work. "
        "15 minutes are enough, by phone or online as you like best.\n\n"
        "With many thanks,\nChris\n"
    )
    assert letter.good_until == datetime(2026, 11, 4, 16, tzinfo=UTC)


def test_without_free_hours_they_are_asked_to_name_a_time() -> None:
    world = LetterWorld()
    world.hears(GLADLY)
    letter = world.waits(Step.ARRANGE)
    assert "When would it suit you? Name any day and hour, and I will make it work." in letter.content.text
    assert letter.good_until is None


def test_one_zone_is_told_once_and_an_unknown_one_is_named() -> None:
    world = LetterWorld(free=NOON)
    world.hears(GLADLY)
    assert "- Wednesday 4 November at 16:00\n" in world.waits(Step.ARRANGE).content.text
    elsewhere = LetterWorld(free=NOON, zone="")
    elsewhere.hears(GLADLY)
    assert "- Wednesday 4 November at 16:00 (London time)\n" in elsewhere.waits(Step.ARRANGE).content.text


def test_a_time_that_is_set_with_somebody_else_is_not_offered() -> None:
    world = LetterWorld(free=NOON)
    world.add(contact("Tom Winter", "tom@other.test"))
    world.says("tom MEETING 4 Nov 15:45 30 min")
    world.hears(GLADLY)
    assert "- Wednesday 4 November at 16:30\n" in world.waits(Step.ARRANGE).content.text


def with_two_people(free: Availability = NOON) -> LetterWorld:
    """Tom was written to as well, and both are glad to talk."""
    world = LetterWorld(free=free)
    world.add(contact("Tom Winter", "tom@other.test"))
    world.run(minutes=5)
    world.says("tom SEND")
    world.run(minutes=15)
    return world


def tom_hears(world: LetterWorld, text: str = GLADLY) -> str:
    """What the letter that is drafted for Tom then says."""
    world.clock.forward(minutes=5)
    world.hears_from("Tom Winter <tom@other.test>", text)
    world.run(minutes=5)
    return [one for one in world.outbox("tom") if one.status is Status.DRAFT][-1].content.text


JULIES = ("Wednesday 4 November at 16:00", "Thursday 5 November at 16:30", "Friday 6 November at 12:00")


def test_a_time_that_a_waiting_letter_offers_is_offered_to_nobody_else() -> None:
    world = with_two_people()
    world.hears(GLADLY)
    assert all(one in world.waits(Step.ARRANGE).content.text for one in JULIES)
    letter = tom_hears(world)
    assert "- Wednesday 4 November at 16:30\n" in letter
    assert not any(one in letter for one in JULIES)


def test_a_time_that_was_offered_is_offered_to_nobody_else_until_it_is_answered() -> None:
    half_hours = tuple(FreeHours(day, time(12), time(12, 30)) for day in (3, 4))
    world = with_two_people(Availability(half_hours, slots=2))
    world.hears(GLADLY)
    world.says("julie SEND")
    world.run(minutes=5)
    world.hears("Thursday at 12:00 is perfect.")
    assert "November" in (letter := tom_hears(world))
    assert not any(day in letter for day in ("5 November", "6 November"))
    world.says("julie YES")
    world.run(minutes=5)
    letter = tom_hears(world, "Gladly! And when?")
    assert "Friday 6 November at 12:00" in letter
    assert "5 November" not in letter


def test_times_in_the_mentees_own_words_are_offered_to_nobody_else() -> None:
    world = with_two_people()
    world.hears(GLADLY)
    world.says("julie SEND", "Dear Julie,\n\nHow about Wednesday 4 November at 4.30 pm?\n\nChris\n")
    world.says("julie SEND")
    letter = tom_hears(world)
    assert "Thursday 5 November" in letter
    assert "Wednesday 4 November" not in letter


def test_a_letter_that_was_taken_back_frees_its_times() -> None:
    world = with_two_people()
    world.hears(GLADLY)
    world.says("julie WITHDRAW")
    letter = tom_hears(world)
    assert all(one in letter for one in JULIES[1:])


def test_yes_to_a_time_that_was_agreed_with_somebody_else_meanwhile_promises_it_to_nobody() -> None:
    world = with_two_people()
    world.hears(THURSDAY_AT_TEN)
    assert "Thursday 5 November" in tom_hears(world, THURSDAY_AT_TEN)
    world.says("tom YES")
    assert "is taken by another talk" in world.says("julie YES").words
    assert world.journey("julie").meeting_at is None
    text = world.waits(Step.ARRANGE).content.text
    assert "5 November at 10:00" not in text
    assert "The time that you named is taken on my side by now, I am sorry.\n\nWould one of these times" in text
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.statuses(Step.ARRANGE) == [Status.SENT]


def test_a_time_they_name_at_which_the_mentee_talks_with_somebody_else_is_told_and_another_is_looked_for() -> None:
    world = with_two_people()
    world.says("tom MEETING 5 Nov 10:00")
    world.hears(THURSDAY_AT_TEN)
    assert "you talk with Tom Winter already" in " ".join(text_of(world.prompts()[-1]).split())
    assert "5 November at 10:00" not in world.waits(Step.ARRANGE).content.text


def test_whoever_sets_a_talk_beside_another_is_told_of_it() -> None:
    world = with_two_people()
    assert "too" not in world.says("tom MEETING 5 Nov 10:00").words
    assert "You talk with Tom Winter then, too" in world.says("julie MEETING 5 Nov 10:10").words
    assert "You talk with Tom Winter then, too" in world.says("julie MOVED 5 Nov 9:50").words
    assert "too" not in world.says("julie MOVED 5 Nov 10:30").words


def test_of_two_times_they_name_the_one_that_is_free_is_agreed_to() -> None:
    world = with_two_people()
    world.says("tom MEETING 5 Nov 10:00")
    world.hears("Gladly. Thursday 5 November at 10:00, or Friday 6 November at 11:00?")
    assert "Friday 6 November at 11:00" in world.waits(Step.CONFIRM).content.text


def test_a_letter_is_not_sent_whose_time_was_agreed_with_somebody_else_meanwhile() -> None:
    world = with_two_people()
    world.hears(GLADLY)
    world.says("tom MEETING 5 Nov 16:30")
    assert "is taken by another talk" in world.says("julie SEND").words
    assert JULIES[1] not in world.waits(Step.ARRANGE).content.text
    world.says("julie SEND")
    world.says("tom MOVED 6 Nov 12:00")
    world.run(minutes=5)
    assert not any(
        "Would one of these times" in text_of(message_from_bytes(one, EmailMessage, policy=default))
        for one in world.letters()
    )


def test_a_reply_stands_in_their_thread_under_their_subject() -> None:
    world = LetterWorld()
    ours = str(world.last()["Message-ID"])
    named = {"subject": "AW: 15 minutes, please", "message_id": "<julie-1@partner.test>", "References": ours}
    world.hears(GLADLY, **named)
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.last()["Subject"] == "Re: 15 minutes, please"
    assert world.last()["In-Reply-To"] == "<julie-1@partner.test>"
    assert str(world.last()["References"]).split() == [ours, "<julie-1@partner.test>"]
    assert world.last()["Auto-Submitted"] is None


def test_an_automatic_reply_is_not_what_a_letter_answers() -> None:
    world = LetterWorld()
    world.hears(GLADLY, message_id="<julie-1@partner.test>")
    away = {"Auto_Submitted": "auto-replied", "message_id": "<away@partner.test>", "subject": "Out of office"}
    world.hears("I am out of the office until 20 November.", **away)
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.last()["In-Reply-To"] == "<julie-1@partner.test>"


def test_a_not_now_is_thanked_and_rests_until_the_day_they_named() -> None:
    world = LetterWorld(free=NOON)
    world.hears("This is a busy time. Could you write to me again in January?")
    assert world.journey("julie").heard is Answer.LATER
    letter = world.waits(Step.ARRANGE)
    assert "I will write again in January, and until then you will not hear from me." in letter.content.text
    assert "14:00" not in letter.content.text
    assert letter.good_until is None
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.statuses(Step.ARRANGE) == [Status.SENT]
    assert world.journey("julie").not_before == datetime(2027, 1, 1, 9, tzinfo=UTC)


def test_a_not_now_in_the_mentees_own_words_rests_too() -> None:
    world = LetterWorld()
    world.hears("This is a busy time. Could you write to me again in January?")
    world.says("julie SEND", "Dear Julie,\n\nOf course. Until January, then.\n\nChris\n")
    assert world.asked() == [Question.LOOK]
    world.says("julie SEND")
    world.run(minutes=5)
    assert text_of(world.last()) == "Dear Julie,\n\nOf course. Until January, then.\n\nChris\n"
    assert world.journey("julie").not_before == datetime(2027, 1, 1, 9, tzinfo=UTC)


def test_a_question_is_answered_by_the_mentee_and_by_nobody_else() -> None:
    world = LetterWorld()
    world.hears("Before I say yes: what exactly would you like to know?")
    assert world.journey("julie").heard is Answer.ASKS
    assert "[your answer to their question]" in world.waits(Step.ARRANGE).content.text
    with pytest.raises(Refusal, match="placeholder"):
        world.says("julie SEND")
    words = "Dear Julie,\n\nHow you came to lead a team, above all.\n\nChris\n"
    world.says("julie SEND", words)
    world.says("julie SEND")
    world.run(minutes=5)
    assert text_of(world.last()) == words
    assert len(world.letters()) == 2


def test_the_prompt_about_a_question_offers_send_with_words_of_ones_own() -> None:
    world = LetterWorld()
    world.hears("Before I say yes: what exactly would you like to know?")
    assert "with your answer on the lines below it" in text_of(world.prompts()[-1])


def test_whoever_points_to_somebody_is_thanked_for_the_name() -> None:
    world = LetterWorld()
    world.hears("I am not the right person, but please write to Mary Ward <mary@other.test>, she knows far more.")
    assert world.journey("julie").heard is Answer.REFERS
    assert "Thank you for pointing me to Mary Ward." in world.waits(Step.ARRANGE).content.text


def test_a_kind_no_is_thanked_once_and_ends_there() -> None:
    world = LetterWorld()
    world.hears("Thank you for asking, but I am afraid I must decline.")
    assert world.journey("julie").heard is Answer.DECLINES
    assert world.waits(Step.THANK_YOU).content.text == (
        "Dear Julie Adams,\n\n"
        "Thank you for your answer. A clear word is a kindness too, and of course I understand.\n\n"
        "I wish you all the best.\n\n"
        "With kind regards,\nChris\n"
    )
    world.says("julie SEND")
    world.run(minutes=5)
    world.run(minutes=5)
    assert world.statuses(Step.THANK_YOU) == [Status.SENT]
    assert world.journey("julie").outcome is Outcome.DECLINED


def test_a_no_thanked_in_the_mentees_own_words_ends_there_too() -> None:
    world = LetterWorld()
    world.hears("Thank you for asking, but I am afraid I must decline.")
    world.says("julie SEND", "Dear Julie,\n\nThank you for telling me.\n\nChris\n")
    world.says("julie SEND")
    world.run(minutes=5)
    world.run(minutes=5)
    assert text_of(world.last()) == "Dear Julie,\n\nThank you for telling me.\n\nChris\n"
    assert world.journey("julie").outcome is Outcome.DECLINED


def test_yes_to_the_time_they_proposed_sends_the_letter_that_says_so() -> None:
    world = LetterWorld(zone=NEW_YORK)
    world.hears(THURSDAY_AT_TEN)
    letter = world.waits(Step.CONFIRM)
    assert letter.good_until == datetime(2026, 11, 5, 15, tzinfo=UTC)
    world.says("julie YES")
    world.run(minutes=5)
    assert text_of(world.last()).startswith(
        "Dear Julie Adams,\n\nThursday 5 November at 10:00 New York time (15:00 London time) suits me"
    )
    assert world.journey("julie").meeting_at == datetime(2026, 11, 5, 15, tzinfo=UTC)


def test_who_said_how_to_talk_is_not_asked_for_it() -> None:
    world = LetterWorld()
    world.hears(f"{THURSDAY_AT_TEN} My number is 07700 900123.")
    text = world.waits(Step.CONFIRM).content.text
    assert "I will keep to 15 minutes, and we talk the way you suggest." in text
    assert "I would need your number" not in text


def test_a_yes_that_names_its_time_is_confirmed_and_not_answered_by_other_times() -> None:
    world = LetterWorld(free=NOON)
    world.hears("Happy to! Thursday at 16:30 suits me well.")
    assert world.journey("julie").heard is Answer.ACCEPTS
    assert "YES agrees to Thursday 5 November 2026, 16:30" in text_of(world.prompts()[-1])
    world.says("julie YES")
    assert world.journey("julie").meeting_at == datetime(2026, 11, 5, 16, 30, tzinfo=UTC)


def test_send_to_the_reply_that_shows_the_time_agrees_to_it() -> None:
    world = LetterWorld(zone=NEW_YORK)
    world.hears(THURSDAY_AT_TEN)
    assert "Meeting with Julie Adams: Thursday 5 November 2026, 15:00 your time" in world.says("julie SEND").words
    world.run(minutes=5)
    assert world.journey("julie").meeting_at == datetime(2026, 11, 5, 15, tzinfo=UTC)
    assert "suits me" in text_of(world.last())


def test_send_with_words_of_ones_own_agrees_to_the_time_that_was_shown() -> None:
    world = LetterWorld(zone=NEW_YORK)
    world.hears(THURSDAY_AT_TEN)
    world.says("julie SEND", "Dear Julie,\n\nThursday, 5 November, at 10 am your time it is. Lovely!\n\nChris\n")
    assert world.journey("julie").meeting_at is None
    world.run(minutes=5)
    prompt = " ".join(text_of(world.prompts()[-1]).split())
    assert "the talk is then set for Thursday 5 November 2026, 15:00 your time (Thursday 10:00 " in prompt
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.journey("julie").meeting_at == datetime(2026, 11, 5, 15, tzinfo=UTC)
    assert text_of(world.last()).startswith("Dear Julie,\n\nThursday, 5 November, at 10 am your time it is.")
    assert world.statuses(Step.CONFIRM) == [Status.WITHDRAWN, Status.SENT]


@pytest.mark.parametrize(
    "words",
    [
        "Thursday does not work. How about Friday 6 November at 16:00?",
        "Thursday 5 November at 10:00 is fine, or else Friday 6 November at 16:00.",
        "Could it be Thursday 5 November at 4 pm London time instead?",
    ],
)
def test_words_that_name_another_time_are_asked_about_and_set_none(words: str) -> None:
    world = LetterWorld(zone=NEW_YORK)
    world.hears(THURSDAY_AT_TEN)
    with pytest.raises(Refusal, match=r"your words name .* say MEETING [56] Nov"):
        world.says("julie SEND", f"Dear Julie,\n\n{words}\n\nChris\n")
    world.run(minutes=5)
    assert world.journey("julie").meeting_at is None
    assert world.asked() == [Question.ANSWERED]
    assert len(world.letters()) == 1


def test_a_time_is_not_agreed_to_with_all_the_letters_that_wait() -> None:
    world = LetterWorld()
    world.hears(THURSDAY_AT_TEN)
    world.says("julie SEND", "Dear Julie,\n\nThursday, 5 November, at 10:00 it is.\n\nChris\n")
    world.says("julie NO")
    world.run(minutes=5)
    assert world.asked() == [Question.APPROVE]
    (one,) = approve_letters(world.app, [])
    assert not one.approved
    assert world.journey("julie").meeting_at is None
    assert approve_letters(world.app, ["julie"])[0].approved
    assert world.journey("julie").meeting_at == datetime(2026, 11, 5, 10, tzinfo=UTC)


def test_another_time_than_they_proposed_is_confirmed_in_its_own_letter() -> None:
    world = LetterWorld(zone=NEW_YORK)
    world.hears(THURSDAY_AT_TEN)
    world.says("julie MEETING 6 Nov 16:00 20 min")
    assert world.statuses(Step.CONFIRM) == [Status.WITHDRAWN, Status.DRAFT]
    letter = world.waits(Step.CONFIRM)
    assert "Friday 6 November at 11:00 New York time (16:00 London time)" in letter.content.text
    assert "I will keep to 20 minutes." in letter.content.text
    assert letter.good_until == world.journey("julie").meeting_at
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.statuses(Step.CONFIRM) == [Status.WITHDRAWN, Status.SENT]


def test_own_words_must_name_the_day_and_hour_that_are_agreed() -> None:
    world = LetterWorld()
    world.hears(GLADLY)
    world.says("julie MEETING 6 Nov 16:00")
    for words in ("Let us talk on Friday.", "Thursday 6 November at 16:00 it is."):
        world.says("julie SEND", f"Dear Julie,\n\n{words}\n\nChris\n")
        with pytest.raises(Refusal, match="weekday, the date and the hour"):
            world.says("julie SEND")
        world.says("julie NO")
    world.says("julie SEND", "Dear Julie,\n\nFriday, 6 Nov, at 4 pm. How nice.\n\nChris\n")
    world.says("julie SEND")
    world.run(minutes=5)
    assert "at 4 pm" in text_of(world.last())


def test_a_time_that_is_moved_leaves_no_letter_about_the_old_one() -> None:
    world = LetterWorld()
    world.hears(THURSDAY_AT_TEN)
    world.says("julie YES")
    world.says("julie MOVED 6 Nov 16:00")
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert "Friday 6 November at 16:00" in world.waits(Step.CONFIRM).content.text


def test_what_is_set_already_is_not_confirmed_again() -> None:
    world = LetterWorld()
    world.hears(THURSDAY_AT_TEN)
    world.says("julie YES")
    world.run(minutes=5)
    world.hears("Wonderful, so Thursday 5 November at 10 am it is.")
    assert world.statuses(Step.CONFIRM) == [Status.SENT]


# -- times that pass


def test_times_that_have_passed_are_never_sent_but_offered_anew() -> None:
    world = LetterWorld(free=NOON)
    world.hears(GLADLY)
    world.run(days=4)
    done = world.says("julie SEND")
    assert "one with new times comes to you" in done.words
    assert world.statuses(Step.ARRANGE) == [Status.WITHDRAWN, Status.DRAFT]
    assert world.asked() == [Question.APPROVE]
    assert "- Monday 9 November at 12:00\n" in world.waits(Step.ARRANGE).content.text
    world.says("julie SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 2


def test_a_letter_that_waited_too_long_on_its_way_gives_way_to_new_times() -> None:
    world = LetterWorld(free=NOON)
    world.hears(GLADLY)
    world.says("julie SEND")
    world.says("STOP")
    world.run(days=4)
    world.says("RESUME")
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert world.statuses(Step.ARRANGE) == [Status.WITHDRAWN, Status.DRAFT]
    assert world.waits(Step.ARRANGE).approved_digest == ""
    assert world.asked() == [Question.APPROVE]


def test_an_approved_letter_whose_times_pass_before_it_is_released_gives_way() -> None:
    world = LetterWorld(free=NOON)
    world.hears(GLADLY)
    world.says("julie PAUSE until 8 Nov")
    world.says("julie SEND")
    world.run(days=7)
    assert len(world.letters()) == 1
    assert "- Wednesday 11 November at 16:00\n" in world.waits(Step.ARRANGE).content.text


def test_a_proposed_time_that_passed_gives_way_to_times_of_ones_own() -> None:
    world = LetterWorld(free=NOON)
    world.hears(THURSDAY_AT_TEN)
    world.run(days=4)
    with pytest.raises(Refusal, match="that time has passed"):
        world.says("julie YES")
    world.says("julie SEND")
    assert world.statuses(Step.CONFIRM) == [Status.WITHDRAWN]
    assert "Would one of these times suit you?" in world.waits(Step.ARRANGE).content.text
    assert world.journey("julie").stage is Stage.CONVERSING


def test_a_confirmation_whose_time_has_come_is_put_away() -> None:
    world = LetterWorld()
    world.hears(GLADLY)
    world.says("julie MEETING tomorrow 10:00")
    world.run(days=2)
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.statuses(Step.CONFIRM) == [Status.WITHDRAWN]
    assert Question.MEETING_PASSED in world.asked()
    assert len(world.letters()) == 1


def test_own_words_without_a_time_do_not_go_out_of_date() -> None:
    world = LetterWorld(free=NOON)
    world.hears(GLADLY)
    world.says("julie SEND", "Dear Julie,\n\nHow kind. Simply ring me.\n\nChris\n")
    world.run(days=10)
    world.says("julie SEND")
    world.run(minutes=5)
    assert "Simply ring me." in text_of(world.last())


def test_own_words_that_offer_the_same_times_go_out_of_date_with_them() -> None:
    world = LetterWorld(free=NOON)
    world.hears(GLADLY)
    world.says("julie SEND", "Dear Julie,\n\nWould Thursday 5 November at noon do?\n\nChris\n")
    world.run(days=4)
    world.says("julie SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_words_once_drafted_stay_though_time_goes_on() -> None:
    world = LetterWorld(free=NOON)
    world.hears(GLADLY)
    before = world.waits(Step.ARRANGE).content
    world.run(days=1)
    assert world.waits(Step.ARRANGE).content == before
    world.says("julie SEND")
    world.run(minutes=5)
    assert text_of(world.last()) == before.text


# -- invitations


def calendar_of(mail: EmailMessage) -> Calendar:
    (part,) = list(mail.iter_attachments())
    assert (part.get_content_type(), part.get_param("method")) == ("text/calendar", "REQUEST")
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return Calendar.from_ical(content)


def test_an_invitation_goes_with_the_confirmation_if_it_is_wanted() -> None:
    world = LetterWorld(free=replace(NOON, invitation=True), zone=NEW_YORK)
    world.hears(THURSDAY_AT_TEN)
    world.says("julie YES")
    world.run(minutes=5)
    (event,) = calendar_of(world.last()).events
    assert event.start == datetime(2026, 11, 5, 15, tzinfo=UTC)
    assert event.end - event.start == timedelta(minutes=15)
    assert str(event["ATTENDEE"]) == "mailto:julie@partner.test"
    assert "An entry for your calendar is attached." in text_of(world.last())


def test_a_talk_that_is_moved_is_the_same_entry_in_their_calendar() -> None:
    world = LetterWorld(free=replace(NOON, invitation=True))
    world.hears(THURSDAY_AT_TEN)
    world.says("julie YES")
    world.run(minutes=5)
    (before,) = calendar_of(world.last()).events
    world.hears("Sorry, could we make it Friday 6 November at 11:00 instead?")
    world.says("julie YES")
    world.run(minutes=5)
    (after,) = calendar_of(world.last()).events
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"].to_ical(), after["SEQUENCE"].to_ical()) == (b"0", b"1")
    assert after.start == datetime(2026, 11, 6, 11, tzinfo=UTC)


def test_nothing_is_attached_unless_it_is_wanted() -> None:
    world = LetterWorld()
    world.hears(THURSDAY_AT_TEN)
    world.says("julie YES")
    world.run(minutes=5)
    assert not list(world.last().iter_attachments())


def test_who_may_reply_is_never_decided_by_a_setting() -> None:
    """Replies are shown, whatever the settings say."""
    world = LetterWorld(free=NOON, automatic=(Step.ARRANGE, Step.CONFIRM, Step.THANK_YOU))
    for words in (GLADLY, THURSDAY_AT_TEN, "Thank you for asking, but I am afraid I must decline."):
        world.hears(words)
        world.run(hours=20)
    assert len(world.letters()) == 1
