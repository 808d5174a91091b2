"""What is said of a line that is no command, or lacks something: why, and what would be one."""

from datetime import UTC, datetime

import pytest

from outreach.domain.command_words import parse
from outreach.domain.commands import NotACommand

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)
LATER = "LATER wants a time to come, as in LATER 2 weeks or LATER 3 Dec"
MEETING = "MEETING wants a time to come, as in MEETING Thu 3 Dec 14:00"
MOVED = "MOVED wants the new time, as in MOVED Fri 4 Dec 10:00"
MET = "MET takes the day it was: MET 3 Nov, MET yesterday, or MET alone"
ADDRESS = "ADDRESS wants one address: ADDRESS jane@example.org"
RATE = "RATE wants two numbers from 1 to 5, rapport and purpose: RATE 4 5"
ACTION = "ACTION wants what you will do: ACTION read the report by 3 Dec"
ANSWERED = "ANSWERED wants their words: ANSWERED yes, Tuesday at 10"
ADD = "ADD wants a name, and an address if you have one: ADD Mary Ward <mary@example.org>"
NOTE = "NOTE wants the words to keep: NOTE met at the spring fair"
CLOSE = (
    "CLOSE stands alone or with one of: withdrawn, declined, no answer, opted out, unreachable, valuable, completed"
)
PAUSE = "PAUSE until wants a date to come: PAUSE all until 3 Jan"
NO_SUCH_DAY = "there is no 31 November: November has 30 days. "


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (" . ", "an empty line is not a command"),
        ("hello there", '"hello" is not a command'),
        ("SKIP it", "SKIP stands alone on its line"),
        ("SEND it", "a new text goes below the line that says SEND"),
        ("LATER", LATER),
        ("LATER 31 Nov", NO_SUCH_DAY + LATER),
        ("MEETING", MEETING),
        ("MEETING Thu 4 Dec 14:00", f"4 December 2026 is a Friday, not a Thursday. {MEETING}"),
        ("MOVED", MOVED),
        ("MOVED 31 Nov 10:00", NO_SUCH_DAY + MOVED),
        ("MET tomorrow", MET),
        ("ADDRESS nobody", ADDRESS),
        ("RATE 4", RATE),
        ("ACTION", ACTION),
        ("ACTION read her report by 31 Nov", NO_SUCH_DAY + ACTION),
        ("ACTION write by hand by 31 Nov", NO_SUCH_DAY + ACTION),
        ("ANSWERED", ANSWERED),
        ("ADD mary@ward.test", ADD),
        ("NOTE", NOTE),
        ("CLOSE soon", CLOSE),
        ("PAUSE until", PAUSE),
        ("PAUSE all until 31 Nov", NO_SUCH_DAY + PAUSE),
    ],
)
def test_a_line_that_is_no_command_is_told_why_and_what_would_be_one(words: str, why: str) -> None:
    assert parse(words, NOW, "Europe/London") == NotACommand(why)
