"""Never past an answer: each letter is preceded by a look into every folder for mail of that person."""

import pytest

from tests.end_to_end.client import text_of
from tests.end_to_end.desk import Desk

pytestmark = pytest.mark.servers

FILED = """\
require ["fileinto", "mailbox"];
if address :domain :is "from" "partner.test" { fileinto :create "Mentors"; stop; }
if exists "list-id" { fileinto :create "Mentors"; stop; }
"""


def test_an_answer_filed_elsewhere_stops_the_follow_up_and_a_list_post_does_not(desk: Desk) -> None:
    desk.host.set_sieve(desk.me, FILED)
    ada, ben = desk.meets("Ada Marsh"), desk.meets("Ben Ito", "college.test")
    desk.writes_to(ada, ben)
    answer = ada.answer(ada.letter(), "Yes, gladly. Ring me on any Monday.", desk.now)
    post = ben.answer(
        ben.letter(),
        "Dear all, the autumn meeting is on 3 November.",
        desk.now,
        Subject="[nursing] Autumn meeting",
        In_Reply_To="<previous.post@lists.test>",
        References="<previous.post@lists.test>",
        List_Id="Nursing <nursing.lists.test>",
    )
    desk.awaits(answer, "Mentors")
    desk.awaits(post, "Mentors")

    summary = desk.run(days=9)
    assert (summary["answers"], summary["letters_sent"]) == (1, 1)
    ben.letter(2)
    ada.letter()
    asked = desk.prompt("Ada Marsh answered")
    assert "| Yes, gladly. Ring me on any Monday." in text_of(asked)
    assert desk.stage(ada) == "conversing"
    assert desk.stage(ben) == "contacted"
    assert "LetterWithdrawn" in desk.kinds("Ada")
    assert "LetterWithdrawn" not in desk.kinds("Ben")
    assert "AnswerReceived" not in desk.kinds("Ben")

    assert desk.run(days=1)["letters_sent"] == 0
    ada.letter()
