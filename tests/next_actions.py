"""What the policy wants next in many situations, as time goes by, made from `decide` itself.

`make docs` writes tests/domain/next_actions.txt. Whoever changes the policy finds there what else that changes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from outreach.domain.actions import (
    Action,
    AskMentee,
    Circumstances,
    Close,
    DraftLetter,
    ReleaseLetter,
    Wait,
)
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, IncomingId, LetterId, NoteId, Outcome, Stage, Step, TaskId
from outreach.domain.journey import Journey, LetterState, OpenLetter
from outreach.domain.journey_state import OpenQuestion, Talk
from outreach.domain.people import ContactId
from outreach.domain.policy import decide
from outreach.domain.rules import Rules
from outreach.domain.working_time import Place

PAGE = Path(__file__).parent / "domain" / "next_actions.txt"
RULES = Rules()
AT = datetime(2026, 11, 2, 10, tzinfo=UTC)
DAYS = (0, 1, 2, 3, 5, 7, 8, 9, 14, 15, 20, 21, 30, 130, 200)
PLACE, HOME = Place("America/New_York"), Place("Europe/London")
AROUND = Circumstances(PLACE, HOME)
TASK, LETTER, MESSAGE = TaskId("task"), LetterId("letter"), IncomingId("message")
TOLD = frozenset({Question.LEARNED, Question.RATE, Question.ADVICE, Question.ACTED, Question.READY})


def journeys() -> Mapping[str, Journey]:
    return dict((*_first(), *_conversations(), *_after_talks(), *_letters(), *_held_up()))


def at_stage(stage: Stage, **known: object) -> Journey:
    written = {} if stage is Stage.IDENTIFIED else {"touches": 1, "last_touch": AT, "waiting_since": AT}
    return Journey(ContactId("one"), stage=stage, **(written | known))  # type: ignore[arg-type]


def _first() -> Iterator[tuple[str, Journey]]:
    yield "new", at_stage(Stage.IDENTIFIED)
    yield "new, introduced", at_stage(Stage.IDENTIFIED, introduced=True)
    yield "new, go-between asked", at_stage(Stage.IDENTIFIED, introduction_asked_at=AT)
    yield "new, first letter settled", at_stage(Stage.IDENTIFIED, settled=frozenset({Step.FIRST_CONTACT}))
    yield "contacted", at_stage(Stage.CONTACTED)
    yield "contacted, silence told", at_stage(Stage.CONTACTED, silence_told=True)
    yield "followed up", at_stage(Stage.CONTACTED, follow_ups=1)
    yield "followed up, silence told", at_stage(Stage.CONTACTED, follow_ups=1, silence_told=True)
    for state in LetterState:
        waiting = OpenLetter(LETTER, Step.FOLLOW_UP, state)
        yield f"contacted, follow-up {state.value}", at_stage(Stage.CONTACTED, letters=(waiting,))
    back = (AT + timedelta(days=12)).date()
    yield "contacted, away", at_stage(Stage.CONTACTED, away_since=AT, back_on=back)
    yield "contacted, away for long", at_stage(Stage.CONTACTED, away_since=AT + timedelta(days=5))
    yield "conversing, away", at_stage(Stage.CONVERSING, away_since=AT, back_on=back, answered_at=AT)


def _conversations() -> Iterator[tuple[str, Journey]]:
    asked = (OpenQuestion(Question.ANSWERED, MESSAGE),)
    for stage in (Stage.CONVERSING, Stage.MEETING_SET, Stage.MET, Stage.ASKED, Stage.MENTORING):
        for said in (Answer.ACCEPTS, Answer.PROPOSES_TIME, Answer.DECLINES, Answer.UNCLEAR):
            heard = at_stage(stage, answered_at=AT, questions=asked, heard=said)
            yield f"{stage.value}, {said.value}", heard
        yield f"{stage.value}, called off", at_stage(stage, answered_at=AT, questions=asked, called_off=True)
    stranger = (OpenQuestion(Question.STRANGER, MESSAGE),)
    yield "conversing, a stranger", at_stage(Stage.CONVERSING, questions=stranger, heard=Answer.ACCEPTS)
    yield "conversing", at_stage(Stage.CONVERSING, answered_at=AT)
    yield "conversing, later", at_stage(Stage.CONVERSING, answered_at=AT, not_before=AT + timedelta(days=7))
    yield "conversing, declined", at_stage(Stage.CONVERSING, answered_at=AT, declined_in=MESSAGE)


def _after_talks() -> Iterator[tuple[str, Journey]]:
    ahead = {"meeting_at": AT + timedelta(days=7), "talk": Talk(AT, AT.date(), told=TOLD), "asked_at": AT}
    for stage in (Stage.MEETING_SET, Stage.MET, Stage.ASKED, Stage.MENTORING):
        yield f"{stage.value}, a talk ahead", at_stage(stage, **ahead, agreed_at=AT)
        wrote = {"answered_at": AT + timedelta(hours=1)}
        yield f"{stage.value}, a talk ahead, they wrote last", at_stage(stage, **ahead, **wrote, agreed_at=AT)
    agreed = frozenset({Step.CONFIRM, Step.AGREEMENT})
    yield "mentoring, agreed, a talk ahead", at_stage(Stage.MENTORING, **ahead, agreed_at=AT, settled=agreed)
    agenda = frozenset({Step.AGENDA, Step.CONFIRM, Step.AGREEMENT})
    yield "mentoring, agenda settled", at_stage(Stage.MENTORING, **ahead, agreed_at=AT, settled=agenda)
    yield "meeting_set, no time", at_stage(Stage.MEETING_SET)
    talk = Talk(AT, AT.date())
    for one in (Question.LEARNED, Question.RATE):
        yield f"met, {one.value} told", at_stage(Stage.MET, talk=replace(talk, told=frozenset({one})))
    lesson = replace(talk, told=TOLD - {Question.ACTED, Question.READY}, learned=NoteId("lesson"))
    done = replace(lesson, tasks=frozenset({TASK}))
    thanked = frozenset({Step.THANK_YOU})
    yield "met", at_stage(Stage.MET, talk=talk)
    yield "met, owes thanks", at_stage(Stage.MET, talk=lesson)
    yield "met, thanks put off", at_stage(Stage.MET, talk=replace(lesson, thanks_put_off=True))
    yield "met, thanked", at_stage(Stage.MET, talk=lesson, settled=thanked)
    yield "met, a task open", at_stage(Stage.MET, talk=done, tasks=(TASK,), settled=thanked)
    yield "met, a task done", at_stage(Stage.MET, talk=done, tasks=(TASK,), done=frozenset({TASK}), settled=thanked)
    updated = at_stage(Stage.MET, talk=done, tasks=(TASK,), done=frozenset({TASK}), settled=thanked | {Step.UPDATE})
    yield "met, a task done and told", updated
    yield "met, all told", at_stage(Stage.MET, talk=replace(lesson, told=TOLD), settled=thanked)
    yield "met, asking", at_stage(Stage.MET, talk=lesson, settled=thanked, asking=True)
    yield "asked", at_stage(Stage.ASKED, talk=lesson, settled=thanked, asked_at=AT)
    yield "mentoring", at_stage(Stage.MENTORING, talk=lesson, settled=thanked, agreed_at=AT, evaluated_at=AT)
    agreed = frozenset({Step.THANK_YOU, Step.AGREEMENT})
    yield "mentoring, agreed", at_stage(Stage.MENTORING, talk=lesson, settled=agreed, agreed_at=AT, evaluated_at=AT)


def _letters() -> Iterator[tuple[str, Journey]]:
    for stage, step in (
        (Stage.IDENTIFIED, Step.FIRST_CONTACT),
        (Stage.CONVERSING, Step.ARRANGE),
        (Stage.MET, Step.MENTORING_REQUEST),
        (Stage.MENTORING, Step.ARRANGE),
        (Stage.MENTORING, Step.AGENDA),
    ):
        talk = Talk(AT, AT.date(), told=TOLD) if stage in (Stage.MET, Stage.MENTORING) else None
        for state in LetterState:
            waiting = OpenLetter(LETTER, step, state)
            yield f"{stage.value}, {step.value} {state.value}", at_stage(stage, letters=(waiting,), talk=talk)
        own = OpenLetter(LETTER, step, LetterState.DRAFTED, own=True)
        yield f"{stage.value}, own {step.value}", at_stage(stage, letters=(own,), talk=talk)
    drafted = OpenLetter(LETTER, Step.THANK_YOU, LetterState.DRAFTED)
    ahead = AT + timedelta(days=7)
    set_for = at_stage(Stage.MEETING_SET, letters=(drafted,), meeting_at=ahead)
    asking = Talk(AT, AT.date(), told=TOLD, learned=NoteId("lesson"))
    yield "met, asking, thank_you drafted", at_stage(Stage.MET, letters=(drafted,), talk=asking, asking=True)
    yield "meeting_set, thank_you drafted", set_for
    yield "meeting_set, thank_you drafted, leaving", replace(set_for, leaving=Outcome.DECLINED)
    yield "meeting_set, thank_you drafted, they wrote last", replace(set_for, answered_at=AT + timedelta(hours=1))


def _held_up() -> Iterator[tuple[str, Journey]]:
    later = AT + timedelta(days=7)
    approved = OpenLetter(LETTER, Step.ARRANGE, LetterState.APPROVED)
    yield "contacted, paused", at_stage(Stage.CONTACTED, paused_until=later)
    yield "contacted, opted out", at_stage(Stage.CONTACTED, opted_out=True)
    yield "contacted, not before", at_stage(Stage.CONTACTED, not_before=later)
    yield (
        "conversing, not before, reply approved",
        at_stage(Stage.CONVERSING, not_before=later, letters=(approved,)),
    )
    for outcome in Outcome:
        yield f"conversing, leaving {outcome.value}", at_stage(Stage.CONVERSING, leaving=outcome)
        yield f"closed, {outcome.value}", at_stage(Stage.CLOSED, outcome=outcome)
    introduction = OpenLetter(LETTER, Step.INTRODUCTION, LetterState.DRAFTED)
    yield "closed, introduction drafted", at_stage(Stage.CLOSED, outcome=Outcome.WITHDRAWN, letters=(introduction,))


CIRCUMSTANCES: Mapping[str, Circumstances] = {
    "by mail": AROUND,
    "pasted": replace(AROUND, by_hand=True, pasted=True),
    "by hand": replace(AROUND, by_hand=True),
    "time proposed": replace(AROUND, time_proposed=True),
    "go-between": replace(AROUND, go_between=True),
    "suppressed": replace(AROUND, suppressed=True),
    "organisation busy": replace(AROUND, organisation_busy=True),
    "four new people": replace(AROUND, new_people=4),
    "five new people": replace(AROUND, new_people=5),
}


def comes_next(journey: Journey, around: Circumstances, now: datetime) -> str:
    """What is asked, one after the other while nobody answers, each once, and what is wanted then."""
    said = []
    action = decide(journey, around, now, RULES)
    while isinstance(action, AskMentee):
        said.append(f"ask {action.question.value} about {action.about}")
        asked = OpenQuestion(action.question, action.about)
        assert asked not in around.asked, f"{asked} is asked twice"
        around = replace(around, asked=around.asked | {asked})
        action = decide(journey, around, now, RULES)
    return ", ".join((*said, _named(action)))


def _named(action: Action) -> str:
    match action:
        case DraftLetter():
            return f"draft {' and '.join(action.steps)}"
        case ReleaseLetter():
            return f"release {action.letter}"
        case Close():
            return f"close {action.outcome.value}"
        case Wait():
            until = f" until {action.until:%Y-%m-%d %H:%M}" if action.until else ""
            return f"wait, {action.because.value}{until}"
        case AskMentee():
            return f"ask {action.question.value}"


def page() -> str:
    """For each situation what comes next so many days later, by mail; and where that differs, in other
    circumstances."""
    lines: list[str] = []
    for name, journey in journeys().items():
        lines.append(name)
        usual = _by_day(journey, AROUND)
        for around, known in CIRCUMSTANCES.items():
            found = _by_day(journey, known)
            if known is AROUND or found != usual:
                lines.append(f"  {around}")
                lines += [f"    {what}: day {' '.join(days)}" for what, days in found.items()]
    return "\n".join(lines) + "\n"


def _by_day(journey: Journey, around: Circumstances) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for day in DAYS:
        found.setdefault(comes_next(journey, around, AT + timedelta(days=day)), []).append(str(day))
    return found


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
