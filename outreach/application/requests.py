"""The one door: every command, from the command line, a mail or a page, ends here."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import assert_never

from outreach.application import (
    request_by_hand,
    request_everything,
    request_journey,
    request_letter,
    request_own,
    request_review,
    request_talk,
)
from outreach.application.adding import add_contact
from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal
from outreach.application.followups import settle_down
from outreach.application.offering import offered
from outreach.application.prompting import answer_item
from outreach.application.recording import load
from outreach.domain import commands as c
from outreach.domain.correspondence import Item, ItemState, Question
from outreach.domain.people import Contact, ContactId, plain
from outreach.ports.errors import TemplateBroken
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class Request:
    """A command, and what it is about: an item, else a journey, else everything."""

    command: c.Command
    journey: ContactId | None = None
    item: Item | None = None


ONE_MORE = c.AddContact | c.NoteTasks
"""What adds to an answer that was given already."""

FOR_EVERYTHING = c.Pause | c.Resume | c.Stop | c.AskStatus | c.AskHelp

FITS: dict[type, tuple[Question, ...]] = {
    c.Send: (
        Question.APPROVE,
        Question.LOOK,
        Question.EARLIER_MAIL,
        Question.DRAFT_CHANGED,
        Question.ANSWERED,
        Question.CHECK_IN,
        Question.REQUEST,
        Question.INTRODUCTION,
    ),
    c.Skip: (
        Question.APPROVE,
        Question.IN_DOUBT,
        Question.EARLIER_MAIL,
        Question.DRAFT_CHANGED,
        Question.REFUSED,
        Question.REQUEST,
        Question.BY_HAND,
        Question.LEARNED,
        Question.RATE,
        Question.CHECK_IN,
        Question.EVALUATE,
        Question.KEEP_IN_TOUCH,
        Question.REFLECT,
        Question.TASK,
    ),
    c.Arrived: (Question.IN_DOUBT,),
    c.SendAgain: (Question.IN_DOUBT, Question.REFUSED),
    c.Yes: (
        Question.STRANGER,
        Question.REVISED,
        Question.ANSWERED,
        Question.INTRODUCTION,
        Question.SILENT_REQUEST,
        Question.ASKED_BY_HAND,
        Question.READY,
    ),
    c.No: (
        Question.LOOK,
        Question.REVISED,
        Question.STRANGER,
        Question.DEAD_ADDRESS,
        Question.ANSWERED,
        Question.COMPLAINT,
        Question.INTRODUCTION,
        Question.SILENT_REQUEST,
        Question.ASKED_BY_HAND,
    ),
    c.Later: (
        Question.APPROVE,
        Question.ANSWERED,
        Question.RESUME_TALK,
        Question.BY_HAND,
        Question.HEARD,
        Question.ACTED,
        Question.READY,
        Question.REQUEST,
        Question.SILENT_REQUEST,
        Question.CHECK_IN,
        Question.KEEP_IN_TOUCH,
        Question.REFLECT,
        Question.TASK,
    ),
    c.Meeting: (Question.ANSWERED, Question.RESUME_TALK, Question.READY, Question.CHECK_IN),
    c.Moved: (Question.MEETING_PASSED, Question.PREPARE, Question.ANSWERED),
    c.Met: (Question.MEETING_PASSED,),
    c.Missed: (Question.MEETING_PASSED, Question.ANSWERED),
    c.Rate: (Question.RATE, Question.EVALUATE),
    c.NoteTasks: (Question.ADVICE, Question.REFLECT),
    c.DoneTask: (Question.ACTED, Question.TASK),
    c.Ask: (Question.READY,),
    c.SentByHand: (Question.BY_HAND, Question.INTRODUCTION, Question.DRAFT_CHANGED),
    c.Answered: (Question.HEARD, Question.BY_HAND),
    c.Nothing: (Question.HEARD, Question.ADVICE, Question.ACTED, Question.ANSWERED),
    c.TakeNote: (Question.LEARNED, Question.KEEP_IN_TOUCH, Question.REFLECT),
    c.NewAddress: (Question.DEAD_ADDRESS, Question.REFUSED, Question.ANSWERED),
    c.CloseJourney: tuple(Question),
}
"""Which questions a command answers; a command that is not here uses up no item."""

NEEDS_ITEM = c.Send | c.Skip | c.Arrived | c.SendAgain | c.Yes | c.No | c.SentByHand | c.Nothing
"""Commands that mean nothing without a question."""


def handle(app: App, records: Records, request: Request) -> Done:
    """Obeys one command, in the caller's transaction. Raises Refusal, with the way out, if it cannot be."""
    journey_id = request.journey or (request.item.journey if request.item else None)
    if isinstance(request.command, FOR_EVERYTHING) and journey_id is None:
        return request_everything.obey(app, records, request.command)
    if journey_id is None and request.item:
        if request.item.state is not ItemState.OPEN and not isinstance(request.command, ONE_MORE):
            raise Refusal("answered", "that question was answered before, or has lapsed")
        return request_own.obey(app, records, request.command, request.item)
    if journey_id is None and isinstance(request.command, c.AddContact):
        return add_contact(app, records, request.command)
    if journey_id is None:
        raise Refusal("no_name", f"{c.verb(request.command)} wants a name: whom is it about?")
    contact = records.contacts.get(journey_id)
    if contact is None:
        raise Refusal("unknown_name", "this person is not among your contacts any more")
    done = _obey(app, records, _asked(app, records, request, contact))
    # The word of the mentee stands whatever the templates say. What it left to do is due: the next pass tells.
    with suppress(TemplateBroken):
        settle_down(app, records, contact.id)
    return done


def _asked(app: App, records: Records, request: Request, contact: Contact) -> Asked:
    given = request.item
    item = given if given and given.state is ItemState.OPEN and fits(request.command, given) else None
    if item is None and not (given and isinstance(request.command, NEEDS_ITEM)):
        item = _open_item_for(records, request.command, contact)
    if item is None and isinstance(request.command, NEEDS_ITEM):
        raise Refusal("nothing_asked", _nothing_asked(app, records, request, contact))
    return Asked(request.command, load(records, contact.id), contact, item)


def fits(command: c.Command, item: Item) -> bool:
    """Whether the command answers the item's question, and so uses it up. A go-between is asked once."""
    asked_before = item.question is Question.INTRODUCTION and item.about != "ask"
    if asked_before and isinstance(command, c.Send | c.SentByHand):
        return False
    return item.question in FITS.get(type(command), ())


def _open_item_for(records: Records, command: c.Command, contact: Contact) -> Item | None:
    """The one open question that this command answers; several are not guessed between."""
    items = [one for one in records.prompts.open_items_of(contact.id) if fits(command, one)]
    if len(items) > 1 and isinstance(command, NEEDS_ITEM):
        asked = ", ".join(one.question.value.replace("_", " ") for one in items)
        raise Refusal("ambiguous", f"several questions about {contact.name} are open ({asked}); answer its prompt")
    return items[0] if items else None


def _nothing_asked(app: App, records: Records, request: Request, contact: Contact) -> str:
    verb = c.verb(request.command)
    if request.item:
        words = ", ".join(one.words for one in offered(app, records, request.item))
        return f"{verb} is no answer to this question about {contact.name}. You can say: {words}"
    return f"there is nothing about {contact.name} that {verb} would answer now"


def _obey(app: App, records: Records, asked: Asked) -> Done:
    done = _carried_out(app, records, asked)
    if asked.item:
        answer_item(records, asked.item)
    return done


def _carried_out(app: App, records: Records, asked: Asked) -> Done:
    match asked.command:
        case c.Send() | c.Skip() | c.Later() | c.Withdraw() | c.Arrived() | c.SendAgain():
            return request_letter.obey(app, records, asked)
        case c.Meeting() | c.Moved() | c.Met() | c.Missed():
            return request_talk.obey(app, records, asked)
        case c.Rate() | c.NoteTasks() | c.DoneTask() | c.Ask():
            return request_review.obey(app, records, asked)
        case c.SentByHand() | c.Answered() | c.Nothing():
            return request_by_hand.obey(app, records, asked)
        case c.AddContact():
            return add_contact(app, records, asked.command, asked)
        case c.Yes() | c.No() | c.NewAddress() | c.TakeNote() | c.CloseJourney() | c.Reopen() | c.Undo():
            return request_journey.obey(app, records, asked)
        case c.Pause() | c.Resume():
            return request_everything.obey_for_one(app, records, asked)
        case c.Stop() | c.AskStatus() | c.AskHelp():
            return request_everything.obey(app, records, asked.command)
        case _ as other:
            assert_never(other)


ADDRESSED = re.compile(r"[<(]([^<>()\s]+@[^<>()\s]+)[>)]\s*$")
"""`Anna Smith <anna@example.org>`: the address says which."""


def named(records: Records, name: str) -> Contact:
    """The contact that a unique beginning of a name or address means. Raises Refusal listing the choices.

    The beginning of a later name (a surname) counts where no first name or address begins so.
    """
    addressed = ADDRESSED.search(name)
    wanted = plain(addressed[1] if addressed else name)
    people = records.contacts.all()
    exact = [one for one in people if plain(one.name) == wanted or wanted in map(plain, one.addresses)]
    found = exact or _beginning(people, wanted)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refusal("unknown_name", f"nobody among your contacts is called {name!r}")
    listed = ", ".join(f"{one.name} ({one.address or 'no address'})" for one in found[:10])
    raise Refusal("ambiguous_name", f"{name!r} could be {listed}: say more of the name, or the address")


def _beginning(people: Sequence[Contact], wanted: str) -> list[Contact]:
    if not wanted:
        return []
    names = [(one, plain(one.name)) for one in people]
    first = [
        one for one, name in names if any(text.startswith(wanted) for text in (name, *map(plain, one.addresses)))
    ]
    return first or [one for one, name in names if any(word.startswith(wanted) for word in name.split())]


def _begins_address(one: Contact, wanted: str) -> bool:
    return any(plain(address).startswith(wanted) for address in one.addresses)
