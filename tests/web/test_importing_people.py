"""Importing on a page: first a look, then what was seen is written, and nothing else."""

import re
from dataclasses import replace

import pytest
from httpx2 import Response

from outreach.application.entering import handed_in
from outreach.application.importing import apply
from outreach.interfaces.web.session import KEEPS
from tests.makers import World, contact
from tests.web.crowd import LARGEST_PAGE
from tests.web.site import OURS, Site, copied, words_of
from tests.web.test_twins import journal

CSV = """\
name,email,organisation,role,need,shoe,time_zone
Julie Adams,julie@partner.test,Southfield,,,41,
Tom Winter,,Kent Midwives,,,,
Zoë Łukasz,zoe@leeds.example,Leeds,Lecturer,,,Europe/Warsaw
Ann Lee,ann at home,,,,,
Me,chris@example.org,,,,,
Bo Berg,,,,,,
"""
VCARD = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoë Łukasz\r\nEMAIL:zoe@leeds.example\r\nORG:Leeds\r\nEND:VCARD\r\n"


def upload(site: Site, content: str | bytes, name: str = "people.csv") -> Response:
    raw = content.encode() if isinstance(content, str) else content
    return site.browser.post(
        "/people/import",
        data={"csrf": site.csrf(), "back": "/people/import"},
        files={"file": (name, raw)},
        headers=OURS,
    )


def looked(site: Site, content: str | bytes) -> str:
    """The address of the preview."""
    answer = upload(site, content)
    assert answer.status_code == 303, words_of(answer.text)
    return str(answer.headers["location"])


def confirm(site: Site, where: str) -> str:
    key = where.partition("look=")[2]
    answer = site.post("/people/import/confirm", {"look": key, "back": "/people/import"})
    assert answer.status_code == 303
    return site.words(answer.headers["location"])


def test_a_look_shows_who_is_new_what_changes_and_which_rows_are_faulty(world: World, here: Site) -> None:
    before = journal(world)
    told = here.words(looked(here, CSV))
    assert "What people.csv would change new 2 changed 1 as they are 1 not taken 1 faulty 1" in told
    assert "Line 5 cannot be read Ann Lee E-mail: 'ann' is no e-mail address" in told
    assert "Line 6 not taken Me chris@example.org chris@example.org is an address of yours" in told
    assert "Organisation was Northern Trust becomes Southfield" in told
    assert "Columns of your own becomes shoe: 41" in told
    assert "Line 4 new Zoë Łukasz zoe@leeds.example, Lecturer, Leeds" in told
    assert "Line 7 new Bo Berg Reached by hand" in told
    assert "Nothing is changed yet, and no letter goes by this." in told
    assert journal(world) == before


def test_what_was_seen_is_written_as_the_command_line_writes_it(world: World, here: Site) -> None:
    other = copied(world)
    apply(other.app, handed_in(other.app, CSV.encode()).rows)
    assert "Kept: 2 new, 1 changed." in confirm(here, looked(here, CSV))
    assert journal(world) == journal(other)
    with world.app.store.reading() as mine, other.app.store.reading() as theirs:
        assert mine.contacts.all() == theirs.contacts.all()


def test_vcards_are_taken_too(world: World, here: Site) -> None:
    confirm(here, looked(here, VCARD))
    assert "Zoë Łukasz" in here.words("/people")


def test_what_was_seen_is_written_once(world: World, here: Site) -> None:
    where = looked(here, CSV)
    confirm(here, where)
    after = journal(world)
    assert "this file is not kept any more" in confirm(here, where)
    assert "That file is not kept any more" in here.words(where)
    assert journal(world) == after


def test_nothing_but_what_was_seen_is_written(world: World, here: Site) -> None:
    where = looked(here, CSV)
    with world.app.store.transaction() as records:
        julie = records.contacts.by_addresses(["julie@partner.test"])[0]
        records.contacts.save(replace(julie, organisation="Eastfield"))
    before = journal(world)
    told = confirm(here, where)
    assert "your contacts have changed since you looked" in told
    assert "Organisation was Eastfield becomes Southfield" in told
    assert journal(world) == before


def test_the_anew_shown_file_can_be_written(world: World, here: Site) -> None:
    where = looked(here, CSV)
    world.add(contact("Bo Berg", need="", why_them="", time_zone="", country=""))
    key = where.partition("look=")[2]
    anew = here.post("/people/import/confirm", {"look": key}).headers["location"]
    assert "Kept: 1 new, 1 changed." in confirm(here, anew)


def test_another_browser_does_not_write_what_this_one_saw(world: World, here: Site) -> None:
    where = looked(here, CSV)
    before = journal(world)
    here.browser.cookies.clear()
    here.enter()
    assert "this file is not kept any more" in confirm(here, where)
    assert journal(world) == before


def test_a_session_keeps_a_few_files_only(here: Site) -> None:
    first = looked(here, CSV)
    for number in range(KEEPS):
        looked(here, f"name\nPerson {'abcdefgh'[number]}\n")
    assert "That file is not kept any more" in here.words(first)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "choose a file first"),
        ("shoe,hat\n1,2\n", "people.csv: "),
        (b"\x00\x01\x02\xff" * 50, "people.csv: "),
    ],
    ids=["empty", "no names", "bytes"],
)
def test_a_file_that_holds_no_contacts_is_refused_with_a_reason(
    world: World, here: Site, content: str | bytes, why: str
) -> None:
    before = journal(world)
    answer = upload(here, content)
    assert answer.headers["location"] == "/people/import"
    told = here.words("/people/import")
    assert "Nothing was changed: " in told
    assert why in told
    assert journal(world) == before


def test_a_file_that_changes_nothing_offers_nothing_to_write(world: World, here: Site) -> None:
    page = here.page(looked(here, "name,email\nJulie Adams,julie@partner.test\n"))
    assert "There is nothing to change." in words_of(page)
    assert "/people/import/confirm" not in page


def test_five_hundred_rows_are_paged_and_none_is_left_out(world: World, here: Site) -> None:
    rows = [f"Person {number},p{number}@house.example,{'x' * 60},{'y' * 60}" for number in range(500)]
    where: str | None = looked(here, "name,email,organisation,role\n" + "\n".join(rows))
    start, seen = where, set()
    while where:
        page = here.page(where)
        assert len(page.encode()) < LARGEST_PAGE
        seen |= set(re.findall(r"<strong>(Person \d+)</strong>", page))
        after = re.search(r'href="([^"]+)" rel="next"', page)
        where = after[1].replace("&amp;", "&") if after else None
    assert len(seen) == 500
    assert start
    assert "Kept: 500 new" in confirm(here, start)


def test_what_files_hold_is_shown_as_it_stands(here: Site) -> None:
    page = here.page(looked(here, 'name,email,role\n"<script>alert(1)</script>",a@b.example,"<b>x</b>"\n'))
    assert "<script>alert" not in page
    assert "<script>alert(1)</script>" in words_of(page)
