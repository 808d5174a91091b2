"""Choices that follow from who is asked about: go-betweens, people who are rung up, the guide's own questions."""

from outreach.application.introducing import can_be_mailed
from outreach.domain.choice_table import BY_PHONE, GO_BETWEEN_ASKED, GO_BETWEEN_WROTE, INTRODUCED_BY_MAIL, Choice
from outreach.domain.choices import choices
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import Stage
from outreach.domain.journey import Journey
from outreach.domain.people import Channel, Contact
from outreach.domain.transitions import only_introduces
from outreach.ports.store import Records


def of_their_own(
    records: Records, item: Item, contact: Contact | None, journey: Journey | None
) -> tuple[Choice, ...]:
    """() where the usual choices fit."""
    match item.question:
        case Question.INTRODUCTION if contact:
            return _introduction(records, contact, item)
        case Question.ANSWERED if contact and journey:
            return GO_BETWEEN_WROTE if journey.stage is Stage.CLOSED and only_introduces(journey) else ()
        case Question.BY_HAND if contact and contact.channel is Channel.PHONE:
            return BY_PHONE
        case Question.REFLECT if item.about in MORE:
            return (MORE[item.about], *choices(Question.REFLECT))
        case _:
            return ()


def _introduction(records: Records, contact: Contact, item: Item) -> tuple[Choice, ...]:
    if item.about != "ask":
        return GO_BETWEEN_ASKED
    return INTRODUCED_BY_MAIL if can_be_mailed(records, contact) else ()


MORE = {
    "known_people": Choice(
        "ADD Mary Ward <mary@example.org>", "a new contact; a line for each", needs_more=True, only_example=True
    ),
    "new_networks": Choice(
        "ACTION join ... by 3 Dec", "you are asked about it then", needs_more=True, only_example=True
    ),
}
"""People whom the mentee knows are added, and what they will join is done on a day."""
