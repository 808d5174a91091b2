"""How somebody would like to talk is not asked again once they have said so."""

import pytest

from outreach.reading.way_to_talk import names_a_way


@pytest.mark.parametrize(
    "text",
    [
        "Thursday at 10 would suit. My number is 07700 900123.",
        "Ring +44 (0)20 7946 0018, any time.",
        "I could do next Tuesday at half past two. Teams?",
        "Happy to talk, on Teams or so.",
        "Let us use https://meet.example.org/abc",
        "Gladly, over a coffee at ten.",
        "Rufen Sie mich gern an.",
        "I'll call you at ten.",
    ],
)
def test_who_names_a_number_a_link_a_program_or_a_place_has_said_how(text: str) -> None:
    assert names_a_way(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gladly. How about Thursday 5 November at 10 am?",
        "How about 2026-11-05 10:00 or 05/11/2026 11:00?",
        "We work in teams of six here; Thursday at ten?",
        "I lead two teams and can do 03.12. 14:00-15:00.",
        "",
    ],
)
def test_a_time_alone_says_nothing_of_it(text: str) -> None:
    assert not names_a_way(text)
