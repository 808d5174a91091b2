"""Mails of ours as bytes, and back (RFC 5322, 2045-2047, 2183, 2231)."""

import base64
import binascii
import email
import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Final
from urllib.parse import quote

from outreach.adapters.mime_header import (
    WIDTH,
    checked,
    field,
    ids_field,
    mailbox_field,
    own_id_field,
    text_field,
    token_field,
)
from outreach.domain.correspondence import OUR_HEADER, Attachment, Content, Outgoing, Purpose
from outreach.domain.people import normalised
from outreach.reading.decoding import without_controls
from outreach.reading.header_text import Mailbox
from outreach.reading.message import parse

_AUTO_SUBMITTED: Final = {Purpose.PROMPT: "auto-generated", Purpose.ANSWER: "auto-replied"}
_TYPE = re.compile(r"(?!message/|multipart/)[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,80}")
_CALENDAR_METHOD = re.compile(rb"(?mi)^METHOD:([A-Z]{1,20})\r?$")
_MAILBOX = re.compile(r"(.*?)\s*<([^<>]*)>\s*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_FROM_LINE = re.compile(rb"(?m)^From ")
_BINARY_LINE: Final = 57  # bytes that make 76 characters of base64 (RFC 2045, 6.8)
_SIGNATURE_MARK: Final = "-- "  # its blank belongs to it (RFC 3676, 4.3)


class MimeWriter:
    """The MailWriter port. What is composed depends on the mail and the date alone: same mail, same bytes."""

    def compose(self, mail: Outgoing, date: datetime) -> bytes:
        """Raises ValueError for a naive date, and for a value that could break out of its header field."""
        return _header(mail, date) + _body(mail.content)

    def read_back(self, raw: bytes) -> Content:
        """What a client shows. To be compared with `as_read(content)`."""
        message = parse(raw)
        to = message.to[0] if message.to else Mailbox("", "")
        return Content(
            sender=written(message.sender.name, message.sender.address),
            to=normalised(to.address),
            to_name=to.name,
            subject=message.subject,
            text=message.text,
            html=message.html,
            attachments=_attachments(raw),
        )


def as_read(content: Content) -> Content:
    """The content as every client reads it: addresses in lower case, runs of blanks in names as one, no blanks
    around the subject, line ends as LF, and one line end (no more) after the last line of text and HTML, which
    are without control characters."""
    name, address = split_mailbox(content.sender)
    return Content(
        sender=written(_squeezed(name), address.lower()),
        to=normalised(content.to),
        to_name=_squeezed(content.to_name),
        subject=content.subject.strip(),
        text=_lines(content.text),
        html=_lines(content.html),
        attachments=content.attachments,
    )


def written(name: str, address: str) -> str:
    """A mailbox as people write it; the name without quotes, whatever is in it."""
    return f"{name} <{address}>" if name else address


def split_mailbox(mailbox: str) -> tuple[str, str]:
    """Name and address of `Name <address>` or of an address alone; quotes around the name are dropped."""
    found = _MAILBOX.fullmatch(mailbox)
    if found is None:
        return "", mailbox.strip()
    name = found[1].strip()
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = re.sub(r"\\(.)", r"\1", name[1:-1])
    return name, found[2].strip()


def _squeezed(name: str) -> str:
    return " ".join(name.split()).strip("\"'")


def _lines(text: str) -> str:
    lines = without_controls(text.replace("\r\n", "\n").replace("\r", "\n"))
    return lines.rstrip("\n") + "\n" if lines.strip() else ""


def _header(mail: Outgoing, date: datetime) -> bytes:
    if date.tzinfo is None:
        raise ValueError("a date needs a zone")
    content = mail.content
    fields = [
        mailbox_field("From", *split_mailbox(checked(content.sender))),
        mailbox_field("To", content.to_name.strip(), content.to),
        text_field("Subject", content.subject),
        field("Date", format_datetime(date.astimezone(UTC))),
        own_id_field("Message-ID", mail.message_id),
        ids_field("In-Reply-To", [mail.in_reply_to]),
        ids_field("References", mail.references),
        token_field(OUR_HEADER, mail.our_id),
    ]
    if mail.purpose in _AUTO_SUBMITTED:  # RFC 3834, 5; a letter is a person's own
        fields.append(field("Auto-Submitted", _AUTO_SUBMITTED[mail.purpose]))
    return b"".join([*fields, field("MIME-Version", "1.0")])


def _body(content: Content) -> bytes:
    """The fields of the content, an empty line, and the content."""
    shown = _text_part("plain", content.text)
    if content.html:
        shown = _multipart("alternative", content.digest, [shown, _text_part("html", content.html)])
    if content.attachments:
        parts = [shown, *(_attachment_part(one) for one in content.attachments)]
        return _multipart("mixed", content.digest, parts)
    return shown


def _multipart(kind: str, digest: str, parts: Sequence[bytes]) -> bytes:
    boundary = hashlib.sha256(f"{kind} {digest}".encode()).hexdigest()[:32]
    head = f'Content-Type: multipart/{kind}; boundary="={boundary}"\r\n\r\n'.encode()
    return head + b"".join(f"--={boundary}\r\n".encode() + part for part in parts) + f"--={boundary}--\r\n".encode()


def _text_part(kind: str, text: str) -> bytes:
    """Plain words stay readable as they stand; everything else is quoted-printable (RFC 2045, 6.7)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
    plain = _stands_as_it_is(lines)
    encoding = "7bit" if plain else "quoted-printable"
    body = lines.encode("ascii") if plain else _quoted_printable(lines)
    head = f'Content-Type: text/{kind}; charset="utf-8"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n'
    return head.encode() + body.replace(b"\n", b"\r\n")


def _stands_as_it_is(text: str) -> bool:
    if not text.isascii() or _CONTROL.search(text):
        return False
    return all(_line_stands(line) for line in text.split("\n"))


def _line_stands(line: str) -> bool:
    """Mailbox files put ">" before a line that begins with "From " (RFC 4155); ends of lines lose blanks."""
    kept = line == line.rstrip() or line == _SIGNATURE_MARK
    return len(line) <= WIDTH and kept and not line.startswith("From ")


def _quoted_printable(text: str) -> bytes:
    encoded = binascii.b2a_qp(text.encode("utf-8"), istext=True, header=False)
    while _FROM_LINE.search(encoded):
        encoded = _FROM_LINE.sub(b"=46rom =\n", encoded)
    return encoded


def _attachment_part(one: Attachment) -> bytes:
    if not _TYPE.fullmatch(one.content_type):
        raise ValueError("an attachment needs a plain content type")
    encoded = base64.b64encode(one.content)
    step = _BINARY_LINE // 3 * 4
    lines = [encoded[start : start + step] for start in range(0, len(encoded), step)]
    head = (
        f"Content-Type: {one.content_type}{_calendar_params(one)}\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Disposition: attachment;\r\n {_filename(one.filename)}\r\n\r\n"
    )
    return head.encode() + b"\r\n".join([*lines, b""])


def _calendar_params(one: Attachment) -> str:
    """A calendar part says its method in its type, too; else no program offers to answer it (RFC 6047, 2.4)."""
    found = _CALENDAR_METHOD.search(one.content) if one.content_type == "text/calendar" else None
    return f"; charset=utf-8; method={found[1].decode().upper()}" if found else ""


def _filename(name: str) -> str:
    if checked(name).isascii() and not re.search(r'["\\%]|=\?', name):
        return f'filename="{name}"'
    return f"filename*=utf-8''{quote(name, safe='')}"


def _attachments(raw: bytes) -> tuple[Attachment, ...]:
    found = []
    for part in email.message_from_bytes(raw).walk():
        content = part.get_payload(decode=True)
        if part.get_content_disposition() == "attachment" and isinstance(content, bytes):
            found.append(Attachment(part.get_filename(""), part.get_content_type(), content))
    return tuple(found)
