"""The state of a journey: plain values."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from outreach.domain.correspondence import Question
from outreach.domain.events import LetterId, Outcome, Stage, Step
from outreach.domain.people import Channel, ContactId

UNTIL_RESUMED = datetime(9999, 1, 1, tzinfo=UTC)
"""The end of a pause that has no date."""


class LetterState(StrEnum):
    DRAFTED = "drafted"
    APPROVED = "approved"
    QUEUED = "queued"
    IN_DOUBT = "in_doubt"


@dataclass(frozen=True, slots=True)
class OpenLetter:
    """A letter that has neither gone nor been given up."""

    letter: LetterId
    step: Step
    state: LetterState
    own: bool = False


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something only the mentee can tell. `about` is a letter's or a message's id."""

    question: Question
    about: str


@dataclass(frozen=True, slots=True)
class Journey:
    """One mentee with one contact.

    `settled` are steps that the policy never drafts again by itself. `waiting_since` is the last touch, or the
    reopening. `opt_outs` are the messages that asked for no more mail, until corrected; the mentee's word counts as
    one. `declined_in` is the message in which the person's last word was a no, until they write again. `undo` is
    the journey as it was before the last command, until something else happened.
    """

    id: ContactId
    seq: int = 0
    stage: Stage = Stage.IDENTIFIED
    outcome: Outcome | None = None
    channel: Channel = Channel.EMAIL
    letters: tuple[OpenLetter, ...] = ()
    settled: frozenset[Step] = frozenset()
    touches: int = 0
    follow_ups: int = 0
    last_touch: datetime | None = None
    waiting_since: datetime | None = None
    answered_at: datetime | None = None
    not_before: datetime | None = None
    away_since: datetime | None = None
    back_on: date | None = None
    paused_until: datetime | None = None
    questions: tuple[OpenQuestion, ...] = ()
    meeting_at: datetime | None = None
    earlier_mail: bool = False
    opted_out: bool = False
    opt_outs: frozenset[str] = frozenset()
    declined_in: str = ""
    address_dead: bool = False
    undo: "Journey | None" = None

    def letter(self, letter: LetterId) -> OpenLetter | None:
        return next((one for one in self.letters if one.letter == letter), None)

    def latest(self, step: Step) -> OpenLetter | None:
        """The letter of this step that counts: the last one drafted."""
        return next((one for one in reversed(self.letters) if one.step is step), None)

    def asks(self, question: Question) -> bool:
        return any(one.question is question for one in self.questions)
