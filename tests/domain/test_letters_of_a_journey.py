"""What becomes of a journey with what happens to its letters: each change is told, and nothing else changes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Handover, LetterId, Stage, Step, Withdrawal
from outreach.domain.journey import Journey, LetterState, OpenLetter, OpenQuestion
from tests.domain.laden import (
    ABOUT_MINE,
    BEFORE,
    LATER,
    MINE,
    MY_LETTER,
    NOW,
    OF_A_CHANNEL,
    OF_A_FAILURE,
    OTHER_LETTER,
    Changes,
    asked,
    bare,
    but,
    changes,
    laden,
)

NEW = LetterId("new")
TOUCHED: Changes = {"touches": 4, "last_touch": NOW, "waiting_since": NOW}
GONE: Changes = {"letters": (OTHER_LETTER,)}
ASKED_NO_MORE = asked(without=lambda one: one == ABOUT_MINE)
ARRIVES: Changes = {"never_arrived": False}


def with_letter(step: Step, state: LetterState = LetterState.APPROVED) -> Journey:
    """Nothing is settled yet."""
    return laden(letters=(OpenLetter(MINE, step, state), OTHER_LETTER), settled=frozenset())


def but_for(before: Journey, **values: object) -> Journey:
    return replace(before, **values)  # type: ignore[arg-type]  # names of fields


def in_state(state: LetterState) -> Changes:
    return {"letters": (replace(MY_LETTER, state=state), OTHER_LETTER)}


@pytest.mark.parametrize("own", [False, True])
def test_a_letter_is_drafted_beside_those_that_wait(own: bool) -> None:
    drafted = e.LetterDrafted(at=NOW, letter=NEW, step=Step.CONFIRM, own=own)
    letters = (MY_LETTER, OTHER_LETTER, OpenLetter(NEW, Step.CONFIRM, LetterState.DRAFTED, own))
    assert changes(laden(), drafted) == {"letters": letters}


def test_a_letter_that_is_drafted_again_stands_once() -> None:
    again = e.LetterDrafted(at=NOW, letter=MINE, step=Step.CONFIRM)
    assert changes(laden(), again) == {
        "letters": (OTHER_LETTER, OpenLetter(MINE, Step.CONFIRM, LetterState.DRAFTED))
    }


@pytest.mark.parametrize(
    ("event", "then"),
    [
        (e.LetterApproved(at=NOW, letter=MINE, step=Step.THANK_YOU, digest="d"), LetterState.APPROVED),
        (e.LetterQueued(at=NOW, letter=MINE, step=Step.THANK_YOU), LetterState.QUEUED),
        (e.ApprovalLapsed(at=NOW, letter=MINE, step=Step.THANK_YOU), LetterState.DRAFTED),
    ],
)
def test_what_happens_to_one_letter_leaves_the_others_as_they_are(event: e.JourneyEvent, then: LetterState) -> None:
    waits = laden(letters=(replace(MY_LETTER, state=LetterState.IN_DOUBT), OTHER_LETTER))
    assert changes(waits, event) == in_state(then)


def test_a_letter_in_doubt_is_asked_about_also_where_the_journey_had_given_it_up() -> None:
    doubted = e.LetterInDoubt(at=NOW, letter=MINE, step=Step.AGENDA)
    question = asked(OpenQuestion(Question.IN_DOUBT, MINE))
    assert changes(laden(), doubted) == {**in_state(LetterState.IN_DOUBT), **question}
    open_again = (OTHER_LETTER, OpenLetter(MINE, Step.AGENDA, LetterState.IN_DOUBT))
    assert changes(laden(letters=(OTHER_LETTER,)), doubted) == {"letters": open_again, **question}


def test_a_letter_with_earlier_mail_or_a_changed_draft_waits_for_the_mentees_word_again() -> None:
    earlier = e.EarlierMailFound(at=NOW, letter=MINE, step=Step.THANK_YOU)
    assert changes(laden(questions=(), earlier_mail=False), earlier) == {
        **in_state(LetterState.DRAFTED),
        "questions": (ABOUT_MINE,),
        "earlier_mail": True,
    }
    changed = e.DraftChanged(at=NOW, letter=MINE, step=Step.THANK_YOU)
    assert changes(laden(), changed) == {
        **in_state(LetterState.DRAFTED),
        **asked(OpenQuestion(Question.DRAFT_CHANGED, MINE)),
    }


def test_the_same_thing_is_asked_once() -> None:
    earlier = e.EarlierMailFound(at=NOW, letter=MINE, step=Step.THANK_YOU)
    assert changes(laden(), earlier) == in_state(LetterState.DRAFTED)


def refused(step: Step) -> Changes:
    before = with_letter(step)
    return changes(before, e.LetterRefused(at=NOW, letter=MINE, step=step))


def test_a_refused_letter_is_settled_and_asked_about() -> None:
    question = asked(OpenQuestion(Question.REFUSED, MINE))
    assert refused(Step.UPDATE) == {**GONE, **question, "settled": frozenset({Step.UPDATE})}
    assert refused(Step.MENTORING_REQUEST) == {**GONE, **question, "asking": False}
    assert refused(Step.KEEP_IN_TOUCH) == {**GONE, **question, "news": None}


def test_an_address_refused_at_the_door_is_dead_and_its_letter_may_be_written_again() -> None:
    event = e.AddressRefused(at=NOW, letter=MINE, step=Step.THANK_YOU)
    question = asked(OpenQuestion(Question.DEAD_ADDRESS, MINE))
    assert changes(laden(address_dead=False, settled=frozenset()), event) == {
        **GONE,
        **question,
        "address_dead": True,
    }


def sent(step: Step, how: Handover = Handover.SUBMITTED, **values: object) -> Changes:
    before = but_for(with_letter(step), **values)
    return changes(before, e.LetterSent(at=NOW, letter=MINE, step=step, how=how))


USUAL: Changes = {**GONE, **ASKED_NO_MORE, **ARRIVES, **TOUCHED}
"""What every letter that goes does."""


def test_a_letter_that_went_is_a_touch_and_settles_its_step() -> None:
    for step in (Step.FIRST_CONTACT, Step.THANK_YOU, Step.ARRANGE, Step.AGREEMENT, Step.FAREWELL):
        assert sent(step) == {**USUAL, "settled": frozenset({step}), "silence_told": False}, step


def test_a_follow_up_that_went_is_counted_and_another_may_come() -> None:
    assert sent(Step.FOLLOW_UP) == {**USUAL, "follow_ups": 2, "silence_told": False}


def test_a_greeting_that_went_has_used_its_news_and_its_date() -> None:
    assert sent(Step.KEEP_IN_TOUCH) == {**USUAL, "news": None, "not_before": None}


def test_a_request_for_an_introduction_is_a_touch_that_nobody_waits_for() -> None:
    touched = {one: what for one, what in USUAL.items() if one != "waiting_since"}
    assert sent(Step.INTRODUCTION) == {**touched, "introductions": 2}


@pytest.mark.parametrize("stage", list(Stage))
def test_a_request_that_went_leads_to_asked_from_a_conversation_or_a_talk_alone(stage: Stage) -> None:
    request = {
        "settled": frozenset({Step.MENTORING_REQUEST}),
        "silence_told": False,
        "asking": False,
        "asked_at": NOW,
    }
    leads: dict[Stage, Changes] = {
        Stage.IDENTIFIED: {"stage": Stage.CONTACTED},
        **{one: {"stage": Stage.ASKED} for one in (Stage.CONVERSING, Stage.MEETING_SET, Stage.MET)},
    }
    assert sent(Step.MENTORING_REQUEST, stage=stage) == {**USUAL, **request, **leads.get(stage, {})}


def test_what_the_mentee_sent_by_themselves_answers_what_was_open_but_for_a_time() -> None:
    left = {"questions": (OF_A_CHANNEL, OF_A_FAILURE)}
    by_hand = sent(Step.UPDATE, Handover.BY_HAND)
    assert by_hand == {**USUAL, **left, "settled": frozenset({Step.UPDATE}), "silence_told": False}
    confirmed = sent(Step.CONFIRM, Handover.BY_HAND)
    assert confirmed == {**USUAL, "settled": frozenset({Step.CONFIRM}), "silence_told": False}


@pytest.mark.parametrize("step", [Step.FIRST_CONTACT, Step.INTRODUCTION, Step.FOLLOW_UP])
def test_what_is_learned_late_does_not_make_the_waiting_begin_earlier(step: Step) -> None:
    after = sent(step, last_touch=LATER, waiting_since=BEFORE)
    assert "last_touch" not in after
    assert after.get("waiting_since") == (None if step is Step.INTRODUCTION else LATER)


def test_a_first_touch_of_all_leads_to_contacted() -> None:
    went = e.LetterSent(at=NOW, letter=MINE, step=Step.FIRST_CONTACT, how=Handover.FOUND)
    assert changes(bare(), went) == {
        "stage": Stage.CONTACTED,
        "settled": frozenset({Step.FIRST_CONTACT}),
        "touches": 1,
        "last_touch": NOW,
        "waiting_since": NOW,
    }


def skipped(step: Step, state: LetterState = LetterState.DRAFTED) -> Changes:
    before = with_letter(step, state)
    return changes(before, e.LetterSkipped(at=NOW, letter=MINE, step=step))


def test_a_skipped_letter_is_settled_a_request_and_a_greeting_come_again() -> None:
    assert skipped(Step.UPDATE) == {**GONE, "settled": frozenset({Step.UPDATE})}
    assert skipped(Step.MENTORING_REQUEST) == {**GONE, "asking": False}
    assert skipped(Step.KEEP_IN_TOUCH) == {**GONE, "news": None, "rhythm_from": NOW, "not_before": None}


@pytest.mark.parametrize("step", [Step.UPDATE, Step.MENTORING_REQUEST, Step.KEEP_IN_TOUCH, Step.FOLLOW_UP])
def test_a_letter_in_doubt_that_is_skipped_counts_as_gone(step: Step) -> None:
    assert skipped(step, LetterState.IN_DOUBT) == sent(step, Handover.FOUND)


def withdrawn(why: Withdrawal, step: Step, **values: object) -> Changes:
    before = but_for(with_letter(step), **values)
    return changes(before, e.LetterWithdrawn(at=NOW, letter=MINE, step=step, why=why))


TAKEN_BACK: Changes = {**GONE, **ASKED_NO_MORE}


@pytest.mark.parametrize("why", sorted(set(Withdrawal) - {Withdrawal.REPLACED, Withdrawal.ANSWERED}))
@pytest.mark.parametrize("step", [Step.ARRANGE, Step.THANK_YOU, Step.UPDATE])
def test_a_withdrawn_letter_is_settled(why: Withdrawal, step: Step) -> None:
    assert withdrawn(why, step) == {**TAKEN_BACK, "settled": frozenset({step})}


@pytest.mark.parametrize("step", [Step.ARRANGE, Step.THANK_YOU, Step.UPDATE])
def test_a_replaced_letter_leaves_its_step_open(step: Step) -> None:
    assert withdrawn(Withdrawal.REPLACED, step) == TAKEN_BACK


def test_a_newer_mail_takes_back_a_reply_puts_off_thanks_and_settles_the_rest() -> None:
    assert withdrawn(Withdrawal.ANSWERED, Step.ARRANGE) == TAKEN_BACK
    assert withdrawn(Withdrawal.ANSWERED, Step.CONFIRM) == TAKEN_BACK
    assert withdrawn(Withdrawal.ANSWERED, Step.UPDATE) == {**TAKEN_BACK, "settled": frozenset({Step.UPDATE})}
    thanks = laden().talk
    assert thanks is not None
    put_off = {**TAKEN_BACK, "talk": replace(thanks, thanks_put_off=True)}
    assert withdrawn(Withdrawal.ANSWERED, Step.THANK_YOU) == put_off
    assert withdrawn(Withdrawal.ANSWERED, Step.THANK_YOU, talk=None) == TAKEN_BACK


SETTLING: list[Callable[..., e.JourneyEvent]] = [e.LetterSkipped, e.LetterRefused]


@pytest.mark.parametrize("event", SETTLING)
def test_what_was_settled_stays_settled(event: Callable[..., e.JourneyEvent]) -> None:
    before = but_for(with_letter(Step.UPDATE), settled=but(Step.UPDATE))
    assert changes(before, event(at=NOW, letter=MINE, step=Step.UPDATE))["settled"] == frozenset(Step)
