"""Clock, ids, templates, the making of mails, holidays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from outreach.domain.correspondence import Attachment, Content, Outgoing
from outreach.domain.people import Address


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class Ids(Protocol):
    """Everything that is drawn by chance."""

    def new(self) -> str:
        """A new id, never drawn before, sortable by the time it was drawn."""
        ...

    def token(self) -> str:
        """An unguessable token of at least 80 random bits, of letters and digits only."""
        ...

    def between(self, low: float, high: float) -> float: ...


@dataclass(frozen=True, slots=True)
class Rendered:
    """A template filled in: its header lines, its text, and its HTML twin if there is one."""

    headers: Mapping[str, str]  # names in lower case; "subject" always
    text: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """A template's file: `overrides` tells that it is the user's own."""

    name: str  # "letters/first_contact", "prompts/answered"
    language: str
    path: str
    text: str
    overrides: bool


class Templates(Protocol):
    """Letters and prompts. A user's own file takes the place of the shipped one, file by file."""

    def render(self, name: str, language: str, values: Mapping[str, object]) -> Rendered:
        """Fills in the template. Raises TemplateBroken, naming file and line; an unknown variable is one."""
        ...

    def part(self, name: str, language: str, values: Mapping[str, object]) -> str:
        """Fills in a piece of HTML that pages share. Raises TemplateBroken."""
        ...

    def languages(self, name: str) -> Sequence[str]:
        """The languages in which this template exists."""
        ...

    def has(self, name: str, language: str) -> bool: ...

    def sources(self) -> Sequence[TemplateSource]: ...


class MailWriter(Protocol):
    """Well-formed bytes of a mail (RFC 5322, MIME)."""

    def compose(self, mail: Outgoing, date: datetime) -> bytes:
        """The bytes of this mail: letters without Auto-Submitted, prompts and answers with it (RFC 3834)."""
        ...

    def read_back(self, raw: bytes) -> Content:
        """Recipients, subject and text of a mail that `compose` made, as a client would read them."""
        ...


class Holidays(Protocol):
    def between(self, country: str, first: date, last: date) -> frozenset[date]:
        """The public holidays of the country (ISO 3166 code; "" or unknown: none) in that span."""
        ...


@dataclass(frozen=True, slots=True)
class Meeting:
    """A talk as calendars know it. `uid` is the same for one talk however often it is moved; `sequence` grows then.

    `made_at` is when the invitation was written; a person is a name and an address.
    """

    uid: str
    sequence: int
    starts: datetime
    minutes: int
    summary: str
    organizer: tuple[str, Address]
    attendee: tuple[str, Address]
    made_at: datetime


class Calendar(Protocol):
    """Files that calendars understand (RFC 5545)."""

    def invitation(self, meeting: Meeting) -> Attachment:
        """An invitation that their calendar can answer (RFC 5546, METHOD:REQUEST). Same meeting, same bytes."""
        ...
