"""What real servers say when something is wrong, told with its meaning and the next step; scripted ones say what
only large providers do."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from outreach.adapters.imap import ImapAccount, open_imap
from outreach.adapters.smtp import SmtpAccount, open_smtp
from outreach.adapters.tls import Security
from outreach.application.plain_faults import explain, explaining_mailbox, explaining_sender
from outreach.ports.errors import LoginRefused, MailboxTrouble, Unreachable
from outreach.ports.mail import Folder, Mailbox, Refused, Role, Submission
from outreach.ports.provider import Provider
from outreach.settings.providers import named
from tests.contracts import scripted_imap, scripted_smtp
from tests.servers.dovecot import User
from tests.servers.mailhost import MailHost
from tests.servers.policy import Rule
from tests.servers.process import LOOPBACK, free_ports
from tests.servers.tls import Certificate

AT = datetime(2026, 11, 2, 10, tzinfo=UTC)
SENT = Folder("Sent", Role.SENT)
SECRET = "hunter2-secret"


def account(host: MailHost, user: User) -> ImapAccount:
    return ImapAccount("localhost", host.imap.imaps, user.address, ca_file=str(host.tls.ca_file))


@contextmanager
def reading(account: ImapAccount, password: str, provider: Provider | None = None) -> Iterator[Mailbox]:
    with explaining_mailbox(open_imap(account, lambda: password), provider)() as mailbox:
        yield mailbox


def refused_login(account: ImapAccount, password: str = SECRET, provider: Provider | None = None) -> MailboxTrouble:
    with pytest.raises(MailboxTrouble) as caught, reading(account, password, provider):
        pass
    assert password not in f"{caught.value} {caught.value!r}"
    return caught.value


def submitted(host: MailHost, user: User, sender: str, recipient: str) -> Refused:
    there = SmtpAccount("localhost", host.smtp.submissions, user.address, ca_file=str(host.tls.ca_file))
    raw = f"From: {sender}\r\nTo: {recipient}\r\nSubject: x\r\n\r\nHello.\r\n".encode()
    with explaining_sender(open_smtp(there, lambda: user.password), None)() as client:
        outcome: Submission = client.submit(sender, recipient, raw)
    assert isinstance(outcome, Refused)
    return outcome


def meaning_of(refusal: Refused) -> str:
    found = explain(f"{refusal.code} {refusal.enhanced} {refusal.text}", None)
    assert found
    return found.meaning


# -- real servers


@pytest.mark.servers
def test_a_server_that_takes_no_password_without_tls_is_explained(mail_host: MailHost) -> None:
    user = mail_host.new_user("chris")
    open_talk = ImapAccount("127.0.0.2", mail_host.imap.imap, user.address, Security.NONE)
    told = refused_login(open_talk, user.password)
    assert isinstance(told, LoginRefused)
    assert "without TLS" in told.meaning
    assert 'security = "tls"' in told.remedy


@pytest.mark.servers
def test_too_many_connections_are_explained(mail_host: MailHost) -> None:
    user = mail_host.new_user("chris")
    with ExitStack() as stack:
        for _ in range(20):
            stack.enter_context(reading(account(mail_host, user), user.password))
        told = refused_login(account(mail_host, user), user.password)
    assert isinstance(told, Unreachable)
    assert "connected to this mailbox" in told.meaning


@pytest.mark.servers
def test_a_full_mailbox_is_explained(mail_host: MailHost) -> None:
    user = mail_host.new_user("full", quota=4096)
    with (
        pytest.raises(MailboxTrouble) as caught,
        reading(account(mail_host, user), user.password) as mailbox,
    ):
        mailbox.append(SENT, b"x" * 50_000, AT, seen=True)
    assert caught.value.meaning == "your mailbox is full."


@pytest.mark.servers
def test_a_wrong_password_at_a_provider_names_its_app_password(mail_host: MailHost) -> None:
    told = refused_login(account(mail_host, mail_host.new_user("chris")), provider=named("icloud"))
    assert "iCloud Mail wants an app password" in told.meaning
    assert named("icloud").help in told.remedy


@pytest.mark.servers
def test_a_sender_that_the_login_does_not_own_is_explained(mail_host: MailHost) -> None:
    chris, ada = mail_host.new_user("chris"), mail_host.new_user("ada")
    refusal = submitted(mail_host, chris, ada.address, ada.address)
    assert refusal.code == 553
    assert "may not send under the address in From" in meaning_of(refusal)


@pytest.mark.servers
@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        ("450 4.2.0 Greylisted, please try again in 300 seconds", "come again"),
        ("552 5.2.2 Mailbox full", "the mailbox of the person is full"),
        ("550 5.4.5 Daily user sending limit exceeded", "lets anybody send in a day"),
    ],
)
def test_what_postfix_passes_on_of_a_letter_is_explained(mail_host: MailHost, answer: str, meaning: str) -> None:
    chris, ada = mail_host.new_user("chris"), mail_host.new_user("ada")
    mail_host.add_policy(Rule(answer, recipient=ada.address))
    assert meaning in meaning_of(submitted(mail_host, chris, chris.address, ada.address))


@pytest.mark.servers
@pytest.mark.parametrize(
    ("shown", "meaning"), [("wrong_name", "made out to another name"), ("good", "between you")]
)
def test_a_certificate_that_is_not_the_providers_is_explained(
    mail_host: MailHost, shown: str, meaning: str
) -> None:
    certificate: Certificate = getattr(mail_host.tls, shown)
    script = scripted_imap.Script()
    ca_file = str(mail_host.tls.ca_file) if shown == "wrong_name" else ""
    with scripted_imap.scripted_imap(script, tls=certificate.server_context()) as port:
        told = refused_login(ImapAccount("localhost", port, "chris", ca_file=ca_file), provider=named("fastmail"))
    assert meaning in told.meaning
    assert script.said == []


@pytest.mark.servers
def test_a_server_that_is_not_there_is_explained(mail_host: MailHost) -> None:
    nobody = replace(account(mail_host, mail_host.new_user("chris")), port=free_ports(1)[0])
    assert "nobody answers on that port" in refused_login(nobody).meaning
    told = refused_login(replace(nobody, host="nowhere.invalid"))
    assert told.meaning


# -- what only large providers say


@pytest.mark.parametrize(
    ("answer", "provider", "meaning"),
    [
        (
            "[ALERT] Application-specific password required: https://support.google.com/x",
            "gmail",
            "an app password",
        ),
        ("LOGIN failed.", "outlook", "hardly takes passwords"),
        ("[AUTHENTICATIONFAILED] LOGIN Invalid credentials", "yahoo", "Yahoo Mail wants an app password"),
        ("authentication failed", "webde", "IMAP is switched off at WEB.DE"),
        ("[ALERT] Too many simultaneous connections. (Failure)", "gmail", "too many programs"),
    ],
)
def test_a_login_that_a_provider_refuses_for_reading(answer: str, provider: str, meaning: str) -> None:
    script = scripted_imap.Script({"LOGIN": [scripted_imap.no(answer.encode())]})
    with scripted_imap.scripted_imap(script) as port:
        there = ImapAccount(LOOPBACK, port, "chris@example.org", Security.NONE)
        assert meaning in refused_login(there, provider=named(provider)).meaning


@pytest.mark.parametrize(
    ("answer", "provider", "meaning"),
    [
        ("534 5.7.9 Application-specific password required. https://x - gsmtp", "gmail", "an app password"),
        ("535 5.7.8 Username and Password not accepted. https://x - gsmtp", "google_workspace", "an app password"),
        ("535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", "outlook", "not even app"),
        (
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
            "microsoft365",
            "whole organisation",
        ),
        ("550 5.7.30 Basic authentication is not supported for Client Submission.", "nhsmail", "no passwords any"),
        ("535 5.7.3 Authentication unsuccessful", "microsoft365", "hardly takes passwords"),
        ("454 4.7.0 Too many login attempts, please try again later.", "gmail", "too many logins that failed"),
    ],
)
def test_a_login_that_a_provider_refuses_for_sending(answer: str, provider: str, meaning: str) -> None:
    script = scripted_smtp.Script({"AUTH": [answer]})
    with scripted_smtp.scripted_server(script) as port:
        there = SmtpAccount(LOOPBACK, port, "chris@example.org", Security.NONE)
        opener = explaining_sender(open_smtp(there, lambda: SECRET), named(provider))
        with pytest.raises(MailboxTrouble) as caught, opener() as client:
            client.submit("chris@example.org", "ada@example.test", b"Subject: x\r\n\r\n")
    assert meaning in caught.value.meaning
    assert "What to do:" in str(caught.value)
    assert SECRET not in str(caught.value)


def test_words_that_nobody_has_explained_are_shown_as_the_server_said_them() -> None:
    script = scripted_imap.Script({"LOGIN": [scripted_imap.no(b"[XQUUX] flux capacitor empty")]})
    with scripted_imap.scripted_imap(script) as port:
        told = refused_login(ImapAccount(LOOPBACK, port, "chris@example.org", Security.NONE))
    assert "flux capacitor empty" in str(told)
    assert told.meaning == ""
