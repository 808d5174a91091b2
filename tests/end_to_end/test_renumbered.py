"""A folder whose UIDVALIDITY changes in mid-story: the journal is that of a run without it."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.end_to_end.conftest import DeskMaker
from tests.end_to_end.desk import Desk
from tests.servers.dovecot import own

pytestmark = pytest.mark.servers

CROWD = 500
OF_THIS_RUN = ("at", "letter", "message", "digest", "item", "about", "note")


def crowd(desk: Desk) -> None:
    """Other people's mail fills the inbox."""
    place = desk.me.home / "Maildir" / "new"
    for number in range(CROWD):
        raw = f"From: shop{number}@news.test\nSubject: Offer {number}\nMessage-ID: <{number}@news.test>\n"
        file = place / f"1000000000.M{number}P1.news.test"
        file.write_text(f"{raw}\nNothing to see here.\n")
        own(file)


def renumber(desk: Desk) -> None:
    for folder, validity in (("INBOX", "424242"), ("Sent", "434343")):
        desk.host.doveadm("mailbox", "update", "-u", desk.me.address, "--uid-validity", validity, folder)


def story(desk: Desk, in_between: Callable[[Desk], None]) -> list[Mapping[str, Any]]:
    ada = desk.meets("Ada Marsh")
    desk.run()
    crowd(desk)
    desk.reply(desk.prompt("Ada Marsh: the first letter waits"), "SEND")
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
