"""An item that raises is set aside with its reason, told once; the pass goes on, and the item when it is mended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Outgoing
from outreach.domain.rules import Rules
from outreach.ports.errors import TemplateBroken
from outreach.ports.world import MailWriter, Rendered, Templates, TemplateSource
from tests.makers import World, contact

JULIE, BO = "julie@partner.test", "bo@north.test"


@dataclass
class BreakableTemplates:
    """Templates of which some are broken for a while."""

    inner: Templates
    broken: set[str] = field(default_factory=set)

    def render(self, name: str, language: str, values: Mapping[str, object]) -> Rendered:
        if any(name.startswith(one) for one in self.broken):
            raise TemplateBroken("unexpected end of block", where=f"{name}.txt:3")
        return self.inner.render(name, language, values)

    def part(self, name: str, language: str, values: Mapping[str, object]) -> str:
        return self.inner.part(name, language, values)

    def languages(self, name: str) -> Sequence[str]:
        return self.inner.languages(name)

    def has(self, name: str, language: str) -> bool:
        return self.inner.has(name, language)

    def sources(self) -> Sequence[TemplateSource]:
        return self.inner.sources()


@dataclass
class StumblingWriter:
    """Cannot write mails to one address."""

    inner: MailWriter
    stumbles_at: str

    def compose(self, mail: Outgoing, date: datetime) -> bytes:
        if mail.content.to == self.stumbles_at:
            raise ValueError("a character that no header can hold")
        return self.inner.compose(mail, date)

    def read_back(self, raw: bytes) -> object:
        return self.inner.read_back(raw)


def two_people(**parts: object) -> tuple[World, BreakableTemplates]:
    world = World(rules=Rules(gap_minutes=(0, 0)))
    templates = BreakableTemplates(world.app.templates)
    world.app = replace(world.app, templates=templates, **parts)  # type: ignore[arg-type]  # parts by name
    world.add(contact("Julie Adams", JULIE))
    world.add(contact("Bo Lind", BO))
    return world, templates


def aside(world: World) -> list[str]:
    with world.app.store.reading() as records:
        return [one.kind for one in records.asides.all()]


def test_a_letter_that_cannot_be_written_down_lets_the_others_go() -> None:
    world, _ = two_people()
    world.app = replace(world.app, writer=StumblingWriter(world.app.writer, JULIE))  # type: ignore[arg-type]  # a fake
    world.run()
    world.reply("Julie: SEND\nBo: SEND")
    first = world.run(minutes=5)
    assert len(world.letters()) == 1
    assert len(first.tally.trouble) == 1
    assert aside(world) == ["letter"]
    assert world.run(minutes=5).tally.trouble == []


def test_a_broken_prompt_is_told_once_and_asked_when_it_is_mended() -> None:
    world, templates = two_people()
    templates.broken.add("prompts/approve")
    first = world.run()
    assert len(first.tally.trouble) == 1
    assert world.run(minutes=5).tally.trouble == []
    assert aside(world) == ["prompt"]
    templates.broken.clear()
    world.run(minutes=5)
    assert len(world.prompts()) == 1
    assert aside(world) == []


def test_a_command_is_obeyed_though_its_answer_cannot_be_written() -> None:
    world, templates = two_people()
    world.run()
    templates.broken.add("prompts/answer")
    world.reply("Julie: SEND\nBo: SKIP")
    result = world.run(minutes=5)
    assert len(world.letters()) == 1
    assert len(result.tally.trouble) == 1


def test_an_aside_of_a_letter_ends_with_the_letter() -> None:
    world, templates = two_people()
    world.run()
    world.reply("Julie: SEND\nBo: SKIP")
    world.clock.forward(hours=9)
    world.run()
    templates.broken.add("letters/first_contact")
    world.run(hours=14)
    assert world.letters() == []
    assert aside(world) == ["letter"]
    command_by_name(world.app, ["Julie", "WITHDRAW"])
    world.run(minutes=5)
    assert aside(world) == []


def test_a_template_that_breaks_while_a_letter_is_queued_holds_it_and_mended_lets_it_go() -> None:
    world, templates = two_people()
    world.run()
    world.reply("Julie: SEND\nBo: SKIP")
    world.clock.forward(hours=9)
    world.run()
    templates.broken.add("letters/first_contact")
    told = [len(world.run(hours=14).tally.trouble), len(world.run(minutes=5).tally.trouble)]
    assert told == [1, 0]
    templates.broken.clear()
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert aside(world) == []
