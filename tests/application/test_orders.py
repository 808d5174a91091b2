"""Which command counts for what: tokens, items, lines, and mails without a Message-ID."""

from outreach.application.prompting import ask, open_item
from outreach.domain.correspondence import Incoming, Question
from outreach.domain.events import IncomingId
from outreach.ports.mail import Refused, Stage
from tests.makers import MENTEE, World, contact

JULIE, BO = "julie@partner.test", "bo@north.test"


def asked_about(*names: str) -> World:
    world = World()
    for name in names:
        world.add(contact(name, f"{name.split()[0].lower()}@{name.split()[1].lower()}.test"))
    world.run()
    return world


def questions(world: World) -> list[Question]:
    return [item.question for item in world.items()]


def button(prompt: object) -> str:
    """The token of the first button of a prompt."""
    html = prompt.get_body(("html",)).get_content()  # type: ignore[attr-defined]  # an EmailMessage
    return str(html.partition("%5B%23")[2].partition("%5D")[0])


def stopped(world: World) -> str:
    with world.app.store.reading() as records:
        return records.mentees.get().stopped


def without_message_id(world: World, text: str) -> None:
    prompt = world.prompts()[0]
    raw = f"From: Chris <{MENTEE}>\r\nTo: {MENTEE}\r\nSubject: Re: {prompt['Subject']}\r\n\r\n{text}\r\n"
    world.mailbox.deliver(raw.encode())


def test_two_commands_without_a_message_id_are_both_obeyed_and_each_once() -> None:
    world = asked_about("Julie Adams")
    without_message_id(world, "NOTE one")
    without_message_id(world, "NOTE two")
    world.run(minutes=5)
    without_message_id(world, "NOTE two")
    world.run(minutes=5)
    assert world.kinds("julie").count("NoteAdded") == 2


def test_stop_counts_under_the_button_of_a_prompt_that_was_made_void() -> None:
    world = asked_about("Julie Adams")
    prompt = world.prompts()[0]
    token = button(prompt)
    world.reply("SEND", Cc="Somebody <else@elsewhere.test>")
    world.run(minutes=5)
    world.reply("STOP", prompt=prompt, subject=f"Re: SEND [#{token}]")
    world.run(minutes=5)
    assert stopped(world) == "by_mentee"


def test_a_void_prompt_is_asked_anew_and_its_old_buttons_stay_void() -> None:
    world = asked_about("Julie Adams")
    token = button(world.prompts()[0])
    world.reply("SEND", Cc="Somebody <else@elsewhere.test>")
    world.run(minutes=5)
    assert questions(world) == [Question.APPROVE]
    world.reply("SEND", subject=f"Re: SEND [#{token}]")
    world.run(minutes=5)
    assert world.letters() == []
    assert questions(world) == [Question.APPROVE]


def test_send_under_a_prompt_that_shows_no_letter_approves_none() -> None:
    world = asked_about("Julie Adams")
    world.reply("SEND")
    world.run(minutes=5)
    first = world.outbox("julie")[0]
    for _ in range(12):
        world.run(days=1)
    world.hears_from(
        "Pat Office <pat@adams.test>", "May I answer in her place?",
        subject=f"Re: {first.content.subject}", In_Reply_To=first.message_id,
    )  # fmt: skip
    world.run(minutes=5)
    assert Question.STRANGER in questions(world)
    before = world.kinds("julie").count("LetterApproved")
    world.reply("SEND")
    world.run(minutes=5)
    assert world.kinds("julie").count("LetterApproved") == before


def test_send_under_the_prompt_of_a_stranger_does_not_approve_the_letter_asked_about_elsewhere() -> None:
    world = asked_about("Julie Adams")
    with world.app.store.transaction() as records:
        kept = Incoming(IncomingId("m"), "", "", "inbox", "", world.clock.now(), b"From: pat@x.test\n\nHello")
        records.incoming.add(kept)
        open_item(world.app, records, Question.STRANGER, world.journey("julie").id, "m")
        ask(world.app, records, [one for one in records.prompts.open_items() if one.question is Question.STRANGER])
    world.run(minutes=5)
    world.reply("SEND")
    world.run(minutes=5)
    assert "LetterApproved" not in world.kinds("julie")


def test_named_lines_may_stand_apart_and_a_signature_below_is_none_of_them() -> None:
    world = asked_about("Julie Adams", "Bo Lind")
    world.reply("Julie: SEND\n\nBo: SKIP\n\nPhone: 0123 456")
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert "LetterSkipped" in world.kinds("bo")


def test_a_line_that_is_no_command_among_named_ones_changes_nothing_at_all() -> None:
    world = asked_about("Julie Adams", "Bo Lind")
    world.reply("Julie: SEND\nBo: skipping this")
    world.run(minutes=5)
    assert world.letters() == []


def test_send_to_the_first_prompt_and_to_its_repeat_sends_once() -> None:
    world = asked_about("Julie Adams")
    world.run(days=4)
    first, again = world.prompts()
    world.reply("SEND", prompt=again)
    world.run(minutes=5)
    world.reply("SEND", prompt=first)
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_a_line_about_somebody_who_is_not_in_the_prompt_changes_nothing() -> None:
    world = asked_about("Julie Adams")
    world.add(contact("Bo Lind", BO))
    world.run(minutes=5)
    world.reply("Julie: SEND\nBo: SEND", prompt=world.prompts()[0])
    world.run(minutes=5)
    assert world.letters() == []


def test_sending_that_works_again_closes_the_question_about_it() -> None:
    world = asked_about("Julie Adams")
    world.sender.answers["julie@adams.test"] = Refused(Stage.MAIL, 550, "5.7.1", "not today")
    world.reply("SEND")
    for _ in range(3):
        world.run(days=1)
    assert questions(world) == [Question.STOPPED]
    world.sender.answers.clear()
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert questions(world) == []
