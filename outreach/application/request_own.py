"""Commands about the mentee's own items: answers to the guide's questions, and tasks whose day has come."""

from dataclasses import replace
from datetime import time

from outreach.application.app import App
from outreach.application.asking import Done, Refusal
from outreach.application.home import home
from outreach.application.prompting import answer_item
from outreach.application.recording import load, record, record_for_mentee
from outreach.application.reflecting import add_known, keep, own_tasks, pass_over, tell
from outreach.application.tasks import done_task
from outreach.domain import commands as c
from outreach.domain import events as e
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import TaskId
from outreach.domain.keeping import Task
from outreach.ports.store import Records


def obey(app: App, records: Records, command: c.Command, item: Item) -> Done:
    done = _reflection(app, records, command, item) or _task(app, records, command, item)
    if done is None:
        raise Refusal("no_answer", f"{c.verb(command)} is no answer to this question")
    answer_item(records, item)
    return done


def _reflection(app: App, records: Records, command: c.Command, item: Item) -> Done | None:
    if item.question is not Question.REFLECT:
        return None
    match command:
        case c.TakeNote():
            return tell(app, records, item.about, command.text)
        case c.AddContact():
            added = add_known(app, records, command)
            keep(app, records, item.about, _and(records, item.about, command.name))
            return added
        case c.NoteTasks():
            noted = own_tasks(app, records, command)
            keep(app, records, item.about, _and(records, item.about, *(what for what, _ in command.tasks)))
            return noted
        case c.Skip():
            return pass_over(app, records, item.about, None)
        case c.Later():
            return pass_over(app, records, item.about, home(app).instant(command.until, time.min))
        case _:
            return None


def _and(records: Records, question: str, *more: str) -> str:
    """What was told before, and more: several lines may answer one question."""
    told = records.reflections.get(question)
    return "; ".join([*([told.text] if told else []), *more])


def _task(app: App, records: Records, command: c.Command, item: Item) -> Done | None:
    task = records.tasks.get(TaskId(item.about)) if item.question is Question.TASK else None
    if task is None:
        return None
    match command:
        case c.DoneTask():
            done_task(app, records, task)
            _tell_that_done(app, records, task)
            return Done(f"Off your list: {task.text}.")
        case c.Skip():
            done_task(app, records, task)
            return Done(f"Off your list, undone: {task.text}.")
        case c.Later():
            records.tasks.save(replace(task, due_on=command.until))
            return Done(f"You will be asked about it on {command.until:%A %-d %B %Y}: {task.text}.")
        case _:
            return None


def _tell_that_done(app: App, records: Records, task: Task) -> None:
    """Advice that was acted on belongs to the journey with whoever gave it."""
    done = e.TaskDone(at=app.clock.now(), task=task.id)
    if task.journey:
        record(app, records, load(records, task.journey), done)
    else:
        record_for_mentee(app, records, done)
