"""IDLE at its edges: news in one breath with the go-ahead, servers without it, and connections that are dead."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import pytest

from outreach.adapters.bell import SignalBell
from outreach.adapters.imap_connection import ImapAccount, password_login
from outreach.adapters.imap_idle import open_imap_line
from outreach.adapters.tls import Security
from outreach.ports.errors import MailboxTrouble, Unreachable
from outreach.ports.watching import Line
from tests.contracts.scripted_imap import HANG_UP, SILENCE, Script, examined, no, ok, scripted_imap
from tests.servers.faultlink import Tls
from tests.servers.faultproxy import Protocol
from tests.servers.faults import Act
from tests.servers.fixtures import ProxyMaker
from tests.servers.mailhost import MailHost
from tests.servers.tls import Authority, make_authority

LONG = 60.0
SECONDS = 0.5
IDLING = "IMAP4rev1 IDLE AUTH=PLAIN"


@pytest.fixture
def bell() -> Iterator[SignalBell]:
    bell = SignalBell()
    yield bell
    bell.close()


@contextmanager
def listening(
    bell: SignalBell,
    rules: Mapping[str, Sequence[bytes]],
    capabilities: str = IDLING,
    authority: Authority | None = None,
) -> Iterator[tuple[Line, Script]]:
    script = Script({"EXAMINE": [examined(4)], **rules}, capabilities)
    tls = authority.good.server_context() if authority else None
    with scripted_imap(script, tls=tls) as port:
        security, ca_file = (Security.TLS, str(authority.ca_file)) if authority else (Security.NONE, "")
        account = ImapAccount("localhost", port, "chris", security, ca_file, timeout=SECONDS)
        with open_imap_line(account, password_login(account, lambda: "secret"), bell)() as line:
            yield line, script


@pytest.fixture(params=["open", "tls"])
def authority(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Authority | None:
    return make_authority(tmp_path_factory.mktemp("tls") / "tls") if request.param == "tls" else None


@pytest.mark.parametrize(
    "begin",
    [b"+ idling\r\n* 4 EXISTS\r\n", b"* 4 EXISTS\r\n+ idling\r\n", b"+ idling\r\n* 1 RECENT\r\n* 4 EXISTS\r\n"],
)
def test_news_in_one_breath_with_the_go_ahead_is_heard(
    bell: SignalBell, begin: bytes, authority: Authority | None
) -> None:
    with listening(bell, {"IDLE": [begin]}, authority=authority) as (line, script):
        assert line.wait(LONG)
        assert script.said[-1] == "DONE"


def test_what_comes_with_the_answer_to_done_is_heard(bell: SignalBell) -> None:
    with listening(bell, {"IDLE": [b"+ idling\r\n"], "DONE": [ok(b"4 EXISTS")]}) as (line, _):
        assert line.wait(0.1)


@pytest.mark.parametrize("news", [b"3 EXISTS", b"2 FETCH (FLAGS (\\Seen))", b"1 EXPUNGE", b"0 RECENT"])
def test_what_is_no_new_mail_wakes_nobody(bell: SignalBell, news: bytes) -> None:
    with listening(bell, {"IDLE": [b"+ idling\r\n* " + news + b"\r\n"]}) as (line, _):
        assert not line.wait(0.1)


def test_the_number_of_messages_is_counted_down_when_some_go(bell: SignalBell) -> None:
    rules = {"IDLE": [b"+ idling\r\n* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n", b"+ idling\r\n* 2 EXISTS\r\n"]}
    with listening(bell, rules) as (line, _):
        assert not line.wait(0.1)
        assert line.wait(LONG)


@pytest.mark.parametrize(
    ("capabilities", "rules"),
    [
        ("IMAP4rev1 AUTH=PLAIN", {}),
        (IDLING, {"IDLE": [no(b"not today")]}),
        (IDLING, {"IDLE": [b"+ idling\r\n{tag} OK that was it\r\n"]}),
    ],
    ids=["it is not offered", "it is refused", "it ends by itself"],
)
def test_without_idle_the_server_is_asked_now_and_then(
    bell: SignalBell, capabilities: str, rules: Mapping[str, Sequence[bytes]]
) -> None:
    with listening(bell, {**rules, "NOOP": [ok(), ok(b"4 EXISTS")]}, capabilities) as (line, script):
        assert line.wait(0.1) or line.wait(0.1)
        assert script.said.count("IDLE") == ("IDLE" in capabilities)


@pytest.mark.parametrize(
    "rules",
    [
        {"NOOP": [HANG_UP]},
        {"NOOP": [SILENCE]},
        {"IDLE": [HANG_UP]},
        {"IDLE": [SILENCE]},
        {"IDLE": [b"+ idling\r\n" + HANG_UP]},
        {"IDLE": [b"+ idling\r\n* BYE kicked\r\n" + HANG_UP]},
        {"IDLE": [b"+ idling\r\n"], "DONE": [SILENCE]},
        {"IDLE": [b"+ idling\r\n"], "DONE": [HANG_UP]},
    ],
    ids=str,
)
def test_a_dead_line_says_so(
    bell: SignalBell, rules: Mapping[str, Sequence[bytes]], authority: Authority | None
) -> None:
    with pytest.raises(Unreachable), listening(bell, rules, authority=authority) as (line, _):
        line.wait(0.2)


def test_a_refused_end_of_idle_is_trouble_of_the_mailbox(bell: SignalBell) -> None:
    rules = {"IDLE": [b"+ idling\r\n"], "DONE": [no(b"what?")]}
    with pytest.raises(MailboxTrouble, match="what"), listening(bell, rules) as (line, _):
        line.wait(0.1)


@pytest.mark.servers
@pytest.mark.parametrize("act", [Act.HANG, Act.FREEZE, Act.RESET, Act.CLOSE])
@pytest.mark.parametrize("where", ["> DONE", "> NOOP", "> IDLE", "+"])
def test_a_connection_that_breaks_or_hangs_is_found_out(
    mail_host: MailHost, fault_proxy: ProxyMaker, bell: SignalBell, where: str, act: Act
) -> None:
    user = mail_host.new_user()
    proxy = fault_proxy(Protocol.IMAP, Tls.IMPLICIT)
    account = ImapAccount(
        "localhost", proxy.port, user.address, ca_file=str(mail_host.tls.ca_file), timeout=SECONDS
    )
    proxy.fault(where, act)
    with (
        pytest.raises(Unreachable),
        open_imap_line(account, password_login(account, lambda: user.password), bell)() as line,
    ):
        line.wait(0.2)
