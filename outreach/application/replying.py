"""What SEND means for the letters of a conversation: a time that has come, one not agreed to, a no, a not now."""

from datetime import datetime

from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.drafting import finds_a_time, give_way
from outreach.application.gathering import home, place_of
from outreach.application.reading_words import moment_words
from outreach.application.recording import record
from outreach.application.replies import later_day
from outreach.domain import events as e
from outreach.domain.correspondence import Outgoing
from outreach.domain.events import Answer, Outcome, Stage, Step
from outreach.domain.journey import Journey
from outreach.domain.working_time import DAY
from outreach.guide.letter_dates import names_date
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


def refuse_unagreed(app: App, asked: Asked, mail: Outgoing) -> None:
    """No letter confirms a time to which the mentee has not said yes."""
    proposed = mail.good_until if mail.step is Step.CONFIRM else None
    if proposed and proposed != asked.journey.meeting_at:
        when = moment_words(app, asked.contact, proposed)
        raise Refusal("say_yes", f"that letter agrees to {when}: say YES to it, or MEETING with another time")


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


def still_named(app: App, asked: Asked, mail: Outgoing, text: str) -> datetime | None:
    """Until when the mentee's own text is true: where it offers times, as the draft did, until the first day that
    it names; for good if it names none."""
    until, place = mail.good_until, place_of(app, asked.contact, app.clock.now())
    if until is None or mail.step is not Step.ARRANGE:
        return until
    today = place.local(app.clock.now()).date()
    named = (today + ahead * DAY for ahead in range(DAYS_NAMED) if names_date(text, today + ahead * DAY))
    day = next(named, None)
    same = day == place.local(until).date()
    if day is None:
        return None
    return until if same else place.instant(day, app.rules.window_start)
