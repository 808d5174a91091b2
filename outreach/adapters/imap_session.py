"""One folder after another, examined and never selected: searches, and answers that are sure to be whole."""

import imaplib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from imap_tools import AND, OR

from outreach.adapters.imap_answers import Value, answers, bytes_of, date_of, number_of, uid_of
from outreach.adapters.imap_connection import Connection, translated
from outreach.adapters.raw_mail import MAX_HEADER
from outreach.ports.errors import Unreachable
from outreach.ports.mail import Listed

CHUNK: Final = 200
"""How many messages are asked for at a time."""

HEADER: Final = f"BODY.PEEK[HEADER]<0.{MAX_HEADER}>"
"""A header without end is one that never ends: no more of it is asked for than is read."""

_HEADER: Final = f"(UID RFC822.SIZE INTERNALDATE {HEADER})"


@dataclass(frozen=True, slots=True)
class Examined:
    """A folder as it was found: positions in it mean something together with `uidvalidity` only."""

    name: str
    uidvalidity: int
    uidnext: int

    def place(self, uid: int) -> str:
        return f"{self.uidvalidity} {uid}"

    def uid(self, place: str) -> int | None:
        """The UID of a place; None when the place has lost its meaning."""
        validity, _, uid = place.partition(" ")
        return int(uid) if validity == str(self.uidvalidity) and uid.isdecimal() else None


class ImapSession:
    def __init__(self, connection: Connection, where: str) -> None:
        self._connection = connection
        self._where = where
        self._examined: Examined | None = None

    @property
    def client(self) -> imaplib.IMAP4:
        return self._connection.client

    def translated(self, folder: str) -> AbstractContextManager[None]:
        return translated(self._connection, self._where, folder)

    def status(self, name: str, *options: str) -> Mapping[str, int]:
        """STATUS, which costs the same for any size of a folder."""
        with self.translated(name):
            if self._examined and self._examined.name == name:
                self.client.noop()  # for the folder one is in, STATUS may tell old numbers (RFC 9051, 6.3.11)
            return self._connection.folder.status(name, options)

    def examine(self, name: str) -> Examined:
        """Opens the folder read-only, or sees what is new in it: some servers need the NOOP for that."""
        with self.translated(name):
            if self._examined and self._examined.name == name:
                self.client.noop()
                return self._examined
            self._examined = None
            self._connection.folder.set(name, readonly=True)
            uidvalidity, uidnext = self._response("UIDVALIDITY"), self._response("UIDNEXT")
            self._examined = Examined(name, uidvalidity, uidnext or self._uidnext(name))
            return self._examined

    def left(self, name: str) -> bool:
        """Goes out of the folder if one is in it: Courier adds nothing to a folder that is open read-only.

        Opened so, CLOSE expunges nothing (RFC 9051, 6.4.1).
        """
        if self._examined is None or self._examined.name != name:
            return False
        self._examined = None
        with self.translated(name):
            self.client.close()
        return True

    @contextmanager
    def selected(self, name: str) -> Iterator[Examined | None]:
        """The folder opened for writing, and read-only again behind it; None when it may only be read. Never CLOSE
        here: it expunges what others marked (RFC 9051, 6.4.1)."""
        self._examined = None
        with self.translated(name):
            yield self._opened_for_writing(name)
        self.examine(name)

    def _opened_for_writing(self, name: str) -> Examined | None:
        try:
            self._connection.folder.set(name, readonly=False)
        except imaplib.IMAP4.readonly:
            return None
        return Examined(name, self._response("UIDVALIDITY"), self._response("UIDNEXT"))

    def search(self, folder: Examined, criteria: str) -> Sequence[int]:
        """The UIDs, ascending."""
        with self.translated(folder.name):
            kind, data = self.client.uid("SEARCH", criteria)
            if kind != "OK":
                raise imaplib.IMAP4.error(b" ".join(one for one in data if one).decode("utf-8", "replace"))
        found = {int(uid) for one in data if isinstance(one, bytes) for uid in one.split() if uid.isdigit()}
        return sorted(found)

    def fetch(self, folder: Examined, uids: Iterable[int], items: str) -> Mapping[int, Mapping[bytes, Value]]:
        """What was answered, by UID. A server may answer for some only, and add what nobody asked for."""
        with self.translated(folder.name):
            kind, data = self.client.uid("FETCH", ",".join(map(str, uids)), items)
            if kind != "OK":  # some servers say NO when one message is gone (RFC 2180, 4.1)
                _, data = self.client.response("FETCH")
        found: dict[int, Mapping[bytes, Value]] = {}
        for answer in answers(data):
            if (uid := uid_of(answer)) is not None:
                found[uid] = {**found.get(uid, {}), **answer}
        return found

    def headers(self, folder: Examined, uids: Sequence[int]) -> tuple[Mapping[int, Listed], Sequence[int]]:
        """What these UIDs hold, and those that are there though the server does not hand them out."""
        found: dict[int, Listed] = {}
        kept_back: list[int] = []
        for start in range(0, len(uids), CHUNK):
            chunk = uids[start : start + CHUNK]
            found |= self._listed(folder, chunk)
            if missing := [uid for uid in chunk if uid not in found]:
                there = self.existing(folder, missing)
                found |= self._listed(folder, there) if there else {}
                kept_back += [uid for uid in there if uid not in found]
        return found, kept_back

    def all_headers(self, folder: Examined, uids: Sequence[int]) -> Sequence[Listed]:
        """All of them, but for those gone meanwhile. Raises Unreachable when the server keeps one back."""
        found, kept_back = self.headers(folder, uids)
        if kept_back:
            raise self.kept_back(folder, kept_back[0])
        return [found[uid] for uid in uids if uid in found]

    def existing(self, folder: Examined, uids: Collection[int]) -> Sequence[int]:
        there = set(self.search(folder, f"UID {','.join(map(str, sorted(uids)))}"))
        return [uid for uid in uids if uid in there]

    def kept_back(self, folder: Examined, uid: int) -> Unreachable:
        what = f"the server lists a message in {folder.name!r} (UID {uid}) that it does not hand out"
        return Unreachable(what, where=self._where, remedy="Look at that message in another mail program.")

    def _listed(self, folder: Examined, uids: Iterable[int]) -> Mapping[int, Listed]:
        found = {}
        for uid, answer in self.fetch(folder, uids, _HEADER).items():
            header = bytes_of(answer, b"BODY[HEADER]")
            if header is not None:
                size = number_of(answer, b"RFC822.SIZE")
                found[uid] = Listed(folder.name, folder.place(uid), header, size, date_of(answer))
        return found

    def _uidnext(self, name: str) -> int:
        """Of a folder at whose opening the server did not tell it (Courier). After the NOOP a search sees all mail
        below that number."""
        uidnext = self._connection.folder.status(name, ["UIDNEXT"]).get("UIDNEXT", 0)
        self.client.noop()
        return uidnext

    def _response(self, name: str) -> int:
        _, data = self.client.response(name)
        number = data[-1] if data else None
        return int(number) if isinstance(number, bytes) and number.isdigit() else 0


def arrived_since(day: date) -> str:
    """Criteria for what arrived since that day anywhere on earth: servers count days in zones of their own."""
    return str(AND(date_gte=day - timedelta(days=1)))


def from_since(address: str, day: date) -> str:
    """Criteria for mail of that address; the caller compares exactly, servers look for a part of the field."""
    if _written_in_one_way(address):
        return str(AND(from_=address, date_gte=day - timedelta(days=1)))
    return arrived_since(day)


def to_since(address: str, day: date) -> str:
    """Criteria for mail to that address, likewise."""
    if _written_in_one_way(address):
        return str(AND(OR(to=address, cc=address), date_gte=day - timedelta(days=1)))
    return arrived_since(day)


def _written_in_one_way(address: str) -> bool:
    """Whether a server can search for it: a domain beyond ASCII may stand in a field in either form."""
    return address.isascii() and not any(one in address for one in ("@xn--", ".xn--", '"', "\\"))
