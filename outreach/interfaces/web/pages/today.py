"""Today: what waits for the mentee, what goes out next, how the passes are."""

from outreach.application.app import Records
from outreach.application.desk import departures, open_items, waiting
from outreach.application.status import StatusReport, halted_words, status
from outreach.application.trouble_words import what
from outreach.interfaces.web.visiting import Place, Shown, Visit

AT_ONCE = 10
"""So many questions are shown whole."""


def today(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        report, items = status(visit.app, records), open_items(records)
        return Shown(
            "today.html",
            {
                "lead": _lead(report),
                "halted": halted_words(report),
                "locked": report.locked,
                "waiting": waiting(visit.app, records, items[:AT_ONCE]),
                "later": max(0, len(items) - AT_ONCE),
                "seen": _seen(records),
                "departures": departures(visit.app, records, AT_ONCE),
                "last_good": report.last_good_pass,
                "trouble": what(report.passes.trouble) if report.passes.trouble else "",
            },
            here="today",
        )


def news(visit: Visit) -> Shown:
    """A part of the page: whether something has come since it was loaded."""
    with visit.app.store.reading() as records:
        seen = visit.query.get("seen", "")
        return Shown("news.html", {"seen": seen, "fresh": seen != _seen(records)})


def _seen(records: Records) -> str:
    """Changes when a question is opened or answered."""
    return "-".join(sorted(one.id[-6:] for one in open_items(records)))


def _lead(report: StatusReport) -> str:
    count = len(report.waiting_for_you)
    waits = {0: "Nothing waits for you", 1: "One thing waits for you"}.get(count, f"{count} things wait for you")
    goes = {0: "no letter waits to go", 1: "one letter waits to go"}.get(
        report.letters_queued, f"{report.letters_queued} letters wait to go"
    )
    return f"{waits}, and {goes}."


PLACES = (Place("/", get=today), Place("/news", get=news, part=True))
