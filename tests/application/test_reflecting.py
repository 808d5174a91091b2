"""Think first: preparation by mail, the lock on first letters, and what each answer changes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import approve_letters
from outreach.application.drafting import new_mail, render
from outreach.application.explaining import explain
from outreach.application.letter_facts import facts_of, of_the_mentee
from outreach.application.next_question import next_question
from outreach.application.planning import plan
from outreach.application.readiness_words import readiness_view
from outreach.application.recording import begin_journey, record
from outreach.application.reflecting import pass_over, tell
from outreach.application.requests import named
from outreach.application.status import status, status_words
from outreach.application.talk_views import sheet_view
from outreach.domain import events as e
from outreach.domain.correspondence import Content, Purpose, Question
from outreach.domain.events import Stage, Step
from outreach.domain.people import Contact, Knowing, Need, Source
from outreach.domain.rules import Rules
from outreach.guide.letter_values import Told
from outreach.guide.questions import QUESTIONS, REFLECTION
from tests.makers import World, contact

JULIE = "julie@partner.test"


def answer(world: World, key: str, text: str) -> None:
    with world.app.store.transaction() as records:
        tell(world.app, records, key, text)


def told(world: World) -> dict[str, str]:
    with world.app.store.reading() as records:
        return {one.question: one.text for one in records.reflections.all()}


def asked_now(world: World) -> list[str]:
    return [one.about for one in world.items() if one.question is Question.REFLECT]


def subjects(world: World) -> list[str]:
    return [str(one["Subject"]).split(" [#")[0] for one in world.prompts()]


def said(world: World) -> list[str]:
    """The words of all mails to the mentee."""
    parts = (one.get_body(("plain",)) for one in world.prompts())
    return [" ".join(str(one.get_content()).split()) for one in parts if one]


QUESTION = tuple(one.words for one in QUESTIONS.values())


def reply_to(world: World, words: str, beginning: str | tuple[str, ...]) -> None:
    prompt = next(one for one in reversed(world.prompts()) if str(one["Subject"]).startswith(beginning))
    world.reply(words, prompt=prompt)
    world.run(minutes=5)


def unprepared() -> World:
    world = World(prepared=False)
    world.add(contact("Julie Adams", JULIE))
    world.run()
    return world


# -- an answer in the words that the question shows


def test_a_group_to_join_may_be_told_with_its_command_as_the_question_shows_it() -> None:
    world = World()
    answer(world, "new_networks", "ACTION join the forum by 20 Nov")
    with world.app.store.reading() as records:
        assert [one.text for one in records.tasks.of_journey(None)] == ["join the forum"]


def test_people_may_be_told_with_the_command_as_the_question_shows_it() -> None:
    world = World()
    answer(
        world, "known_people", "ADD Mary Ward <mary@ward.test>; add Ann Lee <ann@lee.test>; Ben Cole <b@cole.test>"
    )
    with world.app.store.reading() as records:
        assert {one.name for one in records.contacts.all()} == {"Mary Ward", "Ann Lee", "Ben Cole"}


# -- preparation by mail


def test_the_preparation_is_asked_by_mail_one_question_at_a_time() -> None:
    world = unprepared()
    asked = []
    for words in ("NOTE learn to lead a team", "NOTE 4", "NOTE leading a team: how", "SKIP", "NOTE on time"):
        asked += asked_now(world)
        reply_to(world, words, QUESTION)
    assert asked == ["purpose", "context", "needs", "looking_for", "good_mentee"]
    assert told(world) == {
        "purpose": "learn to lead a team",
        "context": "skills",
        "needs": "leading a team: how",
        "good_mentee": "on time",
    }
    with world.app.store.reading() as records:
        assert [*records.needs.all()] == [Need("leading a team", Knowing.HOW)]


def test_what_is_no_answer_changes_nothing_and_says_what_would_be_one() -> None:
    world = unprepared()
    answer(world, "purpose", "learn")
    world.run(minutes=5)
    reply_to(world, "NOTE the weather", QUESTIONS["context"].words)
    assert "context" not in told(world)
    assert any("Nothing was changed" in one and "it is one of" in one for one in said(world))


def test_a_need_wants_its_kind_of_knowing() -> None:
    world = World(prepared=False)
    with pytest.raises(Refusal, match="why, how or whom"):
        answer(world, "needs", "leading a team")


def test_later_questions_come_a_week_apart_and_never_two_at_once() -> None:
    world = World(prepared=False)
    for key, text in (("purpose", "learn"), ("context", "1"), ("needs", "a: how"), ("looking_for", "x")):
        answer(world, key, text)
    answer(world, "good_mentee", "on time")
    world.run(hours=1)
    assert asked_now(world) == []
    world.run(days=7)
    assert asked_now(world) == ["known_people"]
    world.run(days=14)
    assert asked_now(world) == ["known_people"]
    reply_to(world, "SKIP", QUESTION)
    assert asked_now(world) == []
    world.run(days=7)
    assert asked_now(world) == ["comfort"]


def test_a_question_left_for_later_comes_again_on_its_day() -> None:
    world = unprepared()
    reply_to(world, "LATER 2 weeks", QUESTION)
    assert asked_now(world) == ["context"]
    for key, text in (("context", "1"), ("needs", "a: how"), ("looking_for", "x"), ("good_mentee", "on time")):
        answer(world, key, text)
    world.run(days=13)
    assert "purpose" not in asked_now(world)
    with world.app.store.transaction() as records:
        for question in REFLECTION:
            pass_over(world.app, records, question.key, None)
    world.run(days=1)
    assert asked_now(world) == ["purpose"]


# -- the lock


def test_first_letters_stay_locked_until_purpose_context_and_a_need_are_told() -> None:
    world = unprepared()
    reply_to(world, "SEND", "Julie Adams: the first letter")
    assert any("Nothing was changed" in one and "outreach reflect" in one for one in said(world))
    world.run(minutes=5)
    assert world.letters() == []
    for key, text in (("purpose", "learn"), ("context", "1"), ("needs", "leading: how")):
        answer(world, key, text)
    world.run(minutes=5)
    reply_to(world, "SEND", "Julie Adams: the first letter")
    world.run(minutes=5)
    assert len(world.letters()) == 1


@pytest.mark.parametrize("last", ["purpose", "context", "needs"])
def test_whichever_answer_unlocks_them_letters_are_shown_anew_and_can_be_sent(last: str) -> None:
    world = unprepared()
    told = {"purpose": "learn", "context": "1", "needs": "leading: how"}
    for key in sorted(told, key=lambda one: one == last):
        answer(world, key, told[key])
    world.run(minutes=5)
    prompts = [one for one in world.prompts() if "Julie Adams: the first letter" in str(one["Subject"])]
    assert len(prompts) == 2
    body = prompts[-1].get_body(("plain",))
    assert body is not None
    assert "\n  SEND\n" in str(body.get_content()).replace("\r\n", "\n")


def test_the_prompt_says_that_the_letter_is_locked_and_offers_no_send() -> None:
    world = unprepared()
    prompt = next(one for one in world.prompts() if "Julie Adams: the first" in str(one["Subject"]))
    body = prompt.get_body(("plain",))
    assert body is not None
    words = " ".join(str(body.get_content()).split())
    assert "First letters stay locked until you have told your purpose, its context and one need" in words
    assert "\n  SEND\n" not in str(body.get_content())


def test_needs_of_the_settings_count() -> None:
    world = World(prepared=False)
    answer(world, "purpose", "learn")
    answer(world, "context", "1")
    with world.app.store.reading() as records:
        assert status(world.app, records).locked.startswith(
            "First letters stay locked until you have told one need"
        )
    answer(world, "needs", "leading: how")
    with world.app.store.reading() as records:
        assert status(world.app, records).locked == ""


def test_status_why_and_plan_tell_of_the_lock() -> None:
    world = unprepared()
    with world.app.store.reading() as records:
        assert "outreach reflect" in status_words(status(world.app, records))
        assert "outreach reflect" in explain(world.app, records, named(records, "Julie")).because
    assert "outreach reflect" in plan(world.app, 14).locked
    assert not any("goes" in one.what for one in plan(world.app, 14).planned)


def test_a_letter_named_automatic_is_locked_too() -> None:
    world = World(Rules(automatic=frozenset({Step.FIRST_CONTACT})), prepared=False)
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.run(minutes=30)
    assert world.letters() == []


def test_anyway_unlocks_for_good_and_the_journal_says_so() -> None:
    world = unprepared()
    assert [one.approved for one in approve_letters(world.app, ["Julie"])] == [False]
    assert [one.approved for one in approve_letters(world.app, ["Julie"], anyway=True)] == [True]
    assert "PreparationWaived" in world.kinds("mentee")
    world.add(contact("Ben Cole", "ben@second.test"))
    world.run(minutes=5)
    assert [one.approved for one in approve_letters(world.app, ["Ben"])] == [True]


def test_a_request_for_mentoring_is_approved_by_neither_all_nor_name() -> None:
    world = World()
    person = contact("Julie Adams", JULIE)
    content = Content("Chris <chris@example.org>", person.addresses[0], person.name, "A request", "Dear Julie,\n")
    with world.app.store.transaction() as records:
        journey = begin_journey(world.app, records, person, Stage.MET)
        mail = new_mail(world.app, Purpose.LETTER, content, world.clock.now())
        mail = replace(mail, journey=person.id, step=Step.MENTORING_REQUEST, own_source=True)
        records.outbox.add(mail)
        drafted = e.LetterDrafted(at=world.clock.now(), letter=mail.id, step=Step.MENTORING_REQUEST)
        record(world.app, records, journey, drafted)
    world.decide("julie")
    assert [one.question for one in world.items()] == [Question.REQUEST]
    assert approve_letters(world.app, []) == []
    refused = approve_letters(world.app, ["Julie"])
    assert [one.approved for one in refused] == [False]
    assert "its own prompt" in refused[0].words
    assert "LetterApproved" not in world.kinds("julie")


# -- what each answer changes: one test a row of docs/reflection.md


def letters_may_say(world: World) -> Told:
    with world.app.store.reading() as records:
        return of_the_mentee(world.app, records, contact("Julie Adams", JULIE))


def circle() -> tuple[Contact, ...]:
    """Six people, the warmest last."""
    names = ("Abe", "Bea", "Cid", "Dov")
    strangers = [contact(f"{one} Far", f"{one}@{one}.test", source=Source.LINKEDIN) for one in names]
    friend = contact("Fay Middle", "fay@middle.test", source=Source.FRIEND_OF_A_FRIEND)
    return (*strangers, friend, contact("Nina Near", "nina@near.test", source=Source.IMMEDIATE_CIRCLE))


def drafted_first(world: World) -> list[str]:
    for person in circle():
        world.add(person)
    world.run()
    return [one.about and (one.journey or "") for one in world.items() if one.question is Question.APPROVE]


def changes_purpose() -> None:
    world = World(prepared=False)
    answer(world, "purpose", "learn to lead")
    assert letters_may_say(world).purpose == "learn to lead."


def changes_context() -> None:
    world = World(prepared=False)
    answer(world, "context", "politics")
    assert letters_may_say(world).context == "the politics around me."


def changes_needs() -> None:
    world = World(prepared=False)
    answer(world, "purpose", "learn")
    answer(world, "context", "1")
    answer(world, "needs", "leading: how; a wider circle: whom")
    with world.app.store.reading() as records:
        assert [one.name for one in records.needs.all()] == ["leading", "a wider circle"]
        assert status(world.app, records).locked == ""


def changes_looking_for() -> None:
    world = World(prepared=False)
    answer(world, "looking_for", "patience")
    assert letters_may_say(world).looking_for == "patience."


def changes_good_mentee() -> None:
    world = World(prepared=False)
    answer(world, "good_mentee", "I act on advice")
    assert letters_may_say(world).good_mentee == "I act on advice."


def changes_known_people() -> None:
    world = asking("known_people")
    reply_to(world, "ADD Sam Lee <sam@old.test>\nADD Ida Roth <ida@old.test>", QUESTION)
    with world.app.store.reading() as records:
        assert [(one.name, one.source) for one in records.contacts.all()] == [
            ("Sam Lee", Source.IMMEDIATE_CIRCLE),
            ("Ida Roth", Source.IMMEDIATE_CIRCLE),
        ]
    assert told(world)["known_people"] == "Sam Lee; Ida Roth"


def changes_comfort() -> None:
    untold, low, high = World(Rules(new_people_a_day=2)), World(Rules(new_people_a_day=2)), World()
    answer(low, "comfort", "low")
    answer(high, "comfort", "5")
    assert drafted_first(untold) == ["abe", "bea"]
    assert sorted(drafted_first(low)) == ["fay", "nina"]
    assert drafted_first(high)[:2] == ["abe", "bea"]
    assert [(one.name, one.approved) for one in approve_letters(low.app, [])] == [
        ("Nina Near", True),
        ("Fay Middle", False),
    ]
    assert [one.approved for one in approve_letters(low.app, ["Fay"])] == [True]


def changes_networks() -> None:
    people = contact("Una Known", "una@guild.test", organisation="Nurses Guild")
    cold, warm = World(Rules(new_people_a_day=1)), World(Rules(new_people_a_day=1))
    answer(warm, "networks", "Nurses Guild; the choir")
    for world, first in ((cold, "stranger"), (warm, "una")):
        answer(world, "comfort", "3")
        world.add(contact("Stranger Far", "s@far.test"))
        world.add(people)
        world.run()
        assert [one.journey for one in world.items() if one.question is Question.APPROVE] == [first]


def changes_new_networks() -> None:
    world = asking("new_networks")
    reply_to(world, "ACTION join the nurses' forum by 30 Dec", QUESTION)
    world.run(days=7)
    assert not [one for one in world.items() if one.question is Question.TASK]
    while world.clock.instant < datetime(2026, 12, 30, 9, tzinfo=UTC):
        world.run(days=1)
    assert any("nurses' forum" in one for one in subjects(world))
    reply_to(world, "DONE", "The day has come")
    assert "TaskDone" in world.kinds("mentee")
    assert not [one for one in world.items() if one.question is Question.TASK]


def changes_beyond() -> None:
    world = World()
    answer(world, "needs", "leading a team in public health: how")
    answer(world, "beyond", "the alumni evening")
    with world.app.store.reading() as records:
        assert "the alumni evening" in status_words(status(world.app, records))
    world.add(contact("Julie Adams", JULIE))
    with world.app.store.reading() as records:
        assert "the alumni evening" not in status_words(status(world.app, records))


def changes_formality() -> None:
    agreements = {}
    for words in ("little", "some", "5"):
        world = World()
        answer(world, "formality", words)
        person = world.add(contact("Julie Adams", JULIE))
        with world.app.store.reading() as records:
            now = world.clock.now()
            facts = facts_of(world.app, records, world.journey("julie"), person, Step.AGREEMENT, now)
            agreements[words] = render(world.app, person, Step.AGREEMENT, facts).text
    assert "How often" not in agreements["little"]
    assert "Ending" in agreements["little"]
    assert "How often" in agreements["some"]
    assert "How long" not in agreements["some"]
    assert "How long" in agreements["5"]


def changes_approach() -> None:
    world = World()
    answer(world, "approach", "a walk once a month")
    person = world.add(contact("Julie Adams", JULIE))
    with world.app.store.reading() as records:
        sheet = sheet_view(world.app, records, world.journey("julie"), person)
        assert sheet.approach == "a walk once a month"
    assert letters_may_say(world).approach == "a walk once a month."


def changes_transition() -> None:
    world = World()
    answer(world, "transition", "ask what they would do in my place")
    world.add(contact("Julie Adams", JULIE))
    with world.app.store.reading() as records:
        said = readiness_view(records, world.journey("julie")).transition
        assert said == "ask what they would do in my place"
    assert letters_may_say(world).transition == f"{said}."


def asking(key: str) -> World:
    """The world in which this one of the later questions has just been asked."""
    world = World(prepared=False)
    for one, text in (("purpose", "learn"), ("context", "1"), ("needs", "a: how"), ("looking_for", "x")):
        answer(world, one, text)
    answer(world, "good_mentee", "on time")
    while key not in asked_now(world):
        world.run(days=7)
        if asked_now(world) and key not in asked_now(world):
            reply_to(world, "SKIP", QUESTION)
    return world


@pytest.mark.parametrize("key", QUESTIONS)
def test_each_answer_changes_what_the_table_says(key: str) -> None:
    globals()[f"changes_{key}"]()


def test_eight_questions_come_later() -> None:
    assert len(REFLECTION) == 8


def test_an_answer_by_name_of_the_question_closes_the_one_asked_by_mail() -> None:
    world = unprepared()
    assert asked_now(world) == ["purpose"]
    answer(world, "purpose", "learn")
    assert asked_now(world) == []
    with world.app.store.reading() as records:
        found = next_question(world.app, records)
    assert found is not None
    assert found.key == "context"
