"""How our mails hang together: References, and the ids that a provider put in the place of ours."""

import re
from dataclasses import replace
from email.utils import parseaddr

from outreach.application.stored_readings import reading_of
from outreach.domain.correspondence import Outgoing, Status
from outreach.domain.events import Step
from outreach.domain.people import ContactId
from outreach.ports.store import Records
from outreach.reading.message import Message, parse
from outreach.reading.record import Kind
from outreach.reading.subject import without_prefixes

MESSAGE_ID = re.compile(r"<[^<>\s@]{1,200}@[^<>\s@]{1,200}>")
GONE = (Status.SENT, Status.IN_DOUBT)


def threaded(records: Records, mail: Outgoing, *, rewrites: bool = False) -> Outgoing:
    """The mail with In-Reply-To and References (RFC 5322, 3.6.4), as they stand at its first claim.

    A follow-up names every id under which the receiver may know the thread, the provider's before ours last.
    Once they have written, a letter answers their last message: its thread, as their program shows it.
    Where the provider is known (`rewrites`) or was seen to put ids of its own in the place of ours, a first letter
    names its own id, which answers then copy.
    """
    if mail.journey is None or mail.step is None:
        return mail
    earlier = _gone(records, mail.journey) if mail.step is not Step.FIRST_CONTACT else []
    theirs = their_last(records, mail.journey) if mail.step in OF_THE_THREAD else None
    if theirs and theirs.message_id:
        return replace(mail, in_reply_to=theirs.message_id, references=_chain(earlier, theirs))
    if mail.step is Step.FIRST_CONTACT or not earlier:
        replaced = rewrites or records.outbox.provider_rewrites()
        return replace(mail, references=(mail.message_id,)) if replaced else mail
    references = tuple(known for one in earlier for known in one.ids)
    return replace(mail, in_reply_to=earlier[-1].ids[-1], references=references)


OF_THE_THREAD = frozenset(Step) - {Step.FIRST_CONTACT, Step.FOLLOW_UP, Step.INTRODUCTION}
MOST_REFERENCES = 30


def _gone(records: Records, journey: ContactId) -> list[Outgoing]:
    mails = records.outbox.of_journey(journey)
    return [one for one in mails if one.status in GONE and one.sent_at and one.step is not Step.INTRODUCTION]


def _chain(earlier: list[Outgoing], theirs: Message) -> tuple[str, ...]:
    """Our letters that their message does not name, what it names, and itself; of a long thread its last part."""
    named = (*theirs.references, *theirs.in_reply_to, theirs.message_id)
    ours = (known for one in earlier for known in one.ids if known not in named)
    return tuple(dict.fromkeys((*ours, *named)))[-MOST_REFERENCES:]


def their_last(records: Records, journey: ContactId) -> Message | None:
    """The last mail that a person wrote to the mentee in this journey; words passed on by hand are none."""
    contact = records.contacts.get(journey)
    for incoming in reversed(records.incoming.of_journey(journey)):
        reading = reading_of(incoming)
        if reading and reading.kind in (Kind.HUMAN, Kind.INVITATION) and incoming.folder != "by_hand":
            message = parse(incoming.raw)
            if contact and message.sender.address.lower() in contact.addresses:
                return message
    return None


def thread_subject(records: Records, journey: ContactId) -> str:
    """What the conversation is called: by their last mail, else by our last letter; "" before there is one."""
    theirs = their_last(records, journey)
    subjects = [theirs.subject] if theirs else [one.content.subject for one in reversed(_gone(records, journey))]
    return next((bare for one in subjects if (bare := without_prefixes(one))), "")


def learned_from_answer(mail: Outgoing, answer: str) -> str:
    """The id that the server's answer names in the place of ours; "" if it names none but addresses."""
    found = [one for one in MESSAGE_ID.findall(answer) if one != mail.message_id]
    if not found:
        return mail.provider_id
    addresses = (f"<{mail.content.to}>", f"<{parseaddr(mail.content.sender)[1]}>".lower())
    return next((one for one in found if one.lower() not in addresses), mail.provider_id)


def learned_from_copy(mail: Outgoing, message_id: str) -> str:
    """The id that a copy of the mail carries, if it is not ours."""
    return message_id if message_id and message_id != mail.message_id else mail.provider_id
