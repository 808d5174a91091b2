"""Plan: the days to come as a calendar, if nobody answers or if everybody does.

The days of many people are reckoned beside the page, which tells how far that is. What was reckoned is kept until
anything has changed from which it followed; one plan on each assumption.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Final

from outreach.application.plan_calendar import Month, in_days, months
from outreach.application.planning import Assume, Facts, Plan, Planned, gathered, reckoned, waits_by_hand
from outreach.interfaces.web.visiting import House, Place, Shown, Visit
from outreach.interfaces.web.working import Work, Works

DAYS: Final = 60
A_DAY: Final = 4
"""So many things are named in the calendar; a day that is chosen names all of its own."""

QUICKLY: Final = 40
"""The days of so many people are reckoned while the page is loaded; of more, beside it."""

ASSUMED: Final[Mapping[Assume, str]] = {Assume.SILENT: "Nobody answers", Assume.YES: "Everybody says yes"}


def plan(visit: Visit) -> Shown:
    people = _people(visit)
    days_shown = _shown(visit) if people else {}
    return Shown("plan.html", {"people": people, **_asked(visit), **days_shown}, here="plan")


def days(visit: Visit) -> Shown:
    """A part of the page: the calendar, or how far it is."""
    return Shown("plan_days.html", {**_asked(visit), **_shown(visit)})


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


def _shown(visit: Visit) -> dict[str, object]:
    work = _reckoning(visit, _assume(visit))
    over = work.over  # asked before what was found, which it may have found by now
    found, facts = next(iter(work.found), None), work.about
    told = _found(found, facts, _day(visit)) if isinstance(found, Days) and isinstance(facts, Facts) else {}
    return {"work": work, "over": over, "found": None, **told}


def _people(visit: Visit) -> int:
    with visit.app.store.reading() as records:
        return sum(records.journeys.stages().values())


def _reckoning(visit: Visit, assume: Assume) -> Work:
    """The one that is going on, else the one from the facts as they are now; begun if there is none."""
    works, name = visit.house.works, _name(assume)
    known, before = works.get(name), _before(visit.house.works)
    if known and not known.over:
        return known
    if known is None and before is None and _people(visit) > QUICKLY:
        return works.begin(name, partial(_reckon_at_first, visit.house, assume))
    facts = gathered(visit.app, DAYS, before)
    return works.begin(name, partial(_reckon, facts, assume), about=facts, beside=len(facts.people) > QUICKLY)


def _name(assume: Assume) -> str:
    return f"plan {assume.value}"


def _before(works: Works) -> Facts | None:
    """The last facts that are kept, on whichever assumption they were reckoned with."""
    kept = (work.about for one in Assume if (work := works.get(_name(one))))
    return max((one for one in kept if isinstance(one, Facts)), key=lambda one: one.now, default=None)


@dataclass(frozen=True, slots=True)
class Days:
    """A plan as it is shown; `by_day` and `counts` (by kind) are of all that is planned."""

    plan: Plan
    months: Sequence[Month]
    by_day: Mapping[date, Sequence[Planned]]
    counts: Mapping[str, int]


def _reckon_at_first(house: House, assume: Assume, work: Work) -> None:
    """Of many people, nothing of whom is kept: what their plan follows from is gathered beside the page, too."""
    with house.open_app() as app:
        work.about = facts = gathered(app, DAYS)
    _reckon(facts, assume, work)


def _reckon(facts: Facts, assume: Assume, work: Work) -> None:
    span = timedelta(days=facts.days)

    def passing(at: datetime) -> None:
        work.give_way()
        work.part = (at - facts.now) / span

    found = reckoned(facts, assume, passing)
    by_day = in_days(found.planned, facts.home)
    shown = months(by_day, facts.home.local(facts.now).date(), facts.days)
    work.found.append(Days(found, shown, by_day, Counter(one.kind.value for one in found.planned)))


def _found(days: Days, facts: Facts, asked: date | None) -> dict[str, object]:
    return {
        "found": days.plan,
        "months": days.months,
        "chosen": days.by_day.get(asked, ()) if asked else (),
        "counts": days.counts,
        "reckoned_at": facts.now,
        "by_hand": [one.contact for one in facts.people if waits_by_hand(one)],
        "most": A_DAY,
        "asked": asked,
    }


PLACES = (Place("/plan", get=plan), Place("/plan/days", get=days, part=True))
