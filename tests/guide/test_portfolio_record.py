"""The professional record: what was gained, row by row, and nothing private."""

from dataclasses import replace
from datetime import date

from outreach.domain import events as e
from outreach.domain.events import NoteId, TaskId
from outreach.domain.keeping import Task
from outreach.domain.people import Contact, ContactId
from outreach.guide.portfolio_record import Entry, RecordRow, record_rows, total_hours
from outreach.guide.portfolio_story import Story
from tests.guide.stories import DIRECTION, MENTOR, TEAM, added, answer, day, met, of, sent, story

JULIE = Contact(
    ContactId("julie"),
    "Julie Adams",
    role="Matron",
    organisation="Northfield",
    need=f"{TEAM.name}; {DIRECTION.name}",
)
GAVE = Story(
    JULIE,
    (*MENTOR, e.NewsTold(at=day(11), question="learned", note=NoteId("one"))),
    {NoteId("one"): "Ask first", NoteId("private"): "Tired that day"},
    (
        Task(TaskId("a"), ContactId("julie"), day(12), "read the plan", done_at=day(14)),
        Task(TaskId("b"), ContactId("julie"), day(12), "never done"),
    ),
)


def row(on: int, entry: Entry, words: str = "", hours: float | None = None) -> RecordRow:
    both = "leading a team; what to do next"
    return RecordRow(day(on).date(), entry, "Julie Adams", "Matron", "Northfield", both, words, hours)


def test_the_record_tells_of_whom_and_for_what_learnings_and_things_done_and_hours_are() -> None:
    rows = record_rows(of(GAVE, needs=(TEAM, DIRECTION)))
    assert rows == (
        row(10, Entry.TALK, hours=0.5),
        row(11, Entry.LEARNING, "Ask first"),
        row(14, Entry.DONE, "read the plan"),
    )
    assert total_hours(rows) == 0.5


def test_hours_have_two_decimals_and_so_has_their_sum() -> None:
    talked = [story(added(), sent(), answer(), *met(minutes=20), name=name) for name in ("A", "B", "C")]
    rows = record_rows(of(*talked))
    assert [one.hours for one in rows] == [0.33, 0.33, 0.33]
    assert total_hours(rows) == 0.99


def test_rows_of_one_day_go_by_name() -> None:
    talked = [story(added(), sent(), answer(), *met(), name=name) for name in ("Zoe", "Ann")]
    assert [one.name for one in record_rows(of(*talked))] == ["Ann", "Zoe"]


def test_a_talk_of_which_nobody_noted_the_length_is_reckoned_and_nothing_else_is() -> None:
    events = (added(), sent(), answer(), *met(minutes=None), *GAVE.events[-1:])
    rows = record_rows(of(replace(GAVE, events=events)))
    assert [(one.entry, one.reckoned) for one in rows] == [
        (Entry.TALK, True),
        (Entry.LEARNING, False),
        (Entry.DONE, False),
    ]
    assert rows[0].on == date(2026, 11, 12)
