"""What becomes of a journey with the talk and what follows it: each change is told, and nothing else changes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Outcome, Stage, Step
from outreach.domain.journey_state import Talk
from tests.domain.laden import (
    LATER,
    NOTE,
    NOW,
    OLD_TASK,
    TALK,
    TASK,
    Changes,
    but,
    changes,
    laden,
)

STARTS, DAY = NOW + timedelta(days=3), date(2026, 11, 1)
AFTER_A_TALK = but(Step.ARRANGE, Step.CONFIRM, Step.THANK_YOU, Step.UPDATE, Step.AGENDA)
NO_TIME: Changes = {"meeting_at": None, "meeting_minutes": None}


def told(question: Question, **values: object) -> Changes:
    """What the laden journey knows of its talk when this was told too."""
    return {"talk": replace(TALK, told=TALK.told | {question}, **values)}  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [e.MeetingSet, e.MeetingMoved])
@pytest.mark.parametrize("stage", list(Stage))
def test_a_time_that_is_set_is_all_that_counts_until_then(
    kind: type[e.MeetingSet | e.MeetingMoved], stage: Stage
) -> None:
    leads = stage not in (Stage.ASKED, Stage.MENTORING, Stage.MEETING_SET)
    expected: Changes = {
        "meeting_at": STARTS,
        "meeting_minutes": 25,
        "not_before": None,
        "asking": False,
        "called_off": False,
        "settled": but(Step.CONFIRM, Step.AGENDA),
        **({"stage": Stage.MEETING_SET} if leads else {}),
    }
    after = changes(laden(stage=stage), kind(at=NOW, starts=STARTS, minutes=25))
    assert after == ({} if stage is Stage.CLOSED else expected)


@pytest.mark.parametrize("stage", list(Stage))
def test_each_talk_has_thanks_news_and_questions_of_its_own(stage: Stage) -> None:
    leads = stage not in (Stage.ASKED, Stage.MENTORING, Stage.CLOSED, Stage.MET)
    assert changes(laden(stage=stage), e.MeetingHeld(at=NOW, held_on=DAY)) == {
        **NO_TIME,
        "talk": Talk(NOW, DAY),
        "talks": 3,
        "declined_in": "",
        "settled": AFTER_A_TALK,
        **({"stage": Stage.MET} if leads else {}),
    }


@pytest.mark.parametrize("stage", list(Stage))
def test_a_talk_that_did_not_take_place_is_arranged_again(stage: Stage) -> None:
    leads: Changes = {"stage": Stage.CONVERSING} if stage is Stage.MEETING_SET else {}
    missed = changes(laden(stage=stage), e.MeetingMissed(at=NOW))
    assert missed == {**NO_TIME, "called_off": False, **leads}


def test_marks_are_those_of_the_last_talk() -> None:
    rated = e.TalkRated(at=NOW, rapport=5, clarity=4)
    assert changes(laden(), rated) == {**told(Question.RATE, rapport=5, clarity=4), "evaluated_at": NOW}
    assert changes(laden(talk=None), rated) == {"evaluated_at": NOW}


def test_a_lesson_belongs_to_the_talk_and_other_news_to_the_next_greeting() -> None:
    lesson = e.NewsTold(at=NOW, question="learned", note=NOTE)
    assert changes(laden(), lesson) == told(Question.LEARNED, learned=NOTE)
    news = e.NewsTold(at=NOW, question="keep_in_touch", note=NOTE)
    assert changes(laden(), news) == {"news": NOTE, "settled": but(Step.KEEP_IN_TOUCH)}


ROUND: Changes = {"rhythm_from": NOW, "not_before": None}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("evaluate", {"evaluated_at": NOW}),
        ("keep_in_touch", ROUND),
        ("check_in", ROUND),
        ("silent_request", {}),
        ("rate", told(Question.RATE)),
        ("advice", told(Question.ADVICE)),
        ("horoscope", {}),
    ],
)
def test_a_question_that_is_passed_waits_for_its_next_time_or_the_next_talk(
    question: str, expected: Changes
) -> None:
    assert changes(laden(), e.QuestionPassed(at=NOW, question=question)) == expected


def test_advice_is_listed_with_its_talk_until_it_is_done() -> None:
    noted = e.TaskNoted(at=NOW, task=TASK)
    both = {"tasks": (OLD_TASK, TASK)}
    assert changes(laden(), noted) == {**both, **told(Question.ADVICE, tasks=frozenset({OLD_TASK, TASK}))}
    assert changes(laden(talk=None), noted) == both
    done = e.TaskDone(at=NOW, task=TASK)
    finished = {"done": frozenset({OLD_TASK, TASK})}
    assert changes(laden(), done) == {**finished, **told(Question.ACTED)}
    assert changes(laden(talk=None), done) == finished
    assert laden(tasks=(TASK, OLD_TASK)).open_tasks == (TASK,)


@pytest.mark.parametrize("stage", list(Stage))
def test_a_request_is_drafted_after_a_talk_alone(stage: Stage) -> None:
    fresh = laden(stage=stage, asking=False, talk=replace(TALK, told=frozenset()))
    drafted: Changes = {"asking": True} if stage is Stage.MET else {}
    ready = {"talk": replace(TALK, told=frozenset({Question.READY}))}
    assert changes(fresh, e.RequestChosen(at=NOW)) == {**ready, **drafted, "not_before": None}


MAY_ASK, MAY_OFFER = (Stage.MET, Stage.ASKED), (Stage.CONVERSING, Stage.MEETING_SET, Stage.MET)


@pytest.mark.parametrize(("offered", "where"), [(False, MAY_ASK), (True, MAY_OFFER)])
@pytest.mark.parametrize("stage", list(Stage))
def test_mentoring_begins_where_it_was_asked_for_or_may_be_offered(
    stage: Stage, offered: bool, where: tuple[Stage, ...]
) -> None:
    begun = {
        "stage": Stage.MENTORING,
        "agreed_at": NOW,
        "offered": offered,
        "evaluated_at": NOW,
        "not_before": None,
        "declined_in": "",
        "asking": False,
    }
    after = changes(laden(stage=stage, offered=not offered), e.MentoringAgreed(at=NOW, offered=offered))
    assert after == (begun if stage in where else {})


UNTIL = NOW + timedelta(days=90)


def test_not_now_leads_back_to_the_talk_and_holds_a_new_request_until_then() -> None:
    assert changes(laden(stage=Stage.ASKED), e.MentoringPostponed(at=NOW, until=UNTIL)) == {
        "stage": Stage.MET,
        "talk": replace(TALK, told=frozenset()),
        "not_before": UNTIL,
        "settled": but(Step.MENTORING_REQUEST),
        "asked_at": None,
        "ask_after": UNTIL,
        "declined_in": "",
    }
    assert "talk" not in changes(laden(stage=Stage.ASKED, talk=None), e.MentoringPostponed(at=NOW, until=UNTIL))


@pytest.mark.parametrize("stage", [one for one in Stage if one is not Stage.ASKED])
def test_not_now_to_what_was_not_asked_is_a_later(stage: Stage) -> None:
    assert changes(laden(stage=stage), e.MentoringPostponed(at=NOW, until=UNTIL)) == {
        "talk": replace(TALK, told=frozenset()),
        "not_before": UNTIL,
        "asked_at": None,
    }


LAST_LETTER = {"settled": but(Step.THANK_YOU, Step.FAREWELL)}


@pytest.mark.parametrize("stage", list(Stage))
def test_a_last_letter_is_owed_to_whoever_is_left(stage: Stage) -> None:
    declined = changes(laden(stage=stage), e.MentoringDeclined(at=NOW))
    thanked = {**LAST_LETTER, "leaving": Outcome.DECLINED}
    assert declined == (thanked if stage is Stage.ASKED else {})
    left = changes(laden(stage=stage, leaving=None), e.FarewellBegun(at=NOW, outcome=Outcome.COMPLETED))
    goodbye = {**LAST_LETTER, "leaving": Outcome.COMPLETED}
    assert left == ({} if stage is Stage.CLOSED else goodbye)


@pytest.mark.parametrize("named", [True, False])
def test_the_way_by_a_go_between_is_asked_for_and_settled_once(named: bool) -> None:
    before = laden(introduced=False, named=not named)
    assert changes(before, e.IntroductionAsked(at=NOW)) == {"introduction_asked_at": NOW}
    assert changes(before, e.IntroductionGiven(at=NOW, named=named)) == {"introduced": True, "named": named}


def test_a_date_of_the_mentees_puts_off_and_changes_nothing_else() -> None:
    assert changes(laden(), e.JourneyPostponed(at=NOW, until=UNTIL)) == {"not_before": UNTIL}
    assert changes(laden(), e.JourneyPostponed(at=NOW, until=LATER)) == {}
