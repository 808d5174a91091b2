"""What is looked up in the DNS, by a real question to a name server on loopback."""

import socket
from collections.abc import Iterator

import pytest

from outreach.adapters.dns import Dns, Service
from outreach.ports.errors import Unreachable
from tests.servers.dns import NameServer, name_server
from tests.servers.process import LOOPBACK

ZONE = {
    ("example.test", "MX"): ["20 second.example.test.", "10 First.example.test."],
    ("example.test", "TXT"): ['"v=spf1 include:_spf.example.test " "-all"', '"something else"'],
    ("_imaps._tcp.example.test", "SRV"): ["20 0 993 late.example.test.", "10 1 9930 imap.example.test."],
    ("_submission._tcp.example.test", "SRV"): ["0 0 0 ."],
    ("null.test", "MX"): ["0 ."],
    ("bare.test", "A"): ["192.0.2.1"],
}


@pytest.fixture
def server() -> Iterator[NameServer]:
    with name_server(ZONE) as running:
        yield running


def asking(server: NameServer, seconds: float = 3.0) -> Dns:
    return Dns([server.address], seconds)


def test_mail_exchangers_come_in_order_of_preference(server: NameServer) -> None:
    assert asking(server).mx("example.test") == ("first.example.test", "second.example.test")


def test_the_strings_of_a_text_are_one_text(server: NameServer) -> None:
    found = asking(server).txt("example.test")
    assert set(found) == {"v=spf1 include:_spf.example.test -all", "something else"}


def test_services_come_in_order_of_priority_with_their_ports(server: NameServer) -> None:
    found = asking(server).srv("_imaps._tcp.example.test")
    assert found == (Service("imap.example.test", 9930), Service("late.example.test", 993))


def test_a_service_that_is_said_not_to_exist_is_none(server: NameServer) -> None:
    assert asking(server).srv("_submission._tcp.example.test") == ()


def test_a_domain_that_takes_no_mail_has_no_exchanger(server: NameServer) -> None:
    assert asking(server).mx("null.test") == ()


@pytest.mark.parametrize("name", ["bare.test", "nowhere.test"])
def test_nothing_there_is_an_answer(server: NameServer, name: str) -> None:
    assert asking(server).mx(name) == ()
    assert asking(server).txt(name) == ()
    assert asking(server).srv(name) == ()


def test_a_server_that_fails_is_no_answer(server: NameServer) -> None:
    server.failing.add("example.test")
    with pytest.raises(Unreachable, match=r"could not look up example\.test \(MX\)"):
        asking(server).mx("example.test")


def test_silence_is_no_answer_and_is_waited_for_only_so_long(server: NameServer) -> None:
    server.silent.add("example.test")
    with pytest.raises(Unreachable, match="no answer in time"):
        asking(server, 0.3).txt("example.test")


def test_a_name_server_that_is_not_there_is_no_answer() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind((LOOPBACK, 0))
        nobody = (LOOPBACK, taken.getsockname()[1])
        with pytest.raises(Unreachable, match="could not look up"):
            Dns([nobody], 0.3).mx("example.test")


def test_a_name_that_cannot_be_one_is_told_as_such(server: NameServer) -> None:
    with pytest.raises(Unreachable, match="could not look up"):
        asking(server).mx(f"{'a' * 70}.test")
