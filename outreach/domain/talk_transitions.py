"""What the meeting, the talk and what follows it do to a journey."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Outcome, Stage, Step
from outreach.domain.journey_state import Journey, Talk


def meeting(journey: Journey, event: e.MeetingSet | e.MeetingMoved) -> Journey:
    if journey.stage is Stage.CLOSED:
        return journey
    keeps = journey.stage in (Stage.ASKED, Stage.MENTORING)
    return replace(
        journey,
        stage=journey.stage if keeps else Stage.MEETING_SET,
        meeting_at=event.starts,
        meeting_minutes=event.minutes,
        not_before=None,
        asking=False,
        called_off=False,
        settled=journey.settled - {Step.CONFIRM, Step.AGENDA},
    )


def calls_off(journey: Journey, event: e.AnswerReceived) -> bool:
    """Whether it is the talk that is called off: the one that is set, or the one being arranged."""
    if event.calls_off is None:
        return False
    arranging = journey.stage is Stage.CONVERSING and journey.meeting_at is None
    return arranging or event.calls_off == journey.meeting_at


def met(journey: Journey, event: e.MeetingHeld) -> Journey:
    """After each talk its own thanks, news and questions."""
    keeps = journey.stage in (Stage.ASKED, Stage.MENTORING, Stage.CLOSED)
    return replace(
        journey,
        stage=journey.stage if keeps else Stage.MET,
        meeting_at=None,
        meeting_minutes=None,
        talk=Talk(event.at, event.held_on),
        declined_in="",
        talks=journey.talks + 1,
        settled=journey.settled - AFTER_A_TALK,
    )


AFTER_A_TALK = frozenset({Step.ARRANGE, Step.CONFIRM, Step.THANK_YOU, Step.UPDATE, Step.AGENDA})


def of_talk(journey: Journey, question: Question, told: Callable[[Talk], Talk] = lambda talk: talk) -> Journey:
    """With what the mentee told of the last talk, and the question answered; as it was where no talk took place."""
    if journey.talk is None:
        return journey
    return replace(journey, talk=told(replace(journey.talk, told=journey.talk.told | {question})))


def rated(journey: Journey, event: e.TalkRated) -> Journey:
    marks = partial(replace, rapport=event.rapport, clarity=event.clarity)
    return replace(of_talk(journey, Question.RATE, marks), evaluated_at=event.at)


def news_told(journey: Journey, event: e.NewsTold) -> Journey:
    """News for the thank-you belong to the talk, other news to the next greeting."""
    if event.question == Question.LEARNED:
        return of_talk(journey, Question.LEARNED, partial(replace, learned=event.note))
    return replace(journey, news=event.note, settled=journey.settled - {Step.KEEP_IN_TOUCH})


def passed(journey: Journey, event: e.QuestionPassed, at: datetime) -> Journey:
    """A question about a talk is not asked again of it; one that comes round waits for its next time."""
    match event.question:
        case Question.EVALUATE:
            return replace(journey, evaluated_at=at)
        case Question.KEEP_IN_TOUCH | Question.CHECK_IN:
            return replace(journey, rhythm_from=at, not_before=None)
        case Question.SILENT_REQUEST:
            return journey
        case known if known in tuple(Question):
            return of_talk(journey, Question(known))
        case _:  # of a later version
            return journey


def task_noted(journey: Journey, event: e.TaskNoted) -> Journey:
    listed = replace(journey, tasks=(*journey.tasks, event.task))
    return of_talk(listed, Question.ADVICE, lambda talk: replace(talk, tasks=talk.tasks | {event.task}))


def task_done(journey: Journey, event: e.TaskDone) -> Journey:
    carried_out = replace(journey, done=journey.done | {event.task})
    return of_talk(carried_out, Question.ACTED)


def agreed(journey: Journey, event: e.MentoringAgreed) -> Journey:
    """The mentee has seen the words: they were no no. Nobody is asked any more for what they offered."""
    if journey.stage not in (MAY_OFFER if event.offered else (Stage.MET, Stage.ASKED)):
        return journey
    return replace(
        journey,
        stage=Stage.MENTORING,
        agreed_at=event.at,
        offered=event.offered,
        evaluated_at=event.at,
        not_before=None,
        declined_in="",
        asking=False,
    )


MAY_OFFER = (Stage.CONVERSING, Stage.MEETING_SET, Stage.MET)
"""Where the other side may begin the mentoring; once it was asked for, theirs is an answer."""


LONG_AGO = timedelta(days=7)
"""How old a talk is for which thanks would come too late."""


def adopted(journey: Journey, event: e.JourneyAdopted) -> Journey:
    """As if it had come there by letters: the approach lies behind, and what mail told before stays known."""
    if journey.stage is Stage.CLOSED:
        return journey
    last = max(event.since, journey.last_touch or event.since)
    here = replace(
        journey,
        stage=event.stage,
        touches=max(1, journey.touches),
        last_touch=last,
        waiting_since=last,
        answered_at=None if event.stage is Stage.CONTACTED else journey.answered_at or event.since,
        questions=(),
        not_before=None,
        meeting_at=None,
        settled=journey.settled | {Step.FIRST_CONTACT},
    )
    match event.stage:
        case Stage.MET:
            return _talked_before(met(here, e.MeetingHeld(at=event.at, held_on=event.day)), event)
        case Stage.ASKED:
            return replace(here, asked_at=event.since)
        case Stage.MENTORING:
            return replace(here, agreed_at=event.since, evaluated_at=event.at)
        case _:
            return here


def _talked_before(journey: Journey, event: e.JourneyAdopted) -> Journey:
    """Nobody is thanked weeks later; the other questions about the talk come from today on, one by one."""
    if event.at - event.since < LONG_AGO:
        return journey
    return replace(of_talk(journey, Question.LEARNED), settled=journey.settled | {Step.THANK_YOU})


def leaving(journey: Journey, outcome: Outcome) -> Journey:
    return replace(journey, leaving=outcome, settled=journey.settled - {Step.THANK_YOU, Step.FAREWELL})


def request_chosen(journey: Journey) -> Journey:
    """Whoever skips the drafted request is not asked again at once whether it is time; ASK drafts it anew."""
    chosen = replace(journey, asking=journey.stage is Stage.MET, not_before=None)
    return of_talk(chosen, Question.READY)


def not_now(journey: Journey, until: datetime) -> Journey:
    """Only from that date on may mentoring be asked for again. What was read as a no was none."""
    back = journey.stage is Stage.ASKED
    kept = journey.settled - {Step.MENTORING_REQUEST} if back else journey.settled
    talk = replace(journey.talk, told=journey.talk.told - {Question.READY}) if journey.talk else None
    return replace(
        journey,
        talk=talk,
        stage=Stage.MET if back else journey.stage,
        not_before=until,
        settled=kept,
        asked_at=None,
        ask_after=until if back else journey.ask_after,
        declined_in="" if back else journey.declined_in,
    )
