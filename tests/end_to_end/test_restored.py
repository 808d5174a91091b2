"""A store from before the mentee's SEND takes the place of the newer one: nothing goes out twice."""

import pytest

from tests.end_to_end.client import text_of
from tests.end_to_end.desk import Desk

pytestmark = pytest.mark.servers


def test_a_letter_sent_after_the_backup_is_not_sent_again_and_the_mentee_is_told(desk: Desk) -> None:
    ada = desk.meets("Ada Marsh")
    desk.run()
    waiting = desk.prompt("Ada Marsh: the first letter waits")
    backup = str(desk.folder / "backup.db")
    desk.outreach("backup", backup)
    desk.reply(waiting, "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 1
    ada.letter()

    desk.outreach("restore", backup, "--yes")
    assert desk.run(hours=1)["letters_sent"] == 0
    told = desk.prompt("Sending has stopped")
    assert "restored" in text_of(told)
    assert desk.stage(ada) == "contacted"
    assert desk.told("status")["halted"] == "restored"
    listed = desk.prompt("Re: your command", 2)
    assert "SEND" in text_of(listed)

    desk.reply(told, "RESUME")
    for _ in range(2):
        assert desk.run(hours=1)["letters_sent"] == 0
    assert desk.told("status")["halted"] == ""
    letter = ada.letter()
    assert desk.host.log.accepted(letter["Message-ID"]) == 1
