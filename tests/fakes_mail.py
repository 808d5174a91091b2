"""A small mail world in memory, behind the mail ports: mailboxes, and a submission server that fills them.

`FakeMailbox` is both a mailbox and the way to open it (OpenMailbox); `FakeSender` likewise (OpenSender).
Both remember what they were asked, and fail when told to.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parseaddr
from io import BytesIO

from outreach.adapters.raw_mail import fields_of, header_of, is_from, is_to, without_attachments
from outreach.ports.errors import FolderMissing, MailboxTrouble, Unreachable
from outreach.ports.mail import (
    WHOLE_LIMIT,
    Accepted,
    Fetched,
    Folder,
    InDoubt,
    Listed,
    Look,
    News,
    Role,
    Submission,
)

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ROLES = (Role.SENT, Role.DRAFTS, Role.JUNK, Role.TRASH)
CHUNK = 200


@dataclass(slots=True)
class Kept:
    """A message in a folder. Only its owner changes `flags`: that the program never does is tested by them."""

    uid: int
    raw: bytes
    arrived: datetime
    flags: frozenset[str] = frozenset()


@dataclass(slots=True)
class FakeFolder:
    role: Role | None
    uidvalidity: int = 1
    next_uid: int = 1
    kept: list[Kept] = field(default_factory=list)

    def add(self, raw: bytes, at: datetime, flags: frozenset[str] = frozenset()) -> int:
        self.kept.append(Kept(self.next_uid, raw, at, flags))
        self.next_uid += 1
        return self.next_uid - 1

    def renumber(self) -> None:
        """What UIDVALIDITY stands for has changed: every position loses its meaning (RFC 9051, 2.3.1.1)."""
        self.uidvalidity += 1
        for number, one in enumerate(self.kept, 1):
            one.uid = number
        self.next_uid = len(self.kept) + 1


class FakeMailbox:
    """A mailbox with INBOX, Sent, Drafts, Junk and Trash. Instants that nobody names are `now`, which may move.

    `fails` maps the name of a method, or "login", to what it raises, each time; `breaks` to what it raises once.
    Folders in `refused` cannot be searched. With `loses_answers` an append works and seems not to have. Without
    `removes_single` it is a server that cannot expunge one message alone. `can` is what it says it is able to.
    """

    def __init__(self, now: datetime = START) -> None:
        self.now = now
        self.inside: dict[str, FakeFolder] = {"INBOX": FakeFolder(Role.INBOX)}
        for role in ROLES:
            self.add_folder(role.value.capitalize(), role)
        self.fails: dict[str, MailboxTrouble] = {}
        self.breaks: dict[str, MailboxTrouble] = {}
        self.refused: set[str] = set()
        self.loses_answers = False
        self.removes_single = True
        self.can = {"IMAP4REV1", "IDLE", "UIDPLUS", "SPECIAL-USE"}
        self.asked: list[str] = []
        self.logins = 0

    # what the owner, the provider and other programs do

    def add_folder(self, name: str, role: Role | None = None) -> None:
        self.inside[name] = FakeFolder(role)

    def deliver(
        self, raw: bytes, folder: str = "INBOX", at: datetime | None = None, flags: Collection[str] = ()
    ) -> int:
        """A message arrives in a folder; its UID."""
        return self.inside[folder].add(raw, at or self.now, frozenset(flags))

    def messages(self, folder: str = "INBOX") -> list[bytes]:
        return [one.raw for one in self.inside[folder].kept]

    def flags(self, folder: str = "INBOX") -> list[frozenset[str]]:
        return [one.flags for one in self.inside[folder].kept]

    def remove(self, uid: int, folder: str = "INBOX") -> None:
        kept = self.inside[folder].kept
        kept[:] = [one for one in kept if one.uid != uid]

    def move(self, uid: int, to: str, folder: str = "INBOX") -> None:
        moved = next(one for one in self.inside[folder].kept if one.uid == uid)
        self.remove(uid, folder)
        self.inside[to].add(moved.raw, moved.arrived, moved.flags)

    # OpenMailbox

    @contextmanager
    def __call__(self) -> Iterator["FakeMailbox"]:
        self._asked("login")
        self.logins += 1
        yield self

    # Mailbox

    def folders(self) -> Sequence[Folder]:
        self._asked("folders")
        return [Folder(name, one.role) for name, one in self.inside.items()]

    def abilities(self) -> frozenset[str]:
        self._asked("abilities")
        return frozenset(self.can)

    def news(self, folder: Folder, cursor: str | None, since: datetime) -> News:
        self._asked("news")
        inside = self._inside(folder.name)
        validity, _, last = (cursor or "").partition(" ")
        known = validity == str(inside.uidvalidity)
        new = [one for one in inside.kept if (one.uid > int(last) if known else one.arrived >= since)]
        chunk, rest = new[:CHUNK], new[CHUNK:]
        read_up_to = chunk[-1].uid if rest else inside.next_uid - 1
        listed = tuple(_listed(folder.name, inside, one) for one in chunk)
        after = f"{inside.uidvalidity} {read_up_to}"
        return News(listed, after, more=bool(rest), rescanned=cursor is not None and not known)

    def stands_still(self, folder: Folder, cursor: str | None) -> bool:
        self._asked("stands_still")
        inside = self._inside(folder.name)
        return cursor == f"{inside.uidvalidity} {inside.next_uid - 1}"

    def fetch(self, listed: Listed, limit: int = WHOLE_LIMIT) -> Fetched | None:
        self._asked("fetch")
        inside = self._inside(listed.folder)
        places = {_place(inside, one): one for one in inside.kept}
        found = places.get(listed.place)
        if found is None:
            return None
        if len(found.raw) > limit:
            return Fetched(without_attachments(BytesIO(found.raw), limit), truncated=True)
        return Fetched(found.raw)

    def look_for(self, addresses: Collection[str], since: date) -> Look:
        self._asked("look_for")
        first = datetime.combine(since, time(), UTC)
        listed = [
            _listed(name, inside, one)
            for name, inside in self._searched().items()
            for one in inside.kept
            if one.arrived >= first and is_from(_header(one.raw), addresses)
        ]
        return Look(tuple(listed), tuple(sorted(self.refused)))

    def look_for_written_to(self, addresses: Collection[str], since: date) -> Look:
        self._asked("look_for_written_to")
        first = datetime.combine(since, time(), UTC)
        listed = [
            _listed(name, inside, one)
            for name, inside in self.inside.items()
            for one in inside.kept
            if inside.role is Role.SENT and one.arrived >= first and is_to(_header(one.raw), addresses)
        ]
        return Look(tuple(listed))

    def headers_since(self, folder: Folder, since: datetime) -> Sequence[Listed]:
        self._asked("headers_since")
        first = since - timedelta(days=1)
        inside = self._inside(folder.name)
        return [_listed(folder.name, inside, one) for one in inside.kept if one.arrived >= first]

    def append(self, folder: Folder, raw: bytes, at: datetime, *, seen: bool, draft: bool = False) -> None:
        self._asked("append")
        flags = {name for name, given in (("\\Seen", seen), ("\\Draft", draft)) if given}
        self._inside(folder.name).add(raw, at, frozenset(flags))
        if self.loses_answers:
            raise Unreachable("the connection broke", where="append")

    def remove_one(self, listed: Listed) -> bool:
        self._asked("remove_one")
        inside = self._inside(listed.folder)
        if self.removes_single:
            inside.kept[:] = [one for one in inside.kept if _place(inside, one) != listed.place]
        return self.removes_single

    def _asked(self, what: str) -> None:
        self.asked.append(what)
        if what in self.breaks:
            raise self.breaks.pop(what)
        if what in self.fails:
            raise self.fails[what]

    def _inside(self, name: str) -> FakeFolder:
        try:
            return self.inside[name]
        except KeyError:
            raise FolderMissing(f"there is no folder {name!r}") from None

    def _searched(self) -> Mapping[str, FakeFolder]:
        """What a folder of all mail leaves out is searched beside it."""
        outside = (Role.ALL, Role.JUNK, Role.TRASH)
        whole = any(one.role is Role.ALL for one in self.inside.values())
        there = {name: one for name, one in self.inside.items() if name not in self.refused}
        return {name: one for name, one in there.items() if not whole or one.role in outside}


def _place(inside: FakeFolder, one: Kept) -> str:
    return f"{inside.uidvalidity} {one.uid}"


def _header(raw: bytes) -> bytes:
    return header_of(BytesIO(raw))


def _listed(folder: str, inside: FakeFolder, one: Kept) -> Listed:
    return Listed(folder, _place(inside, one), _header(one.raw), len(one.raw), one.arrived)


@dataclass(frozen=True, slots=True)
class Handed:
    """A mail that the submission server has taken."""

    sender: str
    recipient: str
    raw: bytes


class FakeSender:
    """A submission server. It takes everything and delivers what is for one of `mailboxes` (by address), until
    told otherwise: `script` gives the next outcomes, `answers` a lasting one for an address.

    `handed` is what the server has taken (also when its answer was lost), `tried` every recipient that we named.
    With `rewrites_ids` it puts a Message-ID of its own in place of ours, told in its answer if `names_id`.
    With `copies_to` it keeps a copy in Sent by itself, as some providers do.
    """

    def __init__(self, mailboxes: Mapping[str, FakeMailbox] | None = None) -> None:
        self.mailboxes = dict(mailboxes or {})
        self.answers: dict[str, Submission] = {}
        self.handed: list[Handed] = []
        self.tried: list[str] = []
        self.connections = 0
        self.rewrites_ids = False
        self.names_id = True
        self.copies_to: FakeMailbox | None = None
        self._scripted: list[tuple[Submission | MailboxTrouble, bool]] = []

    def script(self, *outcomes: Submission | MailboxTrouble, taken: bool = False) -> None:
        """The next outcomes, in order; errors are raised. `taken`: in doubt, but the server has the letter."""
        self._scripted += [(one, taken) for one in outcomes]

    def recover(self) -> None:
        """From now on it takes everything again."""
        self._scripted.clear()
        self.answers.clear()

    @contextmanager
    def __call__(self) -> Iterator["FakeSender"]:
        self.connections += 1
        yield self

    def submit(self, sender: str, recipient: str, raw: bytes) -> Submission:
        self.tried.append(recipient)
        outcome, taken = self._next(recipient)
        if isinstance(outcome, MailboxTrouble):
            raise outcome
        if isinstance(outcome, Accepted) or (isinstance(outcome, InDoubt) and taken):
            kept = self._with_own_id(raw) if self.rewrites_ids else raw
            self._take(sender, recipient, kept)
            if self.rewrites_ids and self.names_id and isinstance(outcome, Accepted):
                return Accepted(f"250 2.0.0 Ok {fields_of(_header(kept)).get('message-id')}")
        return outcome

    def _next(self, recipient: str) -> tuple[Submission | MailboxTrouble, bool]:
        if self._scripted:
            return self._scripted.pop(0)
        accepted = Accepted(f"250 2.0.0 Ok: queued as {len(self.handed) + 1:04X}")
        return self.answers.get(recipient, accepted), False

    def _take(self, sender: str, recipient: str, raw: bytes) -> None:
        self.handed.append(Handed(sender, recipient, raw))
        if self.copies_to is not None:
            self.copies_to.deliver(raw, "Sent", flags=["\\Seen"])
        mailbox = self.mailboxes.get(recipient) or self.mailboxes.get(parseaddr(recipient)[1])
        if mailbox is not None:
            mailbox.deliver(raw)

    def _with_own_id(self, raw: bytes) -> bytes:
        own = f"Message-ID: <{len(self.handed) + 1:04d}@provider.example.test>\r\n".encode()
        return re.sub(rb"(?im)^message-id:.*\r?\n(?:[ \t].*\r?\n)*", own, raw, count=1)
