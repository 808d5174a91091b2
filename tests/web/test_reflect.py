"""Think first on the page: what a first letter needs, and answers that are none."""

import pytest

from tests.makers import World
from tests.web.site import Site, words_of
from tests.web.worlds import nobody


@pytest.fixture
def here() -> Site:
    return Site(nobody().app).enter()


def test_it_says_what_a_first_letter_still_needs(here: Site) -> None:
    assert "until you have told your purpose, its context, one need." in here.words("/reflect")
    here.post("/reflect", {"question": "purpose", "text": "I want to lead a team"})
    assert "until you have told its context, one need." in here.words("/reflect")


def test_a_need_is_told_with_the_kind_that_was_chosen(here: Site) -> None:
    here.post("/reflect", {"question": "needs", "text": "leading a team", "kind": "how"})
    assert "leading a team: how" in here.words("/reflect")


def test_words_that_are_no_answer_are_not_lost(here: Site) -> None:
    refused = here.post("/reflect", {"question": "needs", "text": "to learn how to lead"})
    assert refused.status_code == 422
    assert ">to learn how to lead</textarea>" in refused.text
    assert "wants a kind behind a colon" in words_of(refused.text)
    assert "not answered yet" in here.words("/reflect")


def test_whoever_is_ready_and_alone_is_led_on() -> None:
    assert "Next: add somebody" in Site(World().app).enter().words("/reflect")
