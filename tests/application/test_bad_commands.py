"""What is not clear changes nothing, gets one answer that helps, and the journal says why; machines get silence."""

from collections.abc import Callable

import pytest

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.domain.events import CommandRefused
from outreach.ports.store import MENTEE_STREAM
from tests.application.prompt_situations import answered, asked_to_approve, letter_gone
from tests.application.talk_situations import (
    advised,
    by_linkedin,
    hears,
    met,
    one_of_the_guides_questions,
    rated,
    ready,
    requested,
    says,
    silence_on_linkedin,
    talk_agreed,
    the_day_of_a_task,
    to_rate,
)
from tests.application.test_obeying import answers
from tests.makers import MENTEE, World, mail_from

Made = Callable[[], World]


def state(world: World) -> tuple[object, ...]:
    """Everything that a command could change."""
    with world.app.store.reading() as records:
        people = records.contacts.all()
        journals = [[one.event for one in records.journal.read(person.id)] for person in people]
        events = [one for journal in journals for one in journal]
        tasks = [task for person in people for task in records.tasks.of_journey(person.id)]
        open_items = [(one.id, one.state) for one in records.prompts.open_items()]
    return people, events, tasks, open_items, world.letters()


def changes_nothing(world: World, text: str) -> str:
    """The one answer to this reply."""
    before, said = state(world), len(answers(world))
    world.reply(text)
    world.run(minutes=2)
    world.run(minutes=2)
    assert state(world) == before
    assert len(answers(world)) == said + 1
    return " ".join(answers(world)[-1].split())


@pytest.mark.parametrize(
    ("made", "words", "helps"),
    [
        (to_rate, "RATE 9 9", "two numbers from 1 to 5"),
        (to_rate, "RATE 4", "two numbers from 1 to 5"),
        (to_rate, "Rate us", "two numbers from 1 to 5"),
        (to_rate, "RATE four five", "two numbers from 1 to 5"),
        (rated, "ACTION", "ACTION wants what you will do"),
        (rated, "ACTION ; ;", "ACTION wants what you will do"),
        (rated, "Action!", "ACTION wants what you will do"),
        (silence_on_linkedin, "ANSWERED", "ANSWERED wants their words"),
        (met, "NOTE", "NOTE wants the words to keep"),
        (met, "A rota can be refused", "If that was your answer, write NOTE in front of it"),
        (
            one_of_the_guides_questions,
            "I want to lead a ward",
            "If that was your answer, write NOTE in front of it",
        ),
        (rated, "Read her report", "If that was your answer, write ACTION in front of it"),
        (silence_on_linkedin, "Gladly, she says", "If that was your answer, write ANSWERED in front of it"),
        (met, "ADD", "ADD wants a name"),
        (met, "Add <mary@ward.test>", "ADD wants a name"),
        (met, "ADD Mary <mary at ward>", "ADD wants a name"),
        (ready, "Ask her next week", "ASK stands alone"),
        (letter_gone, "ASK", "comes after a talk"),
        (talk_agreed, "ASK", "comes after a talk"),
        (letter_gone, "RATE 4 4", "no talk with Julie Adams yet"),
        (letter_gone, "MISSED", "no meeting with Julie Adams is set"),
        (letter_gone, "MOVED Fri 6 Nov 10:00", "no meeting with Julie Adams is set"),
        (lambda: answered("Hm. Well."), "YES", "no time is proposed"),
        (lambda: answered("Yes, I would be glad to talk with you."), "Yes, but later", "YES stands alone"),
        (lambda: answered("Gladly! Thursday at 10?"), "NO", "NO is no answer here"),
        (lambda: answered("Gladly! Thursday at 10?"), "NOTHING", "NOTHING is no answer here"),
        (lambda: answered("Gladly! Thursday at 10?"), "MEETING Thu 31 Nov 10:00", "MEETING wants a time to come"),
        (lambda: answered("Gladly! Thursday at 10?"), "MEETING 1 Oct 10:00 2026", "MEETING wants a time to come"),
        (advised, "DONE 9", "open are: 1 read her report"),
        (advised, "DONE ²", "open are: 1 read her report"),
        (advised, "Done with all that", "open are: 1 read her report"),
        (to_rate, "Done!", "nothing is open that you took on"),
        (to_rate, "SENT", "SENT is no answer to this question"),
        (by_linkedin, "SEND", "SEND is no answer to this question"),
        (by_linkedin, "Sent it yesterday", "SENT stands alone"),
        (requested, "YES", "YES is no answer to this question"),
        (requested, "ASK", "is drafted already"),
        (the_day_of_a_task, "SEND", "SEND is no answer to this question"),
        (the_day_of_a_task, "YES", "YES is no answer to this question"),
    ],
)
def test_what_is_not_clear_changes_nothing_and_gets_one_answer_that_helps(
    made: Made, words: str, helps: str
) -> None:
    assert helps in changes_nothing(made(), words)


def test_add_me_please_adds_nobody_called_please() -> None:
    assert "ADD wants a name" in changes_nothing(met(), "Add me please")


def test_a_letter_below_another_command_than_send_is_neither_taken_nor_passed_over() -> None:
    said = changes_nothing(to_rate(), "SKIP\n\nDear Julie,\n\nthank you for your time.\n\nChris")
    assert "below SKIP stands a letter: SKIP stands alone, and a letter of your own goes below SEND" in said


def test_a_command_with_a_letter_in_front_of_it_is_neither() -> None:
    assert "is not a command" in changes_nothing(asked_to_approve(), "Dear Julie,\n\nthank you.\n\nSEND")


def test_several_commands_for_one_question_change_nothing() -> None:
    said = changes_nothing(ready(), "Julie: ASK\nJulie: CLOSE valuable")
    assert "answer the same question" in said


def test_an_unknown_name_changes_nothing_and_is_told() -> None:
    assert "nobody among your contacts is called" in changes_nothing(ready(), "Bettina: ASK")


def test_an_answered_question_stays_answered() -> None:
    world = to_rate()
    prompt = world.prompts()[-1]
    says(world, "SKIP")
    world.reply("SKIP", prompt=prompt)
    world.run(minutes=5)
    assert "answered before" in " ".join(answers(world)[-1].split())


def test_a_forged_ask_asks_for_nothing() -> None:
    world = ready()
    before = state(world)
    world.mailbox.deliver(mail_from(MENTEE, "ASK", subject="Re: is it time to ask?", at=world.clock.instant))
    world.reply("ASK", sender="mallory@evil.test")
    world.run(minutes=5)
    assert state(world)[1] == before[1]
    assert world.journey("julie").asking is False


def test_a_reply_that_goes_to_the_contact_too_never_asks_them() -> None:
    world = ready()
    world.reply("ASK", Cc="Julie <julie@partner.test>")
    world.run(minutes=5)
    assert world.journey("julie").asking is False
    assert "as well, so nothing was changed" in " ".join(answers(world)[-1].split())


@pytest.mark.parametrize("made", [to_rate, ready, requested, silence_on_linkedin, the_day_of_a_task])
def test_the_mentees_own_absence_is_met_with_silence(made: Made) -> None:
    world = made()
    before, said = state(world), len(answers(world))
    world.reply("I am out of the office until Monday. DONE", Auto_Submitted="auto-replied")
    world.run(minutes=2)
    assert state(world) == before
    assert len(answers(world)) == said


def test_the_journal_says_why_a_command_changed_nothing() -> None:
    world = letter_gone()
    changes_nothing(world, "ASK")
    with world.app.store.reading() as records:
        events = [one.event for one in records.journal.read(MENTEE_STREAM)]
    assert [one.why for one in events if isinstance(one, CommandRefused)] == ["no_talk"]


def test_after_a_not_now_the_request_waits_for_its_day() -> None:
    world = hears(says(requested(), "SEND"), "Not now, I am afraid; ask me again next year.")
    says(world, "LATER 3 months")
    with pytest.raises(Refusal, match="said not now"):
        command_by_name(world.app, ["Julie", "ASK"])


def test_somebody_who_was_asked_is_never_asked_twice() -> None:
    world = says(requested(), "SEND")
    with pytest.raises(Refusal, match="asked already"):
        command_by_name(world.app, ["Julie", "ASK"])


@pytest.mark.parametrize("words", ["Met her yesterday at the fair", "Nothing new here", "Missed you!", "Moved on"])
def test_a_sentence_that_begins_with_a_command_word_is_no_command(words: str) -> None:
    changes_nothing(talk_agreed(), words)
