"""The tables of words: none lost where two lines of a table meet, and one spelling for all of case and accents."""

import tokenize
from itertools import pairwise
from pathlib import Path

import pytest

import outreach
from outreach.domain.when_words import fold

TABLES = sorted(Path(outreach.__file__).parent.glob("*/*_words.py"))


@pytest.mark.parametrize("table", TABLES, ids=[table.stem for table in TABLES])
def test_no_two_words_run_into_one_where_lines_meet(table: Path) -> None:
    with table.open() as source:
        parts = [part for part in tokenize.generate_tokens(source.readline) if part.type != tokenize.NL]
    met = [
        (one.string[-12:], other.string[:12])
        for one, other in pairwise(parts)
        if one.type == other.type == tokenize.STRING
        and one.string[:1] == other.string[:1] == '"'
        and one.string[-2:-1].isalpha()
        and other.string[1:2].isalpha()
    ]
    assert met == []


@pytest.mark.parametrize(
    ("word", "folded"), [("März", "marz"), ("MARZ", "marz"), ("après", "apres"), ("1º", "1o"), ("før", "før")]
)
def test_case_and_accents_make_no_other_word(word: str, folded: str) -> None:
    assert fold(word) == folded
