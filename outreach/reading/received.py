"""When a message came to the server that holds it, by that server's own clock."""

from datetime import datetime

from outreach.reading.header_text import parse_date
from outreach.reading.message import Message


def stamped(message: Message) -> datetime | None:
    """The date of the topmost Received, which the last server put there (RFC 5321, 4.4); None if it has none."""
    found = message.headers.all("received")
    return parse_date(found[0].rpartition(";")[2].strip()) if found else None


def signed_by(message: Message) -> tuple[str, str]:
    """Domain and selector of the first DKIM signature (RFC 6376, 3.5); empty where nobody signed."""
    tags = dict(_tag(one) for one in message.headers.get("dkim-signature").split(";"))
    return tags.get("d", "").lower(), tags.get("s", "")


def _tag(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(), "".join(value.split())
