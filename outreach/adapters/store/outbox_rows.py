"""A mail of ours as a row, and back."""

import base64
import json

from outreach.adapters.store.prepared import Row
from outreach.adapters.store.subject_key import subject_key
from outreach.domain.correspondence import Attachment, Content, Copy, Outgoing, Purpose, Status
from outreach.domain.events import LetterId, Step
from outreach.domain.people import Address, ContactId

SAME = (
    "id our_id message_id provider_id in_reply_to due_at own_source approved_digest could_go_at "
    "good_until raw claimed_at sent_at tries last_answer"
).split()
"""Columns that hold a field of the same name as it is."""


def values_of(mail: Outgoing) -> dict[str, object]:
    """The columns of a row, whose mentee aside."""
    return {name: getattr(mail, name) for name in SAME} | {
        "purpose": mail.purpose.value,
        "status": mail.status.value,
        "journey_id": mail.journey,
        "step": mail.step.value if mail.step else None,
        "references": " ".join(mail.references),
        "copy": mail.copy.value,
        **_content_values(mail.content),
    }


def settlement_of(mail: Outgoing) -> dict[str, object]:
    """The columns that say how the handover went."""
    learned = {"provider_id": mail.provider_id} if mail.provider_id else {}
    return {
        "status": mail.status.value,
        "sent_at": mail.sent_at,
        "copy": mail.copy.value,
        "last_answer": mail.last_answer,
        **learned,
    }


def mail_of(row: Row) -> Outgoing:
    """The mail that a row holds."""
    return Outgoing(
        **{name: row[name] for name in SAME if name != "id"},
        id=LetterId(row["id"]),
        purpose=Purpose(row["purpose"]),
        content=_content(row),
        status=Status(row["status"]),
        journey=ContactId(row["journey_id"]) if row["journey_id"] is not None else None,
        step=Step(row["step"]) if row["step"] else None,
        references=tuple(row["references"].split()),
        copy=Copy(row["copy"]),
    )


def _content_values(content: Content) -> dict[str, object]:
    return {
        "sender": content.sender,
        "to_address": content.to,
        "to_name": content.to_name,
        "subject": content.subject,
        "subject_key": subject_key(content.subject),
        "text": content.text,
        "html": content.html,
        "attachments": json.dumps([_plain(one) for one in content.attachments]),
    }


def _content(row: Row) -> Content:
    return Content(
        sender=row["sender"],
        to=Address(row["to_address"]),
        to_name=row["to_name"],
        subject=row["subject"],
        text=row["text"],
        html=row["html"],
        attachments=tuple(_attachment(one) for one in json.loads(row["attachments"])),
    )


def _plain(attachment: Attachment) -> dict[str, str]:
    return {
        "filename": attachment.filename,
        "content_type": attachment.content_type,
        "content": base64.b64encode(attachment.content).decode("ascii"),
    }


def _attachment(plain: dict[str, str]) -> Attachment:
    return Attachment(plain["filename"], plain["content_type"], base64.b64decode(plain["content"]))
