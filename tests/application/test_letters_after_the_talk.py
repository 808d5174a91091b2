"""Letters after the talk: thanks, what came of it, the request for mentoring."""

import pytest

from outreach.application.asking import Refusal
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Outcome, Stage, Step
from outreach.domain.keeping import Reflection
from outreach.domain.rules import Rules
from tests.application.letter_world import LetterWorld, text_of
from tests.makers import MENTEE, MONDAY, mail_from

LEARNED = "a rota is a promise to those who work by it"


@pytest.fixture
def world() -> LetterWorld:
    """Julie and the mentee met on Wednesday 4 November."""
    world = LetterWorld()
    world.hears("Gladly, I would be happy to talk. When would suit you?", subject="Re: 15 minutes")
    world.met()
    return world


def told(world: LetterWorld, question: str, text: str) -> None:
    with world.app.store.transaction() as records:
        records.reflections.save(Reflection(question, text, MONDAY))


def test_thanks_name_the_one_thing_that_was_learned(world: LetterWorld) -> None:
    world.says(f"julie NOTE {LEARNED}")
    assert world.waits(Step.THANK_YOU).content.text == (
        "Dear Julie Adams,\n\n"
        "Thank you for your time on Tuesday, and for speaking so openly.\n\n"
        f"One thing stays with me above all: {LEARNED}.\n\n"
        "I will see what I can make of it, and you will hear what comes of it.\n\n"
        "With warm thanks,\nChris\n"
    )
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.last()["Subject"] == "Re: 15 minutes"
    assert world.statuses(Step.THANK_YOU) == [Status.SENT]


def test_thanks_that_their_mail_took_back_come_again_once_it_is_dealt_with(world: LetterWorld) -> None:
    world.says(f"julie NOTE {LEARNED}")
    world.hears("It was good to talk! Here is the article that I spoke of.")
    assert world.statuses(Step.THANK_YOU) == [Status.WITHDRAWN]
    world.says("julie NOTHING")
    world.run(minutes=5)
    assert world.statuses(Step.THANK_YOU) == [Status.WITHDRAWN, Status.DRAFT]
    world.says("julie SEND")
    world.run(minutes=5)
    assert LEARNED in text_of(world.last())


def test_thanks_that_their_mail_took_back_do_not_come_weeks_later(world: LetterWorld) -> None:
    world.says(f"julie NOTE {LEARNED}")
    world.hears("It was good to talk! Here is the article that I spoke of.")
    world.run(days=8)
    world.says("julie NOTHING")
    world.run(minutes=5)
    assert world.statuses(Step.THANK_YOU) == [Status.WITHDRAWN]


def test_thanks_that_went_are_not_written_again_for_a_mail_of_theirs(world: LetterWorld) -> None:
    world.says(f"julie NOTE {LEARNED}")
    world.says("julie SEND")
    world.run(minutes=5)
    world.hears("How kind of you. Good luck!")
    world.says("julie NOTHING")
    world.run(days=1)
    assert world.statuses(Step.THANK_YOU) == [Status.SENT]


def test_thanks_that_the_mentee_wrote_by_hand_are_not_written_again(world: LetterWorld) -> None:
    world.says(f"julie NOTE {LEARNED}")
    own = mail_from(MENTEE, "Dear Julie, thank you!", to="julie@partner.test", at=world.clock.instant)
    world.mailbox.deliver(own, "Sent", at=world.clock.instant)
    world.run(minutes=5)
    world.hears("How kind of you. Good luck!")
    world.says("julie NOTHING")
    world.run(days=1)
    assert world.statuses(Step.THANK_YOU) == [Status.WITHDRAWN]


def test_there_are_no_thanks_before_something_was_learned(world: LetterWorld) -> None:
    world.run(days=1)
    assert Question.LEARNED in world.asked()
    assert world.statuses(Step.THANK_YOU) == []


def test_thanks_in_own_words_that_name_nothing_are_held_back(world: LetterWorld) -> None:
    world.says(f"julie NOTE {LEARNED}")
    world.says("julie SEND", "Dear Julie,\n\nThank you for everything.\n\nChris\n")
    with pytest.raises(Refusal, match="what you learned"):
        world.says("julie SEND")
    world.says("julie NO")
    world.says(
        "julie SEND", "Dear Julie,\n\nThat a rota is a promise to those who work by it: thank you!\n\nChris\n"
    )
    world.says("julie SEND")
    world.run(minutes=5)
    assert text_of(world.last()).startswith("Dear Julie,\n\nThat a rota is a promise")


def test_news_tell_what_came_of_the_advice(world: LetterWorld) -> None:
    world.says("julie ACTION ask the night shift; read the report on rotas by 20 Nov")
    world.says("julie DONE ask")
    assert world.waits(Step.UPDATE).content.text == (
        "Dear Julie Adams,\n\n"
        "When we talked on Tuesday, you gave me some things to take away. Here is what has become of them.\n\n"
        "Ticked off:\n\n"
        "- ask the night shift\n\n"
        "Still ahead of me:\n\n"
        "- read the report on rotas\n\n"
        "Thank you: I would hardly have begun without you. There is no need to answer; I only wanted "
        "you to know that your time was well spent.\n\n"
        "With kind regards,\nChris\n"
    )


def test_the_request_says_what_for_why_them_how_often_and_that_a_no_is_easy(world: LetterWorld) -> None:
    told(world, "purpose", "to lead a team\nwell within two years")
    world.says(f"julie NOTE {LEARNED}")
    world.says("julie SEND")
    world.run(minutes=5)
    world.says("julie ACTION ask the night shift")
    world.says("julie DONE")
    world.says("julie SEND")
    world.run(minutes=5)
    world.run(days=20)
    world.says("julie ASK")
    letter = world.waits(Step.MENTORING_REQUEST)
    assert letter.content.subject == "After our talk: would you be my mentor?"
    assert letter.content.text == (
        "Dear Julie Adams,\n\n"
        f"Our talk on Tuesday 3 November is still with me, above all this: {LEARNED}.\n\n"
        "Ticked off since then, on your advice:\n\n"
        "- ask the night shift\n\n"
        "What I am working towards: to lead a team well within two years.\n\n"
        "Because you see what I cannot see from where I stand, I would like to ask you: would you be my "
        "mentor, quite informally?\n\n"
        "I think of 30 minutes every four weeks, for half a year to begin with, around your calendar. I would "
        "send a short agenda beforehand, do what I say I will do, and tell you what came of it. Whatever we say "
        "stays between us.\n\n"
        "A no is quite all right, needs no reason, and takes nothing away from my thanks. If it is too much just "
        "now, one question by mail now and then would already help me.\n\n"
        "With warm regards,\nChris\n"
    )


def test_the_request_goes_only_on_send_to_its_own_prompt(world: LetterWorld) -> None:
    world.says("julie ASK")
    world.run(days=3)
    assert world.statuses(Step.MENTORING_REQUEST) == [Status.DRAFT]
    assert Question.REQUEST in world.asked()
    assert Question.APPROVE not in world.asked()
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.statuses(Step.MENTORING_REQUEST) == [Status.SENT]
    assert world.journey("julie").stage is Stage.ASKED


def test_a_request_for_mentoring_is_never_automatic() -> None:
    with pytest.raises(ValueError, match="never automatic"):
        Rules(automatic=frozenset({Step.MENTORING_REQUEST}))


def test_a_request_without_a_purpose_is_held_back(world: LetterWorld) -> None:
    world.says("julie ASK")
    words = (
        "Dear Julie,\n\nBecause of our talk: would you be my mentor, for an hour every month? A no is quite all "
        "right, and one question by mail now and then would help, too.\n\nChris\n"
    )
    world.says("julie SEND", words)
    with pytest.raises(Refusal, match="what the mentoring is for"):
        world.says("julie SEND")


def test_no_other_letter_asks_for_mentoring_by_the_way(world: LetterWorld) -> None:
    world.says(f"julie NOTE {LEARNED}")
    world.says("julie SEND", f"Dear Julie,\n\nI learned that {LEARNED}. Would you be my mentor?\n\nChris\n")
    with pytest.raises(Refusal, match="asks for mentoring"):
        world.says("julie SEND")


def test_a_no_to_mentoring_is_thanked_and_ends_there(world: LetterWorld) -> None:
    world.says("julie ASK")
    world.says("julie SEND")
    world.run(minutes=5)
    world.hears("I am sorry, but I do not take on anybody at the moment.")
    world.says("julie NO")
    letter = world.waits(Step.THANK_YOU)
    assert (
        "What you gave me in our talk on Tuesday stays with me, and I am glad that we met." in letter.content.text
    )
    world.says("julie SEND")
    world.run(minutes=5)
    world.run(minutes=5)
    assert world.journey("julie").outcome is Outcome.DECLINED
    assert world.statuses(Step.THANK_YOU) == [Status.SENT]


def test_what_the_settings_name_goes_by_itself_but_never_a_reply_or_a_request() -> None:
    world = LetterWorld(automatic=(Step.THANK_YOU, Step.UPDATE))
    world.hears("Gladly, I would be happy to talk. When would suit you?")
    world.met()
    world.says(f"julie NOTE {LEARNED}")
    world.run(minutes=30)
    assert world.statuses(Step.THANK_YOU) == [Status.SENT]
    world.says("julie ACTION ask the night shift")
    world.says("julie DONE")
    world.run(minutes=30)
    assert world.statuses(Step.UPDATE) == [Status.SENT]
    world.says("julie ASK")
    world.run(days=5)
    assert world.statuses(Step.MENTORING_REQUEST) == [Status.DRAFT]


def test_thanks_for_a_no_wait_for_the_mentees_word_whatever_the_settings_say() -> None:
    world = LetterWorld(automatic=(Step.THANK_YOU,))
    world.hears("Gladly, I would be happy to talk. When would suit you?")
    world.met()
    world.says("julie SKIP")
    world.says("julie ASK")
    world.says("julie SEND")
    world.run(minutes=5)
    world.hears("I am sorry, but I do not take on anybody at the moment.")
    world.says("julie NO")
    world.run(days=1)
    assert world.statuses(Step.THANK_YOU) == [Status.DRAFT]
