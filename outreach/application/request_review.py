"""Commands about what a talk led to: RATE, ACTION, DONE, ASK."""

from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.recording import record
from outreach.application.tasks import done_task, note_tasks, task_meant
from outreach.domain import commands as c
from outreach.domain import events as e
from outreach.domain.correspondence import Note
from outreach.domain.events import NoteId, Stage
from outreach.domain.journey import Journey
from outreach.domain.people import Channel
from outreach.ports.store import Records


def obey(app: App, records: Records, asked: Asked) -> Done:
    match asked.command:
        case c.Rate():
            return _rate(app, records, asked, asked.command)
        case c.NoteTasks():
            return _note_tasks(app, records, asked, asked.command)
        case c.DoneTask():
            return _done(app, records, asked, asked.command.which)
        case c.Ask():
            return _ask(app, records, asked)
        case _:
            raise ValueError(asked.command)


def _rate(app: App, records: Records, asked: Asked, rate: c.Rate) -> Done:
    """The note is private: it is kept, and stands in no letter."""
    if asked.journey.talk is None and asked.journey.stage is not Stage.MENTORING:
        raise Refusal("no_talk", f"there was no talk with {asked.contact.name} yet that RATE could be about")
    journey = obeyed(app, records, asked)
    if rate.note.strip():
        journey = keep_note(app, records, journey, rate.note)
    record(app, records, journey, e.TalkRated(at=app.clock.now(), rapport=rate.rapport, clarity=rate.clarity))
    return Done(f"Kept, for you alone: rapport {rate.rapport}, purpose {rate.clarity} with {asked.contact.name}.")


def keep_note(app: App, records: Records, journey: Journey, text: str) -> Journey:
    note = Note(NoteId(app.ids.new()), journey.id, app.clock.now(), text.strip())
    records.notes.add(note)
    return record(app, records, journey, e.NoteAdded(at=note.at, note=note.id))


def _note_tasks(app: App, records: Records, asked: Asked, command: c.NoteTasks) -> Done:
    journey = obeyed(app, records, asked)
    for task in note_tasks(app, records, asked.contact.id, command):
        journey = record(app, records, journey, e.TaskNoted(at=task.at, task=task.id))
    count = len(command.tasks)
    return Done(f"Noted: {count} thing{'s' if count > 1 else ''} to do after the talk with {asked.contact.name}.")


def _done(app: App, records: Records, asked: Asked, which: str) -> Done:
    open_tasks = [one for one in records.tasks.of_journey(asked.contact.id) if one.id in asked.journey.open_tasks]
    meant = task_meant(open_tasks, which, asked.contact.name)
    journey = obeyed(app, records, asked)
    for task in meant:
        done_task(app, records, task)
        journey = record(app, records, journey, e.TaskDone(at=app.clock.now(), task=task.id))
    return Done(f"Well done: {'; '.join(one.text for one in meant)}.")


def _ask(app: App, records: Records, asked: Asked) -> Done:
    """Only after a talk took place, never before the day that they named, and once only without such a day."""
    name, journey = asked.contact.name, asked.journey
    if journey.stage is Stage.ASKED:
        raise Refusal("asked_already", f"{name} was asked already; a second request is never sent")
    if journey.stage is not Stage.MET:
        raise Refusal(
            "no_talk", f"a request for mentoring comes after a talk with {name}: say MET once it took place"
        )
    if asked.contact.by_hand and asked.contact.channel is Channel.EMAIL:
        raise Refusal("no_way", f"there is no way to write to {name}: say ADDRESS and theirs, then ASK")
    if journey.asking:
        raise Refusal(
            "asking_already", f"the letter that asks {name} is drafted already: SEND to its prompt sends it"
        )
    if journey.asked_at:
        raise Refusal(
            "asked_before",
            f"{name} was asked on {journey.asked_at:%-d %B %Y}, and no not now of theirs was noted since: a second "
            "request is never sent",
        )
    now = app.clock.now()
    if journey.ask_after and now < journey.ask_after:
        day = f"{journey.ask_after:%-d %B %Y}"
        raise Refusal("not_now", f"{name} said not now: the request can be drafted again from {day} on")
    record(app, records, obeyed(app, records, asked), e.RequestChosen(at=now))
    return Done(
        f"The letter that asks {name} for mentoring comes to you with the next pass, once your other letters to "
        "them have gone; it goes only on your SEND."
    )
