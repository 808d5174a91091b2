"""One message taken out of a folder, and no other: UID STORE and UID EXPUNGE (RFC 4315, 2.1; RFC 9051, 6.4.9).

EXPUNGE and CLOSE would take every message with them that another program marked as deleted.
"""

import imaplib
from typing import Final

from outreach.adapters.imap_session import Examined, ImapSession
from outreach.ports.mail import Listed

_ABLE: Final = frozenset({"UIDPLUS", "IMAP4REV2"})
_MARK: Final = r"(\Deleted)"


def removed(session: ImapSession, listed: Listed) -> bool:
    """False where the server cannot do it for one message alone: nothing is marked then."""
    if not _can_expunge_one(session, listed.folder):
        return False
    with session.selected(listed.folder) as folder:
        if folder is None:
            return False
        uid = folder.uid(listed.place)
        if uid is None or not session.existing(folder, [uid]):
            return True
        return _expunged(session, folder, uid)


def _can_expunge_one(session: ImapSession, folder: str) -> bool:
    """Asked anew: what a server can do before the login is not what it can do behind it."""
    with session.translated(folder):
        kind, data = session.client.capability()
    said = b" ".join(one for one in data if isinstance(one, bytes)).decode("ascii", "replace")
    return kind == "OK" and not _ABLE.isdisjoint(said.upper().split())


def _expunged(session: ImapSession, folder: Examined, uid: int) -> bool:
    with session.translated(folder.name):
        if session.client.uid("STORE", str(uid), "+FLAGS.SILENT", _MARK)[0] != "OK":
            return False
        try:
            done = session.client.uid("EXPUNGE", str(uid))[0] == "OK"
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error:
            done = False
        if not done:
            session.client.uid("STORE", str(uid), "-FLAGS.SILENT", _MARK)
        return done
