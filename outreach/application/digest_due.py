"""When the weekly digest is due."""

from datetime import date, datetime, time, timedelta

from outreach.application.app import App
from outreach.application.home import home

HOUR = time(8)


def due_this_week(app: App) -> tuple[date, datetime]:
    """This week's Monday of the mentee's, and the instant from which on its digest is due."""
    today = home(app).local(app.clock.now()).date()
    monday = today - timedelta(days=today.weekday())
    return monday, home(app).instant(monday, max(HOUR, app.rules.prompt_start))
