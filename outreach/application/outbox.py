"""Letters on their way: last look, claim, send, settle."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from outreach.application.app import App
from outreach.application.asides import SettingAside
from outreach.application.drafting import give_way, has_lapsed, is_untrue, lapse
from outreach.application.drafts import is_looked_for
from outreach.application.gathering import circumstances, place_of, sent_today
from outreach.application.halting import sending_halted
from outreach.application.holding import is_held
from outreach.application.home import home, start_of_day
from outreach.application.inbox import take_in
from outreach.application.matches import Ours, learn_our_own
from outreach.application.plain_faults import wait_after
from outreach.application.recording import hashes, load
from outreach.application.settling import last_resumed, queue_again, settle, stop_sending
from outreach.application.tally import Tally
from outreach.application.threads import threaded
from outreach.application.withdrawing import ask_about_earlier_mail
from outreach.domain.correspondence import Outgoing, Purpose, Status
from outreach.domain.events import LetterId, Step, StopReason
from outreach.domain.journey import Journey, LetterState
from outreach.domain.people import Contact
from outreach.domain.policy import Because, Wait, decide
from outreach.domain.sending import departure, is_bound
from outreach.ports.errors import FolderMissing, MailboxTrouble, OutreachError
from outreach.ports.mail import InDoubt, Listed, Mailbox, NotSent, Role, Sender
from outreach.ports.store import Claim, Records
from outreach.reading.message import parse

EARLIER_MAIL_DAYS = 90
LOOK_BACK_DAYS = 2


class Sent(StrEnum):
    """What became of one letter's turn."""

    GONE = "gone"
    HELD = "held"
    BROKEN_OFF = "broken_off"  # nothing more goes in this pass


@dataclass(frozen=True, slots=True)
class Turn:
    """A letter whose turn it is, with what was read at that instant."""

    mail: Outgoing
    journey: Journey
    contact: Contact


def send_letters(app: App, mailbox: Mailbox, sender: Sender, fencing: int, tally: Tally) -> None:
    """Sends what is due, conversations first, then follow-ups, then new people; stops when sending breaks off."""
    for mail in letters_in_order(app):
        if app.asked_to_stop():
            return
        with SettingAside(app, tally, "letter", mail.id):
            if send_letter(app, mailbox, sender, fencing, mail, tally) is Sent.BROKEN_OFF:
                return
    _forget_asides(app)


def _forget_asides(app: App) -> None:
    """A letter that waits no more is no more set aside."""
    with app.store.reading() as records:
        aside = [LetterId(one.ref) for one in records.asides.all() if one.kind == "letter"]
        waiting = {one.id for one in records.outbox.with_status(Status.QUEUED)} if aside else set()
    for letter in aside:
        if letter not in waiting:
            with app.store.transaction() as records:
                records.asides.remove("letter", letter)


def letters_in_order(app: App) -> list[Outgoing]:
    now = app.clock.now()
    with app.store.reading() as records:
        halted = sending_halted(records.mentees.get(), now) or is_held(app, records)
        due = [] if halted else sorted(records.outbox.due(now, (Purpose.LETTER,)), key=_precedence)
        too_many = brake_fires(app, records, due, now)
    if too_many:
        with app.store.transaction() as records:
            stop_sending(app, records, StopReason.TOO_MANY)
        return []
    return due


def _precedence(mail: Outgoing) -> tuple[int, datetime]:
    ranks = {Step.FIRST_CONTACT: 2, Step.FOLLOW_UP: 1}
    return ranks.get(mail.step, 0) if mail.step else 0, mail.due_at


def send_letter(app: App, mailbox: Mailbox, sender: Sender, fencing: int, mail: Outgoing, tally: Tally) -> Sent:
    """One letter: rules, last look, claim, submission, settlement.

    Raises MailboxTrouble from the look. A letter that could not be handed over waits on.
    """
    turn = _turn(app, mail)
    if turn is None:
        return Sent.HELD
    look(app, mailbox, turn, tally)
    return hand_over(app, sender, turn, fencing, tally)


def hand_over(app: App, sender: Sender, turn: Turn, fencing: int, tally: Tally) -> Sent:
    """Claim, submission, settlement; the rules and the last look are behind it. Raises as `send_letter`."""
    claimed = claim(app, turn.mail, turn.journey.seq, fencing, turn.contact.addresses)
    if claimed is None or claimed.raw is None:
        return Sent.HELD
    try:
        app.store.write_home()  # a store that lost its log would hold this letter for unsent
        submission = sender.submit(app.mentee.addresses[0], claimed.content.to, claimed.raw)
    except OutreachError as error:
        # No room for that, or no connection: the server has heard nothing of this letter.
        queue_again(app, claimed, error.what, wait_after(error.what, app.preferences.provider))
        if not isinstance(error, MailboxTrouble):
            raise
        tally.sending_trouble = error
        return Sent.BROKEN_OFF
    settle(app, claimed, turn.journey, submission, tally)
    broken = isinstance(submission, InDoubt | NotSent) or tally.sending_refused or tally.sending_trouble
    return Sent.BROKEN_OFF if broken else Sent.GONE


def _turn(app: App, mail: Outgoing) -> Turn | None:
    """The letter if it may leave now; one whose approval lapsed goes back to the mentee, and one that names a time
    which has come gives way. Raises TemplateBroken."""
    now = app.clock.now()
    with app.store.transaction() as records:
        current = records.outbox.get(mail.id)
        if current is None or current.status is not Status.QUEUED or current.journey is None:
            return None
        journey, contact = load(records, current.journey), records.contacts.get(current.journey)
        if contact is None:
            return None
        if is_untrue(app, records, contact, current, now):
            give_way(app, records, journey, contact, current)
            return None
        if not may_go(app, records, journey, contact, current, now):
            return None
        if is_looked_for(records.drafts.get(current.id)):
            return None  # approved since this pass looked at the drafts
        if has_lapsed(app, records, contact, current, now):
            lapse(app, records, journey, contact, current)
            return None
        return Turn(current, journey, contact)


def may_go(app: App, records: Records, journey: Journey, contact: Contact, mail: Outgoing, now: datetime) -> bool:
    """Whether the journey still wants this letter and the rules of sending let it leave now."""
    letter = journey.letter(mail.id)
    if letter is None or letter.state is not LetterState.QUEUED or sending_halted(records.mentees.get(), now):
        return False
    if not _still_wanted(app, records, journey, contact, now):
        return False
    sent = sent_today(app, records, now)
    leaves = departure(letter.step, place_of(app, contact, now), home(app), sent, now, app.rules)
    return leaves.at <= now


def _still_wanted(app: App, records: Records, journey: Journey, contact: Contact, now: datetime) -> bool:
    """Whether nothing came up since it was queued: an absence, a pause, a question, mail that nobody could read."""
    if any(one.reading_version < 1 for one in records.incoming.of_journey(journey.id)):
        return False
    action = decide(journey, circumstances(app, records, contact, journey, now), now, app.rules)
    return isinstance(action, Wait) and action.because is Because.WAITS_TO_GO


def look(app: App, mailbox: Mailbox, turn: Turn, tally: Tally) -> None:
    """The last look: mail from this person that we have not read is read at once, whatever its folder.

    A first letter looks 90 days back, and in Sent too: earlier mail is asked about, not written over.
    """
    now = app.clock.now()
    first = turn.mail.step is Step.FIRST_CONTACT
    since = now - timedelta(days=EARLIER_MAIL_DAYS) if first else _not_seen_since(turn.journey, now)
    found = mailbox.look_for(turn.contact.addresses, since.date())
    tally.refused_folders.update(found.refused)
    _must_have_seen_inbox(mailbox, found.refused)
    take_in(app, mailbox, found.listed, tally)
    if first:
        earlier = mailbox.look_for_written_to(turn.contact.addresses, since.date())
        if _not_ours(app, earlier.listed):
            with app.store.transaction() as records:
                ask_about_earlier_mail(app, records, load(records, turn.journey.id))


def _not_seen_since(journey: Journey, now: datetime) -> datetime:
    """Two days before the last touch; where a clock that ran ahead noted that, nobody knows when it was."""
    touched = journey.last_touch or now
    return touched - timedelta(days=LOOK_BACK_DAYS) if touched <= now else now - timedelta(days=EARLIER_MAIL_DAYS)


def _must_have_seen_inbox(mailbox: Mailbox, refused: Collection[str]) -> None:
    """What the server refuses is passed over, but for the inbox: without it there was no look."""
    for folder in mailbox.folders():
        if folder.role is Role.INBOX and folder.name in refused:
            raise FolderMissing(f"the server refuses to search {folder.name}, so nothing goes")


def _not_ours(app: App, listed: tuple[Listed, ...]) -> bool:
    """Whether the mentee wrote to this person before, by hand."""
    with app.store.transaction() as records:
        return any(learn_our_own(records, parse(one.header)) is Ours.NOT for one in listed)


def claim(
    app: App, mail: Outgoing, seq: int | None, fencing: int, addresses: Collection[str] = ()
) -> Outgoing | None:
    """`queued -> sending` in one statement, if the journey still is at `seq`; the mail with its final bytes.

    `addresses` are all that are known of the person: none of them may be suppressed.
    """
    now = app.clock.now()
    with app.store.transaction() as records:
        records.leases.renew(fencing, now)
        ready = threaded(records, mail, rewrites=app.preferences.rewrites) if mail.raw is None else mail
        raw = mail.raw or app.writer.compose(ready, now)
        to_mentee = mail.purpose is not Purpose.LETTER
        wish = Claim(
            letter=mail.id,
            journey_seq=seq,
            fencing=fencing,
            address_hashes=() if to_mentee else hashes({*addresses, mail.content.to}),
            at=now,
            raw=raw,
            in_reply_to=ready.in_reply_to,
            references=ready.references,
            even_when_stopped=to_mentee,
        )
        if not records.outbox.claim(wish):
            return None
        return replace(ready, status=Status.SENDING, raw=raw, claimed_at=now)


def brake_fires(app: App, records: Records, due: list[Outgoing], now: datetime) -> bool:
    """More letters in a day, conversations aside, than twice the daily number and two: something is wrong.

    First letters count as far as the daily number lets them go. A RESUME lifts the brake for its day.
    """
    today = start_of_day(app, now)
    resumed = last_resumed(records)
    if resumed and resumed >= today:
        return False
    sent = [one for one in records.outbox.sent_since(today) if one.step and is_bound(one.step, app.rules)]
    bound = [one for one in due if one.step and is_bound(one.step, app.rules)]
    new = sum(one.step is Step.FIRST_CONTACT for one in bound)
    allowed = max(0, app.rules.new_people_a_day - sum(one.step is Step.FIRST_CONTACT for one in sent))
    return len(sent) + len(bound) - new + min(new, allowed) > app.rules.brake
