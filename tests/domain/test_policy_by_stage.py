"""What comes next at each stage, situation by situation, with the instants and the order in which things count."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from outreach.domain.actions import (
    Action,
    AskMentee,
    Because,
    Close,
    DraftLetter,
    ReleaseLetter,
    Wait,
)
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, LetterId, Outcome, Stage, Step, TaskId
from outreach.domain.journey import LetterState, OpenLetter, OpenQuestion
from outreach.domain.journey_state import Talk
from outreach.domain.rules import Rules
from tests.domain.situations import (
    AROUND,
    BY_HAND,
    DAY,
    LATER,
    MINE,
    NOW,
    PASTED,
    SECOND,
    at,
    having_asked,
    letter,
    wants,
)

FIRST = DraftLetter((Step.FIRST_CONTACT, Step.FOLLOW_UP))


def test_what_holds_a_journey_still_in_the_order_in_which_it_counts() -> None:
    """Whatever holds it later is there all the time: one after the other is taken away."""
    new = at(Stage.IDENTIFIED)
    away = replace(new, away_since=NOW, back_on=None)
    postponed = replace(away, not_before=LATER)
    opted_out = replace(postponed, opted_out=True)
    paused = replace(opted_out, paused_until=LATER - DAY)
    closed = replace(paused, stage=Stage.CLOSED, outcome=Outcome.NO_ANSWER)
    asked = replace(closed, questions=(OpenQuestion(Question.STRANGER, "a mail"),))
    assert wants(asked) == AskMentee(Question.STRANGER, "a mail")
    assert wants(asked, having_asked(Question.STRANGER, "a mail")) == Wait(None, Because.MENTEE_ASKED)
    assert wants(closed) == Wait(None, Because.CLOSED)
    assert wants(paused) == Wait(LATER - DAY, Because.PAUSED)
    assert wants(opted_out) == Wait(None, Because.SUPPRESSED)
    assert wants(postponed, replace(AROUND, suppressed=True)) == Wait(None, Because.SUPPRESSED)
    assert wants(postponed) == Wait(LATER, Because.POSTPONED)
    assert wants(away) == Wait(NOW + 14 * DAY, Because.AWAY)
    assert wants(new) == FIRST


@pytest.mark.parametrize("held", [{"paused_until": NOW}, {"not_before": NOW}, {"away_since": NOW - 14 * DAY}])
def test_what_held_until_now_holds_no_more(held: dict[str, object]) -> None:
    assert wants(at(Stage.IDENTIFIED, **held)) == FIRST
    assert isinstance(wants(at(Stage.IDENTIFIED, **held), now=NOW - SECOND), Wait)


def test_an_absence_holds_up_the_first_approach_alone() -> None:
    away = {"away_since": NOW, "back_on": date(2026, 11, 16), "waiting_since": NOW, "answered_at": NOW}
    back = datetime(2026, 11, 18, 9, tzinfo=UTC)
    assert wants(at(Stage.CONTACTED, **away)) == Wait(back, Because.AWAY)
    assert wants(at(Stage.CONTACTED, **away), now=back) == DraftLetter((Step.FOLLOW_UP,))
    assert wants(at(Stage.CONVERSING, **away)) == Wait(datetime(2026, 11, 11, 9, tzinfo=UTC), Because.CONVERSATION)


def test_a_question_that_is_none_about_their_answer_comes_without_a_reply() -> None:
    stranger, answered = OpenQuestion(Question.STRANGER, "theirs"), OpenQuestion(Question.ANSWERED, "a mail")
    both = at(Stage.CONVERSING, heard=Answer.ACCEPTS, questions=(stranger, answered))
    assert wants(both) == AskMentee(Question.STRANGER, "theirs")
    assert wants(both, having_asked(Question.STRANGER, "theirs")) == DraftLetter((Step.ARRANGE,))


def test_a_closed_journey_goes_on_for_a_question_to_a_go_between() -> None:
    introduction = at(Stage.CLOSED, letter(Step.INTRODUCTION, LetterState.APPROVED), outcome=Outcome.WITHDRAWN)
    assert wants(introduction) == ReleaseLetter(MINE)
    other = at(Stage.CLOSED, letter(Step.UPDATE, LetterState.APPROVED), outcome=Outcome.WITHDRAWN)
    assert wants(other) == Wait(None, Because.CLOSED)


@pytest.mark.parametrize(
    ("step", "state", "goes"),
    [
        (Step.ARRANGE, LetterState.APPROVED, ReleaseLetter(MINE)),
        (Step.ARRANGE, LetterState.QUEUED, Wait(None, Because.WAITS_TO_GO)),
        (Step.ARRANGE, LetterState.DRAFTED, Wait(LATER, Because.POSTPONED)),
        (Step.ARRANGE, LetterState.IN_DOUBT, Wait(LATER, Because.POSTPONED)),
        (Step.FIRST_CONTACT, LetterState.APPROVED, Wait(LATER, Because.POSTPONED)),
        (Step.FOLLOW_UP, LetterState.QUEUED, Wait(LATER, Because.POSTPONED)),
    ],
)
def test_a_reply_that_was_approved_goes_though_both_will_wait(step: Step, state: LetterState, goes: Action) -> None:
    assert wants(at(Stage.CONVERSING, letter(step, state), not_before=LATER)) == goes


@pytest.mark.parametrize(
    ("state", "next_one"),
    [
        (LetterState.APPROVED, ReleaseLetter(MINE)),
        (LetterState.QUEUED, Wait(None, Because.WAITS_TO_GO)),
        (LetterState.IN_DOUBT, Wait(None, Because.MENTEE_ASKED)),
        (LetterState.DRAFTED, AskMentee(Question.APPROVE, MINE)),
    ],
)
@pytest.mark.parametrize("stage", [Stage.CONVERSING, Stage.MET])
def test_a_letter_goes_on_as_far_as_it_has_come(stage: Stage, state: LetterState, next_one: Action) -> None:
    assert wants(at(stage, letter(Step.THANK_YOU, state))) == next_one


def test_of_two_letters_the_last_one_counts() -> None:
    other = OpenLetter(LetterId("other"), Step.ARRANGE, LetterState.APPROVED)
    assert wants(at(Stage.CONVERSING, letter(Step.CONFIRM), other)) == ReleaseLetter(LetterId("other"))
    assert wants(at(Stage.CONVERSING, other, letter(Step.CONFIRM))) == AskMentee(Question.APPROVE, MINE)


@pytest.mark.parametrize(
    ("stage", "lies", "question"),
    [
        (Stage.MENTORING, letter(Step.ARRANGE), Question.CHECK_IN),
        (Stage.MENTORING, letter(Step.AGENDA), Question.APPROVE),
        (Stage.CONVERSING, letter(Step.ARRANGE), Question.APPROVE),
        (Stage.MET, letter(Step.MENTORING_REQUEST), Question.REQUEST),
        (Stage.MENTORING, letter(Step.ARRANGE, own=True), Question.LOOK),
        (Stage.IDENTIFIED, letter(Step.FIRST_CONTACT), Question.APPROVE),
    ],
)
def test_what_is_asked_about_a_draft(stage: Stage, lies: OpenLetter, question: Question) -> None:
    assert wants(at(stage, lies)) == AskMentee(question, MINE)
    assert wants(at(stage, lies), PASTED) == AskMentee(Question.BY_HAND, MINE)


TALK = Talk(NOW, NOW.date())
READ = TaskId("read")
SHOWN = having_asked(Question.APPROVE, MINE)
HELD = Wait(None, Because.NOT_APPROVED)


def test_a_draft_that_waits_for_a_word_holds_up_all_else_before_a_talk_and_where_it_is_the_last() -> None:
    conversing = at(Stage.CONVERSING, letter(Step.ARRANGE), last_touch=NOW)
    assert wants(conversing, SHOWN, LATER) == HELD
    leaving = at(Stage.MET, letter(Step.THANK_YOU), talk=TALK, leaving=Outcome.DECLINED)
    assert wants(leaving, SHOWN) == HELD


def test_beside_a_draft_questions_come_and_further_letters_wait_behind_it() -> None:
    learned = replace(TALK, learned=None, told=frozenset({Question.LEARNED}), tasks=frozenset({READ}))
    met = at(Stage.MET, letter(Step.THANK_YOU), talk=learned, done=frozenset({READ}))
    assert wants(met, SHOWN) == AskMentee(Question.RATE, TALK.name)
    rated = having_asked(Question.RATE, TALK.name, SHOWN)
    assert wants(met, rated) == Wait(NOW + 2 * DAY, Because.NOT_APPROVED)
    assert wants(replace(met, asking=True), SHOWN) == HELD


@pytest.mark.parametrize(
    ("leaving", "last"), [(Outcome.DECLINED, Step.THANK_YOU), (Outcome.COMPLETED, Step.FAREWELL)]
)
def test_whoever_is_left_gets_a_last_letter_where_letters_are_made(leaving: Outcome, last: Step) -> None:
    journey = at(Stage.ASKED, leaving=leaving)
    assert wants(journey) == DraftLetter((last,))
    assert wants(journey, PASTED) == DraftLetter((last,))
    assert wants(journey, BY_HAND) == Close(leaving)
    assert wants(replace(journey, settled=frozenset({last}))) == Close(leaving)


def test_a_good_contact_is_left_without_a_letter() -> None:
    assert wants(at(Stage.MET, leaving=Outcome.VALUABLE_CONTACT)) == Close(Outcome.VALUABLE_CONTACT)


def test_a_no_binds_but_for_one_thank_you() -> None:
    said_no = {"declined_in": "their no"}
    assert wants(at(Stage.IDENTIFIED, **said_no)) == Wait(None, Because.DECLINED)
    assert wants(at(Stage.ASKED, leaving=Outcome.DECLINED, **said_no)) == DraftLetter((Step.THANK_YOU,))
    farewell = at(Stage.MENTORING, leaving=Outcome.COMPLETED, **said_no)
    assert wants(farewell) == Wait(None, Because.DECLINED)
    assert wants(at(Stage.MET, letter(Step.UPDATE, LetterState.APPROVED), **said_no)) == ReleaseLetter(MINE)


TOMORROW = NOW + DAY


def test_what_is_asked_of_a_new_person_in_the_order_in_which_it_counts() -> None:
    new, settled = at(Stage.IDENTIFIED), at(Stage.IDENTIFIED, settled=frozenset({Step.FIRST_CONTACT}))
    full = replace(AROUND, new_people=5)
    busy = replace(full, organisation_busy=True)
    by_another = replace(busy, go_between=True)
    assert wants(settled, replace(by_another, by_hand=True)) == Wait(None, Because.BY_HAND)
    assert wants(settled, by_another) == Wait(None, Because.SETTLED)
    assert wants(new, by_another) == AskMentee(Question.INTRODUCTION, "ask")
    assert wants(replace(new, introduced=True), by_another) == Wait(TOMORROW, Because.ORGANISATION)
    assert wants(new, busy) == Wait(TOMORROW, Because.ORGANISATION)
    assert wants(new, busy, rules=Rules(one_per_organisation=False)) == Wait(TOMORROW, Because.ENOUGH_NEW_PEOPLE)
    assert wants(new, full) == Wait(TOMORROW, Because.ENOUGH_NEW_PEOPLE)
    assert wants(new, replace(AROUND, new_people=4)) == FIRST
    assert wants(new, PASTED) == FIRST


def test_whoever_waits_for_another_day_waits_for_the_next_window() -> None:
    friday = datetime(2026, 11, 6, 18, tzinfo=UTC)
    waits = wants(at(Stage.IDENTIFIED), replace(AROUND, new_people=5), friday)
    assert waits == Wait(datetime(2026, 11, 9, 9, tzinfo=UTC), Because.ENOUGH_NEW_PEOPLE)


def test_a_go_between_is_asked_and_the_mentee_for_the_answer_at_once_and_once_more() -> None:
    between, asked = replace(AROUND, go_between=True), at(Stage.IDENTIFIED, introduction_asked_at=NOW)
    about, again = NOW.isoformat(), datetime(2026, 11, 9, 9, tzinfo=UTC)
    assert wants(at(Stage.IDENTIFIED), having_asked(Question.INTRODUCTION, "ask", between)) == Wait(
        None, Because.MENTEE_ASKED
    )
    assert wants(asked, between) == AskMentee(Question.INTRODUCTION, about)
    once = having_asked(Question.INTRODUCTION, about, between)
    assert wants(asked, once, again - SECOND) == Wait(again, Because.INTRODUCTION)
    assert wants(asked, once, again) == AskMentee(Question.INTRODUCTION, f"{about} again")
    twice = having_asked(Question.INTRODUCTION, f"{about} again", once)
    assert wants(asked, twice, again) == Wait(None, Because.MENTEE_ASKED)


DUE, CLOSES = datetime(2026, 11, 11, 9, tzinfo=UTC), datetime(2026, 11, 16, 9, tzinfo=UTC)
WRITTEN_TO = at(Stage.CONTACTED, waiting_since=NOW)
HEARD = AskMentee(Question.HEARD, NOW.isoformat())


def test_on_a_channel_that_we_cannot_see_silence_is_asked_about_before_it_is_followed_up() -> None:
    assert wants(WRITTEN_TO, PASTED, DUE - SECOND) == Wait(DUE, Because.ANSWER_EXPECTED)
    assert wants(WRITTEN_TO, PASTED, DUE) == HEARD
    assert wants(WRITTEN_TO, having_asked(HEARD.question, HEARD.about, PASTED), DUE) == Wait(
        None, Because.MENTEE_ASKED
    )
    silent = replace(WRITTEN_TO, silence_told=True)
    assert wants(silent, PASTED, DUE) == DraftLetter((Step.FOLLOW_UP,))
    lying = replace(silent, letters=(letter(Step.FOLLOW_UP),))
    assert wants(lying, PASTED, DUE) == AskMentee(Question.BY_HAND, MINE)
    assert wants(WRITTEN_TO, BY_HAND, DUE) == Wait(None, Because.BY_HAND)


def test_on_such_a_channel_silence_is_asked_about_once_more_before_the_end() -> None:
    followed_up = replace(WRITTEN_TO, follow_ups=1)
    assert wants(followed_up, PASTED, CLOSES - SECOND) == Wait(CLOSES, Because.LAST_CHANCE)
    assert wants(followed_up, PASTED, CLOSES) == HEARD
    asked = having_asked(HEARD.question, HEARD.about, PASTED)
    assert wants(followed_up, asked, CLOSES) == Wait(None, Because.MENTEE_ASKED)
    assert wants(replace(followed_up, silence_told=True), PASTED, CLOSES) == Close(Outcome.NO_ANSWER)
    assert wants(followed_up, AROUND, CLOSES) == Close(Outcome.NO_ANSWER)


def test_a_follow_up_on_its_way_is_waited_for_and_a_settled_one_not_written() -> None:
    queued = replace(WRITTEN_TO, letters=(letter(Step.FOLLOW_UP, LetterState.QUEUED),))
    assert wants(queued) == Wait(None, Because.WAITS_TO_GO)
    settled = replace(WRITTEN_TO, settled=frozenset({Step.FOLLOW_UP}))
    assert wants(settled) == Wait(CLOSES, Because.LAST_CHANCE)
    lying = replace(settled, letters=(letter(Step.FOLLOW_UP),))
    assert wants(lying, now=DUE) == AskMentee(Question.APPROVE, MINE)


def test_whoever_was_written_to_at_a_time_that_nobody_knows_is_waited_for_from_now_on() -> None:
    assert wants(at(Stage.CONTACTED)) == Wait(DUE, Because.ANSWER_EXPECTED)


def test_without_a_time_that_is_set_the_next_word_is_the_mentees() -> None:
    assert wants(at(Stage.MEETING_SET)) == Wait(None, Because.YOURS)
    assert wants(at(Stage.MET)) == Wait(None, Because.YOURS)
    assert wants(at(Stage.CONVERSING)) == Wait(None, Because.CONVERSATION)
