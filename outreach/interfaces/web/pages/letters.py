"""Letters."""

from outreach.interfaces.web.visiting import Place, Shown, Visit


def letters(visit: Visit) -> Shown:
    del visit
    return Shown("soon.html", {"title": "Letters", "command": "outreach letters list"}, here="letters")


PLACES = (Place("/letters", get=letters),)
