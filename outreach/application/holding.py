"""The provider lets nothing through for a while: no letter is tried before it said so, or is known to allow it."""

from datetime import datetime

from outreach.application.app import App
from outreach.application.plain_faults import explain
from outreach.domain.correspondence import Outgoing, Purpose, Status
from outreach.ports.store import Records


def held_back(app: App, records: Records) -> Outgoing | None:
    """The letter whose refusal holds all of them back the longest; it goes first at its `due_at`."""
    now = app.clock.now()
    waiting = records.outbox.with_status(Status.QUEUED, purpose=Purpose.LETTER)
    held = [one for one in waiting if one.due_at > now and _speaks_of_all(app, one.last_answer)]
    return max(held, key=_due, default=None)


def _speaks_of_all(app: App, said: str) -> bool:
    found = explain(said, app.preferences.provider) if said else None
    return found is not None and found.limit


def _due(mail: Outgoing) -> datetime:
    return mail.due_at
