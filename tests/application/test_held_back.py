"""A provider that lets nothing through for a while is given its while; what it said is told in plain words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.application.explaining import explain
from outreach.application.status import status, status_words
from outreach.domain.correspondence import Status
from outreach.domain.people import ContactId
from outreach.ports.errors import Unreachable
from outreach.ports.mail import InDoubt, Refused, Stage
from outreach.settings.providers import named
from tests.makers import World, contact

JULIE, OMAR = "julie@partner.test", "omar@elsewhere.test"
DAILY = Refused(Stage.TEXT, 550, "5.4.5", "5.4.5 Daily user sending limit exceeded")


def two_approved() -> World:
    world = World()
    world.app = replace(world.app, preferences=replace(world.app.preferences, provider=named("gmail")))
    for name, address in (("Julie Adams", JULIE), ("Omar Haddad", OMAR)):
        world.add(contact(name, address))
    world.run()
    world.reply("Julie: SEND\nOmar: SEND")
    return world


def told(world: World) -> str:
    with world.app.store.reading() as records:
        return status_words(status(world.app, records))


@pytest.mark.parametrize(
    ("refusal", "hours"),
    [
        (DAILY, 24),
        (Refused(Stage.MAIL, 421, "4.7.28", "4.7.28 unusual rate of mail"), 1),
        (Refused(Stage.RCPT, 451, "4.7.1", "4.7.1 message rate limit exceeded, try again in 90 minutes"), 1.5),
    ],
)
def test_no_letter_goes_before_the_provider_lets_it_and_then_all_do(refusal: Refused, hours: float) -> None:
    world = two_approved()
    world.sender.answers = {JULIE: refusal, OMAR: refusal}
    held = world.run(minutes=5)
    assert isinstance(held.trouble, Unreachable)
    tried = [one for one in world.sender.tried if one in (JULIE, OMAR)]
    assert len(tried) == 1
    world.sender.recover()
    world.run(minutes=60 * hours - 10)
    assert world.letters() == []
    for _ in range(12):
        world.run(hours=3)
    assert len(world.letters()) == 2


def test_a_limit_that_leaves_one_letter_in_doubt_leaves_no_second_one() -> None:
    world = two_approved()
    world.sender.answers = dict.fromkeys((JULIE, OMAR), InDoubt("the server said 421 4.7.28 unusual rate of mail"))
    world.run(minutes=5)
    for _ in range(3):
        world.run(minutes=15)
    assert len([one for one in world.sender.tried if one in (JULIE, OMAR)]) == 1
    assert sorted(world.outbox(name)[0].status for name in ("julie", "omar")) == [Status.IN_DOUBT, Status.QUEUED]


def test_a_limit_of_the_provider_is_no_fault_of_the_letter() -> None:
    world = two_approved()
    world.sender.answers = {JULIE: DAILY, OMAR: DAILY}
    for _ in range(8):
        world.run(hours=25)
    letters = [world.outbox(name)[0] for name in ("julie", "omar")]
    assert {one.status for one in letters} == {Status.QUEUED}
    assert {one.tries for one in letters} == {0}


def test_the_pass_and_status_say_what_the_limit_means_and_until_when() -> None:
    world = two_approved()
    world.sender.answers = {JULIE: DAILY, OMAR: DAILY}
    trouble = str(world.run(minutes=5).trouble)
    assert "What it means: you have sent as much as Gmail lets anybody send in a day" in trouble
    assert "What to do: nothing" in trouble
    assert f"None goes before {world.clock.instant + timedelta(days=1):%-d %B %H:%M} UTC" in told(world)
    assert "Daily user sending limit exceeded" in told(world)


@pytest.mark.parametrize("name", ["julie", "omar"])
def test_why_tells_of_each_letter_that_the_limit_holds_it_back_and_until_when(name: str) -> None:
    world = two_approved()
    world.sender.answers = {JULIE: DAILY, OMAR: DAILY}
    world.run(minutes=5)
    with world.app.store.reading() as records:
        person = records.contacts.get(ContactId(name))
        assert person
        reason = explain(world.app, records, person)
    assert reason.next_at == world.clock.instant + timedelta(days=1)
    assert "you have sent as much as Gmail lets anybody send in a day" in reason.because


def test_no_more_letters_go_in_a_day_than_the_provider_takes() -> None:
    world = two_approved()
    little = replace(named("gmail"), daily_limit=1)
    world.app = replace(world.app, preferences=replace(world.app.preferences, provider=little))
    for _ in range(5):
        world.run(hours=1)
    assert len(world.letters()) == 1
    for _ in range(8):
        world.run(hours=3)
    assert len(world.letters()) == 2


def test_a_letter_that_is_asked_to_come_again_later_waits_at_least_so_long() -> None:
    world = two_approved()
    world.sender.answers = {JULIE: Refused(Stage.RCPT, 450, "4.2.0", "greylisted, try again in 3 hours")}
    world.run(minutes=5)
    letter = world.outbox("julie")[0]
    assert letter.due_at >= world.clock.instant + timedelta(hours=3)


def test_a_refused_sender_is_told_with_its_meaning_in_status_and_prompt() -> None:
    world = two_approved()
    refusal = Refused(Stage.RCPT, 553, "5.7.1", "5.7.1 Sender address rejected: not owned by user chris")
    world.sender.answers = {JULIE: refusal, OMAR: refusal}
    result = world.run(minutes=5)
    assert "What it means: your login may not send under the address in From" in result.tally.sending_refused
    assert "What it means: your login may not send under the address in From" in told(world)
    world.run(hours=2)
    (prompt,) = [one for one in world.prompts() if "takes no letters" in str(one["Subject"])]
    text = " ".join(prompt.get_body(("plain",)).get_content().split())  # type: ignore[union-attr]  # it has one
    assert "What it means: your login may not send under the address in From" in text
    assert "What to do: make the first of `addresses`" in text
