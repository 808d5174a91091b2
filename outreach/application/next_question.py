"""Which of the guide's questions the mentee is asked next."""

from collections.abc import Mapping
from datetime import datetime

from outreach.application.app import App
from outreach.application.home import home
from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.working_time import DAY
from outreach.guide.questions import PREPARATION, REFLECTION, GuideQuestion
from outreach.ports.store import MENTEE_STREAM, Records


def open_questions(app: App, records: Records) -> tuple[GuideQuestion, ...]:
    """What is neither told nor passed over, what comes before a first letter first."""
    told = {one.question for one in records.reflections.all()}
    told |= {"needs"} if app.mentee.needs or records.needs.all() else set()
    passed = _passed(records)
    now = app.clock.now()
    waits = {key for key, until in passed.items() if until is None or now < until}
    return tuple(one for one in (*PREPARATION, *REFLECTION) if one.key not in told | waits)


def _passed(records: Records) -> Mapping[str, datetime | None]:
    events = (one.event for one in records.journal.read(MENTEE_STREAM))
    return {one.question: one.until for one in events if isinstance(one, e.ReflectionPassed)}


def next_question(app: App, records: Records) -> GuideQuestion | None:
    """What to ask by mail now: preparation one by one, later ones a week apart; nothing while one is open."""
    if records.prompts.open_items_asking(Question.REFLECT):
        return None
    first = next(iter(open_questions(app, records)), None)
    if first is None or first in PREPARATION:
        return first
    return first if app.clock.now() >= _next_week(app, records) else None


def _next_week(app: App, records: Records) -> datetime:
    """The Monday morning after the last question was dealt with: with the digest."""
    events = (one.event for one in records.journal.read(MENTEE_STREAM))
    answered = [one.at for one in events if isinstance(one, e.ReflectionTold | e.ReflectionPassed)]
    day = home(app).local(max(answered, default=records.mentees.get().created_at)).date()
    return home(app).instant(day + DAY * (7 - day.weekday()), app.rules.prompt_start)
