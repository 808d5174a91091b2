"""What goes does not hang on how often a pass looks, and never more goes in a day than the brake lets through."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Question
from outreach.domain.events import StopReason
from outreach.domain.rules import Rules
from tests.application.laws_beginnings import lead_to
from tests.application.laws_life import Lived
from tests.application.laws_words import NAMES, SOON
from tests.makers import MENTEE, World, contact

Fact = tuple[int, str, str]
"""So many days later, this happens to this person."""

FACTS = ("SEND", "SEND", "SKIP", "LATER 3 days", "CLOSE", "REOPEN", "UNDO", "gladly", "no", "away", "by hand")

LATER_FACTS = (
    *("SEND", "SEND", "SEND", "ASK", "MET", SOON, "NOTE that a rota is a promise", "ACTION read it", "DONE", "YES"),
    *("NO", "LATER 2 weeks", "CLOSE completed", "CLOSE valuable", "UNDO", "SKIP", "gladly", "a time", "not now"),
)
PLACES = ("meeting_set", "met", "requested", "asked", "answered_request", "mentoring", "agreed")

facts = st.lists(st.tuples(st.integers(0, 16), st.sampled_from(FACTS), st.sampled_from(sorted(NAMES))), max_size=5)
later_facts = st.lists(
    st.tuples(st.integers(0, 12), st.sampled_from(LATER_FACTS), st.just("julie")), min_size=2, max_size=5
)


def lived(facts: Sequence[Fact], step: timedelta, place: str = "new") -> dict[str, list[tuple[str, str]]]:
    """The letters that each person got, in order, when passes come so far from each other; Julie begins there."""
    life = Lived(Rules(gap_minutes=(0, 0)))
    for who in NAMES:
        life.meet(who, from_before=False)
    life.world.run()
    lead_to(life, "julie", place)
    for days, what, who in facts:
        _until(life, days, step)
        _happens(life, what, who)
    for _ in range(4):  # a first letter, its follow-up, and silence need a pass each, at least
        _until(life, 16, step)
    return {who: _letters(life, who) for who in NAMES}


def _until(life: Lived, days: int, step: timedelta) -> None:
    """Passes on the way; and what can go at its end has gone, whatever the step."""
    end = life.world.clock.instant + timedelta(days=days)
    while life.world.clock.instant + step < end:
        life.world.run(seconds=step.total_seconds())
    life.world.clock.instant = end
    life.world.to_working_hours()
    for _ in range(3):
        life.a_pass()


def _happens(life: Lived, what: str, who: str) -> None:
    match what:
        case "gladly" | "no" | "a time" | "not now":
            life.hears(who, what)
        case "away":
            fields = {"Auto_Submitted": "auto-replied"}
            life.mails(life.world.address(who), "I am away. (#)", "Automatic reply: Hello", **fields)
        case "by hand":
            life.mails(MENTEE, "A word by hand. (#)", "By hand", to=life.world.address(who), folder="Sent")
        case _:
            life.says(what, who)
    life.a_pass()


def _letters(life: Lived, who: str) -> list[tuple[str, str]]:
    rows = {one.raw: one for one in life.world.outbox(who)}
    sent = [rows[raw] for raw in life.letters_to(who)]
    return [(str(one.step), one.content.text) for one in sent]


@settings(max_examples=settings().max_examples // 3)
@given(facts=facts, step=st.sampled_from([timedelta(hours=11), timedelta(hours=24), timedelta(hours=61)]))
def test_the_same_letters_go_in_the_same_order_however_large_the_steps_of_the_clock_are(
    facts: Sequence[Fact], step: timedelta
) -> None:
    assert lived(facts, step) == lived(facts, timedelta(days=1000)), "the steps of the clock change what goes"


@settings(max_examples=max(5, settings().max_examples // 12))
@given(
    facts=later_facts,
    place=st.sampled_from(PLACES),
    step=st.sampled_from([timedelta(hours=24), timedelta(hours=61)]),
)
def test_the_same_letters_go_also_beyond_the_first_talk(facts: Sequence[Fact], place: str, step: timedelta) -> None:
    whole = lived(facts, timedelta(days=1000), place)
    assert lived(facts, step, place) == whole, "the steps of the clock change what goes"


@settings(max_examples=settings().max_examples // 3)
@given(
    people=st.integers(1, 9),
    number=st.integers(1, 3),
    hours=st.lists(st.integers(1, 30), max_size=6),
)
def test_never_more_first_approaches_go_in_a_day_than_the_brake_lets_through(
    people: int, number: int, hours: Sequence[int]
) -> None:
    """All follow-ups fall due while nobody looks; then passes come at these distances."""
    world = World(Rules(gap_minutes=(0, 0), new_people_a_day=people))
    for n in range(people):
        why = f"Your talk number {n} on nursing at the Leeds meeting changed how I plan my week"
        world.add(contact(f"{chr(65 + n)}nna Marsh", f"a{n}@place{n}.test", why_them=why))
    world.run()
    _approve_all(world)
    world.run(minutes=5)
    assert len(world.letters()) == people
    rules = Rules(gap_minutes=(0, 0), new_people_a_day=number)
    world.app = replace(world.app, rules=rules)
    world.clock.forward(days=21)
    for span in (0, *hours):
        world.run(hours=span)
        assert len(world.letters()) - people <= rules.brake, "more goes in a day than the brake lets through"
    stopped = [one for one in world.items() if one.question is Question.STOPPED]
    asked = any(one.about.startswith(StopReason.TOO_MANY.value) for one in stopped)
    assert asked == (people > rules.brake)


def _approve_all(world: World) -> None:
    for item in world.items():
        if item.question is Question.APPROVE and item.journey:
            command_by_name(world.app, [str(item.journey), "SEND"])
