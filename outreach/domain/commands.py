"""What a mentee may ask. The same words by mail, on the command line and on a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from outreach.domain.events import Outcome
from outreach.domain.people import Address
from outreach.domain.when import Moment


@dataclass(frozen=True, slots=True)
class Send:
    """Approve; with a new text, the text replaces the draft and comes back to be looked at."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Skip: ...


@dataclass(frozen=True, slots=True)
class Later:
    until: date


@dataclass(frozen=True, slots=True)
class Withdraw: ...


@dataclass(frozen=True, slots=True)
class Arrived: ...


@dataclass(frozen=True, slots=True)
class SendAgain: ...


@dataclass(frozen=True, slots=True)
class Meeting:
    moment: Moment


@dataclass(frozen=True, slots=True)
class Moved:
    moment: Moment


@dataclass(frozen=True, slots=True)
class Met:
    held_on: date | None = None


@dataclass(frozen=True, slots=True)
class Missed: ...


@dataclass(frozen=True, slots=True)
class Rate:
    """How much rapport, and how clear a purpose, each from 1 to 5; a private note with it."""

    rapport: int
    clarity: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoteTasks:
    """What they advised or what was agreed: each with words, and a day by which, if one was named."""

    tasks: tuple[tuple[str, date | None], ...]


@dataclass(frozen=True, slots=True)
class DoneTask:
    """`which` is the beginning of a task's words, or its number in the list; "": the only one."""

    which: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """Draft the request for mentoring."""


@dataclass(frozen=True, slots=True)
class SentByHand: ...


@dataclass(frozen=True, slots=True)
class Answered:
    """What they said on a channel that we cannot see."""

    words: str


@dataclass(frozen=True, slots=True)
class Nothing: ...


@dataclass(frozen=True, slots=True)
class AddContact:
    """A new contact: `via` says who named them, "" where that is the person asked about."""

    name: str
    address: Address | None = None
    via: str = ""


@dataclass(frozen=True, slots=True)
class Yes: ...


@dataclass(frozen=True, slots=True)
class No: ...


@dataclass(frozen=True, slots=True)
class NewAddress:
    address: Address


@dataclass(frozen=True, slots=True)
class TakeNote:
    text: str


@dataclass(frozen=True, slots=True)
class CloseJourney:
    outcome: Outcome = Outcome.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Reopen: ...


@dataclass(frozen=True, slots=True)
class Undo: ...


@dataclass(frozen=True, slots=True)
class Pause:
    """`whom` is the name of a person or of an organisation, or "" for everything; said of one journey, the
    organisation that rests as a whole."""

    whom: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resume:
    """`whom` as for Pause."""

    whom: str = ""


@dataclass(frozen=True, slots=True)
class Stop: ...


@dataclass(frozen=True, slots=True)
class AskStatus: ...


@dataclass(frozen=True, slots=True)
class AskHelp: ...


AboutLetter = Send | Skip | Later | Withdraw | Arrived | SendAgain
AboutTalk = Meeting | Moved | Met | Missed | Rate | NoteTasks | DoneTask | Ask
ByHand = SentByHand | Answered | Nothing
AboutJourney = NewAddress | TakeNote | AddContact | CloseJourney | Reopen | Undo
AboutEverything = Pause | Resume | Stop | AskStatus | AskHelp
Command = AboutLetter | AboutTalk | ByHand | Yes | No | AboutJourney | AboutEverything


@dataclass(frozen=True, slots=True)
class NotACommand:
    """Why these words ask for nothing."""

    why: str


VERBS: Mapping[type, str] = {
    SendAgain: "SEND AGAIN",
    NewAddress: "ADDRESS",
    TakeNote: "NOTE",
    AddContact: "ADD",
    NoteTasks: "ACTION",
    DoneTask: "DONE",
    SentByHand: "SENT",
    CloseJourney: "CLOSE",
    AskStatus: "STATUS",
    AskHelp: "HELP",
}
"""Where the word differs from the name of the command."""


def verb(command: Command) -> str:
    """The command's first word, as people write it and as the journal keeps it."""
    return VERBS.get(type(command), type(command).__name__.upper())
