"""The mails around a talk: a page to prepare it, what it led to, and whether it is time to ask."""

import pytest

from outreach.application.prompting import ask
from outreach.application.reading_words import hints
from outreach.domain.correspondence import Question
from outreach.domain.events import Stage
from outreach.domain.keeping import Reflection
from outreach.domain.people import Knowing, Need
from outreach.guide.talk_questions import BY_KNOWING, EXPLORE, PURPOSE, RAPPORT, good_questions
from tests.application.situations import seen
from tests.application.talk_situations import (
    hears,
    in_mentoring,
    met,
    ready,
    requested,
    says,
    talk_agreed,
    the_day_before,
)
from tests.application.test_prompts import asked_last, flat, offered, part
from tests.makers import World

FORMS = pytest.mark.parametrize("form", ["plain", "html"])


def shown(situation: str, form: str) -> str:
    return flat(seen(situation).prompts()[-1], form)


@FORMS
def test_the_page_before_a_talk_says_who_when_why_and_what_is_known(form: str) -> None:
    text = shown("the day before the talk", form)
    for words in (
        "Director of Nursing, Northern Trust",
        "Thursday 5 November 2026, 10:00",
        "changed how I plan my week",
        "leading a team in public health",
        "she began as a night nurse",
        "15 minutes",
    ):
        assert words in text


@FORMS
def test_the_page_before_a_first_talk_has_three_things_to_explore_and_five_questions(form: str) -> None:
    text = shown("the day before the talk", form)
    assert all(one.about in text for one in EXPLORE)
    with seen("the day before the talk").app.store.reading() as records:
        assert all(one in text for one in good_questions(records.contacts.all()[0], None))


def test_the_questions_follow_the_kind_of_knowing_that_the_need_is() -> None:
    world = talk_agreed()
    with world.app.store.transaction() as records:
        records.needs.save(Need("Leading a team in public health", Knowing.WHOM))
    world.run(days=2)
    assert BY_KNOWING[Knowing.WHOM] in flat(world.prompts()[-1], "plain")


def test_before_a_later_talk_what_was_taken_on_is_shown_instead() -> None:
    world = says(ready(), "ACTION read her report by 3 Dec")
    says(world, "MEETING Thu 26 Nov 10:00")
    world.run(days=12)
    text = flat(world.prompts()[-1], "plain")
    assert "1. read her report (by Thursday 3 December 2026)" in text
    assert "Begin with what you did since you last spoke" in text
    assert "Five questions" not in text


def test_a_meeting_of_mentor_and_mentee_is_prepared_with_the_long_way_in_sight() -> None:
    world = in_mentoring("Shall we talk again soon?")
    says(world, "MEETING Thu 26 Nov 10:00")
    world.run(days=12)  # the letter that confirms it waits all the time for a SEND
    prepare = [one for one in world.prompts() if "a page to prepare it" in str(one["Subject"])][-1]
    assert "you came for leading a team in public health" in flat(prepare, "plain")


def test_the_page_is_put_away_once_the_talk_begins() -> None:
    world = the_day_before()
    world.run(days=1)
    assert [one.question for one in world.items()] == [Question.MEETING_PASSED]


@FORMS
def test_what_was_felt_is_asked_with_the_whole_list_and_said_to_be_private(form: str) -> None:
    text = shown("how the talk was", form)
    assert all(one.about in text for one in (*RAPPORT, *PURPOSE))
    assert "it never stands in a letter" in text


def test_a_note_beside_the_numbers_stands_in_no_letter() -> None:
    world = says(met(), "NOTE a rota can be refused")
    says(world, "SEND")
    rate = [one for one in world.prompts() if "How was it" in str(one["Subject"])][-1]
    world.reply("RATE 4 4\nshe hurried me", prompt=rate)
    world.run(minutes=5)
    assert world.journey("julie").talk is not None
    assert world.journey("julie").talk.rapport == 4  # type: ignore[union-attr]  # there is one
    assert not any(b"hurried" in raw for raw in world.letters())


def test_a_note_that_goes_on_below_its_line_is_quoted_whole() -> None:
    world = met()
    learned = [one for one in world.prompts() if "What did you learn" in str(one["Subject"])][-1]
    world.reply(
        "NOTE one may refuse a rota, if one says so early enough and tells\nwhy, to all\n\nChris", prompt=learned
    )
    world.run(minutes=5)
    letter = next(one for one in world.prompts() if "thank-you letter" in str(one["Subject"]))
    assert "tells why, to all." in flat(letter, "plain")


def test_tasks_that_go_on_below_their_line_are_all_taken_on() -> None:
    world = met()
    world.reply(
        "ACTION read her report by 3 Dec; stand in for a ward sister on\na Sunday\ncall Ann\nThanks, Chris",
        prompt=world.prompts()[-1],
    )
    world.run(minutes=5)
    with world.app.store.reading() as records:
        tasks = [one.text for one in records.tasks.of_journey(world.journey("julie").id)]
    assert sorted(tasks) == ["call Ann", "read her report", "stand in for a ward sister on a Sunday"]


def test_a_second_command_below_a_note_is_asked_about() -> None:
    world = met()
    world.reply("NOTE a rota can be refused\nRATE 4 5", prompt=world.prompts()[-1])
    world.run(minutes=5)
    assert world.journey("julie").talk.rapport == 0  # type: ignore[union-attr]  # there is one
    assert "NOTE and RATE stand below each other" in flat(world.prompts()[-1], "plain")


@FORMS
def test_readiness_is_told_sign_by_sign_with_what_is_missing(form: str) -> None:
    text = shown("is it time to ask", form)
    for words in ("Rapport: yes", "A sign of interest from them: not yet", "Still missing:", "both are good ends"):
        assert words in text
    assert "rapport was low" not in text


@FORMS
def test_low_trust_is_said_plainly_and_a_valuable_contact_comes_first(form: str) -> None:
    assert "rapport was low: 2 of 5" in shown("is it time to ask, with low trust", form)
    assert "You rated the rapport 1 of 5" in shown("the request, with low trust", form)
    assert "You rated the rapport" not in shown("the request", form)


@pytest.mark.parametrize(
    ("name", "verdict", "verbs"),
    [
        ("is it time to ask, with low trust", "We would leave it", ["CLOSE", "ASK", "LATER", "YES"]),
        ("is it time to ask", "We would give it more time", ["LATER", "ASK", "CLOSE", "YES"]),
        ("is it time to ask, with all signs", "We would ask", ["ASK", "CLOSE", "LATER", "YES"]),
    ],
)
def test_the_first_choice_is_what_we_would_do(name: str, verdict: str, verbs: list[str]) -> None:
    world = seen(name)
    assert verdict in shown(name, "plain")
    assert [one.verb for one in offered(world, asked_last(world)[0])] == verbs


def test_how_the_mentee_would_ask_stands_where_it_is_time_to() -> None:
    world = ready()
    with world.app.store.transaction() as records:
        records.reflections.save(Reflection("transition", "I would just say so", world.clock.instant))
        ask(world.app, records, asked_last(world))
    world.run(minutes=5)
    assert "I would just say so" in flat(world.prompts()[-1], "plain")


def test_a_request_goes_only_on_the_send_to_its_own_mail() -> None:
    world = requested()
    before = len(world.letters())
    world.run(days=1)
    assert len(world.letters()) == before
    says(world, "SEND")
    assert len(world.letters()) == before + 1
    assert world.journey("julie").stage is Stage.ASKED


@FORMS
def test_an_answer_to_the_request_says_what_yes_later_and_no_mean(form: str) -> None:
    text = shown("a yes to the request", form)
    for words in ("they will be your mentor", "not now: they are not asked again before", "they would rather not"):
        assert words in text.lower()


@FORMS
def test_the_reply_stands_whole_below_the_answer(form: str) -> None:
    for situation in ("a plain yes", "a not now", "a no", "a question"):
        world = seen(situation)
        text = flat(world.prompts()[-1], form)
        for line in world.outbox("julie")[-1].content.text.splitlines():
            assert line in text


def test_a_mail_that_asks_for_nothing_can_be_left_at_that() -> None:
    world = in_mentoring("Thank you, that is how I see it too.")
    says(world, "NOTHING")
    assert world.items() == []
    assert world.journey("julie").stage is Stage.MENTORING


def test_before_a_talk_is_set_an_answer_wants_more_than_nothing() -> None:
    world = seen_fresh_answer()
    says(world, "NOTHING")
    assert "NOTHING is no answer here" in flat(world.prompts()[-1], "plain")
    assert world.journey("julie").questions


def seen_fresh_answer() -> World:
    world = the_day_before()
    return hears(says(world, "Julie: CLOSE"), "I see. Should you change your mind, do write.")


def test_words_to_carry_over_come_without_address_and_subject() -> None:
    text = part(seen("words for LinkedIn").prompts()[-1], "plain")
    assert "You find them at https://www.linkedin.example/in/julie-adams" in text
    assert "To: " not in text
    assert "Subject: " not in text


@FORMS
def test_a_tip_on_where_they_were_found_comes_with_the_first_letter_alone(form: str) -> None:
    assert "A tip: Say in one sentence how you came upon them." in shown("one letter to approve", form)
    assert "A tip:" in shown("words for LinkedIn", form)
    assert "A tip:" not in shown("what was agreed", form)


@pytest.mark.parametrize("day", range(7))
def test_the_example_of_a_time_is_on_a_working_day(day: int) -> None:
    world = World()
    world.clock.forward(days=day)
    assert hints(world.app, None).example[:3] not in ("Sat", "Sun")


def test_a_reason_is_told_once_for_each_of_their_words() -> None:
    told = shown("a yes with two times", "plain")
    assert told.count("“How about Thursday at 10”") == 1
    assert "asks back" not in told
    assert "They want to know more first: “What exactly would you like to know?”" in shown("a question", "plain")


def test_whom_they_named_is_added_by_the_words_shown() -> None:
    assert "say ADD Mary Ward <mary@ward.test>." in shown("a yes with two times", "plain")
