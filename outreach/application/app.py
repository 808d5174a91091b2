"""Everything a use case may need, in one frozen bundle."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from outreach.domain.people import Mentee
from outreach.domain.rules import Rules
from outreach.domain.slots import Availability
from outreach.ports.contact_files import ContactFiles
from outreach.ports.errors import OutreachError
from outreach.ports.heartbeats import NoPing, Ping
from outreach.ports.mail import OpenMailbox, OpenSender
from outreach.ports.own_templates import OwnTemplates
from outreach.ports.provider import Provider
from outreach.ports.store import Records, Store
from outreach.ports.world import Calendar, Clock, Holidays, Ids, MailWriter, Templates

__all__ = [
    "BY_HAND",
    "OUR_DOMAIN",
    "App",
    "Holder",
    "OutreachError",
    "Preferences",
    "PromptDelivery",
    "Records",
    "SentCopy",
]
"""With what every question is asked with, and what it may raise: a page needs no port for that."""

OUR_DOMAIN = "outreach.invalid"
"""The right side of our Message-IDs when the mentee's own domain cannot serve (RFC 2606)."""

BY_HAND = f"by-hand@{OUR_DOMAIN}"
"""The sender of words that the mentee passed on, where no address of theirs is known."""


class PromptDelivery(StrEnum):
    SMTP = "smtp"
    APPEND = "append"


class SentCopy(StrEnum):
    AUTO = "auto"
    APPEND = "append"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the settings say besides the rules."""

    prompt_delivery: PromptDelivery = PromptDelivery.SMTP
    sent_copy: SentCopy = SentCopy.AUTO
    language: str = "en"
    drafts: bool = True  # letters that wait for approval also lie in the mailbox's Drafts
    availability: Availability = field(default_factory=Availability)
    digest: bool = True
    keep_mail_days: int = 730  # then its bytes go, but for the head; 0: never
    provider: Provider | None = None  # None: not one of those that are known

    @property
    def rewrites(self) -> bool:
        """Whether the provider is known to put Message-IDs of its own in the place of ours."""
        return self.provider is not None and self.provider.rewrites_message_id


class Holder(Protocol):
    """Who holds the lease: this process."""

    @property
    def host(self) -> str: ...
    @property
    def boot(self) -> str: ...
    @property
    def pid(self) -> int: ...

    def alive(self, boot: str, pid: int) -> bool:
        """Whether a holder on this host still runs."""
        ...


@dataclass(frozen=True, slots=True)
class App:
    """The ports, the rules and the mentee."""

    mentee: Mentee
    rules: Rules
    preferences: Preferences
    clock: Clock
    ids: Ids
    store: Store
    open_mailbox: OpenMailbox
    open_sender: OpenSender
    templates: Templates
    own_templates: OwnTemplates
    contact_files: ContactFiles
    writer: MailWriter
    holidays: Holidays
    calendar: Calendar
    holder: Holder
    ping: Ping = field(default_factory=NoPing)
    asked_to_stop: Callable[[], bool] = lambda: False  # a pass at work then begins no further letter
