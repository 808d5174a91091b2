"""A site over a made world, asked without a server: what a browser would send, and what it should not."""

import re
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from itertools import count

from httpx2 import Response
from starlette.testclient import TestClient

from outreach.application.app import App
from outreach.domain.events import Stage
from outreach.interfaces.web.session import Door
from outreach.interfaces.web.site import places, site
from outreach.interfaces.web.visiting import House, Place
from tests.makers import World

PORT = 8765
HOME = f"http://127.0.0.1:{PORT}"
COOKIE = f"outreach-{PORT}"
OURS = {"origin": HOME, "sec-fetch-site": "same-origin"}


@dataclass
class DoorClock:
    """The door's own clock, which a test moves."""

    instant: datetime = datetime(2026, 11, 2, 9, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def forward(self, **span: float) -> None:
        self.instant += timedelta(**span)


@dataclass
class Site:
    """The site of an App, and one browser that asks it."""

    app: App
    clock: DoorClock = field(default_factory=DoorClock)
    house: House | None = None

    def __post_init__(self) -> None:
        numbers = count(1)
        self.door = Door(self.clock.now, lambda: f"secret{next(numbers):014d}")
        self.pages = site(self.house or House(lambda: nullcontext(self.app)), self.door, PORT)
        self.browser = TestClient(self.pages, base_url=HOME, follow_redirects=False)

    def enter(self) -> "Site":
        """The browser opens the link."""
        assert self.browser.get(f"/enter/{self.door.link()}").status_code == 303
        return self

    def get(self, where: str, **headers: str) -> Response:
        return self.browser.get(where, headers=headers)

    def page(self, where: str) -> str:
        """The page's HTML, which is there."""
        found = self.browser.get(where)
        assert found.status_code == 200, f"{where}: {found.status_code} {words_of(found.text)}"
        return str(found.text)

    def words(self, where: str) -> str:
        """What a reader of the page sees."""
        return words_of(self.page(where))

    def post(self, where: str, fields: Mapping[str, str], headers: Mapping[str, str] = OURS) -> Response:
        """A form is sent, with the token that all forms of this browser's pages carry."""
        return self.browser.post(where, data={"csrf": self.csrf(), **fields}, headers=dict(headers))

    def csrf(self) -> str:
        """The token of this browser's forms."""
        session = self.door.session(self.browser.cookies.get(COOKIE) or "")
        return session.csrf if session else ""

    def say(self, words: str, **fields: str) -> str:
        """A command as a button gives it; what the next page tells."""
        answer = self.post("/do", {"words": words, **fields})
        assert answer.status_code == 303, words_of(answer.text)
        return self.words(answer.headers["location"])


def copied(world: World) -> World:
    """A second world just like it; only what is read alone is shared."""
    shared = (world.app.templates, world.app.writer, world.app.calendar, world.app.holidays)
    return deepcopy(world, {id(one): one for one in shared})


def words_of(html: str) -> str:
    """The text of a page, on one line; what browsers do not show is left out."""
    seen = _Words()
    seen.feed(html)
    return " ".join("".join(seen.words).split())


class _Words(HTMLParser):
    HIDDEN = ("script", "style", "head", "template")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._hidden += tag in self.HIDDEN
        self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in self.HIDDEN
        self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


# -- the forms that pages offer


@dataclass(frozen=True)
class Button:
    """One form of a page as it would be sent; what has to be typed is filled in from its example."""

    action: str
    fields: tuple[tuple[str, str], ...]

    @property
    def values(self) -> dict[str, str]:
        return dict(self.fields)


TYPED = {"NOTE": "we met at the spring fair", "ANSWERED": "She would like to talk", "ACTION": "read her book"}
"""What is typed behind a verb whose example is only dots."""


def buttons(html: str) -> list[Button]:
    """All forms of the page that are posted."""
    found = _Forms()
    found.feed(html)
    return found.forms


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Button] = []
        self._action = ""
        self._fields: dict[str, str] = {}
        self._area = ""
        self._pressed: list[tuple[str, str]] = []
        self._select, self._required = "", False
        self._option: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and given.get("method", "").lower() == "post":
            self._action, self._fields, self._pressed = given.get("action", ""), {}, []
        elif tag == "input" and self._action and given.get("type") != "checkbox":
            self._add(given.get("name", ""), given.get("value") or self._example(given))
        elif tag == "select" and self._action:
            self._select, self._required = given.get("name", ""), "required" in given
        elif tag == "option" and self._select:
            open_still = self._option is None or (self._required and not self._option)
            self._option = given.get("value", "") if open_still or "selected" in given else self._option
        elif tag == "button" and self._action and given.get("name"):
            self._pressed.append((given["name"], given.get("value", "")))
        elif tag == "textarea":
            self._area = given.get("name", "")
            self._fields[self._area] = ""

    def _add(self, name: str, value: str) -> None:
        """What comes several times is written behind one another, as a command takes it."""
        earlier = self._fields.get(name)
        self._fields[name] = f"{earlier} {value}".strip() if earlier else value

    def _example(self, given: Mapping[str, str]) -> str:
        example = given.get("placeholder", "")
        return TYPED.get(self._fields.get("words", ""), example) if "..." in example else example

    def handle_data(self, data: str) -> None:
        if self._area:
            self._fields[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._fields[self._area] = self._fields[self._area].removeprefix("\n")
            self._area = ""
        elif tag == "select" and self._select:
            self._add(self._select, self._option or "")
            self._select, self._option = "", None
        elif tag == "form" and self._action:
            fields = {name: value for name, value in self._fields.items() if name and name != "csrf"}
            for name, value in self._pressed or [("", "")]:
                pressed = {**fields, name: value} if name else fields
                self.forms.append(Button(self._action, tuple(pressed.items())))
            self._action = ""


def pages() -> list[Place]:
    """Every page that can be read; what the script alone asks for is none."""
    return [one for one in places() if one.get and not one.part]


def every_address(app: App, *, parts: bool = False) -> list[str]:
    """Every page that can be read, with each contact and each letter in the places of their addresses; with `parts`
    also what only the script asks for."""
    read = [one for one in places() if one.get and (parts or not one.part)]
    return [where for place in read for where in addresses(app, place)]


def unlike(app: App) -> list[str]:
    """Of pages that differ only in whom or what they are about the first one."""
    return [found[0] for place in pages() if (found := addresses(app, place))]


def addresses(app: App, place: Place) -> list[str]:
    """Where it stands: one address for each person, letter, template or stage that it may be about."""
    with app.store.reading() as records:
        people = [one.id for one in records.contacts.all()]
        letters = [mail.id for one in people for mail in records.outbox.of_journey(one) if mail.step]
    fillings: dict[str, list[str]] = {
        "contact": [*people],
        "letter": [*letters],
        "name": ["first_contact"],
        "stage": [one.value for one in Stage],
    }
    return [*_filled(place.path, fillings)]


def _filled(path: str, fillings: Mapping[str, list[str]]) -> Iterator[str]:
    """A part that nothing is known for leads nowhere."""
    part = re.search(r"\{(\w+)(?::\w+)?\}", path)
    if part is None:
        yield path
        return
    for one in fillings.get(part[1], []):
        yield from _filled(path.replace(part[0], one, 1), fillings)
