"""Tasks whose day has come: the mentee is asked about each, once."""

from datetime import date

from outreach.application.app import App
from outreach.application.gathering import home
from outreach.application.prompting import lapse_item, open_item
from outreach.domain.correspondence import Question
from outreach.ports.store import Records


def open_task_items(app: App) -> None:
    """Opens a question for each open task whose day (the mentee's) has come, theirs and those of journeys.

    One that was finished, taken back or put off on another way is asked about no more.
    """
    today = home(app).local(app.clock.now()).date()
    with app.store.reading() as records:
        changes = _due(records, today) ^ _asked(records)
    if not changes:
        return
    with app.store.transaction() as records:
        due = _due(records, today)
        for item in records.prompts.open_items():
            if item.question is Question.TASK and item.about not in due:
                lapse_item(records, item)
        for task in records.tasks.due(today):
            open_item(app, records, Question.TASK, None, task.id)


def _due(records: Records, today: date) -> set[str]:
    return {one.id for one in records.tasks.due(today)}


def _asked(records: Records) -> set[str]:
    return {one.about for one in records.prompts.open_items() if one.question is Question.TASK}
