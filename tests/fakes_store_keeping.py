"""What the mentee told of themselves, and what lies in their Drafts, in the store in memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from outreach.domain.drafts import Draft, DraftState
from outreach.domain.events import LetterId, TaskId
from outreach.domain.keeping import Reflection, Task
from outreach.domain.people import ContactId, Need
from tests.fakes_store_state import State, add_new, aware


@dataclass
class FakeTasks:
    state: State

    def add(self, task: Task) -> None:
        add_new(self.state.tasks, task.id, aware(task))

    def save(self, task: Task) -> None:
        self.state.tasks[task.id] = aware(task)

    def remove(self, task: TaskId) -> None:
        self.state.tasks.pop(task, None)

    def get(self, task: TaskId) -> Task | None:
        return self.state.tasks.get(task)

    def of_journey(self, journey: ContactId | None) -> Sequence[Task]:
        theirs = [one for one in self.state.tasks.values() if one.journey == journey]
        return sorted(theirs, key=lambda one: one.at)

    def all(self) -> Sequence[Task]:
        return sorted(self.state.tasks.values(), key=lambda one: one.at)

    def still_open(self) -> Sequence[Task]:
        open_ones = [one for one in self.state.tasks.values() if one.done_at is None]
        return sorted(open_ones, key=lambda one: one.at)

    def due(self, today: date) -> Sequence[Task]:
        come = [(one.due_on, one) for one in self.still_open() if one.due_on is not None and one.due_on <= today]
        return [one for _, one in sorted(come, key=lambda entry: entry[0])]


@dataclass
class FakeReflections:
    state: State

    def save(self, reflection: Reflection) -> None:
        self.state.reflections[reflection.question] = aware(reflection)

    def get(self, question: str) -> Reflection | None:
        return self.state.reflections.get(question)

    def all(self) -> Sequence[Reflection]:
        return sorted(self.state.reflections.values(), key=lambda one: (one.at, one.question))


@dataclass
class FakeNeeds:
    state: State

    def save(self, need: Need) -> None:
        self.state.needs[need.name.casefold()] = need

    def all(self) -> Sequence[Need]:
        return list(self.state.needs.values())


@dataclass
class FakeDrafts:
    state: State

    def save(self, draft: Draft) -> None:
        self.state.drafts[draft.letter] = aware(draft)

    def get(self, letter: LetterId) -> Draft | None:
        return self.state.drafts.get(letter)

    def looked_for(self) -> Sequence[Draft]:
        waiting = [one for one in self.state.drafts.values() if one.state in (DraftState.OWED, DraftState.PLACED)]
        return sorted(waiting, key=lambda one: one.at)
