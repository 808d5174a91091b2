"""How a journey begins, rests, is closed, opened again and taken back: each change, and nothing else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Outcome, Stage, Step
from outreach.domain.journey import UNTIL_RESUMED, LetterState, OpenLetter, OpenQuestion, evolve, replay
from outreach.domain.journey_state import Talk
from outreach.domain.people import Channel, ContactId
from outreach.domain.transitions import BY_MENTEE
from tests.domain.laden import (
    BEFORE,
    LATER,
    MINE,
    MY_LETTER,
    NOW,
    OF_A_MAIL,
    OTHER,
    OTHER_LETTER,
    QUESTIONS,
    Changes,
    bare,
    changes,
    laden,
)

JULIE = ContactId("julie")
ANSWERED = (Stage.CONVERSING, Stage.MEETING_SET, Stage.MET, Stage.ASKED, Stage.MENTORING)


@pytest.mark.parametrize("last_contact", [None, BEFORE])
@pytest.mark.parametrize("stage", list(Stage))
def test_whoever_comes_here_on_the_way_was_written_to_even_where_nobody_knows_when(
    stage: Stage, last_contact: object
) -> None:
    added = e.ContactAdded(at=NOW, stage=stage, channel=Channel.PHONE, last_contact=last_contact)  # type: ignore[arg-type]
    since = last_contact or (None if stage is Stage.IDENTIFIED else NOW)
    written_to = last_contact or stage not in (Stage.IDENTIFIED, Stage.CLOSED)
    begun = replay(JULIE, [added])
    assert begun == bare(
        seq=1,
        stage=stage,
        outcome=Outcome.WITHDRAWN if stage is Stage.CLOSED else None,
        channel=Channel.PHONE,
        touches=1 if written_to else 0,
        last_touch=last_contact,
        waiting_since=since,
        answered_at=since if stage in ANSWERED else None,
    )


def test_nobody_begins_twice() -> None:
    assert changes(laden(), e.ContactAdded(at=NOW, stage=Stage.MET, channel=Channel.PHONE)) == {}


SINCE, ON = NOW - timedelta(days=3), date(2026, 10, 30)


def adopted(stage: Stage, before: object = None, since: object = SINCE) -> Changes:
    event = e.JourneyAdopted(at=NOW, stage=stage, since=since, day=ON)  # type: ignore[arg-type]
    return changes(before or laden(settled=frozenset()), event)  # type: ignore[arg-type]


PUT_ASIDE: Changes = {
    "last_touch": SINCE,
    "waiting_since": SINCE,
    "questions": (),
    "not_before": None,
    "meeting_at": None,
    "meeting_minutes": None,
    "settled": frozenset({Step.FIRST_CONTACT}),
}


def test_where_it_stands_is_taken_over_from_the_mentee_with_what_mail_told_before() -> None:
    assert adopted(Stage.CONTACTED) == {**PUT_ASIDE, "stage": Stage.CONTACTED, "answered_at": None}
    assert adopted(Stage.CONVERSING) == PUT_ASIDE
    assert adopted(Stage.ASKED) == {**PUT_ASIDE, "stage": Stage.ASKED, "asked_at": SINCE}
    mentoring = {"stage": Stage.MENTORING, "agreed_at": SINCE, "evaluated_at": NOW}
    assert adopted(Stage.MENTORING) == {**PUT_ASIDE, **mentoring}


MET: Changes = {**PUT_ASIDE, "stage": Stage.MET, "talks": 3, "declined_in": ""}


def test_a_talk_of_before_is_thanked_for_within_a_week_and_asked_about_from_today_on() -> None:
    assert adopted(Stage.MET) == {**MET, "talk": Talk(NOW, ON)}
    week = NOW - timedelta(days=7)
    late = adopted(Stage.MET, since=week)
    assert late["talk"] == Talk(NOW, ON, told=frozenset({Question.LEARNED}))
    assert late["settled"] == {Step.FIRST_CONTACT, Step.THANK_YOU}
    assert adopted(Stage.MET, since=week + timedelta(seconds=1))["talk"] == Talk(NOW, ON)


def test_what_nobody_knew_of_is_taken_as_told() -> None:
    assert adopted(Stage.CONVERSING, bare()) == {
        "stage": Stage.CONVERSING,
        "touches": 1,
        "last_touch": SINCE,
        "waiting_since": SINCE,
        "answered_at": SINCE,
        "settled": frozenset({Step.FIRST_CONTACT}),
    }
    assert "answered_at" not in adopted(Stage.CONTACTED, bare())


def test_a_later_touch_that_is_known_counts_and_what_was_settled_stays() -> None:
    before = laden(last_touch=NOW, settled=frozenset({Step.UPDATE}))
    after = adopted(Stage.CONVERSING, before)
    assert "last_touch" not in after
    assert after["waiting_since"] == NOW
    assert after["settled"] == {Step.UPDATE, Step.FIRST_CONTACT}


def test_a_closed_journey_is_not_taken_over() -> None:
    assert adopted(Stage.MET, laden(stage=Stage.CLOSED)) == {}


def closed(outcome: Outcome, **values: object) -> Changes:
    return changes(laden(**values), e.JourneyClosed(at=NOW, outcome=outcome))


PUT_AWAY: Changes = {
    "stage": Stage.CLOSED,
    "letters": (),
    "questions": (),
    "not_before": None,
    "meeting_at": None,
    "meeting_minutes": None,
    "asking": False,
    "leaving": None,
    "called_off": False,
}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_closed_journey_waits_for_nothing_and_remembers_the_mentees_word_for_an_opt_out(outcome: Outcome) -> None:
    suppressed = {"opted_out": True, "opt_outs": frozenset({BY_MENTEE})}
    told = suppressed if outcome is Outcome.OPTED_OUT else {}
    assert closed(outcome) == {**PUT_AWAY, "outcome": outcome, **told}


def test_the_message_that_opted_out_stays_the_reason() -> None:
    before = {"opted_out": True, "opt_outs": frozenset({"their word"})}
    assert closed(Outcome.OPTED_OUT, **before) == {**PUT_AWAY, "outcome": Outcome.OPTED_OUT}


def test_a_letter_in_doubt_outlives_the_end_and_is_asked_about_when_it_is_opened_again() -> None:
    doubtful = replace(MY_LETTER, state=LetterState.IN_DOUBT)
    assert closed(Outcome.WITHDRAWN, letters=(doubtful, OTHER_LETTER))["letters"] == (doubtful,)
    another = OpenLetter(OTHER, Step.UPDATE, LetterState.IN_DOUBT)
    before = laden(stage=Stage.CLOSED, letters=(doubtful, another), questions=())
    asked = tuple(OpenQuestion(Question.IN_DOUBT, one) for one in (MINE, OTHER))
    assert changes(before, e.JourneyReopened(at=NOW))["questions"] == asked


OPEN_AGAIN: Changes = {
    "outcome": None,
    "settled": frozenset(),
    "declined_in": "",
    "not_before": None,
    "waiting_since": NOW,
}


@pytest.mark.parametrize(
    ("values", "stage"),
    [
        ({}, Stage.CONVERSING),
        ({"answered_at": None}, Stage.CONTACTED),
        ({"answered_at": None, "touches": 1, "introductions": 1}, Stage.IDENTIFIED),
        ({"answered_at": None, "touches": 2, "introductions": 1}, Stage.CONTACTED),
        ({"answered_at": None, "touches": 0, "introductions": 0}, Stage.IDENTIFIED),
    ],
)
def test_a_journey_is_opened_again_where_it_had_come_to(values: dict[str, object], stage: Stage) -> None:
    before = laden(stage=Stage.CLOSED, outcome=Outcome.DECLINED, letters=(), **values)
    assert changes(before, e.JourneyReopened(at=NOW)) == {**OPEN_AGAIN, "stage": stage}


def test_what_is_open_or_opted_out_is_not_opened() -> None:
    assert changes(laden(), e.JourneyReopened(at=NOW)) == {}
    opted_out = laden(stage=Stage.CLOSED, outcome=Outcome.OPTED_OUT, opted_out=True)
    assert changes(opted_out, e.JourneyReopened(at=NOW)) == {}


def test_a_pause_lasts_until_its_date_or_until_resumed_and_may_be_that_of_the_organisation() -> None:
    here = laden(paused_until=None, rests_with_organisation=False)
    together = e.JourneyPaused(at=NOW, until=LATER, organisation=True)
    assert changes(here, together) == {"paused_until": LATER, "rests_with_organisation": True}
    assert changes(laden(), e.JourneyPaused(at=NOW)) == {
        "paused_until": UNTIL_RESUMED,
        "rests_with_organisation": False,
    }
    assert changes(laden(), e.JourneyResumed(at=NOW)) == {"paused_until": None, "rests_with_organisation": False}


SKIP = e.CommandObeyed(at=NOW, command="SKIP", question="answered", about="an older mail")
POSTPONED = e.JourneyPostponed(at=NOW, until=NOW)


def test_a_command_answers_its_question_and_remembers_how_things_stood_once() -> None:
    before = laden(undo=laden(seq=3))
    after = evolve(before, SKIP)
    assert after.questions == tuple(one for one in QUESTIONS if one != OF_A_MAIL)
    assert after.undo == replace(before, undo=None)


def test_undo_takes_back_a_command_with_all_that_it_caused() -> None:
    before = laden(undo=laden(seq=3))
    done = evolve(evolve(before, SKIP), POSTPONED)
    assert done.not_before == NOW
    undone = evolve(done, e.CommandUndone(at=NOW))
    assert undone == replace(before, undo=None, seq=before.seq + 3), "the journal only grows"


def test_undo_does_not_reach_behind_what_came_from_outside() -> None:
    done = evolve(laden(), SKIP)
    came = evolve(done, e.DeliveryDelayed(at=NOW, message=e.IncomingId("a delay")))
    assert came.undo is None
    assert changes(came, e.CommandUndone(at=NOW)) == {}


def test_notes_and_refusals_are_remembered_and_change_nothing() -> None:
    assert changes(laden(), e.NoteAdded(at=NOW, note=e.NoteId("a note"))) == {}
    assert changes(laden(), e.CommandRefused(at=NOW, why="not_a_command")) == {}
