"""UNDO: the last command about a journey, until something was sent or came in."""

from dataclasses import replace
from typing import cast

from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal
from outreach.application.recording import load, record, suppress_as_told
from outreach.domain import events as e
from outreach.domain.correspondence import Outgoing, Status
from outreach.domain.events import LetterId
from outreach.domain.journey import Journey, LetterState
from outreach.domain.people import ContactId
from outreach.ports.store import Records

ROW_STATUS = {LetterState.APPROVED: Status.DRAFT, LetterState.QUEUED: Status.QUEUED}
CHANGEABLE = (Status.DRAFT, Status.QUEUED, Status.WITHDRAWN, Status.IN_DOUBT)


def undo(app: App, records: Records, asked: Asked) -> Done:
    """Puts the journey and its letters back to how they stood before the command."""
    journey = asked.journey
    if journey.undo is None:
        raise Refusal("nothing_to_undo", _why_not(records, asked))
    _forget_note(records, journey)
    after = record(app, records, journey, e.CommandUndone(at=app.clock.now()))
    taken_back(records, after)
    approvals = _approvals(records, journey)
    for mail in records.outbox.of_journey(journey.id):
        _put_back(records, after, mail, approvals.get(mail.id, ""))
    suppress_as_told(app, records, after, asked.contact)
    return Done(f"Undone: things with {asked.contact.name} stand as before.")


def can_be_undone(records: Records, contact: ContactId) -> bool:
    """Whether UNDO would take something back."""
    return load(records, contact).undo is not None


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


def _put_back(records: Records, after: Journey, mail: Outgoing, approved: str) -> None:
    letter = after.letter(mail.id)
    given_up = letter is None and mail.status not in (Status.DRAFT, Status.QUEUED)
    if mail.status in CHANGEABLE and not given_up:
        records.outbox.update(_as_it_was(mail, letter.state if letter else None, approved), was=mail.status)


def _as_it_was(mail: Outgoing, state: LetterState | None, approved: str) -> Outgoing:
    """With the status and the approval that belong to the letter's state; None: it was not there."""
    match state:
        case None:
            return replace(mail, status=Status.WITHDRAWN)
        case LetterState.DRAFTED:
            return replace(mail, status=Status.DRAFT, approved_digest="", could_go_at=None)
        case LetterState.APPROVED | LetterState.QUEUED:
            return replace(mail, status=ROW_STATUS[state], approved_digest=approved)
        case LetterState.IN_DOUBT:
            return replace(mail, status=Status.IN_DOUBT)


def _approvals(records: Records, journey: Journey) -> dict[LetterId, str]:
    """The digest of what was approved last, by letter."""
    happened = (one.event for one in records.journal.read(journey.id))
    return {one.letter: one.digest for one in happened if isinstance(one, e.LetterApproved)}


def _forget_note(records: Records, journey: Journey) -> None:
    """A note that the undone command took is taken back with it."""
    recorded = [cast("e.JourneyEvent", one.event) for one in records.journal.read(journey.id)]
    since = max(n for n, one in enumerate(recorded) if isinstance(one, e.CommandObeyed))
    for event in recorded[since:]:
        if isinstance(event, e.NoteAdded):
            records.notes.remove(event.note)
