"""The portfolio says what is missing, how wide and how long each relation is, what it gave, and honest numbers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain import events as e
from outreach.domain.events import IncomingId, JourneyEvent, NoteId, Outcome, Stage, Step
from outreach.domain.people import Contact, ContactId, Knowing, Mentee, normalised
from outreach.guide.portfolio import Gap, Horizon, Missing, Scope, in_own_organisation, portfolio
from outreach.guide.portfolio_numbers import Numbers
from outreach.guide.portfolio_record import record_rows
from outreach.guide.portfolio_story import Story
from tests.guide.stories import (
    ASKED_FOR,
    DIRECTION,
    MENTOR,
    NOW,
    START,
    TEAM,
    added,
    answer,
    closed,
    day,
    met,
    of,
    only,
    sent,
    story,
)

# -- what is missing


def test_without_needs_the_needs_are_missing() -> None:
    assert of(story(), needs=()).gaps == (Gap(Missing.NEEDS),)


def test_a_need_with_nobody_is_missing() -> None:
    assert of(story(), needs=(TEAM, DIRECTION)).gaps[0] == Gap(Missing.NOBODY, DIRECTION)


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.NO_ANSWER, Outcome.OPTED_OUT, Outcome.WITHDRAWN])
def test_who_has_gone_covers_no_need(outcome: Outcome) -> None:
    assert of(story(added(), sent(), closed(outcome))).gaps == (Gap(Missing.NOBODY, TEAM, ended=True),)


@pytest.mark.parametrize("outcome", [Outcome.VALUABLE_CONTACT, Outcome.COMPLETED])
def test_a_contact_worth_having_still_covers_a_need(outcome: Outcome) -> None:
    found = of(story(added(), sent(), answer(), *met(), closed(outcome)))
    assert Missing.NOBODY not in [one.missing for one in found.gaps]


def test_people_of_the_mentees_own_organisation_alone_are_a_gap() -> None:
    own = [story(own=True), story(own=True, name="Tom Winter")]
    assert Gap(Missing.OWN_ORGANISATION) in of(*own).gaps
    assert Gap(Missing.OWN_ORGANISATION) not in of(*own, story(name="Omar Haddad")).gaps
    assert Gap(Missing.OWN_ORGANISATION) not in of().gaps


def test_a_single_kind_of_knowing_is_a_gap_that_names_the_others() -> None:
    gap = Gap(Missing.ONE_KIND, kinds=(Knowing.WHY, Knowing.WHOM))
    assert gap in of(story()).gaps
    both = of(story(), story(need=DIRECTION.name, name="Tom Winter"), needs=(TEAM, DIRECTION))
    assert both.gaps == ()


@pytest.mark.parametrize(
    ("organisation", "address", "own"),
    [
        ("Northern Trust Ltd.", "", True),
        ("northern trust", "a@elsewhere.test", True),
        ("Kent Midwives", "a@northern.test", False),
        ("", "a@northern.test", True),
        ("", "a@elsewhere.test", False),
        ("", "a@gmail.com", False),
        ("", "", False),
    ],
)
def test_the_own_organisation_is_known_by_its_name_else_by_the_mail_domain(
    organisation: str, address: str, own: bool
) -> None:
    me = ("chris@northern.test", "chris@gmail.com")
    mentee = Mentee("Chris", tuple(map(normalised, me)), "UTC", "Chris", organisation="Northern Trust")
    addresses = (normalised(address),) if address else ()
    person = Contact(ContactId("julie"), "Julie", addresses, organisation=organisation)
    assert in_own_organisation(person, mentee) is own


# -- scope and horizon


@pytest.mark.parametrize(
    ("need", "scope"),
    [(TEAM.name, Scope.NARROW), (f"{TEAM.name}; {DIRECTION.name}", Scope.BROAD), ("", Scope.NARROW)],
)
def test_several_needs_make_a_relation_broad(need: str, scope: Scope) -> None:
    assert only(story(need=need), (TEAM, DIRECTION)).scope is scope


def test_a_need_is_known_whatever_its_capitals() -> None:
    assert only(story(need="Leading a TEAM")).needs == (TEAM,)


@pytest.mark.parametrize(
    ("events", "horizon"),
    [
        ((added(),), Horizon.NONE),
        ((added(), sent()), Horizon.NONE),
        ((added(), sent(), answer()), Horizon.SHORT),
        ((added(), sent(), answer(), *met()), Horizon.SHORT),
        (MENTOR, Horizon.LONG),
        ((added(), sent(), answer(), *met(), closed(Outcome.VALUABLE_CONTACT)), Horizon.LONG),
        ((added(), sent(), answer(), closed(Outcome.DECLINED)), Horizon.SHORT),
    ],
)
def test_the_horizon_follows_the_stage(events: tuple[JourneyEvent, ...], horizon: Horizon) -> None:
    assert only(story(*events)).horizon is horizon


def test_whom_one_has_talked_with_for_half_a_year_is_a_long_relation() -> None:
    told = story(added(), sent(), answer(), *met())
    later = portfolio([told], [TEAM], START + timedelta(days=200), ASKED_FOR)
    assert later.relations[0].horizon is Horizon.LONG


def test_the_furthest_come_first_and_the_ended_last() -> None:
    found = of(
        story(added(), sent(), answer(), closed(Outcome.DECLINED), name="Ended"),
        story(name="Listed"),
        story(*MENTOR, name="Mentor"),
        story(added(), sent(), name="Written"),
    )
    assert [one.contact.name for one in found.relations] == ["Mentor", "Written", "Listed", "Ended"]


ASKED = (added(), sent(), answer(), *met(), sent(20, Step.MENTORING_REQUEST))


def test_who_is_asked_stands_before_who_was_and_the_ended_go_by_how_far_they_came() -> None:
    found = of(
        story(added(), sent(), answer(), closed(Outcome.DECLINED), name="Ann"),
        story(*ASKED, closed(Outcome.DECLINED), name="Zoe"),
        story(*ASKED, e.MentoringPostponed(at=day(24), until=day(60)), name="Adam"),
        story(*ASKED, name="Yves"),
    )
    assert [one.contact.name for one in found.relations] == ["Yves", "Adam", "Zoe", "Ann"]


def test_half_a_year_to_the_day_is_not_long_yet() -> None:
    told = story(added(), sent(), answer(), *met())
    for days, horizon in ((182, Horizon.SHORT), (183, Horizon.LONG)):
        found = portfolio([told], [TEAM], day(1 + days), ASKED_FOR)
        assert found.relations[0].horizon is horizon


def test_a_relation_tells_since_when_it_is() -> None:
    assert only(story(added(), sent())).since == day(1)
    assert [one.at for one in only(story(added(), sent())).moments] == [day(1)]
    assert only(story()).since is None


def test_the_needs_stand_in_the_order_in_which_they_were_told() -> None:
    assert of(story(), needs=(TEAM, DIRECTION)).needs == (TEAM, DIRECTION)


# -- what it gave


def test_news_for_a_greeting_are_no_learning() -> None:
    told = Story(
        Contact(ContactId("julie"), "Julie"),
        (added(), e.NewsTold(at=day(11), question="keep_in_touch", note=NoteId("one"))),
        {NoteId("one"): "I have a new post"},
    )
    assert only(told).learned == ()


def test_a_talk_of_unknown_length_counts_as_long_as_was_asked_for_and_says_so() -> None:
    found = of(story(added(), sent(), answer(), *met(minutes=None)))
    assert (found.numbers.minutes, found.numbers.assumed) == (ASKED_FOR, 1)
    assert [row.reckoned for row in record_rows(found)] == [True]


# -- numbers


GO_BETWEEN = (added(Stage.CLOSED), sent(1, Step.INTRODUCTION), answer(2))


def test_a_go_between_is_counted_apart_and_did_not_end() -> None:
    found = of(story(*MENTOR), story(*GO_BETWEEN, name="Sam Lee", need=""))
    alone = of(story(*MENTOR))
    assert found.numbers == replace(alone.numbers, go_betweens=1)
    assert found.flow == alone.flow
    assert [one.contact.name for one in found.relations if one.go_between] == ["Sam Lee"]


def test_a_go_between_who_was_forgotten_is_counted_apart_too() -> None:
    found = portfolio([story(*MENTOR)], (TEAM,), NOW, ASKED_FOR, [GO_BETWEEN])
    assert found.numbers == replace(of(story(*MENTOR)).numbers, go_betweens=1)
    assert found.flow == of(story(*MENTOR)).flow


def test_somebody_on_the_list_who_introduced_a_friend_counts_as_written_to_only_once_approached() -> None:
    before = of(story(added(), sent(1, Step.INTRODUCTION))).numbers
    assert (before.people, before.written_to, before.letters, before.go_betweens) == (1, 0, 0, 0)
    approached = of(story(added(), sent(1, Step.INTRODUCTION), sent(9), answer(12))).numbers
    assert (approached.written_to, approached.letters, approached.answered) == (1, 1, 1)


def test_the_numbers_of_one_mentor() -> None:
    assert of(story(*MENTOR)).numbers == Numbers(
        people=1, written_to=1, letters=2, answered=1, talks=1, minutes=30, requests=1, mentors=1
    )


AUTOMATIC: list[JourneyEvent] = [
    e.AbsenceNoticed(at=day(3), message=IncomingId("m"), back_on=date(2026, 12, 1)),
    e.DeliveryFailed(at=day(3), message=IncomingId("m"), permanent=True, reason="no_such_address"),
    e.DeliveryDelayed(at=day(3), message=IncomingId("m")),
    e.ComplaintReceived(at=day(3), message=IncomingId("m")),
    e.StrangerAnswered(at=day(3), message=IncomingId("m")),
]


@pytest.mark.parametrize("event", AUTOMATIC, ids=lambda one: type(one).__name__)
def test_machines_and_strangers_are_no_answers(event: JourneyEvent) -> None:
    assert of(story(added(), sent(), event)).numbers.answered == 0


def test_an_answer_that_was_none_is_no_answer() -> None:
    retracted = e.AnswerRetracted(at=day(4), message=IncomingId("message 3"))
    assert of(story(added(), sent(), answer(), retracted)).numbers.answered == 0


def test_a_talk_that_was_undone_is_no_talk() -> None:
    undone = (
        e.CommandObeyed(at=day(10), command="MET"),
        e.MeetingHeld(at=day(10), held_on=day(10).date()),
        e.CommandUndone(at=day(10)),
    )
    found = of(story(added(), sent(), answer(), *undone))
    assert found.numbers.talks == 0
    assert found.relations[0].way.stage is Stage.CONVERSING


@pytest.mark.parametrize(("people", "share"), [(0, None), (9, None), (10, 30), (20, 15)])
def test_under_ten_people_there_is_no_percentage(people: int, share: int | None) -> None:
    assert Numbers(written_to=people, answered=3).answered_share == share


def test_who_was_forgotten_counts_without_a_name() -> None:
    found = portfolio([story()], [TEAM], NOW, ASKED_FOR, forgotten=[MENTOR])
    assert (found.numbers.people, found.numbers.mentors) == (2, 1)
    assert [one.contact.name for one in found.relations] == ["Julie Adams"]
    assert found.flow[-1].here == 1


# -- the flow


WAYS: list[tuple[JourneyEvent, ...]] = [
    (added(),),
    (added(Stage.MET),),
    (added(), sent()),
    (added(), sent(), closed(Outcome.NO_ANSWER)),
    (added(), sent(), answer(), closed(Outcome.DECLINED)),
    (added(), sent(), answer(), *met(), closed(Outcome.VALUABLE_CONTACT)),
    MENTOR,
]


@given(st.lists(st.sampled_from(WAYS), max_size=12))
def test_everybody_who_came_to_a_stage_went_on_or_is_there_or_ended_there(
    ways: list[tuple[JourneyEvent, ...]],
) -> None:
    found = of(*(story(*events, name=f"P{place}") for place, events in enumerate(ways)))
    assert found.flow[0].reached == len(ways)
    for one, following in zip(found.flow, (*found.flow[1:], None), strict=True):
        assert one.reached == one.went_on + one.here + sum(one.ended.values())
        assert one.went_on == (following.reached if following else 0)


def test_an_end_stands_at_the_stage_from_which_it_came() -> None:
    found = of(story(added(), sent(), answer(), closed(Outcome.DECLINED)))
    ended = {one.stage: dict(one.ended) for one in found.flow if one.ended}
    assert ended == {Stage.CONVERSING: {Outcome.DECLINED: 1}}
