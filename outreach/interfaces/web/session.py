"""Who may look: a link that works once lets one browser in, and gives it a session."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

LINK_LASTS = timedelta(minutes=10)
SESSION_LASTS = timedelta(hours=12)
"""Since it was used last."""

KEEPS = 4
"""So many things that were shown, and not written yet, are kept with a session."""

ATTEMPTS = 10
"""So many wrong links; then the right one is void, too."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a page tells once, on the next one that is shown. `undo` is the contact whose last command can be taken
    back; `refused` that nothing was changed."""

    words: str
    refused: bool = False
    undo: str = ""


@dataclass(slots=True)
class Session:
    """One browser that was let in. `csrf` stands in every form of its pages; `kept` is what a page has shown and
    not written yet."""

    csrf: str
    used_at: datetime
    said: list[Said] = field(default_factory=list)
    kept: dict[str, object] = field(default_factory=dict)

    def tell(self, one: Said) -> None:
        self.said.append(one)

    def keep(self, key: str, value: object) -> None:
        """Until it is taken out, or newer things take its room."""
        self.kept[key] = value
        while len(self.kept) > KEEPS:
            del self.kept[next(iter(self.kept))]

    def told(self) -> list[Said]:
        """What waits to be shown; it is forgotten with that."""
        waiting, self.said = self.said, []
        return waiting


class Door:
    """Gives out links and knows who came in. Of links and sessions only digests are kept."""

    def __init__(self, now: Callable[[], datetime], token: Callable[[], str]) -> None:
        self._now, self._token = now, token
        self._lock = Lock()
        self._link, self._link_ends, self._wrong = b"", now(), 0
        self._sessions: dict[bytes, Session] = {}

    def link(self) -> str:
        """A new token for the way in; one given out before is void."""
        token = self._token()
        with self._lock:
            self._link, self._link_ends, self._wrong = _digest(token), self._now() + LINK_LASTS, 0
        return token

    def enter(self, token: str) -> str | None:
        """The secret of a new session, if that is the link; it works once."""
        with self._lock:
            if not self._link or self._now() >= self._link_ends:
                return None
            if not hmac.compare_digest(_digest(token), self._link):
                self._wrong += 1
                self._link = b"" if self._wrong >= ATTEMPTS else self._link
                return None
            self._link = b""
            secret = self._token() + self._token()
            self._sessions[_digest(secret)] = Session(self._token(), self._now())
            return secret

    def session(self, secret: str) -> Session | None:
        """Whose browser this is; None for one that was never let in, or did nothing for too long."""
        key = _digest(secret)
        with self._lock:
            found = self._sessions.get(key)
            if found and self._now() - found.used_at >= SESSION_LASTS:
                del self._sessions[key]
                return None
            if found:
                found.used_at = self._now()
            return found

    def leave(self, secret: str) -> None:
        """That browser is not let in any more."""
        with self._lock:
            self._sessions.pop(_digest(secret), None)


def same(given: str, right: str) -> bool:
    """Whether both are the same secret, in a time that tells nothing about where they differ."""
    return hmac.compare_digest(_digest(given), _digest(right))


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).digest()
