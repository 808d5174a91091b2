"""What letters may say, and of how much they are."""

from outreach.domain.people import Contact, ContactId, Mentee
from outreach.guide.letter_values import Told, letter_values

CHRIS = Mentee("Chris", (), "UTC", "Chris")
JULIE = Contact(
    ContactId("1"),
    "Julie Okafor",
    need="leading a team; courage",
    introduced_by="Sam Lee <sam@lee.test>",
    why_them="your talk",
)


def contact_in(person: Contact, told: Told | None = None) -> Contact:
    found = letter_values(person, CHRIS, told=told)["contact"]
    assert isinstance(found, Contact)
    return found


def test_a_letter_is_about_one_need() -> None:
    assert contact_in(JULIE).need == "leading a team"
    assert contact_in(Contact(ContactId("2"), "Tom")).need == ""


def test_whoever_introduced_somebody_is_named_without_the_address_unless_that_must_not_be() -> None:
    assert contact_in(JULIE).introduced_by == "Sam Lee"
    assert letter_values(JULIE, CHRIS)["go_between"] == "Sam Lee"
    assert contact_in(JULIE, Told()).introduced_by == ""
    assert contact_in(JULIE, Told(go_between="Ann")).introduced_by == "Ann"


def test_a_first_letter_has_no_letter_before_it() -> None:
    assert letter_values(JULIE, CHRIS)["first_subject"] == ""
    assert letter_values(JULIE, CHRIS, first_subject="Hello")["first_subject"] == "Hello"
