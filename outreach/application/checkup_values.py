"""What a check-up tries and finds: the lights, the subjects, and the parts of a pass that nobody has opened yet."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from outreach.application.app import Holder
from outreach.domain.people import Mentee
from outreach.domain.rules import Rules
from outreach.ports.errors import OutreachError, SettingsFault, TemplateBroken
from outreach.ports.mail import OpenMailbox
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
    SUBMISSION = "submission"
    TIME_ZONE = "time zone"
    TEMPLATES = "templates"
    STORE = "store"
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
class Parts:
    """What a pass is made of, nothing of it opened yet."""

    mentee: Mentee
    rules: Rules
    holder: Holder
    now: datetime
    needs_password: bool
    password: Callable[[], str]
    open_mailbox: OpenMailbox
    try_submission: Callable[[], str]  # what was reached; raises as a sender does
    templates: JudgedTemplates
    condition: Callable[[], Condition]
    open_store: Callable[[], AbstractContextManager[Store]]
    drafts: bool = True  # whether letters that wait are laid into Drafts


def failed(name: Subject, error: OutreachError) -> Check:
    """A red light, under the settings where they are what is wrong."""
    if isinstance(error, SettingsFault) and name is not Subject.PASSWORD:
        name = Subject.SETTINGS
    place = f" ({error.where})" if error.where else ""
    return Check(name, Light.RED, f"{error.what}{place}", error.remedy)
