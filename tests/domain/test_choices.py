"""What the mentee can answer to each question: which commands, in which order, and what stands behind them."""

from itertools import product

import pytest

from outreach.domain.choice_table import AFTER, AFTER_A_REQUEST, CHOICES, Choice
from outreach.domain.choices import Hints, by_verdict, choices, is_final, with_hints, with_their_offer
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Outcome, Stage, Step
from outreach.domain.moves import MOVES, moves
from outreach.domain.readiness import Advice


def words(offered: tuple[Choice, ...]) -> list[str]:
    return [one.words for one in offered]


def verbs(offered: tuple[Choice, ...]) -> str:
    return " ".join(one.verb for one in offered)


def answered(said: Answer | None, stage: Stage | None = Stage.CONVERSING, reply: Step | None = None) -> str:
    return verbs(choices(Question.ANSWERED, said, stage, reply))


@pytest.mark.parametrize("question", [one for one in Question if one is not Question.ANSWERED])
def test_a_question_that_is_not_about_an_answer_has_its_own_choices_whatever_was_said(question: Question) -> None:
    assert choices(question) == CHOICES[question]
    assert choices(question, Answer.OPTS_OUT, Stage.ASKED) == CHOICES[question]
    if question is not Question.CHECK_IN:
        assert choices(question, Answer.ACCEPTS, Stage.CONVERSING, Step.ARRANGE) == CHOICES[question]


def test_a_check_in_with_a_letter_is_sent_and_one_without_is_told() -> None:
    assert verbs(choices(Question.CHECK_IN, reply=Step.ARRANGE)) == "SEND MEETING LATER CLOSE"
    assert verbs(choices(Question.CHECK_IN)) == "MEETING LATER SKIP CLOSE"


ARRANGE, CONFIRM, THANK_YOU = Step.ARRANGE, Step.CONFIRM, Step.THANK_YOU


@pytest.mark.parametrize(
    ("said", "reply", "offered"),
    [
        (Answer.ACCEPTS, ARRANGE, "SEND MEETING LATER CLOSE"),
        (Answer.ACCEPTS, None, "MEETING LATER CLOSE"),
        (Answer.ACCEPTS, CONFIRM, "YES MEETING LATER CLOSE"),
        (Answer.PROPOSES_TIME, CONFIRM, "YES MEETING LATER CLOSE"),
        (Answer.PROPOSES_TIME, None, "MEETING LATER CLOSE"),
        (Answer.LATER, ARRANGE, "SEND LATER MEETING CLOSE"),
        (Answer.ASKS, ARRANGE, "SEND MEETING LATER CLOSE"),
        (Answer.ASKS, None, "MEETING LATER CLOSE"),
        (Answer.REFERS, ARRANGE, "SEND ADD MEETING CLOSE"),
        (Answer.DECLINES, THANK_YOU, "SEND CLOSE LATER MEETING"),
        (Answer.OPTS_OUT, None, "CLOSE NO"),
        (Answer.MOVED, None, "ADDRESS MEETING CLOSE"),
        (Answer.MOVED, ARRANGE, "ADDRESS MEETING CLOSE"),
        (Answer.UNCLEAR, None, "MEETING LATER CLOSE"),
        (None, None, "MEETING LATER CLOSE"),
        (Answer.UNCLEAR, ARRANGE, "SEND MEETING LATER CLOSE"),
        (None, ARRANGE, "SEND MEETING LATER CLOSE"),
        (None, CONFIRM, "YES MEETING LATER CLOSE"),
    ],
)
@pytest.mark.parametrize("stage", [None, Stage.CONVERSING, Stage.CONTACTED])
def test_the_choices_follow_what_they_said_and_the_reply_that_lies_there(
    stage: Stage | None, said: Answer | None, reply: Step | None, offered: str
) -> None:
    assert answered(said, stage, reply) == offered


def test_a_time_that_their_calendar_calls_off_is_sought_anew() -> None:
    assert choices(Question.ANSWERED, None, Stage.CONVERSING, ARRANGE) != AFTER[Answer.ACCEPTS]
    off = choices(Question.ANSWERED, Answer.UNCLEAR, Stage.CONVERSING, ARRANGE)
    assert off[0].explains == "this reply goes, and looks for another time"


@pytest.mark.parametrize("said", [one for one in Answer if one not in (Answer.OPTS_OUT, Answer.MOVED)])
def test_once_mentoring_was_asked_for_every_answer_is_one_to_that(said: Answer) -> None:
    for reply in (None, CONFIRM, ARRANGE):
        assert choices(Question.ANSWERED, said, Stage.ASKED, reply) == AFTER_A_REQUEST
    assert answered(Answer.OPTS_OUT, Stage.ASKED) == "CLOSE NO"


@pytest.mark.parametrize(
    ("stage", "usual", "agree", "refers"),
    [
        (Stage.MEETING_SET, "NOTHING MEETING CLOSE", "YES MEETING CLOSE", "NOTHING ADD MEETING CLOSE"),
        (Stage.MET, "NOTHING MEETING CLOSE", "YES MEETING CLOSE", "NOTHING ADD MEETING CLOSE"),
        (Stage.MENTORING, "NOTHING MEETING LATER CLOSE", "YES MEETING LATER CLOSE", "NOTHING ADD MEETING LATER"),
    ],
)
def test_once_a_talk_is_set_often_nothing_is_to_be_decided(
    stage: Stage, usual: str, agree: str, refers: str
) -> None:
    assert answered(Answer.ACCEPTS, stage) == answered(Answer.DECLINES, stage) == answered(None, stage) == usual
    assert answered(Answer.PROPOSES_TIME, stage, CONFIRM) == answered(Answer.REFERS, stage, CONFIRM) == agree
    assert answered(Answer.REFERS, stage) == refers
    assert answered(Answer.REFERS, stage, ARRANGE) == "SEND MISSED MEETING CLOSE"


def test_an_offer_of_theirs_is_accepted_by_yes_and_a_time_beside_it_by_send() -> None:
    met = choices(Question.ANSWERED, Answer.PROPOSES_TIME, Stage.MENTORING, CONFIRM)
    assert verbs(with_their_offer(met, CONFIRM)) == "YES SEND MEETING CLOSE"
    assert verbs(with_their_offer(met, None)) == "YES MEETING CLOSE"
    conversing = choices(Question.ANSWERED, Answer.REFERS, Stage.CONVERSING, ARRANGE)
    assert verbs(with_their_offer(conversing, ARRANGE)) == "YES SEND ADD MEETING"
    assert with_their_offer(met, CONFIRM)[0] != met[0], "that YES was one to the time"


@pytest.mark.parametrize(
    ("question", "final"),
    [
        (Question.ASKED_BY_HAND, "YES"),
        (Question.REVISED, "YES"),
        (Question.STRANGER, "YES"),
        (Question.BY_HAND, "SENT"),
        (Question.DRAFT_CHANGED, "SENT"),
        (Question.HEARD, "ANSWERED"),
        (Question.IN_DOUBT, "ARRIVED"),
        (Question.TASK, "DONE LATER SKIP"),
        (Question.DEAD_ADDRESS, "ADDRESS"),
        (Question.REFUSED, "ADDRESS"),
        (Question.APPROVE, ""),
        (Question.ANSWERED, ""),
    ],
)
def test_undo_does_not_take_back_what_happened_outside(question: Question, final: str) -> None:
    assert " ".join(one.verb for one in CHOICES[question] if is_final(question, one.verb)) == final


@pytest.mark.parametrize(
    ("advice", "order"),
    [
        (Advice.ASK, "ASK CLOSE LATER YES"),
        (Advice.WAIT, "LATER ASK CLOSE YES"),
        (Advice.LEAVE, "CLOSE ASK LATER YES"),
    ],
)
def test_what_is_recommended_stands_first(advice: Advice, order: str) -> None:
    assert verbs(by_verdict(CHOICES[Question.READY], advice)) == order


TIMES = ("Thu 5 Nov 10:00", "Fri 6 Nov 11:00", "Mon 9 Nov 12:00")


def test_a_time_they_named_stands_ready_and_a_second_where_there_is_room() -> None:
    three = CHOICES[Question.ANSWERED]
    noted = with_hints(three, Hints(times=TIMES, example="Tue 10 Nov 9:00"))
    assert words(noted) == ["MEETING Thu 5 Nov 10:00", "MEETING Fri 6 Nov 11:00", "LATER 2 weeks", "CLOSE"]
    assert {one.explains for one in noted[:2]} == {"note this time as agreed"}
    assert all(one.needs_more and not one.only_example for one in noted[:2])
    full = choices(Question.ANSWERED, Answer.ACCEPTS, Stage.CONVERSING, ARRANGE)
    assert words(with_hints(full, Hints(times=TIMES)))[1:3] == ["MEETING Thu 5 Nov 10:00", "LATER 2 weeks"]
    assert words(with_hints(three, Hints(times=TIMES[:1])))[:2] == ["MEETING Thu 5 Nov 10:00", "LATER 2 weeks"]


@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize("said", [None, *Answer])
def test_two_to_four_things_can_be_answered(question: Question, said: Answer | None) -> None:
    for stage, reply in product([None, *Stage], (None, ARRANGE, CONFIRM, THANK_YOU)):
        row = choices(question, said, stage, reply)
        assert 2 <= len(row) <= 4
        assert 2 <= len(with_hints(row, Hints(times=TIMES))) <= 4
        assert len({one.words for one in row}) == len(row)


def test_where_yes_agrees_to_the_first_time_meeting_names_the_second() -> None:
    agree = choices(Question.ANSWERED, Answer.PROPOSES_TIME, Stage.CONVERSING, CONFIRM)
    assert words(with_hints(agree, Hints(times=TIMES)))[:2] == ["YES", "MEETING Fri 6 Nov 11:00"]
    one = with_hints(agree, Hints(times=TIMES[:1], example="Tue 10 Nov 9:00"))
    assert words(one)[:2] == ["YES", "MEETING Tue 10 Nov 9:00"]


@pytest.mark.parametrize(
    ("question", "hints", "filled"),
    [
        (
            Question.RESUME_TALK,
            Hints(example="Tue 10 Nov 9:00"),
            ["MEETING Tue 10 Nov 9:00", "LATER 2 weeks", "CLOSE"],
        ),
        (Question.MEETING_PASSED, Hints(example="Tue 10 Nov 9:00"), ["MET", "MOVED Tue 10 Nov 9:00", "MISSED"]),
        (Question.MEETING_PASSED, Hints(times=TIMES), ["MET", "MOVED Fri 4 Dec 10:00", "MISSED"]),
        (
            Question.DEAD_ADDRESS,
            Hints(address="j@new.example"),
            ["ADDRESS j@new.example", "CLOSE unreachable", "NO"],
        ),
        (Question.RESUME_TALK, Hints(not_before="1 Dec"), ["MEETING Thu 3 Dec 14:00", "LATER 1 Dec", "CLOSE"]),
        (Question.RESUME_TALK, Hints(), ["MEETING Thu 3 Dec 14:00", "LATER 2 weeks", "CLOSE"]),
    ],
)
def test_what_is_known_takes_the_place_of_examples(question: Question, hints: Hints, filled: list[str]) -> None:
    offered = with_hints(CHOICES[question], hints)
    assert words(offered) == filled
    assert [one.explains for one in offered] == [one.explains for one in CHOICES[question]]


def test_an_example_still_has_to_be_written_over_and_what_is_known_may_go_as_it_is() -> None:
    example, *_ = with_hints(CHOICES[Question.RESUME_TALK], Hints(example="Tue 10 Nov 9:00"))
    assert (example.needs_more, example.only_example, example.ready) == (True, True, "MEETING ")
    address, *_ = with_hints(CHOICES[Question.DEAD_ADDRESS], Hints(address="j@new.example"))
    assert (address.needs_more, address.only_example, address.ready) == (True, False, "ADDRESS j@new.example")
    assert address.explains == CHOICES[Question.DEAD_ADDRESS][0].explains


def test_somebody_they_named_stands_behind_add() -> None:
    offered = choices(Question.ANSWERED, Answer.REFERS, Stage.CONVERSING, ARRANGE)
    filled = with_hints(offered, Hints(person="Mary Ward <mary@example.net>"))
    assert words(filled)[1] == "ADD Mary Ward <mary@example.net>"
    assert filled[1].explains == "they named somebody: a new contact"
    assert words(with_hints(offered, Hints()))[1] == "ADD Mary Ward <mary@example.org>"


@pytest.mark.parametrize("stage", list(Stage))
def test_whoever_asked_for_no_more_mail_is_left_in_peace(stage: Stage) -> None:
    assert moves(stage, Outcome.OPTED_OUT) == ()
    assert moves(stage, None) == moves(stage, Outcome.DECLINED) == MOVES[stage] != ()
