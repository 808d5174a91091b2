"""The questions for a talk follow the person and what the mentee looks for."""

import pytest

from outreach.domain.people import Contact, ContactId, Knowing, Source
from outreach.guide.talk_questions import BY_KNOWING, BY_SOURCE, EXPLORE, PURPOSE, RAPPORT, good_questions


def person(**values: object) -> Contact:
    return Contact(ContactId("julie"), "Julie Adams", **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("source", Source)
@pytest.mark.parametrize("knowing", [None, *Knowing])
def test_there_are_five_whole_questions_for_everybody(source: Source, knowing: Knowing | None) -> None:
    for contact in (person(source=source), person(source=source, introduced_by="Ann Lee", role="Matron", need="x")):
        asked = good_questions(contact, knowing)
        assert len(set(asked)) == 5
        assert all(one.endswith("?") and "{" not in one for one in asked)


def test_role_need_kind_of_knowing_and_go_between_stand_in_them() -> None:
    contact = person(
        role="Director of Nursing",
        need="leading a ward; writing for a journal",
        source=Source.FRIEND_OF_A_FRIEND,
        introduced_by="Ann Lee <ann@friend.test>",
    )
    asked = " ".join(good_questions(contact, Knowing.WHOM))
    assert "<" not in asked
    for words in (
        "as Director of Nursing",
        "think of leading a ward: what",
        "do you and Ann Lee turn",
        BY_KNOWING[Knowing.WHOM],
    ):
        assert words in asked


def test_somebody_of_whom_nothing_is_known_is_asked_about_work_and_the_way_to_it() -> None:
    early = "what do you know now that you would have liked to know early?"
    assert good_questions(person(source=Source.FRIEND_OF_A_FRIEND), None) == (
        "What does a good week in your work look like, and what are the others like?",
        BY_KNOWING[None],
        f"When you think of the work that I would like to do: {early}",
        BY_SOURCE[Source.OTHER],
        "Who has been a mentor to you, or whom have you helped along, and what made it good?",
    )


def test_only_of_a_friends_friend_it_matters_who_stands_between() -> None:
    assert BY_SOURCE[Source.LINKEDIN] in good_questions(person(source=Source.LINKEDIN), None)


def test_every_source_and_kind_of_knowing_has_a_question() -> None:
    assert BY_SOURCE.keys() == set(Source)
    assert BY_KNOWING.keys() == {None, *Knowing}


def test_three_things_are_explored_and_mentoring_is_not_asked_for() -> None:
    assert len(EXPLORE) == 3
    assert not any("my mentor" in one.words for one in (*EXPLORE, *RAPPORT, *PURPOSE))
