"""Worlds in which the mentee has just been asked about letters, and about what came in: one for each question."""

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from email.message import EmailMessage

from outreach.application.rereading import reread
from outreach.application.settling import stop_sending
from outreach.domain.events import StopReason
from outreach.domain.people import Contact
from outreach.ports.mail import InDoubt, Refused, Stage
from tests.makers import MENTEE, World, contact, mail_from

JULIE = "julie@partner.test"


def julie(**values: object) -> Contact:
    return contact("Julie Adams", JULIE, role="Director of Nursing", organisation="Northern Trust", **values)


def asked_to_approve(*people: Contact) -> World:
    """A first pass has drafted the letters and asked for approval."""
    world = World()
    for person in people or (julie(),):
        world.add(person)
    world.run()
    return world


def approved(*people: Contact) -> World:
    world = asked_to_approve(*people)
    world.reply("SEND")
    return world


def letter_gone() -> World:
    world = approved()
    world.run(minutes=5)
    return world


def answered(text: str, sender: str = f"Julie Adams <{JULIE}>", **fields: str) -> World:
    world = letter_gone()
    world.hears_from(sender, text, **fields)
    world.run(minutes=10)
    return world


def three_letters() -> World:
    return asked_to_approve(
        julie(),
        contact("Ben Cole", "ben@second.test", organisation="Second"),
        contact("Zoë Łukasz-Featherstone", "zoe@third.test", organisation="Third"),
    )


def own_words(*sentences: str) -> World:
    world = asked_to_approve()
    world.reply("\n\n".join(("SEND\nDear Julie,", *sentences, "Chris")))
    world.run(minutes=5)
    return world


def stranger() -> World:
    world = letter_gone()
    letter = world.outbox("julie")[0]
    text = "Julie asked me to find a time for you. Would Tuesday 10 November at 9:30 suit?\n\nPat Moss"
    about = {"subject": f"Re: {letter.content.subject}", "In_Reply_To": letter.message_id}
    world.hears_from("Pat Moss <pat@office.test>", text, **about)
    world.run(minutes=10)
    return world


def report(kind: str, machine_part: str, message_id: str) -> bytes:
    """A report of a mail system (RFC 6522) about the letter with this Message-ID."""
    head = (
        "From: Mail System <mailer-daemon@mx.example.org>\r\nTo: chris@example.org\r\nSubject: About your mail\r\n"
        "Date: Mon, 02 Nov 2026 10:06:00 +0000\r\nMessage-ID: <report@mx.example.org>\r\nReturn-Path: <>\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type={kind}; boundary="part"\r\n\r\n'
    )
    words = "--part\r\nContent-Type: text/plain\r\n\r\nThis is a report about a mail of yours.\r\n"
    told = f"--part\r\nContent-Type: message/{kind}\r\n\r\n{machine_part}\r\n"
    returned = (
        "--part\r\nContent-Type: message/rfc822\r\n\r\n"
        f"From: chris@example.org\r\nTo: {JULIE}\r\nMessage-ID: {message_id}\r\n"
        "Subject: 15 minutes\r\n\r\nDear Julie,\r\n"
    )
    return f"{head}{words}{told}{returned}--part--\r\n".encode()


def failed(status: str, diagnostic: str) -> World:
    world = letter_gone()
    machine_part = (
        "Reporting-MTA: dns; mx.example.org\r\n\r\n"
        f"Final-Recipient: rfc822; {JULIE}\r\nAction: failed\r\nStatus: {status}\r\n"
        f"Diagnostic-Code: smtp; {diagnostic}\r\n"
    )
    world.mailbox.deliver(report("delivery-status", machine_part, world.outbox("julie")[0].message_id))
    world.run(minutes=10)
    return world


def refused_at_the_door() -> World:
    world = approved()
    world.sender.answers[JULIE] = Refused(Stage.RCPT, 550, "5.1.1", f"<{JULIE}>: no such user here")
    world.run(minutes=5)
    return world


def complaint() -> World:
    world = letter_gone()
    machine_part = (
        "Feedback-Type: abuse\r\nUser-Agent: loop/1\r\nVersion: 1\r\n"
        f"Original-Mail-From: <{MENTEE}>\r\nOriginal-Rcpt-To: <{JULIE}>\r\n"
    )
    world.mailbox.deliver(report("feedback-report", machine_part, world.outbox("julie")[0].message_id))
    world.run(minutes=10)
    return world


def revised() -> World:
    """An earlier reader took a yes for an automatic reply; the present one is asked to read it again."""
    world = answered("Yes, I would be glad to talk with you.")
    with world.app.store.transaction() as records:
        one = next(each for each in records.incoming.all() if each.journeys)
        records.incoming.save_reading(
            one.id, json.dumps({**json.loads(one.reading), "kind": "auto_reply", "intents": []}), 1
        )
    reread(world.app)
    world.run(minutes=10)
    return world


def in_doubt() -> World:
    world = approved()
    world.sender.script(InDoubt("the connection broke behind the final dot"))
    world.run(minutes=5)
    world.run(minutes=5)
    return world


def earlier_mail() -> World:
    world = World()
    then = world.clock.instant - timedelta(days=30)
    world.mailbox.deliver(mail_from(MENTEE, "It was good to meet you.", to=JULIE, at=then), "Sent", at=then)
    world.add(julie())
    world.run()
    world.reply("SEND")
    world.run(minutes=5)
    return world


def draft_changed() -> World:
    world = asked_to_approve()
    world.mailbox.inside["Drafts"].kept.clear()
    world.reply("SEND")
    world.run(minutes=5)
    return world


def postponed() -> World:
    world = answered("I would be glad to, but not before 16 November.")
    world.reply("LATER 16 Nov")
    world.run(minutes=5)
    world.run(days=14)
    return world


def invited() -> World:
    world = letter_gone()
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"Julie Adams <{JULIE}>", MENTEE, "Our talk"
    mail["Date"], mail["Message-ID"] = world.clock.instant, "<invited@partner.test>"
    mail.set_content("Let us talk then.")
    event = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@partner.test\r\n"
        "DTSTAMP:20261102T100000Z\r\nDTSTART:20261105T150000Z\r\nDTEND:20261105T153000Z\r\nSUMMARY:Our talk\r\n"
        f"ORGANIZER:mailto:{JULIE}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    mail.add_alternative(event, subtype="calendar", params={"method": "REQUEST"})
    world.mailbox.deliver(mail.as_bytes())
    world.run(minutes=10)
    return world


def stopped(why: StopReason) -> World:
    world = letter_gone()
    with world.app.store.transaction() as records:
        stop_sending(world.app, records, why)
    world.run(minutes=5)
    return world


def sender_refused() -> World:
    world = approved()
    world.sender.answers[JULIE] = Refused(Stage.MAIL, 550, "5.7.1", "sender address rejected: not logged in")
    world.run(minutes=5)
    return world


EARLY: Mapping[str, Callable[[], World]] = {
    "one letter to approve": asked_to_approve,
    "three letters to approve": three_letters,
    "own words": lambda: own_words(
        "your talk on night shifts changed how I plan my own ward in Leeds.",
        "Could I ring you for 15 minutes some day that suits you? No worries at all if not.",
    ),
    "own words that cannot go": lambda: own_words("would you be my mentor?"),
    "a yes with two times": lambda: answered(
        "Gladly! How about Thursday at 10, or Friday at 14:30? You should also talk to Mary Ward <mary@ward.test>."
    ),
    "a plain yes": lambda: answered("Yes, I would be glad to talk with you."),
    "a pointer": lambda: answered("I am the wrong person. Please ask Mary Ward <mary@ward.test> instead."),
    "a question": lambda: answered("What exactly would you like to know?"),
    "a no": lambda: answered("Thank you, but I am afraid I cannot help with this."),
    "an opt-out": lambda: answered("Please do not write to me again."),
    "a not now": lambda: answered("I have no time at present. Please ask me again in January."),
    "a new address": lambda: answered("I have changed jobs, please use my new address julie@new.test from now on."),
    "unclear words": lambda: answered("Hm. <b>Well</b> & <script>alert(1)</script><img src=http://x.test/a.gif>"),
    "an invitation": invited,
    "a stranger": stranger,
    "a dead address": lambda: failed("5.1.1", f"550 5.1.1 <{JULIE}>: user unknown here"),
    "an address refused at once": refused_at_the_door,
    "somebody has left": lambda: answered(
        "I have left Northern Trust and this mailbox is no longer read. Please ask Pat Moss <pat@office.test>.",
        subject="Automatic reply: 15 minutes",
        Auto_Submitted="auto-replied",
    ),
    "a letter refused": lambda: failed("5.7.1", "554 5.7.1 message refused by policy: looks like spam"),
    "a complaint": complaint,
    "a reading revised": revised,
    "a letter in doubt": in_doubt,
    "earlier mail": earlier_mail,
    "a changed draft": draft_changed,
    "the day of a reminder": postponed,
    "sender refused": sender_refused,
    **{f"stopped: {why.value}": lambda why=why: stopped(why) for why in StopReason},  # type: ignore[misc]  # bound
}
