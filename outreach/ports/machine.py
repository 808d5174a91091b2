"""What is found on this machine: what starts passes, and who can read our files."""

from dataclasses import dataclass
from enum import StrEnum


class Runs(StrEnum):
    """What starts passes."""

    TIMER = "timer"
    WATCH = "watch"
    STOPPED_TIMER = "stopped timer"
    STOPPED_WATCH = "stopped watch"
    CRONTAB = "crontab"
    OTHERS = "others"  # a timer is there, for other settings
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class FileState:
    """A file or folder of ours. `secret`: whoever can read it has the password, a token, or the letters."""

    what: str
    path: str
    mode: int
    secret: bool
