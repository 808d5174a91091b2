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
    without_tag,
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


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        (" Julie ", "julie"),
        ('"At@Home"@Bücher.example', '"at@home"@xn--bcher-kva.example'),
        (f"Julie@{'Ü' * 70}.example", f"julie@{'ü' * 70}.example"),  # no name that a server can have
    ],
)
def test_whatever_is_written_for_an_address_has_one_form(written: str, compared: str) -> None:
    assert normalised(written) == compared


def test_a_sub_address_ends_at_the_last_at_sign() -> None:
    assert without_tag("chris@home+list@example.org") == "chris@home@example.org"


@given(st.text(max_size=80))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


@pytest.mark.parametrize(
    ("organisation", "key"),
    [("ACME", "acme"), ("Acme,Inc.", "acme"), ("Acme Ltd.", "acme"), ("Hill,Ward & Roe", "hill ward & roe")],
)
def test_legal_forms_and_signs_do_not_make_another_organisation(organisation: str, key: str) -> None:
    assert organisation_key(replace(JULIE, organisation=organisation)) == key


def test_a_free_mail_domain_is_no_organisation() -> None:
    assert organisation_key(replace(JULIE, organisation="", addresses=(normalised("j@gmail.com"),))) == ""
    assert organisation_key(replace(JULIE, organisation="")) == "partner.test"
    quoted = replace(JULIE, organisation="", addresses=(normalised('"at@home"@partner.test'),))
    assert organisation_key(quoted) == "partner.test"


def test_a_person_is_known_by_address_then_profile_then_name_and_organisation() -> None:
    assert contact_key(JULIE) == "address julie@partner.test"
    nameless = replace(JULIE, addresses=(), profile_url="https://Example.org/in/Julie/")
    assert contact_key(nameless) == "profile https://example.org/in/julie"
    assert contact_key(replace(nameless, profile_url="")) == "name julie adams / acme"


def test_a_hash_does_not_depend_on_the_spelling() -> None:
    assert address_hash("Julie@Partner.test") == address_hash("julie@partner.test ")
