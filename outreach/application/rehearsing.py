"""What a rehearsal of a pass uses in place of the world: a mailbox that is only read, a sender that only notes."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

from outreach.ports.mail import (
    WHOLE_LIMIT,
    Accepted,
    Fetched,
    Folder,
    Listed,
    Look,
    Mailbox,
    News,
    OpenMailbox,
    Sender,
    Submission,
)
from outreach.reading.message import parse


@dataclass(frozen=True, slots=True)
class WouldSend:
    """A mail that a real pass would have handed over."""

    to: str
    subject: str


@dataclass(slots=True)
class NotingSender:
    """Takes every mail, and only notes it."""

    noted: list[WouldSend] = field(default_factory=list)

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        del sender
        self.noted.append(WouldSend(recipient, parse(raw).subject))
        return Accepted("noted, not sent")

    @contextmanager
    def __call__(self) -> Iterator[Sender]:
        yield self


@dataclass(frozen=True, slots=True)
class ReadOnlyMailbox:
    """The real mailbox, but nothing is appended to it or removed from it."""

    inner: Mailbox

    def folders(self) -> Sequence[Folder]:
        return self.inner.folders()

    def abilities(self) -> frozenset[str]:
        return self.inner.abilities()

    def news(self, folder: Folder, cursor: str | None, since: datetime) -> News:
        return self.inner.news(folder, cursor, since)

    def stands_still(self, folder: Folder, cursor: str | None) -> bool:
        return self.inner.stands_still(folder, cursor)

    def fetch(self, listed: Listed, limit: int = WHOLE_LIMIT) -> Fetched | None:
        return self.inner.fetch(listed, limit)

    def look_for(self, addresses: Collection[str], since: date) -> Look:
        return self.inner.look_for(addresses, since)

    def look_for_written_to(self, addresses: Collection[str], since: date) -> Look:
        return self.inner.look_for_written_to(addresses, since)

    def headers_since(self, folder: Folder, since: datetime) -> Sequence[Listed]:
        return self.inner.headers_since(folder, since)

    def append(self, folder: Folder, raw: bytes, at: datetime, *, seen: bool, draft: bool = False) -> None:
        """Leaves everything as it is."""

    def remove_one(self, listed: Listed) -> bool:
        """Leaves it, and says that it is gone."""
        del listed
        return True


def only_read(open_mailbox: OpenMailbox) -> OpenMailbox:
    @contextmanager
    def opened() -> Iterator[Mailbox]:
        with open_mailbox() as mailbox:
            yield ReadOnlyMailbox(mailbox)

    return opened
