"""What the policy is told, and what it may want."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from outreach.domain.correspondence import Question
from outreach.domain.events import LetterId, Outcome, Step
from outreach.domain.journey_state import OpenQuestion
from outreach.domain.working_time import Place


@dataclass(frozen=True)  # without slots: `changed` copies all values at once
class Circumstances:
    """What the policy must know besides the journey, gathered outside of it.

    `asked` are the questions that stand open before the mentee. `new_people` counts the first letters that went
    today or wait to go. `organisation_busy`: another first approach is open at the same organisation. `by_hand`:
    there is no address, or another channel; `pasted`: texts are made for it, which the mentee carries over.
    `go_between`: somebody is named who can introduce. `time_proposed`: their last mail names one time to come.
    """

    place: Place
    home: Place
    by_hand: bool = False
    pasted: bool = False
    go_between: bool = False
    time_proposed: bool = False
    suppressed: bool = False
    organisation_busy: bool = False
    new_people: int = 0
    asked: frozenset[OpenQuestion] = frozenset()

    @property
    def letters(self) -> bool:
        """Whether letters are made for this person: they go by mail, or the mentee carries them over."""
        return not self.by_hand or self.pasted


class Because(StrEnum):
    """Why nothing happens yet."""

    CLOSED = "closed"
    PAUSED = "paused"
    MENTEE_ASKED = "mentee_asked"
    BY_HAND = "by_hand"
    SUPPRESSED = "suppressed"
    POSTPONED = "postponed"
    AWAY = "away"
    NOT_APPROVED = "not_approved"
    WAITS_TO_GO = "waits_to_go"
    SETTLED = "settled"
    ENOUGH_NEW_PEOPLE = "enough_new_people"
    ORGANISATION = "organisation"
    ANSWER_EXPECTED = "answer_expected"
    LAST_CHANCE = "last_chance"
    CONVERSATION = "conversation"
    MEETING_AHEAD = "meeting_ahead"
    YOURS = "yours"
    DECLINED = "declined"
    INTRODUCTION = "introduction"
    AFTER_THE_TALK = "after_the_talk"
    REQUEST_OPEN = "request_open"
    RHYTHM = "rhythm"


@dataclass(frozen=True, slots=True)
class DraftLetter:
    """Draft these steps together: a first letter shows its follow-up too."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ReleaseLetter:
    """The time of an approved letter has come: queue it."""

    letter: LetterId


@dataclass(frozen=True, slots=True)
class AskMentee:
    question: Question
    about: str


@dataclass(frozen=True, slots=True)
class Close:
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing to do until then (None: until something happens)."""

    until: datetime | None
    because: Because


Action = DraftLetter | ReleaseLetter | AskMentee | Close | Wait


def asked_once(question: OpenQuestion, around: Circumstances) -> AskMentee | Wait:
    if question in around.asked:
        return Wait(None, Because.MENTEE_ASKED)
    return AskMentee(question.question, question.about)
