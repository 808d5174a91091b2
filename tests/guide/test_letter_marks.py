"""The words that the letter check found are marked where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from outreach.guide.letter_findings import MOST_CHARACTERS, Code, finding
from outreach.guide.letter_marks import Piece, marked

LETTER = "Dear Julie,\n\nwould you be\nmy mentor? I’d like it. Could you introduce me, or look at my CV?\n\nChris"


def words_of(pieces: tuple[Piece, ...], number: int) -> list[str]:
    return [one.text for one in pieces if number in one.findings]


def test_words_are_found_across_a_line_break() -> None:
    pieces = marked(LETTER, [finding(Code.ASKS_FOR_MENTORING, "would you be my mentor?")])
    assert words_of(pieces, 1) == ["would you be\nmy mentor?"]
    assert [one.ends for one in pieces if one.ends] == [(1,)]


def test_words_are_found_whatever_their_apostrophes() -> None:
    assert words_of(marked(LETTER, [finding(Code.LINKS, "I'd like it")]), 1) == ["I’d like it"]


def test_of_several_requests_each_is_marked() -> None:
    found = [finding(Code.SEVERAL_ASKS, "introduce me, look at my")]
    assert words_of(marked(LETTER, found), 1) == ["introduce me", "look at my"]


def test_what_is_missing_marks_nothing() -> None:
    found = [finding(Code.NO_BOUNDED_TIME), finding(Code.LONG, "160 words"), finding(Code.MORE_I_THAN_YOU, "I: 1")]
    assert marked(LETTER, found) == (Piece(LETTER),)


def test_a_word_is_not_marked_within_another() -> None:
    assert words_of(marked("Todos, and TODO.", [finding(Code.PLACEHOLDER, "TODO")]), 1) == ["TODO"]


def standing(text: str, words: str, code: Code = Code.PLACEHOLDER) -> list[tuple[str, bool]]:
    return [(one.text, bool(one.findings)) for one in marked(text, [finding(code, words)])]


def test_a_word_is_marked_where_it_stands_alone_and_not_as_part_of_one() -> None:
    assert standing("misTODO TODOs TODO.", "TODO") == [("misTODO TODOs ", False), ("TODO", True), (".", False)]


def test_signs_are_marked_also_where_letters_touch_them() -> None:
    assert standing("Great!!yes", "!!") == [("Great", False), ("!!", True), ("yes", False)]
    assert standing("my[NAME]s", "[NAME]") == [("my", False), ("[NAME]", True), ("s", False)]


def test_words_that_were_cut_for_their_length_are_marked_as_far_as_they_are_quoted() -> None:
    long = "ab " * 39 + "abcdefghij"
    assert standing(f"So: {long}", long) == [("So: ", False), (long[:MOST_CHARACTERS], True), ("defghij", False)]


def test_only_of_several_requests_a_part_is_marked_and_only_where_the_whole_is_not_there() -> None:
    assert standing("see one two", "one, two", Code.LINKS) == [("see one two", False)]
    whole = [("see ", False), ("one, two", True)]
    assert standing("see one, two", "one, two", Code.SEVERAL_ASKS) == whole


def test_words_that_two_findings_share_belong_to_both() -> None:
    pieces = marked(
        "see www.a.test TODO", [finding(Code.LINKS, "www.a.test TODO"), finding(Code.PLACEHOLDER, "TODO")]
    )
    assert [(one.text, one.findings, one.ends) for one in pieces] == [
        ("see ", (), ()),
        ("www.a.test ", (1,), ()),
        ("TODO", (1, 2), (1, 2)),
    ]


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=4))
def test_the_pieces_are_the_whole_letter(text: str, found: list[str]) -> None:
    pieces = marked(text, [finding(code, words) for words in found for code in (Code.LINKS, Code.SEVERAL_ASKS)])
    assert "".join(one.text for one in pieces) == text
