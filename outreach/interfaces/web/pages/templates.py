"""Templates."""

from outreach.interfaces.web.visiting import Place, Shown, Visit


def templates(visit: Visit) -> Shown:
    del visit
    return Shown("soon.html", {"title": "Templates", "command": "outreach letters list"}, here="templates")


PLACES = (Place("/templates", get=templates),)
