"""Taking letters back that have not gone yet."""

from collections.abc import Collection
from dataclasses import replace

from outreach.application.app import App
from outreach.application.recording import record
from outreach.domain import events as e
from outreach.domain.correspondence import Outgoing, Status
from outreach.domain.events import Step, Withdrawal
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


def ask_about_earlier_mail(app: App, records: Records, journey: Journey) -> None:
    """The first letter that waits goes back to the mentee, once: they have written to each other before."""
    letter = journey.latest(Step.FIRST_CONTACT)
    mail = records.outbox.get(letter.letter) if letter else None
    if journey.earlier_mail or mail is None or mail.status not in WAITING:
        return
    records.outbox.update(replace(mail, status=Status.DRAFT, approved_digest=""), was=mail.status)
    record(app, records, journey, e.EarlierMailFound(at=app.clock.now(), letter=mail.id, step=Step.FIRST_CONTACT))
