"""One journey told backwards: what happened in it, how far it came, and what it gave (guide, part "portfolio")."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import JourneyEvent, NoteId, Outcome, Stage, Step
from outreach.domain.journey import Journey, evolve
from outreach.domain.keeping import Task
from outreach.domain.people import Contact, ContactId

ORDER = tuple(stage for stage in Stage if stage is not Stage.CLOSED)
"""The stages on the way, first to last."""


class Mark(StrEnum):
    """What a timeline shows."""

    LETTER = "letter"
    ANSWER = "answer"
    TALK = "talk"
    TASK = "task"
    MENTORING = "mentoring"
    END = "end"


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened. `step` is the letter's ("": one of the mentee's own), or the outcome of an end."""

    at: datetime
    mark: Mark
    step: str = ""


@dataclass(frozen=True, slots=True)
class HeldTalk:
    """A talk that took place. `known` tells whether its length was noted, or is the one that was asked for."""

    held_on: date
    minutes: int
    known: bool


@dataclass(frozen=True, slots=True)
class Gain:
    """Something that a relation gave, in the mentee's own words: a learning, or a task that was done."""

    on: date
    words: str


@dataclass(frozen=True, slots=True)
class Story:
    """What journal and tables tell of one contact."""

    contact: Contact
    events: tuple[JourneyEvent, ...]
    notes: Mapping[NoteId, str]
    tasks: tuple[Task, ...] = ()
    own_organisation: bool = False


UNTOLD = (e.NoteAdded, e.CommandRefused, e.LetterApproved, e.LetterQueued, e.ApprovalLapsed)
"""Events that change nothing of what a portfolio tells, and so need not be read for it."""

TAKING_BACK = (e.CommandUndone, e.AnswerRetracted)


def effective(events: Sequence[JourneyEvent]) -> tuple[JourneyEvent, ...]:
    """The events without commands that were undone, and without answers that were none."""
    if not any(isinstance(one, TAKING_BACK) for one in events):
        return tuple(events)
    standing: list[JourneyEvent] = []
    for event in events:
        if isinstance(event, e.CommandUndone):
            _without_last_command(standing)
        elif isinstance(event, e.AnswerRetracted):
            kept = [one for one in standing if not (_is_answer(one) and one.message == event.message)]  # type: ignore[union-attr]  # an answer names its message
            standing = [*kept, event]
        else:
            standing.append(event)
    return tuple(standing)


def _without_last_command(standing: list[JourneyEvent]) -> None:
    commands = [place for place, one in enumerate(standing) if isinstance(one, e.CommandObeyed)]
    if commands:
        del standing[commands[-1] :]


def _is_answer(event: JourneyEvent) -> bool:
    """Whether a person answered: not a machine, and no failure."""
    return isinstance(event, e.AnswerReceived | e.AddressLearned)


def answered(events: Sequence[JourneyEvent]) -> bool:
    return any(map(_is_answer, events))


def only_introduces(events: Sequence[JourneyEvent]) -> bool:
    """Whether somebody stands here as a go-between alone: asked about others, and never approached themselves."""
    if not any(isinstance(one, e.ContactAdded) and one.stage is Stage.CLOSED for one in events):
        return False
    steps = {one.step for one in events if isinstance(one, e.LetterDrafted | e.LetterSent)}
    talked = any(isinstance(one, e.MeetingHeld) for one in events)
    return steps == {Step.INTRODUCTION} and not talked


def written_to(events: Sequence[JourneyEvent]) -> bool:
    """Whether a letter went to them about themselves; what asks them to introduce the mentee is none."""
    return any(isinstance(one, e.WrittenByHand) or _is_approach(one) for one in events)


def _is_approach(event: JourneyEvent) -> bool:
    return isinstance(event, e.LetterSent) and event.step is not Step.INTRODUCTION


def moments(events: Sequence[JourneyEvent]) -> tuple[Moment, ...]:
    """What a timeline shows of these (effective) events, in order."""
    answers = {one.message for one in events if isinstance(one, e.AnswerReceived)}
    once = [one for one in events if not (isinstance(one, e.AddressLearned) and one.message in answers)]
    found = [shown for one in once if (shown := _moment(one))]
    return tuple(sorted(found, key=lambda one: one.at))


def _moment(event: JourneyEvent) -> Moment | None:
    match event:
        case e.LetterSent():
            return Moment(event.at, Mark.LETTER, event.step.value)
        case e.WrittenByHand():
            return Moment(event.at, Mark.LETTER)
        case e.AnswerReceived() | e.AddressLearned():
            return Moment(event.at, Mark.ANSWER)
        case e.MeetingHeld():
            noon = datetime(event.held_on.year, event.held_on.month, event.held_on.day, 12, tzinfo=UTC)
            return Moment(min(noon, event.at), Mark.TALK)
        case e.TaskDone():
            return Moment(event.at, Mark.TASK)
        case e.MentoringAgreed():
            return Moment(event.at, Mark.MENTORING)
        case e.JourneyClosed():
            return Moment(event.at, Mark.END, event.outcome.value)
        case _:
            return None


def talks(events: Sequence[JourneyEvent], minutes_asked_for: int) -> tuple[HeldTalk, ...]:
    """The talks that took place; one without a noted length counts as long as was asked for."""
    found: list[HeldTalk] = []
    noted: int | None = None
    for event in events:
        match event:
            case e.MeetingSet() | e.MeetingMoved():
                noted = event.minutes
            case e.MeetingHeld():
                found.append(HeldTalk(event.held_on, noted or minutes_asked_for, noted is not None))
                noted = None
    return tuple(found)


def learnings(story: Story) -> tuple[Gain, ...]:
    """What the mentee told that they learned, where the words are still kept."""
    told = _learnings(story.events)
    return tuple(Gain(one.at.date(), story.notes[one.note]) for one in told if one.note in story.notes)


def notes_of_learnings(events: Sequence[JourneyEvent]) -> list[NoteId]:
    """Where the words lie in which the mentee told what they learned."""
    return [one.note for one in _learnings(events)]


def _learnings(events: Sequence[JourneyEvent]) -> list[e.NewsTold]:
    return [one for one in events if isinstance(one, e.NewsTold) and one.question == Question.LEARNED]


def done(story: Story) -> tuple[Gain, ...]:
    """The tasks that came of this relation and were carried out."""
    return tuple(Gain(one.done_at.date(), one.text) for one in story.tasks if one.done_at)


NOBODY = ContactId("")


@dataclass(frozen=True, slots=True)
class Way:
    """How far a journey came, and where it is or ended. `outcome` None: it goes on."""

    furthest: Stage
    stage: Stage
    outcome: Outcome | None


def way(events: Sequence[JourneyEvent], contact: ContactId = NOBODY) -> tuple[Way, Journey]:
    """The way, and the journey at its end. One that stands at a stage is taken to have come through those before
    it."""
    here, furthest = Journey(contact), Stage.IDENTIFIED
    for event in events:
        here = evolve(here, event)
        if here.stage is not furthest and here.stage is not Stage.CLOSED:
            furthest = max(furthest, here.stage, key=ORDER.index)
    return Way(furthest, here.stage, here.outcome), here
