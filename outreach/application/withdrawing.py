"""Taking letters back that have not gone yet."""

from collections.abc import Collection
from dataclasses import replace

from outreach.application.app import App
from outreach.application.recording import record
from outreach.domain import events as e
from outreach.domain.correspondence import Outgoing, Status
from outreach.domain.events import Withdrawal
from outreach.domain.journey import Journey
from outreach.ports.store import Records

WAITING = (Status.DRAFT, Status.QUEUED)


def waiting_letters(records: Records, journey: Journey) -> tuple[Outgoing, ...]:
    """The journey's letters that can still be taken back."""
    mails = (records.outbox.get(one.letter) for one in journey.letters)
    return tuple(mail for mail in mails if mail and mail.status in WAITING)


def withdraw(
    app: App, records: Records, journey: Journey, letters: Collection[Outgoing], why: Withdrawal
) -> Journey:
    """Takes these letters back, in the transaction of whatever made them needless."""
    for mail in letters:
        if mail.step and records.outbox.update(replace(mail, status=Status.WITHDRAWN), was=mail.status):
            event = e.LetterWithdrawn(at=app.clock.now(), letter=mail.id, step=mail.step, why=why)
            journey = record(app, records, journey, event)
    return journey


def withdraw_all(app: App, records: Records, journey: Journey, why: Withdrawal) -> Journey:
    return withdraw(app, records, journey, waiting_letters(records, journey), why)
