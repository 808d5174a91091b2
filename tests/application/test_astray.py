"""Commands that went astray: to others as well, or from somebody who is not the mentee."""

import pytest

from outreach.domain.correspondence import Question
from tests.makers import MENTEE, World, contact, mail_from

JULIE = "julie@partner.test"


def asked_world() -> World:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    return world


def test_a_reply_that_goes_to_the_contact_too_is_refused_and_asked_anew() -> None:
    world = asked_world()
    first = world.prompts()[-1]
    world.reply("SEND", to=f"{MENTEE}, {JULIE}")
    world.run(minutes=5)
    assert world.letters() == []
    assert world.kinds("julie") == ["ContactAdded", "LetterDrafted", "LetterDrafted"]
    fresh = next(one for one in reversed(world.prompts()) if "waits for your word" in one["Subject"])
    assert fresh["Subject"] != first["Subject"]
    world.reply("SEND", prompt=first)
    world.run(minutes=5)
    assert world.letters() == []
    world.reply("SEND", prompt=fresh)
    world.run(minutes=5)
    assert len(world.letters()) == 1


@pytest.mark.parametrize("first", ["INBOX", "Sent"])
def test_a_blind_copy_to_the_contact_is_seen_in_sent_and_voids_the_token(first: str) -> None:
    world = asked_world()
    prompt = world.prompts()[-1]
    subject, message_id = f"Re: {prompt['Subject']}", "<reply@mail.example>"
    copies = {
        "INBOX": mail_from(MENTEE, "SEND", subject=subject, message_id=message_id),
        "Sent": mail_from(MENTEE, "SEND", subject=subject, message_id=message_id, Bcc=JULIE),
    }
    if first == "Sent":
        world.mailbox.deliver(copies["Sent"], "Sent")
        world.run(minutes=5)
    for folder, raw in copies.items():
        world.mailbox.deliver(raw, folder)
    world.run(minutes=5)
    world.run(minutes=5)
    assert world.letters() == []
    assert [item.question for item in world.items()] == [Question.APPROVE]
    world.reply("SEND", prompt=prompt)
    world.run(minutes=5)
    assert world.letters() == []


def test_a_token_of_ours_from_an_address_that_is_not_the_mentees_is_void() -> None:
    world = asked_world()
    first = world.prompts()[-1]
    world.reply("SEND", sender="mallory@elsewhere.test")
    world.run(minutes=5)
    assert world.letters() == []
    assert any("mallory@elsewhere.test" in str(one) for one in world.prompts())
    world.reply("SEND", prompt=first)
    world.run(minutes=5)
    assert world.letters() == []


def test_an_answer_of_the_contact_under_the_subject_of_a_prompt_stays_an_answer() -> None:
    world = asked_world()
    prompt = world.prompts()[-1]
    world.reply("SEND")
    world.run(minutes=5)
    world.hears_from(f"Julie Adams <{JULIE}>", "Gladly, any Monday suits me.", subject=f"Re: {prompt['Subject']}")
    assert world.run(hours=1).tally.answers == 1
