"""What becomes of a journey when a reading was wrong, or an address: each change, and nothing else."""

import pytest

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Outcome, Stage, Step
from outreach.domain.journey import OpenQuestion
from tests.domain.laden import (
    NOW,
    OF_A_FAILURE,
    OF_A_MAIL,
    THEIR_MAIL,
    Changes,
    asked,
    but,
    changes,
    laden,
)

NOT_THAT = e.ReadingCorrected(at=NOW, message=THEIR_MAIL, answer=Answer.UNCLEAR)
FINE: Changes = {"address_dead": False, "never_arrived": False, "settled": but(Step.FOLLOW_UP)}


def test_a_corrected_reading_takes_back_its_own_message_alone() -> None:
    question = OpenQuestion(Question.DEAD_ADDRESS, THEIR_MAIL)
    before = laden(questions=(question, OF_A_MAIL))
    assert changes(before, NOT_THAT) == {**FINE, "questions": (OF_A_MAIL,)}
    no = laden(declined_in=THEIR_MAIL, opted_out=True, opt_outs=frozenset({THEIR_MAIL}))
    assert changes(no, NOT_THAT) == {**FINE, "declined_in": "", "opted_out": False, "opt_outs": frozenset()}
    twice = laden(opted_out=True, opt_outs=frozenset({THEIR_MAIL, "another"}))
    assert changes(twice, NOT_THAT) == {**FINE, "opt_outs": frozenset({"another"})}
    other = laden(opted_out=True, opt_outs=frozenset({"another"}))
    assert changes(other, NOT_THAT) == FINE


@pytest.mark.parametrize(
    ("outcome", "values", "then"),
    [
        (Outcome.OPTED_OUT, {"opted_out": True, "opt_outs": frozenset({THEIR_MAIL})}, Stage.CONVERSING),
        (Outcome.OPTED_OUT, {"opted_out": True, "opt_outs": frozenset({THEIR_MAIL, "another"})}, None),
        (Outcome.UNREACHABLE, {"answered_at": None}, Stage.CONTACTED),
        (Outcome.UNREACHABLE, {}, Stage.CONVERSING),
        (Outcome.NO_ANSWER, {}, None),
        (Outcome.DECLINED, {"declined_in": THEIR_MAIL}, None),
    ],
)
def test_what_was_closed_for_a_misreading_is_open_again(
    outcome: Outcome, values: dict[str, object], then: Stage | None
) -> None:
    after = changes(laden(stage=Stage.CLOSED, outcome=outcome, **values), NOT_THAT)
    assert after.get("stage") is then
    assert ("outcome" in after) is (then is not None)


def test_only_a_closed_journey_is_opened_by_a_correction() -> None:
    odd = laden(stage=Stage.MET, outcome=Outcome.UNREACHABLE)
    assert "stage" not in changes(odd, NOT_THAT)


RETRACTED = e.AnswerRetracted(at=NOW, message=THEIR_MAIL)
TAKEN_FOR_ONE = OpenQuestion(Question.ANSWERED, THEIR_MAIL)


def test_an_answer_that_was_none_leads_back_to_waiting() -> None:
    before = laden(questions=(TAKEN_FOR_ONE, OF_A_MAIL), declined_in=THEIR_MAIL)
    assert changes(before, RETRACTED) == {
        "questions": (OF_A_MAIL,),
        "declined_in": "",
        "stage": Stage.CONTACTED,
        "answered_at": None,
        "settled": but(Step.FOLLOW_UP),
    }


@pytest.mark.parametrize("values", [{"stage": Stage.MET}, {"touches": 0}])
def test_it_leads_back_from_a_conversation_with_somebody_written_to_alone(values: dict[str, object]) -> None:
    before = laden(questions=(TAKEN_FOR_ONE,), opted_out=True, opt_outs=frozenset({THEIR_MAIL}), **values)
    assert changes(before, RETRACTED) == {"questions": (), "opted_out": False, "opt_outs": frozenset()}


def test_a_closed_journey_stays_as_it_is_when_an_answer_was_none() -> None:
    before = laden(stage=Stage.CLOSED, outcome=Outcome.OPTED_OUT, opted_out=True, opt_outs=frozenset({THEIR_MAIL}))
    assert changes(before, RETRACTED) == {}


NEW_ADDRESS = e.AddressReplaced(at=NOW)
REACHABLE: Changes = {
    **asked(without=lambda one: one == OF_A_FAILURE),
    "address_dead": False,
    "never_arrived": False,
    "away_since": None,
    "back_on": None,
}
ANEW: Changes = {"settled": frozenset(), "follow_ups": 0}


@pytest.mark.parametrize("stage", [one for one in Stage if one is not Stage.CLOSED])
def test_a_new_address_of_somebody_who_answered_is_where_the_rest_goes(stage: Stage) -> None:
    assert changes(laden(stage=stage), NEW_ADDRESS) == REACHABLE


@pytest.mark.parametrize(
    "values",
    [
        {"address_dead": True, "never_arrived": False},
        {"address_dead": False, "never_arrived": True},
        {"address_dead": False, "never_arrived": False, "touches": 0},
    ],
)
def test_whoever_read_nothing_of_ours_gets_a_first_letter_at_the_new_address(values: dict[str, object]) -> None:
    before = laden(stage=Stage.CONTACTED, answered_at=None, **values)
    after = changes(before, NEW_ADDRESS)
    unchanged = {one for one in ("address_dead", "never_arrived") if not getattr(before, one)}
    expected = {**REACHABLE, **ANEW, "stage": Stage.IDENTIFIED}
    assert after == {one: what for one, what in expected.items() if one not in unchanged}


def test_whoever_may_have_read_it_gets_a_follow_up_there_and_no_second_first_letter() -> None:
    before = laden(stage=Stage.CONTACTED, answered_at=None, address_dead=False, never_arrived=False)
    fine = {one: what for one, what in REACHABLE.items() if one not in ("address_dead", "never_arrived")}
    assert changes(before, NEW_ADDRESS) == {**fine, "settled": but(Step.FOLLOW_UP)}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_new_address_opens_what_was_closed_as_unreachable_alone(outcome: Outcome) -> None:
    after = changes(laden(stage=Stage.CLOSED, outcome=outcome), NEW_ADDRESS)
    opened = {**ANEW, "stage": Stage.IDENTIFIED, "outcome": None}
    assert after == {**REACHABLE, **(opened if outcome is Outcome.UNREACHABLE else {})}
