"""What the mentee took on is asked about when its day has come."""

from datetime import date

import pytest

from outreach.application.recording import load, record
from outreach.domain.correspondence import Question
from outreach.domain.events import TaskDone, TaskId, TaskNoted
from outreach.domain.keeping import Task
from outreach.domain.people import ContactId
from outreach.ports.store import MENTEE_STREAM
from tests.makers import MONDAY, World, contact

TUESDAY = date(2026, 11, 3)
READ = Task(TaskId("t1"), None, MONDAY, "read the book on archives", TUESDAY)


def world_with(*tasks: Task) -> World:
    world = World()
    world.add(contact("Ada Marsh"))
    with world.app.store.transaction() as records:
        for task in tasks:
            records.tasks.add(task)
            if task.journey:
                noted = TaskNoted(at=MONDAY, task=task.id)
                record(world.app, records, load(records, task.journey), noted)
    world.run()
    return world


def asked(world: World) -> list[str]:
    return [one.about for one in world.items() if one.question is Question.TASK]


def task(world: World) -> Task:
    with world.app.store.reading() as records:
        found = records.tasks.get(READ.id)
    assert found
    return found


def test_a_task_is_asked_about_when_its_day_has_come_and_once() -> None:
    world = world_with(READ)
    assert asked(world) == []
    world.run(days=1)
    world.run(minutes=5)
    assert asked(world) == ["t1"]
    (prompt,) = world.prompts()
    assert "read the book on archives" in prompt["Subject"]


def test_the_day_is_the_mentees() -> None:
    world = world_with(READ)
    world.run(hours=13.9)  # 23:54 in London
    assert asked(world) == []
    world.run(minutes=10)
    assert asked(world) == ["t1"]


@pytest.mark.parametrize("word", ["DONE", "SKIP"])
def test_a_task_that_is_answered_is_off_the_list(word: str) -> None:
    world = world_with(READ)
    world.run(days=1)
    world.reply(word)
    world.run(minutes=5)
    world.run(days=1)
    assert (asked(world), task(world).done_at is not None) == ([], True)
    with world.app.store.reading() as records:
        kinds = [type(one.event) for one in records.journal.read(MENTEE_STREAM)]
    assert kinds.count(TaskDone) == (word == "DONE")


def test_later_moves_the_day_and_it_is_asked_again() -> None:
    world = world_with(READ)
    world.run(days=1)
    world.reply("LATER 1 week")
    world.run(minutes=5)
    assert (asked(world), task(world).due_on) == ([], date(2026, 11, 10))
    world.run(days=7)
    assert asked(world) == ["t1"]


def test_a_task_of_a_journey_is_asked_about_and_done_there() -> None:
    world = world_with(Task(READ.id, ContactId("ada"), MONDAY, "write to the archive", TUESDAY))
    world.run(days=1)
    assert asked(world) == ["t1"]
    world.reply("DONE")
    world.run(minutes=5)
    assert (asked(world), world.journey("ada").open_tasks) == ([], ())


def test_a_task_that_was_done_on_another_way_is_asked_about_no_more() -> None:
    world = world_with(READ)
    world.run(days=1)
    with world.app.store.transaction() as records:
        records.tasks.remove(READ.id)
    world.run(minutes=5)
    assert asked(world) == []
