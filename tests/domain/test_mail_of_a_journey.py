"""What becomes of a journey with what the mailbox tells: each change is told, and nothing else changes."""

from dataclasses import replace

import pytest

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Outcome, Stage, Step
from outreach.domain.journey import Journey, OpenLetter, OpenQuestion
from outreach.domain.journey_state import LetterState
from outreach.domain.transitions import BY_MENTEE, without_question
from tests.domain.laden import (
    BEFORE,
    LATER,
    MINE,
    NOW,
    OF_A_CHANNEL,
    OF_A_DATE,
    OF_A_FAILURE,
    OF_A_MAIL,
    OTHER,
    THEIR_MAIL,
    Changes,
    asked,
    bare,
    but,
    changes,
    laden,
)

AGAIN: Changes = {"settled": but(Step.ARRANGE)}
"""A reply to the new mail may be drafted; the time that is set was confirmed."""

SILENCE_OVER: Changes = {
    "answered_at": NOW,
    "not_before": None,
    "away_since": None,
    "back_on": None,
    "silence_told": False,
    "leaving": None,
    "declined_in": "",
    "called_off": False,
}


def heard(answer: Answer) -> Changes:
    question = asked(OpenQuestion(Question.ANSWERED, THEIR_MAIL), without=lambda one: one == OF_A_CHANNEL)
    return {**SILENCE_OVER, **question, "heard": answer}


def answer(said: Answer = Answer.ASKS, **more: object) -> e.AnswerReceived:
    return e.AnswerReceived(at=NOW, message=THEIR_MAIL, answer=said, **more)  # type: ignore[arg-type]


def test_an_answer_ends_all_waiting_and_is_asked_about() -> None:
    assert changes(laden(), answer()) == {**heard(Answer.ASKS), **AGAIN}


def test_a_time_that_is_set_is_confirmed_anew_for_another_time_alone() -> None:
    replies = {"settled": but(Step.ARRANGE, Step.CONFIRM)}
    proposes = answer(Answer.PROPOSES_TIME)
    assert changes(laden(), proposes) == {**heard(Answer.PROPOSES_TIME), **replies}
    assert changes(laden(meeting_at=None), answer()) == {**heard(Answer.ASKS), **replies}


def test_a_no_binds_until_they_write_again_but_is_none_to_the_mentoring() -> None:
    declines = answer(Answer.DECLINES)
    assert changes(laden(), declines) == {**heard(Answer.DECLINES), **AGAIN, "declined_in": THEIR_MAIL}
    assert changes(laden(stage=Stage.MENTORING), declines) == {**heard(Answer.DECLINES), **AGAIN}


def test_what_was_written_before_their_no_does_not_lift_it() -> None:
    older = changes(laden(), answer(before_their_no=True))
    lifted = ("declined_in", "leaving", "heard")
    assert older == {**{one: it for one, it in heard(Answer.ASKS).items() if one not in lifted}, **AGAIN}


def test_an_opt_out_is_kept_by_its_message_and_joins_those_before() -> None:
    suppressed: Changes = {"opted_out": True, "opt_outs": frozenset({THEIR_MAIL})}
    assert changes(laden(), answer(Answer.OPTS_OUT)) == {**heard(Answer.OPTS_OUT), **AGAIN, **suppressed}
    twice = changes(laden(opted_out=True, opt_outs=frozenset({"an earlier one"})), answer(Answer.OPTS_OUT))
    assert twice["opt_outs"] == {"an earlier one", THEIR_MAIL}


@pytest.mark.parametrize(
    ("called", "stage", "meeting_at", "off"),
    [
        (LATER, Stage.MEETING_SET, LATER, True),
        (LATER, Stage.MET, LATER, True),
        (BEFORE, Stage.MEETING_SET, LATER, False),
        (BEFORE, Stage.CONVERSING, LATER, False),
        (BEFORE, Stage.CONVERSING, None, True),
        (BEFORE, Stage.MET, None, False),
        (None, Stage.CONVERSING, None, False),
    ],
)
def test_their_calendar_calls_off_the_talk_that_is_set_or_being_arranged(
    called: object, stage: Stage, meeting_at: object, off: bool
) -> None:
    before = laden(stage=stage, meeting_at=meeting_at, called_off=not off)
    assert changes(before, answer(calls_off=called))["called_off"] is off


@pytest.mark.parametrize(
    ("before", "then"),
    [
        (bare(), Stage.CONVERSING),
        (bare(stage=Stage.CONTACTED, touches=1), Stage.CONVERSING),
        (bare(stage=Stage.MEETING_SET), Stage.MEETING_SET),
        (bare(stage=Stage.MENTORING), Stage.MENTORING),
        (bare(stage=Stage.CLOSED, outcome=Outcome.NO_ANSWER, touches=1), Stage.CONVERSING),
        (bare(stage=Stage.CLOSED, outcome=Outcome.WITHDRAWN), Stage.CONVERSING),
        (bare(stage=Stage.CLOSED, outcome=Outcome.OPTED_OUT, opted_out=True), Stage.CLOSED),
        (bare(stage=Stage.CLOSED, outcome=Outcome.WITHDRAWN, touches=1, introductions=1), Stage.CLOSED),
        (bare(stage=Stage.CLOSED, outcome=Outcome.NO_ANSWER, touches=2, introductions=1), Stage.CONVERSING),
    ],
)
def test_an_answer_opens_a_conversation_but_not_for_an_opt_out_or_a_mere_go_between(
    before: Journey, then: Stage
) -> None:
    after = changes(before, answer())
    assert after.get("stage", before.stage) is then
    assert ("outcome" in after) is (before.stage is Stage.CLOSED and then is Stage.CONVERSING)


def test_an_address_that_was_learned_counts_as_an_answer_and_is_asked_about_no_more() -> None:
    learned = e.AddressLearned(at=NOW, message=THEIR_MAIL)
    before = laden(questions=(OpenQuestion(Question.STRANGER, THEIR_MAIL), OF_A_MAIL))
    assert changes(before, learned) == {**SILENCE_OVER, **AGAIN, "questions": (OF_A_MAIL,)}


def test_a_stranger_is_asked_about_until_dismissed() -> None:
    question = OpenQuestion(Question.STRANGER, THEIR_MAIL)
    assert changes(laden(), e.StrangerAnswered(at=NOW, message=THEIR_MAIL)) == asked(question)
    dismissed = e.StrangerDismissed(at=NOW, message=THEIR_MAIL)
    assert changes(laden(questions=(question, OF_A_MAIL)), dismissed) == {"questions": (OF_A_MAIL,)}


def test_a_better_reading_of_an_old_message_is_asked_about_and_no_more() -> None:
    revised = e.ReadingRevised(at=NOW, message=THEIR_MAIL, was="human", now="auto_reply")
    assert changes(laden(), revised) == asked(OpenQuestion(Question.REVISED, THEIR_MAIL))


def test_a_complaint_suppresses_at_once() -> None:
    complaint = e.ComplaintReceived(at=NOW, message=THEIR_MAIL)
    question = asked(OpenQuestion(Question.COMPLAINT, THEIR_MAIL))
    assert changes(laden(), complaint) == {**question, "opted_out": True, "opt_outs": frozenset({THEIR_MAIL})}


@pytest.mark.parametrize("never_arrived", [False, True])
def test_an_absence_delays_and_whoever_left_is_asked_about(never_arrived: bool) -> None:
    before = laden(never_arrived=never_arrived)
    away = {"away_since": NOW, "back_on": NOW.date()}
    assert changes(before, e.AbsenceNoticed(at=NOW, message=THEIR_MAIL, back_on=NOW.date())) == away
    left = changes(before, e.AbsenceNoticed(at=NOW, message=THEIR_MAIL, back_on=None, left=True))
    never: Changes = {} if never_arrived else {"never_arrived": True}
    question = asked(OpenQuestion(Question.DEAD_ADDRESS, THEIR_MAIL))
    assert left == {**question, **never, "away_since": NOW, "back_on": None}


@pytest.mark.parametrize(
    ("permanent", "question", "address"),
    [
        (True, Question.DEAD_ADDRESS, {"address_dead": True}),
        (False, Question.REFUSED, {}),
        (None, Question.REFUSED, {}),
    ],
)
def test_a_failure_means_that_nothing_arrived_and_a_permanent_one_that_the_address_is_dead(
    permanent: bool | None, question: Question, address: Changes
) -> None:
    before = laden(address_dead=False, never_arrived=False)
    failed = changes(before, e.DeliveryFailed(at=NOW, message=THEIR_MAIL, permanent=permanent, reason="unknown"))
    assert failed == {**asked(OpenQuestion(question, THEIR_MAIL)), **address, "never_arrived": True}


def test_a_delay_changes_nothing() -> None:
    assert changes(laden(), e.DeliveryDelayed(at=NOW, message=THEIR_MAIL)) == {}


BY_HAND = e.WrittenByHand(at=NOW, message=THEIR_MAIL)
TOUCHED: Changes = {"touches": 4, "last_touch": NOW, "waiting_since": NOW}


@pytest.mark.parametrize(
    ("stage", "step"),
    [
        (Stage.IDENTIFIED, {Step.FIRST_CONTACT}),
        (Stage.CONTACTED, {Step.FOLLOW_UP}),
        (Stage.CONVERSING, {Step.ARRANGE, Step.CONFIRM}),
        (Stage.MEETING_SET, {Step.CONFIRM}),
        (Stage.MET, {Step.THANK_YOU}),
        (Stage.ASKED, set()),
        (Stage.MENTORING, set()),
        (Stage.CLOSED, set()),
    ],
)
def test_the_mentees_own_mail_fulfils_the_open_step_and_what_lay_there(stage: Stage, step: set[Step]) -> None:
    letter = OpenLetter(MINE, Step.FAREWELL, LetterState.DRAFTED)
    before = laden(stage=stage, letters=(letter,), settled=frozenset({Step.UPDATE}), asking=False)
    written = changes(before, BY_HAND)
    assert written == {
        **TOUCHED,
        "questions": (OF_A_CHANNEL, OF_A_FAILURE),
        "settled": {Step.UPDATE, Step.FAREWELL, *step},
        **({"stage": Stage.CONTACTED} if stage is Stage.IDENTIFIED else {}),
    }


def test_whether_an_own_mail_asked_for_mentoring_is_asked_where_a_request_is_being_written() -> None:
    question = OpenQuestion(Question.ASKED_BY_HAND, THEIR_MAIL)
    assert changes(laden(), BY_HAND)["questions"] == (OF_A_CHANNEL, OF_A_FAILURE, question)


SIGN = e.SignNoticed(at=NOW, message=THEIR_MAIL)


def test_a_notice_from_elsewhere_is_asked_about_once_and_never_of_somebody_who_opted_out() -> None:
    question = OpenQuestion(Question.HEARD, THEIR_MAIL)
    quiet = laden(questions=(OF_A_MAIL,))
    assert changes(quiet, SIGN) == {"questions": (OF_A_MAIL, question), "silence_told": False}
    assert changes(laden(), SIGN) == {}
    assert changes(replace(quiet, opted_out=True), SIGN) == {}


def test_silence_that_was_told_is_asked_about_no_more() -> None:
    told = e.SilenceTold(at=NOW)
    rest = asked(without=lambda one: one == OF_A_CHANNEL)
    assert changes(laden(silence_told=False), told) == {**rest, "silence_told": True}


def test_the_first_of_two_like_questions_is_not_taken_for_the_second() -> None:
    """A letter in doubt and the mail about it have questions of their own."""
    doubt, other = OpenQuestion(Question.IN_DOUBT, MINE), OpenQuestion(Question.IN_DOUBT, OTHER)
    journey = laden(questions=(doubt, other, OF_A_DATE))
    assert without_question(journey, Question.IN_DOUBT, OTHER).questions == (doubt, OF_A_DATE)
    assert without_question(journey, Question.REFUSED, OTHER) is journey


def test_what_is_said_to_another_question_answers_no_mail_and_no_wish_for_no_more() -> None:
    mails = tuple(OpenQuestion(Question.ANSWERED, one) for one in ("first", "second", "third"))
    journey = laden(questions=(*mails[:2], OF_A_DATE, mails[2]), opt_outs=frozenset({"first", "third", BY_MENTEE}))
    assert without_question(journey, Question.RESUME_TALK, "a date").questions == mails
    assert without_question(journey, Question.ANSWERED, "third").questions == (mails[0], OF_A_DATE)
