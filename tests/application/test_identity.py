"""Whose message is it, and is it known? Ids that lie, collide or change; sub-addresses; earlier mail."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from outreach.application.app import SentCopy
from outreach.application.commanding import command_by_name
from outreach.application.importing import save_edited
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import Stage
from outreach.domain.people import Channel, ContactId
from outreach.ports.mail import InDoubt, Refused
from outreach.ports.mail import Stage as At
from outreach.settings.providers import named
from tests.makers import MENTEE, World, contact, mail_from

JULIE = "julie@partner.test"
FROM_JULIE = f"Julie Adams <{JULIE}>"


def asked_about_julie() -> World:
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    return world


def written_to_julie() -> World:
    world = asked_about_julie()
    world.reply("SEND")
    world.run(minutes=5)
    return world


def questions(world: World) -> list[Question]:
    return [item.question for item in world.items()]


def test_an_answer_with_the_message_id_of_somebody_elses_mail_is_read() -> None:
    world = written_to_julie()
    world.add(contact("Bo Lind", "bo@north.test"))
    world.hears_from("Bo Lind <bo@north.test>", "Hello there", message_id="<same@mail.example>")
    world.run(minutes=5)
    world.hears_from(FROM_JULIE, "Yes, gladly.", message_id="<same@mail.example>")
    world.hears_from(FROM_JULIE, "And one more thing.", message_id="<SAME@mail.example>")
    assert world.run(minutes=5).tally.answers == 2
    assert world.journey("julie").stage is Stage.CONVERSING


def test_one_message_seen_in_two_folders_or_renumbered_is_one() -> None:
    world = written_to_julie()
    answer = mail_from(FROM_JULIE, "Yes, gladly.", message_id="<one@mail.example>")
    world.mailbox.deliver(answer)
    world.mailbox.deliver(answer, "Junk")
    world.run(minutes=5)
    for folder in world.mailbox.inside.values():
        folder.renumber()
    world.run(minutes=5)
    assert world.kinds("julie").count("AnswerReceived") == 1


def test_an_address_in_the_servers_words_is_no_message_id() -> None:
    world = asked_about_julie()
    world.reply("SEND")
    world.sender.script(Refused(At.RCPT, 451, "4.7.1", f"<{JULIE}>: greylisted"))
    world.run(minutes=5)
    world.sender.script(InDoubt("broken"), taken=True)
    world.run(minutes=20)
    assert world.outbox("julie")[0].tries == 1
    world.mailbox.deliver(world.letters()[0], "Sent")
    world.run(minutes=5)
    assert world.journey("julie").stage is Stage.CONTACTED
    assert world.outbox("julie")[0].provider_id == ""


def test_what_the_mentee_writes_from_a_sub_address_counts_as_theirs() -> None:
    world = asked_about_julie()
    world.reply("SEND")
    world.clock.forward(hours=9)
    world.run()
    tagged = MENTEE.replace("@", "+work@")
    by_hand = mail_from(f"Chris <{tagged}>", "Dear Julie, we met ...", to=JULIE, at=world.clock.now())
    world.mailbox.deliver(by_hand, "Sent")
    for _ in range(3):
        world.run(days=1)
    assert world.letters() == []
    assert "WrittenByHand" in world.kinds("julie")


def test_earlier_mail_of_the_person_is_asked_about_and_the_letter_may_still_go() -> None:
    world = World()
    a_month_ago = world.clock.now() - timedelta(days=30)
    world.mailbox.deliver(mail_from(FROM_JULIE, "Nice to meet you at the fair", at=a_month_ago), at=a_month_ago)
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    assert world.letters() == []
    assert questions(world) == [Question.EARLIER_MAIL]
    world.reply("SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert world.journey("julie").stage is Stage.CONTACTED


def test_earlier_list_mail_and_absences_of_the_person_are_nothing_to_ask_about() -> None:
    world = World()
    then = world.clock.now() - timedelta(days=30)
    post = mail_from(
        FROM_JULIE, "Dear all, the minutes are up.", to="nursing@lists.example.org",
        subject="[nursing] minutes", List_Id="<nursing.lists.example.org>", Precedence="list", at=then,
    )  # fmt: skip
    world.mailbox.deliver(post, at=then)
    away = mail_from(
        FROM_JULIE, "I am out of the office.", subject="Out of office", Auto_Submitted="auto-replied", at=then
    )
    world.mailbox.deliver(away, at=then)
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_somebody_who_writes_first_is_in_conversation() -> None:
    world = asked_about_julie()
    world.hears_from(FROM_JULIE, "I hear you are looking for somebody to talk to?")
    world.run(minutes=5)
    assert world.journey("julie").stage is Stage.CONVERSING


def edited(world: World, **values: object) -> None:
    with world.app.store.transaction() as records:
        before = records.contacts.get(ContactId("julie"))
        assert before is not None
        save_edited(world.app, records, before, replace(before, **values))  # type: ignore[arg-type]  # by name


def queued_overnight() -> World:
    world = asked_about_julie()
    world.reply("SEND")
    world.clock.forward(hours=9)
    world.run()
    return world


def test_another_address_takes_back_what_was_approved_for_the_old_one() -> None:
    world = queued_overnight()
    edited(world, addresses=("julie@new.test", JULIE))
    world.run(hours=15)
    assert world.letters() == []
    assert questions(world) == [Question.APPROVE]
    world.reply("SEND")
    world.run(minutes=5)
    assert [one.recipient for one in world.sender.handed if one.recipient != MENTEE] == ["julie@new.test"]


def test_somebody_who_was_written_to_gets_no_second_first_letter_at_another_address() -> None:
    world = written_to_julie()
    command_by_name(world.app, ["Julie", "ADDRESS", "julie@else.test"])
    assert world.journey("julie").stage is Stage.CONTACTED
    world.run(days=9)
    command_by_name(world.app, ["Julie", "SEND"])
    world.run(minutes=30)
    world.run(days=30)
    letters = [message_from_bytes(raw, EmailMessage, policy=default) for raw in world.letters()]
    assert [one["To"].addresses[0].addr_spec for one in letters] == ["julie@partner.test", "julie@else.test"]
    assert world.kinds("julie").count("LetterSent") == 2
    assert world.journey("julie").stage is Stage.CLOSED


def test_to_somebody_who_is_reached_by_hand_from_now_on_the_mentee_carries_the_words() -> None:
    world = queued_overnight()
    edited(world, channel=Channel.LINKEDIN)
    for _ in range(20):
        world.run(days=1)
    assert world.letters() == []
    assert questions(world) == [Question.BY_HAND]


def test_a_mail_of_three_megabytes_is_an_answer_all_the_same() -> None:
    world = written_to_julie()
    world.hears_from(FROM_JULIE, "Yes, gladly.\n\n" + "> quoted words and words\n" * 120_000)
    assert world.run(minutes=5).tally.answers == 1


def test_our_prompts_moved_to_other_folders_change_nothing() -> None:
    world = asked_about_julie()
    world.mailbox.add_folder("Kept")
    world.mailbox.move(1, "Junk")
    before = world.kinds("julie")
    world.run(minutes=5)
    world.run(minutes=5)
    assert world.kinds("julie") == before
    assert len(world.sender.handed) == 1


@pytest.mark.parametrize(("provider", "names_itself"), [("outlook", True), ("posteo", False)])
def test_where_the_provider_is_known_to_rewrite_a_first_letter_names_its_own_id(
    provider: str, names_itself: bool
) -> None:
    world = World()
    world.app = replace(world.app, preferences=replace(world.app.preferences, provider=named(provider)))
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    (letter,) = [message_from_bytes(raw, EmailMessage, policy=default) for raw in world.letters()]
    assert (letter["References"] == letter["Message-ID"]) is names_itself


@pytest.mark.parametrize("draft_is_removed", [True, False])
def test_the_id_that_a_provider_gave_is_learned_from_the_copy_that_it_filed(draft_is_removed: bool) -> None:
    world = World()
    world.mailbox.removes_single = draft_is_removed
    world.app = replace(
        world.app,
        preferences=replace(world.app.preferences, provider=named("outlook"), sent_copy=SentCopy.NEVER),
    )
    world.sender.rewrites_ids, world.sender.names_id, world.sender.copies_to = True, False, world.mailbox
    world.add(contact("Julie Adams", JULIE))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    world.run(minutes=15)
    letter = world.outbox("julie")[0]
    assert letter.provider_id.endswith("@provider.example.test>")
    copies = [message_from_bytes(raw, EmailMessage, policy=default) for raw in world.mailbox.messages("Sent")]
    assert len([one for one in copies if JULIE in str(one["To"])]) == 1
    assert "WrittenByHand" not in world.kinds("julie")
    assert world.outbox("julie")[1].status is Status.DRAFT
