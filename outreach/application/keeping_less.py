"""Of old mail the head is kept, what was understood of it, and the words of our letters; its other bytes go."""

from dataclasses import replace
from datetime import datetime, timedelta

from outreach.application.app import App
from outreach.domain.correspondence import Outgoing, Purpose, Status
from outreach.ports.store import Records
from outreach.reading.mime_tree import head_of

AT_A_TIME = 200
"""How many mails of each kind one pass shortens, so that no pass takes long."""


def keep_less(app: App) -> None:
    """Shortens what is older than the settings say, oldest first. Journal and readings stay as they are."""
    if not app.preferences.keep_mail_days:
        return
    now = app.clock.now()
    before = now - timedelta(days=app.preferences.keep_mail_days)
    with app.store.reading() as records:
        due = bool(records.incoming.whole_before(before, 1) or records.outbox.whole_before(before, 1))
    if due:
        with app.store.transaction() as records:
            _shorten(records, before, now)


def _shorten(records: Records, before: datetime, now: datetime) -> None:
    for incoming in records.incoming.whole_before(before, AT_A_TIME):
        records.incoming.shorten(incoming.id, head_of(incoming.raw), now)
    for mail in records.outbox.whole_before(before, AT_A_TIME):
        records.outbox.update(_bare(mail), was=Status.SENT)


def _bare(mail: Outgoing) -> Outgoing:
    """A letter's words stay; of a mail to the mentee, which tells of others in their words, only that it went."""
    content = replace(mail.content, html="", attachments=())
    if mail.purpose is not Purpose.LETTER:
        content = replace(content, text="")
    return replace(mail, raw=None, content=content)
