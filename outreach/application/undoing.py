"""UNDO: the last command about a journey, until something was sent or came in."""

from dataclasses import replace
from typing import cast

from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal
from outreach.application.recording import record, suppress_as_told
from outreach.domain import events as e
from outreach.domain.correspondence import Outgoing, Status
from outreach.domain.journey import Journey, LetterState
from outreach.ports.store import Records

ROW_STATUS = {
    LetterState.DRAFTED: Status.DRAFT,
    LetterState.APPROVED: Status.DRAFT,
    LetterState.QUEUED: Status.QUEUED,
    LetterState.IN_DOUBT: Status.IN_DOUBT,
}
CHANGEABLE = (Status.DRAFT, Status.QUEUED, Status.WITHDRAWN, Status.IN_DOUBT)


def undo(app: App, records: Records, asked: Asked) -> Done:
    """Puts the journey and its letters back to how they stood before the command."""
    journey = asked.journey
    if journey.undo is None:
        raise Refusal("nothing_to_undo", _why_not(records, asked))
    _forget_note(records, journey)
    after = record(app, records, journey, e.CommandUndone(at=app.clock.now()))
    taken_back(records, after)
    for mail in records.outbox.of_journey(journey.id):
        _put_back(records, after, mail)
    suppress_as_told(app, records, after, asked.contact)
    return Done(f"Undone: things with {asked.contact.name} stand as before.")


def taken_back(records: Records, journey: Journey) -> None:
    """Tasks that the undone command noted or finished are as they were."""
    for task in records.tasks.of_journey(journey.id):
        if task.id not in journey.tasks:
            records.tasks.remove(task.id)
        elif task.done_at and task.id not in journey.done:
            records.tasks.save(replace(task, done_at=None))


def _why_not(records: Records, asked: Asked) -> str:
    name = asked.contact.name
    said = [
        one.event.command
        for one in records.journal.read(asked.journey.id)
        if isinstance(one.event, e.CommandObeyed)
    ]
    if said[-1:] == ["ADDRESS"]:
        return f"UNDO does not take an address back: say ADDRESS with the one that {name} had"
    return f"nothing can be undone for {name}: something went or came since your last command, or there was none"


def _put_back(records: Records, after: Journey, mail: Outgoing) -> None:
    letter = after.letter(mail.id)
    wanted = ROW_STATUS[letter.state] if letter else Status.WITHDRAWN
    given_up = letter is None and mail.status not in (Status.DRAFT, Status.QUEUED)
    if mail.status in CHANGEABLE and mail.status is not wanted and not given_up:
        records.outbox.update(replace(mail, status=wanted), was=mail.status)


def _forget_note(records: Records, journey: Journey) -> None:
    """A note that the undone command took is taken back with it."""
    recorded = [cast("e.JourneyEvent", one.event) for one in records.journal.read(journey.id)]
    since = max(n for n, one in enumerate(recorded) if isinstance(one, e.CommandObeyed))
    for event in recorded[since:]:
        if isinstance(event, e.NoteAdded):
            records.notes.remove(event.note)
