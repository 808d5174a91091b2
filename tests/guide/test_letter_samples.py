"""What is made up, to show how a letter will read before there is anything to tell."""

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from outreach.domain.events import Step
from outreach.domain.working_time import Place
from outreach.guide.letter_names import OCCASIONS
from outreach.guide.letter_samples import CALLED, MEETING, sample, with_samples
from outreach.guide.letter_values import Told

LONDON, NEW_YORK = Place("Europe/London"), Place("America/New_York")
NOW = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
YES_OR_NO = {"invitation", "mentor", "offered", "way_named", "time_taken"}


def made_up() -> Told:
    return sample(NOW, LONDON, NEW_YORK)


def test_everything_that_a_letter_could_say_is_made_up() -> None:
    told = made_up()
    assert {one.name for one in fields(Told) if not getattr(told, one.name)} == YES_OR_NO


def test_the_talk_is_in_the_afternoon_ten_days_ahead_where_the_mentee_lives() -> None:
    told = made_up()
    assert told.meeting == "Thursday 3 December at 09:00 New York time (14:00 London time)"
    assert told.meeting_day == "Thursday 3 December"
    assert told.meeting_at is not None
    assert told.meeting_at.isoformat() == "2026-12-03T09:00:00-05:00"


def test_it_is_offered_on_that_day_and_the_next() -> None:
    told = made_up()
    assert told.slots == (told.meeting, "Friday 4 December at 09:00 New York time (14:00 London time)")
    assert [one.isoformat() for one in told.slots_at] == ["2026-12-03T09:00:00-05:00", "2026-12-04T09:00:00-05:00"]


def test_what_is_agreed_for_half_a_year_is_looked_back_on_then() -> None:
    told = made_up()
    assert (told.rhythm, told.span, told.review) == ("every four weeks", "half a year", "24 May 2027")


@pytest.mark.parametrize(
    ("step", "occasion", "taken"),
    [
        (Step.CONFIRM, "", {"meeting"}),
        (Step.THANK_YOU, "", {"talk_on", "learned"}),
        (Step.THANK_YOU, "declines", set()),
        (Step.UPDATE, "", {"talk_on", "done"}),
        (Step.MENTORING_REQUEST, "", {"talk_on"}),
        (Step.AGENDA, "", {"meeting", "done"}),
        (Step.KEEP_IN_TOUCH, "", {"news"}),
        (Step.INTRODUCTION, "", {"go_between"}),
        (Step.ARRANGE, "", set()),
        (Step.ARRANGE, "later", {"later"}),
        (Step.ARRANGE, "refers", {"named"}),
        (Step.ARRANGE, "check_in", {"talk_on"}),
        (Step.ARRANGE, "called_off", set()),
        (Step.ARRANGE, "asks", set()),
        (Step.FAREWELL, "", set()),
    ],
)
def test_each_letter_takes_what_it_must_have_and_says_so(step: Step, occasion: str, taken: set[str]) -> None:
    sampled = with_samples(Told(), step, occasion, made_up())
    filled = {one.name for one in fields(Told) if getattr(sampled.told, one.name) != getattr(Told(), one.name)}
    assert filled == {name for one in taken for name in (MEETING if one == "meeting" else (one,))}
    assert set(sampled.made_up) == {CALLED[one] for one in taken}


def test_every_occasion_is_one_of_the_table_above() -> None:
    assert OCCASIONS == {
        Step.ARRANGE: ("later", "asks", "refers", "check_in", "called_off"),
        Step.THANK_YOU: ("declines",),
    }
