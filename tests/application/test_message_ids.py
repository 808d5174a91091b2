"""Message-IDs that are not what they should be: every message is read, and each once."""

import pytest

from tests.application.prompt_situations import JULIE, letter_gone
from tests.makers import World, mail_from

ONE = "<Answer.One@partner.test>"


def answers(world: World, *mails: tuple[str, str, str]) -> list[str]:
    """They come in as Message-ID, text and folder, an hour apart; the kinds that the journal has then."""
    for message_id, text, folder in mails:
        raw = mail_from(f"Julie <{JULIE}>", text, at=world.clock.now(), message_id=message_id)
        world.mailbox.deliver(raw, folder, world.clock.now())
        world.run(hours=1)
    return [one for one in world.kinds("julie") if one == "AnswerReceived"]


@pytest.mark.parametrize("second", ["<answer.one@partner.test>", "<ANSWER.ONE@PARTNER.TEST>"])
def test_an_id_that_differs_in_case_is_another_message(second: str) -> None:
    world = letter_gone()
    told = answers(world, (ONE, "Let me think about it.", "INBOX"), (second, "Gladly, ring me.", "INBOX"))
    assert len(told) == 2


def test_a_program_that_gives_all_its_mails_one_id_loses_none() -> None:
    world = letter_gone()
    told = answers(
        world,
        (ONE, "Let me think about it.", "INBOX"),
        (ONE, "I would rather not. Please do not write to me again.", "INBOX"),
        (ONE, "I mean it.", "Junk"),
    )
    assert len(told) == 3


def test_the_same_message_in_two_folders_is_read_once() -> None:
    world = letter_gone()
    raw = mail_from(f"Julie <{JULIE}>", "Gladly, ring me.", at=world.clock.now(), message_id=ONE)
    for folder in ("INBOX", "Junk"):
        world.mailbox.deliver(raw, folder, world.clock.now())
    world.run(minutes=10)
    world.run(hours=1)
    assert world.kinds("julie").count("AnswerReceived") == 1


def test_a_list_that_changes_the_subject_of_a_copy_does_not_make_it_a_second_answer() -> None:
    world = letter_gone()
    for subject in ("Re: 15 minutes", "[staff] Re: 15 minutes"):
        raw = mail_from(f"Julie <{JULIE}>", "Gladly.", subject=subject, at=world.clock.now(), message_id=ONE)
        world.mailbox.deliver(raw, "INBOX", world.clock.now())
    world.run(minutes=10)
    assert world.kinds("julie").count("AnswerReceived") == 1


def test_a_command_with_another_date_under_its_id_is_obeyed_once() -> None:
    world = letter_gone()
    world.hears_from(f"Julie <{JULIE}>", "Let me think about it.", message_id=ONE)
    world.run(minutes=10)
    for _ in range(2):
        world.reply("NOTE they like tea", message_id="<command@example.org>")
        world.run(hours=1)
    assert world.kinds("julie").count("NoteAdded") == 1
