"""Addresses and organisations as they are compared."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.people import (
    Contact,
    ContactId,
    Mentee,
    address_hash,
    contact_key,
    normalised,
    organisation_key,
)

CHRIS = Mentee(
    "Chris", (normalised("chris@example.org"), normalised("c.morgan@work.test")), "Europe/London", "Chris"
)
JULIE = Contact(ContactId("1"), "Julie Adams", (normalised("julie@partner.test"),), organisation="Acme Ltd.")


@pytest.mark.parametrize("address", ["chris@example.org", " Chris@Example.ORG ", "chris+mentors@example.org"])
def test_a_mentee_owns_an_address_in_any_spelling(address: str) -> None:
    assert CHRIS.owns(address)


def test_somebody_elses_address_is_not_owned() -> None:
    assert not CHRIS.owns("chris@example.com")


def test_international_domains_are_compared_in_one_form() -> None:
    assert normalised("Jörg@Bücher.example") == "jörg@xn--bcher-kva.example"


@given(st.text(max_size=80))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


def test_legal_forms_do_not_make_another_organisation() -> None:
    assert organisation_key(JULIE) == organisation_key(replace(JULIE, organisation="ACME"))


def test_a_free_mail_domain_is_no_organisation() -> None:
    assert organisation_key(replace(JULIE, organisation="", addresses=(normalised("j@gmail.com"),))) == ""
    assert organisation_key(replace(JULIE, organisation="")) == "partner.test"


def test_a_person_is_known_by_address_then_profile_then_name_and_organisation() -> None:
    assert contact_key(JULIE) == "address julie@partner.test"
    nameless = replace(JULIE, addresses=(), profile_url="https://Example.org/in/Julie/")
    assert contact_key(nameless) == "profile https://example.org/in/julie"
    assert contact_key(replace(nameless, profile_url="")) == "name julie adams / acme"


def test_a_hash_does_not_depend_on_the_spelling() -> None:
    assert address_hash("Julie@Partner.test") == address_hash("julie@partner.test ")
