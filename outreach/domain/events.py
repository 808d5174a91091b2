"""The words of the journal: what happened, in the past tense, to and from plain dicts.

Events hold ids and dates, never names, addresses or sentences: those live in tables that can be erased.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import NewType, Union, get_args, get_origin, get_type_hints

from outreach.domain.people import Channel

LetterId = NewType("LetterId", str)
IncomingId = NewType("IncomingId", str)
ItemId = NewType("ItemId", str)
NoteId = NewType("NoteId", str)
TaskId = NewType("TaskId", str)

VERSION = 1
"""Version of the event words below; stored with each event."""


class Step(StrEnum):
    """Which letter."""

    FIRST_CONTACT = "first_contact"
    FOLLOW_UP = "follow_up"
    ARRANGE = "arrange"
    CONFIRM = "confirm"
    THANK_YOU = "thank_you"
    UPDATE = "update"
    MENTORING_REQUEST = "mentoring_request"
    AGREEMENT = "agreement"
    AGENDA = "agenda"
    KEEP_IN_TOUCH = "keep_in_touch"
    FAREWELL = "farewell"
    INTRODUCTION = "introduction"  # to a go-between, about somebody they know


class Stage(StrEnum):
    """Where a journey stands."""

    IDENTIFIED = "identified"
    CONTACTED = "contacted"
    CONVERSING = "conversing"
    MEETING_SET = "meeting_set"
    MET = "met"
    ASKED = "asked"
    MENTORING = "mentoring"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How a closed journey ended."""

    NO_ANSWER = "no_answer"
    DECLINED = "declined"
    OPTED_OUT = "opted_out"
    UNREACHABLE = "unreachable"
    WITHDRAWN = "withdrawn"
    VALUABLE_CONTACT = "valuable_contact"
    COMPLETED = "completed"


class Handover(StrEnum):
    """How we know that a letter went out."""

    SUBMITTED = "submitted"  # the server's complete reply after the final dot
    FOUND = "found"  # seen in Sent, or named by an answer or a failure
    CONFIRMED = "confirmed"  # the mentee said ARRIVED
    BY_HAND = "by_hand"  # the mentee sent it from their own program or another channel


class Withdrawal(StrEnum):
    """Why a letter that waited will not go."""

    BY_MENTEE = "by_mentee"
    ANSWERED = "answered"
    WRITTEN_BY_HAND = "written_by_hand"
    SUPPRESSED = "suppressed"
    CLOSED = "closed"
    REPLACED = "replaced"
    ALREADY_SENT = "already_sent"


class Answer(StrEnum):
    """The main intent of a person's mail, as read."""

    ACCEPTS = "accepts"
    PROPOSES_TIME = "proposes_time"
    LATER = "later"
    REFERS = "refers"
    ASKS = "asks"
    DECLINES = "declines"
    OPTS_OUT = "opts_out"
    MOVED = "moved"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Happened:
    """What all events share: the instant (UTC) at which it happened.

    They are compared and shown by what stands here: written out for each of the sixty words, that would be a
    third of the time in which they are loaded.
    """

    at: datetime

    def values(self) -> dict[str, object]:
        """By the names of the fields, in their order."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Happened) and type(self) is type(other) and self.values() == other.values()

    def __hash__(self) -> int:
        return hash((type(self), *self.values().values()))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.values().items())
        return f"{type(self).__name__}({told})"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ContactAdded(Happened):
    stage: Stage
    channel: Channel
    last_contact: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class JourneyAdopted(Happened):
    """The mentee says where it stands, since when, and on which day of theirs: what mail cannot tell."""

    stage: Stage
    since: datetime
    day: date


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AboutLetter(Happened):
    letter: LetterId
    step: Step


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LetterDrafted(AboutLetter):
    """`own` tells that the text is the mentee's own, to be shown once more before it goes."""

    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LetterApproved(AboutLetter):
    digest: str
    automatic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LetterQueued(AboutLetter):
    """The time of an approved letter has come; it goes as soon as the rules of sending allow."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ApprovalLapsed(AboutLetter): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LetterSkipped(AboutLetter): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LetterWithdrawn(AboutLetter):
    why: Withdrawal


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LetterSent(AboutLetter):
    how: Handover


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LetterRefused(AboutLetter): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LetterInDoubt(AboutLetter): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class EarlierMailFound(AboutLetter): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DraftChanged(AboutLetter):
    """The approved letter's own draft in the mailbox was gone or changed: its approval no longer holds."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AboutMessage(Happened):
    message: IncomingId


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AnswerReceived(AboutMessage):
    """`before_their_no` tells that it was written before a no that was read earlier, and so does not lift it.

    `calls_off` is the start of the appointment that their calendar calls off.
    """

    answer: Answer
    before_their_no: bool = False
    calls_off: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class StrangerAnswered(AboutMessage): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AbsenceNoticed(AboutMessage):
    back_on: date | None
    left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DeliveryFailed(AboutMessage):
    """`permanent` is None when it cannot be told, or when the refusal was about policy, spam or size."""

    permanent: bool | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AddressRefused(AboutLetter):
    """The server said at RCPT that the address does not exist."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DeliveryDelayed(AboutMessage): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ComplaintReceived(AboutMessage): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class WrittenByHand(AboutMessage): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ReadingCorrected(AboutMessage):
    """The mentee, having seen the words, says that the message was not what we took it for."""

    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ReadingRevised(AboutMessage):
    """A better reader understands an old message otherwise than it was acted on. Kinds as `inspect` names them."""

    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AnswerRetracted(AboutMessage):
    """What was taken for a person's answer was none, says the mentee: silence goes on."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AddressLearned(AboutMessage):
    """The mentee said that the stranger in the thread is this contact."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class StrangerDismissed(AboutMessage): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AddressReplaced(Happened): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MeetingSet(Happened):
    starts: datetime
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MeetingMoved(Happened):
    starts: datetime
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MeetingHeld(Happened):
    held_on: date


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MeetingMissed(Happened): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class TalkRated(Happened):
    """How much rapport and how clear a purpose the mentee felt, each from 1 to 5 (guide, part "effective")."""

    rapport: int
    clarity: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class NewsTold(Happened):
    """The mentee's line for the next letter: what they learned, or what is new, as `question` asked."""

    question: str
    note: NoteId


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class QuestionPassed(Happened):
    """The mentee has no answer to this question about the talk, or none yet; it is not asked again of this talk."""

    question: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class TaskNoted(Happened):
    """Something to do: advice that was given, or what was agreed."""

    task: TaskId


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class TaskDone(Happened):
    task: TaskId


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class RequestChosen(Happened):
    """The mentee wants to ask for mentoring: the request is drafted, and goes on its own SEND only."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MentoringAgreed(Happened):
    """They said yes to the request; or `offered` it by themselves, and the mentee accepts."""

    offered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MentoringPostponed(Happened):
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MentoringDeclined(Happened): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class FarewellBegun(Happened):
    """One last letter is offered; once it has gone or was skipped, the journey closes with this outcome."""

    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class IntroductionAsked(Happened):
    """The go-between was asked to introduce the mentee, or for leave to be named."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class IntroductionGiven(Happened):
    """The go-between agreed (`named`), or the mentee writes without naming them."""

    named: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SilenceTold(Happened):
    """The mentee says that nothing came on a channel that we cannot see."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignNoticed(AboutMessage):
    """A notice says that something came on a channel that we cannot see; it holds no words of theirs."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class JourneyPostponed(Happened):
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class JourneyPaused(Happened):
    """`organisation` tells that everybody there rests, also who comes to it later."""

    until: datetime | None = None
    organisation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class JourneyResumed(Happened): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class JourneyClosed(Happened):
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class JourneyReopened(Happened): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class NoteAdded(Happened):
    note: NoteId


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CommandObeyed(Happened):
    """Stands before the events of a command. `question` and `about` name the item that it answers, if any."""

    command: str
    item: ItemId | None = None
    question: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CommandUndone(Happened): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CommandRefused(Happened):
    """A command that changed nothing, and why (a code, never the words)."""

    why: str


JourneyEvent = (
    ContactAdded
    | JourneyAdopted
    | LetterDrafted
    | LetterApproved
    | LetterQueued
    | ApprovalLapsed
    | LetterSkipped
    | LetterWithdrawn
    | LetterSent
    | LetterRefused
    | LetterInDoubt
    | EarlierMailFound
    | DraftChanged
    | AnswerReceived
    | StrangerAnswered
    | AbsenceNoticed
    | DeliveryFailed
    | AddressRefused
    | DeliveryDelayed
    | ComplaintReceived
    | WrittenByHand
    | ReadingCorrected
    | ReadingRevised
    | AnswerRetracted
    | AddressLearned
    | StrangerDismissed
    | AddressReplaced
    | MeetingSet
    | MeetingMoved
    | MeetingHeld
    | MeetingMissed
    | TalkRated
    | NewsTold
    | QuestionPassed
    | TaskNoted
    | TaskDone
    | RequestChosen
    | MentoringAgreed
    | MentoringPostponed
    | MentoringDeclined
    | FarewellBegun
    | IntroductionAsked
    | IntroductionGiven
    | SilenceTold
    | SignNoticed
    | JourneyPostponed
    | JourneyPaused
    | JourneyResumed
    | JourneyClosed
    | JourneyReopened
    | NoteAdded
    | CommandObeyed
    | CommandUndone
    | CommandRefused
)


class StopReason(StrEnum):
    """Why all sending stopped."""

    BY_MENTEE = "by_mentee"
    RESTORED = "restored"
    ROLLED_BACK = "rolled_back"
    DEAD_ADDRESSES = "dead_addresses"
    REFUSED = "refused"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SendingStopped(Happened):
    why: StopReason


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SendingPaused(Happened):
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SendingResumed(Happened): ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ReflectionTold(Happened):
    """The mentee answered one of the guide's questions; the words lie in a table of their own."""

    question: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ReflectionPassed(Happened):
    """The mentee would rather not answer this question, or not now."""

    question: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class PreparationWaived(Happened):
    """First letters may go though purpose, context or need are not told: the mentee said so."""


MenteeEvent = (
    SendingStopped
    | SendingPaused
    | SendingResumed
    | ReflectionTold
    | ReflectionPassed
    | PreparationWaived
    | TaskNoted
    | TaskDone
    | CommandObeyed
    | CommandRefused
)

Event = JourneyEvent | MenteeEvent

KINDS: Mapping[str, Callable[..., Event]] = {kind.__name__: kind for kind in get_args(Event)}


def to_dict(event: Event) -> dict[str, object]:
    """The event's data as JSON-able values, without its kind and instant (they have columns of their own)."""
    return {name: _plain(value) for name, value in event.values().items() if name != "at"}


def from_dict(kind: str, at: datetime, data: object) -> Event:
    """The event that `to_dict` took apart, understood as it was meant or not at all.

    Raises KeyError for a kind or a field that this program does not know, TypeError and ValueError for data that
    does not fit its fields.
    """
    made = KINDS[kind]
    types = _types(made)
    if not isinstance(data, dict):
        raise TypeError(f"the data of {kind} is no table")
    return made(at=at, **{name: _revived(*types[name], value) for name, value in data.items()})


@cache
def _types(made: Callable[..., Event]) -> Mapping[str, tuple[object, bool]]:
    """What each field is made of, and whether it may be None; looked up once, since journals are long."""
    return {name: _made_of(hint) for name, hint in get_type_hints(made).items()}


def _made_of(hint: object) -> tuple[object, bool]:
    may_be_none = get_origin(hint) in (Union, UnionType)
    if may_be_none:
        hint = next(one for one in get_args(hint) if one is not NoneType)
    return getattr(hint, "__supertype__", hint), may_be_none  # of a NewType its type


def _plain(value: object) -> object:
    match value:
        case StrEnum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case _:
            return value


def _revived(made_of: object, may_be_none: bool, value: object) -> object:
    if value is None and may_be_none:
        return None
    if made_of in (bool, int) and type(value) is made_of:
        return value
    if isinstance(made_of, type) and isinstance(value, str):
        return _from_words(made_of, value)
    raise TypeError(f"{value!r:.40} is no {made_of}")


def _from_words(made_of: type, words: str) -> object:
    if made_of is datetime:
        return _aware(datetime.fromisoformat(words))
    if made_of is date:
        return date.fromisoformat(words)
    if made_of is str or issubclass(made_of, StrEnum):
        return made_of(words)
    raise TypeError(f"{words!r:.40} is no {made_of}")


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError(f"{instant} names no zone")
    return instant
