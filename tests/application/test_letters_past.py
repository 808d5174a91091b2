"""A letter that asks for what was agreed meanwhile does not go."""

import pytest

from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Status
from outreach.domain.events import Step
from tests.makers import World, contact, mail_from

JULIE = "julie@partner.test"


def approved_while_away() -> World:
    """The letter was approved, and waits because she is away."""
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    command_by_name(world.app, ["Julie", "SEND"])
    away = mail_from(
        JULIE, "I am away until 9 November 2026.", at=world.clock.instant, Auto_Submitted="auto-replied"
    )
    world.mailbox.deliver(away)
    world.run(minutes=15)
    assert world.letters() == []
    return world


@pytest.mark.parametrize("word", ["MEETING 6 Nov 10:00", "MET"])
def test_once_a_talk_is_noted_no_first_letter_asks_for_one(word: str) -> None:
    world = approved_while_away()
    command_by_name(world.app, ["Julie", *word.split()])
    for _ in range(3):
        world.run(days=1)
    assert world.letters() == []
    assert {one.status for one in world.outbox("julie") if one.step in (Step.FIRST_CONTACT, Step.FOLLOW_UP)} == {
        Status.WITHDRAWN
    }


def test_a_talk_that_was_noted_by_mistake_is_undone_with_the_letter_it_took_back() -> None:
    world = approved_while_away()
    command_by_name(world.app, ["Julie", "MET"])
    command_by_name(world.app, ["Julie", "UNDO"])
    world.run(days=10)
    world.run(minutes=5)
    assert len(world.letters()) == 1
