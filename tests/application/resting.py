"""A pass that is judged to have nothing to do, and its steps taken all the same."""

from outreach.application.app import App
from outreach.application.at_rest import is_at_rest
from outreach.application.lease import HeldElsewhere, release_lease, take_lease
from outreach.application.steps import take_steps
from outreach.application.tally import Tally
from outreach.ports.heartbeats import Beat


def takes_steps_at_rest(app: App) -> bool:
    """Whether it is judged to be at rest; not while another pass runs. Only at rest the steps are taken."""
    lease = take_lease(app)
    if isinstance(lease, HeldElsewhere):
        return False
    beat = Beat(lease.fencing, app.clock.now())
    with app.open_mailbox() as mailbox, app.open_sender() as sender:
        rests = is_at_rest(app, mailbox, beat)
        if rests:
            take_steps(app, mailbox, sender, beat, Tally())
    release_lease(app, lease.fencing)
    return rests
