"""A pass, begun from the page: it reads, obeys, decides and sends, as `outreach run` does."""

from functools import partial

from outreach.application.pass_words import summary_line, troubles
from outreach.application.worker import run_pass
from outreach.interfaces.web.visiting import GoTo, House, Place, Shown, Visit
from outreach.interfaces.web.working import Work

NAME = "pass"


def begin(visit: Visit) -> GoTo:
    visit.house.works.begin(NAME, partial(_run, visit.house))
    return GoTo("/#passes")


def _run(house: House, work: Work) -> None:
    work.tell("Reading your mailbox, then sending what is due")
    with house.open_app() as app:
        result = run_pass(app)
    work.found.append(summary_line(result))
    work.found.extend(troubles(result))


def progress(visit: Visit) -> Shown:
    """A part of Today: how far the pass is; once it is over, Today as it is now takes its place."""
    return Shown("pass.html", {"work": visit.house.works.get(NAME), "just_over": True})


PLACES = (Place("/pass", get=progress, post=begin, part=True),)
