"""Words of one's own, with and without scripts, and several letters approved by keyboard."""

from typing import TYPE_CHECKING

import pytest

from tests.web.rig import reading, served
from tests.web.site import copied
from tests.web.test_letters import three

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.makers import World

pytestmark = pytest.mark.browser

OWN = "Dear Julie,\n\nwould you be my mentor? I have 15 minutes!!\n\nChris"
_THREE = three()


@pytest.fixture
def letters() -> "World":
    return copied(_THREE)


def changing(page: "Page") -> None:
    """Opens Julie's letter to be changed, in its place."""
    page.get_by_role("link", name="Change the text of the letter to Julie Adams").click()
    page.get_by_label("Your words for Julie Adams").fill(OWN)


def test_the_check_follows_the_words_as_they_are_written(letters: "World", browser: "Browser") -> None:
    with served(letters.app) as at, reading(browser, at) as reader:
        page = reader.go("/letters")
        changing(page)
        page.get_by_text("This asks for mentoring").wait_for()
        assert page.get_by_role("heading", name="Letters to approve").is_visible()
        page.get_by_label("Your words for Julie Adams").fill("Dear Julie,\n\nnothing.\n\nChris")
        page.get_by_text("This asks for mentoring").wait_for(state="detached")
        page.get_by_role("button", name="Use this text").click()
        page.get_by_text("comes back to you as it will arrive").wait_for()
        assert reader.complaints == []


def test_words_are_tried_where_scripts_do_not_run(letters: "World", browser: "Browser") -> None:
    with served(letters.app) as at, reading(browser, at, java_script_enabled=False) as reader:
        page = reader.go("/letters")
        changing(page)
        page.get_by_role("button", name="Preview").click()
        page.get_by_text("This asks for mentoring").wait_for()
        assert page.get_by_label("Your words for Julie Adams").input_value().strip() == OWN
        page.get_by_role("button", name="Use this text").click()
        page.get_by_text("comes back to you as it will arrive").wait_for()


def test_several_letters_are_approved_with_the_keyboard(letters: "World", browser: "Browser") -> None:
    with served(letters.app) as at, reading(browser, at) as reader:
        page = reader.go("/letters")
        for name in ("Julie Adams", "Zoë Łukasz"):
            page.get_by_label(f"Choose the letter to {name}").focus()
            page.keyboard.press("Space")
        page.get_by_role("button", name="Approve the chosen letters").focus()
        page.keyboard.press("Enter")
        page.get_by_role("status").get_by_text("The letter to Zoë Łukasz").wait_for()
    assert [letters.outbox(one)[0].status.value for one in ("julie", "zoë")] == ["queued", "queued"]


def test_a_finding_leads_to_its_words(letters: "World", browser: "Browser") -> None:
    with served(letters.app) as at, reading(browser, at) as reader:
        page = reader.go("/letters")
        page.get_by_role("link", name="“TODO”").first.click()
        assert "#words-" in page.url
        page.locator(":target").click()
        assert page.locator(":target").inner_text().startswith("1 Must be mended.")
