"""A pass believed a clock that ran ahead; the next ones know better."""

from datetime import timedelta

from outreach.application.commanding import command_by_name
from tests.makers import World, contact, mail_from


def test_a_pass_whose_clock_ran_ahead_hides_no_mail_when_all_is_numbered_anew() -> None:
    world = World()
    world.add(contact("Ada Marsh", "ada@uni.example"))
    world.run(days=365)
    world.clock.forward(days=-365)
    world.mailbox.now = world.clock.instant
    world.hears_from("Ada Marsh <ada@uni.example>", "Gladly, ring me on any Monday.")
    world.mailbox.inside["INBOX"].renumber()
    assert world.run(minutes=5).tally.answers == 1


def test_the_last_look_finds_what_came_since_a_letter_that_went_while_the_clock_was_ahead() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@uni.example"))
    world.clock.forward(days=364)
    world.run()
    command_by_name(world.app, ["Julie", "SEND"])
    world.run(minutes=30)
    assert len(world.letters()) == 1
    world.clock.forward(days=-364)
    world.hears_from("Julie Adams <julie@uni.example>", "Gladly, ring me on any Monday.")
    world.run(minutes=30)
    world.mailbox.add_folder("Mentors")
    wrote = mail_from("Julie Adams <julie@uni.example>", "I am ill and have to call it off.")
    world.mailbox.deliver(wrote, "Mentors", at=world.clock.instant + timedelta(hours=1))
    world.clock.forward(days=7)
    command_by_name(world.app, ["Julie", "SEND"])
    assert world.run(minutes=30).tally.answers == 1
    assert len(world.letters()) == 1
