"""Each message of the corpus is read as its twin says; the corpus holds what its table promises."""

import pytest

from outreach.reading.read import Reading, from_dict, read, to_dict
from tests.reading import corpus
from tests.reading.corpus import Twin


@pytest.mark.parametrize("twin", corpus.twins(), ids=lambda twin: twin.name)
def test_message_is_read_as_its_twin_says(twin: Twin) -> None:
    reading = read(twin.raw, twin.known)
    told = to_dict(reading)
    expected = {key: value for key, value in twin.expect.items() if key != "main_intent"}
    assert {key: told[key] for key in expected} == expected, reading.evidence
    if "main_intent" in twin.expect:
        assert _main_intent(reading) == twin.main_intent, reading.evidence
    assert from_dict(told) == reading


def _main_intent(reading: Reading) -> str:
    return reading.intents[0].value if reading.intents else ""


def test_each_twin_names_its_client_and_feature() -> None:
    for twin in corpus.twins():
        assert twin.imitates, twin.name
        assert twin.feature, twin.name
        assert twin.expect, twin.name


def test_every_message_has_a_twin() -> None:
    alone = {path.with_suffix("") for path in corpus.CORPUS.rglob("*.eml")}
    assert alone == {twin.path.with_suffix("") for twin in corpus.twins()}


def test_corpus_holds_400_messages() -> None:
    assert len(corpus.twins()) >= 400


@pytest.mark.parametrize("cell", corpus.cells(), ids=lambda cell: cell.name)
def test_cell_of_the_table_is_filled(cell: corpus.Cell) -> None:
    found = corpus.of(cell)
    spread = [cell.spread(twin) for twin in found]
    enough = {value for value in spread if spread.count(value) >= cell.each}
    assert len(found) >= cell.least
    assert len(enough) >= cell.over


@pytest.mark.parametrize("language", corpus.INTENT_LANGUAGES)
def test_each_language_has_three_clear_answers(language: str) -> None:
    clear = [
        twin
        for twin in corpus.twins()
        if twin.kind == "human" and twin.main_intent in corpus.SHARED_INTENTS and twin.language == language
    ]
    assert len(clear) >= 3


@pytest.mark.parametrize("language", corpus.ABSENCE_LANGUAGES)
def test_each_language_has_three_automatic_replies(language: str) -> None:
    assert sum(twin.kind == "auto_reply" and twin.language == language for twin in corpus.twins()) >= 3


def test_the_document_shows_the_table() -> None:
    assert corpus.DOCUMENT.read_text(encoding="utf-8") == corpus.document()
