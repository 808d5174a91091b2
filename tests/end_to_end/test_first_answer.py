"""The main job on real servers: a letter approved and sent once, its answer found, the mentee's word obeyed."""

from pathlib import Path

import pytest

from tests.end_to_end.client import text_of
from tests.end_to_end.desk import Desk
from tests.end_to_end.traces import traces
from tests.servers.mailhost import MailHost

pytestmark = pytest.mark.servers

COUNTS = (
    "read",
    "answers",
    "absences",
    "failures",
    "commands",
    "letters_sent",
    "prompts_sent",
    "copies",
    "in_doubt",
)


def test_a_letter_goes_once_is_answered_and_the_mentees_replies_are_obeyed(
    mail_host: MailHost, tmp_path: Path
) -> None:
    desk = Desk(mail_host, tmp_path)
    ada = desk.meets("Ada Marsh")
    desk.run()
    prompt = desk.prompt("Ada Marsh: the first letter waits")
    assert ada.letters() == []

    desk.reply(prompt, "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 1
    letter = ada.letter()
    assert letter["From"] == f"Chris Morgan <{desk.me.address}>"
    assert letter["Auto-Submitted"] is None
    assert text_of(letter) in text_of(prompt)
    assert desk.host.log.accepted(letter["Message-ID"]) == 1

    desk.awaits(ada.answer(letter, "Gladly! Could we talk on Thursday at 10?", desk.now))
    assert desk.run(hours=1)["answers"] == 1
    asked = desk.prompt("Ada Marsh answered")
    assert "| Gladly! Could we talk on Thursday at 10?" in text_of(asked)
    assert "| >" not in text_of(asked)
    assert desk.stage(ada) == "conversing"

    desk.reply(asked, "MEETING Thu 15 Oct 10:00")
    assert desk.run(minutes=5)["commands"] == 1
    assert desk.stage(ada) == "meeting_set"
    assert desk.questions() == [("Ada Marsh", "approve")]  # the letter that confirms the time
    ada.letter()


def test_a_button_opens_a_mail_that_is_obeyed_as_a_reply_is(desk: Desk) -> None:
    ada = desk.meets("Ada Marsh")
    desk.run()
    desk.press(desk.prompt("Ada Marsh: the first letter waits"), "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 1
    desk.awaits(ada.answer(ada.letter(), "I am afraid I cannot help with that.", desk.now))
    desk.run(hours=1)
    desk.press(desk.prompt("Ada Marsh answered"), "CLOSE")
    desk.run(minutes=5)
    assert desk.stage(ada) == "closed declined"
    ada.letter()


def test_a_second_pass_changes_nothing_on_either_side(desk: Desk) -> None:
    ada = desk.meets("Ada Marsh")
    desk.run()
    desk.reply(desk.prompt("Ada Marsh: the first letter waits"), "SEND")
    desk.run(minutes=5)
    desk.awaits(ada.answer(ada.letter(), "Gladly! What would you like to know?", desk.now))
    desk.run(hours=1)
    desk.prompt("Ada Marsh answered")
    desk.prompt("Re: your command")
    desk.settled().run(minutes=1)
    before = traces(desk, ada.user)
    assert not any(desk.run(minutes=1)[count] for count in COUNTS)
    assert traces(desk, ada.user) == before
