"""Whether every letter can be written."""

from collections.abc import Iterator

from outreach.application.checkup_values import Check, Light, Parts, Subject, failed
from outreach.domain.working_time import Place
from outreach.guide.letter_samples import SAMPLE, sample
from outreach.guide.letter_values import Told, letter_values
from outreach.ports.errors import TemplateBroken


def checked_templates(parts: Parts) -> Iterator[Check]:
    """All of them compile, and each letter can be filled in for somebody made up."""
    try:
        faults = [*parts.templates.faults()]
        faults += [] if faults else _letters(parts)
        count = len(parts.templates.sources())
    except TemplateBroken as error:
        faults, count = [error], 0
    for one in faults:
        yield failed(Subject.TEMPLATES, one)
    if not faults and not count:
        yield Check(Subject.TEMPLATES, Light.RED, "there are none", "install outreach again: its own are missing")
    elif not faults:
        yield Check(Subject.TEMPLATES, Light.GREEN, f"all {count} are sound")
    if folder := parts.templates.missing_folder():
        remedy = "correct [templates] directory, or make the first one yours: outreach letters edit first_contact"
        words = f"there is no folder {folder}, so the shipped words are used"
        yield Check(Subject.TEMPLATES, Light.YELLOW, words, remedy)


def _letters(parts: Parts) -> Iterator[TemplateBroken]:
    """Filled in with all that can be known, and with as little as there may be."""
    minutes, place = parts.rules.minutes_asked_for, Place(parts.mentee.time_zone)
    full, sparse = (
        letter_values(SAMPLE, parts.mentee, first_subject="A question", minutes=minutes, told=told)
        for told in (sample(parts.now, place, place), Told())
    )
    for one in parts.templates.sources():
        try:
            if one.name.startswith("letters/"):
                parts.templates.render(one.name, one.language, full)
                parts.templates.render(one.name, one.language, sparse)
        except TemplateBroken as fault:
            yield fault
