"""What a sign-in gives: an access token, how long it lasts, and what renews it (RFC 6749, 5.1)."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from outreach.ports.errors import Unreachable

MARGIN: Final = timedelta(minutes=5)
"""How long before its end a token is renewed, unless it is a short one."""

LONGEST_ANSWER: Final = 64_000
"""Characters; what is longer is no answer of a token endpoint."""

_TOKEN = re.compile(r"[\x20-\x7e]+")  # RFC 6749, A.12: nothing that could end a line or a field of XOAUTH2


@dataclass(frozen=True, slots=True)
class Tokens:
    """`received` is the instant of this machine's clock; `lifetime` None means that the server did not say.

    `earlier` is the refresh token before this one. It is kept until this one has been used with success.
    """

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    received: datetime
    lifetime: timedelta | None = None
    scope: str = ""
    earlier: str = field(default="", repr=False)

    @property
    def ends(self) -> datetime | None:
        return self.received + self.lifetime if self.lifetime else None

    def due(self, now: datetime) -> bool:
        """Whether it is time to renew. A clock that was put back tells nothing: then it is."""
        if self.lifetime is None:
            return False
        age = now - self.received
        return age < timedelta() or age >= self.lifetime - min(MARGIN, self.lifetime / 5)

    def usable(self, now: datetime) -> bool:
        """Whether it may still be taken, renewed or not."""
        return self.lifetime is None or now - self.received < self.lifetime


def answered(raw: str, at: datetime, before: Tokens | None = None) -> Tokens:
    """The tokens in an answer. What it leaves out stays as it was `before` (RFC 6749, 6).

    Raises Unreachable for what is no such answer; its text is not shown, for it may hold half of a token.
    """
    told = json_object(raw)
    access = _token(told.get("access_token"))
    kind = str(told.get("token_type", "bearer")).lower()
    if not access or kind != "bearer":
        raise Unreachable("the sign-in server's answer holds no token that a mail server takes")
    refresh = _token(told.get("refresh_token"))
    fresh = Tokens(access, refresh, at, _lifetime(told.get("expires_in")), str(told.get("scope") or ""))
    if before is None:
        return fresh
    changed = refresh not in ("", before.refresh)
    return replace(
        fresh,
        refresh=refresh or before.refresh,
        scope=fresh.scope or before.scope,
        earlier=before.refresh if changed else before.earlier,
    )


def json_object(raw: str) -> Mapping[str, object]:
    """The JSON object that a text holds; an empty one for anything else."""
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def written(tokens: Tokens) -> Mapping[str, object]:
    """As they are kept."""
    return {
        "access_token": tokens.access,
        "refresh_token": tokens.refresh,
        "earlier_refresh_token": tokens.earlier,
        "received_at": tokens.received.isoformat(),
        "expires_in": tokens.lifetime.total_seconds() if tokens.lifetime else None,
        "scope": tokens.scope,
    }


def read_back(told: Mapping[str, object]) -> Tokens | None:
    """What `written` wrote; None for anything else."""
    try:
        received = datetime.fromisoformat(str(told["received_at"]))
    except (KeyError, ValueError):
        return None
    access = _token(told.get("access_token"))
    if not access or received.utcoffset() is None:
        return None
    return Tokens(
        access=access,
        refresh=_token(told.get("refresh_token")),
        received=received,
        lifetime=_lifetime(told.get("expires_in")),
        scope=str(told.get("scope") or ""),
        earlier=_token(told.get("earlier_refresh_token")),
    )


def _token(value: object) -> str:
    return value if isinstance(value, str) and _TOKEN.fullmatch(value) else ""


def _lifetime(value: object) -> timedelta | None:
    """Some servers write the number as text (RFC 6749, 5.1, says a number)."""
    try:
        seconds = float(str(value))
        return timedelta(seconds=seconds) if seconds > 0 else None
    except (ValueError, OverflowError):
        return None
