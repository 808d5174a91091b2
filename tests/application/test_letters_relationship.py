"""Letters of a running relationship, and of the light rhythm after it."""

import pytest

from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Outcome, Step
from tests.application.letter_world import NOON, LetterWorld, text_of


def mentored(*automatic: Step) -> LetterWorld:
    """Julie has said yes."""
    world = LetterWorld(free=NOON, automatic=automatic)
    world.hears("Gladly, I would be happy to talk. When would suit you?")
    world.met()
    world.says("julie ASK")
    world.says("julie SEND")
    world.run(minutes=5)
    world.hears("Yes, I will gladly be your mentor.")
    world.says("julie YES")
    return world


@pytest.fixture
def world() -> LetterWorld:
    return mentored()


def test_what_was_agreed_is_written_down_in_a_few_lines(world: LetterWorld) -> None:
    letter = world.waits(Step.AGREEMENT)
    assert letter.content.subject == "Our mentoring, in a few lines"
    assert letter.content.text == (
        "Dear Julie Adams,\n\n"
        "Thank you for saying yes. It means a lot to me.\n\n"
        "So that we both expect the same, here it is in a few lines. Please change anything you see "
        "differently.\n\n"
        "- What it is for: leading a team in public health.\n"
        "- How often: 30 minutes every four weeks. I will suggest times, and send a short agenda.\n"
        "- Between us: what one of us tells the other goes no further.\n"
        "- Looking back: around 5 May 2027 we ask each other whether it is still good for both of us.\n"
        "- Ending: either of us may end it at any time, with a friendly line, and without giving a reason.\n\n"
        "I look forward to it,\nChris\n"
    )


def test_an_agenda_begins_with_what_was_done_and_ends_with_the_next_step(world: LetterWorld) -> None:
    world.says("julie SEND")
    world.run(minutes=5)
    world.says("julie ACTION ask the night shift; read the report on rotas")
    world.says("julie DONE ask")
    world.says("julie MEETING 3 Dec 14:00")
    world.run(days=20)
    assert world.statuses(Step.AGENDA) == []
    world.run(days=6)
    letter = world.waits(Step.AGENDA)
    assert letter.content.subject == "For our meeting on Thursday 3 December"
    assert letter.content.text == (
        "Dear Julie Adams,\n\n"
        "We meet on Thursday 3 December at 14:00. Here is what I would like to bring:\n\n"
        "1. What I did with your advice\n"
        "   - ask the night shift: done\n\n"
        "2. What is still open, and where I would value your view\n"
        "   - read the report on rotas\n\n"
        "3. Next step\n"
        "   - what I take on until we meet again, and when we do\n\n"
        "What would you like to add?\n\n"
        "Until then,\nChris\n"
    )


def test_an_agenda_does_not_outlive_its_meeting(world: LetterWorld) -> None:
    world.says("julie SEND")
    world.run(minutes=5)
    world.says("julie MEETING 3 Dec 14:00")
    world.run(days=28)
    sent = len(world.letters())
    world.run(days=3)
    world.says("julie SEND")
    world.run(minutes=5)
    assert world.statuses(Step.AGENDA) == [Status.WITHDRAWN]
    assert len(world.letters()) == sent
    assert Question.MEETING_PASSED in world.asked()


def test_a_meeting_that_is_moved_gets_an_agenda_for_its_new_day(world: LetterWorld) -> None:
    world.says("julie SEND")
    world.run(minutes=5)
    world.says("julie MEETING 12 Nov 14:00")
    world.run(days=5)
    assert "12 November" in world.waits(Step.AGENDA).content.text
    world.says("julie MOVED 13 Nov 14:00")
    world.run(days=2)
    assert "We meet on Friday 13 November at 14:00." in world.waits(Step.AGENDA).content.text


def test_a_goodbye_thanks_and_closes_once_it_has_gone(world: LetterWorld) -> None:
    world.says("julie SEND")
    world.run(minutes=5)
    world.says("julie CLOSE completed")
    letter = world.waits(Step.FAREWELL)
    assert letter.content.text.startswith(
        "Dear Julie Adams,\n\nOur meetings have come to an end, and I would not like to leave it there without a"
    )
    world.says("julie SEND")
    world.run(minutes=5)
    world.run(minutes=5)
    assert world.statuses(Step.FAREWELL) == [Status.SENT]
    assert world.journey("julie").outcome is Outcome.COMPLETED


def test_a_greeting_carries_the_mentees_own_line_of_news(world: LetterWorld) -> None:
    world.says("julie SEND")
    world.run(minutes=5)
    world.says("julie CLOSE valuable")
    world.run(days=130)
    assert world.asked() == [Question.KEEP_IN_TOUCH]
    world.says("julie NOTE the new rota has been running for a month, and it holds")
    letter = world.waits(Step.KEEP_IN_TOUCH)
    assert letter.content.subject == "A line from Chris Morgan"
    assert "My news: the new rota has been running for a month, and it holds.\n" in letter.content.text
    world.says("julie SEND")
    world.run(minutes=5)
    assert "I think of our meetings now and then." in text_of(world.last())


def test_agreement_and_agenda_go_by_themselves_where_the_settings_say_so_but_no_goodbye() -> None:
    world = mentored(Step.AGREEMENT, Step.AGENDA, Step.FAREWELL)
    world.run(minutes=30)
    assert world.statuses(Step.AGREEMENT) == [Status.SENT]
    world.says("julie MEETING 12 Nov 14:00")
    world.run(days=5)
    world.run(days=1)
    assert world.statuses(Step.AGENDA) == [Status.SENT]
    world.says("julie CLOSE completed")
    world.run(days=3)
    assert world.statuses(Step.FAREWELL) == [Status.DRAFT]
