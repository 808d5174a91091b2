"""The state of a journey: plain values."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, LetterId, NoteId, Outcome, Stage, Step, TaskId
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
class Talk:
    """The last conversation that took place, and what the mentee has told of it so far.

    `told` are the questions about it that were answered or passed. `rapport` and `clarity` are 0 until rated.
    `thanks_put_off` tells that the thank-you letter was taken back because they wrote.
    """

    at: datetime
    held_on: date
    told: frozenset[Question] = frozenset()
    learned: NoteId | None = None
    rapport: int = 0
    clarity: int = 0
    tasks: frozenset[TaskId] = frozenset()
    thanks_put_off: bool = False

    @property
    def name(self) -> str:
        """What the items about this talk are about."""
        return self.at.isoformat()


@dataclass(frozen=True)  # without slots: `changed` copies all values at once
class Journey:
    """One mentee with one contact.

    `heard` is what their last mail seemed to say. `done` are tasks that were carried out, `tasks` all of them.
    `news` is a line of the mentee's for the next greeting. `ask_after` is the day that they named when they
    said not now. `offered` tells that they offered the mentoring by themselves. `leaving` is how the journey
    closes once the last letter has gone. `introductions` counts the letters that asked them to introduce the
    mentee. `introduced` tells that the way by a go-between is settled, `named` that they may be named.
    `rhythm_from` is when a check-in or a greeting was last passed over.
    `settled` are steps that the policy never drafts again by itself. `waiting_since` is the last touch, or the
    reopening. `opt_outs` are the messages that asked for no more mail, until corrected; the mentee's word
    counts as one. `declined_in` is the message in which the person's last word was a no, until they write
    again. `called_off` tells that their last mail called the talk off. `never_arrived`: the last letter that went
    is said not to have reached them. `undo` is the journey as it was before the last command, until something else
    happened.
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
    rests_with_organisation: bool = False
    questions: tuple[OpenQuestion, ...] = ()
    meeting_at: datetime | None = None
    meeting_minutes: int | None = None
    heard: Answer | None = None
    talk: Talk | None = None
    talks: int = 0
    tasks: tuple[TaskId, ...] = ()
    done: frozenset[TaskId] = frozenset()
    news: NoteId | None = None
    asking: bool = False
    asked_at: datetime | None = None
    ask_after: datetime | None = None
    agreed_at: datetime | None = None
    offered: bool = False
    evaluated_at: datetime | None = None
    leaving: Outcome | None = None
    introduction_asked_at: datetime | None = None
    introduced: bool = False
    introductions: int = 0
    named: bool = False
    rhythm_from: datetime | None = None
    silence_told: bool = False
    earlier_mail: bool = False
    opted_out: bool = False
    opt_outs: frozenset[str] = frozenset()
    declined_in: str = ""
    called_off: bool = False
    address_dead: bool = False
    never_arrived: bool = False
    undo: "Journey | None" = None

    def letter(self, letter: LetterId) -> OpenLetter | None:
        return next((one for one in self.letters if one.letter == letter), None)

    def latest(self, step: Step) -> OpenLetter | None:
        """The letter of this step that counts: the last one drafted."""
        return next((one for one in reversed(self.letters) if one.step is step), None)

    def lacks(self, step: Step) -> bool:
        """Whether this letter is neither done with nor lies there."""
        return step not in self.settled and self.latest(step) is None

    @property
    def open_tasks(self) -> tuple[TaskId, ...]:
        return tuple(one for one in self.tasks if one not in self.done)

    @property
    def last_contact(self) -> datetime | None:
        """When the two last had to do with each other: a letter, an answer or a talk."""
        known = (self.last_touch, self.answered_at, self.talk.at if self.talk else None)
        return max((one for one in known if one), default=None)

    def asks(self, question: Question) -> bool:
        return any(one.question is question for one in self.questions)
