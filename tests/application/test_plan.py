"""`plan` is what then really happens when nobody answers; `why` tells the true reason and the true time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.application.commanding import approve_letters, command_by_name
from outreach.application.event_words import STEP_WORDS
from outreach.application.explaining import BECAUSE_WORDS, HELD_WORDS, explain
from outreach.application.planning import plan
from outreach.domain.correspondence import Outgoing
from outreach.domain.people import ContactId
from outreach.domain.policy import Because
from outreach.domain.rules import Rules
from outreach.domain.sending import Held
from outreach.ports.mail import Refused
from outreach.ports.mail import Stage as At
from tests.makers import World, contact

ZONES = ("Europe/London", "America/Los_Angeles", "Asia/Tokyo", "Europe/Berlin")


def letters_planned(world: World, days: int) -> list[tuple[str, str, date]]:
    planned = plan(world.app, days).planned
    return [(one.name, one.what, one.at.date()) for one in planned if one.what.endswith(" goes")]


def letters_sent(world: World, names: list[str]) -> list[tuple[str, str, date]]:
    gone = [one for name in names for one in world.outbox(name) if one.sent_at]
    return [(one.content.to_name, _words(one), one.sent_at.date()) for one in gone if one.sent_at]


def _words(mail: Outgoing) -> str:
    assert mail.step is not None
    return f"the {STEP_WORDS[mail.step]} goes"


HOURS = (time(0), time(8), time(9), time(17))
"""When windows open somewhere (in UTC), and when the mentee says SEND."""


def live(world: World, days: int) -> None:
    """A pass whenever anything may be due; all that waits at 08:00 is approved then."""
    end = world.clock.now() + timedelta(days=days)
    while world.clock.now() < end:
        world.clock.instant = min(_next_hour(world), *_due(world))
        if world.clock.now().time() == time(8):
            approve_letters(world.app, ())
        world.run()


def _next_hour(world: World) -> datetime:
    now = world.clock.now()
    days = (now.date(), now.date() + timedelta(days=1))
    return min(at for day in days for hour in HOURS if (at := datetime.combine(day, hour, UTC)) > now)


def _due(world: World) -> list[datetime]:
    now = world.clock.now()
    with world.app.store.reading() as records:
        due = [row.due_at for row in records.journeys.all() if row.due_at and row.due_at > now]
    return [*due, now + timedelta(days=1)]


@settings(max_examples=5, deadline=None)
@given(
    zones=st.lists(st.sampled_from(ZONES), min_size=1, max_size=2),
    follow_ups=st.integers(0, 2),
    a_day=st.integers(1, 2),
    same_house=st.booleans(),
)
def test_the_plan_is_what_happens_when_nobody_answers(
    zones: list[str], follow_ups: int, a_day: int, same_house: bool
) -> None:
    world = World(rules=Rules(follow_ups=follow_ups, new_people_a_day=a_day, gap_minutes=(0, 0)))
    world.clock.instant = datetime(2026, 11, 2, 7, 0, tzinfo=UTC)
    names = []
    for number, zone in enumerate(zones):
        house = "house" if same_house else f"house{number}"
        world.add(contact(f"P{number} Person", f"p{number}@{house}.test", time_zone=zone, country=""))
        names.append(f"p{number}")
    world.run()
    expected = letters_planned(world, 26)
    live(world, 26)
    assert sorted(letters_sent(world, names)) == sorted(expected)


def test_a_pause_until_a_date_is_in_the_plan() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    command_by_name(world.app, ["PAUSE", "all", "until", "9", "Nov"])
    planned = plan(world.app, 14)
    assert min(one.at.date() for one in planned.planned if "goes" in one.what) == date(2026, 11, 9)
    assert not planned.halted


def test_a_stop_halts_the_plan() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    command_by_name(world.app, ["STOP"])
    assert plan(world.app, 14).halted


def why(world: World, name: str = "julie") -> tuple[str, datetime | None]:
    with world.app.store.reading() as records:
        found = records.contacts.get(ContactId(name))
        assert found is not None
        one = explain(world.app, records, found)
    return one.because, one.next_at


@pytest.mark.parametrize("because", list(Because))
def test_every_reason_to_wait_has_words(because: Because) -> None:
    assert BECAUSE_WORDS[because]


@pytest.mark.parametrize("held", list(Held))
def test_every_reason_to_hold_a_letter_has_words(held: Held) -> None:
    assert HELD_WORDS[held]


def test_why_names_the_hour_at_which_a_greylisted_letter_is_tried_again() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    world.run()
    world.reply("SEND")
    world.sender.answers["julie@partner.test"] = Refused(At.RCPT, 451, "4.7.1", "greylisted")
    world.run(minutes=5)
    because, at = why(world)
    assert at == world.clock.now() + timedelta(minutes=15)
    assert "greylisted" in because


def test_why_tells_of_letters_waiting_for_the_mentee_when_these_are_enough_for_today() -> None:
    world = World(rules=Rules(new_people_a_day=1))
    world.add(contact("Julie Adams", "julie@partner.test"))
    world.add(contact("Bo Lind", "bo@north.test"))
    world.run()
    because, _ = why(world, "bo")
    assert "wait" in because
