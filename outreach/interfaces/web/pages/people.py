"""People."""

from outreach.interfaces.web.visiting import Place, Shown, Visit


def people(visit: Visit) -> Shown:
    del visit
    return Shown("soon.html", {"title": "People", "command": "outreach contacts list"}, here="people")


PLACES = (Place("/people", get=people),)
