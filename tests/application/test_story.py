"""The main job: a first letter approved and sent once, the answer found, the mentee asked, their reply obeyed."""

from outreach.domain.events import Stage
from tests.makers import World, contact


def test_a_letter_goes_out_only_after_the_mentees_word() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    world.run()
    assert world.letters() == []
    assert [one["Subject"].split(" [#")[0] for one in world.prompts()] == [
        "Julie Adams: the first letter waits for your word"
    ]
    world.reply("SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert world.journey("julie").stage is Stage.CONTACTED
    world.run(minutes=5)
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_an_answer_withdraws_the_follow_up_and_asks_the_mentee() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    world.hears_from("Julie Adams <julie@partner.test>", "Gladly! How about Thursday at 10?")
    result = world.run(days=1)
    assert result.tally.answers == 1
    assert world.journey("julie").stage is Stage.CONVERSING
    assert "Julie Adams answered" in str(world.prompts()[-1]["Subject"])
    for _ in range(30):
        world.run(days=1)
    assert len(world.letters()) == 1
