"""YES and NO to what was proposed: a time, an introduction, a mentoring."""

from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.drafting import approve
from outreach.application.free_times import is_taken
from outreach.application.introducing import answered
from outreach.application.message_views import main_answer, offers_to_mentor
from outreach.application.reading_words import moment_words
from outreach.application.recording import record
from outreach.application.replies import reply_draft, without_reply
from outreach.application.replying import agree_to_its_time, drafted_anew
from outreach.application.withdrawing import waiting_letters, withdraw
from outreach.domain import commands as c
from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Answer, Handover, LetterId, Stage, Step, Withdrawal
from outreach.domain.transitions import only_introduces
from outreach.guide.sources import go_between_name
from outreach.ports.store import Records


def agree(app: App, records: Records, asked: Asked) -> Done | None:
    """None where the question is another one than these."""
    yes = isinstance(asked.command, c.Yes)
    match asked.item.question if asked.item else None:
        case Question.INTRODUCTION:
            return _introduction(app, records, asked, agreed=yes)
        case Question.ANSWERED if asked.journey.stage is Stage.CLOSED and only_introduces(asked.journey):
            return answered(app, records, asked, agreed=yes)
        case Question.ASKED_BY_HAND:
            return _asked_by_hand(app, records, asked, asked_for=yes)
        case Question.SILENT_REQUEST:
            return _mentoring(app, records, asked, agreed=yes)
        case Question.ANSWERED if asked.journey.stage is Stage.ASKED and not _opts_out(records, asked):
            return _mentoring(app, records, asked, agreed=yes)
        case Question.READY if yes:
            return _offered(app, records, asked)
        case Question.ANSWERED if yes and asked.item and offers_to_mentor(records, asked.item, asked.journey.stage):
            return _offered(app, records, asked)
        case Question.ANSWERED if yes:
            return _time(app, records, asked)
        case _:
            return None


def _opts_out(records: Records, asked: Asked) -> bool:
    """A wish for no more mail is no answer to the request: NO says that it was misread."""
    return asked.item is not None and main_answer(records, asked.item) is Answer.OPTS_OUT


def _introduction(app: App, records: Records, asked: Asked, *, agreed: bool) -> Done:
    record(app, records, obeyed(app, records, asked), e.IntroductionGiven(at=app.clock.now(), named=agreed))
    how = f"naming {go_between_name(asked.contact)}" if agreed else "without naming anybody"
    return Done(f"Good: the letter to {asked.contact.name} is drafted, {how}, and comes to you.")


def _asked_by_hand(app: App, records: Records, asked: Asked, *, asked_for: bool) -> Done:
    """Whether a mail by hand asked for mentoring is never inferred."""
    journey, now = obeyed(app, records, asked), app.clock.now()
    if not asked_for:
        return Done(f"Noted: {asked.contact.name} has not been asked to be your mentor.")
    letter = LetterId(app.ids.new())
    record(
        app,
        records,
        journey,
        e.LetterSent(at=now, letter=letter, step=Step.MENTORING_REQUEST, how=Handover.BY_HAND),
    )
    return Done(f"Noted: you have asked {asked.contact.name} to be your mentor.")


def _mentoring(app: App, records: Records, asked: Asked, *, agreed: bool) -> Done:
    journey, now = without_reply(app, records, obeyed(app, records, asked)), app.clock.now()
    if agreed:
        record(app, records, journey, e.MentoringAgreed(at=now))
        return Done(f"How good: {asked.contact.name} is your mentor. A short note of what you agreed comes to you.")
    record(app, records, journey, e.MentoringDeclined(at=now))
    return Done(f"Noted: {asked.contact.name} will not be asked again. A thank-you comes to you, then it ends.")


def _offered(app: App, records: Records, asked: Asked) -> Done:
    """They began: what was offered is not asked for any more."""
    journey = without_reply(app, records, obeyed(app, records, asked))
    requests = [one for one in waiting_letters(records, journey) if one.step is Step.MENTORING_REQUEST]
    journey = withdraw(app, records, journey, requests, Withdrawal.REPLACED)
    record(app, records, journey, e.MentoringAgreed(at=app.clock.now(), offered=True))
    return Done(f"How good: {asked.contact.name} is your mentor. A short note of what you agreed comes to you.")


def _time(app: App, records: Records, asked: Asked) -> Done:
    """The time that was shown, with its weekday and both zones, is agreed; the letter that says so goes."""
    mail = reply_draft(records, asked.journey)
    if mail is None or mail.step is not Step.CONFIRM or mail.good_until is None:
        raise Refusal("no_time", f"no time is proposed that YES would settle: say MEETING for {asked.contact.name}")
    now = app.clock.now()
    if now >= mail.good_until:
        raise Refusal("time_passed", f"that time has passed: say MEETING and the new one for {asked.contact.name}")
    if is_taken(app, records, asked.contact, mail):
        return drafted_anew(app, records, asked, mail)
    journey = obeyed(app, records, asked)
    journey = agree_to_its_time(app, records, journey, mail)
    approve(app, records, journey, (mail,))
    when = moment_words(app, asked.contact, mail.good_until)
    return Done(f"Meeting with {asked.contact.name}: {when}. The letter that confirms it goes with the next pass.")
