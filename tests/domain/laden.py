"""A journey with something in every field: what an event changes, and that it touches nothing else, shows on it."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, IncomingId, JourneyEvent, LetterId, NoteId, Outcome, Stage, Step, TaskId
from outreach.domain.journey import Journey, LetterState, OpenLetter, OpenQuestion, evolve
from outreach.domain.journey_state import Talk
from outreach.domain.people import Channel, ContactId

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)
BEFORE = NOW - timedelta(days=10)
LATER = NOW + timedelta(days=20)
MINE, OTHER = LetterId("mine"), LetterId("other")
THEIR_MAIL = IncomingId("their mail")
OLD_TASK, TASK, NOTE = TaskId("an old task"), TaskId("a task"), NoteId("a note")

Changes = Mapping[str, object]
Case = tuple[Journey, JourneyEvent, Changes]

MY_LETTER = OpenLetter(MINE, Step.THANK_YOU, LetterState.APPROVED)
OTHER_LETTER = OpenLetter(OTHER, Step.UPDATE, LetterState.APPROVED)

ABOUT_MINE = OpenQuestion(Question.EARLIER_MAIL, MINE)
OF_A_MAIL = OpenQuestion(Question.ANSWERED, "an older mail")
OF_A_CHANNEL = OpenQuestion(Question.HEARD, "a channel")
OF_A_FAILURE = OpenQuestion(Question.DEAD_ADDRESS, "a failure")
OF_A_DATE = OpenQuestion(Question.RESUME_TALK, "a date")
QUESTIONS = (ABOUT_MINE, OF_A_MAIL, OF_A_CHANNEL, OF_A_FAILURE, OF_A_DATE)

TALK = Talk(
    BEFORE,
    BEFORE.date(),
    told=frozenset({Question.READY}),
    learned=NoteId("a lesson"),
    rapport=2,
    clarity=1,
    tasks=frozenset({OLD_TASK}),
)

LADEN = Journey(
    ContactId("julie"),
    seq=40,
    stage=Stage.CONVERSING,
    channel=Channel.LINKEDIN,
    letters=(MY_LETTER, OTHER_LETTER),
    settled=frozenset(Step),
    touches=3,
    follow_ups=1,
    last_touch=BEFORE,
    waiting_since=BEFORE,
    answered_at=BEFORE,
    not_before=LATER,
    away_since=BEFORE,
    back_on=LATER.date(),
    paused_until=LATER,
    rests_with_organisation=True,
    questions=QUESTIONS,
    meeting_at=LATER,
    meeting_minutes=45,
    heard=Answer.REFERS,
    talk=TALK,
    talks=2,
    tasks=(OLD_TASK,),
    done=frozenset({OLD_TASK}),
    news=NoteId("old news"),
    asking=True,
    asked_at=BEFORE,
    ask_after=LATER,
    agreed_at=BEFORE,
    offered=True,
    evaluated_at=BEFORE,
    leaving=Outcome.COMPLETED,
    introduction_asked_at=BEFORE,
    introduced=True,
    introductions=1,
    named=True,
    rhythm_from=BEFORE,
    silence_told=True,
    earlier_mail=True,
    declined_in="their no",
    called_off=True,
    address_dead=True,
    never_arrived=True,
)

BARE = Journey(ContactId("julie"), seq=4)


def laden(**values: object) -> Journey:
    return replace(LADEN, **values)  # type: ignore[arg-type]  # names of fields


def bare(**values: object) -> Journey:
    return replace(BARE, **values)  # type: ignore[arg-type]  # names of fields


def changes(before: Journey, event: JourneyEvent) -> Changes:
    """The fields that are another after the event, with what they hold then; the count and UNDO aside."""
    after = evolve(before, event)
    assert after.seq == before.seq + 1
    names = {one.name for one in fields(Journey)} - {"seq", "undo"}
    return {one: getattr(after, one) for one in names if getattr(after, one) != getattr(before, one)}


def but(*steps: Step) -> frozenset[Step]:
    """Every step but these."""
    return frozenset(Step) - set(steps)


def asked(*questions: OpenQuestion, without: Callable[[OpenQuestion], bool] = lambda _: False) -> Changes:
    """The questions of the laden journey, without some, and these behind them."""
    return {"questions": (*(one for one in QUESTIONS if not without(one)), *questions)}
