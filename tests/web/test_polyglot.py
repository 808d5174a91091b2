"""What people write is shown as they wrote it, and does nothing: no script runs, no policy is broken."""

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from tests.web.polyglot import POLYGLOT, SHORT, polyglot_world
from tests.web.rig import reading, served
from tests.web.site import Site, every_address, words_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

INSTRUCTIONS = ("onclick", "onload", "onerror", "style", "srcdoc")


LEADS = ("href", "src", "action", "formaction")


UNFOLD = """document.querySelectorAll("details").forEach(one => { one.removeAttribute("name"); one.open = true })"""
"""All at once: of folds with one name only one stays open."""


def _script(where: str) -> bool:
    return where.strip().lower().startswith("javascript:")


class Tags(HTMLParser):
    """What in a page could act."""

    def __init__(self) -> None:
        super().__init__()
        self.acting: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        evil = [name for name, value in attrs if name in INSTRUCTIONS or (name in LEADS and _script(value or ""))]
        if evil or tag in ("b", "img") or tag.endswith("/"):
            self.acting.append(f"{tag} {evil}")


def test_an_evil_value_is_only_text_wherever_it_stands() -> None:
    world = polyglot_world()
    site = Site(world.app).enter()
    seen = ""
    for where in every_address(world.app, parts=True):
        page = site.page(where)
        tags = Tags()
        tags.feed(page)
        assert tags.acting == [], where
        assert "49" not in words_of(page) or "{{7*7}}" in words_of(page), where
        seen += words_of(page)
    assert " ".join(POLYGLOT.split()) in seen
    assert SHORT in seen


@pytest.mark.browser
def test_an_evil_value_does_nothing_in_a_browser(browser: "Browser") -> None:
    world = polyglot_world()
    with served(world.app) as at, reading(browser, at) as reader:
        for where in every_address(world.app):
            page = reader.go(where)
            page.evaluate(UNFOLD)
            assert page.evaluate("window.hit") is None, where
        page = reader.go("/people/p")
        page.evaluate(UNFOLD)
        assert " ".join(POLYGLOT.split()) in " ".join(page.locator("main").inner_text().split())
        assert reader.complaints == []
