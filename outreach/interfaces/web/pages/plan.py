"""Plan: the days to come as a calendar, if nobody answers or if everybody does."""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Final

from outreach.application.home import home
from outreach.application.plan_calendar import months
from outreach.application.planning import Assume
from outreach.application.planning import plan as planned
from outreach.interfaces.web.visiting import Place, Shown, Visit

DAYS: Final = 60
A_DAY: Final = 4
"""So many things are named in the calendar; a day that is chosen names all of its own."""

QUICKLY: Final = 40
"""The days of so many people are reckoned while the page is loaded; of more, once it is there."""

ASSUMED: Final[Mapping[Assume, str]] = {Assume.SILENT: "Nobody answers", Assume.YES: "Everybody says yes"}


def plan(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        people = len(records.journeys.all())
    whole = people <= QUICKLY or "whole" in visit.query
    values = {"people": people, "found": None, **_asked(visit), **(_found(visit) if whole else {})}
    return Shown("plan.html", values, here="plan")


def days(visit: Visit) -> Shown:
    """A part of the page: the calendar alone."""
    return Shown("plan_days.html", {**_asked(visit), **_found(visit)})


def _asked(visit: Visit) -> dict[str, object]:
    chosen = _assume(visit)
    day = _day(visit)
    return {
        "assumed": [(one.value, words, one is chosen) for one, words in ASSUMED.items()],
        "assume": chosen.value,
        "day_asked": day.isoformat() if day else "",
        "days": DAYS,
    }


def _assume(visit: Visit) -> Assume:
    asked = visit.query.get("assume", "")
    return Assume(asked) if asked in set(Assume) else Assume.SILENT


def _day(visit: Visit) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(visit.query.get("day", ""))
    return None


def _found(visit: Visit) -> dict[str, object]:
    app, asked = visit.app, _day(visit)
    found = planned(app, DAYS, _assume(visit))
    here = home(app)
    return {
        "found": found,
        "most": A_DAY,
        "months": months(found.planned, here, here.local(app.clock.now()).date(), DAYS),
        "chosen": [one for one in found.planned if here.local(one.at).date() == asked],
        "asked": asked,
        "counts": Counter(one.kind.value for one in found.planned),
    }


PLACES = (Place("/plan", get=plan), Place("/plan/days", get=days, part=True))
