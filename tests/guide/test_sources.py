"""Where people are found: advice and a letter for each source, and what stands behind "introduced by"."""

from pathlib import Path

import pytest

from outreach.adapters.shipped import shipped
from outreach.domain.events import Step
from outreach.domain.people import Channel, Source
from outreach.guide.by_hand import names, too_long
from outreach.guide.letter_names import variant
from outreach.guide.sources import ADVICE, OF_A_REGISTER, advice, go_between_address, go_between_name, is_register
from tests.makers import contact

PAGE = Path(__file__).parents[2] / "docs" / "finding-people.md"
LETTERS = shipped("templates") / "en" / "letters"


@pytest.mark.parametrize("source", Source)
def test_each_source_has_a_letter_and_advice_and_is_documented(source: Source) -> None:
    name = variant(Step.FIRST_CONTACT, source)[0]
    assert (LETTERS / f"{name}.txt").is_file()
    assert f"| `{source.value}` | `{name}` | {ADVICE[source]} |" in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("channel", [Channel.LINKEDIN, Channel.PHONE, Channel.FORM])
@pytest.mark.parametrize("step", [Step.FIRST_CONTACT, Step.FOLLOW_UP])
def test_each_channel_has_a_text_of_each_step(channel: Channel, step: Step) -> None:
    for name in names(step, contact("Julie Adams", channel=channel)):
        assert (LETTERS / f"{name}.txt").is_file()


def test_a_register_gets_advice_of_its_own() -> None:
    register = contact("Leeds Register", channel=Channel.FORM, source=Source.PROFESSIONAL_BODY)
    assert advice(register) == OF_A_REGISTER
    assert names(Step.FIRST_CONTACT, register) == ("first_contact.by_register", "first_contact.by_form")


def test_who_has_a_form_elsewhere_is_no_register() -> None:
    assert is_register(contact("Leeds", channel=Channel.FORM, source=Source.ACADEMIC_INSTITUTION))
    assert not is_register(contact("Julie Adams", channel=Channel.FORM, source=Source.LINKEDIN))


def test_a_person_of_the_same_source_gets_what_is_meant_for_people() -> None:
    person = contact("Julie Adams", channel=Channel.LINKEDIN, source=Source.PROFESSIONAL_BODY)
    assert advice(person) == ADVICE[Source.PROFESSIONAL_BODY]
    assert names(Step.FIRST_CONTACT, person) == ("first_contact.by_linkedin",)


@pytest.mark.parametrize(
    ("introduced_by", "name", "address"),
    [
        ("Sam Lee <Sam@Lee.test>", "Sam Lee", "sam@lee.test"),
        ("Sam Lee", "Sam Lee", None),
        ("<sam@lee.test>", "sam@lee.test", "sam@lee.test"),
        ("", "", None),
    ],
)
def test_a_go_between_is_a_name_and_perhaps_an_address(introduced_by: str, name: str, address: str | None) -> None:
    person = contact("Julie Adams", introduced_by=introduced_by)
    assert (go_between_name(person), go_between_address(person)) == (name, address)


@pytest.mark.parametrize(
    ("channel", "subject", "length", "fits"),
    [
        (Channel.LINKEDIN, 200, 1900, True),
        (Channel.LINKEDIN, 201, 1900, False),
        (Channel.LINKEDIN, 10, 1901, False),
        (Channel.FORM, 500, 2000, True),
        (Channel.FORM, 10, 2001, False),
        (Channel.PHONE, 500, 9000, True),
        (Channel.EMAIL, 500, 9000, True),
    ],
)
def test_a_text_must_fit_its_channel(channel: Channel, subject: int, length: int, fits: bool) -> None:
    assert (too_long(channel, "s" * subject, "t" * length) == "") is fits
