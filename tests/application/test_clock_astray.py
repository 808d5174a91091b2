"""A pass believed a clock that ran ahead; the next ones know better."""

from tests.makers import World, contact


def test_a_pass_whose_clock_ran_ahead_hides_no_mail_when_all_is_numbered_anew() -> None:
    world = World()
    world.add(contact("Ada Marsh", "ada@uni.example"))
    world.run(days=365)
    world.clock.forward(days=-365)
    world.mailbox.now = world.clock.instant
    world.hears_from("Ada Marsh <ada@uni.example>", "Gladly, ring me on any Monday.")
    world.mailbox.inside["INBOX"].renumber()
    assert world.run(minutes=5).tally.answers == 1
