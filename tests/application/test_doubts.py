"""Letters that may have gone: what closing, reopening, answers or another pass do to them; who holds the lease."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.application.lease import HeldElsewhere, Taken, take_lease
from outreach.application.rebuilding import rebuild
from outreach.application.restoring import tell_of_restore
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Stage
from outreach.ports.mail import InDoubt, Sender, Submission
from outreach.ports.store import Lease
from tests.makers import FakeHolder, World, contact

JULIE = "julie@partner.test"
FROM_JULIE = f"Julie Adams <{JULIE}>"


def sending() -> World:
    """A letter was handed over, and the server's answer never came."""
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.sender.script(InDoubt("broken"), taken=True)
    world.run(minutes=5)
    assert world.outbox("julie")[0].status is Status.SENDING
    return world


def in_doubt() -> World:
    world = sending()
    world.run(minutes=5)
    return world


def questions(world: World) -> list[Question]:
    return [item.question for item in world.items()]


def test_a_letter_in_doubt_of_a_journey_closed_meanwhile_is_asked_about_and_counts_when_left() -> None:
    world = sending()
    command_by_name(world.app, ["Julie", "CLOSE"])
    world.run(minutes=5)
    assert questions(world) == [Question.IN_DOUBT]
    command_by_name(world.app, ["Julie", "SKIP"])
    assert world.journey("julie").touches == 1
    assert world.journey("julie").stage is Stage.CLOSED


def test_reopening_asks_again_about_the_letter_in_doubt_and_drafts_no_other() -> None:
    world = in_doubt()
    command_by_name(world.app, ["Julie", "CLOSE"])
    assert questions(world) == []
    command_by_name(world.app, ["Julie", "REOPEN"])
    world.run(minutes=5)
    assert questions(world) == [Question.IN_DOUBT]
    command_by_name(world.app, ["Julie", "ARRIVED"])
    world.run(minutes=5)
    assert world.journey("julie").stage is Stage.CONTACTED
    assert len(world.letters()) == 1


def test_a_letter_in_doubt_that_an_answer_names_has_gone_and_gets_its_copy() -> None:
    world = in_doubt()
    letter = world.outbox("julie")[0]
    world.hears_from(FROM_JULIE, "Gladly.", subject="Re: hello", In_Reply_To=letter.message_id)
    world.run(minutes=5)
    world.run(minutes=5)
    assert world.outbox("julie")[0].status is Status.SENT
    assert sum(letter.message_id.encode() in raw for raw in world.mailbox.messages("Sent")) == 1


def test_the_same_letter_is_not_sent_to_an_address_that_was_given_up() -> None:
    world = in_doubt()
    command_by_name(world.app, ["Julie", "ADDRESS", "julie@new.test"])
    with pytest.raises(Refusal, match=r"julie@new\.test"):
        command_by_name(world.app, ["Julie", "SEND", "AGAIN"])
    world.run(minutes=5)
    assert len(world.letters()) == 1


@dataclass
class Overtaken:
    """A sender during whose dialogue another pass takes over and judges."""

    world: World
    inner: Sender

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        if recipient == JULIE:
            with self.world.app.store.transaction() as records:
                seen = records.leases.get()
                assert seen is not None
                records.leases.take(replace(seen, host="elsewhere", fencing=seen.fencing + 1), seen)
                mail = records.outbox.with_status(Status.SENDING)[0]
                records.outbox.update(replace(mail, status=Status.IN_DOUBT), was=Status.SENDING)
        return self.inner.submit(sender, recipient, raw)

    def __call__(self) -> "Overtaken":
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *ending: object) -> None:
        return


def test_the_servers_complete_reply_settles_a_letter_that_another_pass_doubts() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.app = replace(world.app, open_sender=Overtaken(world, world.sender))
    world.run(minutes=5)
    assert world.outbox("julie")[0].status is Status.SENT
    assert world.journey("julie").stage is Stage.CONTACTED


class TakenOverDuringTheLook:
    """A mailbox during whose last look another pass takes the lease."""

    def __init__(self, world: World) -> None:
        self.world, self.inner = world, world.mailbox

    def __getattr__(self, name: str) -> object:
        if name == "look_for":
            with self.world.app.store.transaction() as records:
                seen = records.leases.get()
                assert seen is not None
                records.leases.take(replace(seen, host="elsewhere", fencing=seen.fencing + 1), seen)
        return getattr(self.inner, name)

    def __call__(self) -> "TakenOverDuringTheLook":
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *ending: object) -> None:
        return


def test_a_pass_that_lost_its_lease_sends_nothing_more() -> None:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    before = len(world.sender.handed)
    world.app = replace(world.app, open_mailbox=TakenOverDuringTheLook(world))  # type: ignore[arg-type]  # a fake
    world.run(minutes=5)
    assert len(world.sender.handed) == before
    with world.app.store.reading() as records:
        lease = records.leases.get()
    assert lease is not None
    assert lease.host == "elsewhere"


def held(world: World, **values: object) -> None:
    with world.app.store.transaction() as records:
        lease = Lease("desk", "boot-1", 99, world.clock.now(), 7)
        records.leases.take(replace(lease, **values), records.leases.get())  # type: ignore[arg-type]  # fields by name


def test_a_silent_holder_on_this_host_is_replaced_after_a_quarter_of_an_hour_and_told_of() -> None:
    world = World(holder=FakeHolder(living=frozenset({99})))
    held(world)
    world.clock.forward(minutes=14)
    assert isinstance(take_lease(world.app), HeldElsewhere)
    world.clock.forward(minutes=2)
    taken = take_lease(world.app)
    assert isinstance(taken, Taken)
    assert "99" in taken.from_whom


def test_a_dead_holder_on_this_host_is_replaced_at_once_and_without_a_word() -> None:
    world = World()
    held(world)
    assert take_lease(world.app) == Taken(8, after_a_fall=True)


def test_a_lease_from_a_clock_that_was_wrong_does_not_hold_for_ever() -> None:
    world = World()
    held(world, host="elsewhere", renewed_at=world.clock.now() + timedelta(days=300))
    assert isinstance(take_lease(world.app), Taken)


def test_a_rebuilt_store_still_knows_that_it_was_restored() -> None:
    world = in_doubt()
    command_by_name(world.app, ["STOP"])
    command_by_name(world.app, ["RESUME"])
    with world.app.store.transaction() as records:
        records.mentees.save(replace(records.mentees.get(), restored=True, stopped="restored"))
    tell_of_restore(world.app)
    with world.app.store.reading() as records:
        before = records.mentees.get()
    rebuild(world.app)
    with world.app.store.reading() as records:
        assert records.mentees.get() == before
