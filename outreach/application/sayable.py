"""What the mentee may say about a person at this moment: questions only. The one door has the last word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from outreach.application.app import App
from outreach.application.recording import load
from outreach.application.withdrawing import waiting_letters
from outreach.domain.correspondence import Question
from outreach.domain.events import CommandObeyed, Stage
from outreach.domain.journey import Journey
from outreach.domain.people import Channel, Contact, ContactId
from outreach.ports.store import Records


class Behind(StrEnum):
    """What stands behind the verb."""

    NOTHING = "nothing"
    DAY = "day"  # to come
    PAST_DAY = "past_day"  # or nothing
    MOMENT = "moment"
    UNTIL = "until"  # a day to come, or nothing
    WORDS = "words"
    TASK = "task"  # words, and a day by which
    OPEN_TASK = "open_task"
    RATING = "rating"
    PERSON = "person"
    ADDRESS = "address"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Sayable:
    """A command about a person. `lasting` tells that UNDO does not take it back."""

    verb: str
    behind: Behind
    explains: str
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class WhatCanBeSaid:
    """`now` is what the moment asks for, `more` all else that would be obeyed, `last` the command that UNDO would
    take back ("" if none)."""

    now: tuple[Sayable, ...]
    more: tuple[Sayable, ...]
    last: str = ""


COMMANDS: Final = (
    Sayable("MEETING", Behind.MOMENT, "the two of you agreed on this time"),
    Sayable("MOVED", Behind.MOMENT, "the talk has a new time"),
    Sayable("MET", Behind.PAST_DAY, "you talked"),
    Sayable("MISSED", Behind.NOTHING, "the talk did not happen"),
    Sayable("RATE", Behind.RATING, "how the talk was, for you alone"),
    Sayable("ACTION", Behind.TASK, "something that you will do"),
    Sayable("DONE", Behind.OPEN_TASK, "you did what you took on"),
    Sayable("ASK", Behind.NOTHING, "draft the letter that asks for mentoring; it goes on your word alone"),
    Sayable("NOTE", Behind.WORDS, "something to remember about them"),
    Sayable("ANSWERED", Behind.WORDS, "what they said on another way than mail", lasting=True),
    Sayable("LATER", Behind.DAY, "nothing goes before then, and you are asked again"),
    Sayable("PAUSE", Behind.UNTIL, "nothing goes to them, until that day or until you say RESUME"),
    Sayable("RESUME", Behind.NOTHING, "things go on"),
    Sayable("WITHDRAW", Behind.NOTHING, "take back what waits to go to them"),
    Sayable("ADDRESS", Behind.ADDRESS, "letters go to this address from now on", lasting=True),
    Sayable("ADD", Behind.PERSON, "they named somebody: a new contact"),
    Sayable("CLOSE", Behind.OUTCOME, "no more letters to them"),
    Sayable("REOPEN", Behind.NOTHING, "begin again where it was closed"),
)
"""Those that need no question of ours; the answers to a question stand beside it."""

LIKELY: Final[Mapping[Stage, tuple[str, ...]]] = {
    Stage.IDENTIFIED: ("NOTE", "LATER"),
    Stage.CONTACTED: ("ANSWERED", "NOTE", "MEETING"),
    Stage.CONVERSING: ("MEETING", "NOTE", "LATER"),
    Stage.MEETING_SET: ("MET", "MOVED", "MISSED", "NOTE"),
    Stage.MET: ("NOTE", "RATE", "ACTION", "MEETING", "ASK"),
    Stage.ASKED: ("NOTE", "MEETING"),
    Stage.MENTORING: ("MEETING", "NOTE", "ACTION", "RATE"),
    Stage.CLOSED: ("REOPEN", "NOTE"),
}
"""What each stage asks for, the likeliest first."""

ALWAYS_LIKELY: Final = ("DONE", "RESUME", "WITHDRAW")
"""Where they fit at all."""


@dataclass(frozen=True, slots=True)
class _Moment:
    journey: Journey
    contact: Contact
    now: datetime
    waits: bool
    asked: frozenset[Question]

    @property
    def open(self) -> bool:
        return self.journey.stage is not Stage.CLOSED

    @property
    def may_ask(self) -> bool:
        journey, reachable = self.journey, not self.contact.by_hand or self.contact.channel is not Channel.EMAIL
        asked, after = journey.asking or journey.asked_at, journey.ask_after or self.now
        return journey.stage is Stage.MET and reachable and not asked and after <= self.now


FITS: Final[Mapping[str, Callable[[_Moment], bool]]] = {
    "MEETING": lambda one: one.open,
    "MOVED": lambda one: one.open and one.journey.meeting_at is not None,
    "MET": lambda one: one.open,
    "MISSED": lambda one: one.open and one.journey.meeting_at is not None,
    "RATE": lambda one: one.journey.talk is not None or one.journey.stage is Stage.MENTORING,
    "DONE": lambda one: bool(one.journey.open_tasks),
    "ASK": lambda one: one.may_ask,
    "LATER": lambda one: one.open or Question.KEEP_IN_TOUCH in one.asked,
    "RESUME": lambda one: one.journey.paused_until is not None and one.journey.paused_until > one.now,
    "WITHDRAW": lambda one: one.waits,
    "ADDRESS": lambda one: not one.journey.opted_out,
    "CLOSE": lambda one: one.open,
    "REOPEN": lambda one: not one.open and not one.journey.opted_out,
}
"""When it would be obeyed; what is not here always is."""


def what_can_be_said(app: App, records: Records, contact: Contact) -> WhatCanBeSaid:
    journey = load(records, contact.id)
    moment = _Moment(
        journey=journey,
        contact=contact,
        now=app.clock.now(),
        waits=bool(waiting_letters(records, journey)),
        asked=frozenset(one.question for one in records.prompts.open_items_of(contact.id)),
    )
    fitting = {one.verb: one for one in COMMANDS if FITS.get(one.verb, _always)(moment)}
    likely = [verb for verb in (*LIKELY[journey.stage], *ALWAYS_LIKELY) if verb in fitting]
    return WhatCanBeSaid(
        now=tuple(fitting[verb] for verb in likely),
        more=tuple(one for verb, one in fitting.items() if verb not in likely),
        last=_last_command(records, contact.id) if journey.undo else "",
    )


def _always(_moment: _Moment) -> bool:
    return True


def _last_command(records: Records, contact: ContactId) -> str:
    said = [one.event.command for one in records.journal.read(contact) if isinstance(one.event, CommandObeyed)]
    return said[-1] if said else ""
