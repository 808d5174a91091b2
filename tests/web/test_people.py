"""The board, adding and editing: what a person sees, and that it does what the command line does."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.application.commanding import command_by_name
from outreach.application.forgetting import forget
from outreach.application.plain_data import plain as as_json
from outreach.application.reflecting import tell
from outreach.domain.events import Stage
from outreach.domain.moves import MOVES, moves
from outreach.domain.people import Channel, Knowing, Need, Source
from tests.interfaces.desktop import desktop_of_questions
from tests.makers import World, contact
from tests.web.crowd import LARGEST_PAGE, crowd
from tests.web.site import Site, buttons, words_of
from tests.web.test_twins import journal


def column(page: str, stage: str) -> str:
    """The words of one stage's column."""
    return words_of(page.split(f'id="s-{stage}"')[1].split("</section>")[0].partition(">")[2])


def test_everybody_stands_at_their_stage_with_what_waits(world: World, here: Site) -> None:
    command_by_name(world.app, "Tom MEETING Thu 12 Nov 14:00".split())
    page = here.page("/people")
    assert "Julie Adams Director of Nursing, Northern Trust A letter waits for your SEND" in column(
        page, "identified"
    )
    assert "Tom Winter Kent Midwives Thu 12 Nov 2026, 14:00 Reached by hand" in column(page, "meeting_set")


def test_each_stage_offers_the_commands_that_lead_on_from_it(world: World, here: Site) -> None:
    page = here.page("/people")
    offered = {one.values["words"] for one in buttons(page) if one.values.get("contact") == "julie"}
    assert offered == {"MEETING", "MET", "CLOSE"}
    here.say("CLOSE", contact="julie")
    offered = {one.values["words"] for one in buttons(here.page("/people")) if one.values.get("contact") == "julie"}
    assert offered == {"REOPEN"}
    assert set(MOVES) == set(Stage)
    assert all(MOVES.values())


def test_a_move_is_a_command_and_can_be_undone(world: World, here: Site) -> None:
    told = here.say("MEETING", more="Thu 12 Nov 14:00", contact="julie", back="/people")
    assert "Meeting with Julie Adams: Thursday 12 November 2026, 14:00" in told
    assert "With a talk ahead 1 Julie Adams" in told
    assert "With a talk ahead 0" in here.say("UNDO", contact="julie", back="/people")


@pytest.mark.parametrize(
    ("words", "more", "why"),
    [
        ("REOPEN", "", "the journey with Julie Adams is open"),
        ("MISSED", "", "no meeting with Julie Adams is set"),
        ("MEETING", "Mon 2 Nov 08:00", "Nothing was changed"),
        ("MEETING", "some day", "Nothing was changed"),
    ],
)
def test_a_move_that_the_journey_does_not_allow_is_refused_with_a_reason(
    world: World, here: Site, words: str, more: str, why: str
) -> None:
    before = journal(world)
    told = here.say(words, more=more, contact="julie", back="/people")
    assert "Nothing was changed: " in told
    assert why in told
    assert journal(world) == before


def is_closed_elsewhere(world: World) -> None:
    command_by_name(world.app, ["Julie", "CLOSE"])


def is_forgotten(world: World) -> None:
    forget(world.app, "julie")


@pytest.mark.parametrize(
    ("meanwhile", "why"),
    [
        (is_closed_elsewhere, "the journey with Julie Adams is closed"),
        (is_forgotten, "this person is not among your contacts any more"),
    ],
)
def test_a_move_on_a_page_of_before_is_refused_with_a_reason(
    world: World, here: Site, meanwhile: Callable[[World], None], why: str
) -> None:
    offered = [one for one in buttons(here.page("/people")) if one.values.get("contact") == "julie"]
    assert {one.values["words"] for one in offered} == {"MEETING", "MET", "CLOSE"}
    meanwhile(world)
    before = journal(world)
    for move in offered:
        answer = here.post(move.action, move.values)
        told = here.words(answer.headers["location"])
        assert f"Nothing was changed: {why}" in told, move
    assert journal(world) == before


def test_whoever_asked_for_no_more_mail_is_offered_nothing(world: World, here: Site) -> None:
    here.say("CLOSE opted out", contact="julie")
    page = here.page("/people")
    assert "They asked not to be written to: that stays so." in column(page, "closed")
    assert not [one for one in buttons(page) if one.values.get("contact") == "julie"]
    assert "that is not reopened" in here.say("REOPEN", contact="julie")
    assert moves(Stage.CLOSED, None)


@pytest.mark.parametrize(
    "words", ["julie", "ADAMS", "partner.test", "northern", "nursing", "jül adä", "public health"]
)
def test_somebody_is_found_by_each_thing_that_names_them(here: Site, words: str) -> None:
    assert "Julie Adams" in here.words(f"/people?q={words}")


def test_whoever_has_not_all_of_the_words_is_not_found(here: Site) -> None:
    assert "1 of 2 people have “julie”" in here.words("/people?q=julie")
    assert "Tom Winter" not in here.words("/people?q=julie")
    assert "Nobody has all of these words" in here.words("/people?q=julie kent")


def test_five_hundred_people_are_paged_and_nobody_is_lost() -> None:
    world = crowd()
    site = Site(world.app).enter()
    page = site.page("/people")
    assert len(page.encode()) < LARGEST_PAGE
    assert "500 people" in words_of(page)
    seen: set[str] = set()
    for stage in Stage:
        where: str | None = f"/people/stage/{stage.value}"
        while where:
            page = site.page(where)
            assert len(page.encode()) < LARGEST_PAGE
            seen |= set(re.findall(r'<h2><a href="/people/(p\d+)"', page))
            after = re.search(r'href="([^"]+)" rel="next"', page)
            where = after[1] if after else None
    assert len(seen) == 500


def test_an_empty_list_says_how_to_begin() -> None:
    told = Site(World().app).enter().words("/people")
    assert "One name is enough to begin" in told
    assert "Import a file" in told


def test_a_stage_that_is_none_is_not_there(here: Site) -> None:
    assert here.get("/people/stage/nowhere").status_code == 404
    for first in ("-1", "x", "9999999", "400"):
        assert "Nobody" in here.words(f"/people/stage/met?first={first}")


# -- adding

ALL = {
    "name": "Zoë Łukasz",
    "role": "Lecturer",
    "organisation": "Leeds",
    "salutation": "Dr Łukasz",
    "email": "zoe@leeds.example",
    "channel": "email",
    "profile_url": "leeds.example/zoe",
    "time_zone": "Europe/Warsaw",
    "country": "PL",
    "language": "en",
    "need": "leading a team",
    "why_them": "What you said in Leeds has changed two of our projects",
    "source": "academic institution",
    "introduced_by": "Sam Lee <sam@example.org>",
    "notes": "met in spring",
    "own.shoe": "45",
}


def test_somebody_is_added_with_every_field_as_the_command_line_adds_them(world: World, tmp_path: Path) -> None:
    site = Site(world.app).enter()
    answer = site.post("/people/add", {**ALL, "new_column": "Hat", "new_value": "7"})
    assert answer.status_code == 303, words_of(answer.text)
    assert "Added: Zoë Łukasz." in site.words("/people")
    with world.app.store.reading() as records:
        (here,) = records.contacts.by_addresses(["zoe@leeds.example"])
        events = [type(one.event).__name__ for one in records.journal.read(here.id)]
    pairs = [f"{name.removeprefix('own.')}={value}" for name, value in ALL.items() if name not in ("name", "email")]
    sets = [part for pair in [*pairs, "hat=7"] for part in ("--set", pair)]
    desk = desktop_of_questions(tmp_path)
    desk("contacts", "add", ALL["name"], ALL["email"], *sets)
    there = desk("contacts", "show", "Zoë", "--json").data
    assert isinstance(there, dict)
    there["contact"].pop("id")
    assert plain(here) == there["contact"]
    assert events == ["ContactAdded"]


def plain(one: object) -> dict[str, object]:
    found = as_json(one)
    assert isinstance(found, dict)
    found.pop("id")
    return found


def test_what_is_wrong_stands_beside_its_field_and_what_was_typed_stays(world: World, here: Site) -> None:
    before = journal(world)
    answer = here.post(
        "/people/add", {"name": "Ann", "email": "ann at home", "time_zone": "Londn", "notes": "keep me"}
    )
    assert answer.status_code == 422
    told = words_of(answer.text)
    assert "E-mail: 'ann' is no e-mail address" in told
    assert "Time zone: 'Londn' is no time zone" in told
    assert "keep me" in answer.text
    assert 'name="email" value="ann at home"' in answer.text
    assert journal(world) == before


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"name": ""}, "Name: is empty"),
        ({"name": "Julie A.", "email": "julie@partner.test"}, "Julie Adams is among your contacts already"),
        ({"name": "Me", "email": "chris@example.org"}, "chris@example.org is an address of yours"),
        ({"name": "Ann", "stage": "met", "last_contact": "2027-11-03"}, "has yet to come"),
    ],
)
def test_who_cannot_be_added_is_named(world: World, here: Site, fields: dict[str, str], why: str) -> None:
    answer = here.post("/people/add", fields)
    assert (answer.status_code, why in words_of(answer.text)) == (422, True), words_of(answer.text)
    with world.app.store.reading() as records:
        assert {one.name for one in records.contacts.all()} == {"Julie Adams", "Tom Winter"}


def test_a_journey_that_is_under_way_begins_where_it_is(world: World, here: Site) -> None:
    here.post("/people/add", {"name": "Ann Lee", "stage": "met", "last_contact": "2026-10-20"})
    assert "Ann Lee" in column(here.page("/people"), "met")


# -- editing


def edited(site: Site, who: str, /, **changes: str) -> str:
    """The form as it stands, with changes; what the next page says."""
    (form,) = [one for one in buttons(site.page(f"/people/{who}/edit")) if one.action.endswith("/edit")]
    answer = site.post(form.action, {**form.values, **selected(site, who), **changes})
    return words_of(answer.text) if answer.status_code == 422 else site.words(answer.headers["location"])


def selected(site: Site, name: str) -> dict[str, str]:
    page = site.page(f"/people/{name}/edit")
    found = re.findall(r'<select name="(\w+)".*?<option value="([^"]+)" selected>', page, re.DOTALL)
    return dict(found)


def test_each_field_is_edited(world: World, here: Site) -> None:
    new = {**ALL, "new_column": "hat", "new_value": "7"}
    new.pop("own.shoe")
    assert "Saved: Zoë Łukasz." in edited(here, "julie", **new)
    with world.app.store.reading() as records:
        (one,) = records.contacts.by_addresses(["zoe@leeds.example"])
    assert (one.id, one.name, one.source) == ("julie", "Zoë Łukasz", Source.ACADEMIC_INSTITUTION)
    assert (one.addresses[0], one.channel, one.extra) == ("zoe@leeds.example", Channel.EMAIL, {"hat": "7"})
    for name in ("role", "organisation", "salutation", "time_zone", "country", "need", "why_them", "notes"):
        assert getattr(one, name) == ALL[name], name


def test_a_field_may_be_emptied_and_what_was_not_touched_stays(world: World, here: Site) -> None:
    edited(here, "julie", role="", new_column="hat", new_value="7")
    assert "Saved" in edited(here, "julie", **{"own.hat": ""})
    with world.app.store.reading() as records:
        one = records.contacts.by_addresses(["julie@partner.test"])[0]
    assert (one.role, one.extra, one.organisation) == ("", {}, "Northern Trust")


def test_saving_what_was_not_changed_changes_nothing(world: World, here: Site) -> None:
    before = journal(world)
    assert "Nothing was different." in edited(here, "julie")
    assert journal(world) == before


def test_a_new_address_begins_anew_as_on_the_command_line(world: World, here: Site) -> None:
    edited(here, "julie", email="julie@new.example")
    assert world.kinds("julie")[-2:] == ["LetterWithdrawn", "AddressReplaced"]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"email": "chris@example.org"}, "chris@example.org is an address of yours"),
        ({"country": "Narnia"}, "Country: 'Narnia' is no country"),
        ({"name": ""}, "Name: is empty"),
        ({"new_column": "stage", "new_value": "met"}, "where it stands is told by what happens"),
        ({"stamp": "old"}, "this person has changed since you opened the form"),
    ],
)
def test_what_cannot_be_changed_is_said_beside_what_was_typed(
    world: World, here: Site, changes: dict[str, str], why: str
) -> None:
    told = edited(here, "julie", notes="keep me", **changes)
    assert "Nothing was changed" in told
    assert why in told
    assert "keep me" in told
    with world.app.store.reading() as records:
        assert records.contacts.by_addresses(["julie@partner.test"])[0].notes == ""


def test_needs_that_are_known_are_ticked(world: World) -> None:
    needs = (Need("leading a team", Knowing.HOW), Need("a wider network", Knowing.WHOM))
    world.app = replace(world.app, mentee=replace(world.app.mentee, needs=needs))
    world.add(contact("Ann Lee", "ann@lee.example", need="a wider network"))
    site = Site(world.app).enter()
    page = site.page("/people/ann/edit")
    assert 'value="a wider network" checked' in page
    assert 'value="leading a team" checked' not in page
    (form,) = [one for one in buttons(page) if one.action.endswith("/edit")]
    site.post(form.action, {"stamp": form.values["stamp"], "name": "Ann Lee", "need": "leading a team"})
    with world.app.store.reading() as records:
        assert records.contacts.by_addresses(["ann@lee.example"])[0].need == "leading a team"


def test_nobody_is_edited_who_is_not_there(here: Site) -> None:
    assert here.get("/people/nobody/edit").status_code == 404
    assert here.post("/people/nobody/edit", {"name": "x"}).status_code == 404


def test_needs_told_in_reflection_are_offered_where_somebody_is_added(world: World, here: Site) -> None:
    assert 'id="told"' not in here.page("/people/add")
    with world.app.store.transaction() as records:
        tell(world.app, records, "needs", "leading a team: how")
    page = here.page("/people/add")
    assert '<option value="leading a team">' in page
    assert 'name="need" value="" list="told"' in page
