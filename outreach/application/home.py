"""Where the mentee is, as far as time goes."""

from datetime import datetime

from outreach.application.app import App
from outreach.domain.working_time import Place


def home(app: App) -> Place:
    return Place(app.mentee.time_zone)


def start_of_day(app: App, now: datetime) -> datetime:
    """When the mentee's day began; a day of the caps is theirs."""
    there = home(app)
    return there.instant(there.local(now).date(), there.local(now).time().min)
