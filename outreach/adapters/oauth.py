"""Asking an authorization server: for a sign-in, for its renewal, for its end (RFC 6749, 7009, 7636, 8628).

Authlib builds the requests and reads the answers. Nothing that a server or a library says is passed on unless our
secrets have been taken out of it.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hmac import compare_digest
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlsplit

from outreach.adapters.oauth_errors import AGAIN, refused, unreachable, unreachable_or_not_trusted
from outreach.adapters.redacting import without
from outreach.adapters.tls import is_loopback, web_context
from outreach.adapters.tokens import LONGEST_ANSWER, json_object
from outreach.ports.errors import LoginRefused, SettingsFault

if TYPE_CHECKING:
    from authlib.integrations.httpx_client import OAuth2Client
    from httpx2 import Response

DEVICE_GRANT: Final = "urn:ietf:params:oauth:grant-type:device_code"

Came = Callable[[str], None]
"""Is handed an answer with tokens as it came, before anything is made of it."""


@dataclass(frozen=True, slots=True)
class Registration:
    """The mentee's own client at an authorization server, and that server's addresses ("": it has none such).

    `timeout` in seconds, for connecting and for each part of an answer.
    """

    client_id: str
    token_url: str
    authorization_url: str = ""
    device_url: str = ""
    revocation_url: str = ""
    scopes: tuple[str, ...] = ()
    client_secret: str = field(default="", repr=False)
    ca_file: str = ""
    timeout: float = 20.0

    @property
    def where(self) -> str:
        return urlsplit(self.token_url).netloc


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is put by sending the person to `url`; `verifier` proves that it was ours (RFC 7636)."""

    url: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)
    redirect: str


class AuthorizationServer:
    """Every method raises Unreachable, NotTrusted, LoginRefused, or SettingsFault where the client is not known."""

    def __init__(self, about: Registration) -> None:
        for url in (about.token_url, about.authorization_url, about.device_url, about.revocation_url):
            refuse_open_endpoint(url)
        self._about = about

    @property
    def about(self) -> Registration:
        return self._about

    def question(self, redirect: str, login: str) -> Asked:
        """What to open in a browser; `login` is the address that is expected to sign in."""
        from authlib.common.security import generate_token

        verifier = generate_token(64)
        with self._client() as client:
            # Google gives a refresh token only if asked so; others pass over what they do not know (RFC 6749, 3.1).
            url, state = client.create_authorization_url(
                self._about.authorization_url,
                code_verifier=verifier,
                redirect_uri=redirect,
                login_hint=login,
                access_type="offline",
                prompt="consent",
            )
        return Asked(str(url), str(state), verifier, redirect)

    def exchange(self, asked: Asked, answer: str, came: Came) -> None:
        """The address to which the browser was sent back, for tokens. Its state must be that of the question."""
        from authlib.integrations.base_client import OAuthError

        code = _code(asked, answer, self._about.where)
        with self._talk("the sign-in", code, asked.verifier) as told, self._client(came) as client:
            try:
                client.fetch_token(
                    self._about.token_url,
                    grant_type="authorization_code",
                    code=code,
                    code_verifier=asked.verifier,
                    redirect_uri=asked.redirect,
                )
            except OAuthError as error:
                raise refused(error.error, told(error.description), self._about.where) from None

    def device_code(self) -> Mapping[str, object]:
        """A code for the person and one for us (RFC 8628, 3.2)."""
        with self._talk("the code for this device") as told, self._client() as client:
            form = {"client_id": self._about.client_id, "scope": " ".join(self._about.scopes)}
            response = client.request("POST", self._about.device_url, data=form, withhold_token=True)
            answer = self._judged(response, told)
        if not {"device_code", "user_code", "verification_uri"} <= answer.keys():
            raise unreachable("gave no code for this device", self._about.where)
        return answer

    def poll(self, device_code: str, came: Came) -> str:
        """Asks once whether the person has said yes: "" then, else the server's reason (RFC 8628, 3.5)."""
        from authlib.integrations.base_client import OAuthError

        with self._talk("the sign-in", device_code) as told, self._client(came) as client:
            try:
                client.fetch_token(self._about.token_url, grant_type=DEVICE_GRANT, device_code=device_code)
            except OAuthError as error:
                if error.error in ("authorization_pending", "slow_down", "expired_token", "access_denied"):
                    return str(error.error)
                raise refused(error.error, told(error.description), self._about.where) from None
        return ""

    def renew(self, refresh: str, came: Came) -> None:
        """Raises LoginRefused when the refresh token is not taken any more."""
        from authlib.integrations.base_client import OAuthError

        with self._talk("the renewal", refresh) as told, self._client(came) as client:
            try:
                client.refresh_token(self._about.token_url, refresh_token=refresh)
            except OAuthError as error:
                raise refused(error.error, told(error.description), self._about.where) from None

    def revoke(self, token: str) -> None:
        """Has the server take back a token, and with a refresh token all that came of it (RFC 7009, 2.1)."""
        with self._talk("the end of the sign-in", token) as told, self._client() as client:
            self._judged(client.revoke_token(self._about.revocation_url, token=token), told)

    def _judged(self, response: "Response", told: Callable[[object], str]) -> Mapping[str, object]:
        """The object that was answered; {} for none."""
        answer = json_object(response.text)
        if response.status_code >= 400:
            error = str(answer.get("error") or f"HTTP {response.status_code}")
            raise refused(error, told(answer.get("error_description")), self._about.where)
        return answer

    @contextmanager
    def _client(self, came: Came | None = None) -> Iterator["OAuth2Client"]:
        from authlib.integrations.httpx_client import OAuth2Client

        about = self._about
        method = "client_secret_post" if about.client_secret else "none"
        with OAuth2Client(
            client_id=about.client_id,
            client_secret=about.client_secret or None,
            token_endpoint_auth_method=method,
            revocation_endpoint_auth_method=method,
            scope=" ".join(about.scopes) or None,
            code_challenge_method="S256",
            timeout=about.timeout,
            verify=web_context(about.ca_file),
            trust_env=not is_loopback(urlsplit(about.token_url).hostname or ""),
            token={},
        ) as client:
            for kind in ("access_token_response", "refresh_token_response"):
                client.register_compliance_hook(kind, lambda response: self._keep(response, came))
            yield client

    def _keep(self, response: "Response", came: Came | None) -> "Response":
        """Nothing comes between this and the end of the answer."""
        if response.status_code == 200 and came:
            if len(response.text) > LONGEST_ANSWER:
                raise unreachable("gave an answer far too long for one with tokens", self._about.where)
            came(response.text)
        return response

    @contextmanager
    def _talk(self, about: str, *secrets: str) -> Iterator[Callable[[object], str]]:
        """What goes wrong on the way, told without our secrets; gives the function that takes them out of words."""
        import httpx2

        def told(words: object) -> str:
            return without(words, *secrets, self._about.client_secret)

        try:
            yield told
        except httpx2.TimeoutException:
            raise unreachable(f"did not answer within {self._about.timeout:g} s", self._about.where) from None
        except httpx2.HTTPStatusError as error:
            raise unreachable(f"answered HTTP {error.response.status_code}", self._about.where) from None
        except httpx2.HTTPError as error:
            raise unreachable_or_not_trusted(error, self._about.where) from None
        except ValueError:
            raise unreachable(f"answered something else than {about}", self._about.where) from None


def _code(asked: Asked, answer: str, where: str) -> str:
    """The code in the address that the browser was sent back to (RFC 6749, 4.1.2). Raises LoginRefused."""
    told = dict(parse_qsl(urlsplit(answer.strip()).query))
    ours = compare_digest(told.get("state", "").encode(), asked.state.encode())
    if ours and "error" in told:
        raise refused(told["error"], without(told.get("error_description")), where)
    if not ours or not told.get("code"):
        what = "the answer that came back is not one to our question, so nothing was taken from it"
        raise LoginRefused(what, where=where, remedy=AGAIN)
    return told["code"]


def refuse_open_endpoint(url: str) -> None:
    """Raises SettingsFault for an address to which secrets would go in the clear: https always, but on loopback."""
    parts = urlsplit(url)
    if url and parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        remedy = "write it as https://…; http is for this machine itself only"
        raise SettingsFault(
            "a sign-in server is asked over https only", where=f"[oauth], {parts.netloc}", remedy=remedy
        )
