"""A command by mail counts only from the mentee, to the mentee alone, under a token of ours, from a person."""

from email.message import EmailMessage
from email.policy import SMTP

import pytest

from tests.end_to_end.client import text_of
from tests.end_to_end.desk import Desk
from tests.servers.mailboxes import submit

pytestmark = pytest.mark.servers


def test_a_reply_that_goes_to_others_too_is_refused_and_a_fresh_prompt_comes(desk: Desk) -> None:
    ada = desk.meets("Ada Marsh")
    desk.run()
    first = desk.prompt("Ada Marsh: the first letter waits")
    desk.reply(first, "SEND", also_to=[ada.address])
    assert desk.run(minutes=5)["letters_sent"] == 0
    assert "nothing was changed" in text_of(desk.prompt("Re: your command"))
    fresh = desk.prompt("Ada Marsh: the first letter waits", 2)
    assert fresh["Subject"] != first["Subject"]

    desk.reply(first, "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 0
    desk.reply(fresh, "SEND")
    desk.run(minutes=5)
    asked_all_the_same = [("Ada Marsh", "earlier_mail")]  # she has the reply that went astray
    assert desk.questions() == asked_all_the_same


@pytest.mark.parametrize("token", ["", " [#2n7k4w9xq3hbz6tvcd8r]"])
def test_a_forged_mail_without_a_token_of_ours_changes_nothing(desk: Desk, token: str) -> None:
    desk.meets("Ada Marsh")
    desk.run()
    desk.prompt("Ada Marsh: the first letter waits")
    mallory = desk.host.new_user("mallory", "elsewhere.test")
    forged = EmailMessage(SMTP)
    forged["From"], forged["To"] = f"Chris Morgan <{desk.me.address}>", desk.me.address
    forged["Subject"] = f"Re: Ada Marsh: the first letter waits{token}"
    forged["Message-ID"] = "<forged@elsewhere.test>"
    forged.set_content("SEND")
    submit(desk.host, mallory, [desk.me.address], forged.as_bytes())
    desk.awaits("<forged@elsewhere.test>")
    before = desk.kinds("Ada")
    assert desk.run(minutes=5)["letters_sent"] == 0
    assert desk.kinds("Ada") == before
    assert desk.questions() == [("Ada Marsh", "approve")]


def test_a_true_token_from_a_strangers_address_changes_nothing_and_is_void(desk: Desk) -> None:
    desk.meets("Ada Marsh")
    desk.run()
    prompt = desk.prompt("Ada Marsh: the first letter waits")
    mallory = desk.host.new_user("mallory", "elsewhere.test")
    stolen = EmailMessage(SMTP)
    stolen["From"], stolen["To"], stolen["Subject"] = mallory.address, desk.me.address, f"Re: {prompt['Subject']}"
    stolen["Message-ID"] = "<stolen@elsewhere.test>"
    stolen.set_content("SEND")
    submit(desk.host, mallory, [desk.me.address], stolen.as_bytes())
    desk.awaits("<stolen@elsewhere.test>")
    assert desk.run(minutes=5)["letters_sent"] == 0
    desk.prompt("Ada Marsh: the first letter waits", 2)
    assert mallory.address in text_of(desk.prompt("Re: your command"))
    desk.reply(prompt, "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 0


def test_the_mentees_own_absence_note_changes_nothing_and_is_met_with_silence(desk: Desk) -> None:
    desk.meets("Ada Marsh")
    desk.run()
    prompt = desk.prompt("Ada Marsh: the first letter waits")
    desk.reply(
        prompt,
        "SEND\n\nI am out of the office until 12 October.",
        **{"Subject": f"Automatic reply: {prompt['Subject']}", "Auto-Submitted": "auto-replied"},
    )
    before, inbox = desk.kinds("Ada"), len(desk.inbox())
    summary = desk.run(minutes=5)
    assert (summary["letters_sent"], summary["prompts_sent"], summary["commands"]) == (0, 0, 0)
    assert desk.kinds("Ada") == before
    assert len(desk.settled().inbox()) == inbox
    assert desk.questions() == [("Ada Marsh", "approve")]
