"""What comes next in a running relationship, and in the light rhythm after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.domain.actions import AskMentee, Because, DraftLetter, Wait
from outreach.domain.correspondence import Question
from outreach.domain.events import NoteId, Outcome, Stage, Step
from outreach.domain.journey_state import Talk
from outreach.domain.rules import Rules
from tests.domain.situations import (
    AROUND,
    BY_HAND,
    DAY,
    LATER,
    NOW,
    PASTED,
    SECOND,
    at,
    having_asked,
    letter,
    wants,
)

WEEK = 7 * DAY
CHECK_IN, REVIEW = NOW + 4 * WEEK, NOW + 26 * WEEK
AGREED = frozenset({Step.AGREEMENT})
MENTORING = at(Stage.MENTORING, agreed_at=NOW, settled=AGREED)
ARRANGE = DraftLetter((Step.ARRANGE,))


def test_what_was_agreed_is_written_down_first() -> None:
    fresh = replace(MENTORING, settled=frozenset(), meeting_at=LATER)
    assert wants(fresh) == DraftLetter((Step.AGREEMENT,))
    assert wants(fresh, PASTED) == DraftLetter((Step.AGREEMENT,))
    assert isinstance(wants(fresh, BY_HAND), Wait)


def test_without_a_meeting_a_check_in_comes_after_four_weeks_by_a_letter_that_offers_times() -> None:
    assert wants(MENTORING, now=CHECK_IN - SECOND) == Wait(CHECK_IN, Because.RHYTHM)
    assert wants(MENTORING, now=CHECK_IN) == ARRANGE
    asks = AskMentee(Question.CHECK_IN, CHECK_IN.isoformat())
    assert wants(MENTORING, BY_HAND, CHECK_IN) == asks
    sent = replace(MENTORING, settled=AGREED | {Step.ARRANGE})
    assert wants(sent, now=CHECK_IN) == asks
    assert wants(replace(MENTORING, agreed_at=None)) == Wait(CHECK_IN, Because.RHYTHM)


def test_a_letter_that_lies_there_is_the_check_in() -> None:
    lying = replace(MENTORING, letters=(letter(Step.ARRANGE),))
    about_it = having_asked(Question.CHECK_IN, "mine")
    assert wants(lying, about_it, CHECK_IN) == Wait(REVIEW, Because.NOT_APPROVED)
    assert wants(lying, about_it, CHECK_IN - SECOND) == Wait(CHECK_IN, Because.NOT_APPROVED)
    own = replace(MENTORING, letters=(letter(Step.ARRANGE, own=True),))
    assert wants(own, now=CHECK_IN) == AskMentee(Question.LOOK, "mine")
    assert wants(own, having_asked(Question.LOOK, "mine"), CHECK_IN) == Wait(REVIEW, Because.NOT_APPROVED)


def test_one_check_in_stands_open_at_a_time_and_a_review_comes_beside_it() -> None:
    asked = having_asked(Question.CHECK_IN, "an earlier one")
    assert wants(MENTORING, asked, CHECK_IN) == Wait(REVIEW, Because.RHYTHM)
    review = AskMentee(Question.EVALUATE, REVIEW.isoformat())
    assert wants(MENTORING, asked, REVIEW - SECOND) == Wait(REVIEW, Because.RHYTHM)
    assert wants(MENTORING, asked, REVIEW) == review
    both = having_asked(review.question, review.about, asked)
    assert wants(MENTORING, both, REVIEW) == Wait(None, Because.RHYTHM)


def test_a_review_that_was_asked_for_leaves_the_next_check_in_in_its_time() -> None:
    seen = replace(MENTORING, rhythm_from=REVIEW)
    assert wants(seen, now=REVIEW) == AskMentee(Question.EVALUATE, REVIEW.isoformat())
    asked = having_asked(Question.EVALUATE, REVIEW.isoformat())
    assert wants(seen, asked, REVIEW) == Wait(REVIEW + 4 * WEEK, Because.RHYTHM)


def test_reviews_are_counted_from_the_last_one_and_may_be_none() -> None:
    asked = having_asked(Question.CHECK_IN, "an earlier one")
    reviewed = replace(MENTORING, evaluated_at=NOW + WEEK)
    assert wants(reviewed, asked, CHECK_IN) == Wait(REVIEW + WEEK, Because.RHYTHM)
    assert wants(MENTORING, asked, REVIEW, Rules(review_weeks=0)) == Wait(None, Because.RHYTHM)


@pytest.mark.parametrize(
    "real",
    [
        {"last_touch": NOW + DAY},
        {"answered_at": NOW + DAY},
        {"rhythm_from": NOW + DAY},
        {"talk": Talk(NOW + DAY, (NOW + DAY).date(), told=frozenset({Question.ADVICE}))},
        {"last_touch": NOW - DAY, "answered_at": NOW + DAY, "rhythm_from": NOW},
    ],
)
def test_real_contact_of_any_kind_begins_the_rhythm_anew(real: dict[str, object]) -> None:
    assert wants(replace(MENTORING, **real), now=NOW + 2 * DAY) == Wait(CHECK_IN + DAY, Because.RHYTHM)  # type: ignore[arg-type]


def test_contact_before_the_agreement_does_not_hurry_it_and_a_named_date_takes_its_place() -> None:
    assert wants(replace(MENTORING, last_touch=NOW - DAY)) == Wait(CHECK_IN, Because.RHYTHM)
    named = replace(MENTORING, not_before=NOW + 2 * WEEK)
    assert wants(named, now=NOW + 2 * WEEK) == ARRANGE


def test_rules_set_the_rhythm() -> None:
    assert wants(MENTORING, rules=Rules(check_in_weeks=2)) == Wait(NOW + 2 * WEEK, Because.RHYTHM)


@pytest.mark.parametrize(
    ("held", "told", "asks"),
    [
        (NOW + DAY, frozenset[Question](), True),
        (NOW + DAY, frozenset({Question.ADVICE}), False),
        (NOW, frozenset[Question](), False),
    ],
)
def test_advice_is_asked_for_once_after_each_talk_of_the_mentoring(
    held: object, told: frozenset[Question], asks: bool
) -> None:
    talk = Talk(held, NOW.date(), told=told)  # type: ignore[arg-type]
    journey, now = replace(MENTORING, talk=talk), NOW + 2 * DAY
    action = wants(journey, now=now)
    assert (action == AskMentee(Question.ADVICE, talk.name)) is asks
    assert isinstance(wants(journey, having_asked(Question.ADVICE, talk.name), now), Wait)


FOUR_MONTHS = timedelta(days=365) / 3
FRIEND = at(Stage.CLOSED, outcome=Outcome.VALUABLE_CONTACT, last_touch=NOW)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_greeting_three_times_a_year_goes_to_whoever_was_worth_knowing(outcome: Outcome) -> None:
    lasting = outcome in (Outcome.VALUABLE_CONTACT, Outcome.COMPLETED)
    quiet = wants(replace(FRIEND, outcome=outcome))
    assert quiet == (Wait(NOW + FOUR_MONTHS, Because.RHYTHM) if lasting else Wait(None, Because.CLOSED))


def test_a_greeting_wants_a_line_of_news() -> None:
    due = NOW + FOUR_MONTHS
    asks = AskMentee(Question.KEEP_IN_TOUCH, due.isoformat())
    assert wants(FRIEND, now=due - SECOND) == Wait(due, Because.RHYTHM)
    assert wants(FRIEND, now=due) == asks
    assert wants(FRIEND, having_asked(asks.question, asks.about), due) == Wait(None, Because.MENTEE_ASKED)
    assert wants(replace(FRIEND, news=NoteId("news"))) == DraftLetter((Step.KEEP_IN_TOUCH,))
    passed_over = replace(FRIEND, rhythm_from=NOW + DAY)
    assert wants(passed_over, now=due) == Wait(due + DAY, Because.RHYTHM)
    named = replace(FRIEND, not_before=NOW + WEEK)
    assert wants(named, now=NOW + WEEK) == AskMentee(Question.KEEP_IN_TOUCH, (NOW + WEEK).isoformat())


@pytest.mark.parametrize("per_year", [1, 6])
def test_rules_say_how_often(per_year: int) -> None:
    due = NOW + timedelta(days=365) / per_year
    assert wants(FRIEND, rules=Rules(keep_in_touch_a_year=per_year)) == Wait(due, Because.RHYTHM)


def test_nobody_is_greeted_who_cannot_be_or_was_never_in_touch_or_where_the_rules_say_never() -> None:
    over = Wait(None, Because.CLOSED)
    news = replace(FRIEND, news=NoteId("news"))
    assert wants(news, BY_HAND) == over
    assert wants(news, PASTED) == DraftLetter((Step.KEEP_IN_TOUCH,))
    assert wants(news, rules=Rules(keep_in_touch_a_year=0)) == over
    assert wants(replace(news, last_touch=None)) == over
    introduces = replace(
        FRIEND, outcome=Outcome.WITHDRAWN, letters=(letter(Step.FOLLOW_UP), letter(Step.INTRODUCTION))
    )
    assert wants(introduces, AROUND) == AskMentee(Question.APPROVE, "mine")
