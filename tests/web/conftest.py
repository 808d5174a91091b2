"""Sites over made worlds; and a real browser where there is one."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.makers import World, contact
from tests.web.site import Site, copied

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.web.rig import Reader


@cache
def _two_people() -> World:
    made = World()
    made.add(
        contact("Julie Adams", "julie@partner.test", role="Director of Nursing", organisation="Northern Trust")
    )
    made.run()
    made.add(contact("Tom Winter", organisation="Kent Midwives"))
    return made


@pytest.fixture
def world() -> World:
    """Two people; a first letter to one of them waits to be approved."""
    return copied(_two_people())


@pytest.fixture
def here(world: World) -> Iterator[Site]:
    """Its site, with a browser that was let in."""
    site = Site(world.app).enter()
    yield site
    site.browser.close()


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """It lasts for a module only: its driver keeps an event loop running, beside which no other can."""
    from tests.web.rig import chromium

    with chromium() as found:
        yield found


@pytest.fixture
def browser_page(world: World, browser: "Browser") -> Iterator["Reader"]:
    """A person before the site of `world`, at a desk. Mark the test with `pytest.mark.browser`."""
    from tests.web.rig import reading, served

    with served(world.app) as at, reading(browser, at) as reader:
        yield reader
    assert reader.complaints == []
