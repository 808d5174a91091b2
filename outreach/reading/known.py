"""What we know when a message comes in: whom we wrote to, and under which ids."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """Addresses are in lower case, Message-IDs carry their angle brackets; `zone` is the IANA zone of
    whoever wrote, `home` that of the mentee, to whom 'your time' is said."""

    sent_to: frozenset[str] = frozenset()
    message_ids: frozenset[str] = frozenset()
    zone: str | None = None
    home: str = ""
