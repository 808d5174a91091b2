"""The list of what templates may use is whole and true."""

from dataclasses import fields

from outreach.domain.people import Contact, ContactId, Mentee
from outreach.guide.letter_values import letter_values
from outreach.guide.template_words import GROUPS

VALUES = letter_values(Contact(ContactId(""), "Ada"), Mentee("Chris", (), "UTC", "Chris"))
WORDS = [one for _, words in GROUPS for one in words]


def test_each_value_of_a_letter_is_explained_once() -> None:
    names = [one.name for one in WORDS]
    assert len(names) == len(set(names))
    assert {one.partition(".")[0] for one in names} == set(VALUES)


def test_what_is_explained_is_there() -> None:
    for one in WORDS:
        whole, _, part = one.name.partition(".")
        assert not part or part.partition(".")[0] in {each.name for each in fields(type(VALUES[whole]))}  # type: ignore[arg-type]


def test_what_is_called_a_list_is_one() -> None:
    for one in WORDS:
        assert one.several == isinstance(VALUES.get(one.name), tuple), one.name
