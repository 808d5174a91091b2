"""The letters that wait for the mentee's word: questions only."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from outreach.application.app import App
from outreach.application.arriving import Arriving, arriving
from outreach.application.commanding import goes_with_others
from outreach.application.desk import final_of, in_order
from outreach.application.event_words import STEP_WORDS
from outreach.application.letter_views import letter_asked_about
from outreach.application.message_views import MessageView, message_about, message_view
from outreach.application.offering import offered
from outreach.application.recording import load
from outreach.application.request_letter import approved_together
from outreach.application.requests import fits
from outreach.domain import commands as c
from outreach.domain.choices import Choice
from outreach.domain.correspondence import Item, Outgoing, Question
from outreach.domain.events import LetterId
from outreach.domain.people import Contact
from outreach.ports.store import Records

ABOUT_A_LETTER: Final = (
    Question.ANSWERED,
    Question.REQUEST,
    Question.DRAFT_CHANGED,
    Question.EARLIER_MAIL,
    Question.INTRODUCTION,
    Question.LOOK,
    Question.APPROVE,
    Question.CHECK_IN,
    Question.BY_HAND,
)
"""The questions with a letter that has not gone."""


@dataclass(frozen=True, slots=True)
class WaitingLetter:
    """A letter that an open question shows. `what` is its step in words."""

    item: Item
    contact: Contact
    mail: Outgoing

    @property
    def what(self) -> str:
        return STEP_WORDS[self.mail.step] if self.mail.step else "letter"

    @property
    def letter(self) -> LetterId:
        return self.mail.id

    @property
    def since(self) -> datetime:
        return self.item.opened_at


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The letter as it will arrive, with all that helps to decide. `follow_up` goes with the same word; `message`
    is what it answers; `final` are the words of the choices that UNDO does not take back. `together` tells that it
    may be approved with others, `own_words` that its text may change.
    """

    one: WaitingLetter
    shown: Arriving
    choices: tuple[Choice, ...]
    final: frozenset[str]
    follow_up: Arriving | None = None
    message: MessageView | None = None
    together: bool = False
    own_words: bool = False


def letters_waiting(records: Records) -> list[WaitingLetter]:
    """All of them, the most important first."""
    found = (
        _waiting(records, one) for one in in_order(records.prompts.open_items()) if one.question in ABOUT_A_LETTER
    )
    return [one for one in found if one]


def letter_waiting(records: Records, letter: LetterId) -> WaitingLetter | None:
    """The one that is this letter; None if nobody is asked about it."""
    mail = records.outbox.get(letter)
    items = in_order(records.prompts.open_items_of(mail.journey)) if mail and mail.journey else []
    found = (_waiting(records, one) for one in items if one.question in ABOUT_A_LETTER)
    return next((one for one in found if one and one.letter == letter), None)


def _waiting(records: Records, item: Item) -> WaitingLetter | None:
    contact = records.contacts.get(item.journey) if item.journey else None
    mail = letter_asked_about(records, item)
    return WaitingLetter(item, contact, mail) if contact and mail else None


def laid_out(app: App, records: Records, one: WaitingLetter) -> LaidOut:
    """All that is shown of a letter."""
    choices = offered(app, records, one.item)
    also = approved_together(records, load(records, one.contact.id), one.mail)[1:] if _goes(one.item) else ()
    incoming = message_about(records, one.item, one.contact) if one.item.question is Question.ANSWERED else None
    return LaidOut(
        one=one,
        shown=arriving(app, records, one.contact, one.mail),
        choices=choices,
        final=final_of(one.item.question, choices),
        follow_up=arriving(app, records, one.contact, also[0]) if also else None,
        message=message_view(app, records, one.contact, incoming) if incoming else None,
        together=goes_with_others(records, one.item) and any(choice.verb == "SEND" for choice in choices),
        own_words=_goes(one.item) and one.item.question is not Question.INTRODUCTION,
    )


def _goes(item: Item) -> bool:
    return fits(c.Send(), item)
