"""A law of the return from a long silence: what fell due meanwhile goes over some days, and all of it goes."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Question
from outreach.domain.rules import Rules
from tests.makers import MONDAY, World, contact


@settings(max_examples=max(20, settings().max_examples // 10))  # each example is weeks of passes
@given(
    number=st.integers(1, 4), days=st.integers(11, 17), hours=st.lists(st.integers(1, 9), min_size=8, max_size=30)
)
def test_after_a_silence_no_more_letters_go_a_day_than_the_daily_number(
    number: int, days: int, hours: list[int]
) -> None:
    """Follow-ups to so many people as the brake lets through fall due while no pass runs."""
    world = World(Rules(gap_minutes=(0, 0), new_people_a_day=20))
    people = 2 * number + 2
    for n in range(people):
        why = f"Your talk number {n} on nursing at the Leeds meeting changed how I plan my week"
        world.add(contact(f"{chr(65 + n)}nna Marsh", f"a{n}@place{n}.test", why_them=why))
    world.run()
    for item in world.items():
        if item.question is Question.APPROVE and item.journey:
            command_by_name(world.app, [str(item.journey), "SEND"])
    world.run(minutes=5)
    assert len(world.letters()) == people
    world.app = replace(world.app, rules=replace(world.app.rules, new_people_a_day=number))
    world.clock.instant = MONDAY + timedelta(days=days)
    gone = Counter[str]()
    for span in (0, *hours):
        before = len(world.letters())
        world.run(hours=span)
        if world.clock.instant < MONDAY + timedelta(days=days + 3):
            gone[f"{world.clock.instant:%x}"] += len(world.letters()) - before
    assert max(gone.values()) <= number, gone
    assert "too_many" not in {item.about.partition(" ")[0] for item in world.items()}
