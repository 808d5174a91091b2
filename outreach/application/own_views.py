"""What a prompt shows of a question that is about the mentee alone: one of the guide's, or a task of their own."""

from dataclasses import dataclass

from outreach.application.talk_views import TaskView, task_view
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import TaskId
from outreach.guide.questions import QUESTIONS
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class AskedView:
    """One of the guide's questions, and how to answer it."""

    words: str
    how: str


def asked_view(item: Item) -> AskedView | None:
    found = QUESTIONS.get(item.about) if item.question is Question.REFLECT else None
    return AskedView(found.words, found.how) if found else None


def task_asked_about(records: Records, item: Item) -> TaskView | None:
    task = records.tasks.get(TaskId(item.about)) if item.question is Question.TASK else None
    return task_view(1, task) if task else None
