"""What an answer to the request for mentoring means, and that nobody is asked a second time without a not now."""

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Stage, Step
from tests.application.talk_situations import asked, hears, requested, says
from tests.makers import World

NO = "Thank you for asking, but I must decline. I do not mentor people."


def told(world: World, words: str, **forward: float) -> World:
    """On the command line, then a pass."""
    command_by_name(world.app, ["Julie", *words.split()])
    world.run(**forward or {"minutes": 5})
    return world


def requests(world: World) -> list[Status]:
    return [one.status for one in world.outbox("julie") if one.step is Step.MENTORING_REQUEST]


def steps_waiting(world: World) -> list[Step | None]:
    return [one.step for one in world.outbox("julie") if one.status is Status.DRAFT]


def test_a_yes_that_was_read_as_a_no_leads_to_the_letter_on_what_was_agreed() -> None:
    world = says(hears(asked(), NO), "YES")
    assert world.journey("julie").stage is Stage.MENTORING
    assert steps_waiting(world) == [Step.AGREEMENT]


def test_a_not_now_that_was_read_as_a_no_may_be_asked_again_from_its_date_on() -> None:
    world = says(hears(asked(), NO), "LATER 2 weeks", days=15)
    told(world, "ASK")
    assert steps_waiting(world) == [Step.MENTORING_REQUEST]


def test_no_to_a_wish_for_no_more_mail_says_that_it_was_misread_also_after_a_request() -> None:
    world = says(hears(asked(), "Please do not write to me again."), "NO")
    assert not world.journey("julie").opted_out
    assert world.journey("julie").stage is Stage.ASKED
    assert world.journey("julie").leaving is None


def test_yes_to_a_wish_for_no_more_mail_makes_nobody_a_mentor() -> None:
    world = hears(asked(), "Please do not write to me again.")
    with pytest.raises(Refusal, match="no time is proposed"):
        told(world, "YES")
    assert world.journey("julie").stage is Stage.ASKED


def test_a_request_that_goes_while_a_talk_is_set_has_been_made() -> None:
    world = told(requested(), "MEETING 20 Nov 10:00")
    told(world, "SEND")
    assert requests(world) == [Status.SENT]
    assert world.journey("julie").stage is Stage.ASKED
    world.run(days=10)
    told(world, "MET")
    with pytest.raises(Refusal, match="asked already"):
        told(world, "ASK")


def test_after_a_request_without_an_answer_no_reopening_and_no_new_talk_leads_to_a_second_one() -> None:
    world = told(told(asked(), "CLOSE valuable"), "REOPEN")
    told(world, "MET", days=9)
    with pytest.raises(Refusal, match="second request"):
        told(world, "ASK")
    assert Question.READY not in {one.question for one in world.items()}
    assert requests(world) == [Status.SENT]


def test_after_their_not_now_and_its_date_one_more_request_may_go() -> None:
    world = says(hears(asked(), "Not now, I am too busy. Ask me again in two weeks."), "LATER 2 weeks", days=15)
    told(world, "ASK")
    told(world, "SEND")
    assert requests(world) == [Status.SENT, Status.SENT]
    told(world, "CLOSE valuable")
    told(world, "REOPEN")
    told(world, "MET")
    with pytest.raises(Refusal, match="second request"):
        told(world, "ASK")
