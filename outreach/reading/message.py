"""The parts of a message that the rules ask about. `parse` never raises and takes time linear in the size."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from outreach.reading.decoding import decode_text, decode_transfer, unflow, without_controls
from outreach.reading.header_text import Mailbox, parse_date, parse_ids, parse_mailboxes, parse_params
from outreach.reading.mime_tree import MESSAGES, Budget, Entity, Headers, parse_header, split

__all__ = ["Headers", "Mailbox", "Message", "Part", "headers_of", "parse"]

MAX_TEXT: Final = 100_000
MAX_TEXTS: Final = 400_000
MAX_REPEATED: Final = 4  # fields of one name


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what it is, where it stands, and its text if it is made of text."""

    content_type: str
    params: Mapping[str, str]
    disposition: str
    filename: str
    depth: int
    in_message: int
    text: str
    headers: Headers


@dataclass(frozen=True, slots=True)
class Message:
    """A message as the rules see it. `text` and `html` are what the outer message itself says."""

    headers: Headers
    parts: tuple[Part, ...]
    text: str
    html: str
    size: int
    truncated: bool
    limits: tuple[str, ...]
    sender: Mailbox
    reply_to: tuple[Mailbox, ...]
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    bcc: tuple[Mailbox, ...]
    subject: str
    date: datetime | None
    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    return_path: str | None


def parse(raw: bytes) -> Message:
    """The message in these bytes, however broken; what went beyond a limit is left out, as `limits` says."""
    budget = Budget()
    entities = split(raw, budget)
    parts = _parts(entities, budget)
    headers = entities[0].headers
    senders = parse_mailboxes(headers.raw("from"))
    ids = parse_ids(headers.get("message-id"))
    return Message(
        headers=headers,
        parts=parts,
        text=_body(parts, "text/plain"),
        html=_body(parts, "text/html"),
        size=len(raw),
        truncated=bool(budget.limits),
        limits=tuple(budget.limits),
        sender=senders[0] if senders else Mailbox("", ""),
        reply_to=parse_mailboxes(headers.raw("reply-to")),
        to=_mailboxes(headers, "to"),
        cc=_mailboxes(headers, "cc"),
        bcc=_mailboxes(headers, "bcc"),
        subject=headers.get("subject"),
        date=parse_date(headers.get("date")),
        message_id=ids[0] if ids else "",
        in_reply_to=parse_ids(headers.get("in-reply-to")),
        references=parse_ids(headers.get("references")),
        return_path=_return_path(headers),
    )


def headers_of(text: str) -> Headers:
    """The header fields at the beginning of a text (message/rfc822-headers, groups of a delivery status)."""
    return parse_header(text.encode("utf-8", "replace"), Budget())[0]


def _parts(entities: Iterable[Entity], budget: Budget) -> tuple[Part, ...]:
    left = MAX_TEXTS
    parts = []
    for entity in entities:
        text = _text(entity, min(left, MAX_TEXT), budget)
        left -= len(text)
        parts.append(_part(entity, text))
    return tuple(parts)


def _part(entity: Entity, text: str) -> Part:
    disposition, params = parse_params(entity.headers.raw("content-disposition"))
    return Part(
        content_type=entity.content_type,
        params=entity.params,
        disposition=disposition if disposition in ("attachment", "inline") else "",
        filename=params.get("filename") or entity.params.get("name", ""),
        depth=entity.depth,
        in_message=entity.in_message,
        text=text,
        headers=entity.headers,
    )


def _text(entity: Entity, limit: int, budget: Budget) -> str:
    if not _is_text(entity):
        return ""
    if len(entity.body) > 4 * limit:
        budget.hit(f"only the beginning of a text over {MAX_TEXT} characters was read")
    raw = decode_transfer(entity.body[: 4 * limit], entity.headers.get("content-transfer-encoding"))
    text = decode_text(raw, entity.params.get("charset", ""))
    text = without_controls(text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) > limit:
        budget.hit(f"only the beginning of a text over {MAX_TEXT} characters was read")
    if entity.params.get("format", "").lower() == "flowed" and entity.content_type == "text/plain":
        return unflow(text[:limit], del_sp=entity.params.get("delsp", "").lower() == "yes")
    return text[:limit]


def _is_text(entity: Entity) -> bool:
    """Calendar files count as text, by whatever label they are attached."""
    if entity.content_type in MESSAGES:
        return False
    family = entity.content_type.partition("/")[0]
    names = entity.params.get("name", "") + entity.headers.raw("content-disposition")
    calendar = entity.content_type == "application/ics" or ".ics" in names.lower()
    return calendar or family in ("text", "message")


def _body(parts: Iterable[Part], content_type: str) -> str:
    """The texts of that type which the outer message shows, without attachments and enclosed messages."""
    texts: list[str] = []
    for part in parts:
        if part.in_message or part.content_type != content_type or part.disposition == "attachment":
            continue
        if part.filename and texts:
            continue
        texts.append(part.text)
    return "\n".join(text.rstrip("\n") + "\n" for text in texts if text.strip())


def _mailboxes(headers: Headers, name: str) -> tuple[Mailbox, ...]:
    return tuple(mailbox for value in headers.all_raw(name)[:MAX_REPEATED] for mailbox in parse_mailboxes(value))


def _return_path(headers: Headers) -> str | None:
    """The envelope's originator as the last server noted it; "" is the null sender (RFC 5321 section 4.4)."""
    if not headers.has("return-path"):
        return None
    found = parse_mailboxes(headers.get("return-path"))
    return found[0].address if found else ""
