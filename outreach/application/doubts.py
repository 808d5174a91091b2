"""What was left in `sending`: found in Sent it has gone, else the mentee is asked. And the copies owed to Sent."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from outreach.application.app import App, SentCopy
from outreach.application.recording import load, record
from outreach.application.settling import mark_sent
from outreach.application.tally import Tally
from outreach.application.threads import learned_from_copy
from outreach.domain import events as e
from outreach.domain.correspondence import OUR_HEADER, Copy, Outgoing, Purpose, Status
from outreach.domain.events import Handover
from outreach.ports.errors import FolderMissing
from outreach.ports.mail import Folder, Mailbox, Role
from outreach.ports.store import Records
from outreach.reading.message import Message, parse

MARGIN = timedelta(hours=1)


def settle_doubts(app: App, mailbox: Mailbox, tally: Tally) -> None:
    """Judges each letter that may have gone by what lies in Sent; unreadable Sent: no verdict yet."""
    with app.store.transaction() as records:
        _requeue_mentee_mail(records)
        doubtful = records.outbox.with_status(Status.SENDING, Status.IN_DOUBT, purpose=Purpose.LETTER)
    if not doubtful:
        return
    copies = _copies(mailbox, _earliest(doubtful))
    if copies is None:
        tally.trouble.append("Sent cannot be read, so letters in doubt stay in doubt")
        return
    for mail in doubtful:
        with app.store.transaction() as records:
            _judge(app, records, mail, copies.get(mail.our_id) or copies.get(mail.message_id), tally)


def _requeue_mentee_mail(records: Records) -> None:
    """Prompts are at least once: one in doubt goes again."""
    for mail in records.outbox.with_status(Status.SENDING, Status.IN_DOUBT):
        if mail.purpose is not Purpose.LETTER:
            records.outbox.update(replace(mail, status=Status.QUEUED), was=mail.status)


def _earliest(mails: Sequence[Outgoing]) -> datetime:
    return min(mail.claimed_at or mail.due_at for mail in mails) - MARGIN


def _copies(mailbox: Mailbox, since: datetime) -> Mapping[str, Message] | None:
    """The headers in Sent since then, by our own id and by Message-ID; None when Sent cannot be read."""
    sent = sent_folder(mailbox)
    if sent is None:
        return None
    try:
        headers = [parse(one.header) for one in mailbox.headers_since(sent, since)]
    except FolderMissing:
        return None
    by_message_id = {one.message_id: one for one in headers if one.message_id}
    return by_message_id | {
        one.headers.get(OUR_HEADER).strip(): one for one in headers if one.headers.has(OUR_HEADER)
    }


def sent_folder(mailbox: Mailbox) -> Folder | None:
    return next((folder for folder in mailbox.folders() if folder.role is Role.SENT), None)


def _judge(app: App, records: Records, mail: Outgoing, copy: Message | None, tally: Tally) -> None:
    current = records.outbox.get(mail.id)
    if current is None or current.status is not mail.status:
        return
    if copy:
        learned = replace(current, provider_id=learned_from_copy(current, copy.message_id))
        mark_sent(app, records, learned, Handover.FOUND, copy=Copy.DONE)
    elif current.status is Status.SENDING and current.journey and current.step:
        records.outbox.update(replace(current, status=Status.IN_DOUBT), was=Status.SENDING)
        doubt = e.LetterInDoubt(at=app.clock.now(), letter=current.id, step=current.step)
        record(app, records, load(records, current.journey), doubt)
        tally.in_doubt += 1
        tally.trouble.append(
            f"a letter to {current.content.to_name} may or may not have gone: see `outreach status`"
        )


def make_copies(app: App, mailbox: Mailbox, tally: Tally) -> None:
    """Files the Sent copies that are owed: looks first, appends only what is still absent."""
    with app.store.reading() as records:
        owed = records.outbox.owed_copies()
    if not owed:
        return
    sent = sent_folder(mailbox)
    copies = _copies(mailbox, _earliest(owed))
    if sent is None or copies is None:
        tally.refused_folders.add("Sent")
        return
    for mail in owed:
        found = copies.get(mail.our_id) or copies.get(mail.message_id)
        if found is None and mail.raw and app.preferences.sent_copy is not SentCopy.NEVER:
            mailbox.append(sent, mail.raw, mail.sent_at or app.clock.now(), seen=True)
        _copied(app, mail, found, tally)


def _copied(app: App, mail: Outgoing, found: Message | None, tally: Tally) -> None:
    learned = learned_from_copy(mail, found.message_id) if found else mail.provider_id
    with app.store.transaction() as records:
        current = records.outbox.get(mail.id)
        if current and records.outbox.update(
            replace(current, copy=Copy.DONE, provider_id=learned), was=current.status
        ):
            tally.copies += 1
