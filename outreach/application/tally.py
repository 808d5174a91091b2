"""What one pass did, counted as it goes; the summary line is made of it."""

from dataclasses import dataclass, field

from outreach.ports.errors import MailboxTrouble


@dataclass(slots=True)
class Tally:
    """Counters of a pass. `trouble` holds what a person must look at (exit code 1)."""

    read: int = 0
    answers: int = 0
    absences: int = 0
    failures: int = 0
    commands: int = 0
    letters_sent: int = 0
    prompts_sent: int = 0
    drafted: int = 0
    copies: int = 0
    in_doubt: int = 0
    sending_refused: str = ""
    sending_trouble: MailboxTrouble | None = None
    refused_folders: set[str] = field(default_factory=set)
    trouble: list[str] = field(default_factory=list)
