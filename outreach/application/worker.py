"""One pass, under a lease: its steps, if there is anything for them to do."""

from dataclasses import dataclass, replace
from datetime import datetime

from outreach.application.app import App
from outreach.application.at_rest import is_at_rest
from outreach.application.heartbeat import beating
from outreach.application.lease import HeldElsewhere, release_lease, take_lease
from outreach.application.tally import Tally
from outreach.ports.errors import MailboxTrouble
from outreach.ports.heartbeats import Beat
from outreach.ports.mail import Mailbox, Sender


@dataclass(frozen=True, slots=True)
class Pass:
    """What a pass did. `held_by`: another one runs, so this one did nothing. `trouble`: the mailbox failed.

    `silent_since`: no pass before it has ended well for some days.
    """

    tally: Tally
    held_by: str = ""
    taken_over_from: str = ""
    trouble: MailboxTrouble | None = None
    silent_since: datetime | None = None


def run_pass(app: App) -> Pass:
    """Reads, obeys, decides, sends. What could not be done is in the Pass; only StoreTrouble is raised."""
    lease = take_lease(app)
    if isinstance(lease, HeldElsewhere):
        return Pass(Tally(), held_by=lease.by)
    tally = Tally()
    trouble = silent_since = None
    try:
        if lease.after_a_fall:
            app.store.must_be_sound()
        with (
            beating(app, lease.fencing, tally) as beat,
            app.open_mailbox() as mailbox,
            app.open_sender() as sender,
        ):
            silent_since = beat.silent_since
            if not is_at_rest(app, mailbox, beat):
                _take_steps(app, mailbox, sender, beat, tally)
            _remember_good_pass(app, tally)
    except MailboxTrouble as caught:
        trouble = caught
    finally:
        release_lease(app, lease.fencing)
    return Pass(
        tally,
        taken_over_from=lease.from_whom,
        trouble=trouble or tally.sending_trouble,
        silent_since=silent_since,
    )


def _take_steps(app: App, mailbox: Mailbox, sender: Sender, beat: Beat, tally: Tally) -> None:
    """Loads all that a pass may need: a pass that has nothing to do ends before that."""
    from outreach.application.steps import take_steps

    take_steps(app, mailbox, sender, beat, tally)


def _remember_good_pass(app: App, tally: Tally) -> None:
    if tally.sending_trouble:
        return
    with app.store.transaction() as records:
        records.mentees.save(replace(records.mentees.get(), last_good_pass=app.clock.now()))
