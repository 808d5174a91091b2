"""The portfolio as a browser shows it: for everybody, at each width, in every state."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.application.portfolio_worlds import populated
from tests.makers import World
from tests.web.rig import reading, served
from tests.web.test_people_in_a_browser import assert_sound

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "made", [World, lambda: populated(1), lambda: populated(8)], ids=["nobody", "one", "eight"]
)
def test_it_is_for_everybody(made: Callable[[], World], browser: "Browser") -> None:
    with served(made().app) as at, reading(browser, at) as reader:
        page = reader.go("/portfolio")
        assert_sound(page)
        for more in page.locator("summary").all():
            more.click()
        assert_sound(page)
        assert reader.complaints == []
