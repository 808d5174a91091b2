"""One journey told backwards: what counts of its events, and what a timeline shows."""

from datetime import UTC, datetime

import pytest

from outreach.domain import events as e
from outreach.domain.events import IncomingId, JourneyEvent, Outcome, Stage, Step, TaskId
from outreach.guide.portfolio_story import (
    HeldTalk,
    Mark,
    Moment,
    Way,
    effective,
    moments,
    only_introduces,
    talks,
    way,
)
from tests.guide.stories import MENTOR, added, answer, closed, day, met, sent


def by_hand(on: int) -> JourneyEvent:
    return e.WrittenByHand(at=day(on), message=IncomingId(f"own {on}"))


def test_an_answer_that_was_none_is_gone_and_the_others_stay() -> None:
    retracted = e.AnswerRetracted(at=day(5), message=IncomingId("message 3"))
    kept = (added(), sent(), answer(4), retracted)
    assert effective((added(), sent(), answer(3), answer(4), retracted)) == kept


def test_an_undone_command_takes_with_it_what_came_of_it() -> None:
    undone = (e.CommandObeyed(at=day(9), command="MET"), *met(10)[1:], e.CommandUndone(at=day(11)))
    assert effective((added(), sent(), *undone)) == (added(), sent())


def test_a_timeline_shows_letters_answers_talks_tasks_and_ends_in_order() -> None:
    events = (*MENTOR, by_hand(23), e.TaskDone(at=day(26), task=TaskId("a")), closed(Outcome.COMPLETED))
    assert moments(events) == (
        Moment(day(1), Mark.LETTER, "first_contact"),
        Moment(day(3), Mark.ANSWER),
        Moment(day(10), Mark.TALK),
        Moment(day(20), Mark.LETTER, "mentoring_request"),
        Moment(day(23), Mark.LETTER),
        Moment(day(25), Mark.MENTORING),
        Moment(day(26), Mark.TASK),
        Moment(day(30), Mark.END, "completed"),
    )


def test_an_answer_from_an_address_that_was_learned_by_it_is_shown_once() -> None:
    learned = e.AddressLearned(at=day(4), message=IncomingId("message 4"))
    assert moments((sent(), learned, answer(4))) == (
        Moment(day(1), Mark.LETTER, "first_contact"),
        Moment(day(4), Mark.ANSWER),
    )
    assert moments((sent(), learned))[1:] == (Moment(day(4), Mark.ANSWER),)


def test_a_talk_told_of_later_stands_at_noon_of_its_day() -> None:
    held = e.MeetingHeld(at=day(10), held_on=day(8).date())
    assert moments((held,)) == (Moment(datetime(2026, 11, 10, 12, tzinfo=UTC), Mark.TALK),)


def test_each_talk_is_as_long_as_was_noted_for_it_else_as_was_asked_for() -> None:
    unset = e.MeetingHeld(at=day(20), held_on=day(20).date())
    assert talks((unset,), 15) == (HeldTalk(day(20).date(), 15, known=False),)
    assert talks((*met(10, 45), unset), 15) == (
        HeldTalk(day(10).date(), 45, known=True),
        HeldTalk(day(20).date(), 15, known=False),
    )


@pytest.mark.parametrize(
    ("events", "only"),
    [
        ((added(Stage.CLOSED), sent(1, Step.INTRODUCTION)), True),
        ((added(), sent(1, Step.INTRODUCTION)), False),
        ((added(Stage.CLOSED), sent(1, Step.INTRODUCTION), sent(5)), False),
        ((added(Stage.CLOSED), sent(1, Step.INTRODUCTION), *met()[1:]), False),
        ((added(Stage.CLOSED),), False),
    ],
)
def test_a_go_between_was_only_ever_asked_about_others(events: tuple[JourneyEvent, ...], only: bool) -> None:
    assert only_introduces(events) is only


def test_a_way_tells_the_furthest_stage_also_of_who_went_back_or_ended() -> None:
    asked = (added(), sent(), answer(), *met(), sent(20, Step.MENTORING_REQUEST))
    postponed = e.MentoringPostponed(at=day(24), until=day(60))
    assert way(asked)[0] == Way(Stage.ASKED, Stage.ASKED, None)
    assert way((*asked, postponed))[0] == Way(Stage.ASKED, Stage.MET, None)
    assert way((*asked, closed(Outcome.WITHDRAWN)))[0] == Way(Stage.ASKED, Stage.CLOSED, Outcome.WITHDRAWN)
    assert way(())[0] == Way(Stage.IDENTIFIED, Stage.IDENTIFIED, None)
    assert way((added(Stage.MET),))[0] == Way(Stage.MET, Stage.MET, None)
