"""What may be wrong with a store, as `check-store` tells it."""

from dataclasses import dataclass
from enum import StrEnum


class Damage(StrEnum):
    """What kind of thing does not hold."""

    FILE = "file"  # SQLite itself finds the file damaged
    ROW = "row"  # a row cannot be read back
    ORPHAN = "orphan"  # a row belongs to something that is not there
    CURSOR = "cursor"  # how far a folder was read cannot be told
    JOURNAL = "journal"  # an event is missing, or nothing began with the first one
    PROJECTION = "projection"  # a table made from the journal says something else
    LETTER = "letter"  # the outbox and the journal disagree about a letter
    MESSAGE = "message"  # the journal speaks of a message that is not there
    SUPPRESSION = "suppression"  # the list of whom not to write to and the journal disagree


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not hold: `where` names the row, the stream or the file, `what` says what is wrong."""

    kind: Damage
    where: str
    what: str
