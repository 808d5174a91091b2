"""The reply that is drafted beside the question about somebody's mail."""

from collections.abc import Sequence
from datetime import date, timedelta

from outreach.application.app import App
from outreach.application.gathering import last_reading
from outreach.application.home import home
from outreach.application.recording import load
from outreach.application.withdrawing import waiting_letters, withdraw
from outreach.domain.correspondence import Item, Outgoing, Question
from outreach.domain.events import LetterId, Step, Withdrawal
from outreach.domain.journey import Journey
from outreach.domain.people import ContactId
from outreach.ports.store import Records

REPLIES = (Step.ARRANGE, Step.CONFIRM, Step.THANK_YOU)
NOT_NOW = timedelta(weeks=8)
"""How long a not now without a date rests."""


def shown_letter(records: Records, item: Item) -> Outgoing | None:
    """The letter that an item is about, or that it shows beside an answer."""
    answered = item.journey if item.question is Question.ANSWERED else None
    return shown_beside(records, item, load(records, answered) if answered else None)


def shown_beside(records: Records, item: Item, journey: Journey | None) -> Outgoing | None:
    """The same, of a journey that is loaded."""
    if item.question is Question.ANSWERED and journey:
        return reply_draft(records, journey)
    return records.outbox.get(LetterId(item.about))


def reply_draft(records: Records, journey: Journey) -> Outgoing | None:
    """The reply that waits beside the question about their answer."""
    waiting = waiting_letters(records, journey)
    return next((one for one in reversed(waiting) if one.step in REPLIES and not one.approved_digest), None)


def replies_shown(records: Records, waiting: Sequence[Outgoing]) -> set[str]:
    """Which of the letters that wait, in the order they were drafted, stand as replies beside open questions about
    answers: of each journey the last."""
    last = {one.journey: one.id for one in waiting if one.journey and one.step in REPLIES}
    return {last[one] for one in records.prompts.asked_about(Question.ANSWERED) if one in last}


def without_reply(app: App, records: Records, journey: Journey) -> Journey:
    """The mentee decided otherwise: the drafted reply is put away, and may be drafted again."""
    mail = reply_draft(records, journey)
    return withdraw(app, records, journey, (mail,), Withdrawal.REPLACED) if mail else journey


def later_day(app: App, records: Records, journey: ContactId) -> date:
    """The day that their not now names, else one some weeks away."""
    reading = last_reading(records, journey)
    named = reading.not_before if reading else None
    return named or home(app).local(app.clock.now() + NOT_NOW).date()


ABOUT_THE_TIME = (Step.FIRST_CONTACT, Step.FOLLOW_UP, Step.ARRANGE, Step.CONFIRM, Step.AGENDA)


def without_letters_about_the_time(app: App, records: Records, journey: Journey) -> Journey:
    """When the time is set, moved or past, no letter that asks for, offers, confirms or prepares another
    one may go."""
    journey = without_reply(app, records, journey)
    waiting = [one for one in waiting_letters(records, journey) if one.step in ABOUT_THE_TIME]
    return withdraw(app, records, journey, waiting, Withdrawal.REPLACED)
