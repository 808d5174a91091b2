"""What a form sends: fields and files, from the body of a request."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import HTTP
from urllib.parse import parse_qsl

FILE_NAME = re.compile(r';\s*filename="([^"]*)"', re.IGNORECASE)

FIELDS = 2000
"""So many, never more."""


class BadForm(ValueError):
    """A body that is no form."""


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was handed in; its name is only shown."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Form:
    fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    files: Mapping[str, File] = field(default_factory=dict)

    def get(self, name: str, default: str = "") -> str:
        """The field's last value, its line ends as "\\n"."""
        values = self.fields.get(name)
        return values[-1] if values else default

    def all(self, name: str) -> Sequence[str]:
        return self.fields.get(name, ())


def form_of(content_type: str, body: bytes) -> Form:
    """The form in a body of that type. Raises BadForm."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded":
        return _of_pairs(body)
    if kind == "multipart/form-data":
        return _of_parts(content_type, body)
    raise BadForm(f"not a form: {kind or 'no type'}")


def _of_pairs(body: bytes) -> Form:
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=FIELDS)
    except ValueError as fault:
        raise BadForm(str(fault)) from None
    fields: dict[str, list[str]] = {}
    for name, value in pairs:
        fields.setdefault(name, []).append(_lines(value))
    return Form(fields)


def _of_parts(content_type: str, body: bytes) -> Form:
    """RFC 7578: the parts of a message."""
    head = b"Content-Type: " + content_type.encode("latin-1") + b"\r\n\r\n"
    message = message_from_bytes(head + body, _class=EmailMessage, policy=HTTP)
    parts = list(message.iter_parts()) if message.is_multipart() else []
    if not parts or len(parts) > FIELDS:
        raise BadForm("no parts, or too many")
    fields: dict[str, list[str]] = {}
    files: dict[str, File] = {}
    for part in parts:
        content = part.get_payload(decode=True)
        name = part.get_param("name", header="content-disposition")
        if not isinstance(name, str) or not isinstance(content, bytes):
            raise BadForm("a part without a name")
        filename = _file_name(part)
        if filename is not None:
            files[name] = File(filename, content)
        else:
            fields.setdefault(name, []).append(_lines(content.decode("utf-8", "replace")))
    return Form(fields, files)


def _file_name(part: MIMEPart) -> str | None:
    """As browsers send it (HTML, "multipart/form-data encoding algorithm"): a quotation mark as %22; a backslash as
    itself, which `get_filename` would take for an escape."""
    raw = next((str(value) for name, value in part.raw_items() if name.lower() == "content-disposition"), "")
    found = FILE_NAME.search(raw)
    if found is None:
        return part.get_filename()
    sent = found[1].encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return sent.replace("%22", '"').replace("%0D", " ").replace("%0A", " ")


def _lines(value: str) -> str:
    """HTML sends "\\r\\n"."""
    return value.replace("\r\n", "\n").replace("\r", "\n")
