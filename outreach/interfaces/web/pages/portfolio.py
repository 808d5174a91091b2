"""Portfolio: the drawing of `portfolio --html`, as a page."""

from outreach.application.portfolio_page import Links, portfolio_part, portfolio_style
from outreach.interfaces.web.visiting import Handed, Place, Shown, Visit

AT_ONCE = 12
"""So many people are drawn on one page."""

LINKS = Links(person=lambda one: f"/people/{one}", add="/people/add", needs="/reflect")


def portfolio(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        part = portfolio_part(visit.app, records, visit.number("first"), AT_ONCE, LINKS)
    return Shown(
        "portfolio.html",
        {
            "part": part,
            "before": max(0, part.first - AT_ONCE) if part.first else None,
            "after": part.first + AT_ONCE if part.whole > part.first + AT_ONCE else None,
        },
        here="portfolio",
    )


def style(visit: Visit) -> Handed:
    return Handed("portfolio.css", "text/css", portfolio_style(visit.app).encode())


PLACES = (Place("/portfolio", get=portfolio), Place("/portfolio/style.css", get=style, part=True))
