"""Addresses as people type them: the short way and the library say the same."""

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.addresses import checked_address

LABELS = st.sampled_from(["a", "example", "x-y", "-a", "a-", "ab--c", "1", "a" * 63, "a" * 64, "é", "xn--a"])
TOPS = ["org", "uk", "test", "local", "invalid", "onion", "arpa", "localhost", "1", "x1"]
LOCALS = st.sampled_from(["chris", "a.b", "a..b", ".a", "a.", "a+b", "a_b", "A-b", "a b", "ä", "a" * 64, "a" * 65])
ADDRESSES = st.builds(
    lambda local, labels, top: f"{local}@{'.'.join([*labels, top])}",
    LOCALS,
    st.lists(LABELS, max_size=5),
    st.sampled_from(TOPS),
)


def by_library(text: str) -> str | None:
    try:
        found = validate_email(text, check_deliverability=False, allow_smtputf8=False, test_environment=True)
    except EmailNotValidError:
        return None
    return (found.ascii_email or found.normalized).lower()


def checked(text: str) -> str | None:
    try:
        return checked_address(text)
    except ValueError:
        return None


@given(ADDRESSES)
def test_an_address_is_judged_as_the_library_judges_it(text: str) -> None:
    assert checked(text) == by_library(text)


@pytest.mark.parametrize(
    "text", ["", "chris", "@example.org", "chris@", "chris@example.org ", "a@b.org\n", "a@b@c.org"]
)
def test_what_is_no_address_is_none(text: str) -> None:
    assert checked(text) == by_library(text)
