"""The mailbox and the sender."""

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    """What a folder is for (special-use, RFC 6154); INBOX by its name (RFC 9051, 5.1)."""

    INBOX = "inbox"
    SENT = "sent"
    DRAFTS = "drafts"
    JUNK = "junk"
    TRASH = "trash"
    ARCHIVE = "archive"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Folder:
    name: str  # decoded, as people see it
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A message as it stands in a folder: `place` is opaque to everyone but the adapter."""

    folder: str
    place: str
    header: bytes  # the whole header block, with its closing empty line
    size: int  # bytes
    arrived: datetime | None = None  # INTERNALDATE, aware


@dataclass(frozen=True, slots=True)
class News:
    """What is new in a folder since a cursor, in order of arrival, at most one chunk.

    `cursor` covers exactly the messages listed (and those known to be gone): to be stored in the transaction
    that stores them. `more` tells that another chunk may follow. `rescanned` tells that positions had lost
    their meaning (UIDVALIDITY, RFC 9051, 2.3.1.1), so that known messages may be listed again.
    """

    listed: tuple[Listed, ...]
    cursor: str
    more: bool = False
    rescanned: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a message; of one above the limit, header and text parts only, marked truncated."""

    raw: bytes
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """Mail from some addresses, wherever it lies, and the folders that the server refused to search."""

    listed: tuple[Listed, ...]
    refused: tuple[str, ...] = ()


WHOLE_LIMIT = 2_000_000
"""Bytes up to which a message is kept whole."""


class Mailbox(Protocol):
    """The mentee's mailbox, read without a trace: no flag is set, nothing moved or deleted, but by `remove_one`.

    Each method raises Unreachable when the connection fails, and FolderMissing for a folder that is not there.
    """

    def folders(self) -> Sequence[Folder]:
        """All selectable folders, the inbox first."""
        ...

    def abilities(self) -> frozenset[str]:
        """What the server says it can, in upper case (capabilities, RFC 9051, 6.1.1); of a mailbox that is no
        server: nothing."""
        ...

    def news(self, folder: Folder, cursor: str | None, since: datetime) -> News:
        """What came since the cursor. Without a cursor, or when it has lost its meaning: since `since`."""
        ...

    def stands_still(self, folder: Folder, cursor: str | None) -> bool:
        """Whether nothing has come since the cursor, so that `news` would list nothing."""
        ...

    def fetch(self, listed: Listed, limit: int = WHOLE_LIMIT) -> Fetched | None:
        """The message itself; None when it has vanished meanwhile."""
        ...

    def look_for(self, addresses: Collection[str], since: date) -> Look:
        """Mail with one of the addresses in From, in \\All or else in every selectable folder, since that day.

        Sees what other sessions appended before the call. The From header is compared here, exactly.
        """
        ...

    def look_for_written_to(self, addresses: Collection[str], since: date) -> Look:
        """Mail in Sent with one of the addresses in To or Cc, since that day; compared here, exactly."""
        ...

    def headers_since(self, folder: Folder, since: datetime) -> Sequence[Listed]:
        """The headers of what arrived in the folder since that instant (less one day for the server's zone)."""
        ...

    def append(self, folder: Folder, raw: bytes, at: datetime, *, seen: bool, draft: bool = False) -> None:
        """Adds a message, marked as read if `seen`, as unfinished if `draft` (RFC 9051, 2.3.2).

        Raises Unreachable also when the outcome is unknown.
        """
        ...

    def remove_one(self, listed: Listed) -> bool:
        """Removes this one message for good, and touches no other. For drafts of our own, and for nothing else.

        False where no single message can be removed (no UIDPLUS, RFC 4315): it is left as it was. One that is
        gone already is no trouble.
        """
        ...


class OpenMailbox(Protocol):
    def __call__(self) -> AbstractContextManager[Mailbox]:
        """Logs in. Raises Unreachable, LoginRefused, NotTrusted."""
        ...


class Stage(StrEnum):
    """How far an SMTP dialogue got (RFC 5321, 4.1.1)."""

    MAIL = "MAIL"
    RCPT = "RCPT"
    DATA = "DATA"
    TEXT = "text"  # the text has begun: only a complete reply settles it


@dataclass(frozen=True, slots=True)
class Accepted:
    """The server's complete 2xx reply after the final dot."""

    answer: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A complete 4xx or 5xx reply. `enhanced` is the enhanced status code (RFC 3463), "" if there is none."""

    stage: Stage
    code: int
    enhanced: str
    text: str

    @property
    def permanent(self) -> bool:
        return self.code >= 500


@dataclass(frozen=True, slots=True)
class InDoubt:
    """The text had begun and no complete reply came: the letter may have been taken or not."""

    why: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """The connection ended before the text began: nothing was handed over."""

    why: str


Submission = Accepted | Refused | InDoubt | NotSent


class Sender(Protocol):
    """One connection a pass; each call is one SMTP transaction with one recipient."""

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        """Hands the bytes over as they are, once. Never raises for what the server says."""
        ...


class OpenSender(Protocol):
    def __call__(self) -> AbstractContextManager[Sender]:
        """Connects lazily, at the first `submit`; that one may raise Unreachable, LoginRefused, NotTrusted."""
        ...
