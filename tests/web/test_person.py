"""A person's page: all that happened and why, what can be said, what can be taken back, and what cannot."""

import io
import json
import re
import zipfile

import pytest

from outreach.application.commanding import command_by_name
from outreach.application.forgetting import forget
from tests.application.situations import seen
from tests.makers import World, contact
from tests.web import worlds
from tests.web.site import Site, buttons, copied, words_of
from tests.web.test_twins import journal

JULIE = "/people/julie"
POLYGLOT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}"


def shown(situation: str) -> tuple[World, Site]:
    world = copied(seen(situation))
    return world, Site(world.app).enter()


# -- what happened, why, and what next


def test_all_that_happened_stands_there_the_newest_first() -> None:
    _world, site = shown("what came of it")
    words = site.words(JULIE)
    for told in (
        "The first letter went out",
        "They answered, and named a time",
        "Gladly! Thursday at 10?",
        "The talk is set for Thu 5 Nov 2026, 10:00",
        "You talked, on 5 November 2026",
        "You rated the talk: rapport 4, purpose 4",
        "You took on something to do read her report",
        "Added to your contacts",
    ):
        assert told in words, told
    assert words.index("You talked") < words.index("They answered, and named a time") < words.index("Added to")


@pytest.mark.parametrize("where", ["x", "-1", "0", "٣", "9" * 5000])
def test_a_place_in_the_story_that_there_is_none_shows_it_from_its_end(where: str, here: Site) -> None:
    assert "Added to your contacts" in here.words(f"{JULIE}?before={where}")


def test_an_answer_stands_with_our_reading_and_its_evidence() -> None:
    _, site = shown("what came of it")
    words = site.words(JULIE).partition("What happened")[2]
    assert "We read it as a proposal for a time, with a yes" in words
    assert "What led us there" in words


def test_each_letter_leads_to_its_words() -> None:
    world, site = shown("a plain yes")
    page = site.page(JULIE)
    sent = world.outbox("julie")[0]
    assert f'<a href="/letters/{sent.id}">The first letter went out</a>' in page


def test_notes_and_tasks_stand_in_the_mentees_words() -> None:
    _world, site = shown("a plain yes")
    site.say("NOTE met at the spring fair", contact="julie")
    site.say("ACTION read her report by 3 Dec", contact="julie")
    words = site.words(JULIE)
    assert "Note added met at the spring fair" in words
    assert "read her report (by Thursday 3 December 2026)" in words


def test_what_comes_next_is_told_with_its_reason(here: Site) -> None:
    words = here.words("/people/tom")
    assert "What comes next" in words
    assert "They are not reached by mail, so the words are yours to carry over." in words


def test_a_long_story_is_told_in_parts() -> None:
    world, site = shown("one letter to approve")
    for number in range(30):
        command_by_name(world.app, ["Julie", "NOTE", f"thing{number}x"])
    newest = site.page(JULIE)
    assert "thing29x" in newest
    assert "thing0x" not in newest
    where = newest.partition('href="/people/julie?before=')[2].partition('"')[0].partition("#")[0]
    assert "thing0x" in site.page(f"{JULIE}?before={where}")
    assert site.get(f"{JULIE}?before=nonsense").status_code == 200


def test_what_people_wrote_is_text_and_nothing_else() -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test", role=POLYGLOT, why_them=POLYGLOT, notes=POLYGLOT))
    world.run()
    command_by_name(world.app, ["Julie", "NOTE", POLYGLOT])
    world.hears_from(f'"{POLYGLOT[:20]}" <julie@partner.test>', POLYGLOT, subject=POLYGLOT)
    world.run(minutes=5)
    site = Site(world.app).enter()
    page = site.page(JULIE)
    assert "<script>alert" not in page
    assert "<img" not in page
    assert page.count("&lt;img src=x onerror=alert(2)&gt;{{7*7}}") >= 4
    assert "49" not in words_of(page).partition("What happened")[2].partition("alert(2)")[0]


# -- a reading that is wrong


def test_a_reading_is_corrected_where_it_stands() -> None:
    world, site = shown("an opt-out")
    page = site.page(JULIE)
    assert "We got this wrong" in words_of(page)
    told = page.partition("We got this wrong")[2]
    button = next(one for one in buttons(told) if one.values.get("words") == "NO")
    site.post("/do", button.values)
    assert "ReadingCorrected" in world.kinds("julie")
    assert not world.journey("julie").opted_out


def test_what_they_meant_is_said_where_no_is_no_answer() -> None:
    _, site = shown("a no")
    told = site.page(JULIE).partition("We got this wrong")[2]
    assert {"MEETING", "LATER"} & {one.values.get("words", "").partition(" ")[0] for one in buttons(told)}


def test_a_reading_that_was_answered_is_opened_again_by_undo() -> None:
    world, site = shown("an opt-out")
    command_by_name(world.app, ["Julie", "CLOSE", "opted", "out"])
    assert "Undo takes your last answer back" in site.words(JULIE)
    site.say("UNDO", contact="julie")
    world.run(minutes=5)
    assert "NO" in {one.values.get("words") for one in buttons(site.page(JULIE))}


# -- what can be said


def test_fields_become_the_line_that_a_mentee_would_write(world: World) -> None:
    other = copied(world)
    site = Site(world.app).enter()
    fields = {"words": "MEETING", "more": ["2026-11-12", "14:00", "30 min"], "contact": "julie"}
    site.post("/do", fields)  # type: ignore[arg-type]
    site.post("/do", {"words": "ACTION", "more": "read her report", "by": "2026-12-03", "contact": "julie"})
    site.post("/do", {"words": "PAUSE", "until": "2026-12-03", "contact": "julie"})
    site.post("/do", {"words": "RATE", "more": ["4", "5"], "text": "warm", "contact": "julie"})  # type: ignore[dict-item]
    for line in (
        "MEETING 2026-11-12 14:00 30 min",
        "ACTION read her report by 2026-12-03",
        "PAUSE until 2026-12-03",
    ):
        command_by_name(other.app, ["Julie", *line.split()])
    assert journal(world) == journal(other)
    assert "there was no talk with Julie Adams yet" in site.words("/")


@pytest.mark.parametrize("where", [JULIE, "/"])
def test_a_rating_is_chosen_and_never_sent_by_chance(where: str) -> None:
    world, site = shown("how the talk was")
    fields = re.findall(r"<span>(?:Rapport|Clarity)[^<]*</span>(<select.*?</select>)", site.page(where))
    assert fields
    for field in fields:
        assert field.startswith('<select name="more" required><option value="">')
        assert "selected" not in field
    before = journal(world)
    assert "Nothing was changed: " in site.say("RATE", contact="julie")
    assert journal(world) == before


def test_what_fits_now_stands_open_and_the_rest_behind_more() -> None:
    _, site = shown("the day before the talk")
    said = site.page(JULIE).partition('id="say"')[2].partition('id="who"')[0]
    now, _, more = said.partition('<details class="more"><summary>More')
    assert {one.values["words"] for one in buttons(now)} == {"UNDO", "MET", "MOVED", "MISSED", "NOTE"}
    assert {"CLOSE", "PAUSE", "ADD"} <= {one.values["words"] for one in buttons(more)}


def test_the_last_word_is_taken_back_where_it_can_be(world: World) -> None:
    site = Site(world.app).enter()
    assert "takes back what you said last" not in site.words(JULIE)
    site.say("LATER 2 weeks", contact="julie")
    assert "takes back what you said last: LATER" in site.words(JULIE)
    assert "Undone" in site.say("UNDO", contact="julie", back=JULIE)


def test_what_cannot_be_undone_says_so_before(here: Site) -> None:
    said = here.page(JULIE).partition('id="say"')[2]
    address = said.partition('value="ADDRESS"')[2].partition("</form>")[0]
    assert "cannot be undone" in address
    note = said.partition('value="NOTE"')[2].partition("</form>")[0]
    assert "Undo takes it back" in note


def test_what_cannot_be_undone_is_asked_once_more(world: World, here: Site) -> None:
    given = {"words": "ADDRESS", "more": "new@partner.test", "contact": "julie", "back": JULIE}
    asked = here.post("/sure", given)
    assert "Julie Adams: ADDRESS new@partner.test" in words_of(asked.text)
    assert "This cannot be undone. Nothing has been changed yet." in words_of(asked.text)
    assert f'href="{JULIE}">Back' in asked.text
    assert address_of(world) == "julie@partner.test"
    (sure,) = buttons(asked.text)
    assert (sure.action, sure.values) == ("/do", given)
    here.post(sure.action, sure.values)
    assert address_of(world) == "new@partner.test"


def address_of(world: World) -> str | None:
    with world.app.store.reading() as records:
        return next(one.address for one in records.contacts.all() if one.id == "julie")


# -- what is kept


def test_everything_about_a_person_is_handed_out() -> None:
    world, site = shown("a plain yes")
    answer = site.post(f"{JULIE}/export", {})
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''Julie%20Adams.zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        told = json.loads(archive.read("person.json"))
        assert told["contact"]["name"] == "Julie Adams"
        assert archive.read("letter-001.eml") == world.letters()[0]
        assert {"message-001.eml"} <= set(archive.namelist())


def test_forgetting_says_first_what_goes_and_that_it_cannot_be_undone() -> None:
    world, site = shown("an opt-out")
    before = journal(world)
    words = site.words(f"{JULIE}/forget")
    for told in (
        "This cannot be undone",
        "2 letters to them, and 1 mail of theirs",
        "a hash of the address",
        "events without a name",
        "Export all of it",
    ):
        assert told in words, told
    site.post(f"{JULIE}/forget", {"back": f"{JULIE}/forget"})
    assert "Nothing was changed: tick that you are sure" in site.words(f"{JULIE}/forget")
    assert journal(world) == before


def test_a_person_is_forgotten_as_by_the_command() -> None:
    world, site = shown("an opt-out")
    other = copied(world)
    answer = site.post(f"{JULIE}/forget", {"sure": "yes"})
    assert answer.headers["location"] == "/people"
    told = site.words("/people")
    assert "Forgotten: Julie Adams <julie@partner.test>, with 2 letters and 1 mails of theirs." in told
    assert "A hash of the address is kept" in told
    forget(other.app, "Julie")
    assert journal(world) == journal(other)
    assert site.get(JULIE).status_code == site.get(f"{JULIE}/forget").status_code == 404


def test_nobody_is_forgotten_while_a_letter_is_in_doubt() -> None:
    _, site = shown("a letter in doubt")
    site.post(f"{JULIE}/forget", {"sure": "yes", "back": f"{JULIE}/forget"})
    assert "is in doubt" in site.words(f"{JULIE}/forget")
    assert site.get(JULIE).status_code == 200


def test_somebody_who_is_not_there_is_told(here: Site) -> None:
    for where in ("/people/nobody", "/people/nobody/forget"):
        assert here.get(where).status_code == 404
    assert here.post("/people/nobody/export", {}).status_code == 404
    assert here.post("/people/nobody/forget", {"sure": "yes"}).status_code == 404


@pytest.mark.parametrize("name", ["amara", "priya", "tom"])
def test_a_week_in_full_swing_is_told(name: str) -> None:
    assert "What happened" in Site(copied(_BUSY).app).enter().words(f"/people/{name}")


_BUSY = worlds.busy()
