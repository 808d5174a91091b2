"""The journal: what it holds is understood as it was meant, or refused; never half."""

import json
from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.events import KINDS, Event, JourneyEvent, from_dict, to_dict
from outreach.domain.journey import replay
from outreach.domain.people import ContactId
from tests.fuzz.hostile import plain, texts

AT = datetime(2026, 11, 2, 10, tzinfo=UTC)
REFUSAL = (KeyError, TypeError, ValueError)
"""What `from_dict` may raise; the store tells it as an event that this version does not understand."""

OF_JOURNEYS = {one.__name__ for one in get_args(JourneyEvent)}
INSTANTS = st.datetimes(timezones=st.just(UTC))


def valued(hint: object) -> st.SearchStrategy[Any]:
    """What a field of that type may hold."""
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*map(valued, get_args(hint)))
    if hint is datetime:
        return INSTANTS
    if hint is date:
        return st.dates()
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    known: dict[object, st.SearchStrategy[Any]] = {
        bool: st.booleans(), int: st.integers(0, 99), type(None): st.none()
    }  # fmt: skip
    return known.get(hint, texts)


@st.composite
def events(draw: st.DrawFn) -> Event:
    kind = KINDS[draw(st.sampled_from(sorted(KINDS)))]
    hints = get_type_hints(kind)
    return kind(**{one.name: draw(valued(hints[one.name])) for one in _fields(kind)})


def _fields(kind: Callable[..., Event]) -> Any:
    return fields(kind)  # type: ignore[arg-type]  # each kind is a dataclass


@given(events())
def test_any_event_comes_back_as_it_was(event: Event) -> None:
    written = json.loads(json.dumps(to_dict(event)))
    assert from_dict(type(event).__name__, event.at, written) == event


@given(events())
def test_an_event_of_an_older_version_lacks_what_came_later(event: Event) -> None:
    """A field with a default may be missing: so were the rows that were written before there was such a field."""
    written = to_dict(event)
    optional = [one.name for one in _fields(type(event)) if one.default is not MISSING]
    older = {name: value for name, value in written.items() if name not in optional}
    found = from_dict(type(event).__name__, event.at, older)
    assert {one: getattr(found, one) for one in older} == {one: getattr(event, one) for one in older}


@st.composite
def rows(draw: st.DrawFn) -> tuple[str, Any]:
    """A row whose data was written by nobody, or changed afterwards."""
    event = draw(events())
    data: Any = dict(to_dict(event))
    for name in draw(st.lists(st.sampled_from(sorted(data)), max_size=3)) if data else []:
        data[name] = draw(plain)
    if draw(st.booleans()):
        data[draw(texts)] = draw(plain)
    return type(event).__name__, draw(st.one_of(st.just(data), plain))


def understood(kind: str, data: Any) -> Event | None:
    try:
        return from_dict(kind, AT, data)
    except REFUSAL:
        return None


@given(rows())
def test_a_hostile_row_is_refused_or_means_what_it_says(row: tuple[str, Any]) -> None:
    kind, data = row
    event = understood(kind, data)
    if event is None:
        return
    hints = get_type_hints(type(event))
    for one in _fields(type(event)):
        assert fits(getattr(event, one.name), hints[one.name]), (one.name, getattr(event, one.name))
    assert from_dict(kind, AT, to_dict(event)) == event


def fits(value: object, hint: object) -> bool:
    """Whether the value is of the type that the field names; instants know their zone."""
    if get_origin(hint) in (Union, UnionType):
        return any(fits(value, one) for one in get_args(hint))
    if hint is datetime:
        return isinstance(value, datetime) and value.utcoffset() is not None
    made_of = getattr(hint, "__supertype__", hint)  # of a NewType
    assert isinstance(made_of, type)
    return type(value) is made_of


@given(st.lists(rows(), max_size=12))
def test_a_journey_of_hostile_rows_is_replayed(history: list[tuple[str, Any]]) -> None:
    told = [understood(kind, data) for kind, data in history if kind in OF_JOURNEYS]
    known: Any = [one for one in told if one is not None]
    assert replay(ContactId("x"), known).seq == len(known)


@pytest.mark.parametrize("data", [[], None, "x", 7, {"": 1}, {"at": "2026-11-02T10:00:00+00:00"}])
def test_data_that_is_no_table_of_the_event_is_refused(data: Any) -> None:
    with pytest.raises(REFUSAL):
        from_dict("SendingResumed", AT, data)
