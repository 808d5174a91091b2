"""The mailbox over IMAP, read without a trace: EXAMINE and PEEK (RFC 9051). Only `remove_one` selects a folder."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final

from imap_tools import MailMessageFlags
from imap_tools.errors import MailboxAppendError

from outreach.adapters.folder_names import NOTHING, with_roles
from outreach.adapters.imap_answers import Value, bytes_of
from outreach.adapters.imap_connection import Auth, Connection, ImapAccount, connected, password_login
from outreach.adapters.imap_cursor import ImapCursor
from outreach.adapters.imap_parts import MAX_PARTS, Part, rebuilt, sections, structure
from outreach.adapters.imap_removal import removed
from outreach.adapters.imap_session import CHUNK, HEADER, Examined, ImapSession, arrived_since, from_since, to_since
from outreach.adapters.raw_mail import is_from, is_to
from outreach.ports.errors import FolderMissing, MailboxTrouble
from outreach.ports.mail import WHOLE_LIMIT, Fetched, Folder, Listed, Look, Mailbox, News, OpenMailbox, Role

__all__ = ["ImapAccount", "ImapMailbox", "open_imap"]

_SPECIAL_USE: Final = {  # RFC 6154, 2; servers write them in either case
    "\\all": Role.ALL,
    "\\archive": Role.ARCHIVE,
    "\\drafts": Role.DRAFTS,
    "\\junk": Role.JUNK,
    "\\sent": Role.SENT,
    "\\trash": Role.TRASH,
}
_NOT_SELECTABLE: Final = frozenset({"\\noselect", "\\nonexistent"})
_OUTSIDE_ALL: Final = (Role.JUNK, Role.TRASH)
"""What a provider's folder of all mail leaves out."""

_SECTIONS: Final = 40
"""How many parts are asked for at a time: a command line must stay short."""

_Comparison = tuple[Callable[[str, date], str], Callable[[bytes, Collection[str]], bool]]
"""What a server is asked for, and how its answer is compared here."""


class ImapMailbox:
    """The Mailbox port over a connection that is logged in."""

    def __init__(self, connection: Connection, where: str, provided: Mapping[Role, str] = NOTHING) -> None:
        self._connection = connection
        self._where = where
        self._provided = provided
        self._session = ImapSession(connection, where)

    def folders(self) -> Sequence[Folder]:
        with self._session.translated("*"):
            found = self._connection.folder.list()
        flags = {one.name: {flag.lower() for flag in one.flags} for one in found}
        selectable = [(name, _role(one)) for name, one in flags.items() if not one & _NOT_SELECTABLE]
        return with_roles(selectable, self._provided)

    def abilities(self) -> frozenset[str]:
        with self._session.translated("*"):
            _, data = self._connection.client.capability()  # anew: servers tell more after the login
        return frozenset(one.upper() for line in data if line for one in line.decode("ascii", "replace").split())

    def news(self, folder: Folder, cursor: str | None, since: datetime) -> News:
        known = ImapCursor.parse(cursor)
        uidnext = self._uidnext(folder, known) if known else 0
        if known and uidnext == known.last + 1:
            return News((), str(known))
        went_back = known is not None and 0 < uidnext <= known.last
        examined = self._session.examine(folder.name)
        start = known if known and known.uidvalidity == examined.uidvalidity and not went_back else None
        uids = self._new_uids(examined, start, since)
        chunk, rest = uids[:CHUNK], uids[CHUNK:]
        found, kept_back = self._session.headers(examined, chunk)
        if kept_back and chunk[0] == kept_back[0]:
            raise self._session.kept_back(examined, kept_back[0])
        if kept_back:
            chunk, rest = [uid for uid in chunk if uid < kept_back[0]], kept_back
        listed = [found[uid] for uid in chunk if uid in found]
        if start is None:
            listed = [one for one in listed if one.arrived is None or one.arrived >= since]
        ends = [start.last if start else 0, *chunk[-1:], *([] if rest else [examined.uidnext - 1])]
        after = ImapCursor(examined.uidvalidity, max(ends))
        return News(tuple(listed), str(after), more=bool(rest), rescanned=cursor is not None and start is None)

    def stands_still(self, folder: Folder, cursor: str | None) -> bool:
        known = ImapCursor.parse(cursor)
        return known is not None and self._uidnext(folder, known) == known.last + 1

    def fetch(self, listed: Listed, limit: int = WHOLE_LIMIT) -> Fetched | None:
        folder = self._session.examine(listed.folder)
        uid = folder.uid(listed.place)
        if uid is None:
            return None
        whole = self._beginning(folder, uid, limit + 1) if listed.size <= limit else None
        if whole is not None and len(whole) <= limit:
            return Fetched(whole)
        fetched = self._without_attachments(folder, uid, limit)
        if fetched is None and self._session.existing(folder, [uid]):
            raise self._session.kept_back(folder, uid)
        return fetched

    def look_for(self, addresses: Collection[str], since: date) -> Look:
        folders = self.folders()
        everything = [one for one in folders if one.role is Role.ALL]
        searched = [*everything, *(one for one in folders if one.role in _OUTSIDE_ALL)] if everything else folders
        look = self._look_in(searched, addresses, since, (from_since, is_from))
        if everything and everything[0].name in look.refused:
            return self._look_in(folders, addresses, since, (from_since, is_from))
        return look

    def look_for_written_to(self, addresses: Collection[str], since: date) -> Look:
        sent = [one for one in self.folders() if one.role is Role.SENT]
        return self._look_in(sent, addresses, since, (to_since, is_to))

    def headers_since(self, folder: Folder, since: datetime) -> Sequence[Listed]:
        examined = self._session.examine(folder.name)
        listed = self._session.all_headers(examined, self._session.search(examined, arrived_since(since.date())))
        first = since - timedelta(days=1)
        return [one for one in listed if one.arrived is None or one.arrived >= first]

    def append(self, folder: Folder, raw: bytes, at: datetime, *, seen: bool, draft: bool = False) -> None:
        flags = [MailMessageFlags.SEEN] * seen + [MailMessageFlags.DRAFT] * draft
        with self._session.translated(folder.name):
            refusal = self._appended(folder, raw, at, flags)
            if refusal and "[" not in refusal and self._session.left(folder.name):
                refusal = self._appended(folder, raw, at, flags)
            if refusal and "[" not in refusal:  # Courier gives no code: STATUS tells whether the folder is there
                self._session.status(folder.name, "MESSAGES")
        if refusal:
            raise _not_appended(folder.name, refusal, self._where)

    def remove_one(self, listed: Listed) -> bool:
        return removed(self._session, listed)

    def _appended(self, folder: Folder, raw: bytes, at: datetime, flags: Sequence[str]) -> str | None:
        """What the server says when it refuses; a complete refusal has added nothing."""
        try:
            self._connection.append(raw, folder.name, at.astimezone(UTC), flags)
        except MailboxAppendError as error:
            said = b" ".join(one for one in error.command_result[1] if one).decode("utf-8", "replace")
            return said or "it gives no reason"
        return None

    def _uidnext(self, folder: Folder, known: ImapCursor) -> int:
        """0 where the server does not tell it, or where positions have lost their meaning.

        Below what is known it has gone back, as after a backup was put in place: RFC 9051 (2.3.1.1) forbids that.
        """
        status = self._session.status(folder.name, "UIDNEXT", "UIDVALIDITY")
        return status.get("UIDNEXT", 0) if status.get("UIDVALIDITY") == known.uidvalidity else 0

    def _new_uids(self, folder: Examined, start: ImapCursor | None, since: datetime) -> Sequence[int]:
        if start is None:
            return self._session.search(folder, arrived_since(since.date()))
        # n:* names the last message even when its UID is below n (RFC 9051, 6.4.8)
        return [uid for uid in self._session.search(folder, f"UID {start.last + 1}:*") if uid > start.last]

    def _look_in(self, folders: Sequence[Folder], addresses: Collection[str], since: date, by: _Comparison) -> Look:
        listed: list[Listed] = []
        refused: list[str] = []
        for folder in folders:
            try:
                listed += self._found(folder, addresses, since, by)
            except FolderMissing:
                refused.append(folder.name)
        return Look(tuple(listed), tuple(refused))

    def _found(self, folder: Folder, addresses: Collection[str], since: date, by: _Comparison) -> Sequence[Listed]:
        if self._session.status(folder.name, "MESSAGES").get("MESSAGES") == 0:
            return []
        criteria, matches = by
        examined = self._session.examine(folder.name)
        uids: set[int] = set()
        for one in {criteria(address, since) for address in addresses}:
            uids.update(self._session.search(examined, one))
        first = datetime.combine(since, time(), UTC)
        found = self._session.all_headers(examined, sorted(uids))
        recent = [one for one in found if one.arrived is None or one.arrived >= first]
        return [one for one in recent if matches(one.header, addresses)]

    def _beginning(self, folder: Examined, uid: int, count: int) -> bytes | None:
        """Never more than that, whatever size the server has told."""
        answer = self._session.fetch(folder, [uid], f"(UID BODY.PEEK[]<0.{count}>)").get(uid, {})
        return bytes_of(answer, b"BODY[]")

    def _without_attachments(self, folder: Examined, uid: int, limit: int) -> Fetched | None:
        answer = self._session.fetch(folder, [uid], f"(UID BODYSTRUCTURE {HEADER})").get(uid, {})
        header = bytes_of(answer, b"BODY[HEADER]")
        if header is None:
            return None
        content = _structure(answer.get(b"BODYSTRUCTURE"))
        if content is None:  # a structure that cannot be understood: the beginning of the whole
            found = self._sections(folder, uid, [f"BODY.PEEK[TEXT]<0.{limit}>"])
            return Fetched(header + found.get("TEXT", b""), truncated=True)
        found = self._sections(folder, uid, list(islice(sections(content, limit), 2 * MAX_PARTS)))
        return Fetched(rebuilt(content, header, found), truncated=True)

    def _sections(self, folder: Examined, uid: int, wanted: Sequence[str]) -> dict[str, bytes]:
        """What stands in the named sections, by section."""
        found: dict[str, bytes] = {}
        for start in range(0, len(wanted), _SECTIONS):
            items = " ".join(wanted[start : start + _SECTIONS])
            for name, value in self._session.fetch(folder, [uid], f"(UID {items})").get(uid, {}).items():
                if name.startswith(b"BODY[") and isinstance(value, bytes):
                    found[name[5 : name.index(b"]")].decode("ascii", "replace")] = value
        return found


def _role(flags: Collection[str]) -> Role | None:
    return next((role for flag, role in _SPECIAL_USE.items() if flag in flags), None)


def _structure(value: Value) -> Part | None:
    try:
        return structure(value)
    except ValueError:
        return None


def _not_appended(folder: str, said: str, where: str) -> MailboxTrouble:
    """What a complete refusal says (RFC 9051, 6.3.12; RFC 5530): there is no such folder, or no room in it."""
    if any(code in said.upper() for code in ("[TRYCREATE]", "[NONEXISTENT]", "[NOPERM]")):
        return FolderMissing(f"there is no folder {folder!r} to write to: {said}", where=where)
    return MailboxTrouble(f"the server refuses the mail for {folder!r}: {said}", where=where)


def open_imap(account: ImapAccount, password: Callable[[], str], auth: Auth | None = None) -> OpenMailbox:
    """`auth` takes the place of the password, for other ways to log in."""

    @contextmanager
    def opened() -> Iterator[Mailbox]:
        with connected(account, auth or password_login(account, password)) as connection:
            yield ImapMailbox(connection, account.where, account.folders)

    return opened
