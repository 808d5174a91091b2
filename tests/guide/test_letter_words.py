"""The words that a finding quotes, and the edges up to which a letter is still fine."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from outreach.domain.events import Step
from outreach.domain.people import Address, Channel, Contact, ContactId, Mentee, Source
from outreach.guide.letter_check import Code, Draft, LetterFacts, check, flexibility, in_english
from outreach.guide.letter_findings import finding
from outreach.guide.letter_text import Letter

MENTEE = Mentee("Chris Morgan", (Address("chris@example.org"),), "Europe/London", "Chris")
JULIE = Contact(ContactId("julie"), "Julie Okafor", why_them="Your talk in Leeds moved us.")
TOM = Contact(ContactId("tom"), "Tom Winter")
FACTS = LetterFacts(JULIE, MENTEE)
AT = datetime(2026, 12, 3, 14, 5, tzinfo=UTC)
WHY = "Your talk in Leeds moved us."
ASKED = "Could you spare 15 minutes, whenever it suits you?"


def draft(words: str) -> Draft:
    return Draft("15 minutes of your time", f"Dear Julie,\n\n{words}\n\nThank you,\nChris\n")


def found(step: Step, words: str, facts: LetterFacts = FACTS) -> dict[Code, str]:
    return {one.code: one.words for one in check(step, draft(words), facts)}


def of_first(words: str, facts: LetterFacts = FACTS) -> dict[Code, str]:
    return found(Step.FIRST_CONTACT, words, facts)


@pytest.mark.parametrize(
    ("step", "words", "facts", "code", "quoted"),
    [
        (Step.ARRANGE, "Gladly.", replace(FACTS, language="de"), Code.OTHER_LANGUAGE, "de"),
        (Step.FIRST_CONTACT, ASKED, replace(FACTS, language="de"), Code.NO_TEMPLATE, "de"),
        (Step.ARRANGE, "Gladly.", replace(FACTS, contact=TOM), Code.NO_NAME, "Dear Julie,"),
        (Step.ARRANGE, "Gladly.", replace(FACTS, contact=TOM, others=(JULIE,)), Code.WRONG_NAME, "Dear Julie,"),
        (Step.FIRST_CONTACT, f"{WHY} {ASKED} {'You know. ' * 65}You.", FACTS, Code.LONG, "151 words"),
        (Step.INTRODUCTION, "Would you?", replace(FACTS, addressee="Sam"), Code.NO_NAME, "Dear Julie,"),
        (Step.CONFIRM, "Gladly.", replace(FACTS, agreed=AT), Code.NOT_THE_TIME, "Thursday 3 December, 14:05"),
        (Step.THANK_YOU, "Gladly.", replace(FACTS, learned="ask  first"), Code.NO_LEARNING, "ask first"),
        (Step.FIRST_CONTACT, f"{WHY} Could you spare 2 hours?", FACTS, Code.MUCH_TIME, "120 minutes"),
        (Step.FIRST_CONTACT, f"{WHY} Could you spare an hour?", FACTS, Code.MUCH_TIME, "60 minutes"),
        (Step.FIRST_CONTACT, ASKED, FACTS, Code.NO_WHY_THEM, WHY),
        (Step.FIRST_CONTACT, f"{WHY} I know I may, I.", FACTS, Code.MORE_I_THAN_YOU, "I, me, my: 3; you, your: 2"),
        (
            Step.FOLLOW_UP,
            "A plain no will do.",
            replace(FACTS, first_text="Dear Julie, nine words are in this letter. Chris"),
            Code.LONGER_THAN_FIRST,
            "10 words, 9 in the first letter",
        ),
        (
            Step.FIRST_CONTACT,
            f"{WHY} {ASKED} Could you introduce me, or look at my CV?",
            FACTS,
            Code.SEVERAL_ASKS,
            "introduce me, look at my",
        ),
        (
            Step.FIRST_CONTACT,
            f"{WHY} {ASKED} What do you read? What do you write? What do you hope?",
            FACTS,
            Code.SEVERAL_ASKS,
            "What do you read? What do you write? What do you hope?",
        ),
    ],
)
def test_a_finding_quotes_the_words_that_led_to_it(
    step: Step, words: str, facts: LetterFacts, code: Code, quoted: str
) -> None:
    assert found(step, words, facts)[code] == quoted


def test_what_is_missing_quotes_nothing_and_long_words_are_cut() -> None:
    assert finding(Code.NO_BOUNDED_TIME).words == ""
    assert finding(Code.LINKS, "a\n b" * 99).words == ("a b" * 99)[:120]


def test_as_many_words_as_the_first_letter_are_too_many_for_a_reminder_and_one_less_is_fine() -> None:
    reminder = "A plain no will do."  # with greeting and close ten words
    assert Code.LONGER_THAN_FIRST in found(Step.FOLLOW_UP, reminder, replace(FACTS, first_text="word " * 10))
    assert found(Step.FOLLOW_UP, reminder, replace(FACTS, first_text="word " * 11)) == {}


def test_three_questions_and_as_much_of_me_as_of_you_are_fine() -> None:
    assert of_first(f"{WHY} {ASKED} How do you rest? What do you read?") == {}
    assert of_first(f"{WHY} {ASKED} I, me, my and I.") == {}
    assert of_first(f"{WHY} {ASKED} I, me, my, mine and I.").keys() == {Code.MORE_I_THAN_YOU}


@pytest.mark.parametrize(
    ("why", "reason"),
    [
        ("You run by night", True),  # four words, however short
        ("You run rotas", False),
        ("Rotas become promises", True),  # three words, yet long
        ("Rotas become a rule.", True),
        ("Night shift promises", True),  # twenty characters
        ("Night shift promise", False),
    ],
)
def test_a_reason_has_four_words_or_twenty_characters(why: str, reason: bool) -> None:
    known = replace(FACTS, contact=replace(JULIE, why_them=why))
    assert (Code.NO_WHY_THEM not in of_first(f"{why}. {ASKED}", known)) is reason


@pytest.mark.parametrize(
    ("written", "enough"), [("alpha beta gamma", True), ("alpha beta", False), ("alpha beta gamma delta", True)]
)
def test_three_fifths_of_the_mentees_own_words_stand_in_the_letter(written: str, enough: bool) -> None:
    own = "alpha beta gamma delta epsilon"
    why = replace(FACTS, contact=replace(JULIE, why_them=own))
    assert (Code.NO_WHY_THEM not in of_first(written, why)) is enough
    assert (found(Step.THANK_YOU, written, replace(FACTS, learned=own)) == {}) is enough


def test_a_hundred_and_fifty_words_are_not_too_many() -> None:
    words = f"{WHY} {ASKED} {'You know. ' * 65}"
    assert len(draft(words).text.split()) == 150
    assert of_first(words) == {}


def test_a_letter_must_fit_its_channel() -> None:
    linked = replace(FACTS, contact=replace(JULIE, channel=Channel.LINKEDIN))
    assert Code.TOO_LONG_FOR_CHANNEL not in of_first(f"{WHY} {ASKED}", linked)
    over = of_first(f"{WHY} {ASKED} {'x' * 1900}", linked)[Code.TOO_LONG_FOR_CHANNEL]
    assert over.endswith("characters, where LinkedIn takes 1900")
    long_subject = Draft("15 minutes, you see" + "!" * 182, draft(f"{WHY} {ASKED}").text)
    (found,) = [
        one for one in check(Step.FIRST_CONTACT, long_subject, linked) if one.code is Code.TOO_LONG_FOR_CHANNEL
    ]
    assert found.words == "a subject of 201 characters, where LinkedIn takes 200"


@pytest.mark.parametrize("step", [Step.FIRST_CONTACT, Step.FOLLOW_UP])
def test_a_register_may_be_asked_for_a_mentor_and_nobody_else(step: Step) -> None:
    register = replace(JULIE, channel=Channel.FORM, source=Source.PROFESSIONAL_BODY)
    words = "Could you find a mentor for me?"
    assert found(step, words, replace(FACTS, contact=register)) == {}
    assert Code.ASKS_FOR_MENTORING in found(step, words)
    assert Code.ASKS_FOR_MENTORING in found(Step.ARRANGE, words, replace(FACTS, contact=register))


def test_a_rule_for_english_letters_says_nothing_of_others() -> None:
    rule, hasty = in_english(flexibility), draft("Now.")
    assert list(rule(Letter(hasty, replace(FACTS, language="en-GB")))) == [finding(Code.NO_FLEXIBILITY)]
    assert list(rule(Letter(hasty, replace(FACTS, language="de")))) == []
