"""People: everybody by stage, found by words; and one stage alone, page by page."""

from urllib.parse import urlencode

from outreach.application.board import board, one_stage
from outreach.domain.events import Stage
from outreach.interfaces.web.visiting import NotHere, Place, Shown, Visit

AT_ONCE = 6
"""So many of each stage stand on the board."""

OF_ONE_STAGE = 40
"""So many on a page of one stage."""


def people(visit: Visit) -> Shown:
    words = visit.query.get("q", "").strip()
    with visit.app.store.reading() as records:
        found = board(visit.app, records, words, AT_ONCE)
    return Shown("people.html", {"board": found, "words": words, "back": _address(q=words)}, here="people")


def stage(visit: Visit) -> Shown:
    if visit.path["stage"] not in set(Stage):
        raise NotHere("There is no such stage.")
    words, first = visit.query.get("q", "").strip(), visit.number("first")
    there = Stage(visit.path["stage"])
    with visit.app.store.reading() as records:
        column = one_stage(visit.app, records, there, words, first, OF_ONE_STAGE)
    where = f"/people/stage/{there.value}"
    return Shown(
        "stage.html",
        {
            "column": column,
            "words": words,
            "back": _address(where, q=words, first=first),
            "before": _address(where, q=words, first=max(0, first - OF_ONE_STAGE)) if first else "",
            "after": _address(where, q=words, first=first + OF_ONE_STAGE)
            if column.whole > first + OF_ONE_STAGE
            else "",
        },
        here="people",
    )


def _address(where: str = "/people", **query: object) -> str:
    given = urlencode({name: value for name, value in query.items() if value})
    return f"{where}?{given}" if given else where


PLACES = (Place("/people", get=people), Place("/people/stage/{stage}", get=stage))
