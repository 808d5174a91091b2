"""An authorization server on loopback: sign-in by code with PKCE and by device, renewal, revocation, and the
introspection by which Dovecot asks whether a token is good (RFC 6749, 7636, 8628, 7009, 7662).

Its clock stands still unless a test moves it: forward(seconds).
"""

import base64
import hashlib
import http.client
import json
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import parse_qsl, urlencode, urlsplit

from tests.servers.process import LOOPBACK
from tests.servers.threaded import Threaded
from tests.servers.tls import Certificate

CLIENT = "outreach-client"
Form = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said in place of the proper answer; `hangs`: nothing is, ever; `breaks_off`: half of the body is."""

    status: int = 200
    body: str = "{}"
    hangs: bool = False
    breaks_off: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Access:
    user: str
    ends: float


@dataclass(slots=True)
class Refresh:
    """`family`: all that came of one sign-in."""

    user: str
    family: str
    replaced: bool = False


@dataclass(slots=True)
class Device:
    user_code: str
    user: str = ""
    error: str = "authorization_pending"


class AuthorizationServer(Threaded):
    """As a context it listens on `port`. `rotates`: each renewal gives a new refresh token, and the old one is good
    no more, but with `grace`. `at_answer` is called when new tokens are good and their answer is not yet sent."""

    def __init__(self, certificate: Certificate | None = None) -> None:
        self._scheme = "https" if certificate else "http"
        self.asked: list[tuple[str, dict[str, str]]] = []
        self._lock = threading.RLock()
        self._over = threading.Event()
        self.reset()
        this = self

        class Conversation(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                this.serve(self, dict(parse_qsl(urlsplit(self.path).query)))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                this.serve(self, dict(parse_qsl(body.decode())))

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
                pass

        server = ThreadingHTTPServer((LOOPBACK, 0), Conversation)
        server.daemon_threads = True
        if certificate:
            server.socket = certificate.server_context().wrap_socket(server.socket, server_side=True)
        super().__init__(server)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        super().__exit__(kind, error, trace)

    def reset(self) -> None:
        """As it was at first, for the next test."""
        self.rotates, self.grace, self.lifetime, self.secret = True, False, 3600, ""
        self.interval, self.code_lifetime = 1, 900
        self.says: dict[str, list[Answer]] = {}
        self.at_answer: Callable[[], None] | None = None
        self._now = 0.0
        self._access: dict[str, Access] = {}
        self._refresh: dict[str, Refresh] = {}
        self._codes: dict[str, dict[str, str]] = {}
        self._devices: dict[str, Device] = {}
        self._given: set[str] = set()
        self.asked.clear()

    def url(self, path: str) -> str:
        return f"{self._scheme}://{LOOPBACK}:{self.port}/{path}"

    # what tests do to it

    def forward(self, seconds: float) -> None:
        self._now += seconds

    def sign_in(self, user: str) -> str:
        """An answer with tokens, as after a sign-in."""
        with self._lock:
            return json.dumps(self._tokens(user, secrets.token_hex(8)))

    def browse(self, url: str, user: str, **changed: str) -> str:
        """What a browser does in which the user says yes: the address that it is sent to."""
        told = {**dict(parse_qsl(urlsplit(url).query)), "user": user, **changed}
        line = http.client.HTTPConnection(LOOPBACK, self.port, timeout=10)
        line.request("GET", f"/authorize?{urlencode(told)}")
        found = line.getresponse().getheader("Location", "")
        line.close()
        return found

    def decide(self, user: str, error: str = "") -> None:
        """The person at every device code that waits says yes, or what the error says."""
        with self._lock:
            for one in self._devices.values():
                one.user, one.error = user, error

    def revoke_all(self, *, access_only: bool = False) -> None:
        with self._lock:
            self._access.clear()
            if not access_only:
                self._refresh.clear()

    def forget(self, refresh: str) -> None:
        with self._lock:
            del self._refresh[refresh]

    def introspected(self, token: str) -> bool:
        """Whether a mail server would take it now."""
        return bool(json.loads(self._introspect({"token": token}).body)["active"])

    def say(self, path: str, *answers: Answer) -> None:
        """These first, instead of the proper ones."""
        self.says.setdefault(path, []).extend(answers)

    def count(self, path: str) -> int:
        return sum(1 for one, _ in self.asked if one == path)

    def given(self) -> set[str]:
        """What must never be shown: every token and code since the last reset."""
        return set(self._given)

    # what it answers

    def serve(self, line: BaseHTTPRequestHandler, form: dict[str, str]) -> None:
        path = urlsplit(line.path).path.strip("/")
        self.asked.append((path, form))
        scripted = self.says.get(path)
        answer = scripted.pop(0) if scripted else self._proper(path, form)
        if answer.hangs:
            self._over.wait(60)
            line.close_connection = True
            return
        body = answer.body.encode()
        try:
            line.send_response(answer.status)
            for name, value in {"Content-Type": "application/json", **answer.headers}.items():
                line.send_header(name, value)
            line.send_header("Content-Length", str(len(body)))
            line.end_headers()
            line.wfile.write(body[:1] if answer.breaks_off else body)
            line.close_connection = line.close_connection or answer.breaks_off
        except OSError:
            line.close_connection = True  # who asked has been killed

    def _proper(self, path: str, form: Form) -> Answer:
        answers = {
            "authorize": self._authorize,
            "device": self._device,
            "token": self._token,
            "revoke": self._revoke,
            "introspect": self._introspect,
        }
        if path not in answers:
            return Answer(404)
        with self._lock:
            answer = answers[path](form)
        if path == "token" and answer.status == 200 and self.at_answer:
            self.at_answer()
        return answer

    def _authorize(self, form: Form) -> Answer:
        if form.get("client_id") != CLIENT or form.get("code_challenge_method") != "S256":
            return _error("invalid_request")
        code = self._new("code")
        self._codes[code] = dict(form)
        told = {"code": code, "state": form["state"]}
        if "error" in form:
            told = {"error": form["error"], "state": form["state"]}
        return Answer(302, headers={"Location": f"{form['redirect_uri']}?{urlencode(told)}"})

    def _device(self, form: Form) -> Answer:
        if form.get("client_id") != CLIENT:
            return _error("invalid_client", 401)
        device_code = self._new("device")
        user_code = secrets.token_hex(4).upper()
        self._devices[device_code] = Device(user_code)
        answer = {
            "device_code": device_code,
            "user_code": user_code,
            "verification_uri": self.url("activate"),
            "expires_in": self.code_lifetime,
            "interval": self.interval,
        }
        return Answer(body=json.dumps(answer))

    def _token(self, form: Form) -> Answer:
        if form.get("client_id") != CLIENT or form.get("client_secret", "") != self.secret:
            return _error("invalid_client", 401)
        match form.get("grant_type", "").rpartition(":")[2]:
            case "authorization_code":
                return self._by_code(form)
            case "device_code":
                return self._by_device(form)
            case "refresh_token":
                return self._renewal(form)
            case _:
                return _error("unsupported_grant_type")

    def _by_code(self, form: Form) -> Answer:
        asked = self._codes.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if not asked or asked["code_challenge"] != proof or asked["redirect_uri"] != form.get("redirect_uri"):
            return _error("invalid_grant")
        return Answer(body=json.dumps(self._tokens(asked["user"], secrets.token_hex(8))))

    def _by_device(self, form: Form) -> Answer:
        device = self._devices.get(form.get("device_code", ""))
        if device is None:
            return _error("invalid_grant")
        if device.error:
            return _error(device.error)
        return Answer(body=json.dumps(self._tokens(device.user, secrets.token_hex(8))))

    def _renewal(self, form: Form) -> Answer:
        known = self._refresh.get(form.get("refresh_token", ""))
        if known is None or (known.replaced and not self.grace):
            return _error("invalid_grant", words="Token has been expired or revoked.")
        if not self.rotates:
            access = self._new_access(known.user)
            return Answer(body=json.dumps({"access_token": access, "token_type": "Bearer", "expires_in": 3600}))
        known.replaced = True
        return Answer(body=json.dumps(self._tokens(known.user, known.family)))

    def _tokens(self, user: str, family: str) -> dict[str, object]:
        refresh = self._new("refresh")
        self._refresh[refresh] = Refresh(user, family)
        return {
            "access_token": self._new_access(user),
            "refresh_token": refresh,
            "token_type": "Bearer",
            "expires_in": self.lifetime,
            "scope": "imap smtp",
        }

    def _new(self, kind: str) -> str:
        made = f"{kind}-{secrets.token_urlsafe(32)}"
        self._given.add(made)
        return made

    def _new_access(self, user: str) -> str:
        access = self._new("access")
        self._access[access] = Access(user, self._now + self.lifetime)
        return access

    def _revoke(self, form: Form) -> Answer:
        token = form.get("token", "")
        known = self._refresh.pop(token, None)
        gone = [
            one for one, access in self._access.items() if one == token or (known and access.user == known.user)
        ]
        for one in gone:
            del self._access[one]
        return Answer(body="")

    def _introspect(self, form: Form) -> Answer:
        known = self._access.get(form.get("token", ""))
        if known is None or known.ends <= self._now:
            return Answer(body='{"active": false}')
        return Answer(body=json.dumps({"active": True, "username": known.user, "scope": "imap smtp"}))


def _error(error: str, status: int = 400, words: str = "") -> Answer:
    return Answer(status, json.dumps({"error": error, **({"error_description": words} if words else {})}))
