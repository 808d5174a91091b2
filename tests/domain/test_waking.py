"""When a watch wakes: soon when mail comes, in ten minutes in any case, and never in a busy loop."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.waking import LONGEST_DELAY, LONGEST_LOGIN_DELAY, POLL, REST, Outlook, delay

seconds = st.floats(0, 1e6)
chances = st.floats(0, 1)


def test_the_first_pass_begins_at_once() -> None:
    assert Outlook.at_start(100).next_pass(100, None, mail=False) == 0


@given(now=seconds, later=st.floats(0, 2 * POLL), due_in=st.none() | st.floats(0, 1e5))
def test_no_longer_than_ten_minutes_pass_without_a_pass(now: float, later: float, due_in: float | None) -> None:
    outlook = Outlook.at_start(now).after_good(now, now)
    assert later + outlook.next_pass(now + later, due_in, mail=False) <= max(later, POLL) + 1e-6


@given(now=seconds, later=st.floats(REST, POLL))
def test_mail_wakes_at_once_behind_a_short_rest(now: float, later: float) -> None:
    outlook = Outlook.at_start(now).after_good(now, now)
    assert outlook.next_pass(now, None, mail=True) == pytest.approx(REST)
    assert outlook.next_pass(now + later, None, mail=True) == pytest.approx(0, abs=1e-6)


def test_while_another_pass_is_at_work_mail_and_dues_wait_for_five_seconds() -> None:
    outlook = Outlook.at_start(100).after_held(200)
    assert outlook.next_pass(200, None, mail=False) == 5
    assert outlook.next_pass(200, 0, mail=True) == 5
    assert outlook.begun == Outlook.at_start(100).begun


def test_what_falls_due_wakes_then() -> None:
    outlook = Outlook.at_start(0).after_good(0, 0)
    assert outlook.next_pass(10, 30, mail=False) == 30
    assert outlook.next_pass(40, 0, mail=False) == 0


def test_another_pass_at_work_is_followed_soon() -> None:
    assert Outlook.at_start(0).after_held(0).next_pass(0, None, mail=True) == 5


@given(failures=st.integers(1, 10_000), chance=chances, login=st.booleans())
def test_a_delay_grows_to_a_bound_and_is_drawn_within_its_upper_half(
    failures: int, chance: float, login: bool
) -> None:
    longest = LONGEST_LOGIN_DELAY if login else LONGEST_DELAY
    here = delay(failures, chance, login=login)
    assert 0 < here <= longest
    assert delay(failures, 0, login=login) * 2 == pytest.approx(delay(failures, 1, login=login))
    assert delay(failures + 1, chance, login=login) >= here
    assert delay(0, chance, login=login) == 0


@pytest.mark.parametrize(
    ("login", "delays"),
    [(False, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]), (True, [60, 120, 240, 480, 960, 1800])],
)
def test_each_failure_doubles_the_delay_up_to_five_minutes_or_half_an_hour_where_a_login_was_refused(
    login: bool, delays: list[float]
) -> None:
    assert [delay(failures + 1, 1, login=login) for failures in range(len(delays))] == delays
    failed = Outlook(0, 0, (7,)).after_failed(1000, 2, 1, login=login)
    assert failed == Outlook(1000 + delays[1], 1000 + delays[1], (7,))


def test_a_pass_lets_itself_be_known_for_a_minute_and_beyond_five_each_rest_is_twice_as_long() -> None:
    outlook, rests = Outlook.at_start(0), []
    for began in range(8):
        outlook = outlook.after_good(began, 100)
        rests.append(outlook.rest_until - 100)
    assert rests == [1, 1, 1, 1, 1, 2, 4, 8]
    assert outlook.after_good(60, 100).begun == (1, 2, 3, 4, 5, 6, 7, 60)
    assert outlook.after_held(100) == Outlook(105, 105, outlook.begun)


def test_a_mailbox_that_is_heard_again_is_read_at_once_whatever_failed_before() -> None:
    failed = Outlook(0, 0, (7,)).after_failed(100, 9, 1, login=True)
    assert failed.once_more(101) == Outlook(101, 101, (7,))
    assert failed.once_more(101).next_pass(101, None, mail=False) == 0


def test_what_is_overdue_begins_now_and_not_before_now() -> None:
    assert Outlook.at_start(0).after_good(0, 0).next_pass(10 * POLL, None, mail=False) == 0


@given(failures=st.integers(1, 50), chance=chances, now=seconds)
def test_mail_does_not_hurry_a_server_that_fails(failures: int, chance: float, now: float) -> None:
    outlook = Outlook.at_start(now).after_failed(now, failures, chance, login=False)
    assert outlook.next_pass(now, 0, mail=True) == pytest.approx(delay(failures, chance), abs=1e-3)


@given(failures=st.integers(1, 50), chance=chances, now=seconds)
def test_passes_that_went_before_a_failure_still_count_for_the_rest_after_it(
    failures: int, chance: float, now: float
) -> None:
    went = Outlook.at_start(now).after_good(now, now)
    failed = went.after_failed(now, failures, chance, login=False)
    assert failed.after_good(now + 1, now + 1).begun == (now, now + 1)


@given(lasts=st.floats(0, 5), gap=st.floats(0, 2))
def test_a_flood_of_mail_costs_no_flood_of_passes(lasts: float, gap: float) -> None:
    """For an hour there is always new mail, and always something due."""
    now, passes, outlook = 0.0, 0, Outlook.at_start(0.0)
    while now < 3600:
        now += outlook.next_pass(now, 0, mail=True)
        passes += 1
        outlook = outlook.after_good(now, now + lasts)
        now += lasts + gap
    assert passes <= 10 * 60


@given(failures=st.lists(st.booleans(), min_size=1, max_size=60), chance=chances)
def test_a_server_that_comes_and_goes_is_not_pestered(failures: list[bool], chance: float) -> None:
    """However good and failed passes alternate, none begins sooner than a rest after the one before."""
    now, row, outlook = 0.0, 0, Outlook.at_start(0.0)
    for failed in failures:
        wait = outlook.next_pass(now, 0, mail=True)
        assert wait >= (REST if now else 0) - 1e-6
        now += max(wait, 0.001)
        row = row + 1 if failed else 0
        done = outlook.after_failed(now, row, chance, login=False) if failed else outlook.after_good(now, now)
        outlook = done
