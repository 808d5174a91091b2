"""A better reader over old mail: no letter moves, disagreements are asked about once, history may be replayed."""

import json
from dataclasses import replace

from outreach.application.rebuilding import rebuild
from outreach.application.rereading import reread
from outreach.domain.correspondence import Question
from outreach.domain.events import Stage
from tests.makers import World, contact

JULIE = "julie@partner.test"


def misread_as(kind: str, intents: list[str]) -> World:
    """Julie said yes, and an older reader took it for something else."""
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    world.hears_from(f"Julie Adams <{JULIE}>", "Yes, I would be glad to talk with you.")
    world.run(minutes=5)
    with world.app.store.transaction() as records:
        one = next(each for each in records.incoming.all() if each.journeys)
        stored = {**json.loads(one.reading), "kind": kind, "intents": intents}
        records.incoming.save_reading(one.id, json.dumps(stored), 1)
    return world


def questions(world: World) -> list[Question]:
    return [item.question for item in world.items()]


def test_where_both_readers_agree_nobody_is_asked() -> None:
    world = misread_as("human", ["accepts"])
    before = world.kinds("julie")
    assert reread(world.app).asked == 0
    assert world.kinds("julie") == before


def test_a_disagreement_is_noted_and_asked_once() -> None:
    world = misread_as("auto_reply", [])
    assert reread(world.app).asked == 1
    world.run(minutes=5)
    assert Question.REVISED in questions(world)
    assert "misread Julie" in str(world.prompts()[-1]["Subject"])
    assert reread(world.app).asked == 0


def test_yes_goes_on_from_the_new_reading_and_no_leaves_everything() -> None:
    for answer, received in (("YES", 2), ("NO", 1)):
        world = misread_as("auto_reply", [])
        reread(world.app)
        world.run(minutes=5)
        world.reply(answer)
        world.run(minutes=5)
        assert Question.REVISED not in questions(world)
        assert world.kinds("julie").count("AnswerReceived") == received
        assert len(world.letters()) == 1


def test_a_machine_taken_for_a_person_leads_back_to_waiting() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    world.hears_from(
        f"Julie Adams <{JULIE}>", "I am out of the office until 9 November 2026.",
        subject="Automatic reply: 15 minutes", Auto_Submitted="auto-replied",
    )  # fmt: skip
    world.run(minutes=5)
    with world.app.store.transaction() as records:
        one = next(each for each in records.incoming.all() if each.journeys)
        stored = {**json.loads(one.reading), "kind": "human", "intents": ["unclear"], "back_on": None}
        records.incoming.save_reading(one.id, json.dumps(stored), 1)
    assert reread(world.app).asked == 1
    world.run(minutes=5)
    world.reply("YES")
    world.run(minutes=5)
    assert world.journey("julie").stage is Stage.CONTACTED
    assert world.journey("julie").away_since is not None


def test_rebuilding_gives_the_same_projection() -> None:
    world = misread_as("human", ["accepts"])
    with world.app.store.reading() as records:
        before = {row.id: replace(row, due_at=None, changed_at=None) for row in records.journeys.all()}
    assert rebuild(world.app).differing == ()
    with world.app.store.reading() as records:
        after = {row.id: replace(row, due_at=None, changed_at=None) for row in records.journeys.all()}
    assert before == after
