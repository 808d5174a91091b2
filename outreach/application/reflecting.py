"""The mentee's answers to the guide's questions: which is asked next, and what becomes of an answer."""

from datetime import datetime, timedelta

from outreach.application.adding import add_contact
from outreach.application.app import App
from outreach.application.asking import Done, Refusal
from outreach.application.home import home
from outreach.application.next_question import next_question
from outreach.application.preparing import ask_again, lacking
from outreach.application.prompting import answer_item, open_item
from outreach.application.recording import record_for_mentee
from outreach.application.tasks import note_tasks
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.keeping import Reflection
from outreach.domain.people import Source
from outreach.guide.questions import (
    NoAnswer,
    answer_to,
    needs_in,
)
from outreach.ports.store import Records

TASK_WITHIN = timedelta(weeks=2)
"""When the mentee is asked about a group to join, if they named no day."""


def tell(app: App, records: Records, question: str, text: str) -> Done:
    """Keeps the answer in place of an earlier one, with what it changes. Raises Refusal where it is none."""
    try:
        kept = answer_to(question, text)
    except NoAnswer as fault:
        raise Refusal("no_answer", f"that does not answer the question: {fault}") from None
    was_locked = bool(lacking(app.mentee, records))
    more = _changed_by(app, records, question, text)
    keep(app, records, question, kept)
    if was_locked and not lacking(app.mentee, records):
        ask_again(app, records)
    return Done(" ".join(["Kept. It is yours alone, except where a letter template of yours uses it.", *more]))


def keep(app: App, records: Records, question: str, kept: str) -> None:
    """Notes that the question is answered, wherever it was asked."""
    records.reflections.save(Reflection(question, kept, app.clock.now()))
    record_for_mentee(app, records, e.ReflectionTold(at=app.clock.now(), question=question))
    _no_longer_asked(records, question)


def _changed_by(app: App, records: Records, question: str, text: str) -> list[str]:
    match question:
        case "needs":
            for need in needs_in(text):
                records.needs.save(need)
            return []
        case "known_people":
            return _people(app, records, text)
        case "new_networks":
            return [_to_join(app, records, text)]
        case _:
            return []


def _people(app: App, records: Records, text: str) -> list[str]:
    """Each `Name <address>` is a new contact; names alone are kept as they are."""
    entries = [one.strip() for one in text.replace(";", "\n").splitlines() if "<" in one]
    return [add_known(app, records, _added(app, one)).words for one in entries]


def _added(app: App, entry: str) -> c.AddContact:
    command = command_words.parse(_with_verb("ADD", entry), app.clock.now(), app.mentee.time_zone)
    if not isinstance(command, c.AddContact):
        raise Refusal("not_a_command", f"{entry}: {getattr(command, 'why', 'no name and address')}")
    return command


def _with_verb(verb: str, words: str) -> str:
    """The words as a command, whether they begin with its verb or not."""
    first, _, rest = words.strip().partition(" ")
    return f"{verb} {rest if first.upper() == verb else words.strip()}"


def add_known(app: App, records: Records, command: c.AddContact) -> Done:
    """Somebody whom the mentee knows already."""
    source = Source.FRIEND_OF_A_FRIEND if command.via else Source.IMMEDIATE_CIRCLE
    return add_contact(app, records, command, source=source)


def _to_join(app: App, records: Records, text: str) -> str:
    """A group to join is a task, with the day that was named or one in two weeks."""
    command = command_words.parse(_with_verb("ACTION", text), app.clock.now(), app.mentee.time_zone)
    given = command.tasks if isinstance(command, c.NoteTasks) else ((text, None),)
    return own_tasks(app, records, c.NoteTasks(given)).words


def own_tasks(app: App, records: Records, command: c.NoteTasks) -> Done:
    """Tasks of the mentee's own, each with a day on which they are asked about it."""
    some_day = (home(app).local(app.clock.now()) + TASK_WITHIN).date()
    dated = c.NoteTasks(tuple((what, day or some_day) for what, day in command.tasks))
    for task in note_tasks(app, records, None, dated):
        record_for_mentee(app, records, e.TaskNoted(at=task.at, task=task.id))
    days = ", ".join(f"{what} ({day:%-d %B})" for what, day in dated.tasks if day)
    return Done(f"You will be asked about it when its day has come: {days}.")


def pass_over(app: App, records: Records, question: str, until: datetime | None) -> Done:
    record_for_mentee(app, records, e.ReflectionPassed(at=app.clock.now(), question=question, until=until))
    _no_longer_asked(records, question)
    return Done("Left open.")


def _no_longer_asked(records: Records, question: str) -> None:
    for item in records.prompts.open_items_asking(Question.REFLECT):
        if item.about == question:
            answer_item(records, item)


def ask_mentee(app: App) -> None:
    """Opens the next question of the guide, and asks about tasks whose day has come. A step of the pass."""
    with app.store.transaction() as records:
        question = next_question(app, records)
        if question:
            open_item(app, records, Question.REFLECT, None, question.key)
        _ask_about_tasks(app, records)


def _ask_about_tasks(app: App, records: Records) -> None:
    due = {one.id: one for one in records.tasks.due(home(app).local(app.clock.now()).date())}
    for item in records.prompts.open_items_asking(Question.TASK):
        if item.about not in due:
            answer_item(records, item)
    for task in due:
        open_item(app, records, Question.TASK, None, task)
