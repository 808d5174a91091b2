"""One pass, its steps called by name, in order, under a lease."""

from dataclasses import dataclass, replace
from datetime import datetime

from outreach.application.app import App
from outreach.application.catching_up import tell_what_piled_up
from outreach.application.digest_mail import tell_the_week
from outreach.application.doubts import make_copies, settle_doubts
from outreach.application.drafts import take_back_drafts, tend_drafts
from outreach.application.followups import decide_next, touch_stale_drafts, touch_with_other_rules
from outreach.application.forgetting_wipe import wipe_if_owed
from outreach.application.heartbeat import beating
from outreach.application.inbox import read_news
from outreach.application.keeping_less import keep_less
from outreach.application.lease import HeldElsewhere, release_lease, take_lease
from outreach.application.mentee_mail import send_to_mentee
from outreach.application.obeying import obey_mail
from outreach.application.outbox import send_letters
from outreach.application.prompting import ask_open_items
from outreach.application.reflecting import ask_mentee
from outreach.application.tally import Tally
from outreach.ports.errors import MailboxTrouble
from outreach.ports.heartbeats import Beat
from outreach.ports.mail import Mailbox, Sender

ROUNDS = 1000


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
            _steps(app, mailbox, sender, beat, tally)
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


def _steps(app: App, mailbox: Mailbox, sender: Sender, beat: Beat, tally: Tally) -> None:
    fencing = beat.number
    settle_doubts(app, mailbox, tally)
    make_copies(app, mailbox, tally)
    read_news(app, mailbox, tally)
    obey_mail(app, tally)
    take_back_drafts(app, mailbox, tally)
    decide_all(app, tally)
    tell_what_piled_up(app, beat.silent_since, tally)
    try:
        send_letters(app, mailbox, sender, fencing, tally)
        obey_mail(app, tally)
        decide_all(app, tally)
        tend_drafts(app, mailbox, tally)
        make_copies(app, mailbox, tally)
    finally:
        ask_mentee(app)
        ask_open_items(app, tally)
        tell_the_week(app, tally)
        send_to_mentee(app, mailbox, sender, fencing, tally)
    keep_less(app)
    wipe_if_owed(app)
    _remember_good_pass(app, tally)


def decide_all(app: App, tally: Tally) -> None:
    """Decides every journey touched or due."""
    touch_with_other_rules(app)
    touch_stale_drafts(app)
    for _ in range(ROUNDS):
        if not decide_next(app, tally):
            return


def _remember_good_pass(app: App, tally: Tally) -> None:
    if tally.sending_trouble:
        return
    with app.store.transaction() as records:
        records.mentees.save(replace(records.mentees.get(), last_good_pass=app.clock.now()))
