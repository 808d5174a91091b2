"""What the mentee can answer to each question: two to four choices, the likeliest first."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from outreach.domain.choice_table import (
    ACCEPT_THEIR_OFFER,
    ADD,
    AFTER,
    AFTER_A_REQUEST,
    ALL_WELL,
    CALLED_OFF,
    CHECK_IN_BY_LETTER,
    CHOICES,
    IN_TOUCH,
    NOT_THEN,
    YES_TO_THE_TIME,
    Choice,
)
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Stage, Step
from outreach.domain.readiness import Advice

__all__ = [
    "AFTER",
    "AFTER_A_REQUEST",
    "CHOICES",
    "IN_TOUCH",
    "Choice",
    "Hints",
    "by_verdict",
    "choices",
    "is_final",
    "with_hints",
    "with_their_offer",
]


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known to stand behind a verb: times that somebody named, an address, the day to come back.

    `example` is a time to come, written as MEETING takes it; `person` somebody they pointed to, as ADD takes it.
    """

    times: tuple[str, ...] = ()
    address: str = ""
    not_before: str = ""
    example: str = ""
    person: str = ""


MOST = 4
"""So many things can be answered, never more."""


def choices(
    question: Question, answer: Answer | None = None, stage: Stage | None = None, reply: Step | None = None
) -> tuple[Choice, ...]:
    """The choices for a question; for an answer they follow what the person seems to have said, at which stage, and
    which reply was drafted (none: SEND and YES would mean nothing)."""
    if question is Question.CHECK_IN and reply:
        return CHECK_IN_BY_LETTER
    if question is not Question.ANSWERED:
        return CHOICES[question]
    if answer in (Answer.OPTS_OUT, Answer.MOVED):
        return AFTER[answer]
    if stage is Stage.ASKED:
        return AFTER_A_REQUEST
    if stage and stage in IN_TOUCH:
        return _in_touch(IN_TOUCH[stage], answer, reply)
    if reply is Step.ARRANGE and answer in (None, Answer.UNCLEAR):
        return NOT_THEN
    said = Answer.PROPOSES_TIME if reply is Step.CONFIRM else answer
    fitting = AFTER.get(said, CHOICES[question]) if said else CHOICES[question]
    return tuple(one for one in map(partial(_with_reply, reply), fitting) if one)


def _in_touch(usual: tuple[Choice, ...], answer: Answer | None, reply: Step | None) -> tuple[Choice, ...]:
    """A time that they propose is agreed by YES; somebody whom they name is added."""
    if reply is Step.ARRANGE:
        return CALLED_OFF
    rest = tuple(one for one in usual if one is not ALL_WELL)
    if reply is Step.CONFIRM:
        return (YES_TO_THE_TIME, *rest)
    if answer is Answer.REFERS:
        return (ALL_WELL, ADD, *rest)[:MOST]
    return usual


def _with_reply(reply: Step | None, choice: Choice) -> Choice | None:
    """SEND goes with any reply but a confirmation, which needs YES to the time that it confirms."""
    if choice.verb == "YES":
        return choice if reply is Step.CONFIRM else None
    if choice.verb == "SEND":
        return None if reply in (None, Step.CONFIRM) else choice
    return choice


def with_their_offer(usual: tuple[Choice, ...], reply: Step | None) -> tuple[Choice, ...]:
    """The same choices behind a YES to the mentoring that they offer; a time they named is agreed by SEND then."""
    rest = [one for one in usual if one.verb not in ("YES", "LATER")]
    if reply is Step.CONFIRM:
        rest = [SEND_THE_TIME, *rest]
    return (ACCEPT_THEIR_OFFER, *rest)[:MOST]


SEND_THE_TIME = Choice("SEND", "this reply agrees to their time, and leaves the offer open")


FINAL: Mapping[Question, tuple[str, ...]] = {
    Question.ASKED_BY_HAND: ("YES",),
    Question.REVISED: ("YES",),
    Question.STRANGER: ("YES",),
    Question.BY_HAND: ("SENT", "ANSWERED"),
    Question.DRAFT_CHANGED: ("SENT",),
    Question.HEARD: ("ANSWERED",),
    Question.IN_DOUBT: ("ARRIVED",),
    Question.TASK: ("DONE", "LATER", "SKIP"),
}
"""What UNDO does not take back: what has happened outside, or was learned from it."""


def is_final(question: Question, verb: str) -> bool:
    """Whether UNDO does not take that choice back. An address is changed again by another ADDRESS."""
    return verb == "ADDRESS" or verb in FINAL.get(question, ())


def by_verdict(offered: tuple[Choice, ...], advice: Advice) -> tuple[Choice, ...]:
    """The same choices, beginning with the one that is recommended."""
    return tuple(sorted(offered, key=lambda one: one.verb != VERBS[advice]))


VERBS: Mapping[Advice, str] = {Advice.ASK: "ASK", Advice.WAIT: "LATER", Advice.LEAVE: "CLOSE"}


def with_hints(offered: tuple[Choice, ...], hints: Hints) -> tuple[Choice, ...]:
    """The choices with what is known in place of examples. Each time that was named has its own choice while there
    is room; where YES agrees to the first, MEETING names the second."""
    if any(one == YES_TO_THE_TIME for one in offered):
        hints = replace(hints, times=hints.times[1:])
    room = 1 + MOST - len(offered)
    return tuple(filled for one in offered for filled in _filled(one, hints, room))


def _filled(choice: Choice, hints: Hints, room: int) -> tuple[Choice, ...]:
    match choice.verb:
        case "MEETING" if hints.times:
            return tuple(_known(choice, one, "note this time as agreed") for one in hints.times[:room])
        case "MEETING" | "MOVED" if hints.example:
            return (replace(choice, words=f"{choice.verb} {hints.example}"),)
        case "ADD" if hints.person:
            return (_known(choice, hints.person, choice.explains),)
        case "ADDRESS" if hints.address:
            return (_known(choice, hints.address, choice.explains),)
        case "LATER" if hints.not_before:
            return (_known(choice, hints.not_before, choice.explains),)
        case _:
            return (choice,)


def _known(choice: Choice, rest: str, explains: str) -> Choice:
    return Choice(f"{choice.verb} {rest}", explains, needs_more=True)
