"""New mail: keep the bytes, match, read, record."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from outreach.application.app import App
from outreach.application.at_rest import READ_ROLES
from outreach.application.finishing import is_finished_draft
from outreach.application.interpreting import interpret
from outreach.application.matches import (
    Ours,
    candidates_for,
    has_known_token,
    learn_our_own,
    matches_of,
    may_be_command,
    may_be_machine,
)
from outreach.application.rollback import remember_forgotten, remember_unsent
from outreach.application.signs import noticed
from outreach.application.tally import Tally
from outreach.application.tokens import void_if_astray
from outreach.application.unread import unread_mail
from outreach.domain.correspondence import Incoming
from outreach.domain.events import IncomingId
from outreach.domain.people import ContactId
from outreach.ports.errors import FolderMissing
from outreach.ports.mail import WHOLE_LIMIT, Fetched, Folder, Listed, Mailbox, Role
from outreach.ports.store import MenteeRow, Records, SetAside
from outreach.reading.linkedin_notice import find_notice
from outreach.reading.matching import keys
from outreach.reading.message import Message, parse

RESCAN = timedelta(days=7)

HELD = WHOLE_LIMIT
"""Bytes of mail that are held in memory before they are kept; the message that goes beyond comes on top."""

NO_SENT = FolderMissing(
    "there is no folder for sent mail, so what went out cannot be told for sure, nor what you write yourself",
    remedy="make a folder named Sent in your mail program, or have the server mark yours (special use \\Sent)",
)
"""Letters go all the same: only a doubt cannot be settled without it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A message that concerns us, with its bytes, before it is interpreted."""

    listed: Listed
    where: str
    message: Message
    fetched: Fetched
    journeys: tuple[ContactId, ...]


def read_news(app: App, mailbox: Mailbox, tally: Tally) -> None:
    """Reads what is new in inbox, Sent and Junk, chunk by chunk, and interprets what was kept.

    Raises MailboxTrouble, also for an inbox that the server refuses; of Sent and Junk that is only told.
    """
    folders = mailbox.folders()
    if not any(one.role is Role.INBOX for one in folders):
        raise FolderMissing("there is no inbox, so answers cannot be read")
    there = any(one.role is Role.SENT for one in folders)
    _note(app, "for sent mail", None if there else NO_SENT, tally)
    for folder in folders:
        if folder.role in READ_ROLES:
            _read_folder(app, mailbox, folder, tally)
    interpret_unread(app, tally)


def _read_folder(app: App, mailbox: Mailbox, folder: Folder, tally: Tally) -> None:
    try:
        while read_chunk(app, mailbox, folder, tally):
            pass
    except FolderMissing as fault:
        if folder.role is Role.INBOX:  # unread, it may hold an answer: nothing goes
            raise
        tally.refused_folders.add(folder.name)
        _note(app, folder.name, fault, tally)
    else:
        _note(app, folder.name, None, tally)


def _note(app: App, folder: str, fault: FolderMissing | None, tally: Tally) -> None:
    """Sets aside that a folder cannot be read, told once; and takes that back when it can be."""
    with app.store.reading() as records:
        known = {one.ref: one.reason for one in records.asides.all() if one.kind == "folder"}
    if known.get(folder) == (fault and str(fault)):
        return
    with app.store.transaction() as records:
        if fault is None:
            records.asides.remove("folder", folder)
        elif records.asides.add(SetAside("folder", folder, str(fault), app.clock.now())):
            tally.trouble.append(str(fault))


def read_chunk(app: App, mailbox: Mailbox, folder: Folder, tally: Tally) -> bool:
    """One chunk of a folder. Tells whether there may be more.

    The cursor is kept in one transaction with the bytes, or with the last of them where they are more than HELD:
    those before are known when they are listed again.
    """
    with app.store.reading() as records:
        cursor, since = records.cursors.get(folder.name), rescan_from(records.mentees.get(), app.clock.now())
    news = mailbox.news(folder, cursor, since)
    if news.cursor == cursor and not news.listed:
        return False
    held: list[Kept] = []
    for one in concerning_us(app, mailbox, news.listed, folder.role):
        held.append(one)
        if sum(len(other.fetched.raw) for other in held) > HELD:
            with app.store.transaction() as records:
                _keep_all(app, records, held)
            held.clear()
    with app.store.transaction() as records:
        _keep_all(app, records, held)
        records.cursors.save(folder.name, news.cursor)
    tally.read += len(news.listed)
    return news.more


def rescan_from(row: MenteeRow, now: datetime) -> datetime:
    """From when on mail is read where positions have no meaning: the last good pass, less seven days.

    One that lies ahead was noted by a wrong clock, and tells nothing: then it is all mail since there is a store.
    """
    if row.last_good_pass is None or row.last_good_pass > now:
        return min(row.created_at, now) - timedelta(days=1)
    return row.last_good_pass - RESCAN


def take_in(app: App, mailbox: Mailbox, listed: Sequence[Listed], tally: Tally) -> None:
    """Reads messages found by a look as if they had come as news, whatever their folder."""
    roles = {folder.name: folder.role for folder in mailbox.folders()}
    for one in listed:
        for kept in concerning_us(app, mailbox, (one,), roles.get(one.folder)):
            with app.store.transaction() as records:
                keep(app, records, kept)
    interpret_unread(app, tally)


def concerning_us(app: App, mailbox: Mailbox, listed: Sequence[Listed], role: Role | None) -> Iterator[Kept]:
    """Fetches the bodies of what is about a journey, or a command of the mentee's, one after the other; leaves the
    rest alone."""
    with app.store.transaction() as records:
        wanted = [one for one in listed if _may_concern_us(app, records, parse(one.header), role)]
    kept = (_fetched(app, mailbox, one, role.value if role else one.folder) for one in wanted)
    return (one for one in kept if one)


def _may_concern_us(app: App, records: Records, header: Message, role: Role | None) -> bool:
    """Whether the body must be looked at. Learns on the way what our own mails are called here."""
    from_mentee = app.mentee.owns(header.sender.address)
    if from_mentee and _our_own(app, records, header, role):
        return False
    if _seen_before(app, records, header):
        if from_mentee:
            void_if_astray(app, records, header)
        return False
    if may_be_command(records, header, from_mentee=from_mentee):
        return True
    if from_mentee and role is not Role.SENT:
        return False
    return may_be_machine(header) or find_notice(header) is not None or bool(candidates_for(records, keys(header)))


def _our_own(app: App, records: Records, header: Message, role: Role | None) -> bool:
    """Whether we sent it. One in Sent that the store believes unsent tells of a store rolled back."""
    if role is Role.SENT and is_finished_draft(records, header):
        return False
    ours = learn_our_own(records, header)
    if ours is Ours.FORGOTTEN and role is Role.SENT:
        remember_forgotten(app, records, header)
    if ours is Ours.UNSENT and role is Role.SENT:
        remember_unsent(app, records, header)
    return ours is not Ours.NOT


def _fetched(app: App, mailbox: Mailbox, listed: Listed, where: str) -> Kept | None:
    fetched = mailbox.fetch(listed)
    if fetched is None:
        return None
    message = parse(fetched.raw)
    from_mentee = app.mentee.owns(message.sender.address)
    with app.store.reading() as records:
        ours = has_known_token(records, message)
        command = may_be_command(records, message, from_mentee=from_mentee)
    # A reply to a prompt that went to a contact, too, is refused as a command; it is no letter to them.
    journeys = () if from_mentee and ours else journeys_of(app, message)
    return Kept(listed, where, message, fetched, journeys) if journeys or command else None


def journeys_of(app: App, message: Message) -> tuple[ContactId, ...]:
    """The journeys that a whole message is about. What the mentee wrote is about those it is addressed to."""
    with app.store.reading() as records:
        signs = noticed(records, message)
        if signs:
            return tuple(one.id for one in signs)
        matches = matches_of(app, records, message)
    return tuple(dict.fromkeys(ContactId(one.journey) for one in matches))


def _keep_all(app: App, records: Records, held: Iterable[Kept]) -> None:
    for one in held:
        keep(app, records, one)


def keep(app: App, records: Records, kept: Kept) -> None:
    """Stores the bytes before anything is made of them; a message seen before is not stored again."""
    digest = content_digest(kept.message)
    if _seen_before(app, records, kept.message) or records.incoming.known("", digest):
        return
    records.incoming.add(
        Incoming(
            id=IncomingId(app.ids.new()),
            message_id=kept.message.message_id,
            digest=digest,
            folder=kept.where,
            place=kept.listed.place,
            seen_at=app.clock.now(),
            raw=kept.fetched.raw,
            truncated=kept.fetched.truncated,
            journeys=kept.journeys,
        )
    )


def _seen_before(app: App, records: Records, message: Message) -> bool:
    """Whether a message of this sender and Date was kept under this Message-ID.

    That two people use one, or somebody one twice, is their programs' mistake, not a reason to lose what was
    written. Of the mentee's own mails, which may be commands, one Message-ID counts once, whatever its Date.
    """
    known = records.incoming.known(message.message_id, "")
    kept = records.incoming.get(known) if known else None
    if kept is None:
        return False
    before = parse(kept.raw)
    return before.sender.address == message.sender.address and (
        before.headers.get("Date") == message.headers.get("Date") or app.mentee.owns(message.sender.address)
    )


def content_digest(message: Message) -> str:
    """Recognises a message under another Message-ID: by sender, recipients, Date, subject and text."""
    fields = [message.headers.get(name) for name in ("From", "To", "Date", "Subject")]
    return hashlib.sha256("\0".join([*fields, message.text or message.html]).encode("utf-8", "replace")).hexdigest()


def interpret_unread(app: App, tally: Tally) -> None:
    """Interprets what was kept and is about a journey; what raises is set aside with its reason."""
    for incoming in unread_mail(app, commands=False):
        interpret(app, incoming, tally)
