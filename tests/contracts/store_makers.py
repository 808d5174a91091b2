"""Values for the suites of the store."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from outreach.domain.correspondence import (
    Attachment,
    Content,
    Incoming,
    Item,
    Outgoing,
    Prompt,
    PromptId,
    Purpose,
    Question,
    Status,
)
from outreach.domain.drafts import Draft, DraftState
from outreach.domain.events import IncomingId, ItemId, LetterId, Stage, Step, TaskId
from outreach.domain.keeping import Reflection, Task
from outreach.domain.people import Address, Channel, Contact, ContactId, Source, address_hash
from outreach.ports.heartbeats import Beat
from outreach.ports.store import Claim, JourneyRow, Lease

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TODAY = NOON.date()
ADA = ContactId("ada")
BEN = ContactId("ben")
ADA_ADDRESS = Address("ada@example.org")


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def letter(name: str = "letter-1", status: Status = Status.QUEUED, **changes: object) -> Outgoing:
    made = Outgoing(
        id=LetterId(name),
        purpose=Purpose.LETTER,
        content=content(),
        our_id=f"our-{name}",
        message_id=f"<{name}@ours.example>",
        status=status,
        due_at=NOON,
        journey=ADA,
        step=Step.FIRST_CONTACT,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def content(to: str = ADA_ADDRESS, subject: str = "A short conversation?") -> Content:
    return Content(
        sender="Chris Morgan <chris@example.org>",
        to=Address(to),
        to_name="Ada Lind",
        subject=subject,
        text="Dear Ada,\n\nwould you have twenty minutes?\n",
        html="<p>Dear Ada</p>",
        attachments=(Attachment("talk.ics", "text/calendar", b"BEGIN:VCALENDAR\r\n\x00\xff"),),
    )


def message(
    name: str = "incoming-1", raw: bytes = b"From: ada@example.org\r\n\r\nYes.\r\n", **changes: object
) -> Incoming:
    made = Incoming(
        id=IncomingId(name),
        message_id=f"<{name}@theirs.example>",
        digest=hashlib.sha256(raw).hexdigest(),
        folder="INBOX",
        place="1:7",
        seen_at=NOON,
        raw=raw,
        journeys=(ADA,),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def contact(name: ContactId = ADA, *addresses: str, **changes: object) -> Contact:
    made = Contact(
        id=name,
        name=name.title(),
        addresses=tuple(Address(one) for one in addresses),
        source=Source.PROFESSIONAL_BODY,
        channel=Channel.EMAIL,
        extra={"Met at": "the fair"},
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def journey(name: ContactId = ADA, **changes: object) -> JourneyRow:
    made = JourneyRow(id=name, stage=Stage.IDENTIFIED, outcome=None, seq=3, due_at=NOON, rules_digest="r1")
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def lease(fencing: int = 1, **changes: object) -> Lease:
    made = Lease(host="desk", boot="b1", pid=100, renewed_at=NOON, fencing=fencing)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def beat(number: int = 1, **changes: object) -> Beat:
    return replace(Beat(number, NOON), **changes)  # type: ignore[arg-type]  # fields by name


def claim(name: str = "letter-1", **changes: object) -> Claim:
    made = Claim(
        letter=LetterId(name),
        journey_seq=3,
        fencing=1,
        address_hashes=(address_hash(ADA_ADDRESS),),
        at=NOON,
        raw=b"From: chris@example.org\r\n\r\nDear Ada\r\n",
        in_reply_to="<before@ours.example>",
        references=("<first@ours.example>", "<before@ours.example>"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def prompt(name: str = "prompt-1", token_hash: str = "p" * 64) -> Prompt:
    return Prompt(
        id=PromptId(name),
        token_hash=token_hash,
        letter=LetterId("mail-1"),
        asked_at=NOON,
        expires_at=NOON + timedelta(days=60),
    )


def item(name: str = "item-1", **changes: object) -> Item:
    made = Item(id=ItemId(name), question=Question.APPROVE, journey=ADA, about="letter-1", opened_at=NOON)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def draft(name: str = "letter-1", **changes: object) -> Draft:
    made = Draft(LetterId(name), DraftState.OWED, NOON, content="digest of what it shows")
    return replace(made, **changes)  # type: ignore[arg-type]


def task(name: str = "task-1", **changes: object) -> Task:
    made = Task(id=TaskId(name), journey=ADA, at=NOON, text="Read the book\nabout archives")
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def reflection(question: str = "strengths", **changes: object) -> Reflection:
    made = Reflection(question=question, text="I listen well.", at=NOON)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name
