"""What `plan` takes for granted: whether people answer, and what the mentee says to each question. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from outreach.domain import events as e
from outreach.domain.actions import Because
from outreach.domain.correspondence import Question
from outreach.domain.events import (
    Answer,
    Handover,
    IncomingId,
    JourneyEvent,
    LetterId,
    NoteId,
    Outcome,
    Stage,
    Step,
    TaskId,
    Withdrawal,
)
from outreach.domain.journey import Journey, LetterState, OpenLetter, OpenQuestion
from outreach.domain.rules import Rules
from outreach.domain.working_time import Place, next_working_day


class Assume(StrEnum):
    """Whether people answer: nobody, or everybody, and kindly."""

    SILENT = "silent"
    YES = "yes"


ANSWERED_AFTER_WORKING_DAYS = 2
TALK_AFTER = timedelta(days=7)
TALK_AT = time(10)

THEIR_TURN = (
    Because.ANSWER_EXPECTED,
    Because.LAST_CHANCE,
    Because.CONVERSATION,
    Because.REQUEST_OPEN,
    Because.AWAY,
)
"""Where the next word is theirs."""


@dataclass(frozen=True, slots=True)
class Said:
    """A command of the mentee's, and what it causes."""

    verb: str
    events: tuple[JourneyEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """What an assumed word may depend on. `proposed` is the time that they named last; `id` is new for each."""

    now: datetime
    place: Place
    rules: Rules
    id: str
    proposed: datetime | None = None

    @property
    def talk_at(self) -> datetime:
        """A week from now, on a working day where they live."""
        day = self.place.local(self.now + TALK_AFTER).date()
        return self.place.instant(next_working_day(day, self.place, self.rules), TALK_AT)


THEY_SAY: Mapping[Stage, Answer] = {Stage.CONVERSING: Answer.PROPOSES_TIME}
"""What they say where it is not simply yes."""


def they_answer(journey: Journey, moment: Moment) -> tuple[JourneyEvent, ...]:
    """A person answers kindly; what waited to go to them is taken back."""
    said = THEY_SAY.get(journey.stage, Answer.ACCEPTS)
    answer = e.AnswerReceived(at=moment.now, message=IncomingId(moment.id), answer=said)
    waiting = [one for one in journey.letters if one.state is not LetterState.IN_DOUBT]
    return (answer, *(_taken_back(one, moment, Withdrawal.ANSWERED) for one in waiting))


def mentee_says(asked: OpenQuestion, journey: Journey, assume: Assume, moment: Moment) -> Said | None:
    """What the mentee answers to this question; None: it stays open."""
    said = _about_a_letter(asked, journey, assume, moment)
    if said or assume is Assume.SILENT:
        return said
    return _about_an_answer(asked, journey, moment) or _about_the_talk(asked, journey, moment)


def _about_a_letter(asked: OpenQuestion, journey: Journey, assume: Assume, moment: Moment) -> Said | None:
    """What needs nobody but the mentee: letters are let go, and silence on another channel is told."""
    match asked.question:
        case Question.APPROVE | Question.LOOK | Question.REQUEST:
            return Said("SEND", approved(journey, LetterId(asked.about), moment))
        case Question.BY_HAND:
            letter = journey.letter(LetterId(asked.about))
            return Said("SENT", (_sent(letter, Handover.BY_HAND, moment),) if letter else ())
        case Question.HEARD if assume is Assume.SILENT:
            return Said("NOTHING", (e.SilenceTold(at=moment.now),))
        case _:
            return None


def approved(journey: Journey, letter: LetterId, moment: Moment) -> tuple[JourneyEvent, ...]:
    """This letter, a first one with its follow-up; an earlier draft of the same step gives way."""
    step = next((one.step for one in journey.letters if one.letter == letter), None)
    together = {step, Step.FOLLOW_UP} if step is Step.FIRST_CONTACT else {step}
    alike = [one for one in journey.letters if one.step in together]
    earlier = [one for one in alike if journey.latest(one.step) is not one]
    drafts = [one for one in alike if one not in earlier and one.state is LetterState.DRAFTED]
    return (
        *(_taken_back(one, moment, Withdrawal.REPLACED) for one in earlier),
        *(e.LetterApproved(at=moment.now, letter=one.letter, step=one.step, digest="") for one in drafts),
    )


def _about_an_answer(asked: OpenQuestion, journey: Journey, moment: Moment) -> Said | None:
    match asked.question:
        case Question.ANSWERED if journey.heard is Answer.OPTS_OUT:
            return Said("CLOSE", (e.JourneyClosed(at=moment.now, outcome=Outcome.OPTED_OUT),))
        case Question.ANSWERED if journey.stage is Stage.ASKED:
            return _of_the_request(journey, moment)
        case Question.ANSWERED:
            return _reply(journey, moment)
        case Question.HEARD:
            return Said("ANSWERED", they_answer(journey, moment))
        case Question.SILENT_REQUEST:
            return Said("YES", (e.MentoringAgreed(at=moment.now),))
        case Question.INTRODUCTION if journey.introduction_asked_at is None:
            return Said("SENT", (e.IntroductionAsked(at=moment.now),))
        case Question.INTRODUCTION:
            return Said("YES", (e.IntroductionGiven(at=moment.now, named=True),))
        case Question.EARLIER_MAIL:
            return Said("SEND", approved(journey, LetterId(asked.about), moment))
        case Question.IN_DOUBT:
            letter = journey.letter(LetterId(asked.about))
            return Said("ARRIVED", (_sent(letter, Handover.CONFIRMED, moment),) if letter else ())
        case _:
            return None


def _of_the_request(journey: Journey, moment: Moment) -> Said:
    if journey.heard is Answer.DECLINES:
        return Said("NO", (e.MentoringDeclined(at=moment.now),))
    return Said("YES", (e.MentoringAgreed(at=moment.now),))


def _reply(journey: Journey, moment: Moment) -> Said:
    """The reply that was drafted goes; where there is none, a time is agreed on by hand."""
    reply = next((one for one in reversed(journey.letters) if one.step in REPLIES), None)
    if reply is None:
        at = moment.proposed or moment.talk_at
        return Said("MEETING", () if journey.meeting_at else (e.MeetingSet(at=moment.now, starts=at),))
    lets_go = approved(journey, reply.letter, moment)
    if reply.step is Step.CONFIRM:
        at = moment.proposed or moment.talk_at
        return Said("YES", (e.MeetingSet(at=moment.now, starts=at), *lets_go))
    if journey.heard is Answer.DECLINES:
        return Said("SEND", (e.FarewellBegun(at=moment.now, outcome=Outcome.DECLINED), *lets_go))
    return Said("SEND", lets_go)


REPLIES = (Step.ARRANGE, Step.CONFIRM, Step.THANK_YOU)
GOOD = 4


def _put_away(journey: Journey, now: datetime) -> tuple[e.LetterWithdrawn, ...]:
    """Once a time is set, the letter that looked for one is needless."""
    return tuple(
        e.LetterWithdrawn(at=now, letter=one.letter, step=one.step, why=Withdrawal.REPLACED)
        for one in journey.letters
        if one.step is Step.ARRANGE
    )


def _about_the_talk(asked: OpenQuestion, journey: Journey, moment: Moment) -> Said | None:
    now = moment.now
    match asked.question:
        case Question.RESUME_TALK | Question.CHECK_IN:
            return Said("MEETING", (*_put_away(journey, now), e.MeetingSet(at=now, starts=moment.talk_at)))
        case Question.MEETING_PASSED:
            held_on = moment.place.local(journey.meeting_at or now).date()
            return Said("MET", (e.MeetingHeld(at=now, held_on=held_on),))
        case Question.LEARNED | Question.KEEP_IN_TOUCH:
            return Said("NOTE", (e.NewsTold(at=now, question=asked.question.value, note=NoteId(moment.id)),))
        case Question.RATE | Question.EVALUATE:
            return Said("RATE", (e.TalkRated(at=now, rapport=GOOD, clarity=GOOD),))
        case Question.ADVICE:
            return Said("ACTION", (e.TaskNoted(at=now, task=TaskId(moment.id)),))
        case Question.ACTED:
            return Said("DONE", tuple(e.TaskDone(at=now, task=one) for one in journey.open_tasks))
        case Question.READY:
            return Said("ASK", (e.RequestChosen(at=now),))
        case _:
            return None


def _sent(letter: OpenLetter, how: Handover, moment: Moment) -> JourneyEvent:
    return e.LetterSent(at=moment.now, letter=letter.letter, step=letter.step, how=how)


def _taken_back(mail: OpenLetter, moment: Moment, why: Withdrawal) -> JourneyEvent:
    return e.LetterWithdrawn(at=moment.now, letter=mail.letter, step=mail.step, why=why)
