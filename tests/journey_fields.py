"""What each event changes in a journey, field by field, made from `evolve` itself.

`make docs` writes tests/domain/journey_fields.txt. Whoever changes what an event means finds there what else that
changes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from outreach.domain import events as e
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
from outreach.domain.journey import Journey, LetterState, OpenLetter, evolve
from outreach.domain.journey_state import OpenQuestion, Talk
from outreach.domain.people import Channel, ContactId
from tests.journey_table import AT, LETTER, MESSAGE, STEP_OF, TASK, journeys, samples

PAGE = Path(__file__).parent / "domain" / "journey_fields.txt"
EARLIER, LATER = AT - timedelta(days=3), AT + timedelta(days=3)
DOUBTED, OLDER = LetterId("doubted"), IncomingId("older")

ASKED = (
    OpenQuestion(Question.ANSWERED, OLDER),
    OpenQuestion(Question.HEARD, OLDER),
    OpenQuestion(Question.ANSWERED, MESSAGE),
    OpenQuestion(Question.STRANGER, MESSAGE),
    OpenQuestion(Question.EARLIER_MAIL, LETTER),
    OpenQuestion(Question.DEAD_ADDRESS, OLDER),
    OpenQuestion(Question.IN_DOUBT, DOUBTED),
)

APPROVED = OpenLetter(LETTER, Step.FIRST_CONTACT, LetterState.APPROVED)


def busy(quiet: Journey) -> Journey:
    """The same stage after all that can have happened, so that whatever an event takes back is seen to go."""
    return replace(
        quiet,
        letters=(*quiet.letters, OpenLetter(DOUBTED, Step.FOLLOW_UP, LetterState.IN_DOUBT)),
        settled=frozenset(Step),
        touches=2,
        follow_ups=1,
        last_touch=EARLIER,
        waiting_since=EARLIER,
        answered_at=quiet.answered_at and EARLIER,
        not_before=LATER,
        away_since=EARLIER,
        back_on=LATER.date(),
        paused_until=LATER,
        rests_with_organisation=True,
        questions=ASKED,
        meeting_at=LATER,
        meeting_minutes=30,
        heard=Answer.LATER,
        talk=Talk(EARLIER, EARLIER.date(), frozenset({Question.READY}), NoteId("lesson"), 2, 2, frozenset({TASK})),
        talks=1,
        tasks=(TASK, TaskId("other")),
        done=frozenset({TaskId("other")}),
        news=NoteId("news"),
        asking=True,
        asked_at=EARLIER,
        ask_after=EARLIER,
        agreed_at=EARLIER,
        evaluated_at=EARLIER,
        leaving=Outcome.COMPLETED,
        introductions=1,
        rhythm_from=EARLIER,
        silence_told=True,
        declined_in=MESSAGE,
        called_off=True,
        address_dead=True,
        never_arrived=True,
        undo=Journey(ContactId("one"), seq=7),
    )


def situations() -> Mapping[str, Journey]:
    """Each stage, the busy ones with a star, and what makes a difference besides."""
    quiet = dict(journeys()) | {"new": Journey(ContactId("one"))}
    contacted, met, closed = (quiet[one] for one in ("contacted", "met", "closed"))
    special = {
        "written to later": replace(contacted, last_touch=LATER, waiting_since=LATER),
        "first letter approved": replace(quiet["identified"], letters=(APPROVED,)),
        "never arrived": replace(contacted, never_arrived=True),
        "address dead": replace(contacted, address_dead=True),
        "silence told": replace(contacted, silence_told=True, questions=ASKED[:1]),
        "declined elsewhere": replace(met, declined_in=OLDER),
        "closed, never written to": replace(closed, touches=0),
        "opted out, never heard": replace(quiet["closed (opted out)"], answered_at=None),
        "go-between": replace(closed, touches=1, introductions=1),
        "go-between who wrote": replace(closed, touches=1, introductions=1, answered_at=EARLIER),
        "unreachable": replace(closed, outcome=Outcome.UNREACHABLE, answered_at=EARLIER, address_dead=True),
        "two opt-outs": replace(quiet["closed (opted out)"], opt_outs=frozenset({MESSAGE, OLDER})),
        "opted out, asked": replace(met, opted_out=True, opt_outs=frozenset({OLDER}), questions=ASKED),
        "thanks put off": replace(met, talk=Talk(EARLIER, EARLIER.date(), thanks_put_off=True), meeting_at=AT),
    }
    return quiet | {f"{name}*": busy(one) for name, one in quiet.items() if one.touches} | special


def events(step: Step) -> Iterator[JourneyEvent]:
    """The samples of the table, and more where what an event says decides."""
    yield from samples(step)
    yield from _of_letters(step)
    for answer in (Answer.PROPOSES_TIME, Answer.DECLINES):
        yield e.AnswerReceived(at=AT, message=MESSAGE, answer=answer)
    yield e.AnswerReceived(at=AT, message=MESSAGE, answer=Answer.DECLINES, before_their_no=True)
    yield e.AnswerReceived(at=AT, message=MESSAGE, answer=Answer.LATER, calls_off=LATER)
    yield e.AnswerReceived(at=AT, message=MESSAGE, answer=Answer.LATER, calls_off=AT)
    for stage in (Stage.CONTACTED, Stage.CONVERSING, Stage.ASKED, Stage.MENTORING):
        yield e.JourneyAdopted(at=AT, stage=stage, since=EARLIER, day=EARLIER.date())
    yield e.JourneyAdopted(at=AT, stage=Stage.MET, since=AT - timedelta(days=7), day=EARLIER.date())
    yield e.MeetingSet(at=AT, starts=LATER, minutes=45)
    for question in (Question.EVALUATE, Question.KEEP_IN_TOUCH, Question.CHECK_IN, Question.SILENT_REQUEST):
        yield e.QuestionPassed(at=AT, question=question.value)
    yield e.QuestionPassed(at=AT, question="horoscope")
    yield e.JourneyClosed(at=AT, outcome=Outcome.OPTED_OUT)
    yield e.JourneyPaused(at=AT, until=LATER, organisation=True)
    for open_ in ASKED:
        yield e.CommandObeyed(at=AT, command="NO", question=open_.question.value, about=open_.about)
    yield e.IntroductionGiven(at=AT, named=False)


def _of_letters(step: Step) -> Iterator[JourneyEvent]:
    yield e.LetterDrafted(at=AT, letter=LETTER, step=step, own=True)
    for one in (Step.CONFIRM, Step.THANK_YOU, Step.INTRODUCTION, Step.KEEP_IN_TOUCH, Step.MENTORING_REQUEST):
        yield e.LetterSent(at=AT, letter=LETTER, step=one, how=Handover.SUBMITTED)
    yield e.LetterSent(at=AT, letter=LETTER, step=Step.CONFIRM, how=Handover.BY_HAND)
    for one in (Step.THANK_YOU, Step.KEEP_IN_TOUCH):
        yield e.LetterSkipped(at=AT, letter=LETTER, step=one)
    for one in (Step.ARRANGE, Step.CONFIRM, Step.THANK_YOU, Step.UPDATE):
        yield e.LetterWithdrawn(at=AT, letter=LETTER, step=one, why=Withdrawal.ANSWERED)
    yield e.LetterSkipped(at=AT, letter=DOUBTED, step=Step.FOLLOW_UP)
    yield e.LetterInDoubt(at=AT, letter=DOUBTED, step=Step.FOLLOW_UP)


def beginnings() -> Iterator[JourneyEvent]:
    for one in Stage:
        yield e.ContactAdded(at=AT, stage=one, channel=Channel.PHONE)
        yield e.ContactAdded(at=AT, stage=one, channel=Channel.EMAIL, last_contact=EARLIER)


def shown(value: object) -> str:
    match value:
        case StrEnum():
            return value.value
        case datetime() | date():
            return str((value - AT).days) if isinstance(value, datetime) else f"day {(value - AT.date()).days}"
        case frozenset() | set():
            return "{" + " ".join(sorted(map(shown, value))) + "}"
        case tuple():
            return "[" + " ".join(map(shown, value)) + "]"
        case Talk() | OpenLetter() | OpenQuestion() if is_dataclass(value):
            return "/".join(shown(getattr(value, one.name)) for one in fields(value))
        case Journey():
            return f"journey {value.seq}" + (" and its undo" if value.undo else "")
        case _:
            return str(value)


def changes(before: Journey, event: JourneyEvent) -> str:
    """What is different after the event; of a set what it gained and lost. That it counts the event, and that a
    command before it can be undone no more, goes without saying."""
    after = evolve(before, event)
    found = (_change(one.name, getattr(before, one.name), getattr(after, one.name)) for one in fields(Journey))
    return ", ".join(one for one in found if one) or "nothing"


def _change(name: str, before: object, after: object) -> str:
    if name == "undo":
        return f"undo {shown(after)}" if after else ""
    if name == "seq" or (before == after and type(before) is type(after)):
        return ""
    if isinstance(before, frozenset) and isinstance(after, frozenset):
        return f"{name} +{shown(after - before)} -{shown(before - after)}"
    if isinstance(before, tuple) and isinstance(after, tuple):
        gone, new = [one for one in before if one not in after], [one for one in after if one not in before]
        return f"{name} +{shown(tuple(new))} -{shown(tuple(gone))}"
    return f"{name} {shown(after)}"


def page() -> str:
    """Each event, and below it each set of changes with the situations in which it makes them. Where no step is
    named, it is that of the stage."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, before in situations().items():
        own = STEP_OF.get(before.stage, Step.ARRANGE)
        for event in beginnings() if name == "new" else events(own):
            made = found.setdefault(_title(event, own), {}).setdefault(changes(before, event), [])
            made += [name] if name not in made else []
    lines: list[str] = []
    for title in sorted(found):
        lines.append(title)
        lines += [f"    {what}\n      in {_named(names)}" for what, names in found[title].items()]
    return "\n".join(lines) + "\n"


def _named(names: list[str]) -> str:
    everywhere = len(names) == len(situations())
    return "all" if everywhere else "; ".join(names)


def _title(event: JourneyEvent, own: Step) -> str:
    told = {one.name: getattr(event, one.name) for one in fields(event) if one.name != "at"}
    if told.get("step") is own:
        del told["step"]
    return " ".join((type(event).__name__, *(f"{name}={shown(value)}" for name, value in told.items())))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
