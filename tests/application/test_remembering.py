"""A page asks each question once, sees what it writes for itself, and keeps nothing of one look for the next."""

from dataclasses import dataclass, replace
from typing import Any, cast

from outreach.application.remembering import remembering
from outreach.domain.people import ContactId
from outreach.ports.world import Templates
from tests.makers import World, contact


@dataclass
class Counting:
    """Templates that count how often they are asked for languages."""

    templates: Any
    calls: int = 0

    def languages(self, name: str) -> Any:
        self.calls += 1
        return self.templates.languages(name)


def test_each_look_at_the_same_has_one_answer() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    with remembering(world.app).store.reading() as records:
        assert records.contacts.all() is records.contacts.all()
        assert records.contacts.get(ContactId("julie")) is records.contacts.get(ContactId("julie"))
        assert records.contacts.get(ContactId("nobody")) is None
        assert [one.name for one in records.contacts.by_addresses(["julie@partner.test"])] == ["Julie Adams"]


def test_what_is_written_while_looking_is_seen() -> None:
    world = World()
    julie = world.add(contact("Julie Adams", "julie@partner.test"))
    with remembering(world.app).store.reading() as records:
        before = records.contacts.all()
        records.contacts.save(replace(julie, name="Julie Brown"))
        assert [one.name for one in records.contacts.all()] == ["Julie Brown"]
        assert [one.name for one in before] == ["Julie Adams"]
    with world.app.store.reading() as records:
        assert [one.name for one in records.contacts.all()] == ["Julie Adams"]


def test_the_next_look_asks_anew() -> None:
    world = World()
    app = remembering(world.app)
    with app.store.reading() as records:
        assert records.contacts.all() == []
    world.add(contact("Julie Adams"))
    with app.store.reading() as records:
        assert len(records.contacts.all()) == 1


def test_what_comes_one_by_one_is_not_kept() -> None:
    world = World()
    world.add(contact("Julie Adams"))
    with remembering(world.app).store.reading() as records:
        assert len(list(records.journal.read_all())) == len(list(records.journal.read_all())) > 0


def test_templates_are_asked_once_what_there_is() -> None:
    world = World()
    counting = Counting(world.app.templates)
    app = remembering(replace(world.app, templates=cast("Templates", counting)))
    assert app.templates.languages("letters/first_contact") == app.templates.languages("letters/first_contact")
    assert counting.calls == 1
