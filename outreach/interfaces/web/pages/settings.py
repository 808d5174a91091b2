"""Settings."""

from outreach.interfaces.web.visiting import Place, Shown, Visit


def settings(visit: Visit) -> Shown:
    del visit
    return Shown("soon.html", {"title": "Settings", "command": "outreach doctor"}, here="settings")


PLACES = (Place("/settings", get=settings),)
