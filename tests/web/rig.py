"""A real browser before a real server: the site as a person has it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from threading import Thread
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, sync_playwright

from outreach.application.app import App
from outreach.interfaces.web.server import address, listening, port_of, server_of
from outreach.interfaces.web.session import Door
from outreach.interfaces.web.site import site
from outreach.interfaces.web.visiting import House
from tests.servers.missing import BROWSERS

FLAGS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
PATIENCE = 60_000
"""Milliseconds that a page may take before a test gives up."""

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1180, "height": 860}


@dataclass(frozen=True)
class Served:
    """A site that is being served; `link` lets one browser in, anew each time."""

    home: str
    link: Callable[[], str]


@contextmanager
def served(app: App, house: House | None = None) -> Iterator[Served]:
    """The App's site on a free port, until the block ends."""
    numbers = count(1)
    door = Door(lambda: datetime(2026, 11, 2, 9, tzinfo=UTC), lambda: f"secret{next(numbers):014d}")
    listener = listening(0)
    home = address(port_of(listener))
    server = server_of(site(house or House(lambda: nullcontext(app)), door, port_of(listener)))
    thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield Served(home, lambda: f"{home}/enter/{door.link()}")
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    with sync_playwright() as driver:
        browser = launched(driver)
        try:
            yield browser
        finally:
            browser.close()


def launched(driver: Playwright) -> Browser:
    program = next(path for path in map(shutil.which, BROWSERS) if path)
    return driver.chromium.launch(executable_path=program, args=FLAGS)


@dataclass
class Reader:
    """A person at a browser, who was let in. `complaints` are what the browser found wrong with pages."""

    page: Page
    home: str
    complaints: list[str] = field(default_factory=list)

    def go(self, where: str) -> Page:
        """Opens the page and waits until it is there."""
        self.page.goto(f"{self.home}{where}")
        return self.page

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


@contextmanager
def reading(browser: Browser, at: Served, **wishes: Any) -> Iterator[Reader]:
    """A fresh browser window on that site: `viewport`, `color_scheme`, `java_script_enabled` and the like."""
    context = browser.new_context(**{"viewport": DESK, "reduced_motion": "reduce", **wishes})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    reader = Reader(page, at.home)
    page.on("console", reader.hear)
    page.on("pageerror", lambda fault: reader.complaints.append(str(fault)))
    try:
        page.goto(at.link())
        yield reader
    finally:
        context.close()


def be_refused(page: Page) -> None:
    """The next page tells of it: a command that nobody knows."""
    home = page.evaluate("location.origin")
    asked: dict[str, str | float | bool] = {
        "csrf": page.locator("[name=csrf]").first.get_attribute("value") or "",
        "words": "DANCE",
    }
    answer = page.request.post(f"{home}/do", form=asked, headers={"origin": home}, max_redirects=0)
    assert answer.status == 303, answer.text()


def unfold(page: Page) -> None:
    """All that can be opened is, at once: of folds with one name a browser leaves only one open."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.name = ''; one.open = true })")


def assert_accessible(page: Page, *rules: str) -> None:
    """axe-core finds nothing that keeps people from using the page as it stands; by all its rules, or by these."""
    only = {"runOnly": {"type": "rule", "values": rules}} if rules else {}
    found = Axe().run(page, options={"resultTypes": ["violations"], **only}).response["violations"]
    told = [f"{one['id']}: {one['help']}\n  " + "\n  ".join(node["html"] for node in one["nodes"]) for one in found]
    assert not told, f"{page.url}\n" + "\n".join(told)


def assert_fits(page: Page) -> None:
    """Nothing runs out of the window sideways."""
    excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert excess <= 0, f"{page.url} is {excess} pixels too wide"
