"""Delivery status notifications, their informal cousins, and complaints: what happened to a letter of ours.

Order: complaint, machine-readable report, receipt, notice in words. A person who forwards or quotes a failure is a
person; an absence notice with an empty envelope is no failure.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from outreach.reading import informal_failures as words
from outreach.reading.delivery_phrases import CERTAIN, Reason, first_match, first_of
from outreach.reading.delivery_report import (
    Action,
    Outcome,
    complaint_about,
    is_disposition,
    outcomes,
    status_parts,
)
from outreach.reading.delivery_status import Diagnosis, diagnose, read_codes, squeeze
from outreach.reading.failed_addresses import failed_addresses, is_of_the_server, others_view, said_of
from outreach.reading.header_text import bare_address, parse_mailboxes
from outreach.reading.known import Known
from outreach.reading.message import Message
from outreach.reading.returned import notice, returned_headers
from outreach.reading.subject import is_answer_or_forward

__all__ = ["Delivery", "DeliveryKind", "Reason", "find_delivery", "is_machine"]

FIRST_WORDS: Final = 3_000
OPENING: Final = 500

_NEW_ADDRESS = re.compile(
    r"(?:please try|new (?:e-?mail )?address(?: is)?|moved to|changed to|resend(?: your message)? to|"
    r"(?:please |now )use(?: the following address)?|neue (?:e-?mail-?)?adresse(?: lautet)?|"
    r"nouvelle adresse(?: est)?|novo endereço|nueva dirección|nuovo indirizzo|nieuwe? (?:e-mail)?adres|ny adresse?|"
    r"nowy adres)\W{1,6}(?:mailto:)?([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})",
    re.IGNORECASE,
)
_IN_SESSION: Final = re.compile(
    r"\s{0,80}(?:sent |received )?(?:>>>|<<<) ?(?:rcpt to|mail from|data|[45]\d\d)\b", re.IGNORECASE
)
"""A notice that opens with what two mail servers said to each other."""
_SYSTEM_HEADERS: Final = (
    "x-failed-recipients", "x-ms-exchange-message-is-ndr", "x-mimecast-bounce", "x-dsn-report", "x-bounce",
    "x-mailer-daemon-recipients", "x-mailer-daemon-error",
)  # fmt: skip


class DeliveryKind(StrEnum):
    """What a mail system tells about a letter. A receipt says that it arrived, or was displayed."""

    FAILURE = "delivery_failure"
    DELAY = "delivery_delay"
    COMPLAINT = "complaint"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What happened, for good or not, why, to which addresses, and what says so."""

    kind: DeliveryKind
    permanent: bool | None
    failure_reason: Reason | None
    recipients: tuple[str, ...]
    new_address: str | None
    evidence: tuple[str, ...]


def find_delivery(message: Message, known: Known) -> Delivery | None:
    """None if this message is no word of a mail system about the delivery of another message."""
    complainers = complaint_about(message)
    if complainers is not None:
        return _without_reason(DeliveryKind.COMPLAINT, complainers, "It is a feedback report (RFC 5965).")
    if _handed_on(message):
        return None
    return _from_report(message, known) or _receipt(message) or _from_words(message, known)


def is_machine(message: Message) -> bool:
    """Does a mail system sign it: by name, by an address such as mailer-daemon, or by a header of its own?"""
    local = message.sender.address.partition("@")[0]
    name = message.sender.name.lower().replace("_", " ")
    signed = local in words.MACHINE_LOCAL_PARTS or any(part in local for part in words.MACHINE_IN_LOCAL_PART)
    by_name = any(machine in name for machine in words.MACHINE_NAMES)
    return signed or by_name or any(message.headers.has(header) for header in _SYSTEM_HEADERS)


def _without_reason(kind: DeliveryKind, recipients: tuple[str, ...], *evidence: str) -> Delivery:
    return Delivery(kind, None, None, recipients, None, evidence)


def _handed_on(message: Message) -> bool:
    """A person answers or forwards a notice: a prefix before the subject, and no mail system as its sender.

    Somebody called postmaster may be a person: one who answers a mail and whose own is not automatic.
    """
    if not is_answer_or_forward(message.subject) or message.return_path == "":
        return False
    automatic = message.headers.has("auto-submitted") or message.parts[0].content_type == "multipart/report"
    local = message.sender.address.partition("@")[0]
    postmaster = local.startswith("post") and bool(message.in_reply_to) and not automatic
    return postmaster or not is_machine(message)


def _is_report(message: Message) -> bool:
    return message.parts[0].content_type == "multipart/report" or _is_automatic(message)


def _is_automatic(message: Message) -> bool:
    """Not proof of a failure, but a person's own mail has none of it."""
    submitted = message.headers.get("auto-submitted").lower()
    return is_machine(message) or message.return_path == "" or submitted.startswith("auto-")


def _from_report(message: Message, known: Known) -> Delivery | None:
    if not status_parts(message) or not _is_report(message):
        return None
    found = outcomes(message)
    for action, kind in ((Action.FAILED, DeliveryKind.FAILURE), (Action.DELAYED, DeliveryKind.DELAY)):
        chosen = tuple(outcome for outcome in found if outcome.action is action)
        if chosen:
            return _explained(kind, message, chosen, known)
    if found:
        done = tuple(outcome.wanted for outcome in found)
        return _without_reason(DeliveryKind.RECEIPT, done, "A delivery report says that the message was delivered.")
    return None


def _explained(kind: DeliveryKind, message: Message, chosen: tuple[Outcome, ...], known: Known) -> Delivery:
    text = notice(message)
    addresses = tuple(dict.fromkeys(_known_name(outcome, known) for outcome in chosen))
    ours = tuple(address for address in addresses if address in known.sent_to)
    first = next((one for one in chosen if _known_name(one, known) in known.sent_to), chosen[0])
    said = first.diagnostic or said_of(first.final, text) or said_of(first.wanted, text)
    found = diagnose(first.status, said, text)
    named = ours or (*_by_way_of(message, known), *(address for address in addresses if address))
    recipients = named or failed_addresses(message, text, returned_headers(message), known)
    report = (
        f"A delivery report says {first.action.value} for {', '.join(recipients[:3]) or 'an address not named'}."
    )
    return _delivery(kind, recipients, found, f"{said} {text}", report)


def _by_way_of(message: Message, known: Known) -> tuple[str, ...]:
    """The address of ours that led to the failed one, if the returned letter was written to one such alone."""
    returned = returned_headers(message)[:1]
    written_to = {one.address for headers in returned for one in parse_mailboxes(headers.raw("to"))}
    return tuple(written_to & known.sent_to) if len(written_to) == 1 else ()


def _known_name(outcome: Outcome, known: Known) -> str:
    return outcome.final if outcome.final in known.sent_to else outcome.wanted


def _delivery(
    kind: DeliveryKind, recipients: tuple[str, ...], found: Diagnosis, text: str, *evidence: str
) -> Delivery:
    because = f"Reason: {found.reason.value.replace('_', ' ')} ({found.words})." if found.words else ""
    permanent, reason = found.permanent, found.reason
    if kind is DeliveryKind.DELAY:
        permanent, reason = False, Reason.FULL if reason is Reason.FULL else Reason.TEMPORARY
    moved = _new_address(text, recipients) if permanent else None
    return Delivery(kind, permanent, reason, recipients, moved, tuple(one for one in (*evidence, because) if one))


def _new_address(text: str, recipients: tuple[str, ...]) -> str | None:
    found = (bare_address(one) for one in _NEW_ADDRESS.findall(text[:FIRST_WORDS]))
    return next((one for one in found if one and one not in recipients and not is_of_the_server(one)), None)


def _receipt(message: Message) -> Delivery | None:
    disposition = is_disposition(message) or _tells_of_reading(message)
    if not disposition and not is_machine(message):
        return None
    said = squeeze(notice(message)[:FIRST_WORDS])
    if disposition and not first_of(said, words.REFUSED_WORDS):
        return _without_reason(DeliveryKind.RECEIPT, (), "It is a receipt of the reader's mail program (RFC 8098).")
    subject = message.subject.lower()
    found = first_of(subject, words.SUCCESS_SUBJECTS) or first_of(said, words.SUCCESS_WORDS)
    if found and not first_of(said, words.FAILURE_WORDS):
        return _without_reason(DeliveryKind.RECEIPT, (), f"A mail system reports success: “{found}”.")
    return None


def _tells_of_reading(message: Message) -> bool:
    """A receipt in words alone, as Exchange and Outlook write it ("Read: …", "was read on …")."""
    if not message.subject.lower().startswith(words.READ_SUBJECTS) or is_answer_or_forward(message.subject):
        return False
    return bool(first_of(squeeze(notice(message)[:OPENING]), words.READ_WORDS))


def _from_words(message: Message, known: Known) -> Delivery | None:
    if message.in_reply_to and not _is_report(message):
        return None
    text = notice(message)
    signs = _signs(message, text)
    if signs is None:
        return None
    kind, evidence = signs
    returned = returned_headers(message)
    recipients = failed_addresses(message, text, returned, known)
    said = said_of(recipients[0], text) if recipients else ""
    return _delivery(kind, recipients, diagnose("", said, text), text, *evidence)


def _signs(message: Message, text: str) -> tuple[DeliveryKind, tuple[str, ...]] | None:
    """What makes this a notice of a failure or delay; None if too little does."""
    subject = " ".join(message.subject.lower().split())
    said = squeeze(text[:FIRST_WORDS])
    if first_of(subject, words.ABSENCE_SUBJECTS) and not message.headers.has("x-failed-recipients"):
        return None
    failing = first_of(subject, words.FAILURE_SUBJECTS)
    failed = first_of(said, words.FAILURE_WORDS)
    late = first_of(subject, words.DELAY_SUBJECTS) or first_of(said, words.DELAY_WORDS)
    if not _believed(message, failing or first_of(subject, words.DELAY_SUBJECTS), failed or late, text):
        return None
    kind = _kind(subject, said, late)
    found = tuple(one for one in (failing, late if kind is DeliveryKind.DELAY else failed) if one)
    evidence = (f"Sent by {message.sender.name or message.sender.address or 'a mail system'}.",)
    return kind, (*evidence, *(f"It says “{phrase}”." for phrase in dict.fromkeys(found)))


def _kind(subject: str, said: str, late: str) -> DeliveryKind:
    if first_of(subject, words.DELAY_SUBJECTS):
        return DeliveryKind.DELAY
    return DeliveryKind.DELAY if late and not first_of(said, words.FINAL_WORDS) else DeliveryKind.FAILURE


def _believed(message: Message, by_subject: str, by_words: str, text: str) -> bool:
    """The less the sender looks like a mail system, the more the words must say."""
    if message.headers.has("x-failed-recipients"):
        return True
    if message.parts[0].content_type == "multipart/report" or is_machine(message):
        return bool(by_subject or by_words or _diagnoses(text) or others_view(message))
    if message.return_path == "" or not message.sender.address:
        return bool(by_subject) and (bool(by_words) or bool(returned_headers(message)))
    if message.in_reply_to:
        return False
    if by_words and _IN_SESSION.match(text):
        return True
    opening = squeeze(text[:OPENING])
    begins = opening.lstrip(" -*=#").startswith(words.OPENINGS)
    told = by_subject and first_of(opening, words.FAILURE_WORDS) and read_codes("", text).severity
    return bool(begins or told) and _returns_ours(message)


def _diagnoses(text: str) -> bool:
    """A code of a mail server beside words that explain it."""
    codes = read_codes("", text[:OPENING])
    return bool(codes.reply or codes.enhanced) and first_match(squeeze(text[:OPENING]), CERTAIN) is not None


def _returns_ours(message: Message) -> bool:
    """Does it return a letter, with the header fields that no reply quotes, of those to whom it is written?"""
    own = {one.address for one in message.to}
    whole = (one for one in returned_headers(message) if one.has("received") or one.has("message-id"))
    writers = (one for headers in whole for one in parse_mailboxes(headers.raw("from")))
    return any(one.address in own for one in writers)
