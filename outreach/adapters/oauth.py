"""Asking an authorization server: for a sign-in, for its renewal, for its end (RFC 6749, 7009, 7636, 8628).

Authlib builds the requests and reads the answers. Nothing that a server or a library says is passed on unless our
secrets have been taken out of it.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from hmac import compare_digest
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlsplit

from outreach.adapters.oauth_client import Asked, Registration, refuse_open_endpoint
from outreach.adapters.oauth_errors import AGAIN, no_answer, refused, unreachable, unreachable_or_not_trusted
from outreach.adapters.redacting import without
from outreach.adapters.tls import is_loopback, web_context
from outreach.adapters.tokens import LONGEST_ANSWER, json_object
from outreach.ports.errors import LoginRefused, SettingsFault

__all__ = ["Asked", "AuthorizationServer", "Came", "Registration", "refuse_open_endpoint"]

if TYPE_CHECKING:
    from authlib.integrations.httpx_client import OAuth2Client
    from httpx2 import Response

DEVICE_GRANT: Final = "urn:ietf:params:oauth:grant-type:device_code"
UNDECIDED: Final = frozenset({"authorization_pending", "slow_down", "expired_token", "access_denied"})
"""What a device may be told instead of tokens (RFC 8628, 3.5)."""

Came = Callable[[str], None]
"""Is handed an answer with tokens as it came, before anything is made of it."""

Ask = Callable[["OAuth2Client"], None]


class _Kept(Exception):
    """An answer with tokens has been handed over."""


class AuthorizationServer:
    """Every method raises Unreachable, NotTrusted, LoginRefused, or SettingsFault where the client is not known."""

    def __init__(self, about: Registration) -> None:
        for url in (about.token_url, about.authorization_url, about.device_url, about.revocation_url):
            refuse_open_endpoint(url)
        self.about = about

    def question(self, redirect: str, login: str) -> Asked:
        """What to open in a browser; `login` is the address that is expected to sign in."""
        from authlib.common.security import generate_token

        if not self.about.authorization_url:
            what, remedy = "no address is known where a browser could sign in", "set it, or another `flow`"
            raise SettingsFault(what, where="[oauth] authorization_url", remedy=remedy)
        verifier = generate_token(64)
        with self._client() as client:
            # Google gives a refresh token only if asked so; others pass over what they do not know (RFC 6749, 3.1).
            url, state = client.create_authorization_url(
                self.about.authorization_url,
                code_verifier=verifier,
                redirect_uri=redirect,
                login_hint=login,
                access_type="offline",
                prompt="consent",
            )
        return Asked(str(url), str(state), verifier, redirect)

    def exchange(self, asked: Asked, answer: str, came: Came) -> None:
        """The address to which the browser was sent back, for tokens. Its state must be that of the question."""
        code = _code(asked, answer, self.about.where)

        def ask(client: "OAuth2Client") -> None:
            client.fetch_token(
                self.about.token_url,
                grant_type="authorization_code",
                code=code,
                code_verifier=asked.verifier,
                redirect_uri=asked.redirect,
            )

        self._given("the sign-in", ask, came, code, asked.verifier)

    def device_code(self) -> Mapping[str, object]:
        """A code for the person and one for us (RFC 8628, 3.2)."""
        with self._talk("the code for this device") as told, self._client() as client:
            form = {"client_id": self.about.client_id, "scope": " ".join(self.about.scopes)}
            response = client.request("POST", self.about.device_url, data=form, withhold_token=True)
            answer = self._judged(response, told)
        if not {"device_code", "user_code", "verification_uri"} <= answer.keys():
            raise unreachable("gave no code for this device", self.about.where)
        return answer

    def poll(self, device_code: str, came: Came) -> str:
        """Asks once whether the person has said yes: "" then, else the server's reason (RFC 8628, 3.5)."""

        def ask(client: "OAuth2Client") -> None:
            client.fetch_token(self.about.token_url, grant_type=DEVICE_GRANT, device_code=device_code)

        reason = self._asked("the sign-in", ask, came, device_code)
        if reason and reason[0] not in UNDECIDED:
            raise refused(*reason, self.about.where)
        return reason[0] if reason else ""

    def renew(self, refresh: str, came: Came) -> None:
        """Raises LoginRefused when the refresh token is not taken any more."""

        def ask(client: "OAuth2Client") -> None:
            client.refresh_token(self.about.token_url, refresh_token=refresh)

        self._given("the renewal", ask, came, refresh)

    def revoke(self, token: str) -> None:
        """Has the server take back a token, and with a refresh token all that came of it (RFC 7009, 2.1)."""
        with self._talk("the end of the sign-in", token) as told, self._client() as client:
            self._judged(client.revoke_token(self.about.revocation_url, token=token), told)

    def _given(self, what: str, ask: Ask, came: Came, *secrets: str) -> None:
        reason = self._asked(what, ask, came, *secrets)
        if reason:
            raise refused(*reason, self.about.where)

    def _asked(self, what: str, ask: Ask, came: Came, *secrets: str) -> tuple[str, str] | None:
        """None when tokens came; else the server's reason, and its words without the secrets."""
        from authlib.integrations.base_client import OAuthError

        with self._talk(what, *secrets) as told, self._client(came) as client:
            try:
                ask(client)
            except _Kept:
                return None
            except OAuthError as error:
                return str(error.error), told(error.description)
        raise no_answer(f"answered something else than {what}", self.about.where)

    def _judged(self, response: "Response", told: Callable[[object], str]) -> Mapping[str, object]:
        """The object that was answered; {} for none."""
        answer = json_object(response.text)
        if response.status_code >= 400:
            error = str(answer.get("error") or f"HTTP {response.status_code}")
            raise refused(error, told(answer.get("error_description")), self.about.where)
        return answer

    @contextmanager
    def _client(self, came: Came | None = None) -> Iterator["OAuth2Client"]:
        from authlib.integrations.httpx_client import OAuth2Client

        about = self.about
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
        """Nothing comes between this and the end of the answer; with tokens in it, nothing comes behind it here."""
        if response.status_code == 429:
            asked = response.headers.get("Retry-After", "")
            wait = f" and asks to wait {asked} s" if asked.isdecimal() else ""
            raise unreachable(f"has had too many questions{wait}", self.about.where)
        if len(response.content) > LONGEST_ANSWER:
            raise no_answer("gave an answer far too long for one with tokens", self.about.where)
        if came and response.status_code == 200 and "access_token" in json_object(response.text):
            came(response.text)
            raise _Kept
        return response

    @contextmanager
    def _talk(self, about: str, *secrets: str) -> Iterator[Callable[[object], str]]:
        """What goes wrong on the way, told without our secrets; gives the function that takes them out of words."""
        import httpx2

        def told(words: object) -> str:
            return without(words, *secrets, self.about.client_secret)

        try:
            yield told
        except httpx2.ConnectTimeout:
            raise unreachable(f"was not reached within {self.about.timeout:g} s", self.about.where) from None
        except httpx2.TimeoutException:
            raise no_answer(f"did not answer within {self.about.timeout:g} s", self.about.where) from None
        except httpx2.HTTPStatusError as error:
            raise unreachable(f"answered HTTP {error.response.status_code}", self.about.where) from None
        except httpx2.ConnectError as error:
            raise unreachable_or_not_trusted(error, self.about.where) from None
        except httpx2.HTTPError:
            raise no_answer("broke off before its answer was whole", self.about.where) from None
        except (ValueError, TypeError, KeyError, AttributeError):  # what the library meets in a strange answer
            raise no_answer(f"answered something else than {about}", self.about.where) from None


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
