"""The ordered rules: a message in, what it is out. Complaint, delivery, invitation, absence, list, human.

The order is one of cost: a failure taken for an answer, or an absence taken for a failure, is the expensive error.
"""

from typing import Final

from outreach.domain.events import Answer
from outreach.reading.absence import Absence, find_absence
from outreach.reading.delivery import Delivery, DeliveryKind, find_delivery
from outreach.reading.intent import read_intent
from outreach.reading.invitation import Invitation, find_invitation
from outreach.reading.known import Known
from outreach.reading.linkedin_notice import Notice, find_notice
from outreach.reading.message import Message
from outreach.reading.record import Appointment, Kind, Person, Reading
from outreach.reading.visible_text import visible_text

# Characters at each end of a person's text in which an intent is sought.
BEGINNING: Final = 2_500
END: Final = 1_000
KINDS: Final = {
    DeliveryKind.FAILURE: Kind.DELIVERY_FAILURE,
    DeliveryKind.DELAY: Kind.DELIVERY_DELAY,
    DeliveryKind.COMPLAINT: Kind.COMPLAINT,
    DeliveryKind.RECEIPT: Kind.AUTO_REPLY,
}
OF_A_LIST: Final = ("list-id", "list-post", "x-mailing-list", "mailing-list", "x-beenthere", "x-mailman-version")
OF_A_LETTER: Final = (
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "received",
    "content-type",
    "return-path",
    "sender",
)


def judged(message: Message, known: Known) -> Reading:
    """What the first rule that knows the message says of it."""
    if not any(message.headers.has(name) for name in OF_A_LETTER):
        return Reading(Kind.UNREADABLE, evidence=("It has none of the header fields of a letter.",))
    delivery = find_delivery(message, known)
    if delivery:
        return _of_delivery(delivery)
    invitation = find_invitation(message)
    if invitation:
        return _of_invitation(invitation, message)
    absence = find_absence(message, message.date.date() if message.date else None)
    if absence:
        return _of_absence(absence, message)
    notice = find_notice(message)
    if notice:
        return _of_notice(notice, message)
    by_list = _list_header(message, known)
    if by_list:
        seen = visible_text(message)
        return Reading(Kind.LIST, visible_text=seen, evidence=(f"It came by a mailing list ({by_list}).",))
    return _of_person(message, known)


def _of_delivery(found: Delivery) -> Reading:
    return Reading(
        KINDS[found.kind],
        permanent=found.permanent,
        failure_reason=found.failure_reason,
        recipients=found.recipients,
        new_address=found.new_address,
        evidence=found.evidence,
    )


def _of_notice(found: Notice, message: Message) -> Reading:
    """LinkedIn's own mail about what a person did there: nobody's words to the mentee."""
    said = f"LinkedIn's own notice: {found.name} {found.did.value}."
    return Reading(Kind.LIST, visible_text=visible_text(message), evidence=(said,))


ANSWERED: Final = {"ACCEPTED": Answer.ACCEPTS, "DECLINED": Answer.DECLINES, "TENTATIVE": Answer.UNCLEAR}
"""What the answer of a calendar program says (PARTSTAT, RFC 5545 section 3.2.12)."""


def _of_invitation(found: Invitation, message: Message) -> Reading:
    appointment = Appointment(found.method, found.starts, found.ends, found.summary, found.organizer)
    return Reading(
        Kind.INVITATION,
        invitation=appointment,
        intents=(ANSWERED[found.answer],) if found.answer in ANSWERED else (),
        visible_text=visible_text(message),
        evidence=found.evidence,
    )


def _of_absence(found: Absence, message: Message) -> Reading:
    stand_in = found.stand_in
    return Reading(
        Kind.AUTO_REPLY,
        back_on=found.back_on,
        stand_in=Person(stand_in.name or "", stand_in.address or None) if stand_in else None,
        left=found.left,
        new_address=found.new_address,
        visible_text=visible_text(message),
        evidence=found.evidence,
    )


def _list_header(message: Message, known: Known) -> str:
    """The header that shows a mailing list. An answer to a letter of ours stays one, whatever way it came."""
    if known.message_ids & {*message.in_reply_to, *message.references}:
        return ""
    named = next((name for name in OF_A_LIST if message.headers.has(name)), "")
    bulk = message.headers.get("precedence").lower() in ("bulk", "list")
    return named or ("list-unsubscribe" if bulk and message.headers.has("list-unsubscribe") else "")


def _of_person(message: Message, known: Known) -> Reading:
    seen = visible_text(message)
    intent = read_intent(_telling(seen), sent_at=message.date, zone=known.zone, reader=known.home, message=message)
    return Reading(
        Kind.HUMAN,
        intents=intent.intents,
        times=intent.times,
        not_before=intent.not_before,
        refers_to=tuple(Person(one.name, one.address or None) for one in intent.refers_to),
        new_address=intent.new_address,
        visible_text=seen,
        evidence=intent.evidence,
    )


def _telling(text: str) -> str:
    """The ends of a long text: what people want stands where they begin or where they close."""
    if len(text) <= BEGINNING + END:
        return text
    return f"{text[:BEGINNING]}\n\n{text[-END:]}"
