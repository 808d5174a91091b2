"""Letters that wait for approval also lie in the mailbox's Drafts, and are taken back from there untouched."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from outreach.application.app import App
from outreach.application.asides import SettingAside
from outreach.application.followups import again
from outreach.application.open_items import ABOUT_THEIR_LETTER
from outreach.application.preparing import lock_of
from outreach.application.recording import load, record
from outreach.application.replies import replies_shown
from outreach.application.tally import Tally
from outreach.application.threads import threaded
from outreach.application.withdrawing import WAITING
from outreach.domain import events as e
from outreach.domain.correspondence import OUR_HEADER, Outgoing, Status
from outreach.domain.drafts import Draft, DraftState
from outreach.domain.people import normalised
from outreach.ports.errors import FolderMissing, MailboxTrouble, Unreachable
from outreach.ports.mail import Folder, Listed, Mailbox, Role
from outreach.ports.store import Records, SetAside
from outreach.reading.message import parse

LAYING_DOWN, REMOVAL = OF_ALL = ("laying down", "removal")
"""What is set aside once for the whole folder."""

MARGIN = timedelta(days=1)

NOT_SINGLE = FolderMissing(
    "the server cannot remove a single message, so drafts of letters that have gone stay in Drafts",
    remedy="delete them there, or set drafts = false in [prompts]",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A draft of ours as it lies there; `seen` is the digest of what it says."""

    listed: Listed
    seen: str


def tend_drafts(app: App, mailbox: Mailbox, tally: Tally) -> None:
    """Takes back the drafts of letters that wait no longer, and lays down those that newly do."""
    take_back_drafts(app, mailbox, tally)
    with app.store.reading() as records:
        lying = {one.letter for one in records.drafts.looked_for() if one.state is DraftState.PLACED}
        waiting = [one for one in letters_for_drafts(app, records) if one.id not in lying]
        missing = [one for one in waiting if _is_missing(records, one)]
        known = {*OF_ALL, *(one.id for one in missing)}
        settled = [one.ref for one in records.asides.all() if one.kind == "draft" and one.ref not in known]
    for ref in settled:
        with app.store.transaction() as records:
            records.asides.remove("draft", ref)
    folder = drafts_folder(mailbox) if missing else None
    if folder:
        _lay_down(app, mailbox, folder, missing, tally)


def take_back_drafts(app: App, mailbox: Mailbox, tally: Tally) -> None:
    """Looks at the drafts of letters that were approved, or wait no longer: those that are ours still are removed.

    Where an approved letter's draft is gone or changed nothing is sent, and the mentee is asked.
    """
    with app.store.reading() as records:
        lying = records.drafts.looked_for()
        waiting = {one.id: one.content.digest for one in letters_for_drafts(app, records)} if lying else {}
        others = (one for one in lying if waiting.get(one.letter) != one.content)
        due = [(one, mail) for one in others if (mail := records.outbox.get(one.letter))]
    folder = drafts_folder(mailbox) if due else None
    found = _found(app, mailbox, folder, [one for one, _ in due]) if folder else {}
    for draft, mail in due:
        there = found.get(mail.our_id, [])
        if _is_approved(mail) and not _as_it_was(draft, there):
            again(app, partial(_ask, app, draft=draft, mail=mail))
        else:
            _take_back(app, mailbox, draft, there, tally)


def letters_for_drafts(app: App, records: Records) -> list[Outgoing]:
    """The letters that open questions show, as long as nobody has approved them. They are sought among the letters
    that wait, not among the questions: of those that nobody answers there is no end.

    One that is locked until the mentee has prepared (see `preparing`) does not lie where it could be sent.
    """
    if not app.preferences.drafts:
        return []
    waiting = records.outbox.unapproved()
    asked = {one.about for one in records.prompts.open_items_asking(*ABOUT_THEIR_LETTER)}
    shown = asked | replies_shown(records, waiting)
    letters = [one for one in waiting if one.id in shown and one.content.to]
    return [one for one in letters if not lock_of(app, records, one.step)]


def _is_approved(mail: Outgoing) -> bool:
    return mail.status in WAITING and bool(mail.approved_digest)


def is_looked_for(draft: Draft | None) -> bool:
    """Whether the letter's draft may lie in Drafts still: before that is known the letter does not go."""
    return draft is not None and draft.state in (DraftState.OWED, DraftState.PLACED)


def drafts_folder(mailbox: Mailbox) -> Folder | None:
    return next((folder for folder in mailbox.folders() if folder.role is Role.DRAFTS), None)


def draft_message_id(mail: Outgoing) -> str:
    """The draft has a Message-ID of its own: a mail in Sent under the letter's was handed over by us."""
    domain = mail.message_id.rpartition("@")[2]
    return f"<{mail.our_id}.draft@{domain}"


def _is_missing(records: Records, mail: Outgoing) -> bool:
    known = records.drafts.get(mail.id)
    return known is None or known.state in (DraftState.OWED, DraftState.REMOVED)


def _as_it_was(draft: Draft, found: Sequence[Found]) -> bool:
    """Untouched; or never laid down, as a crash may leave it."""
    return _is_untouched(draft, found) or (draft.state is DraftState.OWED and not found)


def _is_untouched(draft: Draft, found: Sequence[Found]) -> bool:
    return len(found) == 1 and found[0].seen == draft.seen


def _take_back(app: App, mailbox: Mailbox, draft: Draft, found: Sequence[Found], tally: Tally) -> None:
    """Noted before it is done; a draft that the mentee changed is theirs."""
    untouched = _is_untouched(draft, found)
    with app.store.transaction() as records:
        records.drafts.save(replace(draft, state=DraftState.REMOVED if untouched or not found else DraftState.LEFT))
    if untouched and not _removed(mailbox, found[0].listed):
        with app.store.transaction() as records:
            records.drafts.save(replace(draft, state=DraftState.LEFT))
            _told_once(app, records, REMOVAL, NOT_SINGLE, tally)


def _removed(mailbox: Mailbox, listed: Listed) -> bool:
    try:
        return mailbox.remove_one(listed)
    except FolderMissing:  # it may be read, but not changed
        return False


def _ask(app: App, records: Records, *, draft: Draft, mail: Outgoing) -> None:
    """The approval falls; the draft is the mentee's own from here on."""
    current = records.outbox.get(mail.id)
    if current is None or current.journey is None or current.step is None or current.status is not mail.status:
        return
    records.drafts.save(replace(draft, state=DraftState.LEFT))
    records.outbox.update(replace(current, status=Status.DRAFT, approved_digest=""), was=current.status)
    changed = e.DraftChanged(at=app.clock.now(), letter=current.id, step=current.step)
    record(app, records, load(records, current.journey), changed)


def _lay_down(app: App, mailbox: Mailbox, folder: Folder, letters: Sequence[Outgoing], tally: Tally) -> None:
    """Noted as owed, looked for, appended only if absent, and read back: a crash lays nothing down twice."""
    raws, owed = {}, {}
    for one in letters:
        with SettingAside(app, tally, "draft", one.id), app.store.transaction() as records:
            raws[one.id] = _as_draft(app, records, one)
            owed[one.id] = _owed(app, records, one, raws[one.id])
    ready = [one for one in letters if one.id in owed]
    there = _found(app, mailbox, folder, list(owed.values())) if ready else {}
    absent = [one for one in ready if one.our_id not in there]
    try:
        for one in absent:
            mailbox.append(folder, raws[one.id], app.clock.now(), seen=True, draft=True)
    except Unreachable:
        raise
    except MailboxTrouble as fault:
        with app.store.transaction() as records:
            _told_once(app, records, LAYING_DOWN, fault, tally)
    if absent:
        there = _found(app, mailbox, folder, list(owed.values()))
    with app.store.transaction() as records:
        for one in ready:
            if one.our_id in there:
                _placed(records, owed[one.id], there[one.our_id], fresh=one in absent)


def _owed(app: App, records: Records, mail: Outgoing, raw: bytes) -> Draft:
    known = records.drafts.get(mail.id)
    at = known.at if known else app.clock.now()
    owed = Draft(mail.id, DraftState.OWED, at, mail.content.digest, digest_of_draft(app, raw))
    records.drafts.save(owed)
    return owed


def _placed(records: Records, owed: Draft, found: Sequence[Found], *, fresh: bool) -> None:
    """As it reads right behind APPEND. What lay there before counts as untouched only if it says the same."""
    seen = found[0].seen if fresh and len(found) == 1 else owed.seen
    records.drafts.save(replace(owed, state=DraftState.PLACED, seen=seen))
    for ref in (owed.letter, LAYING_DOWN):
        records.asides.remove("draft", ref)


def _as_draft(app: App, records: Records, mail: Outgoing) -> bytes:
    """The letter itself, threaded, under a Message-ID of its own."""
    named = replace(threaded(records, mail, rewrites=app.preferences.rewrites), message_id=draft_message_id(mail))
    return app.writer.compose(named, app.clock.now())


def _found(app: App, mailbox: Mailbox, folder: Folder, drafts: Sequence[Draft]) -> Mapping[str, Sequence[Found]]:
    """What lies there with our header, by our id; nothing where the folder cannot be read."""
    with app.store.reading() as records:
        wanted = {mail.our_id for one in drafts if (mail := records.outbox.get(one.letter))}
    try:
        listed = mailbox.headers_since(folder, min(one.at for one in drafts) - MARGIN)
    except FolderMissing:
        return {}
    found: dict[str, list[Found]] = {}
    for one in listed:
        our_id = parse(one.header).headers.get(OUR_HEADER).strip()
        fetched = mailbox.fetch(one) if our_id in wanted else None
        if fetched:
            seen = "" if fetched.truncated else digest_of_draft(app, fetched.raw)
            found.setdefault(our_id, []).append(Found(one, seen))
    return found


def digest_of_draft(app: App, raw: bytes) -> str:
    """What must not change in a draft that is taken back: recipients, subject, text, and what is attached."""
    message, content = parse(raw), app.writer.read_back(raw)
    recipients = sorted(normalised(one.address) for one in (*message.to, *message.cc, *message.bcc))
    kept = replace(content, sender="", to_name=" ".join(recipients), subject=content.subject.strip())
    return hashlib.sha256(kept.digest.encode()).hexdigest()


def _told_once(app: App, records: Records, ref: str, fault: MailboxTrouble, tally: Tally) -> None:
    if records.asides.add(SetAside("draft", ref, str(fault), app.clock.now())):
        tally.trouble.append(str(fault))
