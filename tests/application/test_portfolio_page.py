"""The portfolio's page needs nothing else, runs nothing, reads well in light and dark, and tells all to all."""

import re
from functools import cache
from html.parser import HTMLParser

import pytest

from tests.application.portfolio_worlds import EVIL, populated, rendered, with_needs

SIZES = (0, 1, 5, 40)
VOID = frozenset("meta link br hr col img input".split())
every_size = pytest.mark.parametrize("count", SIZES)


@cache
def html(count: int) -> str:
    return rendered(populated(count)).html


class Page(HTMLParser):
    """Elements with their attributes; that each is closed where it should be; the text outside of styles."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def tags(self) -> set[str]:
        return {tag for tag, _ in self.elements}

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


@every_size
def test_every_element_is_closed(count: int) -> None:
    assert Page(html(count)).open == []


@every_size
def test_nothing_runs_and_nothing_comes_from_elsewhere(count: int) -> None:
    page = Page(html(count))
    assert page.tags().isdisjoint("script iframe object embed img link form input button video audio".split())
    for _, attributes in page.elements:
        assert not any(name.startswith("on") for name in attributes)
        assert attributes.get("href", "#").startswith("#")
        assert "src" not in attributes
    assert "@import" not in html(count)
    assert set(re.findall(r"url\(([^)]*)\)", html(count))) <= {"#fade"}


def test_whatever_people_are_called_is_shown_and_never_obeyed() -> None:
    page = Page(html(5))
    assert page.text.count(EVIL) >= 5
    assert "<script" not in html(5)


@every_size
def test_the_page_has_landmarks_and_one_heading_of_the_first_rank(count: int) -> None:
    page = Page(html(count))
    assert {"header", "main", "footer"} <= page.tags()
    assert len(page.all("h1")) == 1
    named = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    sections = [one["aria-labelledby"] for tag in ("section", "article") for one in page.all(tag)]
    assert set(sections) <= named
    assert {one["href"].removeprefix("#") for one in page.all("a")} <= named


@every_size
def test_every_header_of_a_table_says_what_it_heads(count: int) -> None:
    assert all(one.get("scope") in ("col", "row") for one in Page(html(count)).all("th"))


@every_size
def test_every_drawing_is_told_in_words_too(count: int) -> None:
    drawings = [one for one in Page(html(count)).all("svg") if one.get("role") == "img"]
    assert all(one.get("aria-label") or one.get("aria-labelledby") for one in drawings)


@every_size
def test_no_id_stands_twice(count: int) -> None:
    ids = [attributes["id"] for _, attributes in Page(html(count)).elements if "id" in attributes]
    assert len(ids) == len(set(ids))


@every_size
def test_every_mark_lies_within_its_drawing(count: int) -> None:
    places = re.findall(r' (?:x|x1|x2|width)="(-?[\d.]+)%"', html(count))
    assert all(0 <= float(one) <= 100 for one in places)


def test_a_person_stands_in_the_column_of_each_need_they_serve() -> None:
    cells = Page(html(5)).all("td")
    assert {one["data-need"] for one in cells if "data-need" in one} == {
        "leading a team",
        "what to do next",
        "a wider network",
    }


def test_gaps_come_before_everything_else() -> None:
    text = Page(html(5)).text
    assert text.index("What is missing", text.index("mentors")) < text.index(
        "Needs and people", text.index("mentor")
    )


def test_an_empty_list_is_met_with_a_way_to_begin() -> None:
    for told in (html(0), rendered(populated(0)).text):
        assert "outreach contacts add" in told


def test_nobody_without_needs_is_told_what_to_name_first() -> None:
    assert "You have not said yet what you look for" in rendered(with_needs()).text


def test_the_text_names_everybody_under_each_need_they_serve() -> None:
    text = rendered(populated(40)).text
    assert all(text.count(f"{EVIL} {number}:") >= 1 for number in range(40))


# -- colours


def colours(scheme: str) -> dict[str, str]:
    style = re.search(r"<style>(.*?)</style>", html(5), re.DOTALL)
    assert style is not None
    found: dict[str, dict[str, str]] = {"light": {}, "dark": {}, "print": {}}
    for media, block in re.findall(r"(@media [^{]*\{\s*)?:root \{(.*?)\}", style[1], re.DOTALL):
        where = "dark" if "dark" in media else "print" if "print" in media else "light"
        found[where].update(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    return found[scheme]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 reckons it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXTS = [
    ("text", "ground"),
    ("text", "card"),
    ("text", "accent-ground"),
    ("text", "warm-ground"),
    ("text", "band"),
    ("soft", "ground"),
    ("soft", "card"),
    ("soft", "band"),
    ("accent", "ground"),
    ("warm", "card"),
]
MARKS = [(mark, "card") for mark in ("on", "here", "ended", "edge", "accent")] + [("accent", "accent-ground")]


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_words_have_enough_contrast(scheme: str) -> None:
    shown = colours(scheme)
    assert [pair for pair in TEXTS if contrast(shown[pair[0]], shown[pair[1]]) < 4.5] == []


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_marks_have_enough_contrast(scheme: str) -> None:
    shown = colours(scheme)
    assert [pair for pair in MARKS if contrast(shown[pair[0]], shown[pair[1]]) < 3] == []
