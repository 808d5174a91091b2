"""Zones in words behind an hour: which they are, as told, and how far the words reach."""

import pytest

from outreach.domain.when_scan import tokens
from outreach.domain.when_zone_words import zone_at
from outreach.domain.when_zones import abbreviation, zone_named


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CET", "CET"), ("cet", "CET"), ("CET time x", "CET | x"), ("UTC+2", "UTC+2"),
        ("UTC +2 x", "UTC+2 | x"), ("GMT-3", "GMT-3"), ("GMT−3:30 x", "GMT-3:30 | x"), ("+01:00", "+01:00"),
        ("+15:00", "?"), ("+1", "+1"), ("(CET) x", "CET | x"), ("[CET] x", "CET | x"), ("(CET x", ""),
        ("CET)", "CET | )"), ("Europe/Berlin x", "Europe/Berlin | x"),
        ("America/Indiana/Indianapolis", "America/Indiana/Indianapolis"), ("Nowhere/Land", "?"),
        ("UK time x", "Europe/London | x"), ("London time x", "Europe/London | x"),
        ("time of London x", "Europe/London | x"), ("time in London", ""),
        ("heure de Paris x", "Europe/Paris | x"), ("Berliner Zeit", "Europe/Berlin"),
        ("my time x", "ours | x"), ("your time", "ours"), ("my clock", ""), ("London", "Europe/London"),
        ("London x", ""), ("london", ""), ("London, x", "Europe/London | , x"), ("(London)", "Europe/London"),
        ("EST", "America/New_York"), ("est", ""), ("et", ""), ("ET", "America/New_York"), ("IST", "?"),
        ("ist", ""), ("ist x", ""), ("GST x", "? | x"), ("MSK", "?"), ("X", ""), ("+", ""),
        ("time of mine", ""), ("Paris time", "Europe/Paris"), ("BST x", "Europe/London | x"), ("Z", "UTC"),
        ("z", ""),
    ],
)  # fmt: skip
def test_a_zone_is_read_as_far_as_it_reaches(text: str, told: str) -> None:
    for before in ("", "at 10 "):
        ts = tokens(before + text)
        found = zone_at(before + text, ts, len(tokens(before)))
        if found is None:
            assert told == ""
        else:
            left = " ".join(token.raw for token in ts[found[1] :])
            assert (f"{found[0] or 'ours'} | {left}" if left else found[0] or "ours") == told


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("CET", "CET"), ("est", "America/New_York"), ("UTC", "UTC"), ("z", "UTC"), ("Europe/Paris", "Europe/Paris"),
        ("+14:00", "UTC+14:00"), ("+15:00", "None"), ("-05:30", "UTC-05:30"), ("\u22123", "UTC-03:00"),
        ("utc+2", "UTC+02:00"), ("GMT-1:15", "UTC-01:15"), ("Nowhere/Land", "None"), ("Europe", "None"),
        ("..", "None"), ("/etc", "None"), ("5", "None"),
    ],
)  # fmt: skip
def test_a_zone_has_a_name_a_safe_abbreviation_or_an_offset(name: str, zone: str) -> None:
    assert str(zone_named(name)) == zone


@pytest.mark.parametrize(
    ("word", "zone"),
    [
        ("cet", "CET"), ("EST", "America/New_York"), ("est", None), ("et", None), ("ET", "America/New_York"),
        ("west", None), ("IST", None), ("bst", "Europe/London"), ("z", None), ("Z", "UTC"),
    ],
)  # fmt: skip
def test_an_abbreviation_that_is_a_word_elsewhere_is_one_in_capitals_only(word: str, zone: str | None) -> None:
    assert abbreviation(word) == zone
