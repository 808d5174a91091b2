"""Nobody but the person at this machine reads a page or presses a button."""

import re
from contextlib import closing

import pytest

from outreach.interfaces.web.server import listening
from tests.makers import World
from tests.web.site import COOKIE, HOME, OURS, PORT, Site, every_address, words_of


def test_no_page_is_shown_to_a_browser_that_was_not_let_in(world: World) -> None:
    outside = Site(world.app)
    for where in [*every_address(world.app, parts=True), "/nowhere"]:
        answer = outside.get(where)
        assert answer.status_code == 401, where
        assert "Julie" not in answer.text


def test_no_form_is_taken_from_a_browser_that_was_not_let_in(world: World) -> None:
    outside = Site(world.app)
    assert outside.post("/do", {"words": "STOP"}).status_code == 401
    assert not stopped(world)


def test_the_link_works_once(world: World) -> None:
    site = Site(world.app)
    link = f"/enter/{site.door.link()}"
    assert site.get(link).status_code == 303
    again = site.get(link)
    assert again.status_code == 403
    assert "not valid any more" in words_of(again.text)
    assert COOKIE not in again.cookies


def test_a_link_that_nobody_opened_is_void_after_ten_minutes(world: World) -> None:
    site = Site(world.app)
    link = f"/enter/{site.door.link()}"
    site.clock.forward(minutes=10)
    assert site.get(link).status_code == 403


def test_a_link_is_not_guessed_at(world: World) -> None:
    site = Site(world.app)
    right = site.door.link()
    for number in range(10):
        assert site.get(f"/enter/guess{number}").status_code == 403
    assert site.get(f"/enter/{right}").status_code == 403


def test_looking_at_a_link_without_opening_it_does_not_use_it_up(world: World) -> None:
    site = Site(world.app)
    link = f"/enter/{site.door.link()}"
    assert site.browser.head(link).status_code in (403, 405)
    assert site.get(link, **{"sec-purpose": "prefetch"}).status_code == 403
    assert site.get(link, **{"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}).status_code == 403
    assert site.get(link).status_code == 303


def test_a_session_ends_twelve_hours_after_it_was_used(here: Site) -> None:
    here.clock.forward(hours=11)
    assert here.get("/").status_code == 200
    here.clock.forward(hours=11)
    assert here.get("/").status_code == 200
    here.clock.forward(hours=12)
    assert here.get("/").status_code == 401


def test_the_cookie_is_for_this_site_and_no_script(world: World) -> None:
    site = Site(world.app)
    cookie = site.get(f"/enter/{site.door.link()}").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "domain" not in cookie
    assert "max-age" not in cookie


def test_a_cookie_that_was_made_up_is_none(world: World) -> None:
    site = Site(world.app)
    site.browser.cookies.set(COOKIE, "x" * 40)
    assert site.get("/").status_code == 401


@pytest.mark.parametrize(
    "host", ["evil.test", f"evil.test:{PORT}", "127.0.0.1", "127.0.0.1:1", f"127.0.0.1.evil.test:{PORT}", ""]
)
def test_a_name_that_is_not_ours_is_answered_nothing(here: Site, host: str) -> None:
    answer = here.get("/", host=host)
    assert answer.status_code == 421
    assert "Julie" not in answer.text


def test_this_machine_may_be_called_localhost(here: Site) -> None:
    assert here.get("/static/outreach.css", host=f"localhost:{PORT}").status_code == 200


FOREIGN = [
    {"origin": "http://evil.test"},
    {"origin": "null"},
    {"origin": f"http://127.0.0.1:{PORT + 1}"},
    {"origin": f"https://127.0.0.1:{PORT}"},
    {"origin": HOME, "sec-fetch-site": "cross-site"},
    {"origin": HOME, "sec-fetch-site": "same-site"},
    {"origin": HOME, "sec-fetch-site": "none"},
    {"sec-fetch-site": "cross-site"},
    {},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_a_form_of_a_page_elsewhere_changes_nothing(world: World, here: Site, headers: dict[str, str]) -> None:
    assert here.post("/do", {"words": "STOP"}, headers).status_code == 403
    assert not stopped(world)


@pytest.mark.parametrize("token", ["", "x", "secret00000000000001"])
def test_a_form_without_the_token_of_its_page_changes_nothing(world: World, here: Site, token: str) -> None:
    assert here.post("/do", {"words": "STOP", "csrf": token}).status_code == 403
    assert not stopped(world)


def test_the_token_of_another_browser_is_none(world: World, here: Site) -> None:
    mine = here.csrf()
    here.browser.cookies.clear()
    here.enter()
    assert here.csrf() != mine
    assert here.post("/do", {"words": "STOP", "csrf": mine}).status_code == 403
    assert not stopped(world)


def test_nobody_else_on_the_network_reaches_it() -> None:
    with closing(listening(0)) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


def test_no_page_holds_the_token_of_a_prompt(world: World, here: Site) -> None:
    """Whoever has one gives commands by mail."""
    tokens = [found[1] for one in world.prompts() if (found := re.search(r"\[#(\S+)\]", one["Subject"]))]
    assert tokens
    for where in every_address(world.app, parts=True):
        page = here.page(where)
        assert [one for one in tokens if one in page] == [], where


def test_a_form_of_our_own_page_is_obeyed(world: World, here: Site) -> None:
    assert here.post("/do", {"words": "STOP"}).status_code == 303
    assert stopped(world)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_a_page_is_read_or_takes_a_form_and_nothing_else(here: Site, method: str) -> None:
    assert here.browser.request(method, "/", headers=OURS).status_code == 405


def test_what_is_no_form_changes_nothing(world: World, here: Site) -> None:
    for kind, body in (
        ("application/json", b'{"words": "STOP"}'),
        ("text/plain", b"words=STOP"),
        ("multipart/form-data", b"words=STOP"),
        ("", b"words=STOP"),
    ):
        answer = here.browser.post("/do", content=body, headers={**OURS, "content-type": kind})
        assert answer.status_code == 400
    assert not stopped(world)


def test_a_form_that_is_too_large_changes_nothing(world: World, here: Site) -> None:
    assert here.post("/do", {"words": "STOP", "more": "x" * 4_000_001}).status_code == 413
    assert not stopped(world)


@pytest.mark.parametrize(
    "path",
    [
        "/static/../session.py",
        "/static/..%2fsession.py",
        "/static/%2e%2e/session.py",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/static/..%5csession.py",
        "/static/htmx.min.js%00.css",
        "/static/",
        "/templates/..%2f..%2fetc%2fpasswd",
        "/people/..%2f..%2foutreach.db",
    ],
)
def test_no_path_leads_out_of_the_site(here: Site, path: str) -> None:
    answer = here.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert "class Door" not in answer.text


def test_every_answer_says_what_it_must_not_do(world: World, here: Site) -> None:
    outside = Site(world.app)
    answers = [here.get(where) for where in every_address(world.app, parts=True)]
    answers += [here.get("/nowhere"), here.get("/static/outreach.css"), outside.get("/"), here.get("/", host="x")]
    answers += [here.post("/do", {"words": "HELP"}), here.post("/do", {"csrf": ""})]
    for one in answers:
        policy = one.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert one.headers["x-content-type-options"] == "nosniff"
        assert one.headers["referrer-policy"] == "same-origin"
        assert one.headers["cache-control"] in ("no-store", "no-cache")


def test_a_button_leads_nowhere_else(here: Site) -> None:
    for back in ("https://evil.test/", "//evil.test/", "/\\evil.test", "javascript:alert(1)", "/\r\nx: y"):
        assert here.post("/do", {"words": "HELP", "back": back}).headers["location"] == "/"


def test_nothing_of_a_page_comes_from_elsewhere(world: World, here: Site) -> None:
    for where in every_address(world.app, parts=True):
        page = here.page(where)
        for loaded in ("<script", "<link", "<img", "<style", "<iframe", " src=", "style="):
            for after in page.split(loaded)[1:]:
                assert loaded not in ("<style", "style=", "<iframe"), where
                assert "http" not in after.partition(">")[0], where


def stopped(world: World) -> bool:
    with world.app.store.reading() as records:
        return bool(records.mentees.get().stopped)
