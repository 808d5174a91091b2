"""Whether a pass has nothing to do: asked before all that does something is loaded, which takes longer than to ask.

Each question here is the one with which a step begins. Where one cannot be answered shortly the answer is no, and
the steps find out for themselves.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from outreach.application.app import App
from outreach.application.digest_due import is_due
from outreach.application.home import home, start_of_day
from outreach.application.next_question import next_question
from outreach.application.open_items import FOLLOWED, is_repeated_now
from outreach.domain.correspondence import Item, Purpose, Status
from outreach.ports.errors import FolderMissing
from outreach.ports.heartbeats import Beat
from outreach.ports.mail import Mailbox, Role
from outreach.ports.store import Records

READ_ROLES: Final = (Role.INBOX, Role.SENT, Role.JUNK)
"""Where news are looked for."""


def is_at_rest(app: App, mailbox: Mailbox, beat: Beat) -> bool:
    """Whether every step would find nothing to do. Raises Unreachable, StoreTrouble."""
    if beat.silent_since:
        return False
    with app.store.reading() as records:
        at_rest = not any(waits(app, records, app.clock.now()) for waits in _QUESTIONS)
        cursors = records.cursors.all() if at_rest else {}
    return at_rest and _stands_still(mailbox, dict(cursors))


def _stands_still(mailbox: Mailbox, cursors: dict[str, str]) -> bool:
    read = [one for one in mailbox.folders() if one.role in READ_ROLES]
    if not {Role.INBOX, Role.SENT} <= {one.role for one in read}:
        return False
    try:
        return all(mailbox.stands_still(one, cursors.get(one.name)) for one in read)
    except FolderMissing:
        return False


def _troubles(_app: App, records: Records, _now: datetime) -> bool:
    return bool(records.asides.all())


def _letters(app: App, records: Records, now: datetime) -> bool:
    """In doubt, owed to Sent, due; or so many went today that the brake is to be thought of."""
    outbox = records.outbox
    return bool(
        outbox.with_status(Status.SENDING, Status.IN_DOUBT)
        or outbox.owed_copies()
        or outbox.due(now, tuple(Purpose))
        or len(outbox.sent_since(start_of_day(app, now))) > app.rules.brake
    )


def _mail(_app: App, records: Records, _now: datetime) -> bool:
    return bool(records.incoming.unread(commands=False) or records.incoming.unread(commands=True))


def _journeys(app: App, records: Records, now: datetime) -> bool:
    return bool(records.journeys.with_other_rules(app.rules.digest) or records.journeys.due(now, 1))


def _drafts(_app: App, records: Records, _now: datetime) -> bool:
    return bool(records.drafts.looked_for())


def _questions(app: App, records: Records, now: datetime) -> bool:
    """Not asked yet, to be asked again, or looked after; or a new one of the guide."""
    items = records.prompts.open_items()
    tasks = records.tasks.due(home(app).local(now).date())
    return bool(tasks) or any(_is_active(app, one, now) for one in items) or next_question(app, records) is not None


def _is_active(app: App, item: Item, now: datetime) -> bool:
    return item.prompt is None or item.question in FOLLOWED or is_repeated_now(item, now, app.rules)


def _digest(app: App, records: Records, _now: datetime) -> bool:
    return is_due(app, records)


def _old_mail(app: App, records: Records, now: datetime) -> bool:
    before = now - timedelta(days=app.preferences.keep_mail_days)
    old = records.incoming.whole_before(before, 1) or records.outbox.whole_before(before, 1)
    return bool(app.preferences.keep_mail_days and old)


_QUESTIONS: Final[tuple[Callable[[App, Records, datetime], bool], ...]] = (
    _troubles,
    _letters,
    _mail,
    _journeys,
    _drafts,
    _questions,
    _digest,
    _old_mail,
)
