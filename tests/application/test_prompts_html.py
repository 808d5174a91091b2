"""The HTML of prompts: escaped, loading nothing, readable light and dark, with buttons that open ready replies."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote

import pytest

from outreach.application.prompting import token_hash
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.command_mail import command_lines
from outreach.domain.correspondence import Item
from tests.application.prompt_situations import answered, asked_to_approve
from tests.application.situations import SITUATIONS, seen
from tests.application.test_prompts import asked_last, offered, part
from tests.makers import MENTEE, World, contact

QUIET = frozenset("html head meta title body div p h2 ul li a br strong code blockquote".split())
"""Elements that load nothing, run nothing, and survive every mail program."""

FOREIGN = "<b>Eve</b> & <img src=x onerror=alert(1)>"
COLOUR = re.compile(r"#[0-9a-f]{6}")
PAGES = {"light": "#ffffff", "dark": "#1c1c1e"}


class Page(HTMLParser):
    """The elements with their attributes, and the text a reader sees."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.text += data

    def styles(self) -> list[str]:
        return [attributes["style"] for _, attributes in self.elements if "style" in attributes]

    def buttons(self) -> Iterator[tuple[str, str, str]]:
        """Address, subject and text of each ready reply (RFC 6068)."""
        for tag, attributes in self.elements:
            if tag == "a":
                address, _, fields = attributes["href"].removeprefix("mailto:").partition("?")
                values = parse_qs(fields, keep_blank_values=True)
                yield unquote(address), values["subject"][0], values["body"][0]


def page(world: World) -> Page:
    return Page(part(world.prompts()[-1], "html"))


@pytest.fixture(params=SITUATIONS)
def situation(request: pytest.FixtureRequest) -> World:
    return seen(request.param)


def test_nothing_is_loaded_from_elsewhere(situation: World) -> None:
    shown = page(situation)
    assert {tag for tag, _ in shown.elements} <= QUIET
    for _, attributes in shown.elements:
        assert attributes.keys() <= {"style", "href", "lang", "charset", "name", "content"}
        assert attributes.get("href", "mailto:").startswith("mailto:")
    assert not any("url(" in style or "@import" in style for style in shown.styles())


def test_a_contacts_html_is_shown_and_never_obeyed() -> None:
    world = asked_to_approve(contact(FOREIGN, "eve@partner.test", salutation="Eve", organisation=FOREIGN))
    assert {tag for tag, _ in page(world).elements} <= QUIET
    assert f"First letter, to {FOREIGN}" in page(world).text
    heard = answered(FOREIGN, sender=f'"{FOREIGN}" <julie@partner.test>', subject=FOREIGN)
    assert {tag for tag, _ in page(heard).elements} <= QUIET - {"b"}
    assert page(heard).text.count("onerror=alert(1)") == 2


def test_the_text_and_the_html_tell_the_same(situation: World) -> None:
    """Paragraph by paragraph, up to the choices."""
    told = part(situation.prompts()[-1], "plain").partition("\nReply to this mail")[0]
    shown = plain(page(situation).text)
    paragraphs = [one for one in told.split("\n\n") if not one.startswith("-----")]
    assert [one for one in paragraphs if plain(one) not in shown] == []


def plain(text: str) -> str:
    """The words, without marks of quotes and lists, blanks and kinds of quotation marks."""
    without_marks = re.sub(r"^(\| ?|  - )", "", text, flags=re.MULTILINE)
    return re.sub(r"\s", "", without_marks).translate(str.maketrans("“”’`", '""\' ')).replace(" ", "")


def test_line_breaks_of_a_letter_are_kept() -> None:
    world = seen("one letter to approve")
    for letter in world.outbox("julie"):
        assert letter.content.text.strip() in page(world).text


def test_every_button_carries_its_own_items_token_and_its_command(situation: World) -> None:
    pressed = [(situation, button) for button in page(situation).buttons()]
    items = asked_last(situation)
    assert [item_of(*one).id for one in pressed] == [item.id for item in items for _ in offered(situation, item)]
    for _, (address, subject, body) in pressed:
        assert address == MENTEE
        assert len(re.findall(r"\[#[a-z0-9]+\]", subject)) == 1
        assert body.split()[0] in command_words.READERS


def item_of(world: World, button: tuple[str, str, str]) -> Item:
    token = button[1].partition("[#")[2].rstrip("]")
    with world.app.store.reading() as records:
        item = records.prompts.item_by_token(token_hash(token))
    assert item is not None
    return item


def test_a_ready_reply_is_obeyed_or_asks_for_what_is_missing(situation: World) -> None:
    """An example is never in it: sent as it opens, it changes nothing. A letter to be filled in comes back."""
    examples = {one.verb for item in asked_last(situation) for one in offered(situation, item) if one.only_example}
    for _, _, body in page(situation).buttons():
        lines = command_lines(body)
        read = command_words.parse(lines.commands[0].words, situation.clock.instant, "Europe/London")
        assert isinstance(read, c.NotACommand) == (body.strip() in examples), body
        assert not lines.commands[0].below or isinstance(read, c.Send)


def test_the_button_for_an_answer_of_ones_own_opens_the_letter_to_fill_in() -> None:
    world = seen("a question")
    (_, _, body), *_ = page(world).buttons()
    assert body.replace("\r\n", "\n") == f"SEND\n\n{world.outbox('julie')[-1].content.text}"


def test_the_button_says_that_its_text_can_be_changed(situation: World) -> None:
    text = " ".join(page(situation).text.split())
    for item in asked_last(situation):
        if any(one.needs_more for one in offered(situation, item)):
            assert "change the text before you send" in text or "Fill in the rest before you send" in text


def test_pressing_a_button_is_an_answer() -> None:
    world = asked_to_approve()
    address, subject, body = next(page(world).buttons())
    world.reply(body, subject=subject, to=address)
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_both_colour_schemes_are_announced(situation: World) -> None:
    announced = {one.get("name"): one.get("content") for tag, one in page(situation).elements if tag == "meta"}
    assert announced["color-scheme"] == announced["supported-color-schemes"] == "light dark"
    assert announced["viewport"] == "width=device-width, initial-scale=1"


def test_colours_have_contrast_in_light_and_dark(situation: World) -> None:
    """WCAG 2, AA: 4.5 for text, 3 for edges. Text without a ground of its own takes the reader's colours."""
    for style in page(situation).styles():
        rules = dict(part.split(": ", 1) for part in style.split("; "))
        ground, colour = rules.get("background-color", ""), rules.get("color", "inherit")
        if COLOUR.fullmatch(ground):
            assert contrast(colour, ground) >= 4.5
            assert all(contrast(ground, seen) >= 3 for seen in PAGES.values())
        else:
            assert colour == "inherit"
        for edge in (value for name, value in rules.items() if name.startswith("border") and name[-6:] != "radius"):
            assert all(contrast(COLOUR.findall(edge)[0], seen) >= 3 for seen in PAGES.values())


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
