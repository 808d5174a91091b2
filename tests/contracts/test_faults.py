"""Real servers behind a proxy that breaks the connection at a named point, inside TLS too."""

from dataclasses import dataclass

import pytest

from outreach.adapters.imap import ImapAccount, open_imap
from outreach.adapters.smtp import SmtpAccount, open_smtp
from outreach.adapters.tls import Security
from outreach.ports.errors import LoginRefused, Unreachable
from outreach.ports.mail import Accepted, Folder, InDoubt, NotSent, Role, Submission
from tests.contracts.mailbox_benches import AT
from tests.servers.dovecot import User
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import FaultProxy, Protocol
from tests.servers.faults import Act
from tests.servers.fixtures import ProxyMaker
from tests.servers.mailboxes import deliver, messages
from tests.servers.mailhost import MailHost
from tests.servers.process import until

pytestmark = pytest.mark.servers

SECURITIES = {Security.STARTTLS: Tls.STARTTLS, Security.TLS: Tls.IMPLICIT}
INBOX, SENT = Folder("INBOX", Role.INBOX), Folder("Sent", Role.SENT)
BREAKS = [Act.RESET, Act.CLOSE, Act.HANG]
BEFORE_THE_TEXT = ["> MAIL", "< MAIL", "< RCPT", "> DATA", "< DATA"]
NO_SESSION = ["connect", "< greeting", "< EHLO", "< AUTH"]
READING = ["> STATUS", "< STATUS", "< EXAMINE", "< UID SEARCH", "> UID FETCH", "< UID FETCH"]
NO_LOGIN = ["connect", "< greeting", "< LOGIN"]
PATIENCE = 1.5  # seconds; only a silent server makes a test wait for it


def faults(points: list[str]) -> list[tuple[str, Act]]:
    """A reset at each point, the other ways to break at one."""
    return [*((where, Act.RESET) for where in points), (points[0], Act.CLOSE), (points[-1], Act.HANG)]


@dataclass(frozen=True, slots=True)
class Line:
    """The mentee's and a contact's mailbox, and the way to the servers that is about to break."""

    host: MailHost
    proxy: FaultProxy
    chris: User
    ada: User
    security: Security

    def submit(self, *numbers: int, seconds: float = PATIENCE) -> list[Submission]:
        account = SmtpAccount(
            "localhost",
            self.proxy.port,
            self.chris.address,
            self.security,
            str(self.host.tls.ca_file),
            command_timeout=seconds,
            final_timeout=seconds,
        )
        with open_smtp(account, lambda: self.chris.password)() as sender:
            return [sender.submit(self.chris.address, self.ada.address, self.letter(one)) for one in numbers]

    def imap(self) -> ImapAccount:
        ca_file = str(self.host.tls.ca_file)
        return ImapAccount(
            "localhost", self.proxy.port, self.chris.address, self.security, ca_file, timeout=PATIENCE
        )

    def letter(self, number: int) -> bytes:
        sender, to = self.chris.address, self.ada.address
        return f"From: {sender}\r\nTo: {to}\r\nSubject: Letter {number}\r\n\r\nHello.\r\n".encode()


@pytest.fixture(params=SECURITIES)
def security(request: pytest.FixtureRequest) -> Security:
    return Security(request.param)


@pytest.fixture
def smtp(mail_host: MailHost, fault_proxy: ProxyMaker, security: Security) -> Line:
    proxy = fault_proxy(Protocol.SMTP, SECURITIES[security])
    return Line(mail_host, proxy, mail_host.new_user("chris"), mail_host.new_user("ada"), security)


@pytest.fixture
def imap(mail_host: MailHost, fault_proxy: ProxyMaker, security: Security) -> Line:
    proxy = fault_proxy(Protocol.IMAP, SECURITIES[security])
    return Line(mail_host, proxy, mail_host.new_user("chris"), mail_host.new_user("ada"), security)


@pytest.mark.parametrize("act", BREAKS)
def test_a_letter_whose_answer_was_lost_is_in_doubt_and_there_once(smtp: Line, act: Act) -> None:
    smtp.proxy.fault("< .", act)
    (outcome,) = smtp.submit(1)
    assert isinstance(outcome, InDoubt)
    until(lambda: len(messages(smtp.ada)) == 1)
    assert len([one for one in smtp.proxy.trace if one[0] == "> ."]) == 1


@pytest.mark.parametrize(("where", "act"), faults(BEFORE_THE_TEXT))
def test_before_the_text_nothing_was_sent_and_the_next_letter_goes_out(smtp: Line, where: str, act: Act) -> None:
    smtp.proxy.fault(where, act)
    first, second = smtp.submit(1, 2)
    assert isinstance(first, NotSent)
    assert isinstance(second, Accepted)
    until(lambda: messages(smtp.ada))
    assert [b"Letter 2" in one for one in messages(smtp.ada)] == [True]


@pytest.mark.parametrize(("where", "act"), faults(NO_SESSION))
def test_without_a_session_the_server_is_unreachable(smtp: Line, where: str, act: Act) -> None:
    smtp.proxy.fault(where, act, times=None)
    with pytest.raises(Unreachable):
        smtp.submit(1)


@pytest.mark.parametrize("act", BREAKS)
@pytest.mark.parametrize(
    "where", ["> STATUS", "< STATUS", "< EXAMINE", "< UID SEARCH", "> UID FETCH", "< UID FETCH"]
)
def test_a_lost_connection_while_reading_is_told(imap: Line, where: str, act: Act) -> None:
    deliver(imap.host, imap.chris, imap.letter(1))
    imap.proxy.fault(where, act)
    with open_imap(imap.imap(), lambda: imap.chris.password)() as mailbox, pytest.raises(Unreachable):
        mailbox.news(INBOX, '{"uidvalidity":1,"last":0}', AT)


@pytest.mark.parametrize("act", BREAKS)
def test_an_append_whose_answer_was_lost_is_unreachable_though_it_happened(imap: Line, act: Act) -> None:
    imap.proxy.fault("< APPEND", act)
    with open_imap(imap.imap(), lambda: imap.chris.password)() as mailbox, pytest.raises(Unreachable):
        mailbox.append(SENT, imap.letter(1), AT, seen=True)
    assert len(messages(imap.chris, "Sent")) == 1


@pytest.mark.parametrize(("where", "act"), faults(NO_LOGIN))
def test_without_a_login_the_mailbox_is_unreachable(imap: Line, where: str, act: Act) -> None:
    imap.proxy.fault(where, act)
    with pytest.raises(Unreachable), open_imap(imap.imap(), lambda: imap.chris.password)():
        pass


def test_postfix_refuses_a_wrong_password(smtp: Line) -> None:
    wrong = Line(
        smtp.host, smtp.proxy, User(smtp.chris.address, "hunter2", smtp.chris.home), smtp.ada, smtp.security
    )
    with pytest.raises(LoginRefused) as caught:
        wrong.submit(1, seconds=10)
    assert "hunter2" not in str(caught.value)
