"""Prompts and answers on their way to the mentee: at least once, by SMTP or straight into the inbox."""

from dataclasses import replace

from outreach.application.app import App, PromptDelivery
from outreach.application.asides import SettingAside
from outreach.application.digest_tokens import is_digest
from outreach.application.outbox import claim
from outreach.application.prompting import scrubbed
from outreach.application.tally import Tally
from outreach.domain.correspondence import Outgoing, Purpose, Status
from outreach.ports.errors import MailboxTrouble
from outreach.ports.mail import Accepted, Mailbox, Role, Sender

TO_MENTEE = (Purpose.PROMPT, Purpose.ANSWER)


def send_to_mentee(app: App, mailbox: Mailbox, sender: Sender, fencing: int, tally: Tally) -> None:
    """Delivers every prompt and answer that is due, also when all sending is stopped; one that cannot be written as
    a mail is set aside."""
    with app.store.reading() as records:
        due = records.outbox.due(app.clock.now(), TO_MENTEE)
    for mail in due:
        with SettingAside(app, tally, "mail", mail.id):
            claimed = claim(app, mail, None, fencing)
            if claimed:
                _deliver(app, mailbox, sender, claimed, tally)


def _deliver(app: App, mailbox: Mailbox, sender: Sender, mail: Outgoing, tally: Tally) -> None:
    try:
        by_smtp = app.preferences.prompt_delivery is PromptDelivery.SMTP and _submitted(app, sender, mail, tally)
        if not by_smtp:
            _append(app, mailbox, mail)
    except MailboxTrouble:
        _settle(app, mail, Status.QUEUED)
        raise
    _settle(app, mail, Status.SENT)
    tally.prompts_sent += 1


def _submitted(app: App, sender: Sender, mail: Outgoing, tally: Tally) -> bool:
    """Whether the server took it; when sending is broken the inbox is the way, and the pass says so."""
    assert mail.raw is not None  # noqa: S101 - a claimed mail has its bytes
    try:
        submission = sender.submit(app.mentee.addresses[0], mail.content.to, mail.raw)
    except MailboxTrouble as trouble:
        tally.sending_trouble = trouble
        return False
    return isinstance(submission, Accepted)


def _append(app: App, mailbox: Mailbox, mail: Outgoing) -> None:
    inbox = next(folder for folder in mailbox.folders() if folder.role is Role.INBOX)
    assert mail.raw is not None  # noqa: S101 - a claimed mail has its bytes
    mailbox.append(inbox, mail.raw, app.clock.now(), seen=False)


def _settle(app: App, mail: Outgoing, status: Status) -> None:
    """An answer or digest that has gone is never needed again: its stored bytes lose the tokens."""
    sent_at = app.clock.now() if status is Status.SENT else None
    never_again = mail.purpose is Purpose.ANSWER or is_digest(mail.id)
    kept = scrubbed(mail) if status is Status.SENT and never_again else mail
    with app.store.transaction() as records:
        records.outbox.update(replace(kept, status=status, sent_at=sent_at), was=Status.SENDING)
        records.asides.remove("mail", mail.id)
