"""Which template a letter is written from, and what it may use."""

import pytest

from outreach.domain.events import Step
from outreach.domain.people import Contact, ContactId, Source
from outreach.guide.letter_names import chosen, variant
from outreach.guide.letter_values import greeting, sentence

PLAIN = "first_contact"
LINKEDIN = "first_contact.linkedin"


def test_the_variant_for_the_source_stands_before_the_plain_letter() -> None:
    assert variant(Step.FIRST_CONTACT, Source.LINKEDIN) == (LINKEDIN, PLAIN)
    assert variant(Step.FIRST_CONTACT, Source.FRIEND_OF_A_FRIEND)[0] == "first_contact.friend_of_a_friend"
    assert variant(Step.FIRST_CONTACT, Source.OTHER) == (PLAIN,)


@pytest.mark.parametrize(
    ("own", "name"),
    [
        ({PLAIN: False, LINKEDIN: False}, LINKEDIN),
        ({PLAIN: False}, PLAIN),
        ({PLAIN: True, LINKEDIN: False}, PLAIN),
        ({PLAIN: True, LINKEDIN: True}, LINKEDIN),
        ({PLAIN: False, LINKEDIN: True}, LINKEDIN),
        ({}, None),
    ],
)
def test_the_mentees_own_words_go_before_shipped_ones(own: dict[str, bool], name: str | None) -> None:
    assert chosen(Step.FIRST_CONTACT, Source.LINKEDIN, own) == name


@pytest.mark.parametrize(
    ("salutation", "expected"),
    [
        ("", "Julie Okafor"),
        ("Dr Okafor", "Dr Okafor"),
        ("Dear Julie,", "Julie"),
        ("  ", "Julie Okafor"),
        ("Hello  Jo ,", "Jo"),
        ("Mr X,", "Mr X"),
    ],
)
def test_the_greeting_is_the_salutation_else_the_name(salutation: str, expected: str) -> None:
    assert greeting(Contact(ContactId("1"), "Julie Okafor", salutation=salutation)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("your talk", "Your talk."), ("Your talk!", "Your talk!"), ("", ""), ("  ", "")],
)
def test_why_them_becomes_a_sentence(words: str, expected: str) -> None:
    assert sentence(words) == expected
