"""The portfolio on a page: the file's drawing, in the page's clothes."""

import re

import pytest

from outreach.application.portfolio import portfolio
from outreach.application.portfolio_page import page_values, portfolio_page
from tests.application.portfolio_worlds import populated
from tests.makers import World
from tests.web.crowd import LARGEST_PAGE, crowd
from tests.web.site import Site, words_of
from tests.web.test_twins import journal


@pytest.fixture
def eight() -> World:
    """One person at each stage, names like scripts."""
    return populated(8)


LINK = re.compile(r'<a href="/people/[^"]*">(.*?)</a>')


def drawing(html: str) -> str:
    return html.split("<main", 1)[1].split(">", 1)[1].split("</main>")[0]


def test_the_page_draws_what_the_file_draws(eight: World) -> None:
    with eight.app.store.reading() as records:
        file = portfolio_page(eight.app, portfolio(eight.app, records)).html
    shared = drawing(file).strip()
    assert "<svg" in shared
    assert shared in LINK.sub(r"\1", Site(eight.app).enter().page("/portfolio"))


def test_every_name_leads_to_the_person(eight: World) -> None:
    site = Site(eight.app).enter()
    page = drawing(site.page("/portfolio"))
    with eight.app.store.reading() as records:
        people = {one.id: one.name for one in records.contacts.all()}
        file = portfolio_page(eight.app, portfolio(eight.app, records)).html
    assert set(re.findall(r'<a href="/people/([^"]*)">', page)) == set(people)
    unlinked = words_of(LINK.sub("", page))
    assert [name for name in people.values() if name in unlinked] == []
    assert "/people/" not in file


def test_the_page_has_no_style_that_its_policy_forbids_and_its_sheet_is_our_own(eight: World) -> None:
    site = Site(eight.app).enter()
    page = site.page("/portfolio")
    assert not re.search(r"style=|<style|<script>|onload", page)
    sheet = site.get("/portfolio/style.css")
    assert sheet.headers["content-type"].startswith("text/css")
    assert ".matrix" in sheet.text
    with eight.app.store.reading() as records:
        assert sheet.text.strip() in portfolio_page(eight.app, portfolio(eight.app, records)).html


def test_looking_at_it_changes_nothing(eight: World) -> None:
    before = journal(eight)
    Site(eight.app).enter().page("/portfolio")
    assert journal(eight) == before


def test_five_hundred_people_are_paged_and_nobody_is_lost() -> None:
    site = Site(crowd().app).enter()
    where: str | None = "/portfolio"
    page = site.page("/portfolio")
    assert "on your list 500" in words_of(page)
    seen = 0
    for _ in range(3):
        assert where
        page = site.page(where)
        assert len(page.encode()) < LARGEST_PAGE
        seen += page.count('scope="row" role="rowheader"') - page.count("Nobody yet</th>")
        after = re.search(r'href="([^"]+)" rel="next"', page)
        where = after[1] if after else None
    assert seen == 36
    assert "People 493 to 500 of 500" in site.words("/portfolio?first=492")
    assert "People 1 to 12 of 500" in site.words("/portfolio?first=500")


def test_the_weeks_say_what_happened_in_each(eight: World) -> None:
    with eight.app.store.reading() as records:
        found = portfolio(eight.app, records)
    weeks = page_values(eight.app, found)["weeks"]
    assert isinstance(weeks, dict)
    letters = sum(mark.mark == "letter" for one in found.relations for mark in one.moments)
    assert weeks["rows"][0]["whole"] == letters
    assert sum(one["counts"][0] for one in weeks["columns"]) == letters
    assert "Week by week" in Site(eight.app).enter().words("/portfolio")


def test_an_empty_list_is_met_with_a_way_to_begin() -> None:
    page = Site(World(prepared=False).app).enter().page("/portfolio")
    assert "Nobody is on your list yet" in page
    assert '<a href="/people/add">add the first person</a>' in page
    assert '<a href="/reflect">Name what you look for</a>' in page
    assert "outreach contacts add" not in page
