"""What people write is shown as they wrote it, and does nothing: no script runs, no policy is broken."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from httpx2 import Response

from tests.makers import World
from tests.web.polyglot import POLYGLOT, SHORT, polyglot_world
from tests.web.rig import reading, served
from tests.web.site import Site, buttons, every_address, words_of
from tests.web.test_importing_people import CSV, upload

if TYPE_CHECKING:
    from playwright.sync_api import Browser

INSTRUCTIONS = ("onclick", "onload", "onerror", "style", "srcdoc")


EVIL_FILE = {"name": rf"{SHORT}\ä.csv", "mimeType": "text/csv", "buffer": f"name\n{SHORT!r}\n".encode()}

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


TYPED_BY_THE_PAGE = ("item", "contact", "back", "stamp", "digest", "look", "language", "question")
"""What a form says of itself; with these as they are, more of the other fields is looked at."""


def typed_everywhere(site: Site, where: str) -> Iterator[Response]:
    """Each form of the page, with the value in all of its fields; then in those too that nobody types in."""
    for form in buttons(site.page(where)):
        for kept in (TYPED_BY_THE_PAGE, ()):
            fields = {name: form.values[name] if name in kept else POLYGLOT for name in form.values}
            yield site.post(form.action, fields)


def test_an_evil_value_is_only_text_whatever_field_it_is_typed_in(world: World) -> None:
    site = Site(world.app).enter()
    asked = ("q", "first", "before", "day", "assume", "who", "language", "look", "seen", "whole")
    for where in every_address(world.app, parts=True):
        answers = [site.get(f"{where}?{urlencode(dict.fromkeys(asked, POLYGLOT))}")]
        if not where.endswith("style.css"):
            answers += typed_everywhere(site, where)
        for one in answers:
            shown = site.get(one.headers["location"]) if one.status_code == 303 else one
            tags = Tags()
            tags.feed(shown.text)
            assert (tags.acting, shown.status_code < 500) == ([], True), (where, shown.status_code)


def test_an_evil_file_name_is_only_text(world: World) -> None:
    site = Site(world.app).enter()
    page = site.page(upload(site, CSV, POLYGLOT).headers["location"])
    tags = Tags()
    tags.feed(page)
    assert tags.acting == []
    assert "{{7*7}}" in words_of(page)


@pytest.mark.browser
def test_an_evil_value_does_nothing_in_a_browser(browser: "Browser") -> None:
    world = polyglot_world()
    with served(world.app) as at, reading(browser, at) as reader:
        for where in every_address(world.app):
            page = reader.go(where)
            page.evaluate(UNFOLD)
            assert page.evaluate("window.hit") is None, where
        page = reader.go("/people/import")
        page.get_by_label("A file of contacts").set_input_files(EVIL_FILE)  # type: ignore[arg-type]
        page.get_by_role("button", name="Look at it").click()
        page.get_by_role("heading", name=f"What {EVIL_FILE['name']} would change", exact=True).wait_for()
        assert page.evaluate("window.hit") is None
        page = reader.go("/people/p")
        page.evaluate(UNFOLD)
        assert " ".join(POLYGLOT.split()) in " ".join(page.locator("main").inner_text().split())
        assert reader.complaints == []
