"""After a pass that was cut off, or a new start of the machine, the store is looked through first of all."""

from dataclasses import replace

import pytest

from outreach.application.worker import run_pass
from outreach.ports.errors import StoreTrouble
from tests.fakes_store import FakeStore
from tests.makers import FakeHolder, World, contact


class TornStore(FakeStore):
    """Has a page that nothing but a look at all of them finds."""

    def must_be_sound(self) -> None:
        raise StoreTrouble("the store is damaged")


@pytest.fixture
def world() -> World:
    world = World(store=TornStore())
    world.add(contact("Ada Marsh", "ada@uni.example"))
    assert world.run().tally.prompts_sent == 1
    return world


def test_after_a_pass_that_ended_nothing_is_looked_through(world: World) -> None:
    assert world.run(minutes=5).trouble is None


def test_after_a_pass_that_was_cut_off_the_store_must_be_sound(world: World) -> None:
    with world.app.store.transaction() as records:
        last = records.leases.get()
        assert last is not None
        assert records.leases.take(replace(last, pid=99, fencing=last.fencing + 1), last)
    with pytest.raises(StoreTrouble, match="damaged"):
        world.run(minutes=5)


def test_after_a_new_start_of_the_machine_the_store_must_be_sound(world: World) -> None:
    with pytest.raises(StoreTrouble, match="damaged"):
        run_pass(replace(world.app, holder=FakeHolder(boot="boot-2")))
