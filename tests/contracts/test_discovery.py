"""Servers of an address that nobody told us, found on loopback: a name server, https, and mail servers with TLS."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest
import trustme

from outreach.adapters.autoconfig import servers_in
from outreach.adapters.discovery import Found, Way, discover
from outreach.adapters.dns import Dns
from outreach.adapters.server_probe import Kind
from outreach.adapters.tls import plainly
from outreach.ports.provider import MailServer, Security
from outreach.settings.providers import for_address, named
from tests.contracts import scripted_imap, scripted_smtp
from tests.servers.dns import NameServer, name_server
from tests.servers.https import Site, https_server
from tests.servers.mailhost import MailHost
from tests.servers.process import LOOPBACK

ME = "chris@example.test"
FILE = "/mail/config-v1.1.xml"
WELL_KNOWN = "/.well-known/autoconfig/mail/config-v1.1.xml"
AUTOCONFIG = b"""<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1"><emailProvider id="example.test">
  <incomingServer type="pop3"><hostname>pop.hoster.test</hostname><port>995</port><socketType>SSL</socketType>
  </incomingServer>
  <incomingServer type="imap"><hostname>imap.hoster.test</hostname><port>993</port><socketType>SSL</socketType>
    <username>%EMAILLOCALPART%</username></incomingServer>
  <incomingServer type="imap"><hostname>open.hoster.test</hostname><port>143</port><socketType>plain</socketType>
  </incomingServer>
  <outgoingServer type="smtp"><hostname>smtp.%EMAILDOMAIN%</hostname><port>587</port>
    <socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username></outgoingServer>
</emailProvider></clientConfig>
"""


@dataclass
class Net:
    """A little internet: names and ports lead to servers on loopback; everything else refuses."""

    names: NameServer
    authority: trustme.CA
    stack: ExitStack
    places: dict[tuple[str, int], int] = field(default_factory=dict)
    said: list[list[str]] = field(default_factory=list)

    def certificate(self, *names: str) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(*names).configure_cert(context)
        return context

    def imap(
        self, host: str, port: int = 993, *, shows: str = "", start_tls: bool = False, greets: str = ""
    ) -> None:
        script = scripted_imap.Script(capabilities="IMAP4rev1 STARTTLS")
        script.greeting = (greets or "* OK ready").encode() + b"\r\n"
        context = self.certificate(shows or host)
        tls = {"start_tls": context} if start_tls else {"tls": context}
        self.places[host, port] = self.stack.enter_context(scripted_imap.scripted_imap(script, **tls))
        self.said.append(script.said)

    def smtp(self, host: str, port: int = 465, *, shows: str = "", start_tls: bool = False) -> None:
        script = scripted_smtp.Script()
        context = self.certificate(shows or host)
        tls = {"start_tls": context} if start_tls else {"tls": context}
        self.places[host, port] = self.stack.enter_context(scripted_smtp.scripted_server(script, **tls))
        self.said.append(script.said)

    def web(self, host: str, site: Site, *, shows: str = "") -> None:
        self.places[host, 443] = self.stack.enter_context(https_server(site, self.certificate(shows or host)))

    def reach(self, host: str, port: int, seconds: float) -> socket.socket:
        if (host, port) not in self.places:
            raise ConnectionRefusedError(111, "Connection refused")
        return socket.create_connection((LOOPBACK, self.places[host, port]), timeout=seconds)

    def look(self, address: str = ME, seconds: float = 10.0) -> Found:
        context = ssl.create_default_context()
        self.authority.configure_trust(context)
        way = Way(for_address, Dns([self.names.address], 1.0), context, self.reach, seconds)
        return discover(address, way)


@pytest.fixture
def net() -> Iterator[Net]:
    with name_server() as names, ExitStack() as stack:
        yield Net(names, trustme.CA(), stack)


def why_not(found: Found, host: str, port: int) -> str:
    (why,) = {one.why_not for one in found.tried if one.candidate.server.where == f"{host}:{port}"}
    return why


# -- providers that are known


def test_a_known_provider_is_told_without_asking_anybody(net: Net) -> None:
    found = net.look("chris@gmail.com")
    assert found.provider == named("gmail")
    assert found.imap == named("gmail").imap
    assert net.names.asked == []


def test_a_domain_of_ones_own_is_recognised_by_where_its_mail_goes(net: Net) -> None:
    net.names.records["example.test", "MX"] = ["10 in1-smtp.messagingengine.com."]
    found = net.look()
    assert found.provider == named("fastmail")
    assert found.reason == "mail for example.test goes to in1-smtp.messagingengine.com"


# -- what a domain says


def test_services_in_the_dns_are_found_the_preferred_one_first(net: Net) -> None:
    net.names.records["_imaps._tcp.example.test", "SRV"] = ["20 0 993 b.example.test.", "10 0 9930 a.example.test."]
    net.names.records["_submissions._tcp.example.test", "SRV"] = ["0 1 465 send.example.test."]
    net.imap("a.example.test", 9930)
    net.imap("b.example.test")
    net.smtp("send.example.test")
    found = net.look()
    assert found.imap == MailServer("a.example.test", 9930, Security.TLS)
    assert found.smtp == MailServer("send.example.test", 465, Security.TLS)
    best = found.best(Kind.IMAP)
    assert best
    assert best.source == "named in the DNS (_imaps._tcp)"
    assert best.vouched


def test_a_server_elsewhere_that_only_the_dns_names_is_not_vouched_for(net: Net) -> None:
    net.names.records["_imaps._tcp.example.test", "SRV"] = ["0 1 993 imap.hoster.test."]
    net.imap("imap.hoster.test")
    best = net.look().best(Kind.IMAP)
    assert best
    assert not best.vouched


@pytest.mark.parametrize(("host", "path"), [("autoconfig.example.test", FILE), ("example.test", WELL_KNOWN)])
def test_the_file_of_a_domain_names_its_servers_and_the_login(net: Net, host: str, path: str) -> None:
    net.web(host, Site({path: AUTOCONFIG}))
    net.imap("imap.hoster.test")
    net.smtp("smtp.example.test", 587, start_tls=True)
    found = net.look()
    assert found.imap == MailServer("imap.hoster.test", 993, Security.TLS)
    assert found.smtp == MailServer("smtp.example.test", 587, Security.STARTTLS)
    reading, sending = found.best(Kind.IMAP), found.best(Kind.SMTP)
    assert reading
    assert sending
    assert (reading.username, sending.username) == ("chris", ME)
    assert (reading.source, reading.vouched) == (f"named by https://{host}{path}", True)


def test_the_file_counts_more_than_the_dns(net: Net) -> None:
    net.names.records["_imaps._tcp.example.test", "SRV"] = ["0 1 993 other.example.test."]
    net.web("example.test", Site({WELL_KNOWN: AUTOCONFIG}))
    net.imap("imap.hoster.test")
    net.imap("other.example.test")
    assert net.look().imap == MailServer("imap.hoster.test", 993, Security.TLS)


def test_a_file_that_moved_is_followed_over_https(net: Net) -> None:
    net.web("example.test", Site(moved={WELL_KNOWN: f"https://conf.hoster.test{FILE}"}))
    net.web("conf.hoster.test", Site({FILE: AUTOCONFIG}))
    net.imap("imap.hoster.test")
    assert net.look().imap == MailServer("imap.hoster.test", 993, Security.TLS)


@pytest.mark.parametrize(
    "place",
    [
        f"http://conf.hoster.test{FILE}",
        f"https://example.test{WELL_KNOWN}",
        "ftp://conf.hoster.test/",
        "https://[conf/",
        "https://conf.hoster.test:99999/",
    ],
)
def test_a_file_that_leads_away_from_https_or_in_circles_is_not_read(net: Net, place: str) -> None:
    net.web("example.test", Site(moved={WELL_KNOWN: place}))
    net.imap("imap.hoster.test")
    found = net.look()
    assert found.imap is None
    assert any("leads" in note for note in found.notes)


def test_a_file_whose_certificate_is_for_another_name_is_not_read(net: Net) -> None:
    site = Site({WELL_KNOWN: AUTOCONFIG})
    net.web("example.test", site, shows="other.test")
    net.imap("imap.hoster.test")
    found = net.look()
    assert found.imap is None
    assert site.asked == []


def test_a_file_without_end_is_not_read(net: Net) -> None:
    net.web("example.test", Site({WELL_KNOWN: AUTOCONFIG + b" " * 100_000}))
    net.imap("imap.hoster.test")
    assert net.look().imap is None


BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<clientConfig><emailProvider><incomingServer type="imap"><hostname>imap.example.test</hostname><port>993</port>
<socketType>SSL</socketType><username>&b;</username></incomingServer></emailProvider></clientConfig>"""


@pytest.mark.parametrize(
    "content",
    [
        BOMB.encode(),
        BOMB.encode("utf-16"),
        BOMB.replace("DOCTYPE", "doctype").encode(),
        b"",
        b"\xff\xfe\x00",
        b"<clientConfig>",
        b"<html>not here</html>",
        AUTOCONFIG.replace(b"imap.hoster.test", b"imap.hoster.test/../x").replace(b"587", b"99999"),
        AUTOCONFIG.replace(b">SSL<", b">plain<").replace(b"STARTTLS", b"plain"),
        b"<a>" * 20_000,
    ],
)
def test_a_file_that_unfolds_or_makes_no_sense_names_nothing(content: bytes) -> None:
    assert servers_in(content, ME) == ()


# -- usual names


def test_usual_names_are_tried_with_tls_from_the_start_first(net: Net) -> None:
    net.imap("mail.example.test")
    net.imap("imap.example.test", 143, start_tls=True)
    net.smtp("smtp.example.test", 587, start_tls=True)
    found = net.look()
    assert found.imap == MailServer("mail.example.test", 993, Security.TLS)
    assert found.smtp == MailServer("smtp.example.test", 587, Security.STARTTLS)


def test_whoever_takes_the_mail_of_the_domain_may_also_hold_it(net: Net) -> None:
    net.names.records["example.test", "MX"] = ["10 box.example.test."]
    net.imap("box.example.test")
    assert net.look().imap == MailServer("box.example.test", 993, Security.TLS)


def test_a_server_is_trusted_only_with_a_certificate_for_its_name(net: Net) -> None:
    net.imap("imap.example.test", shows="other.test")
    net.smtp("smtp.example.test", shows="other.test")
    net.imap("mail.example.test", 143, shows="other.test", start_tls=True)
    found = net.look()
    assert (found.imap, found.smtp) == (None, None)
    assert why_not(found, "imap.example.test", 993) == "the server's certificate is for another host name"
    assert why_not(found, "mail.example.test", 143) == "the server's certificate is for another host name"


def test_a_server_of_an_authority_that_nobody_knows_is_not_trusted(net: Net) -> None:
    known, net.authority = net.authority, trustme.CA()
    net.imap("imap.example.test")
    net.authority = known
    assert net.look().imap is None


def test_a_server_without_starttls_is_not_taken(net: Net) -> None:
    script = scripted_smtp.Script({"STARTTLS": ["454 4.7.0 not available"]})
    net.places["smtp.example.test", 587] = net.stack.enter_context(scripted_smtp.scripted_server(script))
    found = net.look()
    assert found.smtp is None
    assert why_not(found, "smtp.example.test", 587) == "it offers no TLS there"


@pytest.mark.parametrize("greets", ["* BYE go away", "220 smtp here", "HTTP/1.1 400 Bad Request"])
def test_what_does_not_greet_as_a_mailbox_is_none(net: Net, greets: str) -> None:
    net.imap("imap.example.test", greets=greets)
    assert net.look().imap is None


def test_every_place_that_was_tried_is_told_with_the_reason(net: Net) -> None:
    found = net.look()
    assert len(found.tried) >= 12
    assert {one.why_not for one in found.tried} == {"connection refused"}
    assert any("no autoconfig file at https://autoconfig.example.test" in note for note in found.notes)


def test_neither_address_nor_secret_is_sent_anywhere(net: Net) -> None:
    site = Site({FILE: AUTOCONFIG})
    net.web("autoconfig.example.test", site)
    net.imap("imap.hoster.test")
    net.imap("imap.example.test", 143, start_tls=True)
    net.smtp("smtp.example.test", 587, start_tls=True)
    net.look()
    sent = [*(line for lines in net.said for line in lines), *(" ".join(one) for one in site.asked)]
    assert set(sent) <= {"STARTTLS", "EHLO [127.0.0.1]", f"autoconfig.example.test {FILE}"}


# -- when nobody answers


def test_a_name_server_that_fails_is_told_and_the_usual_names_are_tried(net: Net) -> None:
    net.names.failing |= {"example.test", "_imaps._tcp.example.test"}
    net.imap("imap.example.test")
    found = net.look()
    assert found.imap
    assert any("could not look up example.test (MX)" in note for note in found.notes)


def test_servers_that_stay_silent_hold_nothing_up_for_long(net: Net) -> None:
    with socket.create_server((LOOPBACK, 0)) as silent:
        net.places["imap.example.test", 993] = silent.getsockname()[1]
        net.places["autoconfig.example.test", 443] = silent.getsockname()[1]
        net.imap("mail.example.test")
        found = net.look(seconds=6.0)
    assert found.imap == MailServer("mail.example.test", 993, Security.TLS)
    assert why_not(found, "imap.example.test", 993) in {"timed out", "no answer in time"}


def test_what_it_does_is_told_as_it_goes(net: Net) -> None:
    told: list[str] = []
    context = ssl.create_default_context()
    discover(ME, Way(for_address, Dns([net.names.address], 1.0), context, net.reach), told.append)
    assert [one.split()[0] for one in told] == ["asking", "looking", "trying"]


@pytest.mark.servers
def test_dovecot_and_postfix_are_found_by_their_usual_ports(net: Net, mail_host: MailHost) -> None:
    ports = {143: mail_host.imap.imap, 993: mail_host.imap.imaps, 465: mail_host.smtp.submissions}
    net.places |= {("localhost", usual): real for usual, real in ports.items()}
    net.places["localhost", 587] = mail_host.smtp.submission
    context = ssl.create_default_context(cafile=str(mail_host.tls.ca_file))
    found = discover("chris@localhost", Way(for_address, Dns([net.names.address], 1.0), context, net.reach))
    assert found.imap == MailServer("localhost", 993, Security.TLS)
    assert found.smtp == MailServer("localhost", 465, Security.TLS)
    answered = {one.candidate.server.port for one in found.tried if not one.why_not}
    assert answered == {143, 993, 465, 587}


def test_a_handshake_that_takes_too_long_is_told_without_the_words_of_the_library() -> None:
    assert plainly(TimeoutError("_ssl.c:989: The handshake operation timed out")) == "timed out"
