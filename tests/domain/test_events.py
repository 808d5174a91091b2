"""The journal's words survive being written down."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain import events as e
from outreach.domain.events import KINDS, Step
from outreach.domain.journey import REMARKS, Journey, evolve, replay
from outreach.domain.people import Channel, ContactId
from tests.journey_table import samples

AT = datetime(2026, 11, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize("event", samples(Step.FIRST_CONTACT), ids=lambda one: type(one).__name__)
def test_an_event_comes_back_as_it_was(event: e.JourneyEvent) -> None:
    assert e.from_dict(type(event).__name__, event.at, e.to_dict(event)) == event


@pytest.mark.parametrize("event", samples(Step.FIRST_CONTACT), ids=lambda one: type(one).__name__)
def test_an_event_is_written_down_in_plain_values(event: e.JourneyEvent) -> None:
    assert {type(one) for one in e.to_dict(event).values()} <= {str, int, bool, type(None)}


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("TaskDone", {"task": 5}),
        ("MeetingSet", {"starts": "2026-11-02T10:00:00+00:00", "minutes": "30"}),
        ("MeetingSet", {"starts": "2026-11-02T10:00:00+00:00", "minutes": True}),
        ("MeetingHeld", {"held_on": 20261102}),
        ("MentoringAgreed", {"offered": "yes"}),
        ("MentoringAgreed", {"offered": 1}),
    ],
)
def test_data_of_another_kind_than_its_field_is_refused(kind: str, data: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        e.from_dict(kind, AT, data)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        e.from_dict("LetterBurned", AT, {})


LETTER = {"letter": "x", "step": "arrange"}


@pytest.mark.parametrize(
    ("kind", "data", "refused", "because"),
    [
        ("LetterDrafted", {**LETTER, "own": "yes"}, TypeError, "'yes' is no <class 'bool'>"),
        ("LetterDrafted", {**LETTER, "own": 1}, TypeError, "1 is no <class 'bool'>"),
        ("LetterDrafted", {**LETTER, "own": None}, TypeError, "None is no"),
        ("LetterDrafted", {**LETTER, "letter": 5}, TypeError, "5 is no <class 'str'>"),
        ("LetterDrafted", {**LETTER, "letter": [7] * 99}, TypeError, r"^\[(7, ){13} is no <class 'str'>$"),
        ("LetterDrafted", {**LETTER, "step": "poem"}, ValueError, "poem"),
        ("LetterDrafted", {**LETTER, "colour": "red"}, KeyError, "colour"),
        ("LetterDrafted", {"letter": "x"}, TypeError, "step"),
        ("LetterDrafted", ["letter", "x"], TypeError, "LetterDrafted is no table"),
        ("TalkRated", {"rapport": "4", "clarity": 3}, TypeError, "'4' is no <class 'int'>"),
        ("TalkRated", {"rapport": True, "clarity": 3}, TypeError, "True is no"),
        ("TalkRated", {"rapport": 4.0, "clarity": 3}, TypeError, "4.0 is no"),
        ("MeetingSet", {"starts": "2026-11-05T10:00:00"}, ValueError, "2026-11-05 10:00:00 names no zone"),
        ("MeetingSet", {"starts": "soon"}, ValueError, "soon"),
        ("MeetingSet", {"starts": 1762336800}, TypeError, "1762336800 is no"),
        ("MeetingHeld", {"held_on": "yesterday"}, ValueError, "yesterday"),
    ],
)
def test_what_does_not_fit_an_event_is_refused_and_named(
    kind: str, data: object, refused: type[Exception], because: str
) -> None:
    with pytest.raises(refused, match=because):
        e.from_dict(kind, AT, data)


def test_no_event_has_room_for_personal_data() -> None:
    """Ids, dates and words of closed lists only: names, addresses and sentences live elsewhere."""
    fields = {name for kind in KINDS.values() for name in getattr(kind, "__slots__", ())}
    assert fields & {"name", "address", "email", "text", "subject", "words"} == set()


def test_a_question_of_a_later_version_that_was_passed_over_changes_nothing() -> None:
    before = Journey(ContactId("x"))
    assert evolve(before, e.QuestionPassed(at=AT, question="horoscope")) == replace(before, seq=1)


@given(st.lists(st.sampled_from(samples(Step.FIRST_CONTACT)), max_size=40))
def test_any_history_folds_and_counts_its_events(history: list[e.JourneyEvent]) -> None:
    journey = replay(ContactId("x"), history)
    assert (journey.id, journey.seq) == ("x", len(history))


@given(st.lists(st.sampled_from(samples(Step.FIRST_CONTACT)), max_size=30), st.integers(0, 30))
def test_a_fold_may_be_cut_anywhere(history: list[e.JourneyEvent], cut: int) -> None:
    half = replay(ContactId("x"), history[:cut])
    for event in history[cut:]:
        half = evolve(half, event)
    assert half == replay(ContactId("x"), history)


@given(st.lists(st.sampled_from(samples(Step.FIRST_CONTACT)), max_size=30))
def test_without_its_remarks_a_journey_is_the_same_but_for_its_count(history: list[e.JourneyEvent]) -> None:
    begun = e.ContactAdded(at=AT, stage=e.Stage.IDENTIFIED, channel=Channel.EMAIL)
    rest = [one for one in history if not isinstance(one, REMARKS)]
    whole, looked_at = (replay(ContactId("x"), [begun, *some]) for some in (history, rest))
    assert uncounted(looked_at) == uncounted(whole)


def uncounted(journey: Journey) -> Journey:
    return replace(journey, seq=0, undo=uncounted(journey.undo) if journey.undo else None)
