"""PAUSE and RESUME for one person, or for everybody at an organisation."""

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.application.explaining import explain
from outreach.application.importing import apply
from outreach.application.requests import named
from outreach.domain.contact_import import ContactRow
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Step
from outreach.domain.people import ContactId
from tests.application.talk_situations import evaluate, mentoring, says
from tests.makers import World, contact


def three() -> World:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test", organisation="Northern Trust"))
    world.add(contact("Ben Cole", "ben@second.test", organisation="Northern Trust Ltd"))
    world.add(contact("Eve Else", "eve@else.test", organisation="Elsewhere"))
    return world


def resting(world: World) -> list[str]:
    return [one for one in ("julie", "ben", "eve") if world.journey(one).paused_until]


@pytest.mark.parametrize("words", ["PAUSE Northern Trust until 3 Jan", "northern trust PAUSE"])
def test_an_organisation_rests_as_a_whole_and_goes_on_as_a_whole(words: str) -> None:
    world = three()
    command_by_name(world.app, words.split())
    assert resting(world) == ["julie", "ben"]
    command_by_name(world.app, ["RESUME", "Northern", "Trust"])
    assert resting(world) == []


@pytest.mark.parametrize("words", ["PAUSE Northern Trust until 3 Jan", "Northern Trust: PAUSE until 3 Jan"])
def test_the_same_words_are_obeyed_by_mail(words: str) -> None:
    world = three()
    world.run()
    world.reply(words)
    world.run(minutes=5)
    assert resting(world) == ["julie", "ben"]
    world.reply("RESUME Northern Trust", prompt=world.prompts()[0])
    world.run(minutes=5)
    assert resting(world) == []


def test_a_name_of_a_person_means_that_person() -> None:
    world = three()
    command_by_name(world.app, ["PAUSE", "Julie"])
    assert resting(world) == ["julie"]
    command_by_name(world.app, ["Julie", "RESUME"])
    assert resting(world) == []


def test_whoever_is_neither_changes_nothing() -> None:
    world = three()
    with pytest.raises(Refusal, match="nobody among your contacts"):
        command_by_name(world.app, ["PAUSE", "Southern", "Trust"])
    assert resting(world) == []


def row(name: str, organisation: str, address: str = "") -> ContactRow:
    fresh = contact(name, address or f"{name.split()[0].lower()}@third.test", organisation=organisation)
    return ContactRow(fresh, 2, frozenset({"name", "email", "organisation"}))


def found(world: World, name: str) -> ContactId:
    with world.app.store.reading() as records:
        return named(records, name).id


@pytest.mark.parametrize("until", ["", " until 3 Jan"])
def test_who_comes_to_an_organisation_that_rests_does_so_too(until: str) -> None:
    world = three()
    command_by_name(world.app, f"PAUSE Northern Trust{until}".split())
    apply(world.app, [row("Amy Ross", "Northern Trust"), row("Tim Wood", "Southern Trust")])
    amy, tim = found(world, "Amy"), found(world, "Tim")
    assert world.journey(amy).paused_until == world.journey("julie").paused_until
    assert world.journey(tim).paused_until is None
    world.run(hours=1)
    assert world.outbox(amy) == []
    command_by_name(world.app, ["RESUME", "Northern", "Trust"])
    assert world.journey(amy).paused_until is None


def test_who_is_edited_or_imported_into_an_organisation_that_rests_does_so_too() -> None:
    world = three()
    command_by_name(world.app, ["PAUSE", "Northern", "Trust"])
    apply(world.app, [row("Eve Else", "Northern Trust", "eve@else.test")])
    assert resting(world) == ["julie", "ben", "eve"]


def test_who_comes_where_one_person_rests_or_the_rest_is_over_does_not_rest() -> None:
    world = three()
    command_by_name(world.app, ["PAUSE", "Julie"])
    apply(world.app, [row("Amy Ross", "Northern Trust")])
    assert world.journey(found(world, "Amy")).paused_until is None
    command_by_name(world.app, "PAUSE Northern Trust until 10 Nov".split())
    world.clock.forward(days=10)
    apply(world.app, [row("Tim Wood", "Northern Trust")])
    assert world.journey(found(world, "Tim")).paused_until is None


def test_a_goodbye_to_somebody_who_rests_is_drafted_once_they_do_not() -> None:
    world = mentoring()
    command_by_name(world.app, ["PAUSE", "Northern", "Trust", "until", "3", "Jan"])
    said = command_by_name(world.app, ["Julie", "CLOSE", "completed"])
    assert "is drafted on 3 January 2027 and comes to you" in said.words
    world.run(days=1)
    assert Step.FAREWELL not in {one.step for one in world.outbox("julie")}
    with world.app.store.reading() as records:
        told = explain(world.app, records, next(one for one in records.contacts.all() if one.id == "julie"))
    assert (told.because, told.then) == ("you paused it", "the farewell letter is drafted")
    command_by_name(world.app, ["RESUME", "Northern", "Trust"])
    world.run(minutes=10)
    assert [one.step for one in world.outbox("julie") if one.status is Status.DRAFT] == [Step.FAREWELL]


def test_a_goodbye_to_somebody_who_rests_for_good_waits_for_resume() -> None:
    world = mentoring()
    command_by_name(world.app, ["PAUSE", "Julie"])
    assert "once you say RESUME" in command_by_name(world.app, ["Julie", "CLOSE", "completed"]).words


def test_while_the_goodbye_waits_nobody_is_asked_to_meet_again() -> None:
    world = says(evaluate(), "CLOSE completed", days=40)
    assert Question.CHECK_IN not in {one.question for one in world.items()}
    assert Question.EVALUATE not in {one.question for one in world.items()}
