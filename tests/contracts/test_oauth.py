"""Asking an authorization server: by a code for a device, by a browser that comes back, and never in the clear."""

import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

import pytest

from outreach.adapters.oauth import Asked, AuthorizationServer, Registration
from outreach.adapters.oauth_device import DeviceCode, Timer, by_device
from outreach.adapters.oauth_redirect import opened_door
from outreach.ports.errors import LoginRefused, NotTrusted, OutreachError, SettingsFault
from tests.contracts.sign_in_bench import ME, registration
from tests.end_to_end.tokens import visit
from tests.servers.authorization import Answer
from tests.servers.authorization import AuthorizationServer as Fake
from tests.servers.tls import Authority, make_authority

PENDING = Answer(400, '{"error": "authorization_pending"}')
SLOW_DOWN = Answer(400, '{"error": "slow_down"}')
BACK = "http://127.0.0.1:8400/"


@pytest.fixture
def fake() -> Iterator[Fake]:
    with Fake() as server:
        yield server


@pytest.fixture
def server(fake: Fake) -> AuthorizationServer:
    return AuthorizationServer(registration(fake.url("")))


@dataclass(slots=True)
class Watch:
    """A timer whose seconds pass when it is told to let them."""

    slept: list[float] = field(default_factory=list)

    @property
    def timer(self) -> Timer:
        return Timer(lambda: sum(self.slept), self.slept.append)


def device(server: AuthorizationServer, watch: Watch) -> tuple[list[DeviceCode], list[str]]:
    shown: list[DeviceCode] = []
    came: list[str] = []
    by_device(server, shown.append, came.append, watch.timer)
    return shown, came


# -- by a code for a device (RFC 8628)


def test_the_server_is_asked_as_seldom_as_it_wants(fake: Fake, server: AuthorizationServer) -> None:
    fake.interval = 7
    fake.say("token", PENDING, PENDING, SLOW_DOWN, PENDING, Answer(200, fake.sign_in(ME)))
    watch = Watch()
    shown, came = device(server, watch)
    assert watch.slept == [7, 7, 7, 12, 12]
    assert shown[0].url == fake.url("activate")
    assert json.loads(came[0])["access_token"]


def test_a_server_that_names_no_interval_is_asked_every_five_seconds(
    fake: Fake, server: AuthorizationServer
) -> None:
    answer = {
        "device_code": "d",
        "user_code": "u",
        "verification_uri": "https://login.example.org",
        "interval": None,
    }
    fake.say("device", Answer(200, json.dumps(answer)))
    fake.say("token", PENDING, Answer(200, fake.sign_in(ME)))
    watch = Watch()
    shown, _ = device(server, watch)
    assert watch.slept == [5, 5]
    assert shown[0].seconds == 900


def test_a_server_that_cannot_be_reached_meanwhile_is_asked_less_often(
    fake: Fake, server: AuthorizationServer
) -> None:
    fake.interval = 2
    fake.say("token", Answer(503, "later"), Answer(503, "later"), Answer(200, fake.sign_in(ME)))
    watch = Watch()
    device(server, watch)
    assert watch.slept == [2, 4, 8]


def test_the_code_runs_out_though_the_server_does_not_say_so(fake: Fake, server: AuthorizationServer) -> None:
    fake.interval, fake.code_lifetime = 10, 35
    watch = Watch()
    with pytest.raises(LoginRefused, match="nobody signed in before the code ran out"):
        device(server, watch)
    assert watch.slept == [10, 10, 10]


@pytest.mark.parametrize(
    ("error", "words"),
    [("access_denied", "the sign-in was declined"), ("expired_token", "nobody signed in before the code ran out")],
)
def test_a_no_ends_it(error: str, words: str, fake: Fake, server: AuthorizationServer) -> None:
    fake.say("token", PENDING, Answer(400, json.dumps({"error": error})))
    watch = Watch()
    with pytest.raises(LoginRefused, match=words):
        device(server, watch)
    assert len(watch.slept) == 2


def test_a_client_that_the_server_does_not_know_is_a_matter_of_the_settings(fake: Fake) -> None:
    unknown = AuthorizationServer(registration(fake.url(""), client_id="somebody"))
    with pytest.raises(SettingsFault, match="refuses the client: invalid_client") as told:
        device(unknown, Watch())
    assert "client_id" in told.value.remedy


def test_a_server_without_codes_for_devices_is_told(fake: Fake, server: AuthorizationServer) -> None:
    fake.say("device", Answer(200, "<html>"))
    with pytest.raises(OutreachError, match="gave no code for this device"):
        device(server, Watch())


# -- by a browser (RFC 6749, 4.1; RFC 7636; RFC 8252)


def test_the_question_proves_that_it_is_ours_and_asks_for_no_more_than_is_needed(
    server: AuthorizationServer,
) -> None:
    one, other = server.question(BACK, ME), server.question(BACK, ME)
    told = dict(parse_qsl(urlsplit(one.url).query))
    assert (told["code_challenge_method"], told["response_type"]) == ("S256", "code")
    assert (told["redirect_uri"], told["scope"], told["login_hint"]) == (BACK, "imap smtp", ME)
    assert one.verifier not in one.url
    assert 43 <= len(one.verifier) <= 128
    assert (one.state, one.verifier) != (other.state, other.verifier)


def exchanged(server: AuthorizationServer, asked: Asked, answer: str) -> list[str]:
    came: list[str] = []
    server.exchange(asked, answer, came.append)
    return came


def test_the_address_that_came_back_is_exchanged_for_tokens(fake: Fake, server: AuthorizationServer) -> None:
    asked = server.question(BACK, ME)
    came = exchanged(server, asked, f"  {fake.browse(asked.url, ME)}\n")
    assert fake.introspected(json.loads(came[0])["access_token"])


def test_a_client_with_a_secret_sends_it(fake: Fake) -> None:
    fake.secret = "made-up"
    server = AuthorizationServer(registration(fake.url(""), client_secret="made-up"))
    asked = server.question(BACK, ME)
    assert exchanged(server, asked, fake.browse(asked.url, ME))
    assert "made-up" not in repr(server.about)


@pytest.mark.parametrize(
    "answer",
    ["", "hello", BACK, f"{BACK}?code=abc", f"{BACK}?code=abc&state=", f"{BACK}?code=abc&state=ö"],
)
def test_what_is_no_answer_to_our_question_is_not_taken(
    answer: str, fake: Fake, server: AuthorizationServer
) -> None:
    with pytest.raises(LoginRefused, match="not one to our question"):
        exchanged(server, server.question(BACK, ME), answer)
    assert fake.count("token") == 0


def test_an_error_counts_only_with_our_state(fake: Fake, server: AuthorizationServer) -> None:
    asked = server.question(BACK, ME)
    with pytest.raises(LoginRefused, match="declined"):
        exchanged(server, asked, fake.browse(asked.url, ME, error="access_denied"))
    with pytest.raises(LoginRefused, match="not one to our question"):
        exchanged(server, asked, f"{BACK}?error=access_denied&state=another")


def test_a_code_without_its_proof_is_worth_nothing(fake: Fake, server: AuthorizationServer) -> None:
    asked, other = server.question(BACK, ME), server.question(BACK, ME)
    stolen = fake.browse(asked.url, ME, state=other.state)
    with pytest.raises(LoginRefused, match="invalid_grant"):
        exchanged(server, other, stolen)


def test_the_door_takes_one_answer_and_nothing_else() -> None:
    with opened_door() as door:
        answers = [f"{door.redirect}?code=abc&state=xyz", f"{door.redirect}?code=other&state=xyz"]
        others = [door.redirect, f"{door.redirect}?code=abc", f"{door.redirect}other?code=abc&state=xyz"]
        codes: list[int] = []
        browser = threading.Thread(target=lambda: codes.extend(visit(one) for one in [*others, answers[0]]))
        browser.start()
        assert door.answer() == "/?code=abc&state=xyz"
        browser.join()
        assert codes == [404, 404, 404, 200]
        port = urlsplit(door.redirect).port
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port or 0), 5)


def test_a_page_of_another_name_does_not_get_through_the_door() -> None:
    with (
        opened_door() as door,
        socket.create_connection(("127.0.0.1", urlsplit(door.redirect).port or 0), 5) as line,
    ):
        line.sendall(b"GET /?code=abc&state=xyz HTTP/1.1\r\nHost: evil.example.org\r\n\r\n")
        with pytest.raises(LoginRefused, match="nobody signed in"):
            door.answer(0.5)
        assert b" 404 " in line.recv(1000)


def test_the_door_is_on_this_machine_only() -> None:
    with opened_door() as door:
        assert door.server.server_address[0] == "127.0.0.1"


# -- taking back (RFC 7009)


def test_what_is_taken_back_is_good_no_more(fake: Fake, server: AuthorizationServer) -> None:
    given = json.loads(fake.sign_in(ME))
    server.revoke(given["refresh_token"])
    assert not fake.introspected(given["access_token"])


# -- never in the clear


@pytest.mark.parametrize("key", ["token_url", "authorization_url", "device_url", "revocation_url"])
@pytest.mark.parametrize(
    "url", ["http://login.example.org/x", "ftp://127.0.0.1/x", "http://127.0.0.1.example.org/"]
)
def test_an_address_without_tls_is_refused(key: str, url: str) -> None:
    about = registration("https://login.example.org/", **{key: url})
    with pytest.raises(SettingsFault, match="over https only"):
        AuthorizationServer(about)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_this_machine_may_be_asked_without_tls(host: str) -> None:
    AuthorizationServer(Registration("client", f"http://{host}:8080/token"))


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("tls") / "here")


def test_a_private_authority_is_trusted_when_it_is_named(authority: Authority) -> None:
    with Fake(authority.good) as fake:
        server = AuthorizationServer(registration(fake.url(""), ca_file=str(authority.ca_file)))
        came: list[str] = []
        server.renew(json.loads(fake.sign_in(ME))["refresh_token"], came.append)
        assert fake.introspected(json.loads(came[0])["access_token"])


@pytest.mark.parametrize(
    ("certificate", "named", "words"),
    [
        ("good", False, "comes from an unknown authority"),
        ("expired", True, "has expired"),
        ("wrong_name", True, "is for another address"),
    ],
)
def test_a_certificate_that_cannot_be_trusted_gets_no_secret(
    certificate: str, named: bool, words: str, authority: Authority
) -> None:
    with Fake(getattr(authority, certificate)) as fake:
        ca_file = str(authority.ca_file) if named else ""
        server = AuthorizationServer(registration(fake.url(""), ca_file=ca_file))
        with pytest.raises(NotTrusted, match=words):
            server.renew("made-up", lambda _: None)
        assert fake.asked == []
