"""A sign-in in a folder, at an authorization server on loopback, two hours after it was made."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from outreach.adapters.credential import SignIn
from outreach.adapters.oauth import AuthorizationServer as Server
from outreach.adapters.oauth import Registration
from outreach.adapters.secret_slots import FileSlot, Slot
from outreach.adapters.token_keep import TokenKeep
from tests.makers import MONDAY
from tests.servers.authorization import CLIENT, AuthorizationServer

ME = "chris@example.test"
LATER = MONDAY + timedelta(hours=2)


def as_it_is(slot: FileSlot) -> Slot:
    return slot


def registration(url: str, **changed: object) -> Registration:
    made = Registration(
        client_id=CLIENT,
        token_url=f"{url}token",
        authorization_url=f"{url}authorize",
        device_url=f"{url}device",
        revocation_url=f"{url}revoke",
        scopes=("imap", "smtp"),
        timeout=2.0,
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # names of its fields, each with a fitting value


def sign_in_at(
    folder: Path,
    url: str,
    slot: Callable[[FileSlot], Slot] = as_it_is,
    now: Callable[[], datetime] = lambda: LATER,
    user: str = ME,
) -> SignIn:
    kept, answer = FileSlot(folder / "sign-in.json"), FileSlot(folder / "answer")
    keep = TokenKeep(slot(kept), slot(answer), folder / "lock", f"{CLIENT} {user}", now)
    return SignIn(keep, Server(registration(url)))


def signed_in(folder: Path, oauth: AuthorizationServer, user: str = ME) -> SignIn:
    """Somebody signed in two hours ago; the token has run out."""
    before = sign_in_at(folder, oauth.url(""), now=lambda: MONDAY, user=user).keep
    with before.held():
        before.asking(anew=True)
        before.came(oauth.sign_in(user))
        before.take_in()
    oauth.forward(2 * 3600)
    return sign_in_at(folder, oauth.url(""), user=user)
