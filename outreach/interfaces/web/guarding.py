"""Who may ask what: each request is judged before a page sees it, and each answer is told what it must not do.

Written as plain ASGI, with no library, so that nothing lies before it.
"""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from typing import Any

from outreach.interfaces.web.forms import BadForm, Form, form_of
from outreach.interfaces.web.session import Door, Session, same

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]

LARGEST_BODY = 4_000_000
METHODS = ("GET", "HEAD", "POST")
OPEN = ("/enter/", "/static/")
"""What is shown without a session: the way in, and what the pages look like."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # "no-referrer" would make a browser send `Origin: null` with our own forms (Fetch, "append a request Origin").
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "cache-control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a request goes no further."""

    status: HTTPStatus
    why: str


NO_SESSION = Refused(
    HTTPStatus.UNAUTHORIZED,
    "This page is for the person at this machine. Open the link that `outreach web` printed; it works once. "
    "For a new one end the program and start it again.",
)
FOREIGN = "This request did not come from one of our own pages. Nothing was changed."
STALE = "This form is an old one. Nothing was changed: go back, load the page again, and send it once more."

Answer = Callable[[Refused], Asgi]


class Guard:
    """Stands before all pages. `hosts` are the names that this server goes by, such as "127.0.0.1:8000"."""

    def __init__(self, pages: Asgi, door: Door, hosts: tuple[str, ...], cookie: str, refuse: Answer) -> None:
        self._pages, self._door, self._hosts, self._cookie, self._refuse = pages, door, hosts, cookie, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._pages(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, _hardened(send, scope["path"]))
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = headers_of(scope)
        refused = foreign(scope["method"], scope["path"], headers, self._hosts)
        secret = cookie_in(headers.get("cookie", ""), self._cookie)
        session = self._door.session(secret) if secret and not refused else None
        if refused is None and session is None and not scope["path"].startswith(OPEN):
            refused = NO_SESSION
        form = Form()
        if refused is None and scope["method"] == "POST":
            form, refused = await _form(session, headers, receive)
        if refused:
            await self._refuse(refused)(scope, receive, send)
            return
        scope.setdefault("state", {}).update(session=session, form=form, secret=secret)
        await self._pages(scope, receive, send)


def headers_of(scope: Scope) -> dict[str, str]:
    """By lower-case name; of a header given twice both, which no check takes for one."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def foreign(method: str, path: str, headers: Mapping[str, str], hosts: tuple[str, ...]) -> Refused | None:
    """Why a request cannot be one of our own pages' or of a person's at this machine; None if it can.

    A name that is not ours is a page elsewhere that has its name lead here (DNS rebinding).
    """
    if headers.get("host", "") not in hosts:
        return Refused(HTTPStatus.MISDIRECTED_REQUEST, FOREIGN)
    if method not in METHODS:
        return Refused(HTTPStatus.METHOD_NOT_ALLOWED, "This page knows only how to be read and how to take a form.")
    site, origin = headers.get("sec-fetch-site", ""), headers.get("origin", "")
    if origin and origin != f"http://{headers['host']}":
        return Refused(HTTPStatus.FORBIDDEN, FOREIGN)
    if method == "POST" and site != "same-origin" and (site or not origin):
        return Refused(HTTPStatus.FORBIDDEN, FOREIGN)
    if site not in ("", "none", "same-origin") and not _follows_a_link(path, headers):
        return Refused(HTTPStatus.FORBIDDEN, FOREIGN)
    if "sec-purpose" in headers:
        return Refused(HTTPStatus.FORBIDDEN, "Nothing is fetched ahead of time.")
    return None


def _follows_a_link(path: str, headers: Mapping[str, str]) -> bool:
    """From elsewhere a person may come to a page, but not by the way in: its link stands in no page."""
    return headers.get("sec-fetch-mode") == "navigate" and not path.startswith("/enter/")


def cookie_in(header: str, name: str) -> str:
    """The cookie's value; "" if there is none."""
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


async def _form(
    session: Session | None, headers: Mapping[str, str], receive: Receive
) -> tuple[Form, Refused | None]:
    body = await _body(receive)
    if body is None:
        return Form(), Refused(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "That is too large for a form. Nothing was changed."
        )
    try:
        form = form_of(headers.get("content-type", ""), body)
    except BadForm:
        return Form(), Refused(HTTPStatus.BAD_REQUEST, "That was no form of ours. Nothing was changed.")
    if session is None or not same(form.get("csrf"), session.csrf):
        return Form(), Refused(HTTPStatus.FORBIDDEN, STALE)
    return form, None


async def _body(receive: Receive) -> bytes | None:
    """All of it; None when it is too large, or whoever sent it has gone."""
    whole = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        whole += message.get("body", b"")
        if len(whole) > LARGEST_BODY:
            return None
        if not message.get("more_body"):
            return bytes(whole)


def _hardened(send: Send, path: str) -> Send:
    """The same, with our headers on every answer. Only what all pages share may be kept by a browser."""
    ours = dict(HEADERS)
    if path.startswith("/static/"):
        ours["cache-control"] = "no-cache"

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            names = {name.encode() for name in ours}
            kept = [(name, value) for name, value in message.get("headers", []) if name.lower() not in names]
            message["headers"] = [*kept, *((name.encode(), value.encode()) for name, value in ours.items())]
        await send(message)

    return sent
