"""LinkedIn, phone and forms: texts to paste, and the mentee's word for what came of them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from outreach.application.commanding import command_by_name
from outreach.application.planning import plan
from outreach.domain.correspondence import Outgoing, Question, Status
from outreach.domain.events import Outcome, Stage, Step
from outreach.domain.people import Channel, Contact, Source
from outreach.domain.rules import Rules
from tests.makers import World, contact

PROFILE = "https://www.linkedin.com/in/lena-fuchs/"


def lena(address: str = "", **values: object) -> Contact:
    person = contact("Lena Fuchs", address, channel=Channel.LINKEDIN, source=Source.LINKEDIN, profile_url=PROFILE)
    return replace(person, **values)  # type: ignore[arg-type]  # fields of a contact


def world_with(person: Contact, rules: Rules | None = None) -> World:
    world = World(rules)
    world.add(person)
    world.run()
    return world


def say(world: World, words: str) -> None:
    world.reply(words)
    world.run(minutes=5)


def open_questions(world: World) -> list[Question]:
    return [one.question for one in world.items()]


def text(world: World) -> str:
    body = world.prompts()[-1].get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def until_asked(world: World, question: Question) -> None:
    for _ in range(40):
        if question in open_questions(world):
            return
        world.run(days=1)
    pytest.fail(f"{question} was never asked")


def carried(world: World) -> list[Outgoing]:
    return world.outbox("lena")


def test_the_text_is_mailed_ready_to_paste_with_the_profile() -> None:
    world = world_with(lena())
    assert open_questions(world) == [Question.BY_HAND]
    shown = text(world)
    assert PROFILE in shown
    assert carried(world)[0].content.text in shown
    assert "Dear Lena Fuchs," in shown
    assert "SEND" not in shown.replace("you SEND", "")


@pytest.mark.parametrize("channel", [Channel.LINKEDIN, Channel.PHONE, Channel.FORM])
def test_silence_ends_as_no_answer_by_each_channel(channel: Channel) -> None:
    world = world_with(contact("Lena Fuchs", channel=channel))
    for asked, words in (
        (Question.BY_HAND, "SENT"),
        (Question.HEARD, "NOTHING"),
        (Question.BY_HAND, "SENT"),
        (Question.HEARD, "NOTHING"),
    ):
        until_asked(world, asked)
        say(world, words)
    journey = world.journey("lena")
    assert (journey.stage, journey.outcome) == (Stage.CLOSED, Outcome.NO_ANSWER)
    assert (journey.touches, journey.follow_ups) == (2, 1)
    assert world.letters() == []


def test_an_answer_that_is_passed_on_begins_a_conversation() -> None:
    world = world_with(lena())
    say(world, "SENT")
    until_asked(world, Question.HEARD)
    say(world, "ANSWERED Gladly! How about Thursday at 10?")
    assert world.journey("lena").stage is Stage.CONVERSING
    assert "Gladly! How about Thursday at 10?" in text(world)
    assert [one.step for one in carried(world)] == [Step.FIRST_CONTACT, Step.FOLLOW_UP]
    say(world, "MEETING Thu 26 Nov 10:00")
    assert world.journey("lena").stage is Stage.MEETING_SET
    assert world.letters() == []


def test_an_answer_can_be_told_before_anybody_asks() -> None:
    world = world_with(lena())
    say(world, "SENT")
    command_by_name(world.app, "Lena ANSWERED yes, with pleasure".split())
    assert world.journey("lena").stage is Stage.CONVERSING


def test_a_text_left_out_ends_the_approach() -> None:
    world = world_with(lena())
    say(world, "SKIP")
    world.run(days=20)
    assert open_questions(world) == []
    assert world.journey("lena").touches == 0


def test_a_text_by_hand_is_never_sent_even_where_first_letters_are_automatic() -> None:
    rules = Rules(automatic=frozenset({Step.FIRST_CONTACT, Step.FOLLOW_UP}))
    world = world_with(lena("lena@fuchs.test"), rules)
    for _ in range(5):
        world.run(days=1)
    assert world.letters() == []
    assert {one.status for one in carried(world)} == {Status.DRAFT}
    assert {one.content.to for one in carried(world)} == {""}
    say(world, "SEND")
    world.run(days=1)
    assert world.letters() == []


def test_a_text_longer_than_the_channel_takes_is_held_back() -> None:
    world = world_with(lena(why_them="Your work matters to me. " * 90))
    assert "longer than this channel takes" in " ".join(text(world).split())
    assert not any(line.strip() == "SENT" for line in text(world).splitlines())


def test_by_phone_there_are_points_to_talk_about() -> None:
    world = world_with(contact("Lena Fuchs", channel=Channel.PHONE))
    assert "Why them: Your talk on nursing" in text(world)
    assert "must be mended" not in text(world)


def test_by_phone_their_answer_can_be_told_at_once() -> None:
    world = world_with(contact("Lena Fuchs", channel=Channel.PHONE))
    assert "  ANSWERED ..." in text(world)
    say(world, "ANSWERED with pleasure, ring me on Friday")
    assert world.journey("lena").stage is Stage.CONVERSING
    assert Question.BY_HAND not in open_questions(world)


def test_somebody_without_an_address_or_channel_stays_identified_and_is_listed() -> None:
    world = world_with(contact("Lena Fuchs"))
    world.add(contact("Pia Frei", channel=Channel.LINKEDIN))
    world.run(days=10)
    assert open_questions(world) == [Question.BY_HAND]
    assert world.journey("lena").stage is Stage.IDENTIFIED
    assert plan(world.app, 14).by_hand == ("Lena Fuchs",)


def test_words_passed_on_stand_under_the_name_alone() -> None:
    world = world_with(lena())
    say(world, "SENT")
    command_by_name(world.app, "lena ANSWERED gladly, on Friday".split())
    world.run(minutes=5)
    assert "Lena Fuchs wrote on Monday 2 November:" in text(world)
    assert "outreach.invalid" not in text(world)


# -- registers and programmes


def test_a_register_names_a_mentor_who_becomes_a_contact() -> None:
    world = world_with(
        contact("Leeds Mentoring Register", channel=Channel.FORM, source=Source.PROFESSIONAL_BODY, why_them="")
    )
    assert "Dear Leeds Mentoring Register team," in text(world)
    assert "must be mended" not in text(world)
    say(world, "SENT")
    until_asked(world, Question.HEARD)
    assert "ADD" in text(world)
    say(world, "ADD Mary Ward <mary@ward.test>")
    with world.app.store.reading() as records:
        mary = next(one for one in records.contacts.all() if one.name == "Mary Ward")
    assert (mary.source, mary.introduced_by) == (Source.PROFESSIONAL_BODY, "Leeds Mentoring Register")
    assert world.journey("leeds").stage is Stage.CLOSED
    assert Question.HEARD not in open_questions(world)
    world.run(minutes=5)
    assert any(one.journey == mary.id for one in world.items())
    world.run(days=200)
    assert not any(one.journey == "leeds" for one in world.items())  # no greetings to a register


# -- what LinkedIn's own notices tell


def notice(world: World, subject: str, body: str = "See the message", **fields: str) -> None:
    fields = {"List_Unsubscribe": "<https://www.linkedin.com/e/x>", "X_LinkedIn_Class": "MBR-TO-MBR", **fields}
    sender = fields.pop("sender", "Lena Fuchs via LinkedIn <messages-noreply@linkedin.com>")
    world.hears_from(sender, body, subject=subject, **fields)


@pytest.mark.parametrize(
    "subject",
    [
        "Lena Fuchs just messaged you",
        "Lena Fuchs sent you a message",
        "Lena Fuchs hat Ihnen eine Nachricht gesendet",
        "Lena Fuchs vous a envoyé un message",
        "Lena Fuchs accepted your invitation, explore their network",
    ],
)
def test_a_notice_of_linkedin_asks_early_and_is_nobodys_words(subject: str) -> None:
    world = world_with(lena())
    say(world, "SENT")
    notice(world, subject)
    world.run(days=1)
    assert open_questions(world) == [Question.HEARD]
    assert "LinkedIn says that Lena Fuchs" in text(world)
    assert "AnswerReceived" not in world.kinds("lena")
    say(world, "ANSWERED yes, gladly")
    assert world.journey("lena").stage is Stage.CONVERSING
    assert Question.HEARD not in open_questions(world)


def test_a_notice_in_a_conversation_asks_what_they_wrote() -> None:
    world = world_with(lena())
    say(world, "SENT")
    command_by_name(world.app, "Lena ANSWERED yes, gladly".split())
    say(world, "LATER 3 weeks")
    notice(world, "Lena Fuchs sent you a message")
    world.run(days=1)
    assert Question.HEARD in open_questions(world)
    say(world, "ANSWERED how about Thursday at 10?")
    assert open_questions(world) == [Question.ANSWERED]


def test_a_notice_that_led_to_nothing_lets_silence_go_on() -> None:
    world = world_with(lena())
    say(world, "SENT")
    notice(world, "Lena Fuchs accepted your invitation")
    world.run(days=1)
    say(world, "NOTHING")
    assert open_questions(world) == []
    until_asked(world, Question.BY_HAND)


@pytest.mark.parametrize(
    ("subject", "fields"),
    [
        ("Lena Fuchs sent you a message", {"sender": "Lena Fuchs <lena@fuchs.test>"}),
        ("Lena Fuchs sent you a message", {"sender": "Lena <messages-noreply@linkedin.com.evil.test>"}),
        ("Lena Fuchs has a new job", {}),
        ("Lena Fuchs and 3 others viewed your profile", {}),
        ("Paul Other sent you a message", {}),
        ("Lena Fuchs sent you a message", {"body": "https://www.linkedin.com/comm/in/another-lena?x=1"}),
    ],
)
def test_other_mail_is_no_sign(subject: str, fields: dict[str, str]) -> None:
    world = world_with(lena())
    say(world, "SENT")
    notice(world, subject, **fields)
    world.run(days=1)
    assert open_questions(world) == []
    assert world.journey("lena").stage is Stage.CONTACTED


def test_the_profile_tells_two_people_of_one_name_apart() -> None:
    world = world_with(lena())
    other = contact("Other Lena", channel=Channel.LINKEDIN, profile_url="https://linkedin.com/in/lena-2")
    world.add(replace(other, name="Lena Fuchs"))
    world.run(minutes=5)
    notice(world, "Lena Fuchs sent you a message", "https://www.linkedin.com/comm/in/lena-2?trk=x")
    world.run(days=1)
    assert "SignNoticed" in world.kinds("other")
    assert "SignNoticed" not in world.kinds("lena")


def test_a_day_of_reminder_is_kept() -> None:
    world = world_with(lena())
    say(world, "LATER 23 Nov")
    assert open_questions(world) == []
    while world.clock.instant < datetime(2026, 11, 23, 10, tzinfo=UTC):
        world.run(days=1)
    assert open_questions(world) == [Question.BY_HAND]
