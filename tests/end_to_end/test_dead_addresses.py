"""Letters that cannot be delivered: real notifications, and refusals at RCPT."""

import pytest

from tests.end_to_end.client import text_of
from tests.end_to_end.desk import Desk
from tests.end_to_end.person import Person, Somebody
from tests.servers.policy import Rule

pytestmark = pytest.mark.servers


def test_after_a_bounce_a_new_address_brings_a_new_first_letter(desk: Desk) -> None:
    lena = Somebody("Lena Holt", "lena@late.test")
    desk.knows(lena)
    desk.writes_to(lena)
    desk.awaits("Undelivered Mail Returned to Sender")
    assert desk.run(hours=1)["failures"] == 1
    asked = desk.prompt("Lena Holt cannot be reached")
    assert desk.questions() == [("Lena Holt", "dead_address")]

    moved = desk.host.new_user("lena", "partner.test")
    desk.reply(asked, f"ADDRESS {moved.address}")
    assert desk.run(minutes=5)["letters_sent"] == 0
    waiting = desk.prompt("Lena Holt: the first letter waits")
    assert desk.stage(lena) == "identified"
    assert f"To: Lena Holt <{moved.address}>" in text_of(waiting)
    desk.reply(waiting, "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 1
    Person("Lena Holt", moved.address, desk.host, moved).letter()


def test_a_refusal_at_rcpt_that_was_wrong_is_corrected_by_no(desk: Desk) -> None:
    ada = desk.meets("Ada Marsh")
    desk.host.add_policy(Rule("550 5.1.1 User unknown", recipient=ada.address, times=1))
    desk.run()
    desk.reply(desk.prompt("Ada Marsh: the first letter waits"), "SEND")
    summary = desk.run(minutes=5)
    assert (summary["letters_sent"], summary["failures"]) == (0, 1)
    asked = desk.prompt("Ada Marsh cannot be reached")
    assert "550 5.1.1" in text_of(asked)

    desk.reply(asked, "NO")
    desk.run(minutes=5)
    desk.reply(desk.prompt("Ada Marsh: the first letter waits", 2), "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 1
    ada.letter()
    assert desk.stage(ada) == "contacted"
