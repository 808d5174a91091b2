"""What the mentee told of themselves: tasks, reflections and needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, true
from sqlalchemy.sql.elements import ColumnElement

from outreach.adapters.store.column_types import utf8_text
from outreach.adapters.store.prepared import Row
from outreach.adapters.store.rows import Rows, columns_of
from outreach.adapters.store.schema_keeping import needs, reflections, tasks
from outreach.domain.events import TaskId
from outreach.domain.keeping import Reflection, Task
from outreach.domain.people import ContactId, Knowing, Need


@dataclass(frozen=True, slots=True)
class SqlTasks:
    rows: Rows

    def add(self, task: Task) -> None:
        self.rows.put(tasks, _task_values(task))

    def save(self, task: Task) -> None:
        self.rows.save(tasks, _task_values(task), "id")

    def remove(self, task: TaskId) -> None:
        self.rows.remove(tasks, id=task)

    def get(self, task: TaskId) -> Task | None:
        return next(iter(self._found(tasks.c.id == task, tasks.c.position)), None)

    def of_journey(self, journey: ContactId | None) -> Sequence[Task]:
        # `== None` is written as IS NULL.
        return self._found(tasks.c.journey_id == journey, tasks.c.at, tasks.c.position)

    def all(self) -> Sequence[Task]:
        return self._found(true(), tasks.c.at, tasks.c.position)

    def still_open(self) -> Sequence[Task]:
        return self._found(tasks.c.done_at.is_(None), tasks.c.at, tasks.c.position)

    def due(self, today: date) -> Sequence[Task]:
        come = tasks.c.done_at.is_(None) & (tasks.c.due_on <= today)
        return self._found(come, tasks.c.due_on, tasks.c.position)

    def _found(self, condition: ColumnElement[bool], *order: ColumnElement[object]) -> list[Task]:
        chosen = select(tasks).where(self.rows.mine(tasks, condition))
        return [_task(row) for row in self.rows.all_of(chosen.order_by(*order))]


@dataclass(frozen=True, slots=True)
class SqlReflections:
    rows: Rows

    def save(self, reflection: Reflection) -> None:
        self.rows.save(reflections, columns_of(reflection), "question")

    def get(self, question: str) -> Reflection | None:
        same = self.rows.mine(reflections, reflections.c.question == question)
        row = self.rows.one_of(select(reflections).where(same))
        return _reflection(row) if row else None

    def all(self) -> Sequence[Reflection]:
        mine = select(reflections).where(self.rows.mine(reflections))
        found = self.rows.all_of(mine.order_by(reflections.c.at, reflections.c.question))
        return [_reflection(row) for row in found]


@dataclass(frozen=True, slots=True)
class SqlNeeds:
    rows: Rows

    def save(self, need: Need) -> None:
        # Compared here: no SQL dialect casefolds, and there are a handful of needs.
        folded = utf8_text(need.name).casefold()
        same = [one.name for one in self.all() if one.name.casefold() == folded]
        values = {"name": need.name, "knowing": need.knowing.value}
        if not [one for one in same if self.rows.change(needs, values, name=one)]:
            self.rows.put(needs, values)

    def all(self) -> Sequence[Need]:
        mine = select(needs).where(self.rows.mine(needs)).order_by(needs.c.position)
        return [Need(row["name"], Knowing(row["knowing"])) for row in self.rows.all_of(mine)]


def _task_values(task: Task) -> dict[str, object]:
    values = columns_of(task)
    return {"journey_id": values.pop("journey"), **values}


def _task(row: Row) -> Task:
    return Task(
        id=TaskId(row["id"]),
        journey=ContactId(row["journey_id"]) if row["journey_id"] is not None else None,
        at=row["at"],
        text=row["text"],
        due_on=row["due_on"],
        done_at=row["done_at"],
    )


def _reflection(row: Row) -> Reflection:
    return Reflection(row["question"], row["text"], row["at"])
