"""Plan."""

from outreach.interfaces.web.visiting import Place, Shown, Visit


def plan(visit: Visit) -> Shown:
    del visit
    return Shown("soon.html", {"title": "Plan", "command": "outreach plan"}, here="plan")


PLACES = (Place("/plan", get=plan),)
