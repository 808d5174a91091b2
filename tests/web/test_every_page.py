"""Every page in every state, as a browser shows it: axe-core finds nothing, and it fits each width, light and dark.

Pages are found from the site: one that is added is looked at by itself.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from typing import TYPE_CHECKING

import pytest

from outreach.application.app import App
from outreach.interfaces.web.visiting import House, Place
from outreach.ports.errors import SettingsFault
from tests.makers import World
from tests.web.rig import PHONE, Reader, assert_accessible, assert_fits, be_refused, reading, served, unfold
from tests.web.site import addresses, pages
from tests.web.states import State, state
from tests.web.test_importing_people import CSV

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

NOBODY = {"contact": "nobody", "letter": "none"}
"""Whom the address of a page names while there is nobody: it says so."""


@pytest.fixture(scope="module")
def before(browser: "Browser") -> Iterator[Callable[[str], tuple[State, Reader]]]:
    """One server and one window for each state, from its first page to the last."""
    with ExitStack() as holding:
        known: dict[str, tuple[State, Reader]] = {}

        def found(name: str) -> tuple[State, Reader]:
            if name not in known:
                made = holding.enter_context(state(name))
                at = holding.enter_context(served(made.world.app, made.house))
                known[name] = made, holding.enter_context(reading(browser, at))
            return known[name]

        yield found


def where(place: Place, world: World) -> str:
    """Raises KeyError for a page about something that `addresses` knows nothing of."""
    found = addresses(world.app, place)
    return found[0] if found else place.path.format(**NOBODY)


def assert_sound(page: "Page") -> None:
    """Both ways of colouring, at three widths, with all that can be opened opened."""
    unfold(page)
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, "color-contrast")
    page.emulate_media(color_scheme="light")
    width = page.viewport_size
    for size in (PHONE, {"width": 320, "height": 640}, width):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert_fits(page)


PAGES = {one.path: one for one in pages()}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("name", ["empty", "one", "many", "error"])
def test_it_is_for_everybody(before: Callable[[str], tuple[State, Reader]], name: str, path: str) -> None:
    made, reader = before(name)
    if made.refused:
        be_refused(reader.go("/"))
    page = reader.go(where(PAGES[path], made.world))
    page.locator("[hx-trigger^='load']").wait_for(state="detached")
    assert not made.refused or page.get_by_text("Nothing was changed").is_visible()
    assert_sound(page)


def test_with_one_person_each_page_has_something_to_show(before: Callable[[str], tuple[State, Reader]]) -> None:
    """Else only the words that there is nothing would be looked at."""
    made, _ = before("one")
    assert [path for path, place in PAGES.items() if not addresses(made.world.app, place)] == []


def a_form_comes_back(reader: Reader) -> None:
    page = reader.go("/people/add")
    page.get_by_label("Name", exact=True).fill("Ann Lee")
    page.get_by_label("E-mail").fill("ann at home")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("alert").wait_for()


def a_file_has_faulty_rows(reader: Reader) -> None:
    page = reader.go("/people/import")
    file = {"name": "people.csv", "mimeType": "text/csv", "buffer": CSV.encode()}
    page.get_by_label("A file of contacts").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_role("button", name="Look at it").click()
    page.get_by_role("heading", name="What people.csv would change").wait_for()


def a_letter_asks_too_much(reader: Reader) -> None:
    page = reader.go("/letters")
    page.get_by_role("link", name="Change the text of the letter to").first.click()
    page.get_by_label("Your words for").fill("Dear Amara,\n\nwould you be my mentor? I have 15 minutes!!\n\nChris")
    page.get_by_text("This asks for mentoring").wait_for()


def a_template_is_broken(reader: Reader) -> None:
    reader.go("/templates/update").get_by_text("'greting' is undefined").first.wait_for()


def nothing_is_found(reader: Reader) -> None:
    reader.go("/people?q=somebody+else").get_by_text("Nobody has all of these words").wait_for()


def something_is_final(reader: Reader) -> None:
    reader.go("/").get_by_role("button", name="Sent", exact=True).click()
    reader.page.get_by_text("cannot be undone").first.wait_for()


def no_page_is_there(reader: Reader) -> None:
    reader.go("/nowhere").get_by_text("There is no such page.").wait_for()


def a_day_is_chosen(reader: Reader) -> None:
    reader.go("/plan?day=2026-11-12").get_by_role("heading", name="Thu 12 Nov 2026").wait_for()


def days_are_reckoned(reader: Reader) -> None:
    reader.go("/plan?assume=yes").get_by_role("progressbar").wait_for()


BECOMES = (
    a_form_comes_back,
    a_file_has_faulty_rows,
    a_letter_asks_too_much,
    a_template_is_broken,
    nothing_is_found,
    something_is_final,
    no_page_is_there,
    a_day_is_chosen,
    days_are_reckoned,
)


@pytest.mark.parametrize("becomes", BECOMES)
def test_what_becomes_of_a_page_is_for_everybody(
    before: Callable[[str], tuple[State, Reader]], becomes: Callable[[Reader], None]
) -> None:
    _, reader = before("error")
    becomes(reader)
    assert_sound(reader.page)


FAULTS: Mapping[str, Exception] = {
    "wrong settings": SettingsFault("mentee.name is missing", where="outreach.toml", remedy="add it"),
    "a mistake of ours": RuntimeError("a bug"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_nobody_can_go_on_from_is_for_everybody(browser: "Browser", fault: str) -> None:
    def open_app() -> AbstractContextManager[App]:
        raise FAULTS[fault]

    with served(World().app, House(open_app)) as at, reading(browser, at) as reader:
        assert_sound(reader.go("/"))
        reader.page.context.clear_cookies()
        reader.go("/").get_by_text("Open the link that").wait_for()
        assert_sound(reader.page)
