"""What SEND means for the letters of a conversation: a time that has come, one not agreed to, a no, a not now."""

from dataclasses import replace
from datetime import datetime

from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.drafting import finds_a_time, give_way
from outreach.application.gathering import place_of
from outreach.application.home import home
from outreach.application.reading_words import moment_words
from outreach.application.recording import record
from outreach.application.replies import later_day
from outreach.domain import events as e
from outreach.domain.correspondence import Outgoing
from outreach.domain.events import Answer, Outcome, Stage, Step
from outreach.domain.journey import Journey
from outreach.domain.people import Contact
from outreach.domain.when_prose import find_times
from outreach.domain.working_time import DAY
from outreach.guide.letter_dates import names_date
from outreach.guide.letter_times import read_moments
from outreach.ports.store import Records


def drafted_anew(app: App, records: Records, asked: Asked, mail: Outgoing) -> Done:
    """A time that it names has come or is taken: it gives way, to a letter with new times where one is still to be
    found."""
    name, journey = asked.contact.name, obeyed(app, records, asked)
    anew = finds_a_time(journey, mail)
    give_way(app, records, journey, asked.contact, mail)
    if anew:
        return Done(
            f"A time in the letter to {name} has passed, or is taken by another talk: one with new times comes to "
            "you. Nothing went."
        )
    return Done(f"The time that the letter to {name} speaks of has passed, so it was put away. Nothing went.")


def not_agreed(journey: Journey, mail: Outgoing) -> datetime | None:
    """The time that this letter would confirm, to which the mentee has not said yes yet."""
    proposed = mail.good_until if mail.step is Step.CONFIRM else None
    return proposed if proposed != journey.meeting_at else None


def agree_to_its_time(app: App, records: Records, journey: Journey, mail: Outgoing) -> Journey:
    """The mentee's word to a letter that confirms a time is their yes to the time that was shown with it."""
    starts = not_agreed(journey, mail)
    if starts is None:
        return journey
    minutes = app.rules.minutes_asked_for
    return record(app, records, journey, e.MeetingSet(at=app.clock.now(), starts=starts, minutes=minutes))


def refuse_another_time(app: App, contact: Contact, mail: Outgoing, text: str) -> None:
    """Words of the mentee's own that name another time than the letter confirms: which one is meant is asked."""
    if mail.step is not Step.CONFIRM or mail.good_until is None:
        return
    other = _another_time(app, contact, mail.good_until, text)
    if other:
        shown, named = (moment_words(app, contact, one) for one in (mail.good_until, other))
        raise Refusal(
            "another_time",
            f"your words name {named}, and that letter is about {shown}. For the other time say "
            f"MEETING {home(app).local(other):%-d %b %H:%M}, and a letter that confirms it comes to you",
        )


def _another_time(app: App, contact: Contact, shown: datetime, text: str) -> datetime | None:
    """The first time in the text that is not the one shown, on the clock of either side."""
    now, there = app.clock.now(), place_of(app, contact, app.clock.now())
    told, rest = read_moments(text, there, now)
    theirs, mine = (find_times(rest, now, place.zone, there.zone) for place in (there, home(app)))
    same = {one.words for one in (*theirs, *mine) if one.at == shown}
    others = [*(at for at in told if at != shown), *(one.at for one in mine if one.words not in same)]
    return others[0] if others else None


def what_a_reply_means(app: App, records: Records, journey: Journey, mail: Outgoing) -> Journey:
    """Thanks for a no end the journey; thanks for a not now let it rest until then; new times for a talk that was
    called off say that it is off. Also in the mentee's words."""
    now = app.clock.now()
    if journey.called_off and journey.meeting_at and mail.step is Step.ARRANGE:
        return record(app, records, journey, e.MeetingMissed(at=now))
    if journey.stage is not Stage.CONVERSING or journey.leaving:
        return journey
    match mail.step, journey.heard:
        case Step.THANK_YOU, Answer.DECLINES:
            return record(app, records, journey, e.FarewellBegun(at=now, outcome=Outcome.DECLINED))
        case Step.ARRANGE, Answer.LATER:
            until = home(app).instant(later_day(app, records, journey.id), app.rules.window_start)
            return record(app, records, journey, e.JourneyPostponed(at=now, until=until))
        case _:
            return journey


DAYS_NAMED = 60


def in_own_words(app: App, contact: Contact, mail: Outgoing, text: str) -> Outgoing:
    """The same letter with the mentee's text in place of its own, and until when that is true."""
    content = replace(mail.content, text=text.strip() + "\n", html="")
    return replace(mail, content=content, good_until=_still_named(app, contact, mail, text))


def _still_named(app: App, contact: Contact, mail: Outgoing, text: str) -> datetime | None:
    """Until when the mentee's own text is true: where it offers times, as the draft did, until the first day that
    it names; for good if it names none."""
    until, place = mail.good_until, place_of(app, contact, app.clock.now())
    if until is None or mail.step is not Step.ARRANGE:
        return until
    today = place.local(app.clock.now()).date()
    named = (today + ahead * DAY for ahead in range(DAYS_NAMED) if names_date(text, today + ahead * DAY))
    day = next(named, None)
    same = day == place.local(until).date()
    if day is None:
        return None
    return until if same else place.instant(day, app.rules.window_start)
