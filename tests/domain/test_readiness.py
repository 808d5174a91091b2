"""When it is time to ask for mentoring: four signs, and what they recommend."""

from datetime import UTC, datetime, timedelta

import pytest

from outreach.domain.events import Stage, TaskId
from outreach.domain.journey_state import Journey, Talk
from outreach.domain.people import ContactId
from outreach.domain.readiness import Advice, Seen, Sign, low_trust, readiness

THEN = datetime(2026, 11, 5, 10, tzinfo=UTC)
TASK = TaskId("read")


def talked(rapport: int = 0, clarity: int = 0, **values: object) -> Journey:
    """A talk took place and was rated so."""
    talk = Talk(THEN, THEN.date(), rapport=rapport, clarity=clarity)
    return Journey(ContactId("julie"), stage=Stage.MET, talk=talk, talks=1, **values)  # type: ignore[arg-type]


def signs(journey: Journey) -> dict[Sign, Seen]:
    return dict(readiness(journey).signs)


def test_without_a_word_about_the_talk_nothing_is_known_and_waiting_is_recommended() -> None:
    assert signs(talked()) == {
        Sign.RAPPORT: Seen.UNKNOWN,
        Sign.INTEREST: Seen.NOT_YET,
        Sign.PURPOSE: Seen.UNKNOWN,
        Sign.ADVICE: Seen.UNKNOWN,
    }
    assert readiness(talked()).advice is Advice.WAIT


@pytest.mark.parametrize(("mark", "seen"), [(1, Seen.NOT_YET), (3, Seen.NOT_YET), (4, Seen.MET), (5, Seen.MET)])
def test_rapport_and_purpose_are_there_from_four_on(mark: int, seen: Seen) -> None:
    assert signs(talked(mark, mark))[Sign.RAPPORT] is seen
    assert signs(talked(mark, mark))[Sign.PURPOSE] is seen


@pytest.mark.parametrize(
    "sign",
    [
        {"answered_at": THEN + timedelta(hours=1)},
        {"meeting_at": THEN + timedelta(days=20)},
        {"talks": 2},
    ],
)
def test_a_mail_after_the_talk_a_second_talk_or_a_time_for_one_shows_interest(sign: dict[str, object]) -> None:
    talk = Talk(THEN, THEN.date())
    journey = Journey(ContactId("julie"), stage=Stage.MET, talk=talk, **{"talks": 1, **sign})  # type: ignore[arg-type]
    assert signs(journey)[Sign.INTEREST] is Seen.MET


def test_what_they_wrote_before_the_talk_is_no_sign() -> None:
    assert signs(talked(answered_at=THEN - timedelta(days=2)))[Sign.INTEREST] is Seen.NOT_YET


def test_one_piece_of_advice_acted_on_is_enough() -> None:
    assert signs(talked(tasks=(TASK,)))[Sign.ADVICE] is Seen.NOT_YET
    assert signs(talked(tasks=(TASK, TaskId("meet")), done=frozenset({TASK})))[Sign.ADVICE] is Seen.MET


def test_three_signs_with_rapport_among_them_make_a_good_moment() -> None:
    wrote = {"answered_at": THEN + timedelta(hours=1)}
    assert readiness(talked(4, 4, **wrote)).advice is Advice.ASK
    assert readiness(talked(4, 4)).advice is Advice.WAIT
    assert readiness(talked(3, 5, **wrote, tasks=(TASK,), done=frozenset({TASK}))).advice is Advice.WAIT


def test_low_trust_outweighs_everything_else() -> None:
    journey = talked(2, 5, answered_at=THEN + timedelta(hours=1), tasks=(TASK,), done=frozenset({TASK}))
    assert readiness(journey).met == 3
    assert readiness(journey).advice is Advice.LEAVE
    assert readiness(journey).low_trust is True
    assert readiness(talked()).low_trust is False
    assert low_trust(journey)
    assert low_trust(talked(1, 5))
    assert not low_trust(talked(3, 5))
    assert not low_trust(talked())


def test_without_a_talk_nothing_is_known_of_it() -> None:
    never = Journey(ContactId("julie"), stage=Stage.CONVERSING)
    assert (signs(never)[Sign.RAPPORT], signs(never)[Sign.PURPOSE]) == (Seen.UNKNOWN, Seen.UNKNOWN)


def test_what_they_wrote_at_the_very_time_of_the_talk_is_no_sign() -> None:
    assert signs(talked(answered_at=THEN))[Sign.INTEREST] is Seen.NOT_YET
