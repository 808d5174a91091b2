"""Logging in by token to Dovecot and Postfix, which ask a real introspection endpoint at each login."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from outreach.adapters import imap_xoauth2, smtp_xoauth2
from outreach.adapters.credential import SignIn
from outreach.adapters.imap import ImapAccount, open_imap
from outreach.adapters.smtp import SmtpAccount, check_smtp
from outreach.adapters.tls import Security
from outreach.ports.errors import LoginRefused, Unreachable
from tests.contracts.scripted_imap import HANG_UP, no, scripted_imap
from tests.contracts.scripted_imap import Script as ImapScript
from tests.contracts.scripted_smtp import Script as SmtpScript
from tests.contracts.scripted_smtp import scripted_server as scripted_smtp
from tests.contracts.sign_in_bench import signed_in
from tests.servers.dovecot import User
from tests.servers.mailhost import MailHost


@dataclass(slots=True)
class Two:
    """Two tokens, one after the other."""

    first: str = "first"
    second: str = "second"
    refused: list[str] = field(default_factory=list)

    def __call__(self) -> str:
        return self.first

    def renewed(self, refused: str) -> str:
        self.refused.append(refused)
        return self.second


LogIn = Callable[[MailHost, User, Two], None]


def to_mailbox(host: MailHost, user: User, credential: Two) -> None:
    account = ImapAccount("localhost", host.imap.imaps, user.address, ca_file=str(host.tls.ca_file))
    with open_imap(account, credential, imap_xoauth2.xoauth2_login(account, credential))() as mailbox:
        assert mailbox.folders()


def to_submission(host: MailHost, user: User, credential: Two) -> None:
    account = SmtpAccount("localhost", host.smtp.submission, user.address, Security.STARTTLS, str(host.tls.ca_file))
    check_smtp(account, credential, smtp_xoauth2.xoauth2_login(account, credential))


both = pytest.mark.parametrize("log_in", [to_mailbox, to_submission])


def token(host: MailHost, user: User) -> str:
    return str(json.loads(host.oauth.sign_in(user.address))["access_token"])


@pytest.mark.servers
@both
def test_a_good_token_is_let_in_at_once(log_in: LogIn, mail_host: MailHost) -> None:
    me = mail_host.new_user()
    two = Two(token(mail_host, me))
    log_in(mail_host, me, two)
    assert two.refused == []


@pytest.mark.servers
@both
def test_a_refused_token_is_renewed_once_on_the_same_connection(log_in: LogIn, mail_host: MailHost) -> None:
    me = mail_host.new_user()
    two = Two("stale", token(mail_host, me))
    log_in(mail_host, me, two)
    assert two.refused == ["stale"]
    assert mail_host.oauth.count("introspect") == 2


@pytest.mark.servers
@both
def test_a_second_refusal_is_the_end_and_shows_no_token(log_in: LogIn, mail_host: MailHost) -> None:
    me = mail_host.new_user()
    two = Two("stale-and-secret", token(mail_host, mail_host.new_user("mallory")))
    with pytest.raises(LoginRefused) as told:
        log_in(mail_host, me, two)
    assert told.value.what.startswith(f"{me.address} may not log in by token: ")
    assert f"sign in as {me.address}" in told.value.remedy
    assert two.first not in str(told.value)
    assert two.second not in str(told.value)
    assert mail_host.oauth.count("introspect") == 2


@pytest.mark.servers
def test_a_kept_sign_in_logs_in_on_both_sides_and_is_renewed_once(tmp_path: Path, mail_host: MailHost) -> None:
    me = mail_host.new_user()
    ours = signed_in(tmp_path, mail_host.oauth, me.address)
    assert isinstance(ours, SignIn)
    imap = ImapAccount("localhost", mail_host.imap.imaps, me.address, ca_file=str(mail_host.tls.ca_file))
    with open_imap(imap, ours, imap_xoauth2.xoauth2_login(imap, ours))():
        pass
    smtp = SmtpAccount(
        "localhost", mail_host.smtp.submissions, me.address, Security.TLS, str(mail_host.tls.ca_file)
    )
    check_smtp(smtp, ours, smtp_xoauth2.xoauth2_login(smtp, ours))
    assert mail_host.oauth.count("token") == 1


def test_a_submission_server_without_xoauth2_is_told() -> None:
    with scripted_smtp(SmtpScript()) as port:
        account = SmtpAccount("127.0.0.1", port, "chris@example.org", Security.NONE)
        with pytest.raises(LoginRefused, match="no login by token"):
            check_smtp(account, Two(), smtp_xoauth2.xoauth2_login(account, Two()))


def test_trouble_of_the_submission_server_is_no_refusal_of_the_token() -> None:
    script = SmtpScript(extensions=("AUTH XOAUTH2",), answers={"AUTH": ["454 4.7.0 Temporary failure"]})
    two = Two()
    with scripted_smtp(script) as port:
        account = SmtpAccount("127.0.0.1", port, "chris@example.org", Security.NONE)
        with pytest.raises(Unreachable, match="cannot check the login now"):
            check_smtp(account, two, smtp_xoauth2.xoauth2_login(account, two))
    assert two.refused == []


@pytest.mark.parametrize("answer", [no(b"[UNAVAILABLE] try later"), HANG_UP])
def test_trouble_of_the_mailbox_is_no_refusal_of_the_token(answer: bytes) -> None:
    two = Two()
    with scripted_imap(ImapScript({"AUTHENTICATE XOAUTH2": [answer]})) as port:
        account = ImapAccount("127.0.0.1", port, "chris@example.org", Security.NONE)
        with pytest.raises(Unreachable), open_imap(account, two, imap_xoauth2.xoauth2_login(account, two))():
            pass
    assert two.refused == []


def test_a_server_that_hangs_up_on_a_refused_token_finds_it_renewed_the_next_time() -> None:
    two = Two()
    refused = no(b"[AUTHENTICATIONFAILED] no")
    with scripted_imap(ImapScript({"AUTHENTICATE XOAUTH2": [refused, HANG_UP]})) as port:
        account = ImapAccount("127.0.0.1", port, "chris@example.org", Security.NONE)
        with pytest.raises(Unreachable), open_imap(account, two, imap_xoauth2.xoauth2_login(account, two))():
            pass
    assert two.refused == ["first"]
