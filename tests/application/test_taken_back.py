"""A word that is taken back leaves no approval behind: what waits again is what waited before."""

from dataclasses import replace

from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Step
from tests.application.letter_world import LetterWorld
from tests.makers import World, contact

GLADLY = "Gladly, I would be happy to talk. When would suit you?"
JULIE = contact("Julie Adams", "julie@partner.test")


def asked_about_julie() -> World:
    world = World()
    world.add(JULIE)
    world.run()
    return world


def noted_anew(world: World) -> None:
    with world.app.store.transaction() as records:
        records.contacts.save(replace(JULIE, why_them="Your report on night shifts changed how I plan my week"))


def says(world: World, words: str) -> None:
    command_by_name(world.app, words.split())


def approvals(world: World) -> list[bool]:
    return [one.approved_digest == one.content.digest for one in world.outbox("julie")]


def test_a_letter_whose_approval_was_taken_back_follows_what_is_noted_again() -> None:
    world = asked_about_julie()
    says(world, "julie SEND")
    assert approvals(world) == [True, True]
    says(world, "julie UNDO")
    assert [one.approved_digest for one in world.outbox("julie")] == ["", ""]
    noted_anew(world)
    world.run(minutes=5)
    assert "Your report on night shifts" in world.outbox("julie")[0].content.text
    assert [one.question for one in world.items()] == [Question.APPROVE]


def test_a_letter_that_was_put_off_after_its_approval_follows_what_is_noted_again() -> None:
    world = asked_about_julie()
    says(world, "julie SEND")
    says(world, "julie LATER 3 weeks")
    assert [one.approved_digest for one in world.outbox("julie")] == ["", ""]
    noted_anew(world)
    world.run(days=22)
    assert "Your report on night shifts" in world.outbox("julie")[0].content.text
    says(world, "julie SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_later_taken_back_leaves_the_approval_as_it_was() -> None:
    world = asked_about_julie()
    says(world, "julie SEND")
    says(world, "julie LATER 3 weeks")
    says(world, "julie UNDO")
    assert approvals(world) == [True, True]
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_a_reply_whose_approval_was_taken_back_is_shown_and_goes_on_send() -> None:
    world = LetterWorld()
    world.hears(GLADLY)
    world.says("julie SEND")
    world.says("julie UNDO")
    world.run(minutes=5)
    assert world.asked() == [Question.ANSWERED]
    assert "Thank you, I am very glad." in str(world.prompts()[-1].get_body(("plain",)))
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.statuses(Step.ARRANGE) == [Status.SENT]
