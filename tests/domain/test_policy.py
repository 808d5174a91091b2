"""What comes next, and why not sooner."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import reduce

import pytest

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import (
    Answer,
    Handover,
    IncomingId,
    JourneyEvent,
    LetterId,
    NoteId,
    Outcome,
    Stage,
    Step,
)
from outreach.domain.journey import Journey, OpenQuestion, evolve, replay
from outreach.domain.journey_state import Talk
from outreach.domain.people import Channel, ContactId
from outreach.domain.policy import (
    AskMentee,
    Because,
    Circumstances,
    Close,
    DraftLetter,
    ReleaseLetter,
    Wait,
    decide,
)
from outreach.domain.policy_talk import PATIENCE, THANKS_WITHIN, questions_of, reply_step
from outreach.domain.rules import Rules
from outreach.domain.transitions import without_question
from outreach.domain.working_time import Place

MONDAY = datetime(2026, 11, 2, 10, tzinfo=UTC)
LONDON = Place("Europe/London")
AROUND = Circumstances(place=LONDON, home=LONDON)
RULES = Rules()
FIRST, FOLLOW_UP = LetterId("first"), LetterId("follow-up")


def after(*events: JourneyEvent) -> Journey:
    added = e.ContactAdded(at=MONDAY, stage=Stage.IDENTIFIED, channel=Channel.EMAIL)
    return replay(ContactId("julie"), (added, *events))


def drafted() -> tuple[JourneyEvent, ...]:
    return (
        e.LetterDrafted(at=MONDAY, letter=FIRST, step=Step.FIRST_CONTACT),
        e.LetterDrafted(at=MONDAY, letter=FOLLOW_UP, step=Step.FOLLOW_UP),
    )


def approved() -> tuple[JourneyEvent, ...]:
    return (
        *drafted(),
        e.LetterApproved(at=MONDAY, letter=FIRST, step=Step.FIRST_CONTACT, digest="d"),
        e.LetterApproved(at=MONDAY, letter=FOLLOW_UP, step=Step.FOLLOW_UP, digest="d"),
    )


def contacted() -> tuple[JourneyEvent, ...]:
    sent = e.LetterSent(at=MONDAY, letter=FIRST, step=Step.FIRST_CONTACT, how=Handover.SUBMITTED)
    return (*approved(), sent)


def followed_up() -> tuple[JourneyEvent, ...]:
    at = MONDAY + timedelta(days=9)
    return (*contacted(), e.LetterSent(at=at, letter=FOLLOW_UP, step=Step.FOLLOW_UP, how=Handover.SUBMITTED))


def test_a_new_person_gets_a_first_letter_drafted_with_its_follow_up() -> None:
    assert decide(after(), AROUND, MONDAY, RULES) == DraftLetter((Step.FIRST_CONTACT, Step.FOLLOW_UP))


def test_without_follow_ups_in_the_rules_none_is_drafted() -> None:
    assert decide(after(), AROUND, MONDAY, Rules(follow_ups=0)) == DraftLetter((Step.FIRST_CONTACT,))


def test_a_draft_is_asked_about_once() -> None:
    journey = after(*drafted())
    assert decide(journey, AROUND, MONDAY, RULES) == AskMentee(Question.APPROVE, FIRST)
    asked = replace(AROUND, asked=frozenset({OpenQuestion(Question.APPROVE, FIRST)}))
    assert decide(journey, asked, MONDAY, RULES) == Wait(None, Because.NOT_APPROVED)


def test_an_approved_first_letter_is_released_at_once() -> None:
    assert decide(after(*approved()), AROUND, MONDAY, RULES) == ReleaseLetter(FIRST)


def test_the_follow_up_is_released_after_seven_working_days() -> None:
    journey, due = after(*contacted()), datetime(2026, 11, 11, 9, tzinfo=UTC)
    assert decide(journey, AROUND, due - timedelta(seconds=1), RULES) == Wait(due, Because.ANSWER_EXPECTED)
    assert decide(journey, AROUND, due, RULES) == ReleaseLetter(FOLLOW_UP)


def test_silence_after_the_follow_up_closes_after_ten_working_days() -> None:
    journey, closes = after(*followed_up()), datetime(2026, 11, 25, 9, tzinfo=UTC)
    assert decide(journey, AROUND, closes - timedelta(seconds=1), RULES) == Wait(closes, Because.LAST_CHANCE)
    assert decide(journey, AROUND, closes, RULES) == Close(Outcome.NO_ANSWER)


@pytest.mark.parametrize(
    ("around", "because"),
    [
        (replace(AROUND, by_hand=True), Because.BY_HAND),
        (replace(AROUND, suppressed=True), Because.SUPPRESSED),
        (replace(AROUND, organisation_busy=True), Because.ORGANISATION),
        (replace(AROUND, new_people=5), Because.ENOUGH_NEW_PEOPLE),
    ],
)
def test_what_keeps_a_new_person_waiting(around: Circumstances, because: Because) -> None:
    action = decide(after(), around, MONDAY, RULES)
    assert isinstance(action, Wait)
    assert action.because is because


def test_somebody_away_is_left_alone_until_back_and_two_working_days() -> None:
    away = e.AbsenceNoticed(at=MONDAY, message=IncomingId("m"), back_on=date(2026, 11, 16))
    waits = decide(after(*contacted(), away), AROUND, MONDAY + timedelta(days=10), RULES)
    assert waits == Wait(datetime(2026, 11, 18, 9, tzinfo=UTC), Because.AWAY)


def test_on_the_day_on_which_somebody_may_be_back_the_follow_up_goes() -> None:
    away = e.AbsenceNoticed(at=MONDAY, message=IncomingId("m"), back_on=date(2026, 11, 16))
    journey, back = after(*contacted(), away), datetime(2026, 11, 18, 9, tzinfo=UTC)
    assert decide(journey, AROUND, back - timedelta(seconds=1), RULES) == Wait(back, Because.AWAY)
    assert decide(journey, AROUND, back, RULES) == ReleaseLetter(FOLLOW_UP)


def test_an_absence_without_a_date_lasts_fourteen_days() -> None:
    away = e.AbsenceNoticed(at=MONDAY, message=IncomingId("m"), back_on=None)
    waits = decide(after(*contacted(), away), AROUND, MONDAY + timedelta(days=10), RULES)
    assert waits == Wait(MONDAY + timedelta(days=14), Because.AWAY)


def test_an_answer_is_asked_about_and_nothing_else_happens() -> None:
    answer = e.AnswerReceived(at=MONDAY, message=IncomingId("m"), answer=Answer.UNCLEAR)
    journey = after(*contacted(), answer)
    assert decide(journey, AROUND, MONDAY, RULES) == AskMentee(Question.ANSWERED, "m")
    asked = replace(AROUND, asked=frozenset({OpenQuestion(Question.ANSWERED, "m")}))
    assert decide(journey, asked, MONDAY + timedelta(days=400), RULES) == Wait(None, Because.MENTEE_ASKED)


@pytest.mark.parametrize(
    ("answer", "step"),
    [
        (Answer.ACCEPTS, Step.ARRANGE),
        (Answer.PROPOSES_TIME, Step.CONFIRM),
        (Answer.LATER, Step.ARRANGE),
        (Answer.REFERS, Step.ARRANGE),
        (Answer.ASKS, Step.ARRANGE),
        (Answer.DECLINES, Step.THANK_YOU),
    ],
)
def test_the_reply_that_fits_an_answer_is_drafted_before_the_mentee_is_asked(answer: Answer, step: Step) -> None:
    heard = e.AnswerReceived(at=MONDAY, message=IncomingId("m"), answer=answer)
    around = replace(AROUND, time_proposed=answer is Answer.PROPOSES_TIME)
    assert decide(after(*contacted(), heard), around, MONDAY, RULES) == DraftLetter((step,))
    drafted_reply = e.LetterDrafted(at=MONDAY, letter=LetterId("reply"), step=step)
    asked = decide(after(*contacted(), heard, drafted_reply), around, MONDAY, RULES)
    assert asked == AskMentee(Question.ANSWERED, "m")


def test_how_a_talk_was_is_asked_before_its_advice_each_after_a_while_or_the_answer_before() -> None:
    talk = Talk(MONDAY, MONDAY.date())
    rate, advice = MONDAY + PATIENCE, MONDAY + 2 * PATIENCE
    asked = dict(questions_of(after(*contacted()), talk, RULES))
    assert (asked[Question.LEARNED], asked[Question.RATE], asked[Question.ADVICE]) == (MONDAY, rate, advice)
    learned = replace(talk, told=frozenset({Question.LEARNED}))
    assert dict(questions_of(after(*contacted()), learned, RULES))[Question.ADVICE] == rate


@pytest.mark.parametrize(("put_off", "owed"), [(False, True), (True, False)])
def test_thanks_long_after_a_talk_are_owed_unless_they_were_put_off(put_off: bool, owed: bool) -> None:
    talk = Talk(MONDAY, MONDAY.date(), learned=NoteId("n"), thanks_put_off=put_off)
    journey = replace(after(*contacted()), stage=Stage.MET, talk=talk)
    action = decide(journey, AROUND, MONDAY + THANKS_WITHIN + timedelta(days=1), RULES)
    assert (action == DraftLetter((Step.THANK_YOU,))) is owed


def test_what_the_mentee_says_to_a_newer_mail_answers_the_older_one_too() -> None:
    first, second = (e.AnswerReceived(at=MONDAY, message=IncomingId(one), answer=Answer.ASKS) for one in "mn")
    both = after(*contacted(), first, second)
    assert [one.about for one in both.questions] == ["m", "n"]
    assert without_question(both, Question.ANSWERED, "n").questions == ()
    assert [one.about for one in without_question(both, Question.ANSWERED, "m").questions] == ["n"]


def test_a_mail_by_hand_while_a_request_is_being_written_is_asked_about() -> None:
    asking = replace(after(*contacted()), stage=Stage.MET, asking=True)
    written = evolve(asking, e.WrittenByHand(at=MONDAY, message=IncomingId("n")))
    assert OpenQuestion(Question.ASKED_BY_HAND, "n") in written.questions


def test_somebody_silent_who_moved_may_be_followed_up_at_the_new_address() -> None:
    withdrawn = e.LetterWithdrawn(at=MONDAY, letter=FOLLOW_UP, step=Step.FOLLOW_UP, why=e.Withdrawal.SUPPRESSED)
    silent = after(*contacted(), withdrawn)
    assert not silent.lacks(Step.FOLLOW_UP)
    moved = evolve(silent, e.AddressReplaced(at=MONDAY))
    assert moved.lacks(Step.FOLLOW_UP)
    assert moved.stage is Stage.CONTACTED


@pytest.mark.parametrize("barred", ["by_hand", "suppressed"])
def test_no_reply_is_drafted_to_somebody_whom_no_mail_may_reach(barred: str) -> None:
    heard = e.AnswerReceived(at=MONDAY, message=IncomingId("m"), answer=Answer.ACCEPTS)
    around = replace(AROUND, **{barred: True})  # type: ignore[arg-type]  # both are switches
    assert reply_step(after(*contacted(), heard), around) is None
    assert reply_step(after(*contacted(), heard), AROUND) is Step.ARRANGE


@pytest.mark.parametrize("answer", [Answer.OPTS_OUT, Answer.MOVED, Answer.UNCLEAR])
def test_where_only_the_mentees_own_words_will_do_no_reply_is_drafted(answer: Answer) -> None:
    heard = e.AnswerReceived(at=MONDAY, message=IncomingId("m"), answer=answer)
    assert decide(after(*contacted(), heard), AROUND, MONDAY, RULES) == AskMentee(Question.ANSWERED, "m")


def test_a_skipped_letter_is_not_drafted_again_by_itself() -> None:
    skipped = e.LetterSkipped(at=MONDAY, letter=FIRST, step=Step.FIRST_CONTACT)
    gone = e.LetterSkipped(at=MONDAY, letter=FOLLOW_UP, step=Step.FOLLOW_UP)
    waits = decide(after(*drafted(), skipped, gone), AROUND, MONDAY + timedelta(days=100), RULES)
    assert waits == Wait(None, Because.SETTLED)


def test_two_follow_ups_at_the_very_most() -> None:
    rules = Rules(follow_ups=2)
    second = LetterId("second")
    journey = after(
        *followed_up(),
        e.LetterDrafted(at=MONDAY, letter=second, step=Step.FOLLOW_UP),
        e.LetterSent(at=MONDAY + timedelta(days=20), letter=second, step=Step.FOLLOW_UP, how=Handover.SUBMITTED),
    )
    assert decide(journey, AROUND, MONDAY + timedelta(days=60), rules) == Close(Outcome.NO_ANSWER)
    assert decide(after(*followed_up()), AROUND, MONDAY + timedelta(days=60), rules) == DraftLetter(
        (Step.FOLLOW_UP,)
    )


def talk_agreed(starts: datetime) -> Journey:
    """They said yes, the mentee answered by hand and noted the time."""
    answer = e.AnswerReceived(at=MONDAY, message=IncomingId("m"), answer=Answer.ACCEPTS)
    obeyed = e.CommandObeyed(at=MONDAY, command="MEETING", question="answered", about="m")
    by_hand = e.WrittenByHand(at=MONDAY, message=IncomingId("n"))
    return after(*contacted(), answer, by_hand, obeyed, e.MeetingSet(at=MONDAY, starts=starts))


def test_an_agreed_talk_is_prepared_the_day_before_and_asked_about_when_its_time_has_passed() -> None:
    starts, sheet = MONDAY + timedelta(days=3), datetime(2026, 11, 4, 8, tzinfo=UTC)
    journey, prepare = talk_agreed(starts), OpenQuestion(Question.PREPARE, starts.isoformat())
    assert decide(journey, AROUND, MONDAY, RULES) == Wait(sheet, Because.MEETING_AHEAD)
    assert decide(journey, AROUND, sheet, RULES) == AskMentee(Question.PREPARE, starts.isoformat())
    asked = replace(AROUND, asked=frozenset({prepare}))
    assert decide(journey, asked, sheet, RULES) == Wait(starts, Because.MEETING_AHEAD)
    over = starts + timedelta(minutes=RULES.minutes_asked_for)
    assert decide(journey, asked, starts, RULES) == Wait(over, Because.MEETING_AHEAD)
    assert decide(journey, asked, over, RULES) == AskMentee(Question.MEETING_PASSED, starts.isoformat())


def test_a_time_that_was_noted_while_they_wrote_last_is_confirmed_by_a_letter() -> None:
    answer = e.AnswerReceived(at=MONDAY + timedelta(hours=1), message=IncomingId("m"), answer=Answer.ACCEPTS)
    obeyed = e.CommandObeyed(at=MONDAY, command="MEETING", question="answered", about="m")
    set_for = e.MeetingSet(at=MONDAY, starts=MONDAY + timedelta(days=3))
    journey = after(*contacted(), answer, obeyed, set_for)
    assert decide(journey, AROUND, MONDAY, RULES) == DraftLetter((Step.CONFIRM,))


def test_a_letter_that_waits_for_the_mentees_word_holds_up_no_question_about_the_talk() -> None:
    starts = MONDAY + timedelta(days=3)
    confirm = LetterId("confirm")
    journey = reduce(evolve, (e.LetterDrafted(at=MONDAY, letter=confirm, step=Step.CONFIRM),), talk_agreed(starts))
    assert decide(journey, AROUND, MONDAY, RULES) == AskMentee(Question.APPROVE, confirm)
    shown = frozenset({OpenQuestion(Question.APPROVE, confirm)})
    sheet = datetime(2026, 11, 4, 8, tzinfo=UTC)
    waiting = replace(AROUND, asked=shown)
    assert decide(journey, waiting, MONDAY, RULES) == Wait(sheet, Because.NOT_APPROVED)
    assert decide(journey, waiting, sheet, RULES) == AskMentee(Question.PREPARE, starts.isoformat())
    over = starts + timedelta(minutes=RULES.minutes_asked_for)
    assert decide(journey, waiting, over, RULES) == AskMentee(Question.MEETING_PASSED, starts.isoformat())


def test_thanks_are_also_written_for_a_channel_on_which_the_mentee_carries_them_over() -> None:
    held = e.MeetingHeld(at=MONDAY, held_on=MONDAY.date())
    learned = e.NewsTold(at=MONDAY, question=Question.LEARNED, note=NoteId("note"))
    journey = after(*contacted(), held, learned)
    assert decide(journey, replace(AROUND, by_hand=True, pasted=True), MONDAY, RULES) == DraftLetter(
        (Step.THANK_YOU,)
    )
    assert isinstance(decide(journey, replace(AROUND, by_hand=True), MONDAY, RULES), AskMentee)


def test_a_request_for_mentoring_can_never_be_automatic() -> None:
    with pytest.raises(ValueError, match="never automatic"):
        Rules(automatic=frozenset({Step.MENTORING_REQUEST}))
