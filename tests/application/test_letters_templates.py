"""Which words a letter is written with: whose, in which language, and what happens when they are broken."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.application.drafting import render
from outreach.application.letter_facts import facts_of
from outreach.application.previewing import Preview, preview
from outreach.application.recording import load, record
from outreach.domain.correspondence import Content, Question
from outreach.domain.events import IntroductionGiven, Step
from outreach.domain.people import Contact, Source
from tests.application.letter_world import LetterWorld
from tests.looks import letters_to, people
from tests.makers import MONDAY, World, contact

GLADLY = "Gladly, I would be happy to talk. When would suit you?"


def with_own(world: World, folder: Path, **files: str) -> None:
    """The mentee's own letters, by name with `__` for a dot, in the languages named first: `en_arrange`."""
    for name, text in files.items():
        language, _, letter = name.partition("_")
        path = folder / language / "letters" / f"{letter.replace('__', '.')}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    world.app = replace(world.app, templates=FileTemplates(shipped("templates"), folder))


def previewed(world: World, name: str, step: Step, occasion: str | None = None) -> Preview:
    with world.app.store.reading() as records:
        (person,) = [one for one in records.contacts.all() if one.id == name]
        return preview(world.app, records, person, step, occasion)


def rendered(world: World, person: Contact, step: Step) -> Content:
    with world.app.store.reading() as records:
        facts = facts_of(world.app, records, load(records, person.id), person, step, world.clock.now())
        return render(world.app, person, step, facts)


def test_the_mentees_own_words_for_an_occasion_are_used(tmp_path: Path) -> None:
    world = LetterWorld()
    with_own(
        world, tmp_path, en_arrange="Subject: Re: {{ thread_subject }}\n\nDear {{ greeting }},\n\nYes!\n\nChris\n"
    )
    world.hears(GLADLY, subject="Re: 15 minutes")
    assert world.waits(Step.ARRANGE).content.text == "Dear Julie Adams,\n\nYes!\n\nChris\n"


def test_rewriting_the_thanks_does_not_change_the_thanks_for_a_no(tmp_path: Path) -> None:
    world = LetterWorld()
    with_own(world, tmp_path, en_thank_you="Subject: Thanks\n\nDear {{ greeting }},\n\n{{ learned }}\n\nChris\n")
    world.hears("Thank you for asking, but I am afraid I must decline.")
    assert "of course I understand" in world.waits(Step.THANK_YOU).content.text


def test_dates_may_be_written_in_another_way(tmp_path: Path) -> None:
    world = LetterWorld()
    own = 'Subject: x\n\nDear {{ greeting }},\n\n{{ meeting_at.strftime("%d.%m.%Y, %H:%M") }}\n\nChris\n'
    with_own(world, tmp_path, en_confirm=own)
    world.hears("Gladly. How about Thursday 5 November at 10 am?")
    assert "05.11.2026, 10:00" in world.waits(Step.CONFIRM).content.text


def test_a_reply_that_is_not_there_in_their_language_is_drafted_in_english_and_says_so(tmp_path: Path) -> None:
    world = LetterWorld()
    with_own(world, tmp_path, de_first_contact="Subject: Zeit\n\nLiebe {{ greeting }},\n\nChris\n")
    with world.app.store.transaction() as records:
        records.contacts.save(replace(world.julie, language="de"))
    found = previewed(world, "julie", Step.ARRANGE)
    assert found.content.text.startswith("Dear Julie Adams,")
    assert [(one.code.value, one.blocks) for one in found.findings] == [("other_language", False)]


def test_their_answer_is_asked_about_though_the_reply_cannot_be_written(tmp_path: Path) -> None:
    world = LetterWorld()
    with_own(world, tmp_path, en_arrange="Subject: x\n\n{{ no_such_value }}\n")
    world.hears(GLADLY)
    assert world.asked() == [Question.ANSWERED]
    assert world.statuses(Step.ARRANGE) == []
    world.says("julie MEETING 6 Nov 14:00")
    assert world.journey("julie").meeting_at is not None


def test_a_preview_says_which_facts_are_made_up() -> None:
    world = LetterWorld()
    found = previewed(world, "julie", Step.THANK_YOU)
    assert found.made_up == ("the day of the talk", "what you learned")
    assert "a rota is a promise" in found.content.text
    assert not any(one.blocks for one in found.findings)


def test_a_preview_is_of_what_is_known_where_something_is() -> None:
    world = LetterWorld()
    world.hears(GLADLY)
    world.met()
    world.says("julie NOTE to begin with one ward")
    found = previewed(world, "julie", Step.THANK_YOU)
    assert found.made_up == ()
    assert "to begin with one ward." in found.content.text


@pytest.mark.parametrize(
    ("step", "occasion", "words"),
    [
        (Step.ARRANGE, "later", "I will write again in January"),
        (Step.ARRANGE, "refers", "Thank you for pointing me to Mary Ward."),
        (Step.THANK_YOU, "declines", "of course I understand"),
    ],
)
def test_a_preview_of_another_occasion(step: Step, occasion: str, words: str) -> None:
    found = previewed(LetterWorld(), "julie", step, occasion)
    assert words in found.content.text
    assert not any(one.blocks for one in found.findings)


@pytest.mark.parametrize("step", list(Step))
def test_every_step_has_a_preview(step: Step) -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test", introduced_by="Sam Reed"))
    assert previewed(world, "julie", step).content.text.endswith("Chris\n")


BLEMISHES = re.compile(r"\n\n\n|[^ \n] {2,}|[ \t]\n| [.,:;?!]|\.\.|^[a-z].*\.$", re.MULTILINE)
"""An empty paragraph, two blanks, a blank before a mark, two full stops, a sentence that begins small."""


@pytest.mark.parametrize(("who", "person", "told"), tuple(people()))
def test_no_letter_has_a_blemish(who: str, person: Contact, told: bool) -> None:
    """To whomever it goes, however much is known of them."""
    for name, found in letters_to(person, told=told):
        assert not BLEMISHES.search(found.content.text), (name, found.content.text)
        assert not BLEMISHES.search(found.content.subject)


@pytest.mark.parametrize(("who", "person", "told"), tuple(people()))
def test_no_first_letter_as_shipped_asks_for_mentoring_or_says_too_little(
    who: str, person: Contact, told: bool
) -> None:
    found = dict(letters_to(person, told=told))
    letter = found[Step.FIRST_CONTACT.value]
    assert [one.message for one in letter.findings if one.blocks] == []


# -- go-betweens

MARY = contact("Mary Ward", "mary@other.test", source=Source.FRIEND_OF_A_FRIEND, introduced_by="Sam Reed")


def test_a_letter_to_the_go_between_goes_to_them_and_asks_about_the_contact() -> None:
    world = World()
    world.add(contact("Sam Reed", "sam@partner.test"))
    world.add(MARY)
    letter = rendered(world, MARY, Step.INTRODUCTION)
    assert (letter.to_name, letter.to) == ("Sam Reed", "sam@partner.test")
    assert letter.text.startswith("Dear Sam Reed,\n\nI believe you know Mary Ward.")


def test_a_go_between_whose_address_nobody_knows_is_written_to_by_hand() -> None:
    world = World()
    world.add(MARY)
    assert rendered(world, MARY, Step.INTRODUCTION).to == ""


@pytest.mark.parametrize("named", [True, False])
def test_whoever_would_rather_not_be_named_is_not(named: bool) -> None:
    world = World()
    world.add(MARY)
    with world.app.store.transaction() as records:
        record(world.app, records, load(records, MARY.id), IntroductionGiven(at=MONDAY, named=named))
    for step in (Step.FIRST_CONTACT, Step.FOLLOW_UP, Step.ARRANGE):
        assert ("Sam Reed" in rendered(world, MARY, step).text) is (named and step is Step.FIRST_CONTACT)
