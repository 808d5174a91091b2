"""How our mails hang together: References, and the ids that a provider put in the place of ours."""

import re
from dataclasses import replace
from email.utils import parseaddr

from outreach.domain.correspondence import Outgoing, Status
from outreach.domain.events import Step
from outreach.ports.store import Records

MESSAGE_ID = re.compile(r"<[^<>\s@]{1,200}@[^<>\s@]{1,200}>")
GONE = (Status.SENT, Status.IN_DOUBT)


def threaded(records: Records, mail: Outgoing) -> Outgoing:
    """The mail with In-Reply-To and References (RFC 5322, 3.6.4), as they stand at its first claim.

    A follow-up names every id under which the receiver may know the thread, the provider's before ours last.
    Where providers rewrite, a first letter names its own id, which answers then copy.
    """
    if mail.journey is None or mail.step is None:
        return mail
    earlier = [one for one in records.outbox.of_journey(mail.journey) if one.status in GONE and one.sent_at]
    if mail.step is Step.FIRST_CONTACT or not earlier:
        return replace(mail, references=(mail.message_id,)) if records.outbox.provider_rewrites() else mail
    references = tuple(known for one in earlier for known in one.ids)
    return replace(mail, in_reply_to=earlier[-1].ids[-1], references=references)


def learned_from_answer(mail: Outgoing, answer: str) -> str:
    """The id that the server's answer names in the place of ours; "" if it names none but addresses."""
    addresses = (f"<{mail.content.to}>", f"<{parseaddr(mail.content.sender)[1]}>".lower())
    found = MESSAGE_ID.findall(answer)
    named = [one for one in found if one != mail.message_id and one.lower() not in addresses]
    return named[0] if named else mail.provider_id


def learned_from_copy(mail: Outgoing, message_id: str) -> str:
    """The id that a copy of the mail carries, if it is not ours."""
    return message_id if message_id and message_id != mail.message_id else mail.provider_id
