"""Where a journey stands: a fold over its events."""

from collections.abc import Iterable
from functools import reduce
from typing import assert_never

from outreach.domain import events as e
from outreach.domain import talk_transitions as talk
from outreach.domain import transitions as to
from outreach.domain.changing import changed
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, JourneyEvent, Outcome, Stage
from outreach.domain.journey_state import UNTIL_RESUMED, Journey, LetterState, OpenLetter, OpenQuestion
from outreach.domain.people import ContactId

__all__ = [
    "REMARKS",
    "UNTIL_RESUMED",
    "Journey",
    "LetterState",
    "OpenLetter",
    "OpenQuestion",
    "evolve",
    "replay",
]


def replay(journey: ContactId, events: Iterable[JourneyEvent]) -> Journey:
    """The journey after these events, from the first on."""
    return reduce(evolve, events, Journey(journey))


def evolve(journey: Journey, event: JourneyEvent) -> Journey:
    """The journey after this event. Total: each event has a meaning in each stage."""
    after = _after(journey, event)
    undo = after.undo if isinstance(event, BY_COMMAND) else None
    return changed(after, seq=journey.seq + 1, undo=undo)


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
    | e.TalkRated
    | e.NewsTold
    | e.QuestionPassed
    | e.TaskNoted
    | e.TaskDone
    | e.RequestChosen
    | e.MentoringAgreed
    | e.MentoringPostponed
    | e.MentoringDeclined
    | e.FarewellBegun
    | e.IntroductionAsked
    | e.IntroductionGiven
    | e.SilenceTold
    | e.JourneyPostponed
    | e.JourneyPaused
    | e.JourneyResumed
    | e.JourneyClosed
    | e.JourneyReopened
    | e.NoteAdded
    | e.CommandRefused
)
"""Events that a command may cause. Any other is a fact from outside, behind which UNDO does not reach."""

REMARKS = (e.NoteAdded, e.CommandRefused)
"""Events that only count: without them a journey is the same but for its `seq`."""


def _after(journey: Journey, event: JourneyEvent) -> Journey:  # noqa: C901 (one line a word of the journal)
    match event:
        case e.ContactAdded() if journey.seq:
            return journey
        case e.ContactAdded():
            return to.begun(journey, event)
        case e.JourneyAdopted():
            return talk.adopted(journey, event)
        case e.LetterDrafted():
            return to.with_letter(journey, OpenLetter(event.letter, event.step, LetterState.DRAFTED, event.own))
        case e.LetterApproved():
            return to.in_state(journey, event.letter, LetterState.APPROVED)
        case e.LetterQueued():
            return to.in_state(journey, event.letter, LetterState.QUEUED)
        case e.ApprovalLapsed():
            return to.in_state(journey, event.letter, LetterState.DRAFTED)
        case e.LetterSkipped():
            return to.skipped(journey, event)
        case e.LetterWithdrawn():
            return to.withdrawn(journey, event)
        case e.LetterSent():
            return to.sent(journey, event)
        case e.LetterRefused():
            return to.asking(to.settled(journey, event.letter, event.step), Question.REFUSED, event.letter)
        case e.LetterInDoubt():
            return to.asking(to.doubted(journey, event), Question.IN_DOUBT, event.letter)
        case e.EarlierMailFound():
            drafted = to.in_state(journey, event.letter, LetterState.DRAFTED)
            return to.asking(changed(drafted, earlier_mail=True), Question.EARLIER_MAIL, event.letter)
        case e.DraftChanged():
            drafted = to.in_state(journey, event.letter, LetterState.DRAFTED)
            return to.asking(drafted, Question.DRAFT_CHANGED, event.letter)
        case e.AnswerReceived():
            opts_out = event.answer is Answer.OPTS_OUT
            heard = to.opted_out(journey, event.message) if opts_out else journey
            return to.asking(to.heard(heard, event), Question.ANSWERED, event.message)
        case e.StrangerAnswered():
            return to.asking(journey, Question.STRANGER, event.message)
        case e.AbsenceNoticed():
            gone = journey.never_arrived or event.left
            away = changed(journey, away_since=event.at, back_on=event.back_on, never_arrived=gone)
            return to.asking(away, Question.DEAD_ADDRESS, event.message) if event.left else away
        case e.DeliveryFailed():
            return to.undelivered(journey, event)
        case e.AddressRefused():
            dead = changed(to.without_letter(journey, event.letter), address_dead=True)
            return to.asking(dead, Question.DEAD_ADDRESS, event.letter)
        case e.ComplaintReceived():
            return to.asking(to.opted_out(journey, event.message), Question.COMPLAINT, event.message)
        case e.WrittenByHand():
            return to.written_by_hand(journey, event)
        case e.ReadingCorrected():
            return to.corrected(journey, event)
        case e.ReadingRevised():
            return to.asking(journey, Question.REVISED, event.message)
        case e.AnswerRetracted():
            return to.retracted(to.not_asking(journey, event.message), event.message)
        case e.AddressLearned():
            return to.not_asking(to.answered(journey, event.at), event.message)
        case e.StrangerDismissed():
            return to.not_asking(journey, event.message)
        case e.AddressReplaced():
            return to.with_new_address(journey)
        case e.MeetingSet() | e.MeetingMoved():
            return talk.meeting(journey, event)
        case e.MeetingHeld():
            return talk.met(journey, event)
        case e.MeetingMissed():
            stage = Stage.CONVERSING if journey.stage is Stage.MEETING_SET else journey.stage
            return changed(journey, stage=stage, meeting_at=None, meeting_minutes=None, called_off=False)
        case e.TalkRated():
            return talk.rated(journey, event)
        case e.NewsTold():
            return talk.news_told(journey, event)
        case e.QuestionPassed():
            return talk.passed(journey, event)
        case e.TaskNoted():
            return talk.task_noted(journey, event)
        case e.TaskDone():
            return talk.task_done(journey, event)
        case e.RequestChosen():
            return talk.request_chosen(journey)
        case e.MentoringAgreed():
            return talk.agreed(journey, event)
        case e.MentoringPostponed():
            return talk.not_now(journey, event.until)
        case e.MentoringDeclined():
            return talk.leaving(journey, Outcome.DECLINED) if journey.stage is Stage.ASKED else journey
        case e.FarewellBegun():
            return journey if journey.stage is Stage.CLOSED else talk.leaving(journey, event.outcome)
        case e.IntroductionAsked():
            return changed(journey, introduction_asked_at=event.at)
        case e.IntroductionGiven():
            return changed(journey, introduced=True, named=event.named)
        case e.SilenceTold():
            return changed(to.not_awaiting(journey), silence_told=True)
        case e.SignNoticed():
            return to.sign_noticed(journey, event)
        case e.JourneyPostponed():
            return changed(journey, not_before=event.until)
        case e.JourneyPaused():
            until = event.until or UNTIL_RESUMED
            return changed(journey, paused_until=until, rests_with_organisation=event.organisation)
        case e.JourneyResumed():
            return changed(journey, paused_until=None, rests_with_organisation=False)
        case e.JourneyClosed():
            return to.closed(journey, event.outcome)
        case e.JourneyReopened():
            return to.reopened(journey, event.at)
        case e.CommandObeyed():
            answered = to.without_question(journey, event.question, event.about)
            return changed(answered, undo=changed(journey, undo=None))
        case e.CommandUndone():
            return journey.undo or journey
        case e.DeliveryDelayed() | e.NoteAdded() | e.CommandRefused():
            return journey
        case _ as other:
            assert_never(other)
