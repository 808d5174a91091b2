"""What a stranger, a contact or an old mail may try to have a command obeyed."""

import base64
import re
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from outreach.application.answering import UNKNOWN_AN_HOUR, UNKNOWN_ANSWERED
from outreach.domain.events import CommandRefused
from outreach.ports.store import MENTEE_STREAM
from tests.application.test_obeying import answers, asked_about_julie, nothing_changed
from tests.makers import MENTEE, World, contact, mail_from

FORGED = "Re: a letter waits [#2n7k4w9xq3hbz6tvcd8r]"
MINE = f"Chris Morgan <{MENTEE}>"


def refusals(world: World) -> list[str]:
    with world.app.store.reading() as records:
        events = [one.event for one in records.journal.read(MENTEE_STREAM)]
    return [one.why for one in events if isinstance(one, CommandRefused)]


def test_a_token_counts_for_its_days_and_not_an_hour_longer() -> None:
    world = asked_about_julie()
    prompt = world.prompts()[0]
    world.clock.forward(days=world.app.rules.token_days)
    world.reply("SEND", prompt=prompt)
    world.run(hours=1)
    assert nothing_changed(world)
    assert "no longer valid" in answers(world)[-1]


def test_a_token_that_nobody_issued_is_reported_and_noted_in_the_journal() -> None:
    world = asked_about_julie()
    world.mailbox.deliver(mail_from(MINE, "SEND", subject=FORGED))
    world.run(minutes=5)
    assert nothing_changed(world)
    assert refusals(world) == ["unknown_token"]
    told = " ".join(answers(world)[-1].split())
    assert "not from you" in told
    assert "nothing was changed" in told


def test_of_a_flood_of_guesses_a_few_are_answered_and_noted_and_the_true_token_still_counts() -> None:
    world = asked_about_julie()
    prompt = world.prompts()[0]
    for number in range(2 * UNKNOWN_AN_HOUR):
        guess = f"Re: [#{number:020d}]"
        world.mailbox.deliver(mail_from(MINE, "SEND", subject=guess, message_id=f"<{number}@evil.test>"))
    world.run(minutes=5)
    assert nothing_changed(world)
    assert len(refusals(world)) == UNKNOWN_AN_HOUR
    assert len(answers(world)) == UNKNOWN_ANSWERED
    world.reply("SEND", prompt=prompt)
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert len(answers(world)) == UNKNOWN_ANSWERED + 1


def test_a_void_token_carries_no_command_not_even_a_note() -> None:
    world = asked_about_julie()
    prompt = world.prompts()[0]
    world.reply("NOTE first", Cc="Julie <julie@partner.test>")
    world.run(minutes=5)
    world.reply("NOTE second", prompt=prompt)
    world.run(minutes=5)
    assert nothing_changed(world)
    assert "is void" in answers(world)[-1]


def test_a_command_mail_that_comes_again_from_another_address_of_the_mentee_is_obeyed_once() -> None:
    world = asked_about_julie()
    prompt = world.prompts()[0]
    for sender in (MENTEE, MENTEE.replace("@", "+again@")):
        world.reply("NOTE one", prompt=prompt, sender=sender, message_id="<note@example.org>")
        world.run(minutes=5)
    assert world.kinds("julie").count("NoteAdded") == 1


def test_a_person_whose_name_looks_like_a_token_can_be_asked_about() -> None:
    world = World()
    world.add(contact("Ada [#2n7k4w9xq3hbz6tvcd8r] Marsh", "ada@marsh.test"))
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    assert len(world.letters()) == 1


def test_tokens_are_kept_and_looked_up_as_hashes_so_that_no_comparison_tells_how_near_a_guess_was() -> None:
    world = asked_about_julie()
    token = re.findall(r"\[#(\w+)\]", str(world.prompts()[0]["Subject"]))[-1]
    (item,) = world.items()
    assert item.prompt
    with world.app.store.reading() as records:
        prompt = records.prompts.get(item.prompt)
        assert prompt
        assert token not in f"{prompt} {item}"
        assert records.prompts.by_token(token) is None
    assert len(prompt.token_hash) == 64


def quoted() -> EmailMessage:
    return text("Thank you!\n\nOn Monday, Julie wrote:\n> SEND\n> YES\n")


def unmarked_quote() -> EmailMessage:
    return text("Thank you!\n\n-----Original Message-----\nFrom: Julie\nSubject: Hello\n\nSEND\n")


def signature() -> EmailMessage:
    return text("Thank you!\n-- \nSEND\n")


def hidden_in_html() -> EmailMessage:
    return html('<div style="display:none">SEND</div><p>Thank you!</p>')


def hidden_in_a_comment() -> EmailMessage:
    return html("<!-- \nSEND\n --><title>SEND</title><style>SEND</style><script>SEND</script><p>Thank you!</p>")


def quoted_in_html() -> EmailMessage:
    return html('<p>Thank you!</p><div class="gmail_quote"><blockquote>SEND</blockquote></div>')


def attached() -> EmailMessage:
    message = text("Thank you!")
    message.add_attachment("SEND\n", filename="command.txt")
    return message


def attached_alone() -> EmailMessage:
    message = EmailMessage()
    message.add_attachment(b"SEND\n", "text", "plain", filename="command.txt")
    return message


def enclosed() -> EmailMessage:
    message, inside = text("Thank you!"), text("SEND")
    inside["Subject"] = "SEND"
    message.add_attachment(inside)
    return message


def encoded_word() -> EmailMessage:
    return text(f"=?utf-8?b?{base64.b64encode(b'SEND').decode()}?=")


def other_alternative() -> EmailMessage:
    message = text("Thank you!")
    message.add_alternative("<p>SEND</p>", "html")
    return message


def text(words: str) -> EmailMessage:
    message = EmailMessage()
    message.set_content(words)
    return message


def html(words: str) -> EmailMessage:
    message = EmailMessage()
    message.set_content(words, "html")
    return message


@pytest.mark.parametrize(
    "made",
    [
        quoted, unmarked_quote, signature, hidden_in_html, hidden_in_a_comment, quoted_in_html, attached,
        attached_alone, enclosed, encoded_word, other_alternative,
    ],
)  # fmt: skip
def test_a_command_that_the_mentee_did_not_write_on_the_first_line_is_none(
    made: Callable[[], EmailMessage],
) -> None:
    world = asked_about_julie()
    message = made()
    message["From"], message["To"] = MINE, MENTEE
    message["Subject"] = f"Re: {world.prompts()[0]['Subject']}"
    message["Message-ID"] = "<hidden@example.org>"
    world.mailbox.deliver(message.as_bytes())
    world.run(minutes=5)
    assert nothing_changed(world)
    assert len(answers(world)) == 1
    assert "nothing was changed" in answers(world)[0].lower()


def test_a_token_in_an_encoded_word_from_a_stranger_is_seen_and_void() -> None:
    world = asked_about_julie()
    prompt = world.prompts()[0]
    token = str(prompt["Subject"]).rpartition("[#")[2]
    subject = f"=?utf-8?b?{base64.b64encode(f'Re: x [#{token}'.encode()).decode()}?="
    raw = (
        f"From: Eve <eve@evil.test>\r\nTo: {MENTEE}\r\nSubject: {subject}\r\nMessage-ID: <e@x.test>\r\n\r\nSEND\r\n"
    )
    world.mailbox.deliver(raw.encode())
    world.run(minutes=5)
    assert nothing_changed(world)
    assert "eve@evil.test" in answers(world)[-1]
    world.reply("SEND", prompt=prompt)
    world.run(minutes=5)
    assert nothing_changed(world)


@pytest.mark.parametrize(
    "sender",
    [
        f"From: Eve <eve@evil.test>\r\nFrom: {MINE}",
        f'From: "{MENTEE}" <eve@evil.test>',
        f"From: Eve <eve@evil.test>\r\nSender: {MINE}\r\nReply-To: {MINE}",
        f"From: eve@evil.test ({MENTEE})",
        f"From: Eve <eve@evil.test>, {MINE}",
    ],
    ids=["two fields", "in the name", "Sender", "in a comment", "two addresses"],
)
def test_only_the_address_in_from_says_who_wrote(sender: str) -> None:
    world = asked_about_julie()
    subject = f"Re: {world.prompts()[0]['Subject']}"
    raw = f"{sender}\r\nTo: {MENTEE}\r\nSubject: {subject}\r\nMessage-ID: <e@x.test>\r\n\r\nSEND\r\n"
    world.mailbox.deliver(raw.encode())
    world.run(minutes=5)
    assert nothing_changed(world)
    assert "eve@evil.test" in answers(world)[-1]


def test_what_a_contact_answers_is_never_a_command() -> None:
    world = asked_about_julie()
    world.reply("SEND")
    world.run(minutes=5)
    before = world.kinds("julie").count("CommandObeyed")
    world.hears_from("Julie Adams <julie@partner.test>", "STOP\n\nJulie: CLOSE\n\nASK", subject="STOP")
    world.run(minutes=5)
    assert world.kinds("julie").count("CommandObeyed") == before
    with world.app.store.reading() as records:
        assert not records.mentees.get().stopped
