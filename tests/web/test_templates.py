"""Templates on a page: read, tried, checked, kept, compared, given back."""

import re
from pathlib import Path

import pytest

from outreach.adapters.shipped import shipped
from outreach.application.previewing import preview
from outreach.application.requests import named
from outreach.domain.events import Step
from tests.makers import World, contact
from tests.web.crowd import LARGEST_PAGE, crowd
from tests.web.own_words import with_folder
from tests.web.site import Site, buttons, words_of
from tests.web.test_twins import journal

SHIPPED = (shipped("templates") / "en/letters/first_contact.txt").read_text(encoding="utf-8")
MINE = SHIPPED.replace("Could you spare", "Would you have")
WHERE = "/templates/first_contact"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "mine"


@pytest.fixture
def mine(world: World, folder: Path) -> Site:
    return Site(with_folder(world, folder).app).enter()


def typed(site: Site, where: str = WHERE) -> str:
    """What stands in the template's field."""
    (form,) = [one for one in buttons(site.page(where)) if one.values.get("press") == "look"]
    return form.values["text"]


def press(site: Site, text: str, button: str = "save", **fields: str) -> str:
    """The form with another text; what the next page says."""
    page = site.page(WHERE)
    given = next(one.values for one in buttons(page) if one.action == WHERE)
    answer = site.post(WHERE, {**given, "text": text, "press": button, **fields})
    return site.words(answer.headers["location"]) if answer.status_code == 303 else words_of(answer.text)


def own_file(folder: Path) -> Path:
    return folder / "en" / "letters" / "first_contact.txt"


def anew(world: World, folder: Path) -> Site:
    """As the next request finds it: templates are read anew."""
    return Site(with_folder(world, folder).app).enter()


def test_all_letters_are_listed_with_whose_words_they_hold(world: World, mine: Site, folder: Path) -> None:
    files = sorted(one.stem for one in (shipped("templates") / "en/letters").glob("*.txt"))
    listed = re.findall(r'href="/templates/([\w.]+)\?language=en"', mine.page("/templates"))
    assert sorted(listed) == files
    assert "yours" not in re.findall(r'chip">(\w+)<', mine.page("/templates"))
    press(mine, MINE)
    assert "First letter yours" in anew(world, folder).words("/templates")


def test_every_letter_can_be_opened_and_none_changes_by_being_looked_at(world: World, here: Site) -> None:
    before = journal(world)
    for name in re.findall(r'href="(/templates/[\w.]+\?language=en)"', here.page("/templates")):
        page = here.page(name)
        assert len(page.encode()) < LARGEST_PAGE
        assert "must be mended" not in words_of(page).lower() or "why" in page
    assert journal(world) == before


def test_a_template_reads_as_the_letter_would_arrive(world: World, here: Site) -> None:
    page = here.page(f"{WHERE}?who=Julie")
    with world.app.store.reading() as records:
        letter = preview(world.app, records, named(records, "julie"), Step.FIRST_CONTACT).content
    assert letter.subject in words_of(page)
    assert " ".join(letter.text.split()) in words_of(page)


def test_what_is_typed_is_shown_and_checked_and_not_kept(mine: Site, folder: Path) -> None:
    told = press(mine, MINE.replace("Would you", "Please be my mentor. Would you"), "look", who="Julie")
    assert "Please be my mentor. Would you have 15 minutes" in told
    assert "Must be mended: " in told
    assert not folder.exists()


def test_a_text_that_is_kept_takes_the_shipped_ones_place(world: World, mine: Site, folder: Path) -> None:
    assert f"Saved in {own_file(folder)}." in press(mine, MINE)
    assert own_file(folder).read_text(encoding="utf-8") == MINE
    site = anew(world, folder)
    assert typed(site) == MINE
    assert "Would you have 15 minutes" in site.words(f"{WHERE}?who=julie")
    assert (shipped("templates") / "en/letters/first_contact.txt").read_text(encoding="utf-8") == SHIPPED


def test_a_kept_text_differs_line_by_line_for_every_reader(world: World, mine: Site, folder: Path) -> None:
    press(mine, MINE)
    told = anew(world, folder).words(WHERE)
    assert "Only shipped: Could you spare {{ minutes }} minutes" in told
    assert "Only yours: Would you have {{ minutes }} minutes" in told


def test_the_shipped_words_are_restored(world: World, mine: Site, folder: Path) -> None:
    press(mine, MINE)
    site = anew(world, folder)
    (form,) = [one for one in buttons(site.page(WHERE)) if one.action.endswith("/restore")]
    unsure = site.post(form.action, form.values)
    assert "tick that you are sure" in site.words(unsure.headers["location"])
    assert own_file(folder).exists()
    answer = site.post(form.action, {**form.values, "sure": "yes"})
    assert "the shipped words are used again" in site.words(answer.headers["location"])
    assert not own_file(folder).exists()
    assert typed(anew(world, folder)) == SHIPPED


def test_the_shipped_text_typed_again_is_no_copy(world: World, mine: Site, folder: Path) -> None:
    assert "Nothing was different." in press(mine, SHIPPED)
    press(mine, MINE)
    assert "the shipped words are used again" in press(anew(world, folder), SHIPPED)
    assert not own_file(folder).exists()


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("Subject: Hi\n\nDear {{ greeting,\n", 3, "unexpected"),
        ("Subject: Hi\n\n{% if greeting %}\nDear\n", 4, "Unexpected end"),
        ("Subject: Hi\n\nDear {{ nobody }},\n", 3, "'nobody' is undefined"),
        ("Subject: Hi\n\nDear {{ why_tem }},\n", 3, "'why_tem' is undefined; did you mean why_them?"),
        ("Dear you\n\nHi\n", 1, "no header line"),
        ("Subject: Hi\n\n{{ greeting.__class__.__mro__ }}\n", 3, "unsafe"),
        ('Subject: Hi\n\n{% include "../../../etc/passwd" %}\n', 3, "there is no template"),
        ("Subject: Hi\n\n" + "x" * 50_000, None, "longer than"),
    ],
)
def test_a_text_that_no_letter_can_be_written_from_is_refused_with_its_line(
    mine: Site, folder: Path, text: str, line: int | None, why: str
) -> None:
    told = press(mine, text)
    assert "Nothing was saved: " in told
    assert why in told
    assert line is None or f"Line {line}: " in told
    assert not folder.exists()
    assert text.splitlines()[0] in told


def test_a_file_that_changed_meanwhile_is_not_written_over_unseen(mine: Site, folder: Path) -> None:
    press(mine, MINE)
    told = press(mine, SHIPPED.replace("Could", "Can"), digest="of before")
    assert "the file has changed since you opened this page" in told
    assert "Can you spare" in told
    assert own_file(folder).read_text(encoding="utf-8") == MINE


def test_without_a_folder_nothing_is_offered_that_cannot_work(here: Site) -> None:
    page = here.page(WHERE)
    assert "There is no folder for words of your own yet" in words_of(page)
    assert 'directory = "my-templates"' in words_of(page)
    assert {one.values.get("press") for one in buttons(page)} == {"look"}
    assert "there is no folder for templates of your own" in press(here, MINE)


@pytest.mark.parametrize(
    "where", ["/templates/nowhere", "/templates/first_contact?language=xx", "/templates/_parts"]
)
def test_what_is_no_letter_is_not_there(mine: Site, where: str) -> None:
    assert mine.get(where).status_code == 404


@pytest.mark.parametrize("where", ["/templates/prompts%2Fanswered", "/templates/..%2f..%2fescaped", "/templates/x"])
def test_no_form_writes_elsewhere(mine: Site, folder: Path, where: str) -> None:
    fields = {"text": MINE, "press": "save", "language": "../en", "digest": ""}
    assert mine.post(where, fields).status_code == 404
    assert mine.post(f"{where}/restore", fields).status_code == 404
    assert mine.post(WHERE, fields).status_code == 404
    assert not folder.exists()


def test_a_name_that_several_have_is_not_guessed(world: World) -> None:
    world.add(contact("Julia Brown", "brown@house.example"))
    site = Site(world.app).enter()
    assert "'Jul' could be" in site.words(f"{WHERE}?who=Jul")
    assert "Nobody among your contacts is called 'Zed'" in site.words(f"{WHERE}?who=Zed")


def test_a_letter_is_tried_with_somebody_made_up_where_there_is_nobody() -> None:
    assert "Dear Julie Adams," in Site(World().app).enter().words(WHERE)


def test_a_file_of_the_mentee_for_no_letter_is_left_aside(world: World, folder: Path) -> None:
    (folder / "en" / "letters").mkdir(parents=True)
    (folder / "en" / "letters" / "shopping.txt").write_text("Subject: x\n\nmilk\n")
    site = anew(world, folder)
    assert "shopping" not in site.page("/templates")
    assert site.get("/templates/shopping").status_code == 404


def test_with_five_hundred_people_the_page_stays_small() -> None:
    site = Site(crowd().app).enter()
    for where in ("/templates", WHERE):
        assert len(site.page(where).encode()) < LARGEST_PAGE
