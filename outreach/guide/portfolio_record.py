"""The professional record: talks, learnings and things done, row by row, without private marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from outreach.guide.portfolio import Portfolio, Relation


class Entry(StrEnum):
    TALK = "talk"
    LEARNING = "learning"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One line of the record. `hours` are a talk's (None elsewhere); `reckoned`: nobody noted how long it was."""

    on: date
    entry: Entry
    name: str
    role: str
    organisation: str
    needs: str
    words: str = ""
    hours: float | None = None
    reckoned: bool = False


def record_rows(found: Portfolio) -> tuple[RecordRow, ...]:
    """What was gained, earliest first. Ratings and notes stay private."""
    rows = [row for one in found.relations for row in _rows(one)]
    return tuple(sorted(rows, key=lambda row: (row.on, row.name, row.entry)))


def total_hours(rows: tuple[RecordRow, ...]) -> float:
    return round(sum(row.hours or 0 for row in rows), 2)


def _rows(one: Relation) -> Iterator[RecordRow]:
    for talk in one.talks:
        yield _row(one, talk.held_on, Entry.TALK, hours=round(talk.minutes / 60, 2), reckoned=not talk.known)
    for gain in one.learned:
        yield _row(one, gain.on, Entry.LEARNING, gain.words)
    for gain in one.done:
        yield _row(one, gain.on, Entry.DONE, gain.words)


def _row(
    one: Relation, on: date, entry: Entry, words: str = "", *, hours: float | None = None, reckoned: bool = False
) -> RecordRow:
    needs = "; ".join(need.name for need in one.needs)
    contact = one.contact
    return RecordRow(on, entry, contact.name, contact.role, contact.organisation, needs, words, hours, reckoned)
