"""When the weekly digest is due."""

from datetime import date, datetime, time, timedelta

from outreach.application.app import App
from outreach.application.digest_tokens import digest_id
from outreach.application.home import home
from outreach.domain.correspondence import PromptId
from outreach.domain.working_time import next_hour
from outreach.ports.store import Records

HOUR = time(8)
TEMPLATE = "prompts/digest"


def due_this_week(app: App) -> tuple[date, datetime]:
    """This week's Monday of the mentee's, and the instant from which on its digest is due."""
    today = home(app).local(app.clock.now()).date()
    monday = today - timedelta(days=today.weekday())
    return monday, home(app).instant(monday, max(HOUR, app.rules.prompt_start))


def is_due(app: App, records: Records, *, again: bool = False) -> bool:
    """Due and not made. Where a pass since then found nothing to tell of the past week, that stays so, unless
    what it found was set aside, and is tried again."""
    now = app.clock.now()
    day, due = due_this_week(app)
    if not app.preferences.digest or now < due or not _in_prompt_hours(app, now):
        return False
    last = records.mentees.get().last_good_pass
    judged = last is not None and due <= last <= now and _in_prompt_hours(app, last)
    return (again or not judged) and records.prompts.get(PromptId(digest_id(day))) is None


def _in_prompt_hours(app: App, at: datetime) -> bool:
    return next_hour(at, home(app), app.rules.prompt_start, app.rules.prompt_end) <= at
