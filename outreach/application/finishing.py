"""A letter that waited, finished in Drafts and sent from the mentee's own program."""

from dataclasses import replace
from datetime import datetime, timedelta

from outreach.application.app import App
from outreach.application.drafts import draft_message_id
from outreach.application.matches import UNSENT
from outreach.application.recording import load
from outreach.application.replying import what_a_reply_means
from outreach.application.settling import mark_sent
from outreach.application.threads import threaded
from outreach.application.withdrawing import WAITING, waiting_letters, withdraw
from outreach.domain.correspondence import OUR_HEADER, Copy, Incoming, Outgoing
from outreach.domain.drafts import Draft, DraftState
from outreach.domain.events import Handover, Step, Withdrawal
from outreach.domain.people import Contact, normalised
from outreach.ports.store import Records
from outreach.reading.message import Message, parse
from outreach.reading.subject import bare_subject

MARGIN = timedelta(hours=1)
"""How much clocks may differ."""


def is_finished_draft(records: Records, header: Message) -> bool:
    """Whether a mail in Sent with our header came from Drafts: we hand letters over under another Message-ID."""
    our_id = header.headers.get(OUR_HEADER).strip()
    named = records.outbox.by_ids([], [our_id]) if our_id else ()
    return any(_came_from_drafts(one, records.drafts.get(one.id), header) for one in named)


def _came_from_drafts(mail: Outgoing, draft: Draft | None, header: Message) -> bool:
    """A letter that we handed over may lie in Sent under an id of the provider's: then no draft was left, or its
    Date is the one that we wrote, which a program would not keep."""
    if draft is None or header.message_id in mail.ids:
        return False
    if mail.status in UNSENT or mail.raw is None:
        return True
    return draft.state is not DraftState.REMOVED and parse(mail.raw).date != header.date


def finished_letter(records: Records, contact: Contact, incoming: Incoming, message: Message) -> Outgoing | None:
    """The letter that this mail of the mentee's is: by our header or the draft's Message-ID, else (programs drop
    both) by recipient, thread, subject and time. That a mail asks for mentoring is never told by these alone."""
    drafts = [one for one in records.outbox.of_journey(contact.id) if records.drafts.get(one.id)]
    unsent = [one for one in reversed(drafts) if one.status in UNSENT]
    named = next((one for one in unsent if _carries_its_ids(one, message)), None)
    waiting = [one for one in unsent if one.status in WAITING and one.step is not Step.MENTORING_REQUEST]
    return named or next((one for one in waiting if _is_alike(records, one, incoming, message)), None)


def _carries_its_ids(mail: Outgoing, message: Message) -> bool:
    ours = message.headers.get(OUR_HEADER).strip() == mail.our_id
    return ours or message.message_id in (draft_message_id(mail), *mail.ids)


def _is_alike(records: Records, mail: Outgoing, incoming: Incoming, message: Message) -> bool:
    draft = records.drafts.get(mail.id)
    recipients = {normalised(one.address) for one in (*message.to, *message.cc, *message.bcc)}
    same_subject = bare_subject(message.subject).casefold() == bare_subject(mail.content.subject).casefold()
    if draft is None or mail.content.to not in recipients or not same_subject:
        return False
    answered = threaded(records, mail).references if mail.step is not Step.FIRST_CONTACT else ()
    in_thread = not answered or not {*message.in_reply_to, *message.references}.isdisjoint(answered)
    return in_thread and (message.date or incoming.seen_at) >= draft.at - MARGIN


def settle_finished(
    app: App, records: Records, contact: Contact, mail: Outgoing, incoming: Incoming, message: Message
) -> None:
    """It counts as that letter sent, in the words that went; what else waited for the same step will not go."""
    journey = load(records, contact.id)
    others = [one for one in waiting_letters(records, journey) if one.step is mail.step and one.id != mail.id]
    journey = withdraw(app, records, journey, others, Withdrawal.WRITTEN_BY_HAND)
    what_a_reply_means(app, records, journey, mail)
    text = app.writer.read_back(incoming.raw).text
    went = replace(
        mail,
        content=replace(mail.content, subject=message.subject, text=text or mail.content.text),
        own_source=True,
        message_id=message.message_id or mail.message_id,
        provider_id="",
        in_reply_to=next(iter(message.in_reply_to), ""),
        references=message.references,
        claimed_at=_at(app, incoming, message),
    )
    mark_sent(app, records, went, Handover.BY_HAND, copy=Copy.DONE)


def _at(app: App, incoming: Incoming, message: Message) -> datetime:
    """When it went, as far as its Date can be believed."""
    return min(message.date or incoming.seen_at, incoming.seen_at, app.clock.now())
