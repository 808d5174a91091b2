"""Commands about everything, or one journey's pause: PAUSE, RESUME, STOP, STATUS, HELP."""

from datetime import date, datetime, time

from outreach.application.app import App
from outreach.application.asking import Asked, Done, obeyed
from outreach.application.help_text import HELP
from outreach.application.home import home
from outreach.application.prompting import answer_item
from outreach.application.recording import record, record_for_mentee
from outreach.application.status import status, status_words
from outreach.domain import commands as c
from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import StopReason
from outreach.domain.journey import UNTIL_RESUMED
from outreach.ports.store import Records


def obey(app: App, records: Records, command: c.Command) -> Done:
    now = app.clock.now()
    match command:
        case c.Stop():
            record_for_mentee(app, records, e.SendingStopped(at=now, why=StopReason.BY_MENTEE))
            return Done("Stopped: no letter goes to anybody until you say RESUME. Mail is still read.")
        case c.Pause():
            until = _instant(app, command.until)
            record_for_mentee(app, records, e.SendingPaused(at=now, until=until or UNTIL_RESUMED))
            return Done(f"Paused {_until_words(command.until)}: nothing goes to contacts. Mail is still read.")
        case c.Resume():
            record_for_mentee(app, records, e.SendingResumed(at=now))
            _nothing_stopped_any_more(records)
            return Done("Letters may go again, as the rules allow.")
        case c.AskStatus():
            return Done(status_words(status(app, records)))
        case c.AskHelp():
            return Done(HELP)
        case _:
            raise ValueError(command)


def _nothing_stopped_any_more(records: Records) -> None:
    for item in records.prompts.open_items_asking(Question.STOPPED):
        answer_item(records, item)


def obey_for_one(app: App, records: Records, asked: Asked) -> Done:
    now = app.clock.now()
    match asked.command:
        case c.Pause() as pause:
            until = _instant(app, pause.until)
            paused = e.JourneyPaused(at=now, until=until, organisation=bool(pause.whom))
            record(app, records, obeyed(app, records, asked), paused)
            return Done(f"{asked.contact.name} rests {_until_words(pause.until)}.")
        case c.Resume():
            record(app, records, obeyed(app, records, asked), e.JourneyResumed(at=now))
            return Done(f"Things with {asked.contact.name} go on.")
        case _:
            raise ValueError(asked.command)


def _instant(app: App, day: date | None) -> datetime | None:
    return home(app).instant(day, time.min) if day else None


def _until_words(day: date | None) -> str:
    return f"until {day:%A %-d %B %Y}" if day else "until you say RESUME"
