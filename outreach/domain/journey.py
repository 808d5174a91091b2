"""Where a journey stands: a fold over its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import reduce
from typing import assert_never

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Handover, JourneyEvent, LetterId, Outcome, Stage, Step, Withdrawal
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
    reopening. `undo` is the journey as it was before the last command, until something else happened.
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
    address_dead: bool = False
    undo: "Journey | None" = None

    def letter(self, letter: LetterId) -> OpenLetter | None:
        return next((one for one in self.letters if one.letter == letter), None)

    def latest(self, step: Step) -> OpenLetter | None:
        """The letter of this step that counts: the last one drafted."""
        return next((one for one in reversed(self.letters) if one.step is step), None)

    def asks(self, question: Question) -> bool:
        return any(one.question is question for one in self.questions)


def replay(journey: ContactId, events: Iterable[JourneyEvent]) -> Journey:
    """The journey after these events, from the first on."""
    return reduce(evolve, events, Journey(journey))


def evolve(journey: Journey, event: JourneyEvent) -> Journey:
    """The journey after this event. Total: each event has a meaning in each stage."""
    after = _after(journey, event)
    undo = after.undo if isinstance(event, BY_COMMAND) else None
    return replace(after, seq=journey.seq + 1, undo=undo)


BY_COMMAND = (
    e.CommandObeyed
    | e.LetterDrafted
    | e.LetterApproved
    | e.LetterQueued
    | e.ApprovalLapsed
    | e.LetterSkipped
    | e.LetterWithdrawn
    | e.ReadingCorrected
    | e.AnswerRetracted
    | e.StrangerDismissed
    | e.MeetingSet
    | e.MeetingMoved
    | e.MeetingHeld
    | e.MeetingMissed
    | e.JourneyPostponed
    | e.JourneyPaused
    | e.JourneyResumed
    | e.JourneyClosed
    | e.JourneyReopened
    | e.NoteAdded
    | e.CommandRefused
)
"""Events that a command may cause. Any other is a fact from outside, behind which UNDO does not reach."""


def _after(journey: Journey, event: JourneyEvent) -> Journey:  # noqa: C901 (one line a word of the journal)
    match event:
        case e.ContactAdded() if journey.seq:
            return journey
        case e.ContactAdded():
            return replace(
                journey, stage=event.stage, channel=event.channel, last_touch=event.last_contact,
                waiting_since=event.last_contact,
            )  # fmt: skip
        case e.LetterDrafted():
            return _with_letter(journey, OpenLetter(event.letter, event.step, LetterState.DRAFTED, event.own))
        case e.LetterApproved():
            return _in_state(journey, event.letter, LetterState.APPROVED)
        case e.LetterQueued():
            return _in_state(journey, event.letter, LetterState.QUEUED)
        case e.ApprovalLapsed():
            return _in_state(journey, event.letter, LetterState.DRAFTED)
        case e.LetterSkipped():
            return _skipped(journey, event)
        case e.LetterWithdrawn():
            return _withdrawn(journey, event)
        case e.LetterSent():
            return _sent(journey, event)
        case e.LetterRefused():
            return _asking(_settled(journey, event.letter, event.step), Question.REFUSED, event.letter)
        case e.LetterInDoubt():
            return _asking(_in_state(journey, event.letter, LetterState.IN_DOUBT), Question.IN_DOUBT, event.letter)
        case e.EarlierMailFound():
            drafted = _in_state(journey, event.letter, LetterState.DRAFTED)
            return _asking(replace(drafted, earlier_mail=True), Question.EARLIER_MAIL, event.letter)
        case e.AnswerReceived():
            leave_alone = journey.opted_out or event.answer is Answer.OPTS_OUT
            answered = replace(_answered(journey, event.at), opted_out=leave_alone)
            return _asking(answered, Question.ANSWERED, event.message)
        case e.StrangerAnswered():
            return _asking(journey, Question.STRANGER, event.message)
        case e.AbsenceNoticed():
            away = replace(journey, away_since=event.at, back_on=event.back_on)
            return _asking(away, Question.DEAD_ADDRESS, event.message) if event.left else away
        case e.DeliveryFailed():
            return _undelivered(journey, event)
        case e.AddressRefused():
            dead = replace(_without_letter(journey, event.letter), address_dead=True)
            return _asking(dead, Question.DEAD_ADDRESS, event.letter)
        case e.ComplaintReceived():
            return _asking(replace(journey, opted_out=True), Question.COMPLAINT, event.message)
        case e.WrittenByHand():
            return _written_by_hand(journey, event)
        case e.ReadingCorrected():
            return _corrected(journey, event)
        case e.ReadingRevised():
            return _asking(journey, Question.REVISED, event.message)
        case e.AnswerRetracted():
            return _retracted(_not_asking(journey, event.message))
        case e.AddressLearned():
            return _not_asking(_answered(journey, event.at), event.message)
        case e.StrangerDismissed():
            return _not_asking(journey, event.message)
        case e.AddressReplaced():
            return _with_new_address(journey)
        case e.MeetingSet() | e.MeetingMoved():
            return _meeting(journey, event.starts)
        case e.MeetingHeld():
            return _met(journey)
        case e.MeetingMissed():
            stage = Stage.CONVERSING if journey.stage is Stage.MEETING_SET else journey.stage
            return replace(journey, stage=stage, meeting_at=None)
        case e.MentoringAgreed():
            agreed = journey.stage in (Stage.MET, Stage.ASKED)
            return replace(journey, stage=Stage.MENTORING if agreed else journey.stage)
        case e.MentoringPostponed():
            back = journey.stage is Stage.ASKED
            return replace(journey, stage=Stage.MET if back else journey.stage, not_before=event.until)
        case e.MentoringDeclined():
            return _closed(journey, Outcome.DECLINED) if journey.stage is Stage.ASKED else journey
        case e.JourneyPostponed():
            return replace(journey, not_before=event.until)
        case e.JourneyPaused():
            return replace(journey, paused_until=event.until or UNTIL_RESUMED)
        case e.JourneyResumed():
            return replace(journey, paused_until=None)
        case e.JourneyClosed():
            return _closed(journey, event.outcome)
        case e.JourneyReopened():
            return _reopened(journey, event.at)
        case e.CommandObeyed():
            answered = _without_question(journey, event.question, event.about)
            return replace(answered, undo=replace(journey, undo=None))
        case e.CommandUndone():
            return journey.undo or journey
        case e.DeliveryDelayed() | e.NoteAdded() | e.CommandRefused():
            return journey
        case _ as other:
            assert_never(other)


def _with_letter(journey: Journey, letter: OpenLetter) -> Journey:
    return replace(_without_letter(journey, letter.letter), letters=(*journey.letters, letter))


def _without_letter(journey: Journey, letter: LetterId) -> Journey:
    return replace(journey, letters=tuple(one for one in journey.letters if one.letter != letter))


def _in_state(journey: Journey, letter: LetterId, state: LetterState) -> Journey:
    changed = tuple(replace(one, state=state) if one.letter == letter else one for one in journey.letters)
    return replace(journey, letters=changed)


def _settled(journey: Journey, letter: LetterId, step: Step) -> Journey:
    return replace(_without_letter(journey, letter), settled=journey.settled | {step})


def _touched(journey: Journey, at: datetime) -> Journey:
    stage = Stage.CONTACTED if journey.stage is Stage.IDENTIFIED else journey.stage
    return replace(journey, stage=stage, touches=journey.touches + 1, last_touch=at, waiting_since=at)


def _sent(journey: Journey, event: e.LetterSent) -> Journey:
    gone = _not_asking(_without_letter(journey, event.letter), event.letter)
    if event.step is Step.MENTORING_REQUEST and gone.stage is Stage.MET:
        gone = replace(gone, stage=Stage.ASKED)
    follow_ups = gone.follow_ups + (event.step is Step.FOLLOW_UP)
    return _touched(replace(gone, follow_ups=follow_ups, settled=gone.settled | {event.step}), event.at)


def _skipped(journey: Journey, event: e.LetterSkipped) -> Journey:
    """A letter in doubt that is skipped may have arrived: it counts as a touch."""
    letter = journey.letter(event.letter)
    if letter and letter.state is LetterState.IN_DOUBT:
        return _sent(journey, e.LetterSent(at=event.at, letter=event.letter, step=event.step, how=Handover.FOUND))
    return _settled(journey, event.letter, event.step)


def _withdrawn(journey: Journey, event: e.LetterWithdrawn) -> Journey:
    if event.why is Withdrawal.REPLACED:
        return _without_letter(journey, event.letter)
    return _settled(journey, event.letter, event.step)


def _answered(journey: Journey, at: datetime) -> Journey:
    """A person wrote: silence is over. An opt-out stays what it is."""
    here = replace(journey, answered_at=at, not_before=None, away_since=None, back_on=None)
    early = journey.stage in (Stage.IDENTIFIED, Stage.CONTACTED)
    late = journey.stage is Stage.CLOSED and not journey.opted_out
    return replace(here, stage=Stage.CONVERSING, outcome=None) if early or late else here


def _undelivered(journey: Journey, event: e.DeliveryFailed) -> Journey:
    if event.permanent:
        return _asking(replace(journey, address_dead=True), Question.DEAD_ADDRESS, event.message)
    return _asking(journey, Question.REFUSED, event.message)


def _written_by_hand(journey: Journey, event: e.WrittenByHand) -> Journey:
    """The mentee's own mail fulfils what was open and answers what the person wrote."""
    fulfilled = journey.settled | {one.step for one in journey.letters}
    questions = tuple(one for one in journey.questions if one.question not in ANSWERED_BY_HAND)
    return _touched(replace(journey, settled=fulfilled, questions=questions), event.at)


ANSWERED_BY_HAND = (Question.ANSWERED, Question.EARLIER_MAIL, Question.RESUME_TALK)


def _corrected(journey: Journey, event: e.ReadingCorrected) -> Journey:
    lifted = replace(_not_asking(journey, event.message), opted_out=False, address_dead=False)
    if journey.stage is Stage.CLOSED and journey.outcome in (Outcome.OPTED_OUT, Outcome.UNREACHABLE):
        return replace(lifted, stage=Stage.CONVERSING if journey.answered_at else Stage.CONTACTED, outcome=None)
    return lifted


def _retracted(journey: Journey) -> Journey:
    """Back to waiting for an answer; a follow-up may be drafted again, which was taken back for nothing."""
    if journey.stage is not Stage.CONVERSING or not journey.touches:
        return journey
    waiting = replace(journey, stage=Stage.CONTACTED, answered_at=None, opted_out=False)
    return waiting if journey.follow_ups else replace(waiting, settled=journey.settled - {Step.FOLLOW_UP})


def _with_new_address(journey: Journey) -> Journey:
    """A first letter that never arrived is no touch: the journey begins again at the new address."""
    questions = tuple(one for one in journey.questions if one.question is not Question.DEAD_ADDRESS)
    fresh = replace(journey, questions=questions, address_dead=False, away_since=None, back_on=None)
    unread = journey.stage in (Stage.IDENTIFIED, Stage.CONTACTED) and journey.answered_at is None
    closed = journey.stage is Stage.CLOSED and journey.outcome is Outcome.UNREACHABLE
    if unread or closed:
        return replace(fresh, stage=Stage.IDENTIFIED, outcome=None, settled=frozenset(), follow_ups=0)
    return fresh


def _meeting(journey: Journey, starts: datetime) -> Journey:
    if journey.stage is Stage.CLOSED:
        return journey
    keeps = journey.stage in (Stage.ASKED, Stage.MENTORING)
    return replace(journey, stage=journey.stage if keeps else Stage.MEETING_SET, meeting_at=starts, not_before=None)


def _met(journey: Journey) -> Journey:
    keeps = journey.stage in (Stage.ASKED, Stage.MENTORING, Stage.CLOSED)
    return replace(journey, stage=journey.stage if keeps else Stage.MET, meeting_at=None)


def _closed(journey: Journey, outcome: Outcome) -> Journey:
    opted_out = journey.opted_out or outcome is Outcome.OPTED_OUT
    closed = replace(journey, stage=Stage.CLOSED, outcome=outcome, letters=(), questions=(), not_before=None)
    return replace(closed, opted_out=opted_out)


def _reopened(journey: Journey, at: datetime) -> Journey:
    if journey.opted_out or journey.stage is not Stage.CLOSED:
        return journey
    begun = Stage.CONTACTED if journey.touches else Stage.IDENTIFIED
    stage = Stage.CONVERSING if journey.answered_at else begun
    return replace(journey, stage=stage, outcome=None, settled=frozenset(), waiting_since=at, not_before=None)


def _asking(journey: Journey, question: Question, about: str) -> Journey:
    asked = OpenQuestion(question, about)
    return journey if asked in journey.questions else replace(journey, questions=(*journey.questions, asked))


def _not_asking(journey: Journey, about: str) -> Journey:
    return replace(journey, questions=tuple(one for one in journey.questions if one.about != about))


def _without_question(journey: Journey, question: str, about: str) -> Journey:
    kept = tuple(one for one in journey.questions if (one.question.value, one.about) != (question, about))
    return replace(journey, questions=kept)
