"""PAUSE and RESUME for one person, or for everybody at an organisation."""

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from tests.makers import World, contact


def three() -> World:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test", organisation="Northern Trust"))
    world.add(contact("Ben Cole", "ben@second.test", organisation="Northern Trust Ltd"))
    world.add(contact("Eve Else", "eve@else.test", organisation="Elsewhere"))
    return world


def resting(world: World) -> list[str]:
    return [one for one in ("julie", "ben", "eve") if world.journey(one).paused_until]


@pytest.mark.parametrize("words", ["PAUSE Northern Trust until 3 Jan", "northern trust PAUSE"])
def test_an_organisation_rests_as_a_whole_and_goes_on_as_a_whole(words: str) -> None:
    world = three()
    command_by_name(world.app, words.split())
    assert resting(world) == ["julie", "ben"]
    command_by_name(world.app, ["RESUME", "Northern", "Trust"])
    assert resting(world) == []


@pytest.mark.parametrize("words", ["PAUSE Northern Trust until 3 Jan", "Northern Trust: PAUSE until 3 Jan"])
def test_the_same_words_are_obeyed_by_mail(words: str) -> None:
    world = three()
    world.run()
    world.reply(words)
    world.run(minutes=5)
    assert resting(world) == ["julie", "ben"]
    world.reply("RESUME Northern Trust", prompt=world.prompts()[0])
    world.run(minutes=5)
    assert resting(world) == []


def test_a_name_of_a_person_means_that_person() -> None:
    world = three()
    command_by_name(world.app, ["PAUSE", "Julie"])
    assert resting(world) == ["julie"]
    command_by_name(world.app, ["Julie", "RESUME"])
    assert resting(world) == []


def test_whoever_is_neither_changes_nothing() -> None:
    world = three()
    with pytest.raises(Refusal, match="nobody among your contacts"):
        command_by_name(world.app, ["PAUSE", "Southern", "Trust"])
    assert resting(world) == []
