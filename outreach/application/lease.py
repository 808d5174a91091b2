"""One pass at a time: the lease."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from outreach.application.app import App, Holder
from outreach.ports.store import Lease

ABANDONED_AFTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Taken:
    """The lease is ours under this fencing number; `from_whom` tells whose silence ended theirs.

    `after_a_fall`: the pass before it was cut off, or the machine has been started anew since.
    """

    fencing: int
    from_whom: str = ""
    after_a_fall: bool = False


@dataclass(frozen=True, slots=True)
class HeldElsewhere:
    """Another pass runs."""

    by: str


def take_lease(app: App) -> Taken | HeldElsewhere:
    """Takes the lease. A dead holder on this host is replaced at once, a silent one after 15 minutes."""
    now = app.clock.now()
    with app.store.transaction() as records:
        seen = records.leases.get()
        if seen and seen.pid and stands(seen, app.holder, now):
            return HeldElsewhere(f"{seen.host}, process {seen.pid}")
        fencing = seen.fencing + 1 if seen else 1
        holder = app.holder
        taken = records.leases.take(Lease(holder.host, holder.boot, holder.pid, now, fencing), seen)
    if not taken:
        return HeldElsewhere("another process, which was quicker")
    silent = seen is not None and not seen.released and not _known_dead(seen, app.holder)
    fall = seen is not None and (not seen.released or seen.boot != holder.boot)
    return Taken(fencing, f"{seen.host}, process {seen.pid}" if seen and silent else "", fall)


def stands(lease: Lease, holder: Holder, now: datetime) -> bool:
    """Whether the one who holds it may still be at work, as far as we can tell from here."""
    # A renewal far ahead of us was made by a clock that was wrong, and tells as little as one long ago.
    if abs(now - lease.renewed_at) > ABANDONED_AFTER:
        return False
    return not _known_dead(lease, holder)


def _known_dead(lease: Lease, holder: Holder) -> bool:
    return lease.host == holder.host and not holder.alive(lease.boot, lease.pid)


def release_lease(app: App, fencing: int) -> None:
    with app.store.transaction() as records:
        records.leases.release(fencing)
