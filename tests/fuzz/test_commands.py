"""Commands: any line is one or is none, in whatever clothes it comes; none raises."""

import json
from dataclasses import asdict
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.command_mail import begins_a_letter, command_lines, is_signed_only
from outreach.domain.command_words import READERS, parse
from outreach.domain.commands import Command, NotACommand, verb
from tests.fuzz.hostile import lines, texts

ZONES = st.sampled_from(["Europe/London", "America/St_Johns", "Pacific/Kiritimati", "Asia/Kathmandu"])
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2060, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
VERBS = st.sampled_from(sorted(READERS))
DATES = st.sampled_from(
    "Thu 3 Dec 14:00|2 weeks|next Monday|3.12. um 14 Uhr|demain 10h|29 Feb|tomorrow at noon EST|in 3 months|"
    "until 3 Jan|2027-02-30|today|99 years|Thursday 25:00|1/2/03|noon|the 31st|30 min by phone|14:00-15:00".split(
        "|"
    )
)
WORDS = st.lists(st.one_of(lines, DATES, VERBS), max_size=4).map(" ".join)


@given(VERBS, WORDS, INSTANTS, ZONES)
def test_a_verb_and_any_words_are_a_command_or_say_why_not(word: str, rest: str, now: datetime, zone: str) -> None:
    found = parse(f"{word} {rest}", now, zone)
    if isinstance(found, NotACommand):
        assert found.why
    else:
        assert verb(found).split()[0] == word
        assert json.dumps(asdict(found), default=str)
        assert parse(f"  {word.lower()}  {rest} .", now, zone) == parse(f"{word} {rest}", now, zone)
        in_the_past(found, now)


def in_the_past(found: Command, now: datetime) -> None:
    """What is put off is put off to a day to come, and a talk that took place lies behind."""
    until = getattr(found, "until", None)
    assert until is None or (until - now.date()).days >= -1
    held_on = getattr(found, "held_on", None)
    assert held_on is None or (held_on - now.date()).days <= 1


@given(texts, INSTANTS, ZONES)
def test_any_line_is_a_command_or_none(text: str, now: datetime, zone: str) -> None:
    found = parse(text, now, zone)
    assert isinstance(found, NotACommand) or verb(found).split()[0] in READERS


@given(st.lists(st.one_of(texts, WORDS, VERBS), max_size=6).map("\n".join))
def test_the_command_lines_of_a_mail_are_lines_of_that_mail(text: str) -> None:
    found = command_lines(text)
    everything = " ".join(text.split())
    for one in found.commands:
        assert " ".join(one.words.split()) in everything
        assert " ".join(one.name.split()) in everything
        assert " ".join(one.below.split()) in everything
    assert found.first_word == found.first_word.upper()


@given(texts, texts, texts)
def test_what_stands_below_a_command_is_judged_without_a_fault(text: str, name: str, signature: str) -> None:
    assert is_signed_only(text, name, signature) in (True, False)
    assert begins_a_letter(text) in (True, False)
