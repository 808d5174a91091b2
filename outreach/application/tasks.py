"""What the mentee took on to do: noted, found by its words, finished."""

from collections.abc import Sequence
from dataclasses import replace

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.domain import commands as c
from outreach.domain.events import TaskId
from outreach.domain.keeping import Task
from outreach.domain.people import ContactId
from outreach.ports.store import Records


def note_tasks(app: App, records: Records, journey: ContactId | None, command: c.NoteTasks) -> list[Task]:
    """Keeps these tasks, of a journey or (None) the mentee's own."""
    noted = [Task(TaskId(app.ids.new()), journey, app.clock.now(), text, day) for text, day in command.tasks]
    for task in noted:
        records.tasks.add(task)
    return noted


def task_meant(open_tasks: Sequence[Task], which: str, name: str) -> list[Task]:
    """The tasks that DONE means: by number, by the beginning of its words, or all. Raises Refusal listing them."""
    listed = "; ".join(f"{number} {task.text}" for number, task in enumerate(open_tasks, 1))
    if not open_tasks:
        raise Refusal("no_task", f"nothing is open that you took on to do for {name}")
    if not which or which.casefold() == "all":
        return list(open_tasks)
    if which.isdecimal() and len(which) < 4 and 0 < int(which) <= len(open_tasks):
        return [open_tasks[int(which) - 1]]
    found = [task for task in open_tasks if task.text.casefold().startswith(which.casefold())]
    if len(found) == 1:
        return found
    raise Refusal("ambiguous", f"DONE {which!r} is not clear; open are: {listed}")


def done_task(app: App, records: Records, task: Task) -> None:
    records.tasks.save(replace(task, done_at=app.clock.now()))
