"""Whatever a button does, `outreach do` does: two copies of one world, the same events in both."""

from dataclasses import replace

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.application.desk import waiting
from outreach.application.undoing import can_be_undone
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import CommandObeyed, ItemId
from outreach.interfaces.web.commanding import line_of
from outreach.interfaces.web.forms import Form
from outreach.ports.store import MENTEE_STREAM, Recorded
from tests.application.situations import SITUATIONS, seen
from tests.makers import World
from tests.web.site import COOKIE, Button, Site, buttons, copied, every_address, words_of

BY_ITEM_ALONE = {("ADD", "reflect"), ("ACTION", "reflect")}
"""A new contact or task is nobody's answer until a prompt or a button says to which question it belongs."""


def journal(world: World) -> list[Recorded]:
    with world.app.store.reading() as records:
        return list(records.journal.read_all())


def judged(world: World, before: World) -> list[object]:
    """The events; where several questions are open, `do` may take another one for answered."""
    several = len(before.items()) > 1
    return [
        replace(one, event=replace(one.event, item=None, question="", about=""))
        if several and isinstance(one.event, CommandObeyed)
        else one
        for one in journal(world)
    ]


def commands_of(world: World) -> list[Button]:
    """Every button of every page that gives a command, each once; behind the question whether one is sure, if that
    is asked."""
    site = Site(world.app).enter()
    found = [certain(site, one) for where in every_address(world.app) for one in buttons(site.page(where))]
    unlike = {tuple((n, v) for n, v in one.fields if n != "back"): one for one in found if one.action == "/do"}
    return list(unlike.values())


def certain(site: Site, button: Button) -> Button:
    """What is pressed to say that one is sure."""
    if button.action != "/sure":
        return button
    asked = site.post(button.action, button.values).text
    assert "cannot be undone" in words_of(asked)
    (confirm,) = [one for one in buttons(asked) if one.action == "/do"]
    return confirm


def twin(world: World, button: Button) -> str:
    """The same as a person types it behind `outreach do`; what it answers, or why it is refused."""
    given = button.values
    with world.app.store.reading() as records:
        item = records.prompts.item(ItemId(given.get("item", "")))
        contact = records.contacts.get(item.journey or "") if item else None  # type: ignore[arg-type]
        contact = contact or records.contacts.get(given.get("contact", ""))  # type: ignore[arg-type]
    line = line_of(Form({name: [value] for name, value in given.items()})).split()
    words = [*(contact.name.split() if contact else []), *line]
    try:
        return command_by_name(world.app, words, given.get("text", "")).words
    except Refusal as refusal:
        return refusal.what


def pressed(world: World, button: Button) -> str:
    site = Site(world.app).enter()
    answer = site.post(button.action, button.values)
    assert answer.status_code == 303, words_of(answer.text)
    session = site.door.session(site.browser.cookies[COOKIE])
    assert session
    return session.told()[0].words


def item_of(world: World, button: Button) -> Item | None:
    with world.app.store.reading() as records:
        return records.prompts.item(ItemId(button.values.get("item", "")))


def question_of(world: World, button: Button) -> str:
    item = item_of(world, button)
    return item.question.value if item else ""


def can_be_taken_back(world: World, button: Button) -> bool:
    """Of what is about a person; what is told about oneself can be told anew, and RESUME ends what halts."""
    item = item_of(world, button)
    if item and item.question is Question.TASK:
        return False
    with world.app.store.reading() as records:
        return item is None or item.journey is None or can_be_undone(records, item.journey)


def says_it_is_final(world: World, button: Button) -> bool:
    item = item_of(world, button)
    if item is None:
        return False
    with world.app.store.reading() as records:
        (told,) = waiting(world.app, records, [item])
    return any(words.startswith(button.values["words"]) for words in told.final)


IN_FULL = (
    "one letter to approve",
    "a stranger",
    "a plain yes",
    "the day before the talk",
    "what came of it",
    "a yes to the request",
    "no contact for weeks",
    "a line of news",
)
"""One situation of each stage: here the commands about a person are pressed, too, which need no question."""


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_button_does_what_the_same_words_do(situation: str) -> None:
    made = seen(situation)
    offered = commands_of(copied(made))
    assert offered, "no page offers anything where something waits"
    for button in offered:
        if "contact" in button.values and situation not in IN_FULL:
            continue
        if (button.values["words"], question_of(made, button)) in BY_ITEM_ALONE:
            continue
        here, there = copied(made), copied(made)
        told, typed = pressed(here, button), twin(there, button)
        if "questions about" in typed:  # the button knows which one it stands beside
            assert journal(here) != journal(made), button
            continue
        assert judged(here, made) == judged(there, made), f"{button}\n{told}\n{typed}"
        assert typed in told, button
        assert can_be_taken_back(here, button) is not says_it_is_final(made, button), button


def test_every_question_is_met_with_a_button() -> None:
    met = {question_of(world, one) for name in SITUATIONS for world in [seen(name)] for one in commands_of(world)}
    with_items = {item.question.value for name in SITUATIONS for item in seen(name).items()}
    assert with_items <= met


def test_stopping_and_going_on_are_the_same_everywhere(world: World) -> None:
    other = copied(world)
    for words in ("STOP", "RESUME", "PAUSE until 3 Jan", "RESUME"):
        Site(world.app).enter().say(words)
        command_by_name(other.app, words.split())
    with world.app.store.reading() as here, other.app.store.reading() as there:
        assert here.journal.read(MENTEE_STREAM) == there.journal.read(MENTEE_STREAM)
