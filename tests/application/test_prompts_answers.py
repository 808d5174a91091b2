"""What STATUS and HELP answer."""

import pytest

from outreach.application.halting import HALTED_WORDS
from outreach.application.help_text import HELP
from outreach.application.status import QUESTION_WORDS, STAGE_WORDS, status, status_words
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.choices import CHOICES
from outreach.domain.correspondence import Question
from outreach.domain.events import Stage, StopReason
from tests.application.prompt_situations import answered, asked_to_approve, stopped
from tests.application.situations import seen
from tests.application.test_prompts import part
from tests.makers import MONDAY, World

EXAMPLES = [line.strip().partition(" - ")[0] for line in HELP.splitlines() if " - " in line]


def words_of(world: World) -> str:
    with world.app.store.reading() as records:
        return status_words(status(world.app, records))


def test_help_names_every_command() -> None:
    told = {word.strip(",") for line in EXAMPLES for word in line.split()}
    assert told >= command_words.READERS.keys() | {"AGAIN"}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_of_help_is_obeyed(example: str) -> None:
    for words in example.split(", and ")[0].split(", "):
        assert not isinstance(command_words.parse(words, MONDAY, "Europe/London"), c.NotACommand), words


def test_help_names_every_way_of_closing() -> None:
    assert all(words in " ".join(HELP.split()) for words in command_words.CLOSING_WORDS)


def test_help_and_status_come_in_both_forms_with_short_lines() -> None:
    world = asked_to_approve()
    for command in ("HELP", "STATUS"):
        world.reply(command, prompt=world.prompts()[0])
        world.run(minutes=1)
        text = part(world.prompts()[-1], "plain")
        assert all(len(line) <= 78 for line in text.splitlines())
        for word in ("SEND", "SKIP", "LATER 2 weeks"):
            assert word in text
            assert word in part(world.prompts()[-1], "html")


def test_status_says_what_waits_and_since_when() -> None:
    assert words_of(asked_to_approve()) == (
        "People: 1 not written to yet.\n"
        "Letters waiting to go: none.\n"
        "\n"
        "Waiting for you:\n"
        "  Julie Adams: a letter waits for your SEND (since 2 November)\n"
        "      SEND | SKIP | LATER 2 weeks | CLOSE"
    )


def test_status_offers_what_fits_the_answer() -> None:
    assert "CLOSE opted out | NO" in words_of(answered("Please do not write to me again."))


def test_status_of_an_empty_world_says_where_to_begin() -> None:
    assert "none yet (outreach contacts import FILE)" in words_of(World())
    assert "Nothing waits for you." in words_of(World())


def test_status_says_why_nothing_goes() -> None:
    assert words_of(stopped(StopReason.TOO_MANY)).startswith("Nothing goes to contacts: more letters were due")


def test_status_counts_letters_in_doubt() -> None:
    assert "Letters waiting to go: none, 1 in doubt." in words_of(seen("a letter in doubt"))


def test_status_has_words_for_every_stage_question_and_halt() -> None:
    assert STAGE_WORDS.keys() == set(Stage)
    assert QUESTION_WORDS.keys() == {one.value for one in Question} == {one.value for one in CHOICES}
    assert HALTED_WORDS.keys() >= {one.value for one in StopReason} - {StopReason.REFUSED}
