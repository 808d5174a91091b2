"""The mail to oneself: it is seen to arrive, wherever it lands, for as long as was promised, without a trace."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from outreach.application.round_trip import (
    Arrived,
    HandedOver,
    LoggedIn,
    Milestone,
    NotSeen,
    Traveller,
    round_trip,
)
from outreach.ports.errors import MailboxTrouble, Unreachable
from outreach.ports.mail import InDoubt, Refused, Role, Stage
from tests.application.travellers import Waiting, traveller
from tests.fakes_mail import FakeMailbox, FakeSender
from tests.makers import MENTEE, MONDAY, mail_from


def silent(words: str) -> None:
    del words


def travelled(one: Traveller, telling: Callable[[str], None]) -> Milestone:
    """The last milestone."""
    return list(round_trip(one, telling))[-1]


def test_a_mail_that_arrives_at_once_is_told_with_its_folder() -> None:
    mailbox = FakeMailbox(MONDAY)
    found = travelled(traveller(Waiting(), mailbox, FakeSender({MENTEE: mailbox})), silent)
    assert isinstance(found, Arrived)
    assert (found.role, found.folder) == (Role.INBOX, "INBOX")
    assert found.message.sender.address == MENTEE


def test_what_was_reached_before_it_failed_is_told_all_the_same() -> None:
    """The login and the folders, when the mail is refused; that it was taken, when it is awaited."""
    sender, reached = FakeSender(), list[Milestone]()
    sender.script(Refused(Stage.MAIL, 553, "5.7.1", "not your address"))
    with pytest.raises(MailboxTrouble):
        reached.extend(round_trip(traveller(Waiting(), FakeMailbox(MONDAY), sender), silent))
    waiting = Waiting()
    never_comes = traveller(waiting, FakeMailbox(MONDAY), FakeSender(), patience=waiting.patience(1))
    kinds = [type(one) for one in round_trip(never_comes, silent)]
    assert [type(one) for one in reached] == [LoggedIn]
    assert kinds == [LoggedIn, HandedOver, NotSeen]


def test_one_that_comes_later_is_waited_for_and_the_wait_is_told() -> None:
    mailbox, sender, waiting, told = FakeMailbox(MONDAY), FakeSender(), Waiting(), list[str]()
    waiting.then[7] = lambda: mailbox.deliver(sender.handed[0].raw)
    found = travelled(traveller(waiting, mailbox, sender), told.append)
    assert isinstance(found, Arrived)
    assert found.seconds == waiting.passed > 2
    assert told[-1] == "sent; waiting for it to arrive, 3 s of at most 60"


def test_one_whose_server_tells_whole_seconds_is_found_though_it_numbers_its_mail_anew() -> None:
    mailbox, sender, waiting = FakeMailbox(MONDAY), FakeSender(), Waiting()

    def arrives() -> None:
        mailbox.deliver(sender.handed[0].raw, at=MONDAY - timedelta(milliseconds=300))
        mailbox.inside["INBOX"].renumber()

    waiting.then[1] = arrives
    assert isinstance(travelled(traveller(waiting, mailbox, sender), silent), Arrived)


def test_one_that_lands_in_junk_is_found_there() -> None:
    mailbox, sender, waiting = FakeMailbox(MONDAY), FakeSender(), Waiting()
    waiting.then[1] = lambda: mailbox.deliver(sender.handed[0].raw, "Junk")
    found = travelled(traveller(waiting, mailbox, sender), silent)
    assert isinstance(found, Arrived)
    assert found.role is Role.JUNK


def test_one_that_never_comes_is_waited_for_no_longer_than_promised() -> None:
    mailbox, waiting = FakeMailbox(MONDAY), Waiting()
    found = travelled(traveller(waiting, mailbox, FakeSender(), patience=waiting.patience(20)), silent)
    assert found == NotSeen(waiting.passed, ("INBOX", "Junk"))
    assert 20 <= waiting.passed < 22


def test_another_mail_is_not_taken_for_it() -> None:
    mailbox, waiting = FakeMailbox(MONDAY), Waiting()
    mailbox.deliver(mail_from(MENTEE, "Earlier", subject="outreach: a test mail to yourself"))
    waiting.then[1] = lambda: mailbox.deliver(mail_from(MENTEE, "Another", subject="outreach: a test mail"))
    found = travelled(traveller(waiting, mailbox, FakeSender(), patience=waiting.patience(5)), silent)
    assert isinstance(found, NotSeen)


def test_a_provider_that_puts_in_its_own_message_id_does_not_hide_it() -> None:
    mailbox = FakeMailbox(MONDAY)
    sender = FakeSender({MENTEE: mailbox})
    sender.rewrites_ids = True
    assert isinstance(travelled(traveller(Waiting(), mailbox, sender), silent), Arrived)


def test_the_mailbox_is_left_as_it_was_but_for_that_mail() -> None:
    mailbox = FakeMailbox(MONDAY)
    mailbox.deliver(mail_from("julie@example.org", "Hello"))
    before = mailbox.flags()
    travelled(traveller(Waiting(), mailbox, FakeSender({MENTEE: mailbox})), silent)
    assert mailbox.flags() == [*before, frozenset()]
    assert not {"append", "remove_one"} & set(mailbox.asked)


@pytest.mark.parametrize(
    ("outcome", "fault", "words"),
    [
        (Refused(Stage.MAIL, 553, "5.7.1", "not your address"), MailboxTrouble, "553 not your address"),
        (InDoubt("no answer came"), Unreachable, "no answer came"),
    ],
)
def test_a_mail_that_is_not_taken_is_a_fault_with_the_servers_words(
    outcome: Refused | InDoubt, fault: type[MailboxTrouble], words: str
) -> None:
    sender = FakeSender()
    sender.script(outcome)
    with pytest.raises(fault, match=words) as raised:
        travelled(traveller(Waiting(), FakeMailbox(MONDAY), sender), silent)
    assert raised.value.remedy


@pytest.mark.parametrize("ahead", [0, 90, -90])
def test_how_far_the_clock_is_off_is_told_by_the_servers_stamp(ahead: int) -> None:
    """Positive: this machine is ahead."""
    mailbox, sender, waiting = FakeMailbox(MONDAY), FakeSender(), Waiting()
    stamp = f"{MONDAY - timedelta(seconds=ahead):%a, %d %b %Y %H:%M:%S} +0000"
    received = (
        f"Received: from a by b; with c; {stamp}\r\nReceived: from z by a; Mon, 1 Jan 2001 00:00:00 +0000\r\n"
    )
    waiting.then[1] = lambda: mailbox.deliver(received.encode() + sender.handed[0].raw)
    found = travelled(traveller(waiting, mailbox, sender), silent)
    assert isinstance(found, Arrived)
    assert found.skew == timedelta(seconds=ahead)


def test_without_a_stamp_nothing_is_told_of_the_clock() -> None:
    mailbox = FakeMailbox(MONDAY)
    found = travelled(traveller(Waiting(), mailbox, FakeSender({MENTEE: mailbox})), silent)
    assert isinstance(found, Arrived)
    assert found.skew is None
