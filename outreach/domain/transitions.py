"""What single events do to a journey: each function gives the journey after one thing has happened."""

from dataclasses import replace
from datetime import datetime

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Handover, LetterId, Outcome, Stage, Step, Withdrawal
from outreach.domain.journey_state import Journey, LetterState, OpenLetter, OpenQuestion


def with_letter(journey: Journey, letter: OpenLetter) -> Journey:
    return replace(without_letter(journey, letter.letter), letters=(*journey.letters, letter))


def without_letter(journey: Journey, letter: LetterId) -> Journey:
    return replace(journey, letters=tuple(one for one in journey.letters if one.letter != letter))


def in_state(journey: Journey, letter: LetterId, state: LetterState) -> Journey:
    changed = tuple(replace(one, state=state) if one.letter == letter else one for one in journey.letters)
    return replace(journey, letters=changed)


def settled(journey: Journey, letter: LetterId, step: Step) -> Journey:
    return replace(without_letter(journey, letter), settled=journey.settled | {step})


def touched(journey: Journey, at: datetime) -> Journey:
    stage = Stage.CONTACTED if journey.stage is Stage.IDENTIFIED else journey.stage
    return replace(journey, stage=stage, touches=journey.touches + 1, last_touch=at, waiting_since=at)


def sent(journey: Journey, event: e.LetterSent) -> Journey:
    gone = not_asking(without_letter(journey, event.letter), event.letter)
    if event.step is Step.MENTORING_REQUEST and gone.stage is Stage.MET:
        gone = replace(gone, stage=Stage.ASKED)
    follow_ups = gone.follow_ups + (event.step is Step.FOLLOW_UP)
    return touched(replace(gone, follow_ups=follow_ups, settled=gone.settled | {event.step}), event.at)


def skipped(journey: Journey, event: e.LetterSkipped) -> Journey:
    """A letter in doubt that is skipped may have arrived: it counts as a touch."""
    letter = journey.letter(event.letter)
    if letter and letter.state is LetterState.IN_DOUBT:
        return sent(journey, e.LetterSent(at=event.at, letter=event.letter, step=event.step, how=Handover.FOUND))
    return settled(journey, event.letter, event.step)


def withdrawn(journey: Journey, event: e.LetterWithdrawn) -> Journey:
    if event.why is Withdrawal.REPLACED:
        return without_letter(journey, event.letter)
    return settled(journey, event.letter, event.step)


def answered(journey: Journey, at: datetime) -> Journey:
    """A person wrote: silence is over. An opt-out stays what it is."""
    here = replace(journey, answered_at=at, not_before=None, away_since=None, back_on=None)
    early = journey.stage in (Stage.IDENTIFIED, Stage.CONTACTED)
    late = journey.stage is Stage.CLOSED and not journey.opted_out
    return replace(here, stage=Stage.CONVERSING, outcome=None) if early or late else here


def undelivered(journey: Journey, event: e.DeliveryFailed) -> Journey:
    if event.permanent:
        return asking(replace(journey, address_dead=True), Question.DEAD_ADDRESS, event.message)
    return asking(journey, Question.REFUSED, event.message)


def written_by_hand(journey: Journey, event: e.WrittenByHand) -> Journey:
    """The mentee's own mail fulfils what was open and answers what the person wrote."""
    fulfilled = journey.settled | {one.step for one in journey.letters}
    questions = tuple(one for one in journey.questions if one.question not in ANSWERED_BY_HAND)
    return touched(replace(journey, settled=fulfilled, questions=questions), event.at)


ANSWERED_BY_HAND = (Question.ANSWERED, Question.EARLIER_MAIL, Question.RESUME_TALK)


def corrected(journey: Journey, event: e.ReadingCorrected) -> Journey:
    lifted = replace(not_asking(journey, event.message), opted_out=False, address_dead=False)
    if journey.stage is Stage.CLOSED and journey.outcome in (Outcome.OPTED_OUT, Outcome.UNREACHABLE):
        return replace(lifted, stage=Stage.CONVERSING if journey.answered_at else Stage.CONTACTED, outcome=None)
    return lifted


def retracted(journey: Journey) -> Journey:
    """Back to waiting for an answer; a follow-up may be drafted again, which was taken back for nothing."""
    if journey.stage is not Stage.CONVERSING or not journey.touches:
        return journey
    waiting = replace(journey, stage=Stage.CONTACTED, answered_at=None, opted_out=False)
    return waiting if journey.follow_ups else replace(waiting, settled=journey.settled - {Step.FOLLOW_UP})


def with_new_address(journey: Journey) -> Journey:
    """A first letter that never arrived is no touch: the journey begins again at the new address."""
    questions = tuple(one for one in journey.questions if one.question is not Question.DEAD_ADDRESS)
    fresh = replace(journey, questions=questions, address_dead=False, away_since=None, back_on=None)
    unread = journey.stage in (Stage.IDENTIFIED, Stage.CONTACTED) and journey.answered_at is None
    closed = journey.stage is Stage.CLOSED and journey.outcome is Outcome.UNREACHABLE
    if unread or closed:
        return replace(fresh, stage=Stage.IDENTIFIED, outcome=None, settled=frozenset(), follow_ups=0)
    return fresh


def meeting(journey: Journey, starts: datetime) -> Journey:
    if journey.stage is Stage.CLOSED:
        return journey
    keeps = journey.stage in (Stage.ASKED, Stage.MENTORING)
    return replace(journey, stage=journey.stage if keeps else Stage.MEETING_SET, meeting_at=starts, not_before=None)


def met(journey: Journey) -> Journey:
    keeps = journey.stage in (Stage.ASKED, Stage.MENTORING, Stage.CLOSED)
    return replace(journey, stage=journey.stage if keeps else Stage.MET, meeting_at=None)


def closed(journey: Journey, outcome: Outcome) -> Journey:
    opted_out = journey.opted_out or outcome is Outcome.OPTED_OUT
    closed = replace(journey, stage=Stage.CLOSED, outcome=outcome, letters=(), questions=(), not_before=None)
    return replace(closed, opted_out=opted_out)


def reopened(journey: Journey, at: datetime) -> Journey:
    if journey.opted_out or journey.stage is not Stage.CLOSED:
        return journey
    begun = Stage.CONTACTED if journey.touches else Stage.IDENTIFIED
    stage = Stage.CONVERSING if journey.answered_at else begun
    return replace(journey, stage=stage, outcome=None, settled=frozenset(), waiting_since=at, not_before=None)


def asking(journey: Journey, question: Question, about: str) -> Journey:
    asked = OpenQuestion(question, about)
    return journey if asked in journey.questions else replace(journey, questions=(*journey.questions, asked))


def not_asking(journey: Journey, about: str) -> Journey:
    return replace(journey, questions=tuple(one for one in journey.questions if one.about != about))


def without_question(journey: Journey, question: str, about: str) -> Journey:
    kept = tuple(one for one in journey.questions if (one.question.value, one.about) != (question, about))
    return replace(journey, questions=kept)
