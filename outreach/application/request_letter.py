"""Commands about a letter: SEND, SKIP, LATER, WITHDRAW, ARRIVED, SEND AGAIN."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime

from outreach.application import introducing
from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.drafting import approve, blocks, findings, is_untrue, new_mail, refresh_drafts
from outreach.application.home import home
from outreach.application.preparing import lock_of
from outreach.application.reading_words import moment_words
from outreach.application.recording import record
from outreach.application.replies import shown_letter, without_reply
from outreach.application.replying import (
    agree_to_its_time,
    drafted_anew,
    in_own_words,
    not_agreed,
    refuse_another_time,
    what_a_reply_means,
)
from outreach.application.settling import mark_sent
from outreach.application.withdrawing import waiting_letters, withdraw, withdraw_all
from outreach.domain import commands as c
from outreach.domain import events as e
from outreach.domain.correspondence import Outgoing, Purpose, Question, Status
from outreach.domain.events import Handover, LetterId, Stage, Step, Withdrawal
from outreach.domain.journey import Journey
from outreach.domain.people import Contact
from outreach.ports.errors import TemplateBroken
from outreach.ports.store import Records


def obey(app: App, records: Records, asked: Asked) -> Done:
    match asked.command:
        case c.Send() if asked.item and asked.item.question is Question.INTRODUCTION:
            if asked.command.text:
                raise Refusal("own_words", "to use words of your own, send them yourself, and say SENT")
            return introducing.send(app, records, asked)
        case c.Send():
            return _send(app, records, asked, asked.command.text)
        case c.Skip():
            return _skip(app, records, asked)
        case c.Later():
            return _later(app, records, asked, asked.command.until)
        case c.Withdraw():
            return _withdraw(app, records, asked)
        case c.Arrived():
            return _arrived(app, records, asked)
        case c.SendAgain():
            return _send_again(app, records, asked)
        case _:
            raise ValueError(asked.command)


def _letter_asked_about(records: Records, asked: Asked) -> Outgoing:
    """The letter that the question shows: its own, or the reply drafted beside an answer."""
    mail = shown_letter(records, asked.item) if asked.item else None
    if mail is None:
        raise Refusal("letter_gone", f"the letter to {asked.contact.name} is not there any more")
    return mail


def _send(app: App, records: Records, asked: Asked, text: str) -> Done:
    mail = _letter_asked_about(records, asked)
    looked_at = asked.item is not None and asked.item.question is Question.LOOK
    if is_untrue(app, records, asked.contact, mail, app.clock.now()):
        return drafted_anew(app, records, asked, mail)
    if text:
        refuse_another_time(app, asked.contact, mail, text)
        return _own_words(app, records, asked, mail, text)
    if _changed_since_shown(app, records, asked.contact):
        return Done(
            f"The letter to {asked.contact.name} has changed since you were shown it: its template, or what you "
            "noted about them. So you are shown it once more, and nothing has gone."
        )
    letters = approved_together(records, asked.journey, mail)
    for letter in letters:
        _refuse_blocked(app, records, asked, letter)
    journey = agree_to_its_time(app, records, obeyed(app, records, asked), mail)
    journey = what_a_reply_means(app, records, journey, mail)
    if looked_at:
        journey = _replace_earlier(app, records, journey, mail)
    approve(app, records, journey, letters)
    agreed = not_agreed(asked.journey, mail)
    when = f"Meeting with {asked.contact.name}: {moment_words(app, asked.contact, agreed)}. " if agreed else ""
    also = " and, if no answer comes, one follow-up" if len(letters) > 1 else ""
    return Done(f"{when}The letter to {asked.contact.name}{also} will go as soon as the rules allow.")


def _changed_since_shown(app: App, records: Records, contact: Contact) -> bool:
    """With a broken template the word stands for what was shown; whether it still is so is asked before it goes."""
    with suppress(TemplateBroken):
        return refresh_drafts(app, records, contact)
    return False


def approved_together(records: Records, journey: Journey, mail: Outgoing) -> tuple[Outgoing, ...]:
    """A first letter and the follow-up shown below it: what the mentee saw is what is approved."""
    shown = [one for one in waiting_letters(records, journey) if one.step is Step.FOLLOW_UP]
    follow_up = shown[-1:] if mail.step is Step.FIRST_CONTACT else []
    return (mail, *follow_up)


def _refuse_blocked(app: App, records: Records, asked: Asked, mail: Outgoing) -> None:
    lock = lock_of(app, records, mail.step)
    if lock:
        raise Refusal("not_prepared", f"{lock[0].lower()}{lock[1:].removesuffix('.')}")
    found = blocks(findings(app, records, asked.contact, mail.step, mail.content)) if mail.step else ()
    if found:
        reasons = "; ".join(one.message for one in found)
        raise Refusal("blocked", f"the letter to {asked.contact.name} cannot go like this: {reasons}")


def _own_words(app: App, records: Records, asked: Asked, mail: Outgoing, text: str) -> Done:
    """The mentee's own text comes back, as it will arrive, before it can go."""
    own = in_own_words(app, asked.contact, mail, text)
    own = replace(
        new_mail(app, Purpose.LETTER, own.content, app.clock.now()), own_source=True, good_until=own.good_until
    )
    own = replace(own, journey=mail.journey, step=mail.step)
    journey = obeyed(app, records, asked)
    records.outbox.add(own)
    step = mail.step or Step.FIRST_CONTACT
    record(app, records, journey, e.LetterDrafted(at=app.clock.now(), letter=own.id, step=step, own=True))
    return Done(f"Your text for {asked.contact.name} comes back to you as it will arrive. Nothing has gone yet.")


def _replace_earlier(app: App, records: Records, journey: Journey, mail: Outgoing) -> Journey:
    earlier = [one for one in waiting_letters(records, journey) if one.step is mail.step and one.id != mail.id]
    return withdraw(app, records, journey, earlier, Withdrawal.REPLACED)


PASSED = (Question.LEARNED, Question.RATE, Question.CHECK_IN, Question.EVALUATE, Question.KEEP_IN_TOUCH)


def _skip(app: App, records: Records, asked: Asked) -> Done:
    if asked.item and asked.item.question in PASSED:
        passed = e.QuestionPassed(at=app.clock.now(), question=asked.item.question.value)
        journey = obeyed(app, records, asked)
        if asked.item.question is Question.CHECK_IN:
            journey = without_reply(app, records, journey)
        record(app, records, journey, passed)
        return Done(f"Passed over, for {asked.contact.name}.")
    journey = obeyed(app, records, asked)
    mail = records.outbox.get(LetterId(asked.item.about)) if asked.item else None
    skipped = [one for one in _skipped_together(records, journey, mail) if one.step]
    for letter in skipped:
        records.outbox.update(replace(letter, status=Status.WITHDRAWN), was=letter.status)
        assert letter.step is not None  # noqa: S101 - filtered above
        event = e.LetterSkipped(at=app.clock.now(), letter=letter.id, step=letter.step)
        journey = record(app, records, journey, event)
    return Done(f"Left out: nothing more goes to {asked.contact.name} for this step.")


def _skipped_together(records: Records, journey: Journey, mail: Outgoing | None) -> list[Outgoing]:
    if mail is None:
        return []
    if mail.step is Step.FIRST_CONTACT and mail.status in (Status.DRAFT, Status.QUEUED):
        return list(waiting_letters(records, journey))
    return [mail]


def _later(app: App, records: Records, asked: Asked, day: date) -> Done:
    rhythm = asked.item is not None and asked.item.question is Question.KEEP_IN_TOUCH
    if asked.journey.stage is Stage.CLOSED and not rhythm:
        raise Refusal("closed", f"the journey with {asked.contact.name} is closed: REOPEN it first")
    journey = without_reply(app, records, obeyed(app, records, asked))
    for mail in waiting_letters(records, journey):
        if mail.approved_digest and mail.step:
            waits = replace(mail, status=Status.DRAFT, approved_digest="", could_go_at=None)
            records.outbox.update(waits, was=mail.status)
            lapsed = e.ApprovalLapsed(at=app.clock.now(), letter=mail.id, step=mail.step)
            journey = record(app, records, journey, lapsed)
    until = home(app).instant(day, app.rules.window_start)
    record(app, records, journey, _postponed(app, asked, until))
    return Done(f"{asked.contact.name} rests until {day:%A %-d %B %Y}; then you will be asked again.")


def _postponed(app: App, asked: Asked, until: datetime) -> e.MentoringPostponed | e.JourneyPostponed:
    """Said of their answer to a request, it is their not now."""
    not_now = asked.journey.stage is Stage.ASKED and asked.item and asked.item.question is Question.ANSWERED
    now = app.clock.now()
    return e.MentoringPostponed(at=now, until=until) if not_now else e.JourneyPostponed(at=now, until=until)


def _withdraw(app: App, records: Records, asked: Asked) -> Done:
    if not waiting_letters(records, asked.journey):
        raise Refusal("nothing_waits", f"no letter to {asked.contact.name} waits that could be taken back")
    withdraw_all(app, records, obeyed(app, records, asked), Withdrawal.BY_MENTEE)
    return Done(f"Taken back: what waited for {asked.contact.name} will not go.")


def _arrived(app: App, records: Records, asked: Asked) -> Done:
    mail = _letter_asked_about(records, asked)
    obeyed(app, records, asked)
    mark_sent(app, records, mail, Handover.CONFIRMED)
    return Done(f"Noted: the letter to {asked.contact.name} has gone.")


def _send_again(app: App, records: Records, asked: Asked) -> Done:
    """In doubt: the same bytes under the same Message-ID. Refused: the same words as a new letter."""
    mail = records.outbox.get(LetterId(asked.item.about)) if asked.item else None
    last = mail or _last_sent(records, asked.journey)
    _refuse_unwanted(asked, last)
    journey = obeyed(app, records, asked)
    now = app.clock.now()
    if mail and mail.status is Status.IN_DOUBT and mail.step:
        records.outbox.update(
            replace(mail, status=Status.QUEUED, due_at=now, could_go_at=None), was=Status.IN_DOUBT
        )
        record(app, records, journey, e.LetterQueued(at=now, letter=mail.id, step=mail.step))
        return Done(f"The same letter goes to {asked.contact.name} once more.")
    if last is None or last.step is None:
        raise Refusal("letter_gone", f"the letter to {asked.contact.name} is not there any more")
    fresh = replace(new_mail(app, Purpose.LETTER, last.content, now), journey=journey.id, step=last.step)
    records.outbox.add(replace(fresh, own_source=last.own_source))
    journey = record(app, records, journey, e.LetterDrafted(at=now, letter=fresh.id, step=last.step))
    fresh = replace(fresh, own_source=last.own_source, approved_digest=last.content.digest)
    journey = approve(app, records, journey, (fresh,))
    records.outbox.update(replace(fresh, status=Status.QUEUED, could_go_at=now), was=Status.DRAFT)
    record(app, records, journey, e.LetterQueued(at=now, letter=fresh.id, step=last.step))
    return Done(f"The letter to {asked.contact.name} will be tried once more.")


def _refuse_unwanted(asked: Asked, last: Outgoing | None) -> None:
    """The same letter goes only to somebody who may be written to, has not answered it, and lives there still."""
    name, address, answered = asked.contact.name, asked.contact.address, asked.journey.answered_at
    if asked.journey.opted_out:
        raise Refusal("opted_out", f"{name} asked not to be written to")
    if asked.journey.declined_in:
        raise Refusal(
            "declined", f"{name} said no, and has not written since: a letter goes only after CLOSE and REOPEN"
        )
    if last and answered and answered >= (last.claimed_at or last.due_at):
        raise Refusal("answered_since", f"{name} has written to you since: what comes next is yours to write")
    if last and last.status is Status.IN_DOUBT and last.content.to != address:
        raise Refusal(
            "old_address", f"that letter was for {last.content.to}, and letters to {name} go to {address} now"
        )


def _last_sent(records: Records, journey: Journey) -> Outgoing | None:
    sent = [one for one in records.outbox.of_journey(journey.id) if one.status is Status.SENT and one.step]
    return sent[-1] if sent else None
