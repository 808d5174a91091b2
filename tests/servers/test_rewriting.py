"""The rewriting submission does to a mail what some providers do, and nothing else."""

import smtplib
from email import message_from_bytes
from email.message import EmailMessage

import pytest

from tests.servers.dovecot import User
from tests.servers.faultlink import Tls
from tests.servers.fixtures import SubmissionMaker
from tests.servers.mailboxes import messages, submit
from tests.servers.mailhost import MailHost
from tests.servers.policy import Rule
from tests.servers.process import until
from tests.servers.rewriting import RewritingSubmission, with_message_id

pytestmark = pytest.mark.servers


def letter(sender: User, to: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = sender.address, to
    message["Subject"] = "A short question"
    message["Message-ID"] = f"<ours.{sender.address}>"
    message["References"] = f"<ours.{sender.address}>"
    message["Outreach-Id"] = "b3xu5kqpdawy4m2e"
    message.set_content("Would you have twenty minutes for me?\n\nMessage-ID: <in.the@text.test>\n")
    return message.as_bytes().replace(b"\n", b"\r\n")


def people(host: MailHost) -> tuple[User, User]:
    return host.new_user("mentee"), host.new_user("ada", "partner.test")


def send(host: MailHost, submission: RewritingSubmission, mentee: User, to: str) -> str:
    return submit(host, mentee, [to], letter(mentee, to), port=submission.port)


def test_only_the_message_id_is_replaced_on_its_way(
    mail_host: MailHost, rewriting_submission: SubmissionMaker
) -> None:
    mentee, contact = people(mail_host)
    submission = rewriting_submission()
    send(mail_host, submission, mentee, contact.address)
    until(lambda: messages(contact))
    (taken,) = submission.taken
    sent = message_from_bytes(letter(mentee, contact.address))
    arrived = message_from_bytes(messages(contact)[0])
    assert taken.old_id == sent["Message-ID"]
    assert arrived.get_all("Message-ID") == [taken.new_id]
    for name in ("From", "To", "Subject", "References", "Outreach-Id"):
        assert arrived[name] == sent[name]
    assert arrived.get_payload() == sent.get_payload()
    until(lambda: mail_host.log.accepted(taken.new_id))
    assert mail_host.log.accepted(taken.old_id) == 0


@pytest.mark.parametrize("names_id", [True, False])
def test_the_answer_names_the_new_id_or_does_not(
    mail_host: MailHost, rewriting_submission: SubmissionMaker, names_id: bool
) -> None:
    mentee, contact = people(mail_host)
    submission = rewriting_submission(names_id=names_id)
    answer = send(mail_host, submission, mentee, contact.address)
    assert answer.startswith("250 2.0.0 OK")
    assert (submission.taken[0].new_id in answer) is names_id


@pytest.mark.parametrize("files_copy", [True, False])
def test_a_copy_with_the_new_id_lies_in_sent_or_does_not(
    mail_host: MailHost, rewriting_submission: SubmissionMaker, files_copy: bool
) -> None:
    mentee, contact = people(mail_host)
    submission = rewriting_submission(files_copy=files_copy)
    send(mail_host, submission, mentee, contact.address)
    copies = [message_from_bytes(raw)["Message-ID"] for raw in messages(mentee, "Sent")]
    assert copies == [taken.new_id for taken in submission.taken if files_copy]


def test_a_failure_names_the_new_id_and_keeps_our_header(
    mail_host: MailHost, rewriting_submission: SubmissionMaker
) -> None:
    mentee, _ = people(mail_host)
    submission = rewriting_submission()
    send(mail_host, submission, mentee, "x@late.test")
    until(lambda: messages(mentee))
    failure = messages(mentee)[0]
    assert submission.taken[0].new_id.encode() in failure
    assert b"Outreach-Id: b3xu5kqpdawy4m2e" in failure
    assert f"References: <ours.{mentee.address}>".encode() in failure


@pytest.mark.parametrize("tls", [Tls.IMPLICIT, Tls.NONE])
def test_it_speaks_implicit_tls_and_clear_text_too(
    mail_host: MailHost, rewriting_submission: SubmissionMaker, tls: Tls
) -> None:
    mentee, contact = people(mail_host)
    submission = rewriting_submission(tls)
    context = mail_host.tls.client_context()
    with (
        smtplib.SMTP_SSL("localhost", submission.port, "localhost", timeout=10, context=context)
        if tls is Tls.IMPLICIT
        else smtplib.SMTP("localhost", submission.port, "localhost", timeout=10)
    ) as smtp:
        smtp.login(mentee.address, mentee.password)
        smtp.sendmail(mentee.address, [contact.address], letter(mentee, contact.address))
    assert len(submission.taken) == 1


def test_it_demands_a_login(mail_host: MailHost, rewriting_submission: SubmissionMaker) -> None:
    mentee, _ = people(mail_host)
    submission = rewriting_submission()
    stranger = User(mentee.address, "not the password", mentee.home)
    with pytest.raises(smtplib.SMTPAuthenticationError, match="535"):
        send(mail_host, submission, stranger, "x@late.test")
    with smtplib.SMTP("localhost", submission.port, "localhost", timeout=10) as smtp:
        smtp.starttls(context=mail_host.tls.client_context())
        smtp.ehlo()
        assert smtp.mail(mentee.address)[0] == 530


def test_refusals_come_through(mail_host: MailHost, rewriting_submission: SubmissionMaker) -> None:
    mentee, contact = people(mail_host)
    submission = rewriting_submission()
    with pytest.raises(smtplib.SMTPResponseException, match=r"5\.1\.1"):
        send(mail_host, submission, mentee, "nobody@example.test")
    mail_host.add_policy(Rule("451 4.7.1 Come back later", recipient=contact.address))
    with pytest.raises(smtplib.SMTPResponseException, match=r"451, .*4\.7\.1"):
        send(mail_host, submission, mentee, contact.address)
    assert submission.taken == []
    assert messages(mentee, "Sent") == []


@pytest.mark.parametrize(
    ("raw", "old_id", "rewritten"),
    [
        (
            b"A: 1\r\nMessage-Id: <o@x.test>\r\nB: 2\r\n\r\nc",
            "<o@x.test>",
            b"A: 1\r\nMessage-ID: <n>\r\nB: 2\r\n\r\nc",
        ),
        (b"message-id:\r\n <o@x.test>\r\n\r\nc\r\n\r\nd", "<o@x.test>", b"Message-ID: <n>\r\n\r\nc\r\n\r\nd"),
        (b"A: 1\r\n\r\nMessage-ID: <t>\r\n", "", b"Message-ID: <n>\r\nA: 1\r\n\r\nMessage-ID: <t>\r\n"),
    ],
)
def test_a_message_id_is_replaced_in_the_header_alone(raw: bytes, old_id: str, rewritten: bytes) -> None:
    assert with_message_id(raw, "<n>") == (rewritten, old_id)
