"""Work that no pass may run beside."""

from collections.abc import Iterator
from contextlib import contextmanager

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.lease import HeldElsewhere, release_lease, take_lease


@contextmanager
def alone(app: App) -> Iterator[None]:
    """For work that no pass may run beside. Raises Refusal while one does."""
    lease = take_lease(app)
    if isinstance(lease, HeldElsewhere):
        raise Refusal("pass_running", f"a pass is running ({lease.by}): try again when it has ended")
    try:
        yield
    finally:
        release_lease(app, lease.fencing)
