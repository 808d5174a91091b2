"""How lists of phrases become patterns."""

import pytest

from outreach.guide.phrases import phrases, shapes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("please sign me up", "sign me up"),
        ("SIGN ME UP", "SIGN ME UP"),
        ("how about a call", "a call"),
        ("design me up", None),
        ("sign me upwards", None),
    ],
)
def test_one_of_the_phrases_is_found_as_whole_words_in_any_case(text: str, found: str | None) -> None:
    match = phrases("sign me up", "a call").search(text)
    assert (match[0] if match else None) == found


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("would you now be", True),
        (f"would you {'x' * 58} be", True),
        (f"would you {'x' * 59} be", False),
        ("would you. be", False),
        ("would you... be", False),
    ],
)
def test_three_dots_stand_for_some_words_of_the_same_sentence(text: str, there: bool) -> None:
    assert bool(phrases("would you...be").search(text)) is there


def test_shapes_are_taken_as_they_stand_each_for_itself() -> None:
    pattern = shapes("^ab", "cd|ef", "g$")
    assert pattern.findall("xx\nabcdefg\nxg") == ["ab", "cd", "ef", "g", "g"]
    assert pattern.search("xab CD xx gx") is None
