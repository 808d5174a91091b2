"""How a letter is taken apart."""

import pytest

from outreach.domain.people import Contact, ContactId
from outreach.guide.letter_text import greeting_of, name_words, plain

EIGHT = "Dear Dr Okafor, dear Julie, and good morning"


def test_lines_end_in_one_way() -> None:
    assert plain("a\r\nb\nc") == "a\nb\nc"


@pytest.mark.parametrize(
    ("text", "greeting"),
    [
        ("", ""),
        (" \n\n  Dear Julie,\n\nHello.", "Dear Julie,"),
        (EIGHT, EIGHT),
        (f"{EIGHT} again", "Dear Dr Okafor"),
        ("Good morning Julie! I saw your talk and it was good", "Good morning Julie"),
        ("Hello Julie: I saw your talk and it was good", "Hello Julie"),
    ],
)
def test_a_greeting_is_the_first_line_and_of_a_long_one_its_beginning(text: str, greeting: str) -> None:
    assert greeting_of(text) == greeting


@pytest.mark.parametrize(
    ("name", "words"),
    [("Li Na", {"li", "na"}), ("J. Okafor", {"okafor"}), ("Dr. Anna-Lena von Berg", {"anna-lena", "berg"})],
)
def test_a_name_is_known_by_its_words_not_by_initials_and_titles(name: str, words: set[str]) -> None:
    assert name_words(Contact(ContactId("1"), name)) == words
