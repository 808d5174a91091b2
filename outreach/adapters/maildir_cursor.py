"""How far a Maildir was read. File names change with the flags and have no order; their first part stays."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Self

MARGIN: Final = 3 * 86_400
"""Seconds by which a delivery may come late, or a clock be wrong, without its message being missed."""

MOST: Final = 5_000
"""How many messages are remembered one by one: what the cursor costs does not grow with the mailbox."""

_FORM: Final = "maildir 1"


@dataclass(frozen=True, slots=True)
class MaildirCursor:
    """All that is named before `horizon` (seconds) is known; of the rest, those in `seen` (mark: second)."""

    horizon: int
    seen: Mapping[str, int]

    @classmethod
    def beginning(cls, since: datetime) -> Self:
        return cls(int(since.timestamp()), {})

    @classmethod
    def parse(cls, text: str | None) -> Self | None:
        """None for what is no cursor of ours."""
        try:
            found = json.loads(text or "")
            form, horizon, seen = found["form"], int(found["horizon"]), found["seen"]
            marks = {str(mark): int(second) for mark, second in seen.items()}
        except (ValueError, TypeError, KeyError, AttributeError):
            return None
        return cls(horizon, marks) if form == _FORM else None

    def __str__(self) -> str:
        return json.dumps({"form": _FORM, "horizon": self.horizon, "seen": self.seen}, separators=(",", ":"))

    def is_new(self, second: int, base: str) -> bool:
        return second >= self.horizon and _mark(base) not in self.seen

    def after(self, read: Iterable[tuple[int, str]], *, up_to: int | None, now: int) -> Self:
        """The cursor behind these messages (second, base name). `up_to` is the second of the first one left
        unread; `now` bounds what a name out of the future can do."""
        seen = {**self.seen, **{_mark(base): second for second, base in read}}
        latest = sorted(seen.values(), reverse=True)
        horizon = min(latest[0], now) - MARGIN if latest else self.horizon
        if len(latest) > MOST:
            horizon = max(horizon, min(latest[MOST] + 1, now))
        if up_to is not None:
            horizon = min(horizon, up_to)
        horizon = max(horizon, self.horizon)
        return type(self)(horizon, {mark: second for mark, second in seen.items() if second >= horizon})


def _mark(base: str) -> str:
    return hashlib.blake2b(base.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
