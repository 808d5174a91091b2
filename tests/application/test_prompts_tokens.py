"""Tokens and times of prompts: what survives, what is forgotten, what is repeated, and when mails may come."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from outreach.application.settling import stop_sending
from outreach.domain.correspondence import ItemState, Outgoing, Purpose, Question, Status
from outreach.domain.events import Stage, StopReason
from tests.application.prompt_situations import (
    answered,
    asked_to_approve,
    in_doubt,
    julie,
    letter_gone,
    three_letters,
)
from tests.makers import World

TOKEN = re.compile(r"token\d{15}")


def stored(world: World, *purposes: Purpose) -> list[Outgoing]:
    """The mails to the mentee as the store keeps them."""
    with world.app.store.reading() as records:
        return [one for one in records.outbox.with_status(*Status) if one.purpose in purposes]


def tokens_in(mail: Outgoing) -> list[str]:
    kept = (mail.content.subject, mail.content.text, mail.content.html, (mail.raw or b"").decode())
    return TOKEN.findall("".join(kept).replace(mail.message_id, "").replace(mail.our_id, ""))


def prompts_with(world: World, words: str) -> list[str]:
    return [str(one["Subject"]) for one in world.prompts() if words in str(one["Subject"])]


@pytest.mark.parametrize(
    "prefix", ["Re: ", "RE: ", "AW: ", "SV: Re: ", "Antw: ", "Fwd: Re: ", "回复：", "[Extern] Re: "]
)
def test_the_token_survives_what_mail_programs_put_before_the_subject(prefix: str) -> None:
    world = asked_to_approve()
    world.reply("SEND", subject=prefix + str(world.prompts()[-1]["Subject"]))
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_stored_prompts_lose_their_tokens_once_all_is_answered() -> None:
    world = three_letters()
    world.reply("Julie: SKIP\nBen: SKIP")
    world.run(minutes=1)
    (prompt,) = stored(world, Purpose.PROMPT)
    assert len(set(tokens_in(prompt))) == 4
    world.reply("Zoë: SKIP", prompt=world.prompts()[0])
    world.run(minutes=1)
    (prompt,) = stored(world, Purpose.PROMPT)
    assert tokens_in(prompt) == []
    assert prompt.raw is None


def test_stored_prompts_lose_their_tokens_when_the_question_lapses() -> None:
    world = asked_to_approve()
    world.hears_from("Julie Adams <julie@partner.test>", "I have heard of you. Shall we talk?")
    world.run(minutes=1)
    asked, answer = stored(world, Purpose.PROMPT)
    assert tokens_in(asked) == []
    assert tokens_in(answer) != []


def test_an_answered_prompt_still_carries_other_commands() -> None:
    world = asked_to_approve()
    prompt = world.prompts()[-1]
    world.reply("SKIP")
    world.run(minutes=1)
    world.reply("UNDO", prompt=prompt)
    world.run(minutes=1)
    assert [item.question for item in world.items()] == [Question.APPROVE]


def test_a_question_is_repeated_once_under_the_same_tokens() -> None:
    world = asked_to_approve()
    for _ in range(20):
        world.run(days=1)
    first, second = world.prompts()
    assert second["Subject"] == f"Once more: {first['Subject']}"
    assert second["In-Reply-To"] == first["Message-ID"]
    assert TOKEN.findall(str(second.get_body(("html",)))) == TOKEN.findall(str(first.get_body(("html",))))


def test_the_repeat_is_obeyed_and_both_lose_their_tokens() -> None:
    world = asked_to_approve()
    world.run(days=4)
    world.reply("SKIP")
    world.run(minutes=1)
    assert world.items() == []
    assert [tokens_in(one) for one in stored(world, Purpose.PROMPT)] == [[], []]


def test_a_prompt_that_has_not_gone_does_not_go_once_answered() -> None:
    world = asked_to_approve()
    (item,) = world.items()
    with world.app.store.transaction() as records:
        (prompt,) = stored(world, Purpose.PROMPT)
        records.outbox.update(replace(prompt, status=Status.QUEUED), was=Status.SENT)
    world.reply("SKIP")
    world.run(minutes=1)
    assert item.state is ItemState.OPEN
    (prompt,) = stored(world, Purpose.PROMPT)
    assert prompt.status is Status.WITHDRAWN
    assert len(prompts_with(world, "waits for your word")) == 1


NIGHT = datetime(2026, 11, 2, 23, 0, tzinfo=UTC)


def test_prompts_wait_for_the_morning() -> None:
    world = World()
    world.clock.instant = NIGHT
    world.add(julie())
    world.run()
    assert world.prompts() == []
    world.run(hours=8, minutes=59)
    assert world.prompts() == []
    world.run(minutes=1)
    assert len(world.prompts()) == 1


def test_a_last_look_comes_at_any_hour() -> None:
    world = asked_to_approve()
    world.clock.instant = NIGHT
    world.reply("SEND\nDear Julie,\n\nmay I ask you for 15 minutes?\n\nChris")
    world.run()
    assert prompts_with(world, "a last look")


def test_that_sending_stopped_is_told_at_any_hour() -> None:
    world = letter_gone()
    world.clock.instant = NIGHT
    with world.app.store.transaction() as records:
        stop_sending(world.app, records, StopReason.TOO_MANY)
    world.run()
    assert prompts_with(world, "Sending has stopped")


def test_an_answer_is_not_told_at_night() -> None:
    world = letter_gone()
    world.clock.instant = NIGHT
    world.hears_from("Julie Adams <julie@partner.test>", "Gladly!")
    world.run()
    assert prompts_with(world, "Julie Adams answered") == []
    world.run(hours=9)
    assert len(prompts_with(world, "Julie Adams answered")) == 1


def test_repeats_wait_for_the_morning_too() -> None:
    world = asked_to_approve()
    world.clock.instant = NIGHT
    world.run(days=5)
    assert prompts_with(world, "Once more") == []
    world.run(hours=10)
    assert len(prompts_with(world, "Once more")) == 1


def test_a_reply_to_our_answer_is_a_command_too() -> None:
    world = in_doubt()
    world.reply("ARIVED")
    world.run(minutes=1)
    assert "ARRIVED | SEND AGAIN | SKIP" in str(world.prompts()[-1].get_body(("plain",)))
    world.reply("ARRIVED")
    world.run(minutes=1)
    assert world.journey("julie").stage is Stage.CONTACTED


def test_an_answer_that_has_gone_keeps_no_token() -> None:
    world = asked_to_approve()
    world.reply("STATUS")
    world.run(minutes=1)
    (answer,) = stored(world, Purpose.ANSWER)
    assert TOKEN.search(str(world.prompts()[-1]["Subject"]))
    assert answer.status is Status.SENT
    assert tokens_in(answer) == []


def test_an_answer_under_a_void_token_takes_no_replies() -> None:
    world = asked_to_approve()
    world.reply("SEND", to="chris@example.org, pat@office.test")
    world.run(minutes=1)
    answer = next(one for one in world.prompts() if str(one["Subject"]).startswith("Re: your command"))
    assert not TOKEN.search(str(answer["Subject"]))
    assert "takes no replies" in str(answer.get_body(("plain",)))


def test_what_a_person_wrote_is_quoted_up_to_a_length() -> None:
    world = answered("A long story. " * 2000)
    text = str(world.prompts()[-1].get_body(("plain",)))
    assert "only the beginning" in text
    assert text.count("A long story") < 400
