"""Whatever stands in any field of any input, no mail of ours gets a field, a line or a recipient by it."""

import csv
import io
import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from outreach.adapters.contact_cells import COLUMNS
from outreach.adapters.contact_files import Expected, read_contact_bytes
from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Status
from outreach.domain.people import Contact
from outreach.ports.errors import SettingsFault
from outreach.settings import load
from outreach.settings.writing import toml
from tests.makers import MENTEE, World, contact

JULIE = "julie@partner.test"
KNOWN_FIELDS = frozenset(
    "From To Subject Date Message-ID In-Reply-To References Outreach-Id Auto-Submitted MIME-Version Content-Type "
    "Content-Transfer-Encoding".split()
)
BREAKS = [
    "\r\n",
    "\n",
    "\r",
    "\0",
    "\x0b",
    "\x0c",
    "\x1b[31m",
    "\x85",
    "\u2028",
    "\u2029",
    "\ud800",
    "\r\n ",
    "\u202e",
]
PIECES = [
    "Bcc: eve@evil.test", "To: eve@evil.test", "\r\n\r\n", "RCPT TO:<eve@evil.test>", ".\r\n", ",", ";", '"', "\\",
    "<", ">", "<eve@evil.test>", "eve@evil.test,", "=?utf-8?q?=0D=0ABcc:_eve=40evil.test?=",
    "=?utf-8?b?DQpCY2M6IGVAZS50?=", "%0d%0aBcc:eve@evil.test", "{{ 7 }}", "Ada", "é", "名", " ", "\t",
    "(", ")", ":", "@", "[#aaaaaaaaaaaaaaaa]",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(BREAKS + PIECES) | st.text(max_size=4), min_size=1, max_size=5).map("".join)
FEWER = settings(max_examples=12)


def check(raw: bytes, to: str) -> None:
    """The mail has the fields that we write, each once, one line end, and one recipient."""
    head, _, _ = raw.partition(b"\r\n\r\n")
    assert not re.search(rb"\r(?!\n)|(?<!\r)\n|\0", head)
    names = [line.partition(b":")[0].decode() for line in head.split(b"\r\n") if line[:1] not in (b" ", b"\t")]
    assert len(names) == len(set(names))
    assert set(names) <= KNOWN_FIELDS
    field = re.sub(rb"\r\n(?=[ \t])", b"", head).partition(b"\r\nTo: ")[2].partition(b"\r\n")[0]
    assert field.endswith(to.encode() if b"<" not in field else f"<{to}>".encode())


def check_all(world: World) -> None:
    """Every mail that was handed to the server or laid into the mailbox; who gets it, is who was meant."""
    known = {MENTEE} | {one for person in people(world) for one in person.addresses}
    for one in world.sender.handed:
        assert one.recipient in known
        check(one.raw, one.recipient)


def people(world: World) -> list[Contact]:
    with world.app.store.reading() as records:
        return list(records.contacts.all())


def lived(person: Contact, world: World | None = None) -> World:
    """The person is drafted for, asked about, written to, and answers."""
    world = world or World()
    world.add(person)
    world.run()
    if world.prompts():
        world.reply("SEND")
        world.run(minutes=5)
        world.hears_from(f"Somebody <{person.address}>", "Gladly! Thursday at 10?")
        world.run(minutes=5)
    check_all(world)
    return world


def imported(raw: bytes) -> list[Contact]:
    rows = read_contact_bytes(raw, Expected()).rows
    return [replace(row.contact, id=contact(f"person{place}").id) for place, row in enumerate(rows)]


@FEWER
@example(column="name", text="Ada\nBcc: eve@evil.test")
@given(column=st.sampled_from([one for one in COLUMNS if one not in ("stage", "last_contact")]), text=HOSTILE)
def test_no_cell_of_a_contact_list_breaks_a_mail(column: str, text: str) -> None:
    cells = {
        "name": "Julie Adams",
        "email": JULIE,
        "why_them": "Your talk changed how I plan my week",
        column: text,
    }
    target = io.StringIO(newline="")
    csv.writer(target, quoting=csv.QUOTE_ALL).writerows([list(cells), list(cells.values())])
    for person in imported(target.getvalue().encode("utf-8", "replace")):
        if person.address:
            lived(person)


@FEWER
@example(field="TITLE", text="x\u2028Bcc: eve@evil.test")
@example(field="FN", text="Ada\nBcc: eve@evil.test")
@given(field=st.sampled_from(["FN", "N", "EMAIL", "ORG", "TITLE", "NOTE", "URL", "TZ", "X-EVIL"]), text=HOSTILE)
def test_no_field_of_a_card_breaks_a_mail(field: str, text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace("\r\n", "\\n").replace("\n", "\\n").replace(",", "\\,")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"{field}:{escaped}", "FN:Julie Adams", f"EMAIL:{JULIE}", "END:VCARD"]
    for person in imported("\r\n".join(lines).encode("utf-8", "replace")):
        if person.address:
            lived(person)


@FEWER
@given(key=st.sampled_from(["name", "signature", "organisation"]), text=HOSTILE)
def test_no_setting_breaks_a_mail(key: str, text: str) -> None:
    mentee = {"name": "Chris Morgan", "addresses": [MENTEE], "time_zone": "Europe/London", key: text}
    lines = [f"{one} = {toml(value)}" for one, value in mentee.items()]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "outreach.toml"
        mailbox = '[mailbox]\nmaildir = "Maildir"\nsendmail = "sendmail"\n'
        file.write_text("\n".join(["[mentee]", *lines, mailbox]), encoding="utf-8", errors="replace")
        try:
            person = load(file, {}).person
        except SettingsFault:
            return
    world = World()
    world.app = replace(world.app, mentee=person)
    lived(contact("Julie Adams", JULIE), world)


@FEWER
@given(
    command=st.sampled_from(
        ["ADD {} <mary@ward.test>", "ADD Mary <{}>", "ADD Mary <mary@ward.test> via {}", "ADDRESS {}", "NOTE {}"]
    ),
    text=HOSTILE,
)
def test_no_command_breaks_a_mail(command: str, text: str) -> None:
    world = lived(contact("Julie Adams", JULIE))
    for line in command.format(text).splitlines()[:1]:
        if line.strip():
            try:
                command_by_name(world.app, ["Julie", *line.split(" ")])
            except Refusal:
                continue
    world.run(minutes=5)
    for person in people(world):
        if not person.why_them:
            with world.app.store.transaction() as records:
                records.contacts.save(replace(person, why_them="Your talk changed how I plan my week"))
            world.decide(person.id)
    world.run(minutes=5)
    world.run(hours=1)
    check_all(world)


@FEWER
@given(text=HOSTILE, name=HOSTILE, reference=HOSTILE)
def test_nothing_in_a_persons_answer_breaks_a_mail(text: str, name: str, reference: str) -> None:
    """Its subject and its ids come back in ours; its name, its words and its subject in our prompts."""
    world = lived(contact("Julie Adams", JULIE))
    head = f'From: "{name}" <{JULIE}>\r\nTo: {MENTEE}\r\nSubject: {text}\r\nMessage-ID: <{reference}@x>\r\n'
    ids = f"References: <a@x> {reference} <{text}>\r\nIn-Reply-To: {reference}\r\n"
    world.mailbox.deliver(f"{head}{ids}\r\nCould we say Friday at 11?\r\n{text}\r\n".encode("utf-8", "replace"))
    world.run(minutes=5)
    world.reply("YES")
    world.run(minutes=5)
    check_all(world)


@FEWER
@given(text=HOSTILE)
def test_no_text_of_the_mentee_breaks_a_mail(text: str) -> None:
    """A new text below SEND, with what looks like a header in front of it."""
    world = World()
    world.add(contact("Julie Adams", JULIE))
    world.run()
    subject = f"Re: {world.prompts()[-1]['Subject']}"
    head = f"From: {MENTEE}\r\nTo: {MENTEE}\r\nSubject: {subject}\r\nMessage-ID: <new@x>\r\n\r\nSEND\r\n"
    letter = f"{text}\r\nDear Julie,\r\n\r\nmay I ask you for 15 minutes of your time?\r\n\r\nChris\r\n"
    world.mailbox.deliver((head + letter).encode("utf-8", "replace"))
    world.run(minutes=5)
    world.reply("SEND")
    world.run(minutes=5)
    check_all(world)


@pytest.mark.parametrize("bad", ["Ada\r\nBcc: eve@evil.test", "Ada\x00", "Ada\u2028x"])
def test_what_got_past_every_reader_never_goes_and_holds_nothing_else_up(bad: str) -> None:
    """As if another program had written it into the store."""
    world = World()
    world.add(contact("Zoë Hall", "zoe@hall.test"))
    world.run()
    zoe = world.prompts()[-1]
    world.add(contact(bad, JULIE))
    world.run(minutes=5)
    with world.app.store.reading() as records:
        assert records.asides.all()
    world.reply("SEND", prompt=zoe)
    world.run(minutes=5)
    world.run(minutes=5)
    check_all(world)
    assert [one.recipient for one in world.sender.handed if one.recipient != MENTEE] == ["zoe@hall.test"]


def test_a_mail_to_the_mentee_that_cannot_be_written_is_set_aside_and_holds_up_no_other() -> None:
    world = World()
    world.add(contact("Zoë Hall", "zoe@hall.test"))
    world.run()
    with world.app.store.transaction() as records:
        (prompt,) = records.outbox.with_status(Status.SENT)
        bad = replace(prompt.content, subject="Zoë\nBcc: eve@evil.test")
        again = replace(prompt, status=Status.QUEUED, raw=None, content=bad)
        records.outbox.update(again, was=Status.SENT)
    world.add(contact("Julie Adams", JULIE))
    world.run(minutes=5)
    check_all(world)
    assert "Julie Adams" in str(world.prompts()[-1]["Subject"])
    with world.app.store.reading() as records:
        assert [one.kind for one in records.asides.all()] == ["mail"]
