"""The heartbeat: which passes began, and how they ended; and somebody outside who misses it when it stops."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Beat:
    """One pass. `number` is that of its lease. `ended_at` None: it runs still, or was killed.

    `trouble` is a kind of trouble, "" for a pass that ended well; `words` what a server, disk or file said of it.
    `failing_since` tells since when no pass has ended well, with this one. `silent_since`: it began after a long
    time without a good pass; until `catch_up_until` what has piled up meanwhile goes out slowly.
    """

    number: int
    started_at: datetime
    ended_at: datetime | None = None
    trouble: str = ""
    words: str = ""
    failing_since: datetime | None = None
    silent_since: datetime | None = None
    catch_up_until: datetime | None = None

    @property
    def good(self) -> bool:
        return self.ended_at is not None and not self.trouble


class Heartbeats(Protocol):
    def save(self, beat: Beat) -> None:
        """Adds the pass, or replaces what was known of it."""
        ...

    def last(self) -> Beat | None:
        """The pass with the highest number."""
        ...

    def forget_below(self, number: int) -> None: ...


class Ping(Protocol):
    """Tells somebody outside how passes go. Never raises, and never says more than this."""

    def start(self) -> None: ...

    def success(self) -> None: ...

    def fail(self) -> None: ...


class NoPing:
    """Nobody is told."""

    def start(self) -> None:
        return

    def success(self) -> None:
        return

    def fail(self) -> None:
        return
