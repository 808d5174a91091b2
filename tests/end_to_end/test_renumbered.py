"""A folder whose UIDVALIDITY changes in mid-story: the journal is that of a run without it."""

import imaplib
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.end_to_end.conftest import DeskMaker
from tests.end_to_end.desk import Desk

pytestmark = pytest.mark.servers

CROWD = 500
OF_THIS_RUN = ("at", "letter", "message", "digest", "item", "about", "note")


def crowd(desk: Desk) -> None:
    """Other people's mail fills the inbox."""
    with imaplib.IMAP4(desk.host.host, desk.host.imap.imap) as imap:
        imap.starttls(desk.host.tls.client_context())
        imap.login(desk.me.address, desk.me.password)
        for number in range(CROWD):
            raw = f"From: shop{number}@news.test\r\nSubject: Offer {number}\r\nMessage-ID: <{number}@news.test>\r\n"
            imap.append("INBOX", "", "", f"{raw}\r\nNothing to see here.\r\n".encode())


def renumber(desk: Desk) -> None:
    for folder, validity in (("INBOX", "424242"), ("Sent", "434343")):
        desk.host.doveadm("mailbox", "update", "-u", desk.me.address, "--uid-validity", validity, folder)


def story(desk: Desk, in_between: Callable[[Desk], None]) -> list[Mapping[str, Any]]:
    ada = desk.meets("Ada Marsh")
    crowd(desk)
    desk.run()
    desk.reply(desk.prompt("A letter to Ada Marsh waits"), "SEND")
    desk.run(minutes=5)
    desk.awaits(ada.answer(ada.letter(), "Gladly! What is it about?", desk.now))
    desk.run(hours=1)
    asked = desk.prompt("Ada Marsh answered")
    in_between(desk)
    desk.reply(asked, "MEETING Thu 15 Oct 10:00")
    assert desk.run(hours=1)["commands"] == 1
    desk.awaits(ada.answer(ada.letter(), "The time suits me well.", desk.now))
    assert desk.run(hours=1)["answers"] == 1
    return [without_ids(one) for one in desk.journal()]


def without_ids(event: Mapping[str, Any]) -> Mapping[str, Any]:
    data = {name: value for name, value in event["data"].items() if name not in OF_THIS_RUN}
    return {"kind": event["kind"], "seq": event["seq"], "data": data}


def test_the_journal_with_new_uids_in_mid_story_equals_that_without(desk_of: DeskMaker) -> None:
    plain = story(desk_of("plain"), lambda _: None)
    assert story(desk_of("renumbered"), renumber) == plain
    assert [one["kind"] for one in plain].count("AnswerReceived") == 2
