"""Two texts, line by line."""

from hypothesis import given
from hypothesis import strategies as st

from outreach.application.differences import Kind, Line, differences

TEXTS = st.lists(st.sampled_from(["one", "two", "three", ""]), max_size=12).map("\n".join)


def test_what_differs_stands_between_the_lines_around_it() -> None:
    before = "\n".join("abcdefghij")
    assert differences(before, before.replace("e", "E")) == (
        Line(Kind.LEFT_OUT, "", 2),
        Line(Kind.SAME, "c", 3),
        Line(Kind.SAME, "d", 4),
        Line(Kind.GONE, "e", 5),
        Line(Kind.NEW, "E", 5),
        Line(Kind.SAME, "f", 6),
        Line(Kind.SAME, "g", 7),
        Line(Kind.LEFT_OUT, "", 3),
    )


@given(TEXTS, TEXTS)
def test_every_line_of_the_new_text_is_told_or_counted(before: str, after: str) -> None:
    found = differences(before, after)
    counted = sum(one.number if one.kind is Kind.LEFT_OUT else one.kind is not Kind.GONE for one in found)
    assert counted == (len(after.splitlines()) if before.splitlines() != after.splitlines() else 0)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differences(text, text) == ()
