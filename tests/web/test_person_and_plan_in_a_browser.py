"""A person's page and the plan at a real browser: forms that open, a calendar on each width, days that come."""

from typing import TYPE_CHECKING

import pytest

from tests.makers import World, contact
from tests.web import worlds
from tests.web.rig import reading, served
from tests.web.site import copied

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def busy() -> World:
    return worlds.busy()


def test_a_time_is_noted_with_fields_and_taken_back(busy: World, browser: "Browser") -> None:
    world = copied(busy)
    with served(world.app) as at, reading(browser, at) as reader:
        page = reader.go("/people/julie")
        said = page.locator("details.saying", has_text="agreed on this time")
        said.locator("summary").click()
        said.get_by_label("Day").fill("2026-11-12")
        said.get_by_label("Hour, your time").fill("14:00")
        said.get_by_label("Minutes").select_option("30")
        said.get_by_role("button", name="Meeting").click()
        page.get_by_role("status").get_by_text("Thursday 12 November 2026, 14:00").wait_for()
        assert world.journey("julie").meeting_minutes == 30
        page.get_by_role("status").get_by_role("button", name="Undo").click()
        page.get_by_text("Undone: things with Julie Adams stand as before.").wait_for()
    assert world.journey("julie").meeting_at is None


def test_the_plan_of_many_people_comes_by_itself(browser: "Browser") -> None:
    world = World()
    for number in range(41):
        world.add(contact(f"P{number} Adams", organisation="Northern Trust"))
    with served(world.app) as at, reading(browser, at) as reader:
        page = reader.go("/plan")
        page.get_by_role("heading", name="Nothing comes by itself for 41").wait_for()
