"""When a watch begins its next pass, and how long it waits before it tries a server again. Pure.

Seconds are those of a clock that only runs forward.
"""

from dataclasses import dataclass
from typing import Final, Self

POLL: Final = 600.0
"""Between two passes, whatever is heard or not: no notice of a server is trusted alone."""

REST: Final = 1.0
"""Between a pass and the next, so that mails which come together are read together."""

LONGEST_REST: Final = 60.0
UNHURRIED: Final = 5
"""So many passes a minute are nothing unusual; beyond, each rest is twice the one before."""

SOON: Final = 5.0
"""When another pass was at work, which may have read before the new mail was there."""

FIRST_DELAY: Final = 2.0
LONGEST_DELAY: Final = 300.0
LOGIN_DELAY: Final = 60.0
LONGEST_LOGIN_DELAY: Final = 1800.0
"""A login that was refused is not tried often: providers lock accounts."""

MOST_DOUBLINGS: Final = 20


def delay(failures: int, chance: float, *, login: bool = False) -> float:
    """Before the next try after so many failures in a row: twice as long each time, bounded, and between half and
    the whole of it by `chance` (0 to 1), so that not everybody comes back at the same instant."""
    first, longest = (LOGIN_DELAY, LONGEST_LOGIN_DELAY) if login else (FIRST_DELAY, LONGEST_DELAY)
    whole = min(longest, first * 2 ** min(failures - 1, MOST_DOUBLINGS)) if failures > 0 else 0.0
    return whole * (0.5 + chance / 2)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is known of the next pass: not before `rest_until`, and at `again_at` in any case.

    `begun` are the instants of the last passes, within a minute.
    """

    rest_until: float
    again_at: float
    begun: tuple[float, ...] = ()

    @classmethod
    def at_start(cls, now: float) -> Self:
        """The first pass begins at once."""
        return cls(now, now)

    def after_good(self, began: float, now: float) -> "Outlook":
        """A pass that began at `began` has ended well."""
        lately = (*(one for one in self.begun if one > began - 60), began)
        doublings = min(max(0, len(lately) - UNHURRIED), MOST_DOUBLINGS)
        return Outlook(now + min(LONGEST_REST, REST * 2**doublings), now + POLL, lately)

    def once_more(self, now: float) -> "Outlook":
        """The mailbox can be heard again: failures of before do not hold up the next pass."""
        return Outlook(now, now, self.begun)

    def after_held(self, now: float) -> "Outlook":
        """Another pass was at work."""
        return Outlook(now + SOON, now + SOON, self.begun)

    def after_failed(self, now: float, failures: int, chance: float, *, login: bool) -> "Outlook":
        """A pass has failed, the so-manieth in a row: mail that comes does not hurry the next one."""
        at = now + delay(failures, chance, login=login)
        return Outlook(at, at, self.begun)

    def next_pass(self, now: float, due_in: float | None, *, mail: bool) -> float:
        """Seconds until the next pass; 0: now. `due_in`: until something falls due; `mail`: some has come."""
        wanted = now if mail else min(self.again_at, self.again_at if due_in is None else now + due_in)
        return max(0.0, self.rest_until - now, wanted - now)
