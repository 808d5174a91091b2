"""Automatic replies of a real server: the person is away, and has not answered."""

from datetime import UTC, datetime

import pytest

from tests.end_to_end.client import text_of
from tests.end_to_end.desk import Desk

pytestmark = pytest.mark.servers

AWAY = """\
require ["vacation"];
vacation :days 7 :subject "Away from my desk"
"Thank you for your mail. I am on leave and will be back on Monday, 19 October 2026.";
"""
BACK_AND_TWO_DAYS = datetime(2026, 10, 21, 8, 0, tzinfo=UTC)  # Wednesday, nine o'clock in London


def test_a_vacation_reply_is_no_answer_and_the_follow_up_waits_until_they_are_back(desk: Desk) -> None:
    ben = desk.meets("Ben Ito")
    desk.host.set_sieve(ben.user, AWAY)
    desk.writes_to(ben)
    desk.awaits("Away from my desk")
    summary = desk.run(hours=1)
    assert (summary["absences"], summary["answers"]) == (1, 0)
    assert desk.stage(ben) == "contacted"
    assert desk.questions() == []

    coming = [(one["at"], one["what"]) for one in desk.told("plan", "--days", "20")["planned"]]
    assert (BACK_AND_TWO_DAYS.isoformat(), "the follow-up goes") in coming
    why = desk.told("why", "Ben")
    assert (why["next_at"], "they are away" in why["because"]) == (BACK_AND_TWO_DAYS.isoformat(), True)

    desk.now = BACK_AND_TWO_DAYS
    assert desk.run(minutes=-5)["letters_sent"] == 0
    assert desk.run(minutes=5)["letters_sent"] == 1
    first, follow_up = ben.letters()[0], ben.letter(2)
    assert follow_up["In-Reply-To"] == first["Message-ID"]
    assert follow_up["Subject"] == f"Re: {first['Subject']}"
    assert len(text_of(follow_up)) < len(text_of(first))
