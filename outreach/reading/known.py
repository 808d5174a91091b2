"""What we know when a message comes in: whom we wrote to, and under which ids."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """Addresses are in lower case, Message-IDs carry their angle brackets; `zone` is the reader's IANA zone."""

    sent_to: frozenset[str] = frozenset()
    message_ids: frozenset[str] = frozenset()
    zone: str | None = None
