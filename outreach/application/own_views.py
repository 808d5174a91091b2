"""What a prompt shows of a question that is about the mentee alone: one of the guide's, or a task of their own."""

from dataclasses import dataclass

from outreach.application.app import App
from outreach.application.preparing import lacking
from outreach.application.talk_views import TaskView, task_view
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import TaskId
from outreach.guide.questions import CONTEXTS, QUESTIONS
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class AskedView:
    """One of the guide's questions, and how to answer it; `waits` tells that first letters wait for the answer."""

    words: str
    how: str
    options: tuple[str, ...] = ()
    waits: bool = False


def asked_view(app: App, records: Records, item: Item) -> AskedView | None:
    found = QUESTIONS.get(item.about) if item.question is Question.REFLECT else None
    if found is None:
        return None
    options = CONTEXTS if found.key == "context" else ()
    return AskedView(found.words, found.how, options, found.key in lacking(app.mentee, records))


def task_asked_about(records: Records, item: Item) -> TaskView | None:
    task = records.tasks.get(TaskId(item.about)) if item.question is Question.TASK else None
    return task_view(1, task) if task else None
