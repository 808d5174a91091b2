"""The only place that reads the time, lets it pass, or draws by chance."""

import secrets
import time
from datetime import UTC, datetime
from random import SystemRandom

from outreach.ports.world import Clock

SORTED_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 in lower case: sorts as the numbers do."""

CLEAR_LETTERS = "23456789abcdefghijkmnpqrstuvwxyz"
"""32 letters and digits of which none is taken for another: five bits each."""

TOKEN_LETTERS = 20
"""100 random bits."""

CHANCE_BITS = 80
ID_LETTERS = 26
"""48 bits of time in milliseconds and 80 of chance, five a letter."""


class SystemClock:
    """The present instant, or always the same one if it is `fixed`."""

    def __init__(self, fixed: datetime | None = None) -> None:
        if fixed is not None and fixed.utcoffset() is None:
            raise ValueError(f"an instant needs its offset from UTC: {fixed.isoformat()}")
        self._fixed = fixed.astimezone(UTC) if fixed else None

    def now(self) -> datetime:
        return self._fixed or datetime.now(UTC)  # noqa: TID251  # the one place


def seconds_forward() -> float:
    """Seconds of a clock that only runs forward."""
    return time.monotonic()


def pause(seconds: float) -> None:
    time.sleep(seconds)


class SystemIds:
    """Chance from the operating system; each id sorts behind all that this object drew before."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._chance = SystemRandom()
        self._last = 0

    def new(self) -> str:
        milliseconds = int(self._clock.now().timestamp() * 1000)
        drawn = milliseconds << CHANCE_BITS | secrets.randbits(CHANCE_BITS)
        self._last = max(drawn, self._last + 1)
        return _spelled(self._last)

    def token(self) -> str:
        return "".join(secrets.choice(CLEAR_LETTERS) for _ in range(TOKEN_LETTERS))

    def between(self, low: float, high: float) -> float:
        return self._chance.uniform(low, high)


def _spelled(number: int) -> str:
    return "".join(SORTED_LETTERS[number >> shift & 31] for shift in range(5 * (ID_LETTERS - 1), -1, -5))
