"""The URL that is asked at each pass: start, success, fail, and nothing that could harm the pass or tell more."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from outreach.adapters.ping import UrlPing
from outreach.settings.heartbeat_section import HeartbeatSection
from tests.servers.process import free_ports


class Asked:
    """What a server was asked: the request line and the headers, whole."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.bodies: list[int] = []


@contextmanager
def answering(status: int, **headers: str) -> Iterator[tuple[str, Asked]]:
    asked = Asked()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.lines.append(self.requestline)
            asked.headers.append(dict(self.headers))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/ping/uuid", asked
        finally:
            server.shutdown()
            thread.join()


def test_start_success_and_fail_have_their_addresses_and_nothing_more() -> None:
    with answering(200) as (url, asked):
        ping = UrlPing(url)
        ping.start()
        ping.success()
        ping.fail()
    assert asked.lines == [f"GET /ping/uuid{end} HTTP/1.1" for end in ("/start", "", "/fail")]
    assert {name for one in asked.headers for name in one} == {
        "Accept-Encoding",
        "Host",
        "User-Agent",
        "Connection",
    }
    assert {one["User-Agent"] for one in asked.headers} == {"outreach"}


def test_a_query_stays_behind_the_path() -> None:
    with answering(200) as (url, asked):
        UrlPing(f"{url}/?create=1").fail()
    assert asked.lines == ["GET /ping/uuid/fail?create=1 HTTP/1.1"]


def test_whatever_the_server_says_the_pass_goes_on_and_no_other_address_is_asked() -> None:
    with answering(200) as (other, elsewhere):
        for status in (302, 404, 500):
            with answering(status, Location=other) as (url, asked):
                UrlPing(url).success()
            assert len(asked.lines) == 1
    assert elsewhere.lines == []


def test_a_server_that_is_not_there_or_says_nothing_is_passed_over() -> None:
    UrlPing(f"http://127.0.0.1:{free_ports(1)[0]}/").success()
    with answering(200) as (url, _):
        UrlPing(url.replace("http:", "https:"), seconds=0.5).success()


def test_the_address_is_in_no_repr() -> None:
    assert "uuid" not in repr(UrlPing("https://hc-ping.com/uuid"))
    assert "uuid" not in repr(HeartbeatSection(ping_url="https://hc-ping.com/uuid"))


@pytest.mark.parametrize("url", ["", "https://hc-ping.com/uuid", "http://localhost:8000/x", "http://127.0.0.1/x"])
def test_an_address_with_tls_or_of_this_machine_is_taken(url: str) -> None:
    assert HeartbeatSection(ping_url=url).ping_url == url


@pytest.mark.parametrize(
    "url",
    [
        "http://hc-ping.com/uuid",
        "file:///etc/passwd",
        "hc-ping.com/uuid",
        "https://",
        "https://a:b@c.test/",
        "ftp://x",
    ],
)
def test_any_other_address_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="https://"):
        HeartbeatSection(ping_url=url)
