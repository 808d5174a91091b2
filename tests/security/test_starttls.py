"""Somebody on the network speaks before TLS does: nothing of it is believed (RFC 3207, 4.2; RFC 9051, 6.2.1).

The shape of CVE-2011-0411, seen from the client: an answer in the clear goes on behind its end, in the same packet.
"""

import ssl
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme

from outreach.adapters.bell import SignalBell
from outreach.adapters.imap import ImapAccount, open_imap
from outreach.adapters.imap_connection import password_login
from outreach.adapters.imap_idle import open_imap_line
from outreach.adapters.smtp import SmtpAccount, open_smtp
from outreach.adapters.tls import Security
from outreach.ports.errors import LoginRefused, NotTrusted
from outreach.ports.mail import Accepted, Submission
from tests.contracts import scripted_imap, scripted_smtp
from tests.contracts.scripted_smtp import PASSWORD, USER
from tests.servers.tls import Authority, make_authority

READY = b"{tag} OK go ahead\r\n"
EVIL = b'* LIST (\\Sent) "/" evil\r\n'


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("authority") / "tls")


@pytest.fixture
def bell() -> Iterator[SignalBell]:
    bell = SignalBell()
    yield bell
    bell.close()


def starttls_account(port: int, authority: Authority) -> ImapAccount:
    return ImapAccount("127.0.0.1", port, USER, Security.STARTTLS, ca_file=str(authority.ca_file), timeout=10)


def folders(script: scripted_imap.Script, authority: Authority) -> list[str]:
    with (
        scripted_imap.scripted_imap(script, start_tls=authority.good.server_context()) as port,
        open_imap(starttls_account(port, authority), lambda: PASSWORD)() as mailbox,
    ):
        return [one.name for one in mailbox.folders()]


@pytest.mark.parametrize(
    "answer", [EVIL + READY, READY + EVIL, READY + b"{tag} NO\r\n" + EVIL], ids=["before", "behind", "an end"]
)
def test_answers_of_a_mailbox_from_before_tls_are_forgotten(answer: bytes, authority: Authority) -> None:
    listed = scripted_imap.ok(b'LIST () "/" INBOX')
    script = scripted_imap.Script({"STARTTLS": [answer], "LIST": [listed]}, capabilities="IMAP4rev1 STARTTLS")
    assert folders(script, authority) == ["INBOX"]


def test_abilities_of_a_mailbox_from_before_tls_are_forgotten(authority: Authority, bell: SignalBell) -> None:
    """IDLE is offered in the clear alone, once of its own and once beside the answer to STARTTLS."""
    offered = [scripted_imap.ok(b"CAPABILITY IMAP4rev1 STARTTLS IDLE"), scripted_imap.ok(b"CAPABILITY IMAP4rev1")]
    rules = {"CAPABILITY": offered, "STARTTLS": [b"* CAPABILITY IMAP4rev1 IDLE\r\n" + READY]}
    script = scripted_imap.Script({"EXAMINE": [scripted_imap.examined(4)], **rules})
    with scripted_imap.scripted_imap(script, start_tls=authority.good.server_context()) as port:
        account = starttls_account(port, authority)
        with open_imap_line(account, password_login(account, lambda: PASSWORD), bell)() as line:
            assert not line.wait(0)
    assert [one.split()[0] for one in script.said if one.startswith(("LOGIN", "IDLE", "NOOP"))] == ["LOGIN", "NOOP"]


def test_a_greeting_that_skips_the_login_skips_no_tls(authority: Authority) -> None:
    """PREAUTH in the clear ends the time for STARTTLS, and would have everything go on in the clear."""
    script = scripted_imap.Script(greeting=b"* PREAUTH welcome\r\n", capabilities="IMAP4rev1 STARTTLS")
    with pytest.raises(NotTrusted):
        folders(script, authority)
    assert [one.split()[0] for one in script.said] == ["CAPABILITY"]


@dataclass(frozen=True, slots=True)
class Submitted:
    outcome: Submission
    said: list[str]


def submitted(script: scripted_smtp.Script, ca_file: Path, authority: Authority) -> Submitted:
    with scripted_smtp.scripted_server(script, start_tls=authority.good.server_context()) as port:
        account = SmtpAccount("127.0.0.1", port, USER, Security.STARTTLS, str(ca_file), command_timeout=10)
        with open_smtp(account, lambda: PASSWORD)() as server:
            outcome = server.submit("chris@example.org", "ada@example.test", b"Subject: Hello\r\n\r\nHello\r\n")
    return Submitted(outcome, script.said)


def test_answers_of_a_submission_server_from_before_tls_are_forgotten(authority: Authority) -> None:
    """Believed, the refusals would be those of EHLO and of the login."""
    ready = "220 2.0.0 Go ahead\r\n250-mx.example.test\r\n250 AUTH EVIL\r\n535 5.7.8 no"
    done = submitted(scripted_smtp.Script({"STARTTLS": [ready]}), authority.ca_file, authority)
    assert isinstance(done.outcome, Accepted)
    words = [one.split()[0] for one in done.said]
    assert words[:4] == ["EHLO", "STARTTLS", "EHLO", "AUTH"]


def test_a_login_offered_only_before_tls_is_none(authority: Authority) -> None:
    before = "250-mx.example.test\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN"
    script = scripted_smtp.Script({"EHLO": [before]}, extensions=())
    with pytest.raises(LoginRefused, match="no login"):
        submitted(script, authority.ca_file, authority)


def test_starttls_that_is_taken_out_of_the_offer_ends_it(authority: Authority) -> None:
    script = scripted_smtp.Script({"EHLO": ["250-mx.example.test\r\n250 AUTH PLAIN LOGIN"]})
    with pytest.raises(NotTrusted):
        submitted(script, authority.ca_file, authority)
    assert [one.split()[0] for one in script.said if not one.startswith("QUIT")] == ["EHLO"]


def from_itself(folder: Path) -> ssl.SSLContext:
    """A server whose certificate is its own authority."""
    authority = trustme.CA()
    chain, key = folder / "own.pem", folder / "own.key"
    authority.cert_pem.write_to_path(str(chain))
    authority.private_key_pem.write_to_path(str(key))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    return context


def old_tls(authority: Authority) -> ssl.SSLContext:
    context = authority.good.server_context()
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    return context


def both_refuse(context: ssl.SSLContext, ca_file: Path, words: str, how: Security) -> None:
    """The mailbox and the submission server behind this context: neither is told a secret."""
    tls, start_tls = (context, None) if how is Security.TLS else (None, context)
    offered = "IMAP4rev1 STARTTLS" if start_tls else "IMAP4rev1"
    mailbox, sending = scripted_imap.Script(capabilities=offered), scripted_smtp.Script()
    with scripted_imap.scripted_imap(mailbox, tls=tls, start_tls=start_tls) as port:
        account = ImapAccount("127.0.0.1", port, USER, how, ca_file=str(ca_file), timeout=10)
        with pytest.raises(NotTrusted, match=words), open_imap(account, lambda: PASSWORD)():
            pass
    with scripted_smtp.scripted_server(sending, tls=tls, start_tls=start_tls) as port:
        who = SmtpAccount("127.0.0.1", port, USER, how, str(ca_file), command_timeout=10)
        with pytest.raises(NotTrusted, match=words), open_smtp(who, lambda: PASSWORD)() as server:
            server.submit("chris@example.org", "ada@example.test", b"Subject: Hello\r\n\r\nHello\r\n")
    assert not [one for one in (*mailbox.said, *sending.said) if one.startswith(("LOGIN", "AUTH", "MAIL"))]


@pytest.fixture(params=[Security.TLS, Security.STARTTLS])
def how(request: pytest.FixtureRequest) -> Security:
    return Security(request.param)


def test_a_certificate_that_vouches_for_itself_ends_it(authority: Authority, tmp_path: Path, how: Security) -> None:
    both_refuse(from_itself(tmp_path), authority.ca_file, "self-signed", how)


def test_a_server_that_knows_only_old_tls_is_not_trusted(authority: Authority, how: Security) -> None:
    both_refuse(old_tls(authority), authority.ca_file, "TLS", how)
