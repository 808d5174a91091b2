"""What was decided is not asked or written anew at once."""

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Question
from outreach.domain.events import Stage, Step
from tests.application.prompt_situations import letter_gone
from tests.application.talk_situations import asked, check_in, hears, ready, requested, says, talk_agreed
from tests.application.test_prompts import offered
from tests.makers import World, contact


def questions(world: World) -> set[Question]:
    return {one.question for one in world.items() if one.journey == "julie"}


def test_who_skips_the_request_is_not_asked_again_at_once_whether_it_is_time() -> None:
    world = says(requested(), "SKIP")
    world.run(days=3)
    assert Question.READY not in questions(world)
    command_by_name(world.app, ["Julie", "ASK"])
    world.run(minutes=5)
    assert Question.REQUEST in questions(world)


def test_after_a_not_now_the_question_comes_back_on_the_day_that_they_named() -> None:
    world = hears(asked(), "Not at the moment, I am afraid. Please ask me again in spring.")
    says(world, "LATER 12 weeks")
    assert world.journey("julie").stage is Stage.MET
    world.run(days=60)
    assert Question.READY not in questions(world)
    with pytest.raises(Refusal, match="not now"):
        command_by_name(world.app, ["Julie", "ASK"])
    world.run(days=30)
    assert Question.READY in questions(world)


def test_a_friendly_word_after_the_time_was_confirmed_gets_no_second_confirmation() -> None:
    world = hears(talk_agreed(), "Lovely, see you then!")
    says(world, "NOTHING")
    world.run(minutes=30)
    waiting = [one for one in world.journey("julie").letters if one.step is Step.CONFIRM]
    assert waiting == []


def test_nobody_who_cannot_be_written_to_is_asked_for_mentoring() -> None:
    world = World()
    world.add(contact("Julie Adams"))
    command_by_name(world.app, ["Julie", "MET"])
    with pytest.raises(Refusal, match="no way to write"):
        command_by_name(world.app, ["Julie", "ASK"])


def test_the_question_whether_it_is_time_stands_until_it_is_answered() -> None:
    assert Question.READY in questions(ready())


def test_a_check_in_comes_with_a_letter_that_goes_on_send_and_falls_silent_after_it() -> None:
    world = check_in()
    item = next(one for one in world.items() if one.question is Question.CHECK_IN)
    assert [one.verb for one in offered(world, item)] == ["SEND", "MEETING", "LATER", "CLOSE"]
    before = len(world.letters())
    says(world, "SEND")
    assert len(world.letters()) == before + 1
    assert b"It is time we met again" in world.letters()[-1]
    assert Question.CHECK_IN not in questions(world)
    world.run(days=20)
    assert Question.CHECK_IN not in questions(world)


def test_a_skipped_check_in_comes_again_a_round_later_with_a_letter() -> None:
    world = says(check_in(), "SKIP")
    world.run(days=10)
    assert Question.CHECK_IN not in questions(world)
    world.run(days=20)
    assert Question.CHECK_IN in questions(world)
    assert world.journey("julie").latest(Step.ARRANGE) is not None


def test_whoever_writes_the_check_in_in_words_of_their_own_is_asked_about_those_alone() -> None:
    world = says(check_in(), "SEND\n\nDear Julie,\n\nshall we talk again? Any day of next week suits me.\n\nChris")
    assert questions(world) == {Question.LOOK}
    says(world, "NO")
    assert questions(world) == {Question.CHECK_IN}


def test_a_time_that_is_set_puts_the_check_in_away() -> None:
    world = check_in()
    command_by_name(world.app, ["Julie", "MEETING", "12", "April", "2027", "10:00"])
    world.run(minutes=5)
    assert Question.CHECK_IN not in questions(world)
    assert world.journey("julie").latest(Step.ARRANGE) is None


def test_what_is_said_to_their_newer_mail_answers_the_older_one_too() -> None:
    world = hears(hears(letter_gone(), "Gladly! When would suit you?"), "Mornings are best, by the way. Gladly!")
    says(world, "SEND")
    world.run(minutes=5)
    assert questions(world) == set()
    assert len(world.letters()) == 2


def test_a_wish_for_no_more_mail_stays_to_be_corrected_whatever_is_said_to_a_newer_mail() -> None:
    world = hears(hears(letter_gone(), "Please remove me from your list."), "And how did you get my address?")
    says(world, "LATER 2 weeks")
    assert Question.ANSWERED in questions(world)
