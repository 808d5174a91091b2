"""Portfolio."""

from outreach.interfaces.web.visiting import Place, Shown, Visit


def portfolio(visit: Visit) -> Shown:
    del visit
    return Shown("soon.html", {"title": "Portfolio", "command": "outreach portfolio"}, here="portfolio")


PLACES = (Place("/portfolio", get=portfolio),)
