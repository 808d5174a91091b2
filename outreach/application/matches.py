"""Which journeys a message may be about, by what the store knows; and our own mails seen again."""

import re
from dataclasses import replace
from enum import StrEnum

from outreach.application.app import App
from outreach.application.prompting import token_hash
from outreach.application.threads import learned_from_copy
from outreach.domain.correspondence import OUR_HEADER, Outgoing, Purpose, Status
from outreach.domain.people import Contact, ContactId, normalised
from outreach.ports.store import Records
from outreach.reading.matching import Candidate, Keys, Match, choose, keys
from outreach.reading.message import Message

TOKEN = re.compile(r"\[#([a-z0-9]{16,64})\]", re.IGNORECASE)
MACHINE_SENDERS = re.compile(
    r"mailer-?daemon|postmaster|^mdaemon|^bounces?\b|no-?reply|mail.?delivery|^abuse|^fbl|complaints?",
    re.IGNORECASE,
)


def command_token(subject: str) -> str:
    """The token that a subject carries, behind any reply prefix; "" if none. Ours stands behind all other words,
    which may hold the name of a person, and what looks like a token in it."""
    return "".join(TOKEN.findall(subject[-1000:])[-1:]).lower()


def has_known_token(records: Records, header: Message) -> bool:
    """Whether the subject carries a token of a prompt of ours."""
    token = command_token(header.subject)
    hashed = token_hash(token)
    return bool(token) and bool(records.prompts.by_token(hashed) or records.prompts.item_by_token(hashed))


def may_be_command(records: Records, header: Message, *, from_mentee: bool) -> bool:
    """Whether the mail is to be obeyed or refused: the mentee's under any token, anybody's under one of ours."""
    return bool(command_token(header.subject)) if from_mentee else has_known_token(records, header)


def may_be_machine(header: Message) -> bool:
    """Whether a message from nobody we know may yet be a failure, an absence or a complaint about our mail."""
    headers = header.headers
    return (
        header.return_path == ""
        or headers.has("Auto-Submitted")
        or headers.has("X-Failed-Recipients")
        or "multipart/report" in headers.get("Content-Type").lower()
        or bool(MACHINE_SENDERS.search(header.sender.address[:100]))
    )


def candidates_for(records: Records, keys: Keys) -> tuple[Candidate, ...]:
    """The contacts whose addresses, threads or subjects a message names."""
    letters = records.outbox.by_ids(keys.message_ids, keys.our_ids)
    by_thread = {one.journey for one in letters if one.purpose is Purpose.LETTER and one.journey}
    by_address = {one.id for one in records.contacts.by_addresses([normalised(one) for one in keys.addresses])}
    by_subject = {one.journey for one in records.outbox.subjects(keys.subject) if one.journey}
    found = (records.contacts.get(one) for one in sorted(by_thread | by_address | by_subject))
    return tuple(candidate(records, one) for one in found if one)


def matches_of(app: App, records: Records, message: Message) -> tuple[Match, ...]:
    """The journeys that a whole message touches. The mentee's sub-addresses are theirs, too (RFC 5233)."""
    found = keys(message)
    mentee = frozenset(app.mentee.addresses) | ({found.sender} if app.mentee.owns(found.sender) else frozenset())
    return choose(message, found, candidates_for(records, found), mentee)


def candidate(records: Records, contact: Contact) -> Candidate:
    letters = [
        one for one in records.outbox.of_journey(contact.id) if one.purpose is Purpose.LETTER and one.claimed_at
    ]
    return Candidate(
        journey=contact.id,
        name=contact.name,
        addresses=frozenset(contact.addresses),
        message_ids=frozenset(known for one in letters for known in one.ids),
        our_ids=frozenset(one.our_id for one in letters),
        subjects=frozenset(one.content.subject for one in letters),
    )


UNSENT = (Status.DRAFT, Status.QUEUED, Status.WITHDRAWN)


class Ours(StrEnum):
    """Whether a message is a mail of ours, seen again in the mailbox."""

    NOT = "not"
    KNOWN = "known"
    UNSENT = "unsent"  # the store believes that it still waits
    FORGOTTEN = "forgotten"  # it carries our header, yet the store does not know it


def learn_our_own(records: Records, header: Message) -> Ours:
    """Recognises a mail of ours, and learns the Message-ID that the provider gave it."""
    our_id = header.headers.get(OUR_HEADER).strip()
    known = records.outbox.by_ids([header.message_id] if header.message_id else [], [our_id] if our_id else [])
    for mail in known:
        learned = learned_from_copy(mail, header.message_id)
        if learned != mail.provider_id:
            records.outbox.update(replace(mail, provider_id=learned), was=mail.status)
    if any(mail.purpose is Purpose.LETTER and mail.status in UNSENT for mail in known):
        return Ours.UNSENT
    if known:
        return Ours.KNOWN
    return Ours.FORGOTTEN if our_id else Ours.NOT


def letters_of(records: Records, journey: ContactId) -> list[Outgoing]:
    return [one for one in records.outbox.of_journey(journey) if one.purpose is Purpose.LETTER]
