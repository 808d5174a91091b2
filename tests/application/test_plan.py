"""`plan` is what then really happens when nobody answers; `why` tells the true reason and the true time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.application.commanding import approve_letters, command_by_name
from outreach.application.event_words import STEP_WORDS
from outreach.application.explaining import BECAUSE_WORDS, HELD_WORDS, explain
from outreach.application.planning import Assume, Kind, Plan, plan
from outreach.application.status import QUESTION_WORDS
from outreach.domain.correspondence import Outgoing, Question
from outreach.domain.people import Channel, ContactId, Source
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


# -- everybody answers


def calendar(world: World, days: int = 120) -> Plan:
    return plan(world.app, days, Assume.YES)


def whats(found: Plan, *kinds: Kind) -> list[str]:
    return [one.what for one in found.planned if one.kind in kinds]


def test_when_everybody_says_yes_the_plan_goes_from_the_first_letter_to_mentoring() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    assert whats(calendar(world), Kind.LETTER) == [
        "the first letter goes",
        "the letter to find a time goes",
        "the letter to confirm the time goes",
        "the thank-you letter goes",
        "the letter on what came of it goes",
        "the request for mentoring goes",
        "the letter on what was agreed goes",
        "the agenda goes",
        "the agenda goes",
    ]


def test_an_assumed_answer_comes_two_working_days_after_the_letter() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    found = {one.what: one.at for one in calendar(world).planned}
    assert found["the first letter goes"].date() == date(2026, 11, 3)
    assert found["they answer, and say yes"].date() == date(2026, 11, 5)
    assert found["they name a time for the talk"].date() == date(2026, 11, 10)


def test_the_assumed_talk_takes_place_a_week_after_its_time_was_named() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    talks = [one.at for one in calendar(world).planned if one.what == "the talk"]
    assert talks[0] == datetime(2026, 11, 17, 10, tzinfo=UTC)


def test_nobody_is_asked_for_mentoring_before_the_assumed_talk() -> None:
    world = World()
    for number in range(12):
        world.add(contact(f"P{number} Person", f"p{number}@house{number}.test"))
    for name in {one.name for one in calendar(world).planned}:
        theirs = [one for one in calendar(world).planned if one.name == name]
        order = [one.what for one in sorted(theirs, key=lambda one: one.at)]
        assert order.index("the talk") < order.index("the request for mentoring goes")
        assert order.count("the request for mentoring goes") == 1


def test_who_is_reached_by_hand_goes_the_same_way_without_our_letters() -> None:
    world = World()
    world.add(contact("Lin Ede", channel=Channel.LINKEDIN))
    found = calendar(world)
    assert whats(found, Kind.LETTER) == []
    assert "they agree to be your mentor" in whats(found, Kind.ASSUMED)


def test_a_go_between_is_asked_before_the_first_letter() -> None:
    world = World()
    world.add(contact("Fay Hill", "fay@hill.test", source=Source.FRIEND_OF_A_FRIEND, introduced_by="Bo"))
    found = calendar(world)
    prompts = [one for one in found.planned if one.kind is Kind.PROMPT]
    assert QUESTION_WORDS[Question.INTRODUCTION] in prompts[0].what
    first = next(one.at for one in found.planned if one.what == "the first letter goes")
    assert prompts[0].at < first


@pytest.mark.parametrize("assume", list(Assume))
def test_a_plan_of_a_year_ends_and_writes_nothing(assume: Assume) -> None:
    world = World()
    for number in range(5):
        world.add(contact(f"P{number} Person", f"p{number}@house{number}.test"))
    world.run()
    before = world.app.store.state.copied()  # type: ignore[attr-defined]  # the store in memory
    logins = world.mailbox.logins
    assert not plan(world.app, 366, assume).cut_short
    assert world.app.store.state == before  # type: ignore[attr-defined]
    assert world.mailbox.logins == logins


def test_a_prompt_that_waits_is_answered_the_next_morning() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    world.hears_from("Julie Adams <julie@partner.test>", "No, I am afraid I cannot help with this.")
    world.run(minutes=5)
    assert whats(calendar(world), Kind.LETTER, Kind.END) == ["the thank-you letter goes", "closed: declined"]


def why(world: World, name: str = "julie") -> tuple[str, datetime | None]:
    with world.app.store.reading() as records:
        found = records.contacts.get(ContactId(name))
        assert found is not None
        one = explain(world.app, records, found)
    return one.because, one.next_at


@pytest.mark.parametrize("because", list(Because))
def test_every_reason_to_wait_has_words(because: Because) -> None:
    assert BECAUSE_WORDS[because]


@pytest.mark.parametrize("question", list(Question))
def test_every_question_has_words(question: Question) -> None:
    assert QUESTION_WORDS[question]


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


def test_why_tells_what_comes_when_the_wait_is_over() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    with world.app.store.reading() as records:
        found = records.contacts.get(ContactId("julie"))
        assert found is not None
        one = explain(world.app, records, found)
    assert (one.next_step, one.then) == ("wait", "the follow-up goes")


def test_why_tells_when_the_mentee_was_asked_and_when_the_question_comes_again() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    world.hears_from("Somebody <else@partner.test>", "I read this for Julie.", In_Reply_To=message_id(world))
    world.run(minutes=5)
    because, _ = why(world)
    assert "asked on Monday 2 November; once more on Thursday 5 November" in because
    world.run(days=4)
    because, _ = why(world)
    assert "asked on Monday 2 November; the weekly digest lists it" in because


def message_id(world: World) -> str:
    return world.outbox("julie")[0].message_id
