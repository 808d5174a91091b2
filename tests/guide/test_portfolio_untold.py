"""What a portfolio leaves unread changes nothing of what it tells."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args, get_type_hints

from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.events import JourneyEvent
from outreach.domain.people import Contact, ContactId, Knowing, Need
from outreach.guide.portfolio import portfolio
from outreach.guide.portfolio_story import UNTOLD, Story

START = datetime(2026, 11, 2, 10, tzinfo=UTC)
TEAM = Need("leading a team", Knowing.HOW)
ADA = Contact(ContactId("ada"), "Ada", need=TEAM.name)
FEW = st.sampled_from(["one", "two"])
"""Letters, messages and notes that events have in common."""


def of_hint(hint: Any) -> st.SearchStrategy[Any]:
    if hint is datetime:
        return st.just(START)
    if hint is date:
        return st.just(START.date())
    if type(None) in get_args(hint):
        return st.none() | of_hint(next(one for one in get_args(hint) if one is not type(None)))
    hint = getattr(hint, "__supertype__", hint)
    return FEW if hint is str else st.from_type(hint)


def of_kind(kind: type[JourneyEvent]) -> st.SearchStrategy[JourneyEvent]:
    return st.builds(kind, **{name: of_hint(hint) for name, hint in get_type_hints(kind).items()})


@given(st.lists(st.one_of([of_kind(kind) for kind in get_args(JourneyEvent)]), max_size=30))
def test_a_portfolio_tells_the_same_without_the_events_that_it_leaves_unread(drawn: list[JourneyEvent]) -> None:
    events = [replace(one, at=START + timedelta(days=day)) for day, one in enumerate(drawn)]
    read = [one for one in events if not isinstance(one, UNTOLD)]
    whole, told = (
        portfolio([Story(ADA, tuple(some), {})], [TEAM], START + timedelta(days=60), 15, [some])
        for some in (events, read)
    )
    assert told == whole
