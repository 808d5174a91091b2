"""A talk that is being arranged is not forgotten: after some days without a word the mentee is asked."""

from outreach.domain.correspondence import Question
from outreach.domain.events import Stage
from tests.application.prompt_situations import answered, letter_gone
from tests.application.talk_situations import hears, says, talk_over
from tests.makers import World


def resumed(world: World) -> int:
    return sum(one.question is Question.RESUME_TALK for one in world.items())


def arranged() -> World:
    """Times were offered to her, and she says nothing."""
    return says(answered("Gladly. Ring me on any Monday."), "SEND")


def test_silence_while_a_talk_is_arranged_is_asked_about_once_it_lasts() -> None:
    world = arranged()
    world.run(days=8)
    assert resumed(world) == 0
    world.run(days=4)
    assert resumed(world) == 1
    text = " ".join(world.prompts()[-1].get_body(("plain",)).get_content().split())  # type: ignore[union-attr]  # prompts have a text
    assert "Your talk with Julie Adams has no time yet" in text
    assert "since Monday 2 November neither of you has written" in text


def test_the_last_letter_that_is_spoken_of_is_the_last_that_went() -> None:
    world = letter_gone()
    first = world.outbox("julie")[0]
    world.hears_from("Julie Adams <julie@partner.test>", "Gladly. Any Monday.", In_Reply_To=first.message_id)
    world.run(days=2)
    says(world, "SEND")
    world.run(days=12)
    text = " ".join(world.prompts()[-1].get_body(("plain",)).get_content().split())  # type: ignore[union-attr]  # prompts have a text
    assert "since Wednesday 4 November neither of you has written" in text
    assert "Your last letter to them went on Wednesday 4 November" in text


def test_a_talk_that_did_not_take_place_is_not_forgotten() -> None:
    world = says(talk_over(), "MISSED", days=14)
    assert world.journey("julie").stage is Stage.CONVERSING
    assert resumed(world) == 1


def test_their_word_ends_the_question() -> None:
    world = arranged()
    world.run(days=12)
    hears(world, "Sorry, I was away. Thursday at 10:00?")
    assert resumed(world) == 0


def test_later_moves_it_to_a_day_of_the_mentees() -> None:
    world = arranged()
    world.run(days=12)
    says(world, "LATER 2 weeks", days=9)
    assert resumed(world) == 0
    world.run(days=6)
    assert resumed(world) == 1
    assert "You wanted to be reminded" in str(world.prompts()[-1].get_body(("plain",)))
