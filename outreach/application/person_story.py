"""All that happened with a person, with the words that belong to it: a question only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from outreach.application.app import App
from outreach.application.desk import final_of
from outreach.application.event_words import event_words
from outreach.application.home import home
from outreach.application.message_views import MessageView, message_view
from outreach.application.offering import offered
from outreach.domain import events as e
from outreach.domain.choices import Choice
from outreach.domain.correspondence import Item
from outreach.domain.events import Event, IncomingId, ItemId, LetterId
from outreach.domain.people import Contact
from outreach.ports.store import Recorded, Records

MOST_CHARACTERS = 1500
"""Of what somebody wrote; the rest is in the mailbox."""


class Weight(StrEnum):
    """What it means for the story: somebody's words, a step on the way, or how it came about."""

    WORDS = "words"
    STEP = "step"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened. `letter` is the letter that it is about, `text` what the mentee wrote, `message`
    what came in and how we read it. Where a question about that is open, `item` and `corrections` are what can be
    said against our reading; UNDO does not take back those of them whose words are `final`.
    """

    seq: int
    at: datetime
    words: str
    weight: Weight
    letter: LetterId | None = None
    text: str = ""
    message: MessageView | None = None
    item: ItemId | None = None
    corrections: tuple[Choice, ...] = ()
    final: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Story:
    """The newest first. `earlier` is where the rest begins, None if this is all."""

    happenings: tuple[Happening, ...]
    earlier: int | None = None


def story(app: App, records: Records, contact: Contact, most: int, before: int | None = None) -> Story:
    """So many of the happenings with this contact, before the one of that number if there is one."""
    recorded = [one for one in records.journal.read(contact.id) if before is None or one.seq < before]
    told = _Teller(app, records, contact)
    shown = tuple(told.happening(one) for one in reversed(recorded[-most:]))
    return Story(shown, recorded[-most].seq if len(recorded) > most else None)


SMALL = (
    e.CommandObeyed,
    e.CommandUndone,
    e.CommandRefused,
    e.LetterDrafted,
    e.LetterApproved,
    e.LetterQueued,
    e.LetterWithdrawn,
    e.ApprovalLapsed,
    e.NewsTold,
)
"""How a step came about."""

WORDS = (e.AnswerReceived, e.StrangerAnswered, e.WrittenByHand, e.NoteAdded)


def weight_of(event: Event) -> Weight:
    if isinstance(event, SMALL):
        return Weight.SMALL
    return Weight.WORDS if isinstance(event, WORDS) else Weight.STEP


class _Teller:
    """What is looked up once for all happenings."""

    def __init__(self, app: App, records: Records, contact: Contact) -> None:
        self._app, self._records, self._contact = app, records, contact
        self._notes: Mapping[str, str] = {one.id: one.text for one in records.notes.of_journey(contact.id)}
        self._tasks: Mapping[str, str] = {one.id: one.text for one in records.tasks.of_journey(contact.id)}
        self._asked: Mapping[str, Item] = {one.about: one for one in records.prompts.open_items_of(contact.id)}
        self._letters = {one.id for one in records.outbox.of_journey(contact.id)}

    def happening(self, one: Recorded) -> Happening:
        event = one.event
        words = event_words(event, home(self._app))
        told = Happening(one.seq, event.at, words, weight_of(event), text=self._text(event))
        match event:
            case e.AboutLetter() if event.letter in self._letters:
                return replace(told, letter=event.letter)
            case e.AboutMessage():
                return self._with_message(told, event.message)
            case _:
                return told

    def _text(self, event: Event) -> str:
        match event:
            case e.NoteAdded():
                return self._notes.get(event.note, "")
            case e.TaskNoted() | e.TaskDone():
                return self._tasks.get(event.task, "")
            case _:
                return ""

    def _with_message(self, told: Happening, message: IncomingId) -> Happening:
        incoming = self._records.incoming.get(message)
        if incoming is None:
            return told
        view = message_view(self._app, self._records, self._contact, incoming)
        cut = replace(view, quoted=view.quoted[:MOST_CHARACTERS]) if len(view.quoted) > MOST_CHARACTERS else view
        shown = replace(told, message=replace(cut, shortened=view.shortened or cut is not view))
        item = self._asked.get(message)
        if item is None:
            return shown
        wrong = against(offered(self._app, self._records, item))
        return replace(shown, item=item.id, corrections=wrong, final=final_of(item.question, wrong))


def against(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """What says that our reading is wrong: NO where it is offered, else all that does not simply follow from it."""
    no = tuple(one for one in choices if one.verb == "NO")
    return no or tuple(one for one in choices if one.verb not in FOLLOWING)


FOLLOWING = ("YES", "SEND")
