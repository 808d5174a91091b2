"""When a letter that is approved and due may leave: window, daily number and gap, in that order."""

from datetime import UTC, date, datetime, timedelta

import pytest

from outreach.domain.events import Step
from outreach.domain.rules import Rules
from outreach.domain.sending import Departure, Held, SentToday, departure, is_bound
from outreach.domain.working_time import Place

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)  # a Monday
LONDON, TOKYO = Place("Europe/London"), Place("Asia/Tokyo")
GAP = timedelta(minutes=7)
RULES = Rules()
BOUND = (Step.FIRST_CONTACT, Step.FOLLOW_UP)
QUIET = SentToday(new_people=0, last_letter=None, gap=GAP)
TOMORROW = datetime(2026, 11, 3, 9, tzinfo=UTC)


def leaves(
    step: Step, sent: SentToday = QUIET, now: datetime = NOW, place: Place = LONDON, home: Place = LONDON
) -> Departure:
    return departure(step, place, home, sent, now, RULES)


@pytest.mark.parametrize("step", list(Step))
def test_rules_bind_first_approaches_and_whatever_nobody_looks_at(step: Step) -> None:
    assert is_bound(step, RULES) is (step in BOUND)
    assert is_bound(step, Rules(automatic=frozenset({Step.AGENDA}))) is (step in (*BOUND, Step.AGENDA))


@pytest.mark.parametrize("step", [one for one in Step if one not in BOUND])
def test_what_the_mentee_sends_inside_a_conversation_goes_at_once(step: Step) -> None:
    night = datetime(2026, 11, 1, 3, tzinfo=UTC)
    full = SentToday(new_people=99, last_letter=night, gap=GAP, bound=99, catching_up=True)
    assert leaves(step, full, night) == Departure(night)


@pytest.mark.parametrize("step", BOUND)
def test_letters_leave_in_working_hours_where_the_contact_lives(step: Step) -> None:
    assert leaves(step) == Departure(NOW)
    early = datetime(2026, 11, 2, 8, 59, tzinfo=UTC)
    assert leaves(step, now=early) == Departure(datetime(2026, 11, 2, 9, tzinfo=UTC), Held.WINDOW)
    assert leaves(step, place=TOKYO) == Departure(datetime(2026, 11, 3, tzinfo=UTC), Held.WINDOW)


def test_the_daily_number_holds_new_people_until_the_mentees_next_day() -> None:
    assert leaves(Step.FIRST_CONTACT, SentToday(4, None, GAP)) == Departure(NOW)
    full = SentToday(5, None, GAP)
    assert leaves(Step.FIRST_CONTACT, full) == Departure(TOMORROW, Held.DAILY_NUMBER)
    assert leaves(Step.FOLLOW_UP, full) == Departure(NOW)
    friday = datetime(2026, 11, 6, 10, tzinfo=UTC)
    assert leaves(Step.FIRST_CONTACT, full, friday).at == datetime(2026, 11, 9, 9, tzinfo=UTC)
    holiday = Place("Europe/London", frozenset({date(2026, 11, 3)}))
    assert leaves(Step.FIRST_CONTACT, full, place=holiday).at == TOMORROW + timedelta(days=1)


def test_the_next_day_is_the_mentees_own() -> None:
    """In Tokyo it is Tuesday already: their Wednesday begins on Tuesday night in London."""
    late = datetime(2026, 11, 2, 16, tzinfo=UTC)
    held = leaves(Step.FIRST_CONTACT, SentToday(5, None, GAP), late, home=TOKYO)
    assert held == Departure(datetime(2026, 11, 4, 9, tzinfo=UTC), Held.DAILY_NUMBER)


@pytest.mark.parametrize(
    ("bound", "catching_up", "held"), [(4, True, None), (5, True, Held.CATCH_UP), (5, False, None)]
)
def test_after_a_long_silence_follow_ups_count_to_the_daily_number_too(
    bound: int, catching_up: bool, held: Held | None
) -> None:
    sent = SentToday(0, None, GAP, bound, catching_up)
    expected = Departure(TOMORROW, held) if held else Departure(NOW)
    assert leaves(Step.FOLLOW_UP, sent) == leaves(Step.FIRST_CONTACT, sent) == expected


def test_a_full_day_is_named_before_the_catching_up() -> None:
    assert leaves(Step.FIRST_CONTACT, SentToday(5, None, GAP, 5, True)).held is Held.DAILY_NUMBER


def test_between_two_letters_lies_the_gap_that_was_drawn() -> None:
    just = SentToday(1, NOW - GAP + timedelta(seconds=1), GAP)
    assert leaves(Step.FOLLOW_UP, just) == Departure(NOW + timedelta(seconds=1), Held.GAP)
    assert leaves(Step.FOLLOW_UP, SentToday(1, NOW - GAP, GAP)) == Departure(NOW)
    closing = datetime(2026, 11, 2, 16, 58, tzinfo=UTC)
    assert leaves(Step.FOLLOW_UP, SentToday(1, closing, GAP), closing) == Departure(TOMORROW, Held.GAP)


def test_outside_the_window_the_gap_is_not_named() -> None:
    night = datetime(2026, 11, 2, 20, tzinfo=UTC)
    assert leaves(Step.FOLLOW_UP, SentToday(1, night, GAP), night) == Departure(TOMORROW, Held.WINDOW)
