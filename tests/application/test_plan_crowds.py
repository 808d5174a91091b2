"""However many letters wait for their turn, the plan reckons all of them."""

from datetime import timedelta
from itertools import pairwise

import pytest

from outreach.application.plan_simulation import Simulation
from outreach.application.plan_values import Kind, Traveller
from outreach.domain import events as e
from outreach.domain.events import LetterId, Stage, Step
from outreach.domain.journey import replay
from outreach.domain.people import Channel, ContactId
from outreach.domain.policy import Circumstances
from outreach.domain.rules import Rules
from outreach.domain.working_time import Place, next_opening
from tests.makers import MONDAY, contact

PEOPLE = 500
LONDON = "Europe/London"


def waits_to_go(number: int, zone: str) -> Traveller:
    """Somebody whose follow-up is approved, and due."""
    person, letter = contact(f"Somebody {number}", f"{number}@example.test"), LetterId(f"letter {number}")
    happened = (
        e.ContactAdded(at=MONDAY, stage=Stage.CONTACTED, channel=Channel.EMAIL),
        e.LetterDrafted(at=MONDAY, letter=letter, step=Step.FOLLOW_UP),
        e.LetterQueued(at=MONDAY, letter=letter, step=Step.FOLLOW_UP),
    )
    return Traveller(person, replay(person.id, happened), Circumstances(Place(zone), Place(LONDON)))


@pytest.mark.parametrize("zones", [(LONDON,), (LONDON, "America/New_York", "Asia/Tokyo")], ids=len)
def test_five_hundred_letters_that_wait_all_go_a_gap_apart_and_in_working_hours(zones: tuple[str, ...]) -> None:
    crowd = {ContactId(str(number)): waits_to_go(number, zones[number % len(zones)]) for number in range(PEOPLE)}
    rules, places = Rules(), {one.contact.name: one.around.place for one in crowd.values()}
    simulation = Simulation(rules, Place(LONDON), MONDAY + timedelta(days=60), crowd, {})
    simulation.run(MONDAY)
    assert not simulation.cut_short
    letters = [one for one in simulation.planned if one.kind is Kind.LETTER]
    assert len(letters) == PEOPLE
    gap = timedelta(minutes=sum(rules.gap_minutes) / 2)
    assert min(after.at - before.at for before, after in pairwise(letters)) >= gap
    assert all(next_opening(one.at, places[one.name], rules) == one.at for one in letters)
    assert letters[-1].at < MONDAY + timedelta(days=12)
