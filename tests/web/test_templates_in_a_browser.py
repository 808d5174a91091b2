"""A template on a real page: it is read anew while one types, and kept with a press."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.makers import World
from tests.web.own_words import with_folder
from tests.web.rig import reading, served
from tests.web.test_templates import MINE, own_file

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_a_letter_is_read_anew_while_one_types_and_kept_with_a_press(
    world: World, browser: "Browser", tmp_path: Path
) -> None:
    app = with_folder(world, tmp_path / "mine").app
    with served(app) as at, reading(browser, at) as reader:
        page = reader.go("/templates/first_contact")
        field = page.get_by_label("The template")
        field.fill(MINE)
        page.get_by_label("As Julie Adams would read it").get_by_text("Would you have 15 minutes").wait_for()
        page.get_by_label("Try it with").fill("Tom")
        page.get_by_label("As Tom Winter would read it").get_by_text("Dear Tom Winter").wait_for()
        field.fill("Subject: Hi\n\nDear {{ greting }},\n")
        page.get_by_text("Line 3: 'greting' is undefined").wait_for()
        field.fill(MINE)
        page.get_by_role("button", name="Save").click()
        page.get_by_role("status").get_by_text("Saved in").wait_for()
        assert reader.complaints == []
    assert own_file(tmp_path / "mine").read_text(encoding="utf-8") == MINE
    with served(with_folder(world, tmp_path / "mine").app) as at, reading(browser, at) as reader:
        page = reader.go("/templates/first_contact")
        page.get_by_role("heading", name="How yours differ").wait_for()


def test_without_scripts_a_text_is_tried_with_a_press(world: World, browser: "Browser") -> None:
    with served(world.app) as at, reading(browser, at, java_script_enabled=False) as reader:
        page = reader.go("/templates/first_contact")
        page.get_by_label("The template").fill(MINE)
        page.get_by_role("button", name="See how it reads").click()
        assert page.get_by_text("Would you have 15 minutes").is_visible()
