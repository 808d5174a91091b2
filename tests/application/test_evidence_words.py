"""Why a message was read so is told in sentences for people; nothing of mail's machinery is left in them."""

import re

import pytest

from outreach.application.evidence_words import SAID, in_plain_words, plain
from outreach.reading.delivery_phrases import Reason
from outreach.reading.intent_says import Says
from outreach.reading.read import read
from tests.application.prompt_situations import answered, failed
from tests.makers import World
from tests.reading.corpus import CORPUS


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        ("Reason: spam (spam).", "It says that the letter was taken for spam."),
        ("Reason: no such address (5.1.1).", "It says that there is no such address."),
        ("Reason: full (over quota).", "It says that their mailbox is full: “over quota”."),
        ("Header auto-submitted: auto-replied (vacation).", "It is marked as written by a program."),
        ("Header x-autoreply: yes.", "A hidden mark tells that a program wrote it."),
        (
            "A delivery report says failed for a@b.test.",
            "A delivery report says that the letter did not reach a@b.test.",
        ),
        ('Back on 2026-11-09: "back on monday".', "It names the day of return: “back on monday”."),
        (
            'Last day of absence named; back on 2026-11-09: "until friday".',
            "It names the last day away: “until friday”.",
        ),
        ("agrees: “Gladly”", "They agree: “Gladly”"),
        ("a time suits: “When would suit you?”", "They ask what time suits: “When would suit you?”"),
        ("It has a calendar part with METHOD:CANCEL.", "It holds a calendar's word that an appointment is off."),
        ("It came by a mailing list (list-id).", "It came by a mailing list."),
        (
            '"3.4." can be read in two ways; taken as 2026-04-03.',
            '"3.4." can be read in two ways; taken as 3 April 2026.',
        ),
        ('It says that somebody is away: "on leave".', 'It says that somebody is away: "on leave".'),
    ],
)
def test_a_reason_in_plain_words(evidence: str, told: str) -> None:
    assert plain(evidence) == told


@pytest.mark.parametrize("says", Says)
def test_each_thing_that_is_said_has_a_sentence(says: Says) -> None:
    assert plain(f"{says.value}: “well”") == f"{SAID[says]}: “well”"


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_of_a_failure_has_a_sentence(reason: Reason) -> None:
    assert re.fullmatch(
        r"It (says|names|gives) [^(:]+\.", plain(f"Reason: {reason.value.replace('_', ' ')} (5.0.0).")
    )


MACHINERY = re.compile(r"^(Header|Reason|Stand-in|New address)\b|METHOD:|RFC|\blist-\w+|\d{4}-\d\d-\d\d|^[a-z]")


def test_no_reason_of_any_message_known_shows_the_machinery() -> None:
    shown = {
        words: one.name
        for one in sorted(CORPUS.rglob("*.eml"))
        for words in in_plain_words(read(one.read_bytes()).evidence)
    }
    bare = {re.sub(r"[“\"].*[”\"]", "“”", words, flags=re.DOTALL): name for words, name in shown.items()}
    assert {words: name for words, name in bare.items() if MACHINERY.search(words)} == {}


def newest(world: World) -> str:
    body = world.prompts()[-1].get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def test_a_prompt_about_an_answer_tells_what_led_there_in_sentences() -> None:
    assert "They agree: “Gladly!”" in newest(answered("Gladly! Ring me on any Monday."))


def test_a_prompt_about_a_failure_does_so_too() -> None:
    text = newest(failed("5.7.1", "554 5.7.1 Message rejected as spam"))
    assert "It says that the letter was taken for spam." in text
    assert "Reason:" not in text
