"""Lists of words become what the rules compare with, whatever their order and their blanks."""

from outreach.reading.plain_line import alternatives
from outreach.reading.word_table import table


def test_a_list_keeps_each_of_its_words_once_in_small_letters() -> None:
    assert table(" One |\n two words | | one | Größe ") == ("one", "two words", "grösse")


def test_the_longest_of_several_words_is_tried_first() -> None:
    assert alternatives(("re", "reply", "re", "a.b")) == r"reply|a\.b|re"
