"""docs/journey.md: the whole table, generated, without an empty cell, and true."""

from outreach.domain import events as e
from outreach.domain.events import Stage, Step
from outreach.domain.journey import LetterState, OpenLetter, evolve
from tests.journey_table import AT, EVERY_KIND, LETTER, PAGE, journeys, page, rows, samples


def test_the_page_is_what_evolve_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "say: make docs"


def test_every_kind_of_event_has_a_row_and_every_stage_a_column() -> None:
    assert {type(one) for one in samples(Step.FIRST_CONTACT)} == EVERY_KIND
    assert {one.stage for one in journeys().values()} == set(Stage)


def test_no_cell_is_empty() -> None:
    assert all(cell for _, cells in rows() for cell in cells)


def test_every_event_moves_the_journey_on_by_one() -> None:
    for journey in journeys().values():
        for event in samples(Step.FIRST_CONTACT):
            assert evolve(journey, event).seq == journey.seq + 1


def test_after_an_opt_out_no_event_but_a_corrected_reading_or_an_undo_lifts_it() -> None:
    closed = journeys()["closed (opted out)"]
    lifting = [type(one).__name__ for one in samples(Step.ARRANGE) if not evolve(closed, one).opted_out]
    assert lifting == ["ReadingCorrected"]


def test_only_answers_corrections_new_addresses_and_the_mentee_lead_out_of_closed() -> None:
    closed = journeys()["closed"]
    leading_out = {
        type(one).__name__ for one in samples(Step.ARRANGE) if evolve(closed, one).stage is not Stage.CLOSED
    }
    assert leading_out == {"AnswerReceived", "AddressLearned", "JourneyReopened"}


def test_a_letter_that_is_drafted_again_stands_once_as_it_was_drafted_last() -> None:
    waiting = journeys()["identified"]
    again = e.LetterDrafted(at=AT, letter=LETTER, step=Step.FIRST_CONTACT, own=True)
    assert evolve(waiting, again).letters == (
        OpenLetter(LETTER, Step.FIRST_CONTACT, LetterState.DRAFTED, own=True),
    )
