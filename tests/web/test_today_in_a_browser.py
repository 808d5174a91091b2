"""Today in a real browser: the shortest way to a letter that goes, and back."""

from typing import TYPE_CHECKING

import pytest

from tests.makers import World

if TYPE_CHECKING:
    from tests.web.rig import Reader

pytestmark = pytest.mark.browser


def test_a_letter_is_approved_with_two_presses(world: World, browser_page: "Reader") -> None:
    page = browser_page.go("/")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("status").get_by_text("Julie Adams").wait_for()
    assert next(one.status.value for one in world.outbox("julie")) == "queued"
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Undone: things with Julie Adams stand as before.").wait_for()
