"""What an authorization server's refusals mean, and the way out (RFC 6749, 5.2; RFC 8628, 3.5; RFC 7009, 2.2)."""

import ssl
from typing import Final

from outreach.adapters.redacting import one_line
from outreach.adapters.tls import not_trusted
from outreach.ports.errors import LoginRefused, OutreachError, SettingsFault, Unreachable

AGAIN: Final = "sign in again: outreach auth login"

_LATER: Final = frozenset({"temporarily_unavailable", "server_error"})

_CLIENT: Final = {
    "invalid_client": "look at `client_id` and the client secret in [oauth]; docs/oauth.md has the steps",
    "unauthorized_client": "the client must be one for desktops or devices; docs/oauth.md has the steps",
    "invalid_scope": "look at `scopes` in [oauth], and at the permissions of your client",
    "unsupported_grant_type": "set another `flow` in [oauth]: device or loopback",
    "redirect_uri_mismatch": "the client must be one for desktops (http://127.0.0.1 with any port)",
}
"""What is wrong with the client that the settings name."""

_PERSON: Final = {
    "access_denied": ("the sign-in was declined", "say yes on the page: outreach auth login"),
    "expired_token": ("nobody signed in before the code ran out", AGAIN),
}


class Ended(LoginRefused):
    """The server takes this refresh token, or this code, no more."""


class NoAnswer(Unreachable):
    """The server was asked, and what it may have given did not come."""


def refused(error: str | None, words: str, where: str) -> OutreachError:
    """The error for what the server answered; `words` must be free of secrets."""
    code = one_line(error or "an error without a name")
    said = f"{code} ({one_line(words)})" if one_line(words) else code
    if code in _LATER or code.startswith("HTTP 5"):
        return Unreachable(
            f"the sign-in server has trouble of its own: {said}", where=where, remedy="Try again later."
        )
    if code in _CLIENT:
        return SettingsFault(f"the sign-in server refuses the client: {said}", where=where, remedy=_CLIENT[code])
    if code in _PERSON:
        what, remedy = _PERSON[code]
        return LoginRefused(what, where=where, remedy=remedy)
    kind = Ended if code == "invalid_grant" else LoginRefused
    return kind(f"the sign-in server refuses: {said}", where=where, remedy=AGAIN)


def unreachable(what: str, where: str) -> Unreachable:
    return Unreachable(f"the sign-in server {what}", where=where, remedy="Try again later.")


def no_answer(what: str, where: str) -> NoAnswer:
    return NoAnswer(f"the sign-in server {what}", where=where, remedy="Try again later.")


def unreachable_or_not_trusted(error: Exception, where: str) -> OutreachError:
    """No connection: by the network, or for want of trust in the certificate."""
    cause: BaseException | None = error
    while cause:
        if isinstance(cause, ssl.SSLError):
            return not_trusted(cause, where)
        cause = cause.__cause__ or cause.__context__
    remedy = "Check whether this computer is online, and the addresses in [oauth] if you set them."
    return Unreachable(f"the sign-in server cannot be reached: {one_line(str(error))}", where=where, remedy=remedy)
