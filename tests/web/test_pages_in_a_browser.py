"""Every page as a browser shows it: usable for everybody, at each width, light and dark."""

from typing import TYPE_CHECKING

import pytest

from tests.makers import World
from tests.web.rig import PHONE, assert_accessible, assert_fits
from tests.web.site import every_address

if TYPE_CHECKING:
    from tests.web.rig import Reader

pytestmark = pytest.mark.browser


def test_every_page_is_accessible_and_fits(world: World, browser_page: "Reader") -> None:
    for where in [*every_address(world.app), "/nowhere"]:
        page = browser_page.go(where)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert_accessible(page)
        for size in (PHONE, {"width": 320, "height": 640}):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            assert_fits(page)
    browser_page.complaints[:] = [one for one in browser_page.complaints if "404" not in one]


def test_a_letter_is_approved_with_two_presses(world: World, browser_page: "Reader") -> None:
    page = browser_page.go("/")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("status").get_by_text("Julie Adams").wait_for()
    assert next(one.status.value for one in world.outbox("julie")) == "queued"
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Undone: things with Julie Adams stand as before.").wait_for()
