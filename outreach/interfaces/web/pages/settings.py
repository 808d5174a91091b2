"""Settings and doctor: what is set and where that comes from, the lights, pause and stop."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from outreach.application.settings_view import SettingView
from outreach.application.status import halted_line, standing
from outreach.interfaces.web.visiting import GoTo, House, Place, Shown, Visit
from outreach.interfaces.web.working import Work

NAME = "doctor"


def settings(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        halted = halted_line(standing(visit.app, records))
    return Shown(
        "settings.html",
        {
            "halted": halted,
            "settings_file": visit.house.settings_file,
            "sections": list(_sections(visit.house.settings())),
            "work": visit.house.works.get(NAME),
        },
        here="settings",
    )


def _sections(found: Sequence[SettingView]) -> Iterator[tuple[str, list[SettingView]]]:
    for section, of_it in groupby(found, lambda one: one.section):
        yield section, list(of_it)


def begin(visit: Visit) -> GoTo:
    visit.house.works.begin(NAME, partial(_examine, visit.house))
    return GoTo("/settings#doctor")


def _examine(house: House, work: Work) -> None:
    for check in house.doctor(work.tell):
        work.found.append(check)


def progress(visit: Visit) -> Shown:
    """A part of the page: the lights up to now."""
    return Shown("doctor.html", {"work": visit.house.works.get(NAME)})


PLACES = (Place("/settings", get=settings), Place("/doctor", get=progress, post=begin, part=True))
