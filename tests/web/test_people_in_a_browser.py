"""People on a real page: found while typing, moved with keys alone, imported from a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.makers import World
from tests.web.rig import reading, served
from tests.web.test_importing_people import CSV

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.web.rig import Reader

pytestmark = pytest.mark.browser


def test_people_are_found_while_one_types(browser_page: "Reader") -> None:
    page = browser_page.go("/people")
    field = page.get_by_role("searchbox")
    field.press_sequentially("kent")
    page.get_by_text("1 of 2 people have “kent”.").wait_for()
    assert page.get_by_role("link", name="Tom Winter").is_visible()
    assert page.get_by_role("link", name="Julie Adams").count() == 0
    assert field.input_value() == "kent"
    field.press_sequentially(" nobody")
    page.get_by_text("Nobody has all of these words").wait_for()


def test_people_are_found_without_scripts(world: World, browser: "Browser") -> None:
    with served(world.app) as at, reading(browser, at, java_script_enabled=False) as reader:
        page = reader.go("/people")
        page.get_by_role("searchbox").fill("kent")
        page.get_by_role("button", name="Find").click()
        assert page.get_by_role("link", name="Tom Winter").is_visible()
        assert page.get_by_role("link", name="Julie Adams").count() == 0


def test_a_person_is_moved_with_keys_alone(browser_page: "Reader") -> None:
    page = browser_page.go("/people")
    page.get_by_text("Move Julie Adams").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("11122026")
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("Meeting with Julie Adams: Thursday 12 November 2026").wait_for()
    column = page.get_by_role("region", name="With a talk ahead 1")
    assert column.get_by_role("link", name="Julie Adams").is_visible()


def test_a_file_is_looked_at_and_then_written(world: World, browser_page: "Reader", tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(CSV, encoding="utf-8")
    page = browser_page.go("/people/import")
    page.get_by_label("A file of contacts").set_input_files(tmp_path / "people.csv")
    page.get_by_role("button", name="Look at it").click()
    page.get_by_role("heading", name="What people.csv would change").wait_for()
    with world.app.store.reading() as records:
        assert len(records.contacts.all()) == 2
    page.get_by_role("button", name="Add 2, change 1").click()
    page.get_by_text("Kept: 2 new, 1 changed.").wait_for()
    assert page.get_by_role("link", name="Bo Berg").is_visible()


def test_a_form_with_faults_says_so_for_everybody(browser_page: "Reader") -> None:
    page = browser_page.go("/people/add")
    page.get_by_label("Name", exact=True).fill("Ann Lee")
    page.get_by_label("E-mail").fill("ann at home")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("alert").wait_for()
    assert page.get_by_label("E-mail").get_attribute("aria-invalid") == "true"
    browser_page.complaints.clear()  # the browser's log notes the answer 422
    page.get_by_label("E-mail").fill("ann@lee.example")
    page.get_by_role("button", name="Add").click()
    page.get_by_text("Added: Ann Lee.").wait_for()
