"""What is offered about a person is what the one door obeys, at every stage."""

import pytest

from outreach.application.asking import Refusal
from outreach.application.requests import Request, handle
from outreach.application.sayable import COMMANDS, LIKELY, what_can_be_said
from outreach.application.undoing import can_be_undone
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.events import Stage
from outreach.domain.people import ContactId
from tests.application.situations import seen
from tests.makers import World

JULIE = ContactId("julie")
AT = {
    Stage.IDENTIFIED: "one letter to approve",
    Stage.CONTACTED: "a stranger",
    Stage.CONVERSING: "a plain yes",
    Stage.MEETING_SET: "the day before the talk",
    Stage.MET: "what came of it",
    Stage.ASKED: "a yes to the request",
    Stage.MENTORING: "no contact for weeks",
    Stage.CLOSED: "a line of news",
}
MORE = ("an opt-out", "is it time to ask", "the request", "a dead address", "words for LinkedIn")

LINES = {
    "MEETING": "MEETING 2028-02-01 14:00 30 min",
    "MOVED": "MOVED 2028-02-02 14:00",
    "RATE": "RATE 4 5",
    "ACTION": "ACTION read it by 2028-02-01",
    "NOTE": "NOTE likes trains",
    "ANSWERED": "ANSWERED yes, gladly",
    "LATER": "LATER 2028-02-01",
    "PAUSE": "PAUSE until 2028-02-01",
    "ADDRESS": "ADDRESS julie@elsewhere.test",
    "ADD": "ADD Mary Ward <mary@ward.test>",
    "CLOSE": "CLOSE no answer",
}


def obeyed(world: World, verb: str) -> bool | None:
    """Whether it is obeyed, and then whether UNDO takes it back; None if it is refused. Nothing is kept."""
    command = command_words.parse(LINES.get(verb, verb), world.clock.now(), "Europe/London")
    assert not isinstance(command, c.NotACommand)
    person = next(iter(world_people(world)))
    with world.app.store.reading() as records:
        try:
            handle(world.app, records, Request(command, person))
        except Refusal:
            return None
        return can_be_undone(records, person)


def world_people(world: World) -> list[ContactId]:
    with world.app.store.reading() as records:
        return [one.id for one in records.contacts.all()]


@pytest.mark.parametrize("situation", [*AT.values(), *MORE])
def test_what_is_offered_is_obeyed_and_what_is_not_is_refused(situation: str) -> None:
    world = seen(situation)
    with world.app.store.reading() as records:
        contact = records.contacts.get(world_people(world)[0])
        assert contact
        said = what_can_be_said(world.app, records, contact)
    offered = {one.verb for one in (*said.now, *said.more)}
    answers = {one.verb: obeyed(world, one.verb) for one in COMMANDS}
    harmless = {"RESUME", "CLOSE"}  # obeyed where they change nothing, or say why it ended
    assert {verb for verb, answer in answers.items() if answer is not None} - offered <= harmless
    assert {verb for verb in offered if answers[verb] is None} == set()
    lasting = {one.verb: one.lasting for one in COMMANDS}
    assert {verb for verb in offered if answers[verb] is lasting[verb]} == set()


def test_the_situations_are_one_of_each_stage() -> None:
    for stage, situation in AT.items():
        assert seen(situation).journey("julie").stage is stage, situation


def test_everything_likely_is_a_command() -> None:
    verbs = [one.verb for one in COMMANDS]
    assert len(set(verbs)) == len(verbs)
    assert set(LIKELY) == set(Stage)
    assert {verb for likely in LIKELY.values() for verb in likely} <= set(verbs)
