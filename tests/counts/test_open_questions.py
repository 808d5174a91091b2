"""What a pass asks the store about questions that nobody answers: as much with many of them as with few."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.adapters.store.store import SqlStore
from outreach.domain.correspondence import Question
from tests.counts.counting import written
from tests.makers import World, contact
from tests.store_worlds import store_at

FEW, MANY = 2, 20
WORDS = "I have thought about what you wrote, and would like to hear more of it when we talk. "


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    with store_at(tmp_path / "store.db") as opened:
        yield opened


def a_pass(world: World, store: SqlStore) -> list[str]:
    """What one asks in which nothing new comes."""
    with written(store) as said:
        assert not world.run(minutes=5).trouble
    return said


def write(world: World, times: int) -> None:
    """She writes so often, and no question about it is answered."""
    for number in range(times):
        world.hears_from("Ada Marsh <ada@marsh.test>", f"{WORDS} {number}")
        world.run(minutes=5)


def test_a_pass_asks_the_same_however_many_answers_of_somebody_wait_for_a_word(store: SqlStore) -> None:
    world = World(store=store)
    world.add(contact("Ada Marsh", "ada@marsh.test"))
    world.run()
    write(world, FEW)
    few = a_pass(world, store)
    write(world, MANY - FEW)
    many = a_pass(world, store)
    assert [one.question for one in world.items()] == [Question.ANSWERED] * MANY
    assert world.mailbox.messages("Drafts")
    assert many == few
