"""The provider lets nothing through for a while: no letter is tried before it said so, or is known to allow it."""

from datetime import datetime, timedelta

from outreach.application.app import App
from outreach.application.plain_faults import explain
from outreach.domain.correspondence import Outgoing, Purpose, Status
from outreach.ports.store import Records

DAY = timedelta(days=1)
UNSETTLED = (Status.QUEUED, Status.SENDING, Status.IN_DOUBT)


def is_held(app: App, records: Records) -> bool:
    """Whether no letter may be tried now: the provider said so, or as many have gone as it takes in a day."""
    return held_back(app, records) is not None or _day_is_full(app, records)


def held_back(app: App, records: Records) -> Outgoing | None:
    """The letter that was answered with a limit, and so holds back all of them until its `due_at`."""
    now = app.clock.now()
    unsettled = records.outbox.with_status(*UNSETTLED, purpose=Purpose.LETTER)
    held = [one for one in unsettled if one.due_at > now and _speaks_of_all(app, one.last_answer)]
    return max(held, key=_due, default=None)


def _day_is_full(app: App, records: Records) -> bool:
    limit = app.preferences.provider.daily_limit if app.preferences.provider else None
    return limit is not None and len(records.outbox.sent_since(app.clock.now() - DAY)) >= limit


def _speaks_of_all(app: App, said: str) -> bool:
    found = explain(said, app.preferences.provider) if said else None
    return found is not None and found.limit


def _due(mail: Outgoing) -> datetime:
    return mail.due_at
