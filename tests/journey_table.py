"""The table stage x event, made from `evolve` itself. `python -m tests.journey_table` writes docs/journey.md."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_args

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
from outreach.domain.journey_state import Talk
from outreach.domain.people import Channel, ContactId

PAGE = Path(__file__).parent.parent / "docs" / "journey.md"
AT = datetime(2026, 11, 2, 10, tzinfo=UTC)
LETTER, MESSAGE, TASK = LetterId("letter"), IncomingId("message"), TaskId("task")

STEP_OF: Mapping[Stage, Step] = {
    Stage.IDENTIFIED: Step.FIRST_CONTACT,
    Stage.CONTACTED: Step.FOLLOW_UP,
    Stage.MET: Step.MENTORING_REQUEST,
    Stage.MENTORING: Step.AGENDA,
}


TALKED = (Stage.MET, Stage.ASKED, Stage.MENTORING)


def samples(step: Step) -> tuple[JourneyEvent, ...]:
    """One of each event; two where what it says decides."""
    return (
        e.ContactAdded(at=AT, stage=Stage.IDENTIFIED, channel=Channel.EMAIL),
        e.LetterDrafted(at=AT, letter=LetterId("new"), step=step),
        e.LetterApproved(at=AT, letter=LETTER, step=step, digest="d"),
        e.LetterQueued(at=AT, letter=LETTER, step=step),
        e.ApprovalLapsed(at=AT, letter=LETTER, step=step),
        e.LetterSkipped(at=AT, letter=LETTER, step=step),
        e.LetterWithdrawn(at=AT, letter=LETTER, step=step, why=Withdrawal.BY_MENTEE),
        e.LetterWithdrawn(at=AT, letter=LETTER, step=step, why=Withdrawal.REPLACED),
        e.LetterSent(at=AT, letter=LETTER, step=step, how=Handover.SUBMITTED),
        e.LetterSent(at=AT, letter=LETTER, step=step, how=Handover.BY_HAND),
        e.LetterRefused(at=AT, letter=LETTER, step=step),
        e.LetterInDoubt(at=AT, letter=LETTER, step=step),
        e.EarlierMailFound(at=AT, letter=LETTER, step=step),
        e.JourneyAdopted(at=AT, stage=Stage.MET, since=AT, day=AT.date()),
        e.DraftChanged(at=AT, letter=LETTER, step=step),
        e.AddressRefused(at=AT, letter=LETTER, step=step),
        e.AnswerReceived(at=AT, message=MESSAGE, answer=Answer.ACCEPTS),
        e.AnswerReceived(at=AT, message=MESSAGE, answer=Answer.OPTS_OUT),
        e.StrangerAnswered(at=AT, message=MESSAGE),
        e.AbsenceNoticed(at=AT, message=MESSAGE, back_on=date(2026, 11, 9)),
        e.AbsenceNoticed(at=AT, message=MESSAGE, back_on=None, left=True),
        e.DeliveryFailed(at=AT, message=MESSAGE, permanent=True, reason="no_such_address"),
        e.DeliveryFailed(at=AT, message=MESSAGE, permanent=None, reason="policy"),
        e.DeliveryDelayed(at=AT, message=MESSAGE),
        e.ComplaintReceived(at=AT, message=MESSAGE),
        e.WrittenByHand(at=AT, message=MESSAGE),
        e.ReadingCorrected(at=AT, message=MESSAGE, answer=Answer.UNCLEAR),
        e.ReadingRevised(at=AT, message=MESSAGE, was="human", now="auto_reply"),
        e.AnswerRetracted(at=AT, message=MESSAGE),
        e.AddressLearned(at=AT, message=MESSAGE),
        e.StrangerDismissed(at=AT, message=MESSAGE),
        e.SignNoticed(at=AT, message=MESSAGE),
        e.AddressReplaced(at=AT),
        e.MeetingSet(at=AT, starts=AT),
        e.MeetingMoved(at=AT, starts=AT),
        e.MeetingHeld(at=AT, held_on=AT.date()),
        e.MeetingMissed(at=AT),
        e.TalkRated(at=AT, rapport=4, clarity=3),
        e.NewsTold(at=AT, question="learned", note=NoteId("note")),
        e.NewsTold(at=AT, question="keep_in_touch", note=NoteId("note")),
        e.QuestionPassed(at=AT, question="rate"),
        e.TaskNoted(at=AT, task=TaskId("new")),
        e.TaskDone(at=AT, task=TASK),
        e.RequestChosen(at=AT),
        e.MentoringAgreed(at=AT),
        e.MentoringAgreed(at=AT, offered=True),
        e.MentoringPostponed(at=AT, until=AT),
        e.MentoringDeclined(at=AT),
        e.FarewellBegun(at=AT, outcome=Outcome.COMPLETED),
        e.IntroductionAsked(at=AT),
        e.IntroductionGiven(at=AT, named=True),
        e.SilenceTold(at=AT),
        e.JourneyPostponed(at=AT, until=AT),
        e.JourneyPaused(at=AT),
        e.JourneyResumed(at=AT),
        e.JourneyClosed(at=AT, outcome=Outcome.WITHDRAWN),
        e.JourneyReopened(at=AT),
        e.NoteAdded(at=AT, note=NoteId("note")),
        e.CommandObeyed(at=AT, command="SKIP"),
        e.CommandUndone(at=AT),
        e.CommandRefused(at=AT, why="not_a_command"),
    )


def journeys() -> Mapping[str, Journey]:
    """One journey in each stage, with a letter that waits where one would."""
    found: dict[str, Journey] = {}
    for stage in Stage:
        step = STEP_OF.get(stage)
        letters = (OpenLetter(LETTER, step, LetterState.QUEUED),) if step else ()
        answered = None if stage in (Stage.IDENTIFIED, Stage.CONTACTED) else AT
        touches = 0 if stage is Stage.IDENTIFIED else 1
        meeting = AT if stage is Stage.MEETING_SET else None
        talk = Talk(AT, AT.date()) if stage in TALKED else None
        found[stage.value] = Journey(
            ContactId("one"),
            seq=1,
            stage=stage,
            letters=letters,
            touches=touches,
            answered_at=answered,
            meeting_at=meeting,
            talk=talk,
            tasks=(TASK,) if talk else (),
        )
    closed = found.pop(Stage.CLOSED.value)
    found["closed"] = replace(closed, outcome=Outcome.NO_ANSWER, answered_at=None)
    found["closed (opted out)"] = replace(
        closed, outcome=Outcome.OPTED_OUT, opted_out=True, opt_outs=frozenset({MESSAGE})
    )
    return found


def label(event: JourneyEvent) -> str:
    name, detail = type(event).__name__, _detail(event).replace("_", " ")
    return f"{name} ({detail})" if detail else name


def _detail(event: JourneyEvent) -> str:
    match event:
        case e.LetterWithdrawn():
            return event.why.value
        case e.LetterSent():
            return event.how.value
        case e.AnswerReceived():
            return event.answer.value
        case e.AbsenceNoticed():
            return "left" if event.left else "away"
        case e.DeliveryFailed():
            return "permanent" if event.permanent else "other"
        case e.NewsTold():
            return event.question
        case e.MentoringAgreed():
            return "offered by them" if event.offered else "asked for"
        case _:
            return ""


def cell(before: Journey, after: Journey) -> str:
    """What the event changes, in a few words; never empty."""
    return "; ".join(_differences(before, after)) or "no change"


def _differences(before: Journey, after: Journey) -> Iterator[str]:
    if (after.stage, after.outcome) != (before.stage, before.outcome):
        outcome = f" ({after.outcome.value.replace('_', ' ')})" if after.outcome else ""
        yield f"**→ {after.stage.value}{outcome}**"
    yield from _about_letters(before, after)
    for one in after.questions:
        if one not in before.questions:
            yield f"asks: {one.question.value.replace('_', ' ')}"
    flags = (
        (after.opted_out != before.opted_out, "suppressed" if after.opted_out else "suppression lifted"),
        (after.address_dead and not before.address_dead, "address dead"),
        (after.touches > before.touches, "a touch"),
        (after.away_since is not None and before.away_since is None, "waits until back"),
        (after.not_before is not None and before.not_before is None, "not before that date"),
        (after.paused_until is not None and before.paused_until is None, "paused"),
        (after.meeting_at != before.meeting_at, "meeting noted" if after.meeting_at else "no meeting ahead"),
        (after.talks > before.talks, "a talk, with questions of its own"),
        (_told(after) != _told(before) and after.talks == before.talks, "told of the talk"),
        (after.news is not None and before.news is None, "news for the next greeting"),
        (len(after.tasks) > len(before.tasks), "a task"),
        (after.done != before.done, "a task done"),
        (after.asking and not before.asking, "the request is to be drafted"),
        (after.ask_after is not None and before.ask_after is None, "not asked again before that date"),
        (after.leaving is not None and before.leaving is None, "a last letter is owed"),
        (
            after.introduction_asked_at is not None and before.introduction_asked_at is None,
            "the go-between is asked",
        ),
        (after.introduced and not before.introduced, "introduced"),
        (after.silence_told and not before.silence_told, "silence told"),
    )
    yield from (words for changed, words in flags if changed)


def _told(journey: Journey) -> frozenset[Question]:
    return journey.talk.told if journey.talk else frozenset()


def _about_letters(before: Journey, after: Journey) -> Iterator[str]:
    earlier = {one.letter: one for one in before.letters}
    later = {one.letter: one for one in after.letters}
    for letter in later.keys() - earlier.keys():
        yield f"letter {later[letter].state.value}"
    for letter in earlier.keys() - later.keys():
        settled = earlier[letter].step in after.settled
        yield "letter settled" if settled else "letter gone"
    for letter in earlier.keys() & later.keys():
        if earlier[letter].state is not later[letter].state:
            yield f"letter {later[letter].state.value.replace('_', ' ')}"


def rows() -> Iterator[tuple[str, list[str]]]:
    columns = journeys()
    names = [label(one) for one in samples(Step.FIRST_CONTACT)]
    for number, name in enumerate(names):
        cells = []
        for before in columns.values():
            event = samples(STEP_OF.get(before.stage, Step.ARRANGE))[number]
            cells.append(cell(before, evolve(before, event)))
        yield name, cells


def page() -> str:
    head = ["event", *journeys()]
    lines = [
        "# The journey, stage by event",
        "",
        "Made from `outreach/domain/journey.py` by `make docs`; a test keeps it true. In the stages where a letter",
        "may wait, one does (a first letter, a follow-up, a mentoring request, an agenda). What the *policy* does",
        "next is in `outreach/domain/policy.py`; `outreach why NAME` tells it for one person.",
        "",
        "For people who are reached by hand the same table holds: `LetterSent (by hand)` and `AnswerReceived` are",
        "told by the mentee instead of being seen in the mailbox.",
        "",
        "Mentoring begins with their yes to a request, or with the mentee's yes to what they offer by themselves",
        "(`MentoringAgreed`, asked for or offered by them); no request is sent then.",
        "",
        "Where the last letter is said not to have arrived and nobody answered, `AddressReplaced` leads back to",
        "identified: a first letter goes to the new address. Somebody who was written to gets no second one.",
        "",
        "| " + " | ".join(head) + " |",
        "| " + " | ".join("---" for _ in head) + " |",
    ]
    lines += [f"| {name} | " + " | ".join(cells) + " |" for name, cells in rows()]
    return "\n".join(lines) + "\n"


EVERY_KIND = frozenset(get_args(JourneyEvent))

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
