"""Somebody who has never seen the program: from nothing to an approved letter, an answer and a talk."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from outreach.domain.events import Stage
from tests.makers import World
from tests.web.hands import Hands, Keyboard, Mouse
from tests.web.rig import PHONE, Reader, assert_fits, reading, served
from tests.web.worlds import WHY, nobody, one

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WAYS: dict[str, tuple[Callable[["Page"], Hands], dict[str, Any]]] = {
    "by mouse": (Mouse, {}),
    "by keyboard alone": (Keyboard, {}),
    "on a phone": (Mouse, {"viewport": PHONE, "has_touch": True}),
    "in the dark": (Mouse, {"color_scheme": "dark"}),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_newcomer_gets_from_nothing_to_a_talk(browser: "Browser", way: str) -> None:
    kind, wishes = WAYS[way]
    world = nobody()
    with served(world.app) as at, reading(browser, at, **wishes) as reader:
        hands = kind(reader.page)
        thinks_first(reader, hands)
        adds_somebody(reader, hands)
        a_pass_runs(reader, hands)
        sends_the_letter(reader, hands)
        sees_the_answer(reader, hands, world)
        sets_the_talk(reader, hands)
        assert reader.complaints == []
    with world.app.store.reading() as records:
        assert [row.stage for row in records.journeys.all()] == [Stage.MEETING_SET]


def thinks_first(reader: Reader, hands: Hands) -> None:
    page = reader.go("/")
    assert_fits(page)
    hands.press(page.get_by_role("link", name="Think first"))
    answer(page, hands, "purpose", "I want to lead a ward team well within two years")
    hands.press(page.locator("#context").get_by_role("radio").first)
    hands.press(page.locator("#context").get_by_role("button", name="Keep"))
    hands.press(page.locator("#needs").get_by_role("radio", name="how"))
    answer(page, hands, "needs", "leading a team")
    page.get_by_text("First letters may go, each with your word.").wait_for()


def answer(page: "Page", hands: Hands, question: str, words: str) -> None:
    """The first question that is open is unfolded."""
    place = page.locator(f"#{question}")
    hands.write(place.get_by_role("textbox"), words)
    hands.press(place.get_by_role("button", name="Keep"))
    page.get_by_role("status").get_by_text("Kept.").wait_for()


def adds_somebody(reader: Reader, hands: Hands) -> None:
    page = reader.go("/")
    hands.press(page.get_by_role("link", name="Add somebody"))
    hands.write(page.get_by_label("Name", exact=True), "Julie Adams")
    hands.write(page.get_by_label("E-mail"), "julie@partner.test")
    hands.write(page.get_by_label("Why them"), WHY["Julie Adams"])
    hands.write(page.get_by_label("What they may help you with"), "leading a team")
    hands.press(page.get_by_role("button", name="Add", exact=True))
    page.get_by_role("status").get_by_text("Added: Julie Adams.").wait_for()


def a_pass_runs(reader: Reader, hands: Hands) -> None:
    """What it left is there without another look."""
    page = reader.go("/")
    hands.press(page.get_by_role("link", name="Let a pass run"))
    hands.press(page.get_by_role("button", name="Pass now"))
    page.get_by_text(re.compile("Pass done: ")).wait_for()


def sends_the_letter(reader: Reader, hands: Hands) -> None:
    page = reader.page
    page.get_by_role("article").filter(has_text="Julie Adams").wait_for()
    page.get_by_text("Where to begin").wait_for(state="hidden")
    assert_fits(page)
    hands.press(page.locator("summary", has_text="The first letter"))
    page.get_by_text(WHY["Julie Adams"]).first.wait_for()
    hands.press(page.get_by_role("button", name="Send", exact=True))
    page.get_by_role("status").get_by_text("Julie Adams").wait_for()
    page.get_by_role("heading", name="Going out next").wait_for()
    page.get_by_role("listitem").get_by_text("Julie Adams").wait_for()


def sees_the_answer(reader: Reader, hands: Hands, world: World) -> None:
    """The letter goes, and its answer comes, while the page stands open."""
    page = reader.page
    page.clock.install()
    page.goto(f"{reader.home}/")
    world.run(minutes=15)
    world.hears_from("Julie Adams <julie@partner.test>", "Gladly! Let us talk. When would it suit you?")
    world.run(minutes=15)
    page.clock.fast_forward(20_000)
    hands.press(page.get_by_role("link", name="Show it"))
    page.get_by_text("Gladly! Let us talk.").wait_for()
    assert_fits(page)


def sets_the_talk(reader: Reader, hands: Hands) -> None:
    page = reader.page
    card = page.get_by_role("article").filter(has_text="Gladly! Let us talk.")
    more = card.locator("details.more > summary")
    field = card.get_by_role("group", name="Note the time you agreed on")
    if not field.is_visible():
        hands.press(more)
    hands.write(field.get_by_label("Day"), "2026-11-05")
    hands.press(card.get_by_role("button", name="Meeting"))
    page.get_by_role("status").get_by_text("Thursday 5 November").wait_for()
    assert_fits(page)


def test_a_letter_is_read_and_approved_without_scripts(browser: "Browser") -> None:
    world = one()
    with served(world.app) as at, reading(browser, at, java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{reader.home}/letters")
        page.get_by_text(WHY["Julie Adams"]).first.wait_for()
        page.get_by_role("button", name="Send", exact=True).first.click()
        page.get_by_role("status").get_by_text("Julie Adams").wait_for()
    assert world.outbox("julie")[0].status.value == "queued"
