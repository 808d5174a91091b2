"""Letters that wait lie in Drafts on a real server: sent from there by the mentee, taken back, or left to them."""

import re
from email.message import EmailMessage
from email.utils import getaddresses

import pytest

from tests.end_to_end.client import parsed, text_of
from tests.end_to_end.desk import Desk
from tests.servers.mailboxes import deliver, flags, messages, submit
from tests.servers.process import until

pytestmark = pytest.mark.servers

OF_THEIR_OWN = b"From: chris@example.org\r\nSubject: half a thought\r\n\r\nto be continued\r\n"
WRITTEN_ANEW = re.compile(rb"(?im)^(?:outreach-id|message-id|date):.*\r?\n(?:[ \t].*\r?\n)*")


def drafts(desk: Desk) -> list[EmailMessage]:
    """Those of the program in the mentee's folder."""
    return [parsed(raw) for raw in messages(desk.me, "Drafts") if b"Outreach-Id" in raw]


def sends_the_draft(desk: Desk) -> EmailMessage:
    """As many programs do: the draft gets one more line, a Message-ID and a Date of theirs, and loses our header;
    it is sent, filed in Sent, and removed from Drafts."""
    (raw,) = [one for one in messages(desk.me, "Drafts") if b"Outreach-Id" in one]
    own = f"Message-ID: <program.{desk.me.address}>\r\nDate: {desk.now:%a, %d %b %Y %H:%M:%S +0000}\r\n".encode()
    finished = own + WRITTEN_ANEW.sub(b"", raw) + b"PS: I shall be in town on Friday.\r\n"
    mail = parsed(finished)
    submit(desk.host, desk.me, [address for _, address in getaddresses([mail["To"]])], finished)
    deliver(desk.host, desk.me, finished, "Sent")
    desk.host.doveadm("expunge", "-u", desk.me.address, "mailbox", "Drafts", "header", "Outreach-Id", "")
    return mail


def test_a_letter_finished_in_the_own_program_counts_and_is_not_sent_again(desk: Desk) -> None:
    ada = desk.meets("Ada Marsh")
    desk.run()
    (draft,) = drafts(desk)
    assert text_of(draft) in text_of(desk.prompt("Ada Marsh: the first letter waits"))
    assert draft["To"] == f"Ada Marsh <{ada.address}>"

    sends_the_draft(desk)
    letter = ada.letter()
    assert "PS: I shall be in town on Friday." in text_of(letter)
    summary = desk.run(minutes=5)
    assert (summary["letters_sent"], desk.stage(ada), desk.questions()) == (0, "contacted", [])

    desk.reply(desk.prompt("Ada Marsh: the first letter waits"), "SEND")
    desk.run(minutes=5)
    desk.run(hours=1)
    ada.letter()

    desk.awaits(ada.answer(letter, "Hm.", desk.now))
    desk.run(hours=1)
    assert desk.stage(ada) == "conversing"
    sent = [one for one in desk.journal(ada.name) if one["kind"] == "LetterSent"]
    assert [one["data"]["how"] for one in sent] == ["by_hand"]


def test_at_send_the_untouched_draft_goes_and_nothing_else_in_drafts_is_touched(desk: Desk) -> None:
    deliver(desk.host, desk.me, OF_THEIR_OWN, "Drafts")
    desk.host.doveadm("flags", "add", "-u", desk.me.address, r"\Deleted", "mailbox", "Drafts", "all")
    ada = desk.meets("Ada Marsh")
    desk.run()
    assert len(drafts(desk)) == 1
    desk.reply(desk.prompt("Ada Marsh: the first letter waits"), "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 1
    ada.letter()
    assert (len(messages(desk.me, "Drafts")), drafts(desk)) == (1, [])
    assert "\\Deleted" in flags(desk.host, desk.me, "Drafts")[0]


def test_a_draft_that_was_changed_sends_nothing_and_the_mentee_is_asked(desk: Desk) -> None:
    ada = desk.meets("Ada Marsh")
    desk.run()
    (raw,) = [one for one in messages(desk.me, "Drafts") if b"Outreach-Id" in one]
    desk.host.doveadm("expunge", "-u", desk.me.address, "mailbox", "Drafts", "all")
    deliver(desk.host, desk.me, raw + b"Still at it.\r\n", "Drafts")
    desk.reply(desk.prompt("Ada Marsh: the first letter waits"), "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 0
    assert desk.questions() == [("Ada Marsh", "draft_changed")]

    desk.reply(desk.prompt("is not as it was"), "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 1
    assert "Still at it." not in text_of(ada.letter())
    until(lambda: len(drafts(desk)) == 1, what="the draft that was left")
