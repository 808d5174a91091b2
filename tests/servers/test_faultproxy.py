"""The fault proxy strikes at the point it was told, in clear, after STARTTLS and within TLS."""

import contextlib
import imaplib
import smtplib
import socket
import ssl
import threading
from collections.abc import Mapping
from typing import assert_never

import pytest

from tests.servers.fault_clients import PATIENCE, TEXT, ImapClient, SmtpClient
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import FaultProxy, Protocol
from tests.servers.faults import Act, Delay, Garble, Hold, Say
from tests.servers.fixtures import ProxyMaker
from tests.servers.mailboxes import deliver, messages
from tests.servers.mailhost import MailHost
from tests.servers.process import until

pytestmark = pytest.mark.servers

Lasting = Act | Delay | Hold | Say
"""What ends a conversation in a way that can be told beforehand."""

BODY = "> body:600"

SMTP_STEPS = {
    "greeting": ("connect", "< greeting"),
    "EHLO": ("> EHLO", "< EHLO"),
    "AUTH": ("> AUTH", "< AUTH"),
    "MAIL": ("> MAIL", "< MAIL"),
    "RCPT": ("> RCPT", "< RCPT"),
    "DATA": ("> DATA", "< DATA"),
    ".": (BODY, "> .", "< ."),
    "QUIT": ("> QUIT", "< QUIT"),
}
IMAP_STEPS = {
    "greeting": ("connect", "< greeting"),
    "LOGIN": ("> LOGIN", "< LOGIN"),
    "SELECT": ("> SELECT", "* FLAGS", "< SELECT"),
    "APPEND": ("> APPEND", "+", BODY, "< APPEND"),
}
# In clear each act is tried at each point, within TLS some of them at the first point of each kind.
KINDS = {"connect", "< greeting", "> EHLO", "< LOGIN", "* FLAGS", "+", BODY, "> .", "< .", "< APPEND"}
REFUSAL, FAREWELL = Say("451 4.3.0 Not now"), Say("* BYE Not now")
ACTS = (*Act, Delay(0.01))
# Those that end a connection or speak in its midst are tried within TLS too.
ACTS_IN_TLS = (Act.CLOSE, Act.RESET, Act.HANG)

# How a conversation ends where the act alone does not tell.
ODD_ENDS: dict[tuple[Protocol, str, Lasting], str] = {
    (Protocol.SMTP, "connect", Act.DROP): "gone",
    (Protocol.SMTP, BODY, Act.DROP): "fine",
    (Protocol.SMTP, "< QUIT", Act.DROP): "gone",
    (Protocol.IMAP, "connect", Act.DROP): "gone",
    (Protocol.IMAP, "* FLAGS", Act.DROP): "fine",
    (Protocol.IMAP, "> APPEND", FAREWELL): "silent",  # imaplib waits on for its continuation
    (Protocol.IMAP, "+", FAREWELL): "silent",
}


def acts(words: Say) -> list[tuple[Tls, Lasting]]:
    """What is tried, in clear and within TLS."""
    return [(tls, act) for tls in Tls for act in (*(ACTS if tls is Tls.NONE else ACTS_IN_TLS), words)]


def points(steps: Mapping[str, tuple[str, ...]], tls: Tls) -> list[tuple[str, str]]:
    every = [(step, where) for step, wheres in steps.items() for where in wheres]
    return [(step, where) for step, where in every if tls is Tls.NONE or where in KINDS]


def expected_end(protocol: Protocol, where: str, act: Lasting) -> str:
    """`fine`; `gone`: the connection is lost; `silent`: nothing comes any more; `told`: a refusal in words."""
    if (protocol, where, act) in ODD_ENDS:
        return ODD_ENDS[protocol, where, act]
    match act:
        case Delay() | Hold():
            return "fine"
        case Say():
            return "told"
        case Act.CLOSE | Act.RESET:
            return "gone"
        case Act.HANG | Act.FREEZE | Act.DROP:
            return "silent"
        case _:
            assert_never(act)


def server_has_it(where: str, act: Lasting) -> bool:
    """Whether a letter has got through although, or before, the fault struck."""
    text_goes_on = where == BODY and (act is Act.DROP or isinstance(act, Say))
    return isinstance(act, Delay) or text_goes_on or where in ("< .", "> QUIT", "< QUIT")


@pytest.mark.parametrize(("tls", "act"), acts(REFUSAL), ids=str)
def test_each_failure_strikes_smtp_where_it_was_told(
    mail_host: MailHost, fault_proxy: ProxyMaker, tls: Tls, act: Lasting
) -> None:
    mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("ada", "partner.test")
    proxy, context = fault_proxy(Protocol.SMTP, tls), mail_host.tls.client_context()
    arrives = {}
    for number, (step, where) in enumerate(points(SMTP_STEPS, tls)):
        before_tls = tls is Tls.STARTTLS and "EHLO" in where
        proxy.fault(where, act, skip=int(before_tls))
        client = SmtpClient(mentee, proxy, tls, context)
        client.to, client.message_id = contact.address, f"<{number}.{mentee.address}>"
        end = expected_end(Protocol.SMTP, where, act)
        client.meet(where, silent=end == "silent")
        assert (client.end, client.step) == (end, "QUIT" if end == "fine" else step), where
        arrives[client.message_id] = server_has_it(where, act)
    log = mail_host.log
    until(lambda: all(log.accepted(message_id) for message_id, taken in arrives.items() if taken))
    assert {message_id: log.accepted(message_id) for message_id in arrives} == arrives


@pytest.mark.parametrize(("tls", "act"), acts(FAREWELL), ids=str)
def test_each_failure_strikes_imap_where_it_was_told(
    mail_host: MailHost, fault_proxy: ProxyMaker, tls: Tls, act: Lasting
) -> None:
    proxy, context = fault_proxy(Protocol.IMAP, tls), mail_host.tls.client_context()
    for step, where in points(IMAP_STEPS, tls):
        user = mail_host.new_user("mentee")
        proxy.fault(where, act)
        client = ImapClient(user, proxy, tls, context)
        end = expected_end(Protocol.IMAP, where, act)
        client.meet(where, silent=end == "silent")
        assert (client.end, client.step) == (end, "APPEND" if end == "fine" else step), where
        stored = [TEXT] if end == "fine" or where == "< APPEND" else []
        assert messages(user, "Sent") == stored, where


def rest(sock: socket.socket) -> bytes:
    data = b""
    while more := sock.recv(1000):
        data += more
    return data


def greeted(proxy: FaultProxy) -> socket.socket:
    sock = socket.create_connection(("127.0.0.1", proxy.port), timeout=PATIENCE)
    assert sock.recv(4) == b"220 "
    return sock


def test_a_reset_is_felt_as_one_and_a_close_as_an_end(fault_proxy: ProxyMaker) -> None:
    proxy = fault_proxy()
    with greeted(proxy) as sock:
        proxy.cut_all(Act.RESET)
        with pytest.raises(ConnectionResetError):
            rest(sock)
    with greeted(proxy) as sock:
        proxy.cut_all(Act.CLOSE)
        assert rest(sock).endswith(b"\r\n")


def test_a_fault_can_wait_and_can_come_more_than_once(fault_proxy: ProxyMaker) -> None:
    proxy = fault_proxy()
    proxy.fault("> NOOP", Say("451 4.3.0 Not now"), times=2, skip=1)
    with smtplib.SMTP("127.0.0.1", proxy.port, "localhost", timeout=PATIENCE) as smtp:
        assert [smtp.noop()[0] for _ in range(4)] == [250, 451, 451, 250]
    proxy.fault("> NOOP", Say("451 4.3.0 Not now"), times=None)
    with smtplib.SMTP("127.0.0.1", proxy.port, "localhost", timeout=PATIENCE) as smtp:
        assert [smtp.noop()[0] for _ in range(2)] == [451, 451]
        proxy.heal()
        assert smtp.noop()[0] == 250
    assert proxy.hits == ["> NOOP"] * 4


def test_a_garbled_line_tells_neither_side_anything(fault_proxy: ProxyMaker) -> None:
    proxy = fault_proxy()
    proxy.fault("< NOOP", Garble())
    proxy.fault("> NOOP", Garble(), skip=1)
    with smtplib.SMTP("127.0.0.1", proxy.port, "localhost", timeout=PATIENCE) as smtp:
        code, words = smtp.noop()
        assert (code, b"Ok" in words) == (-1, False)
        assert smtp.noop() == (221, b"2.7.0 Error: I can break rules, too. Goodbye.")


def test_what_is_held_goes_on_when_it_is_let_go(fault_proxy: ProxyMaker) -> None:
    proxy = fault_proxy()
    proxy.fault("< NOOP", Hold())
    with smtplib.SMTP("127.0.0.1", proxy.port, "localhost", timeout=PATIENCE) as smtp:
        answers: list[tuple[int, bytes]] = []
        asking = threading.Thread(target=lambda: answers.append(smtp.noop()))
        asking.start()
        until(lambda: proxy.hits == ["< NOOP"])
        assert answers == []
        proxy.let_go()
        asking.join(PATIENCE)
        assert [code for code, _ in answers] == [250]


@pytest.mark.parametrize("act", [None, Act.FREEZE, Act.HANG])
def test_a_proxy_ends_with_all_that_it_began_whoever_is_just_connecting(
    mail_host: MailHost, caplog: pytest.LogCaptureFixture, act: Act | None
) -> None:
    for _ in range(10):
        with contextlib.ExitStack() as stack:
            proxy = stack.enter_context(FaultProxy(("127.0.0.1", mail_host.smtp.submission_plain)))
            if act:
                proxy.fault("connect", act)
            for _ in range(3):
                stack.enter_context(socket.create_connection(("127.0.0.1", proxy.port), timeout=PATIENCE))
    assert caplog.records == []


def test_a_point_that_does_not_exist_is_refused(fault_proxy: ProxyMaker) -> None:
    with pytest.raises(ValueError, match="no such point"):
        fault_proxy().fault(">DATA", Act.CLOSE)


def test_a_bad_certificate_is_shown_to_the_client(mail_host: MailHost, fault_proxy: ProxyMaker) -> None:
    for certificate, reason in (
        (mail_host.tls.expired, "certificate has expired"),
        (mail_host.tls.wrong_name, "Hostname mismatch"),
    ):
        proxy = fault_proxy(Protocol.IMAP, Tls.IMPLICIT, certificate=certificate)
        with pytest.raises(ssl.SSLCertVerificationError, match=reason):
            imaplib.IMAP4_SSL("localhost", proxy.port, ssl_context=mail_host.tls.client_context(), timeout=PATIENCE)


def test_raw_bytes_are_cut_at_a_count_with_tls_untouched(mail_host: MailHost, fault_proxy: ProxyMaker) -> None:
    proxy = fault_proxy(Protocol.RAW, port=mail_host.imap.imaps)
    user = mail_host.new_user("mentee")
    deliver(mail_host, user, TEXT)
    context = mail_host.tls.client_context()
    with imaplib.IMAP4_SSL("localhost", proxy.port, ssl_context=context, timeout=PATIENCE) as imap:
        imap.login(user.address, user.password)
    proxy.fault("< body:700", Act.CLOSE)
    with pytest.raises(OSError, match=r"EOF|closed|reset"):
        imaplib.IMAP4_SSL("localhost", proxy.port, ssl_context=context, timeout=PATIENCE)
    assert proxy.hits == ["< body:700"]
