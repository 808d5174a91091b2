"""The guide's questions: what counts as an answer, and the page that tells what each one changes."""

from pathlib import Path

import pytest

from outreach.domain.people import Knowing, Need
from outreach.guide.questions import (
    CONTEXTS,
    PREPARATION,
    QUESTIONS,
    REFLECTION,
    NoAnswer,
    agreement_details,
    answer_to,
    missing,
    needs_in,
)

PAGE = Path(__file__).parents[2] / "docs" / "reflection.md"


def test_the_page_has_each_question_with_what_is_kept_and_what_it_changes() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = [f"| `{one.key}` | {one.words} | {one.kept} | {one.changes} |" for one in (*PREPARATION, *REFLECTION)]
    assert [row for row in page.splitlines() if row.startswith("| `")] == rows


@pytest.mark.parametrize(("words", "kept"), [("1", CONTEXTS[0]), ("Politics", CONTEXTS[2]), ("skills", "skills")])
def test_a_context_is_chosen_by_its_number_or_its_words(words: str, kept: str) -> None:
    assert answer_to("context", words) == kept


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("context", "0"),
        ("context", "7"),
        ("context", "and"),
        ("comfort", "6"),
        ("comfort", "it depends"),
        ("formality", "blue"),
        ("needs", "leading a team"),
        ("needs", ": how"),
        ("purpose", "  "),
    ],
)
def test_other_words_are_no_answer(key: str, words: str) -> None:
    with pytest.raises(NoAnswer):
        answer_to(key, words)


CHOICES = (
    "it is one of: 1 my profession and career, 2 knowledge of a sector, 3 the politics around me, 4 skills, "
    "5 confidence and self-esteem, 6 change, and how to manage it"
)


@pytest.mark.parametrize(
    ("key", "words", "told"),
    [
        ("purpose", " \n ", "an answer has words"),
        ("context", "and", CHOICES),
        ("comfort", "it depends", "it is a number from 1 to 5, or low or high"),
        ("formality", "blue", "it is little, some or much; or a number from 1 to 5"),
    ],
)
def test_whoever_gave_no_answer_is_told_what_would_be_one(key: str, words: str, told: str) -> None:
    with pytest.raises(NoAnswer) as refused:
        answer_to(key, words)
    assert str(refused.value) == told


def test_words_are_kept_as_they_are_on_one_line() -> None:
    assert answer_to("purpose", " I want to\n  lead. ") == "I want to lead."
    assert answer_to("needs", "leading  a team: how\ncourage: why") == "leading a team: how; courage: why"


@pytest.mark.parametrize("number", range(1, 7))
def test_every_number_of_a_choice_chooses_it(number: int) -> None:
    assert answer_to("context", str(number)) == CONTEXTS[number - 1]


@pytest.mark.parametrize(
    ("words", "kept"),
    [("1", "1"), ("2", "2"), ("3.", "3"), ("5!", "5"), ("Very low", "1"), ("middle", "3"), ("very high", "5")],
)
def test_a_degree_is_a_number_or_its_words(words: str, kept: str) -> None:
    assert answer_to("comfort", words) == kept


@pytest.mark.parametrize("words", ["²", "9" * 5000, "0", "-1"])
def test_a_number_that_is_none_chooses_no_context(words: str) -> None:
    with pytest.raises(NoAnswer):
        answer_to("context", words)


@pytest.mark.parametrize(("words", "kept"), [("low", "2"), ("4", "4"), ("5/5", "5"), ("High.", "4")])
def test_comfort_is_kept_as_a_number(words: str, kept: str) -> None:
    assert answer_to("comfort", words) == kept


def test_needs_of_elsewhere_count_as_told() -> None:
    assert missing((), ()) == ("purpose", "context", "needs")
    assert missing(("purpose", "needs"), ()) == ("context",)


def test_the_more_formal_the_more_is_agreed() -> None:
    light, plain, full = (set(agreement_details(answer_to("formality", one))) for one in ("1", "some", "much"))
    assert light < plain < full
    assert set(agreement_details("")) == plain


def test_every_question_says_how_it_is_answered() -> None:
    assert all(one.how and one.words.endswith("?") for one in QUESTIONS.values())


def test_needs_are_read_one_a_line_or_parted_by_semicolons_with_their_kind() -> None:
    told = needs_in(" leading  a team: How.; courage: knowing why\n\nratio 1:2: whom ")
    assert told == (
        Need("leading a team", Knowing.HOW),
        Need("courage", Knowing.WHY),
        Need("ratio 1:2", Knowing.WHOM),
    )


@pytest.mark.parametrize("words", ["", " ;\n ", ": how", "courage", "courage: when", "leading: how; courage"])
def test_a_need_without_words_or_kind_is_none_and_what_would_be_one_is_told(words: str) -> None:
    with pytest.raises(NoAnswer, match=r"as in: leading a team: how$"):
        needs_in(words)


def test_needs_of_the_settings_need_not_be_told_again() -> None:
    need = Need("courage", Knowing.WHY)
    assert "needs" in missing((), ())
    assert [one for one in missing((), ()) if one != "needs"] == list(missing((), (need,)))
    assert "purpose" not in missing(("purpose",), ())
    assert "purpose" in missing((), (need,))
