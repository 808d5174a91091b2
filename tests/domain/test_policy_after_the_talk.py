"""Around a talk and after it: replies, the time that is set, thanks, questions and the request for mentoring."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from outreach.domain.actions import Action, AskMentee, Because, Circumstances, DraftLetter, Wait
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, NoteId, Stage, Step, TaskId
from outreach.domain.journey import Journey
from outreach.domain.journey_state import Talk
from outreach.domain.policy_talk import day_before, questions_of, reply_step
from outreach.domain.rules import Rules
from outreach.domain.working_time import Place
from tests.domain.situations import AROUND, BY_HAND, DAY, LATER, NOW, PASTED, RULES, SECOND, at, having_asked, wants

TIME_NAMED = replace(AROUND, time_proposed=True)
ARRANGE, CONFIRM, THANK_YOU = Step.ARRANGE, Step.CONFIRM, Step.THANK_YOU

IN_A_CONVERSATION: dict[Answer | None, tuple[Step | None, Step | None]] = {
    Answer.ACCEPTS: (ARRANGE, CONFIRM),
    Answer.PROPOSES_TIME: (ARRANGE, CONFIRM),
    Answer.LATER: (ARRANGE, ARRANGE),
    Answer.ASKS: (ARRANGE, ARRANGE),
    Answer.REFERS: (ARRANGE, ARRANGE),
    Answer.DECLINES: (THANK_YOU, THANK_YOU),
    Answer.OPTS_OUT: (None, None),
    Answer.MOVED: (None, None),
    Answer.UNCLEAR: (None, None),
    None: (None, None),
}
"""The reply to what they said: where they name no one time to come, and where they do."""


@pytest.mark.parametrize("said", list(IN_A_CONVERSATION))
@pytest.mark.parametrize("stage", list(Stage))
def test_the_reply_follows_what_they_said_and_whether_they_named_a_time(stage: Stage, said: Answer | None) -> None:
    journey = at(stage, heard=said)
    replies = reply_step(journey, AROUND), reply_step(journey, TIME_NAMED)
    later = stage in (Stage.MEETING_SET, Stage.MET, Stage.MENTORING) and said is Answer.PROPOSES_TIME
    expected = IN_A_CONVERSATION[said] if stage is Stage.CONVERSING else (None, CONFIRM) if later else (None, None)
    assert replies == expected


@pytest.mark.parametrize("stage", list(Stage))
def test_a_talk_that_they_call_off_is_arranged_again_where_one_can_be_set(stage: Stage) -> None:
    off = at(stage, heard=Answer.ACCEPTS, called_off=True)
    can = stage in (Stage.CONVERSING, Stage.MEETING_SET, Stage.MET, Stage.MENTORING)
    assert reply_step(off, TIME_NAMED) is (ARRANGE if can else None)


@pytest.mark.parametrize("barred", [{"settled": frozenset({ARRANGE})}, {"opted_out": True}])
def test_no_reply_is_drafted_twice_or_to_somebody_who_opted_out(barred: dict[str, object]) -> None:
    assert reply_step(at(Stage.CONVERSING, heard=Answer.ASKS, **barred), AROUND) is None


def test_a_conversation_in_which_nobody_writes_is_remembered_on_its_day() -> None:
    due = datetime(2026, 11, 11, 9, tzinfo=UTC)
    quiet = at(Stage.CONVERSING, last_touch=NOW)
    assert wants(quiet, now=due - SECOND) == Wait(due, Because.CONVERSATION)
    assert wants(quiet, now=due) == AskMentee(Question.RESUME_TALK, NOW.isoformat())
    assert wants(quiet, having_asked(Question.RESUME_TALK, NOW.isoformat()), due) == Wait(
        None, Because.MENTEE_ASKED
    )
    named = replace(quiet, not_before=NOW + DAY)
    assert wants(named, now=NOW + DAY) == AskMentee(Question.RESUME_TALK, (NOW + DAY).isoformat())
    assert wants(replace(quiet, declined_in="their no"), now=due) == Wait(None, Because.CONVERSATION)


SHEET = datetime(2026, 11, 21, 8, tzinfo=UTC)
"""The morning before the talk of Sunday."""

PREPARE = AskMentee(Question.PREPARE, LATER.isoformat())
PREPARED = having_asked(Question.PREPARE, LATER.isoformat())


def until(instant: datetime) -> Wait:
    return Wait(instant, Because.MEETING_AHEAD)


def test_a_talk_is_prepared_on_the_day_before_and_asked_about_afterwards() -> None:
    for stage in (Stage.MEETING_SET, Stage.ASKED):
        journey = at(stage, meeting_at=LATER)
        assert wants(journey) == until(SHEET)
        assert wants(journey, now=SHEET) == PREPARE
        assert wants(journey, PREPARED, SHEET) == until(LATER)
        assert wants(journey, PREPARED, LATER - SECOND) == until(LATER)
        over = LATER + timedelta(minutes=15)
        assert wants(journey, PREPARED, LATER) == until(over)
        assert wants(journey, PREPARED, over) == AskMentee(Question.MEETING_PASSED, LATER.isoformat())
        passed = having_asked(Question.MEETING_PASSED, LATER.isoformat())
        assert wants(journey, passed, over) == Wait(None, Because.MENTEE_ASKED)


def test_a_talk_whose_length_is_known_is_asked_about_when_that_is_over() -> None:
    journey = at(Stage.MEETING_SET, meeting_at=LATER, meeting_minutes=60)
    over = LATER + timedelta(minutes=60)
    assert wants(journey, PREPARED, over - SECOND) == until(over)
    assert wants(journey, PREPARED, over) == AskMentee(Question.MEETING_PASSED, LATER.isoformat())


def test_mentors_get_an_agenda_three_days_ahead_and_only_they() -> None:
    journey, agenda = at(Stage.MENTORING, meeting_at=LATER, settled=frozenset({Step.AGREEMENT})), LATER - 3 * DAY
    assert wants(journey) == until(agenda)
    assert wants(journey, now=agenda) == DraftLetter((Step.AGENDA,))
    assert wants(journey, PASTED, agenda) == DraftLetter((Step.AGENDA,))
    assert wants(journey, BY_HAND, agenda) == until(SHEET)
    sent = replace(journey, settled=journey.settled | {Step.AGENDA})
    assert wants(sent, now=agenda) == until(SHEET)


@pytest.mark.parametrize(
    ("values", "owed"),
    [
        ({"answered_at": NOW, "last_touch": None}, True),
        ({"answered_at": NOW, "last_touch": NOW - SECOND}, True),
        ({"answered_at": NOW, "last_touch": NOW}, False),
        ({"answered_at": None, "last_touch": None}, False),
        ({"answered_at": NOW, "settled": frozenset({CONFIRM})}, False),
    ],
)
def test_a_time_is_confirmed_where_they_wrote_last(values: dict[str, object], owed: bool) -> None:
    journey = at(Stage.MEETING_SET, meeting_at=LATER, **values)
    assert wants(journey) == (DraftLetter((CONFIRM,)) if owed else until(SHEET))
    assert wants(journey, BY_HAND) == until(SHEET)


@pytest.mark.parametrize(("start", "hour"), [(time(6), 8), (time(8), 8), (time(9, 30), 9)])
def test_the_sheet_comes_in_the_mentees_morning_of_the_day_before(start: time, hour: int) -> None:
    around = replace(AROUND, home=Place("Asia/Tokyo"))
    sheet = around.home.local(day_before(LATER, around, Rules(prompt_start=start)))
    assert (sheet.date(), sheet.hour) == ((LATER - DAY).date(), hour)


TALK = Talk(NOW, NOW.date())
READ = TaskId("read her report")
LEARNED, RATE, ADVICE, ACTED, READY = (
    Question.LEARNED,
    Question.RATE,
    Question.ADVICE,
    Question.ACTED,
    Question.READY,
)


def days_of(talk: Talk, rules: Rules = RULES, **values: object) -> dict[Question, float]:
    """After how many days each question comes."""
    found = questions_of(at(Stage.MET, talk=talk, **values), talk, rules)
    return {question: (instant - talk.at) / DAY for question, instant in found}


def told(*questions: Question, tasks: frozenset[TaskId] = frozenset()) -> Talk:
    return replace(TALK, told=frozenset(questions), tasks=tasks)


def test_each_question_about_a_talk_has_its_day() -> None:
    some = frozenset({READ})
    assert days_of(TALK) == {LEARNED: 0, RATE: 2, ADVICE: 4, READY: 7}
    assert days_of(told(LEARNED)) == {LEARNED: 0, RATE: 0, ADVICE: 2, READY: 7}
    assert days_of(told(LEARNED, RATE)) == {LEARNED: 0, RATE: 0, ADVICE: 0, READY: 7}
    assert days_of(told(RATE)) == {LEARNED: 0, RATE: 2, ADVICE: 2, READY: 7}
    assert days_of(told(tasks=some)) == {LEARNED: 0, RATE: 2, ADVICE: 4, ACTED: 14, READY: 21}
    assert days_of(told(ACTED, tasks=some)) == {LEARNED: 0, RATE: 2, ADVICE: 4, ACTED: 14, READY: 14}


def test_their_days_follow_the_rules_the_request_that_was_made_and_the_date_they_named() -> None:
    slow = Rules(readiness_after_days=10, update_after_days=30)
    assert days_of(TALK, slow)[READY] == 10
    assert days_of(told(ACTED, tasks=frozenset({READ})), slow)[READY] == 30
    assert READY not in days_of(TALK, asked_at=NOW)
    assert days_of(TALK, ask_after=NOW + 60 * DAY)[READY] == 60
    assert days_of(TALK, ask_after=NOW + DAY)[READY] == 7


def test_questions_about_a_talk_come_one_by_one_and_a_told_one_never() -> None:
    journey = at(Stage.MET, talk=TALK)
    about = TALK.name
    assert wants(journey) == AskMentee(LEARNED, about)
    once = having_asked(LEARNED, about)
    assert wants(journey, once) == Wait(NOW + 2 * DAY, Because.AFTER_THE_TALK)
    assert wants(journey, once, NOW + 2 * DAY) == AskMentee(RATE, about)
    assert wants(replace(journey, talk=told(LEARNED))) == AskMentee(RATE, about)
    rest = replace(journey, talk=told(LEARNED, RATE, ADVICE))
    assert wants(rest) == Wait(NOW + 7 * DAY, Because.AFTER_THE_TALK)
    assert wants(rest, now=NOW + 7 * DAY) == AskMentee(READY, about)
    assert wants(rest, having_asked(READY, about), NOW + 7 * DAY) == Wait(None, Because.AFTER_THE_TALK)
    assert wants(replace(rest, asked_at=NOW)) == Wait(None, Because.YOURS)


def test_of_another_talk_nothing_was_asked_yet() -> None:
    another = having_asked(LEARNED, (NOW - DAY).isoformat())
    assert wants(at(Stage.MET, talk=TALK), another) == AskMentee(LEARNED, TALK.name)


LESSON = replace(TALK, learned=NoteId("a lesson"), told=frozenset({LEARNED}))


@pytest.mark.parametrize(
    ("talk", "values", "letter"),
    [
        (LESSON, {}, THANK_YOU),
        (TALK, {}, None),
        (LESSON, {"settled": frozenset({THANK_YOU})}, None),
        (replace(TALK, tasks=frozenset({READ})), {"done": frozenset({READ})}, Step.UPDATE),
        (replace(TALK, tasks=frozenset({READ})), {}, None),
        (TALK, {"done": frozenset({READ})}, None),
        (
            replace(TALK, tasks=frozenset({READ})),
            {"done": frozenset({READ}), "settled": frozenset({Step.UPDATE})},
            None,
        ),
        (replace(LESSON, tasks=frozenset({READ})), {"done": frozenset({READ})}, THANK_YOU),
        (LESSON, {"asking": True}, Step.MENTORING_REQUEST),
    ],
)
@pytest.mark.parametrize("around", [AROUND, PASTED])
def test_the_letters_after_a_talk(
    talk: Talk, values: dict[str, object], letter: Step | None, around: Circumstances
) -> None:
    action = wants(at(Stage.MET, talk=talk, **values), around)
    assert action == DraftLetter((letter,)) if letter else isinstance(action, AskMentee)
    by_hand = wants(at(Stage.MET, talk=talk, **values), BY_HAND)
    if letter is not Step.MENTORING_REQUEST:
        assert isinstance(by_hand, AskMentee)


@pytest.mark.parametrize(("late", "owed"), [(timedelta(0), True), (SECOND, False)])
def test_thanks_that_were_put_off_are_written_within_a_week(late: timedelta, owed: bool) -> None:
    journey = at(Stage.MET, talk=replace(LESSON, thanks_put_off=True))
    action = wants(journey, now=NOW + 7 * DAY + late)
    assert (action == DraftLetter((THANK_YOU,))) is owed


PATIENT = datetime(2026, 11, 16, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("values", "now", "next_one"),
    [
        ({}, PATIENT - SECOND, Wait(PATIENT, Because.REQUEST_OPEN)),
        ({}, PATIENT, AskMentee(Question.SILENT_REQUEST, NOW.isoformat())),
        ({"answered_at": NOW}, PATIENT, AskMentee(Question.SILENT_REQUEST, NOW.isoformat())),
        ({"answered_at": NOW + SECOND}, PATIENT, Wait(None, Because.CONVERSATION)),
        ({"not_before": LATER}, LATER, AskMentee(Question.SILENT_REQUEST, LATER.isoformat())),
        ({"asked_at": None, "last_touch": NOW - DAY}, NOW, Wait(PATIENT - 3 * DAY, Because.REQUEST_OPEN)),
        ({"asked_at": None}, NOW, Wait(PATIENT, Because.REQUEST_OPEN)),
    ],
)
def test_silence_after_a_request_is_asked_about(values: dict[str, object], now: datetime, next_one: Action) -> None:
    journey: Journey = at(Stage.ASKED, **{"asked_at": NOW, **values})
    assert wants(journey, now=now) == next_one
    if isinstance(next_one, AskMentee):
        asked = having_asked(next_one.question, next_one.about)
        assert wants(journey, asked, now) == Wait(None, Because.MENTEE_ASKED)
