"""The switches of the mail fakes do what the application's tests take them for."""

import pytest

from outreach.ports.errors import LoginRefused, Unreachable
from outreach.ports.mail import Accepted, Folder, InDoubt, NotSent, Refused, Role, Stage
from tests.fakes_mail import START, FakeMailbox, FakeSender

INBOX, SENT = Folder("INBOX", Role.INBOX), Folder("Sent", Role.SENT)
ME, ADA = "chris@example.org", "ada@example.test"
RAW = b"From: chris@example.org\r\nMessage-ID:\r\n <1@example.org>\r\nOutreach-Id: own1\r\n\r\nHello.\r\n"


def test_outcomes_come_as_scripted_and_then_as_usual() -> None:
    refused = Refused(Stage.RCPT, 550, "5.1.1", "unknown")
    sender = FakeSender()
    sender.script(refused, NotSent("gone"))
    assert [sender.submit(ME, ADA, RAW) for _ in range(2)] == [refused, NotSent("gone")]
    assert isinstance(sender.submit(ME, ADA, RAW), Accepted)
    assert len(sender.handed) == 1


@pytest.mark.parametrize("taken", [True, False])
def test_in_doubt_the_letter_arrived_or_not(taken: bool) -> None:
    ada = FakeMailbox()
    sender = FakeSender({ADA: ada})
    sender.script(InDoubt("no answer"), taken=taken)
    assert isinstance(sender.submit(ME, ADA, RAW), InDoubt)
    assert len(ada.messages()) == len(sender.handed) == taken


def test_a_scripted_error_is_raised_once() -> None:
    sender = FakeSender()
    sender.script(LoginRefused("wrong password"))
    with pytest.raises(LoginRefused):
        sender.submit(ME, ADA, RAW)
    assert isinstance(sender.submit(ME, ADA, RAW), Accepted)


@pytest.mark.parametrize("names_id", [True, False])
def test_a_provider_that_rewrites_puts_its_own_id_in_place_of_ours(names_id: bool) -> None:
    ada, chris = FakeMailbox(), FakeMailbox()
    sender = FakeSender({ADA: ada})
    sender.rewrites_ids, sender.names_id, sender.copies_to = True, names_id, chris
    outcome = sender.submit(ME, ADA, RAW)
    expected = RAW.replace(b"Message-ID:\r\n <1@example.org>", b"Message-ID: <0001@provider.example.test>")
    assert ada.messages() == chris.messages("Sent") == [expected]
    assert isinstance(outcome, Accepted)
    assert ("<0001@provider.example.test>" in outcome.answer) is names_id


def test_a_mailbox_fails_each_time_or_once() -> None:
    mailbox = FakeMailbox()
    mailbox.fails["login"] = LoginRefused("wrong password")
    for _ in range(2):
        with pytest.raises(LoginRefused), mailbox():
            pass
    mailbox.breaks["news"] = Unreachable("gone")
    with pytest.raises(Unreachable):
        mailbox.news(INBOX, None, START)
    assert mailbox.news(INBOX, None, START).listed == ()
    assert mailbox.asked == ["login", "login", "news", "news"]


def test_an_append_may_happen_though_its_answer_is_lost() -> None:
    mailbox = FakeMailbox()
    mailbox.loses_answers = True
    with pytest.raises(Unreachable):
        mailbox.append(SENT, RAW, START, seen=True)
    assert mailbox.messages("Sent") == [RAW]


def test_the_owner_moves_and_removes_mail() -> None:
    mailbox = FakeMailbox()
    uid = mailbox.deliver(RAW, flags=["\\Seen"])
    mailbox.move(uid, "Trash")
    assert (mailbox.messages(), mailbox.messages("Trash")) == ([], [RAW])
    assert mailbox.flags("Trash") == [frozenset({"\\Seen"})]


def test_a_folder_of_all_mail_takes_the_place_of_the_others_in_a_look() -> None:
    mailbox = FakeMailbox()
    mailbox.add_folder("Everything", Role.ALL)
    for folder in ("INBOX", "Everything", "Junk"):
        mailbox.deliver(RAW, folder)
    found = mailbox.look_for([ME], START.date()).listed
    assert sorted(one.folder for one in found) == ["Everything", "Junk"]
