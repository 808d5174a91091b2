"""A pass that stumbles loses nothing: what could not be done is told once, and the next pass goes on."""

from dataclasses import replace
from pathlib import Path

import pytest

from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.ports.mail import Role
from tests.fakes_mail import FakeFolder
from tests.makers import World, contact


def world_with_a_letter_due() -> World:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    world.run()
    world.reply("SEND")
    return world


def asides(world: World) -> list[str]:
    with world.app.store.reading() as records:
        return [one.kind for one in records.asides.all()]


def test_a_missing_sent_folder_is_told_once_and_taken_back_when_it_is_there() -> None:
    world = world_with_a_letter_due()
    del world.mailbox.inside["Sent"]
    assert any("no folder for sent mail" in one for one in world.run(minutes=5).tally.trouble)
    assert world.run(minutes=5).tally.trouble == []
    world.mailbox.inside["Sent"] = FakeFolder(Role.SENT)
    assert world.run(minutes=5).tally.copies == 1
    assert asides(world) == []


@pytest.mark.parametrize("waiting", [False, True])
def test_a_broken_template_is_told_once_and_tried_again_by_each_pass(waiting: bool, tmp_path: Path) -> None:
    world = world_with_a_letter_due() if waiting else World()
    if not waiting:
        world.add(contact("Julie Adams", "julie@partner.test"))
    sound = world.app.templates
    mine = tmp_path / "en" / "letters" / "first_contact.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("Subject: Hello\n\nDear {{ greting }},\n")
    world.app = replace(world.app, templates=FileTemplates(shipped("templates"), tmp_path))
    assert any(f"{mine}:3" in one for one in world.run(minutes=5).tally.trouble)
    assert world.run(minutes=5).tally.trouble == []
    assert world.letters() == []
    world.app = replace(world.app, templates=sound)
    result = world.run(minutes=5)
    assert (result.tally.letters_sent, result.tally.prompts_sent > 0) == ((1, False) if waiting else (0, True))
    assert asides(world) == []
