"""The mail host does what a test relies on."""

import imaplib
import shutil
import smtplib
import socket
import subprocess
import sys
from email import message_from_bytes
from email.message import EmailMessage, Message

import pytest

from tests.servers.dovecot import User
from tests.servers.mailboxes import deliver, flags, messages, submit
from tests.servers.mailhost import MailHost
from tests.servers.policy import Rule
from tests.servers.process import ServerError, free_ports, is_free, until

pytestmark = pytest.mark.servers


HOST_ALONE = """
from tests.servers.mailhost import MailHost
host = MailHost()
host.start()
print(host.imap.imap, host.smtp.mx, host.directory, flush=True)
input()
"""


def letter(sender: User, to: str, number: int = 1) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = sender.address, to
    message["Subject"] = "A short question"
    message["Message-ID"] = f"<{number}.{sender.address}>"
    message.set_content("Would you have twenty minutes for me?\n")
    return message.as_bytes()


def message_id(sender: User, number: int = 1) -> str:
    return f"<{number}.{sender.address}>"


def only_mail(user: User) -> Message:
    until(lambda: messages(user), 10, f"mail for {user.address}")
    (raw,) = messages(user)
    return message_from_bytes(raw)


def refusal(host: MailHost, sender: User, to: str) -> str:
    with pytest.raises(smtplib.SMTPResponseException) as raised:
        submit(host, sender, [to], letter(sender, to))
    return f"{raised.value.smtp_code} {raised.value.smtp_error!s}"


def test_a_letter_goes_out_by_submission_and_is_found_over_imap(mail_host: MailHost) -> None:
    mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("ada", "partner.test")
    answer = submit(mail_host, mentee, [contact.address], letter(mentee, contact.address))
    assert answer.startswith("250 2.0.0 Ok: queued as ")
    assert only_mail(contact)["Message-ID"] == message_id(mentee)
    with imaplib.IMAP4_SSL("localhost", mail_host.imap.imaps, ssl_context=mail_host.tls.client_context()) as imap:
        imap.login(contact.address, contact.password)
        imap.select("INBOX", readonly=True)
        assert imap.uid("SEARCH", "HEADER", "Message-ID", message_id(mentee)) == ("OK", [b"1"])


def test_the_log_counts_what_was_accepted_and_delivered(mail_host: MailHost) -> None:
    mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("ada", "partner.test")
    log = mail_host.log
    for _ in range(2):
        submit(mail_host, mentee, [contact.address], letter(mentee, contact.address))
    until(lambda: len(log.deliveries(message_id(mentee))) == 2)
    assert log.accepted(message_id(mentee)) == 2
    assert {one.recipient for one in log.deliveries(message_id(mentee))} == {contact.address}
    assert log.accepted("<never@example.test>") == 0


@pytest.mark.parametrize(
    ("recipient", "status"), [("x@late.test", "5.1.1"), ("x@dead.test", "5.1.2"), ("x@unknown.example", "5.7.1")]
)
def test_a_letter_that_fails_later_comes_back_as_a_delivery_failure(
    mail_host: MailHost, recipient: str, status: str
) -> None:
    mentee = mail_host.new_user("mentee")
    submit(mail_host, mentee, [recipient], letter(mentee, recipient))
    failure = only_mail(mentee)
    report, about = failure.get_payload(1), failure.as_string()
    assert isinstance(report, Message)
    assert failure.get_content_type() == "multipart/report"
    assert report.get_content_type() == "message/delivery-status"
    assert f"Status: {status}" in about
    assert message_id(mentee) in about


def test_a_letter_that_waits_brings_a_delay_notice(mail_host: MailHost) -> None:
    mentee = mail_host.new_user("mentee")
    submit(mail_host, mentee, ["x@slow.test"], letter(mentee, "x@slow.test"))
    assert "Action: delayed" in only_mail(mentee).as_string()
    assert "x@slow.test" in mail_host.postqueue()


def test_a_full_mailbox_brings_a_delivery_failure(mail_host: MailHost) -> None:
    mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("full", quota=100)
    submit(mail_host, mentee, [contact.address], letter(mentee, contact.address))
    assert "Status: 5.2.2" in only_mail(mentee).as_string()


def test_an_absence_note_comes_from_sieve(mail_host: MailHost) -> None:
    mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("ada", "partner.test")
    mail_host.set_sieve(contact, 'require ["vacation"];\nvacation :subject "Away" "Back on 7 December.";\n')
    submit(mail_host, mentee, [contact.address], letter(mentee, contact.address))
    note = only_mail(mentee)
    assert note["Auto-Submitted"].startswith("auto-replied")
    assert note["In-Reply-To"] == message_id(mentee)
    assert note["Subject"] == "Away"


def test_unknown_and_removed_addresses_are_refused_at_the_recipient(mail_host: MailHost) -> None:
    mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("ada", "partner.test")
    mail_host.remove_user(contact)
    for address in ("nobody@example.test", contact.address):
        assert refusal(mail_host, mentee, address).startswith(f"550 5.1.1 <{address}>: Recipient address rejected")


def test_a_rule_refuses_for_a_while_and_then_lets_pass(mail_host: MailHost) -> None:
    mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("ada", "partner.test")
    mail_host.add_policy(Rule("451 4.7.1 Come back later", recipient=contact.address, times=1))
    assert refusal(mail_host, mentee, contact.address).startswith("451 4.7.1 ")
    submit(mail_host, mentee, [contact.address], letter(mentee, contact.address))
    assert only_mail(contact)["Message-ID"] == message_id(mentee)


def test_a_rule_can_refuse_the_text(mail_host: MailHost) -> None:
    mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("ada", "partner.test")
    mail_host.add_policy(Rule("554 5.7.1 Not these words", sender=mentee.address, at="END-OF-MESSAGE"))
    assert refusal(mail_host, mentee, contact.address).startswith("554 5.7.1 ")


def test_nobody_sends_as_somebody_else(mail_host: MailHost) -> None:
    mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("ada", "partner.test")
    with pytest.raises(smtplib.SMTPResponseException, match=r"5\.7\.1"):
        submit(mail_host, mentee, [contact.address], b"Subject: x\n\nx\n", sender=contact.address)


def test_what_is_put_into_a_folder_is_there_byte_by_byte_and_unseen(mail_host: MailHost) -> None:
    user = mail_host.new_user("mentee")
    raws = [f"Subject: {number}\r\n\r\ntext\r\n".encode() for number in range(3)]
    for raw in raws:
        deliver(mail_host, user, raw, "Sent")
    assert messages(user, "Sent") == raws
    assert flags(mail_host, user, "Sent") == [frozenset()] * 3
    assert messages(user) == []
    mail_host.doveadm("flags", "add", "-u", user.address, r"\Seen", "mailbox", "Sent", "uid", "2")
    assert flags(mail_host, user, "Sent") == [frozenset(), frozenset({r"\Seen"}), frozenset()]
    assert messages(user, "Sent") == raws


def test_the_uidvalidity_of_a_folder_can_be_changed(mail_host: MailHost) -> None:
    user = mail_host.new_user("mentee")
    deliver(mail_host, user, b"Subject: x\n\nx\n")
    mail_host.doveadm("mailbox", "update", "-u", user.address, "--uid-validity", "424242", "INBOX")
    with imaplib.IMAP4(mail_host.host, mail_host.imap.imap) as imap:
        imap.starttls(mail_host.tls.client_context())
        imap.login(user.address, user.password)
        assert imap.status("INBOX", "(UIDVALIDITY)") == ("OK", [b"INBOX (UIDVALIDITY 424242)"])


def test_two_hosts_live_side_by_side_and_leave_nothing(mail_host: MailHost) -> None:
    with MailHost() as other:
        mentee, contact = other.new_user("elsewhere"), other.new_user("ada", "partner.test")
        submit(other, mentee, [contact.address], letter(mentee, contact.address))
        assert only_mail(contact)["Message-ID"] == message_id(mentee)
        assert other.log.accepted(message_id(mentee)) == 1
        assert mail_host.log.accepted(message_id(mentee)) == 0
    assert not other.directory.exists()


def test_a_port_taken_meanwhile_is_changed_for_another() -> None:
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        choices = [[somebody.getsockname()[1], *free_ports(8)], [*free_ports(8), somebody.getsockname()[1]]]
        taken = list(choices)
        with MailHost(lambda count: choices.pop() if choices else free_ports(count)) as host:
            assert not choices
            assert host.imap.imap not in [ports[0] for ports in taken]
            assert host.new_user().home.exists()


def test_a_host_that_cannot_start_says_why_and_leaves_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        host = MailHost(lambda _: [somebody.getsockname()[1], *free_ports(8)])
        with pytest.raises(ServerError, match="In use by others"):
            host.start()
    assert not host.directory.exists()


def test_servers_do_not_outlive_the_tests_that_started_them() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOST_ALONE], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        imap, mx, directory = child.stdout.readline().decode().split()
        child.kill()
    try:
        until(lambda: is_free(int(imap)) and is_free(int(mx)))
    finally:
        shutil.rmtree(directory)
