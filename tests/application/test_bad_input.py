"""Bad input by mail, case by case: nothing changes, one answer helps (none to machines), the journal says why."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from outreach.domain.events import CommandRefused
from outreach.ports.store import MENTEE_STREAM
from tests.application.test_bad_commands import state
from tests.application.test_obeying import answers
from tests.makers import MENTEE, World, contact, mail_from

JULIE, BEN = "julie@partner.test", "ben@second.test"


def asked() -> World:
    """Julie's letter waits for a word."""
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    return world


def asked_about_two() -> World:
    """Letters to Julie and to Julia wait for a word, in one mail."""
    world = World()
    world.add(contact("Julie Adams", JULIE, organisation="First", why_them="Your talk on nights changed my week"))
    world.add(contact("Julia Berg", BEN, organisation="Second", why_them="Your paper on rotas changed our ward"))
    world.run()
    return world


def reasons(world: World) -> list[str]:
    with world.app.store.reading() as records:
        events = [one.event for one in records.journal.read(MENTEE_STREAM)]
    return [one.why for one in events if isinstance(one, CommandRefused)]


def refused(world: World, why: str, *, answered: bool = True) -> str:
    """What has just come changes nothing; the one answer to it."""
    before, said, told = state(world), len(answers(world)), len(reasons(world))
    world.run(minutes=2)
    world.run(minutes=2)
    assert state(world) == before
    assert reasons(world)[told:] == [why]
    assert len(answers(world)) == said + answered
    return " ".join(answers(world)[-1].split()) if answered else ""


@pytest.mark.parametrize(
    ("made", "text", "why", "helps"),
    [
        (asked, "SKIP\nDear Julie,\n\nI would love to talk.\n\nChris", "both", "stands alone"),
        (asked, "LATER 2 weeks\n\nDear Julie,\n\nI would love to talk.\n\nChris", "both", "stands alone"),
        (asked, "Dear Julie,\n\nI would love to talk.\n\nSEND", "not_a_command", "Julie Adams: SEND | SKIP"),
        (asked, "SEND SKIP", "not_a_command", "Julie Adams: SEND | SKIP"),
        (asked, "Julie: SEND\nJulie: SKIP", "twice", "two of your lines answer the same question"),
        (asked, "SEND\nSKIP", "both", "SEND and SKIP stand below each other: send one command"),
        (asked, "Bettina: SEND", "unknown_name", "nobody among your contacts is called 'Bettina'"),
        (asked_about_two, "Jul: SEND", "ambiguous_name", "Julie Adams (julie@partner.test), Julia Berg"),
        (asked_about_two, "SEND", "which_one", "write NAME: COMMAND, a line for each"),
        (asked_about_two, "Julie: SEND\nJulia: FLY", "not_a_command", "Julia Berg: SEND | SKIP"),
        (asked, "LATER 31 Nov", "not_a_command", "LATER wants"),
        (asked, "LATER yesterday", "not_a_command", "LATER wants"),
        (asked, "MEETING Thu 31 Nov 10:00", "not_a_command", "MEETING wants a time to come"),
        (asked, "MEETING 1 Oct 2026 10:00", "not_a_command", "MEETING wants a time to come"),
        (asked, "Send her my best", "not_a_command", "Julie Adams: SEND | SKIP"),
        (asked, "Ask her next week", "not_a_command", "Julie Adams: SEND | SKIP"),
        (asked, "Stop by Thursday?", "not_a_command", "Julie Adams: SEND | SKIP"),
        (asked, "Later, perhaps", "not_a_command", "Julie Adams: SEND | SKIP"),
        (asked, "", "empty", "Julie Adams: SEND | SKIP"),
        (asked, "> SEND\n> SKIP", "empty", "Julie Adams: SEND | SKIP"),
    ],
)
def test_what_is_not_clear_changes_nothing(made: Callable[[], World], text: str, why: str, helps: str) -> None:
    world = made()
    world.reply(text)
    assert helps in refused(world, why)


def test_an_answer_to_what_was_answered_changes_nothing() -> None:
    world = asked()
    prompt = world.prompts()[-1]
    world.reply("SKIP")
    world.run(minutes=5)
    world.reply("SEND", prompt=prompt)
    assert "answered before" in refused(world, "answered")


def test_an_answer_to_a_prompt_of_months_ago_changes_nothing() -> None:
    world = asked()
    prompt = world.prompts()[-1]
    world.run(days=61)
    world.reply("SEND", prompt=prompt)
    assert "no longer valid" in refused(world, "expired")


def test_a_command_without_a_token_is_nobodys_and_met_with_silence() -> None:
    world = asked()
    before = state(world)
    world.mailbox.deliver(mail_from(MENTEE, "SEND", subject="Re: a letter waits", at=world.clock.instant))
    world.run(minutes=2)
    assert (state(world), answers(world), reasons(world)) == (before, [], [])


def test_a_token_that_is_none_of_ours_changes_nothing() -> None:
    world = asked()
    subject = "Re: a letter waits [#aaaaaaaaaaaaaaaaaaaaaaaa]"
    world.mailbox.deliver(mail_from(MENTEE, "SEND", subject=subject, at=world.clock.instant))
    assert "reply to the newest prompt" in refused(world, "unknown_token")


def test_the_token_of_a_question_about_somebody_else_changes_nothing() -> None:
    world = asked_about_two()
    world.reply("Julie: SEND\nJulia: SKIP")
    world.run(minutes=5)
    world.hears_from(f"Julie Adams <{JULIE}>", "Gladly! Thursday at 10?")
    world.run(minutes=5)
    world.reply("Julia Berg: YES")
    assert "that prompt does not ask about Julia Berg" in refused(world, "not_in_prompt")


def test_a_command_from_a_forged_sender_changes_nothing_and_the_mentee_is_told() -> None:
    world = asked()
    prompt = world.prompts()[-1]
    world.reply("SEND", sender="mallory@evil.test")
    said, before = len(answers(world)), state(world)[:3]
    world.run(minutes=5)
    assert state(world)[:3] == before
    assert "mallory@evil.test" in answers(world)[-1]
    assert (len(answers(world)), reasons(world), world.letters()) == (said + 1, ["foreign_sender"], [])
    world.reply("SEND", prompt=prompt)
    world.run(minutes=5)
    assert (reasons(world), world.letters()) == (["foreign_sender", "void"], [])


@pytest.mark.parametrize("fields", [{"Cc": f"Julie <{JULIE}>"}, {"Bcc": JULIE}, {"to": f"{MENTEE}, {JULIE}"}])
def test_a_command_that_goes_to_the_contact_too_changes_nothing(fields: dict[str, str]) -> None:
    world = asked()
    world.reply("SEND", prompt=world.prompts()[-1], **fields)
    world.run(minutes=5)
    assert world.letters() == []
    assert (len(answers(world)), reasons(world)) == (1, ["astray"])
    assert "a fresh prompt is on its way" in " ".join(answers(world)[-1].split()).casefold()


def test_a_prompt_that_is_forwarded_to_the_contact_gives_them_no_word() -> None:
    world = asked()
    prompt = world.prompts()[-1]
    subject = f"Fwd: {prompt['Subject']}"
    own = mail_from(MENTEE, "What do you think?", to=JULIE, subject=subject, at=world.clock.instant)
    world.mailbox.deliver(own, "Sent", at=world.clock.instant)
    world.run(minutes=5)
    world.hears_from(f"Julie Adams <{JULIE}>", "SEND", subject=f"Re: {subject}")
    world.run(minutes=5)
    world.reply("SEND", prompt=prompt)
    world.run(minutes=5)
    assert world.letters() == []
    assert "CommandObeyed" not in world.kinds("julie")


def html_only(world: World, body: str) -> None:
    prompt = world.prompts()[-1]
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"Chris Morgan <{MENTEE}>", MENTEE, f"Re: {prompt['Subject']}"
    mail["Date"], mail["Message-ID"] = world.clock.instant, "<html@mail.example>"
    mail["In-Reply-To"] = str(prompt["Message-ID"])
    quoted = "<blockquote type='cite'><p>SKIP: this letter never goes</p><p>CLOSE</p></blockquote>"
    mail.set_content(f"<html><body>{body}<br>{quoted}</body></html>", subtype="html")
    world.mailbox.deliver(mail.as_bytes())


@pytest.mark.parametrize(
    "body", ["<div>SEND</div>", "<p><b>Send</b></p><p>Chris</p>", "SEND<br><br>Thanks,<br>Chris"]
)
def test_a_reply_in_html_alone_counts_and_what_it_quotes_does_not(body: str) -> None:
    world = asked()
    html_only(world, body)
    world.run(minutes=5)
    assert len(world.letters()) == 1
    assert reasons(world) == []


def test_a_sentence_in_html_alone_changes_nothing() -> None:
    world = asked()
    html_only(world, "<div>Send her my best, and stop by on Thursday!</div>")
    assert "Julie Adams: SEND | SKIP" in refused(world, "not_a_command")


def test_a_reply_that_quotes_other_commands_means_its_own_alone() -> None:
    world = asked()
    world.reply("SEND\n\nOn Monday Chris Morgan wrote:\n> SKIP\n> Julie Adams: CLOSE\n> STOP")
    world.run(minutes=5)
    assert len(world.letters()) == 1


@pytest.mark.parametrize(
    "fields", [{"Auto_Submitted": "auto-replied"}, {"subject": "Automatic reply: Julie Adams: the first letter"}]
)
def test_the_mentees_own_absence_is_met_with_silence(fields: dict[str, str]) -> None:
    world = asked()
    if "subject" in fields:
        token = str(world.prompts()[-1]["Subject"]).rpartition("[#")[2]
        fields = {"subject": f"{fields['subject']} [#{token}", "X_Auto_Response_Suppress": "All"}
    world.reply("I am out of the office until Monday.\n\nSEND", prompt=world.prompts()[-1], **fields)
    refused(world, "machine", answered=False)
