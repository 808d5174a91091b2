"""What is remembered of a letter that also lies in the mailbox's Drafts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from outreach.domain.events import LetterId


class DraftState(StrEnum):
    """Only OWED and PLACED are looked for in the mailbox."""

    OWED = "owed"  # to be appended, or perhaps appended already
    PLACED = "placed"
    REMOVED = "removed"  # taken away again: noted before it is done
    LEFT = "left"  # the mentee's now: they changed it, or no single message can be removed there


@dataclass(frozen=True, slots=True)
class Draft:
    """`content` is the digest of the content it was made from, `seen` that of what was read back behind APPEND."""

    letter: LetterId
    state: DraftState
    at: datetime
    content: str
    seen: str = ""
