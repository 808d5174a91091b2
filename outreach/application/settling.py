"""What became of a letter that was handed over: sent, refused and whose fault it is, or in doubt."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from outreach.application.app import App, SentCopy
from outreach.application.home import start_of_day
from outreach.application.plain_faults import explain, told, wait_after
from outreach.application.prompting import answer_item, open_item
from outreach.application.recording import load, record, record_for_mentee, record_onto, suppress
from outreach.application.tally import Tally
from outreach.application.threads import learned_from_answer
from outreach.application.withdrawing import withdraw_all
from outreach.domain import events as e
from outreach.domain.blame import Blame, blame
from outreach.domain.correspondence import Copy, Item, Outgoing, Question, Status
from outreach.domain.events import Handover, StopReason, Withdrawal
from outreach.domain.journey import Journey
from outreach.ports.errors import Unreachable
from outreach.ports.mail import Accepted, InDoubt, NotSent, Refused, Submission
from outreach.ports.provider import Provider
from outreach.ports.store import MENTEE_STREAM, Records

FIRST_DELAY = timedelta(minutes=15)
LAST_TRY = 5
DEAD_IN_A_DAY = 2


def settle(app: App, mail: Outgoing, journey: Journey, submission: Submission, tally: Tally) -> None:
    """Settles a claimed mail by what the server said; the journey is as it was at the claim. In doubt: left in
    `sending`, judged by the next pass."""
    match submission:
        case Accepted():
            _sent(app, mail, journey, submission.answer)
            tally.letters_sent += 1
        case Refused():
            _refused(app, mail, submission, tally)
        case InDoubt():
            _keep_limit(app, mail, submission.why)
            tally.in_doubt += 1
            tally.trouble.append(f"a letter to {mail.content.to_name} may or may not have gone: {submission.why}")
        case NotSent():
            queue_again(app, mail, submission.why)
            tally.sending_trouble = Unreachable(f"a letter could not be handed over and waits on: {submission.why}")
        case _ as other:
            assert_never(other)


def _sent(app: App, mail: Outgoing, journey: Journey, answer: str) -> None:
    """Also when another pass has taken over meanwhile, and holds the letter in doubt."""
    sent_at = mail.claimed_at or app.clock.now()
    gone = replace(
        mail,
        status=Status.SENT,
        sent_at=sent_at,
        copy=_copy(app, Copy.OWED),
        last_answer=answer,
        provider_id=learned_from_answer(mail, answer),
    )
    with app.store.transaction() as records:
        if records.outbox.settle(gone) and mail.step is not None:
            event = e.LetterSent(at=sent_at, letter=mail.id, step=mail.step, how=Handover.SUBMITTED)
            record_onto(app, records, journey, event)
        for item in _asked_about_refusal(records):  # the server takes letters again: that answers it
            answer_item(records, item)


def _asked_about_refusal(records: Records) -> list[Item]:
    stopped = (one for one in records.prompts.open_items_of(None) if one.question is Question.STOPPED)
    return [one for one in stopped if one.about.startswith(StopReason.REFUSED.value)]


def mark_sent(app: App, records: Records, mail: Outgoing, how: Handover, *, copy: Copy = Copy.OWED) -> None:
    """The letter has gone: its row, its copy, its event. Nothing if it was settled meanwhile."""
    sent_at = mail.claimed_at or app.clock.now()
    gone = replace(mail, status=Status.SENT, sent_at=sent_at, copy=_copy(app, copy))
    if records.outbox.update(gone, was=mail.status) and mail.journey is not None and mail.step is not None:
        event = e.LetterSent(at=sent_at, letter=mail.id, step=mail.step, how=how)
        record(app, records, load(records, mail.journey), event)


def _copy(app: App, copy: Copy) -> Copy:
    return Copy.NONE if app.preferences.sent_copy is SentCopy.NEVER else copy


def _refused(app: App, mail: Outgoing, refusal: Refused, tally: Tally) -> None:
    said = f"{refusal.code} {refusal.enhanced} {refusal.text}".replace("  ", " ")
    match blame(refusal.stage.value, refusal.code, refusal.enhanced, refusal.text, mail.content.to):
        case Blame.ADDRESS:
            _address_refused(app, mail, said)
            tally.failures += 1
        case Blame.SENDER:
            _sending_refused(app, mail, said)
            tally.sending_refused = told(said, app.preferences.provider)
        case Blame.LIMIT:
            queue_again(app, mail, said, wait_after(said, app.preferences.provider))
            tally.sending_trouble = _told_to_wait(said, app.preferences.provider)
        case Blame.TRANSIENT if mail.tries + 1 < LAST_TRY:
            delay = max(FIRST_DELAY * 2**mail.tries, wait_after(said, app.preferences.provider))
            queue_again(app, mail, said, delay, tries=mail.tries + 1)
        case Blame.TRANSIENT | Blame.LETTER:
            _letter_refused(app, mail, said)
            tally.failures += 1


def _keep_limit(app: App, mail: Outgoing, said: str) -> None:
    """A limit that the server names as it hangs up holds back all others, too: none of them shall end in doubt."""
    found = explain(said, app.preferences.provider)
    if found and found.limit:
        kept = replace(mail, last_answer=said, due_at=app.clock.now() + found.wait)
        with app.store.transaction() as records:
            records.outbox.update(kept, was=Status.SENDING)


def _told_to_wait(said: str, provider: Provider | None) -> Unreachable:
    found = explain(said, provider)
    return Unreachable(
        f"the server takes no more letters for now, and they wait: {said}",
        meaning=found.meaning if found else "",
        remedy=found.step if found else "",
    )


def queue_again(
    app: App, mail: Outgoing, said: str, delay: timedelta = timedelta(), tries: int | None = None
) -> None:
    """A claimed mail that certainly was not taken waits for its next try."""
    again = replace(
        mail,
        status=Status.QUEUED,
        due_at=app.clock.now() + delay,
        last_answer=said,
        tries=mail.tries if tries is None else tries,
    )
    with app.store.transaction() as records:
        records.outbox.update(again, was=Status.SENDING)


def _letter_refused(app: App, mail: Outgoing, said: str) -> None:
    with app.store.transaction() as records:
        records.outbox.update(replace(mail, status=Status.REFUSED, last_answer=said), was=Status.SENDING)
        if mail.journey and mail.step:
            refused = e.LetterRefused(at=app.clock.now(), letter=mail.id, step=mail.step)
            record(app, records, load(records, mail.journey), refused)


def _address_refused(app: App, mail: Outgoing, said: str) -> None:
    with app.store.transaction() as records:
        records.outbox.update(replace(mail, status=Status.REFUSED, last_answer=said), was=Status.SENDING)
        contact = records.contacts.get(mail.journey) if mail.journey else None
        if contact and mail.step:
            event = e.AddressRefused(at=app.clock.now(), letter=mail.id, step=mail.step)
            journey = record(app, records, load(records, contact.id), event)
            withdraw_all(app, records, journey, Withdrawal.SUPPRESSED)
            suppress(app, records, contact, "dead_address")
            stop_at_dead_addresses(app, records)


def _sending_refused(app: App, mail: Outgoing, said: str) -> None:
    """The server speaks of us, not of the letter: it stays queued, and the mentee is told once."""
    queue_again(app, mail, said)
    day = start_of_day(app, app.clock.now()).date().isoformat()
    with app.store.transaction() as records:
        if not _asked_about_refusal(records):
            open_item(app, records, Question.STOPPED, None, f"{StopReason.REFUSED.value} {day}")


def stop_at_dead_addresses(app: App, records: Records) -> None:
    """Two dead addresses within a day: the list may be wrong. All sending stops and the mentee is told."""
    now = app.clock.now()
    since = max(now - timedelta(days=1), last_resumed(records) or now - timedelta(days=1))
    dead = {one.journey for one in records.suppressions.all() if one.reason == "dead_address" and one.at > since}
    if len(dead) >= DEAD_IN_A_DAY:
        stop_sending(app, records, StopReason.DEAD_ADDRESSES)


def last_resumed(records: Records) -> datetime | None:
    events = (one.event for one in records.journal.read(MENTEE_STREAM))
    return max((one.at for one in events if isinstance(one, e.SendingResumed)), default=None)


def stop_sending(app: App, records: Records, why: StopReason) -> None:
    """Stops all sending until RESUME, and asks the mentee; nothing if it is stopped already."""
    if records.mentees.get().stopped:
        return
    now = app.clock.now()
    record_for_mentee(app, records, e.SendingStopped(at=now, why=why))
    open_item(app, records, Question.STOPPED, None, f"{why.value} {now.isoformat()}")
