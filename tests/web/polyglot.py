"""One value that is an attack in every place where it may land, and a world in which it stands everywhere."""

from dataclasses import replace
from email.message import EmailMessage
from typing import Any

from outreach.application.app import App
from outreach.application.commanding import command_by_name
from outreach.application.reflecting import tell
from outreach.domain.people import Contact, Knowing, Need
from tests.makers import World, contact

POLYGLOT = (
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=window.hit=1 )//</stYle/</titLe/</teXtarEa/</scRipt/--!>"
    "<sVg/<sVg/oNloAd=window.hit=1//>{{7*7}}<img src=x onerror=window.hit=1>"
    '<b hx-get=/ hx-trigger=load data-hx-on:load="window.hit=1">&lt;i&gt;'
)
SHORT = '"><svg onload=window.hit=1>{{7*7}}'
"""Where there is room for one line only."""


def polyglot_world() -> World:
    """The value stands in all fields of a contact, in notes, tasks and answers of the mentee, in a letter, and in
    headers, words and file names of a mail."""
    world = World()
    me = replace(world.app.mentee, name=SHORT, needs=(Need(POLYGLOT, Knowing.HOW),))
    world.app = replace(world.app, mentee=me)
    person = world.add(contact("P", "p@partner.test"))
    world.add(_evil(contact("Q", "q@partner.test")))
    world.run()
    command_by_name(world.app, ["p@partner.test", "SEND"])
    world.run(minutes=15)
    with world.app.store.transaction() as records:
        records.contacts.save(_evil(person))
    world.mailbox.deliver(evil_mail())
    _told(world.app)
    world.run(minutes=15)
    command_by_name(world.app, ["p@partner.test", "NOTE", POLYGLOT])
    return world


def _evil(person: Contact) -> Contact:
    fields = ("salutation", "role", "organisation", "need", "introduced_by", "why_them", "notes", "profile_url")
    evil: dict[str, Any] = {**dict.fromkeys(fields, POLYGLOT), "extra": {POLYGLOT: POLYGLOT}}
    return replace(person, name=SHORT, **evil)


def _told(app: App) -> None:
    with app.store.transaction() as records:
        for question in ("purpose", "looking_for"):
            tell(app, records, question, POLYGLOT)


def evil_mail() -> bytes:
    mail = EmailMessage()
    mail["From"] = f'"{SHORT.replace(chr(34), "")}" <p@partner.test>'
    mail["To"], mail["Subject"] = "chris@example.org", POLYGLOT
    mail["Message-ID"] = "<evil@partner.test>"
    mail["Date"] = "Mon, 02 Nov 2026 10:20:00 +0000"
    mail.set_content(f"Gladly, on Thursday at 10.\n\n{POLYGLOT}\n")
    mail.add_attachment(POLYGLOT.encode(), "application", "octet-stream", filename=POLYGLOT)
    return mail.as_bytes()
