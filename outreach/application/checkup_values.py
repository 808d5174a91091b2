"""What a check-up tries and finds: the lights, the subjects, and the parts of a pass that nobody has opened yet."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from outreach.application.app import Holder
from outreach.application.round_trip import Traveller
from outreach.domain.people import Mentee
from outreach.domain.rules import Rules
from outreach.ports.errors import OutreachError, SettingsFault, TemplateBroken
from outreach.ports.machine import FileState, Runs
from outreach.ports.mail import OpenMailbox
from outreach.ports.provider import Provider
from outreach.ports.store import Condition, Store
from outreach.ports.world import Templates


class Light(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"  # works, but look at it
    RED = "red"


class Subject(StrEnum):
    """What is tried."""

    SETTINGS = "settings"
    PASSWORD = "password"  # noqa: S105 - the name of a check
    MAILBOX = "mailbox"
    FOLDERS = "folders"
    ABILITIES = "abilities"
    SUBMISSION = "submission"
    ROUND_TRIP = "round trip"
    CLOCK = "clock"
    SENDER = "sender"
    DOMAIN = "domain"
    LIMITS = "limits"
    TIME_ZONE = "time zone"
    TEMPLATES = "templates"
    STORE = "store"
    FILES = "files"
    SCHEDULE = "schedule"
    PREPARATION = "preparation"
    PASSES = "passes"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class Check:
    """What was found, and what to do where it is not green."""

    name: Subject
    light: Light
    words: str
    remedy: str = ""


class JudgedTemplates(Templates, Protocol):
    """Templates that can tell what is wrong with their files."""

    def faults(self) -> Sequence[TemplateBroken]: ...

    def missing_folder(self) -> str:
        """The folder of the mentee's own templates where the settings name one that is not there; else ""."""
        ...


@dataclass(frozen=True, slots=True)
class Reached:
    """The submission server or program: in words, and what the server can (RFC 5321, 4.1.1.1): the values by
    keyword in lower case. None of a program."""

    words: str
    abilities: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Sending:
    """By which ways letters leave: `host` is "" for a program, `login` "" where nobody logs in."""

    host: str = ""
    login: str = ""
    provider: Provider | None = None  # whose servers these are
    known: Callable[[str, Sequence[str]], Provider | None] = lambda _address, _mx: None
    """The provider of an address, given the hosts that take its mail."""


class Names(Protocol):
    """What the DNS says. Each raises Unreachable where nobody answers; nothing there is an empty answer."""

    def txt(self, name: str) -> Sequence[str]: ...

    def mx(self, domain: str) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What a pass is made of, nothing of it opened yet."""

    mentee: Mentee
    rules: Rules
    holder: Holder
    now: datetime
    needs_password: bool
    password: Callable[[], str]
    open_mailbox: OpenMailbox
    try_submission: Callable[[], Reached]  # raises as a sender does
    templates: JudgedTemplates
    condition: Callable[[], Condition]
    open_store: Callable[[], AbstractContextManager[Store]]
    drafts: bool = True  # whether letters that wait are laid into Drafts
    sending: Sending = Sending()
    names: Names | None = None  # None: nobody is asked
    traveller: Traveller | None = None  # whoever sends a mail to themselves; None: nothing is sent
    runs: Callable[[], Runs] = lambda: Runs.NOTHING
    files: Callable[[], Sequence[FileState]] = tuple
    telling: Callable[[str], None] = lambda _words: None  # what takes its time


def failed(name: Subject, error: OutreachError) -> Check:
    """A red light, under the settings where they are what is wrong."""
    if isinstance(error, SettingsFault) and name is not Subject.PASSWORD:
        name = Subject.SETTINGS
    place = f" ({error.where})" if error.where else ""
    means = f": {error.meaning}" if error.meaning else ""
    return Check(name, Light.RED, f"{error.what}{place}{means}", error.remedy)
