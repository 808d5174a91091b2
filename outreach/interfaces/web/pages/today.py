"""Today: what waits for the mentee, what goes out next, how the passes are."""

from collections.abc import Sequence
from dataclasses import dataclass

from outreach.application.desk import departures, in_order, news_mark, waiting
from outreach.application.status import StatusReport, halted_line, standing
from outreach.application.trouble_words import remedy, what
from outreach.domain.correspondence import Item
from outreach.domain.events import Stage
from outreach.interfaces.web.pages.passes import NAME
from outreach.interfaces.web.visiting import Place, Shown, Visit

AT_ONCE = 10
"""So many questions are shown whole."""


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody does who has just begun."""

    words: str
    explains: str
    where: str
    done: bool


def today(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        report, items = standing(visit.app, records), in_order(records.prompts.open_items())
        passes, provider = report.passes, visit.app.preferences.provider
        return Shown(
            "today.html",
            {
                "lead": _lead(len(items), report.letters_queued),
                "halted": halted_line(report),
                "steps": _steps(report, items),
                "waiting": waiting(visit.app, records, items[:AT_ONCE]),
                "later": max(0, len(items) - AT_ONCE),
                "fresh": False,
                "seen": news_mark(records),
                "tasks": report.tasks[:AT_ONCE],
                "departures": departures(visit.app, records, AT_ONCE),
                "last_good": report.last_good_pass,
                "running": passes.running_since,
                "trouble": what(passes.trouble) if passes.trouble else "",
                "failing_since": passes.failing_since if passes.trouble else None,
                "remedy": remedy(passes.trouble, passes.words, provider) if passes.trouble else "",
                "aside": report.set_aside[:AT_ONCE],
                "work": visit.house.works.get(NAME),
                "just_over": False,
            },
            here="today",
        )


def news(visit: Visit) -> Shown:
    """A part of the page: whether something has come since it was loaded."""
    with visit.app.store.reading() as records:
        seen = visit.query.get("seen", "")
        return Shown("news.html", {"seen": seen, "fresh": seen != news_mark(records)})


def _lead(count: int, queued: int) -> str:
    waits = {0: "Nothing waits for you", 1: "One thing waits for you"}.get(count, f"{count} things wait for you")
    letters = {0: "no approved letter waits to go", 1: "one approved letter waits to go"}
    goes = letters.get(queued, f"{queued} approved letters wait to go")
    return f"{waits}, and {goes}."


def _steps(report: StatusReport, items: Sequence[Item]) -> Sequence[Step]:
    """Until a first letter was drafted."""
    told, somebody = not report.locked, bool(report.stages)
    written = set(report.stages) - {Stage.IDENTIFIED.value} or report.letters_queued
    if told and somebody and (written or any(one.journey for one in items)):
        return ()
    return (
        Step("Think first", "Your purpose, its context and one need: three short answers.", "/reflect", told),
        Step(
            "Add somebody",
            "One person you would like to talk to, and why them.",
            "/people" if somebody else "/people/add",
            somebody,
        ),
        Step("Let a pass run", "It drafts a letter and shows it to you: press “Pass now” below.", "#passes", False),
        Step("Read the letter, and send it", "Nothing goes without your word.", "/letters", False),
    )


PLACES = (Place("/", get=today), Place("/news", get=news, part=True))
