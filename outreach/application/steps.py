"""The steps of a pass, called by name, in order."""

from outreach.application.app import App
from outreach.application.catching_up import tell_what_piled_up
from outreach.application.digest_mail import tell_the_week
from outreach.application.doubts import make_copies, settle_doubts
from outreach.application.drafts import take_back_drafts, tend_drafts
from outreach.application.followups import decide_next, touch_stale_drafts, touch_with_other_rules
from outreach.application.forgetting_wipe import wipe_if_owed
from outreach.application.inbox import read_news
from outreach.application.keeping_less import keep_less
from outreach.application.mentee_mail import send_to_mentee
from outreach.application.obeying import obey_mail
from outreach.application.outbox import send_letters
from outreach.application.prompting import ask_open_items
from outreach.application.reflecting import ask_mentee
from outreach.application.tally import Tally
from outreach.ports.heartbeats import Beat
from outreach.ports.mail import Mailbox, Sender

ROUNDS = 1000


def take_steps(app: App, mailbox: Mailbox, sender: Sender, beat: Beat, tally: Tally) -> None:
    """All of them, each of which may find nothing to do. Raises MailboxTrouble, StoreTrouble."""
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


def decide_all(app: App, tally: Tally) -> None:
    """Decides every journey touched or due."""
    touch_with_other_rules(app)
    touch_stale_drafts(app)
    for _ in range(ROUNDS):
        if not decide_next(app, tally):
            return
