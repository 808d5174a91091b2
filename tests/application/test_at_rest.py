"""A pass with nothing to do is known before its steps are loaded; whatever there is to do, they are loaded."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from outreach.application.commanding import command_by_name
from outreach.application.prompting import open_item
from outreach.application.reflecting import tell
from outreach.domain.correspondence import Copy, Question, Status
from outreach.domain.people import ContactId
from outreach.domain.rules import Rules
from outreach.ports.store import SetAside
from tests.application.resting import takes_steps_at_rest
from tests.makers import World, contact

JULIE = "julie@partner.test"
ADA = ContactId("julie")


def world_at_rest() -> World:
    """Julie was written to, and has not answered."""
    world = World(Rules(gap_minutes=(0, 0)))
    world.add(contact("Julie Adams", JULIE))
    world.run()
    command_by_name(world.app, ["Julie", "SEND"])
    for _ in range(3):
        world.run(minutes=5)
    assert len(world.letters()) == 1
    return world


def test_while_a_contact_has_not_answered_a_pass_is_at_rest() -> None:
    assert takes_steps_at_rest(world_at_rest().app)


def test_at_rest_the_mailbox_is_asked_for_its_folders_and_whether_three_of_them_stand_still() -> None:
    world = world_at_rest()
    world.mailbox.asked.clear()
    assert world.run(minutes=5).trouble is None
    assert world.mailbox.asked == ["login", "folders", *["stands_still"] * 3]


def letter_is(world: World, **values: object) -> None:
    (mail,) = [one for one in world.outbox("julie") if one.status is Status.SENT]
    with world.app.store.transaction() as records:
        records.outbox.update(replace(mail, **values), was=mail.status)  # type: ignore[arg-type]  # fields by name


def opens(world: World, question: Question) -> None:
    with world.app.store.transaction() as records:
        open_item(world.app, records, question, None, "something")


def sets_aside(world: World) -> None:
    with world.app.store.transaction() as records:
        records.asides.add(SetAside("folder", "Junk", "refused", world.clock.now()))


def is_due(world: World) -> None:
    with world.app.store.transaction() as records:
        row = records.journeys.get(ADA)
        assert row is not None
        records.journeys.save(replace(row, due_at=world.clock.now()))


def takes_on_a_task(world: World) -> None:
    with world.app.store.transaction() as records:
        tell(world.app, records, "new_networks", "Join the night nurses by 3 November")
    world.clock.forward(days=2)


STIRS: dict[str, Callable[[World], object]] = {
    "mail in the inbox": lambda world: world.hears_from(JULIE, "Gladly."),
    "mail in Sent": lambda world: world.mailbox.deliver(b"Subject: x\r\n\r\n", "Sent"),
    "mail in Junk": lambda world: world.mailbox.deliver(b"Subject: x\r\n\r\n", "Junk"),
    "other numbers in the inbox": lambda world: world.mailbox.inside["INBOX"].renumber(),
    "no folder for sent mail": lambda world: world.mailbox.inside.pop("Sent"),
    "a letter in doubt": lambda world: letter_is(world, status=Status.IN_DOUBT),
    "a letter that was being sent": lambda world: letter_is(world, status=Status.SENDING),
    "a letter that is due": lambda world: letter_is(world, status=Status.QUEUED),
    "a copy that is owed": lambda world: letter_is(world, copy=Copy.OWED),
    "a journey that is due": is_due,
    "something set aside": sets_aside,
    "a question nobody was asked": lambda world: opens(world, Question.REFLECT),
    "a task whose day has come": takes_on_a_task,
    "another person": lambda world: world.add(contact("Omar Haddad", "omar@partner.test")),
}


@pytest.mark.parametrize("stir", STIRS.values(), ids=STIRS)
def test_it_is_at_rest_no_more_with(stir: Callable[[World], object]) -> None:
    world = world_at_rest()
    stir(world)
    assert not takes_steps_at_rest(world.app)


def test_other_rules_end_the_rest() -> None:
    world = world_at_rest()
    world.app = replace(world.app, rules=Rules(gap_minutes=(1, 1)))
    assert not takes_steps_at_rest(world.app)


def test_a_digest_that_is_due_ends_the_rest() -> None:
    world = world_at_rest()
    world.app = replace(world.app, preferences=replace(world.app.preferences, digest=True))
    world.clock.forward(days=7)
    assert not takes_steps_at_rest(world.app)
    world.run()
    world.run(minutes=5)
    assert len(world.prompts()) == 2
    assert takes_steps_at_rest(world.app)


def test_of_a_week_without_anything_to_tell_one_pass_finds_that_out() -> None:
    world = World()
    world.app = replace(world.app, preferences=replace(world.app.preferences, digest=True))
    world.run()
    assert world.prompts() == []
    assert takes_steps_at_rest(world.app)


def test_after_days_without_a_pass_the_steps_are_taken() -> None:
    world = world_at_rest()
    world.mailbox.asked.clear()
    assert world.run(days=4).silent_since
    assert "news" in world.mailbox.asked


def test_mail_that_grew_old_ends_the_rest() -> None:
    world = world_at_rest()
    world.app = replace(world.app, preferences=replace(world.app.preferences, keep_mail_days=1))
    world.clock.forward(days=1, minutes=10)
    assert not takes_steps_at_rest(world.app)
