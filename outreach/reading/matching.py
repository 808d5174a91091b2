"""Whose message is it? `keys` says what to look up, `choose` decides among the journeys that were found.

Order: a known contact's From beats the thread, the thread beats returned headers, and these beat the same subject
and name from an unknown address. Message-IDs are compared exactly. Our header in somebody else's mail proves
nothing about who wrote it: only From does.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from outreach.domain.correspondence import OUR_HEADER
from outreach.reading.delivery import is_machine
from outreach.reading.delivery_report import outcomes
from outreach.reading.header_text import parse_ids, parse_mailboxes
from outreach.reading.message import MAX_REPEATED, Headers, Message
from outreach.reading.returned import ids_in_text, returned_headers
from outreach.reading.subject import bare_subject

MAX_OUR_ID: Final = 200


@dataclass(frozen=True, slots=True)
class Keys:
    """What to look up, told apart by where it stood. Addresses are in lower case, ids carry their brackets."""

    sender: str
    own_id: str
    answers: frozenset[str]
    returned_ids: frozenset[str]
    our_ids_on_top: frozenset[str]
    our_ids_returned: frozenset[str]
    reply_to: frozenset[str]
    recipients: frozenset[str]
    failed: frozenset[str]
    subject: str
    name: str

    @property
    def message_ids(self) -> frozenset[str]:
        """Every Message-ID that may be one of ours."""
        own = {self.own_id} if self.own_id else frozenset[str]()
        return self.answers | self.returned_ids | own

    @property
    def our_ids(self) -> frozenset[str]:
        return self.our_ids_on_top | self.our_ids_returned

    @property
    def addresses(self) -> frozenset[str]:
        sender = {self.sender} if self.sender else frozenset[str]()
        return self.reply_to | self.recipients | self.failed | sender


@dataclass(frozen=True, slots=True)
class Candidate:
    """A journey that has one of the keys: all its contact's addresses, and the ids and subjects of its letters."""

    journey: str
    name: str
    addresses: frozenset[str]
    message_ids: frozenset[str]
    our_ids: frozenset[str]
    subjects: frozenset[str]


class How(StrEnum):
    """By what a message was matched; the first is the strongest. WRITTEN_TO is a mail of the mentee's own."""

    WRITTEN_TO = "written_to"
    ADDRESS = "address"
    THREAD = "thread"
    RETURNED = "returned"
    SUBJECT_AND_NAME = "subject_and_name"


@dataclass(frozen=True, slots=True)
class Match:
    """One journey that the message touches. `stranger`: a person wrote it whose address is not the contact's."""

    journey: str
    how: How
    stranger: bool
    evidence: str


def keys(message: Message) -> Keys:
    """What of this message the store should be asked for."""
    returned = returned_headers(message)
    return Keys(
        sender=message.sender.address,
        own_id=message.message_id,
        answers=frozenset((*message.in_reply_to, *message.references)),
        returned_ids=frozenset(_returned_ids(message, returned)),
        our_ids_on_top=_our_ids(message.headers),
        our_ids_returned=frozenset[str]().union(*(_our_ids(headers) for headers in returned)),
        reply_to=_addresses(message.headers, ("reply-to",)),
        recipients=_addresses(message.headers, ("to", "cc", "bcc")),
        failed=_failed(message, returned),
        subject=bare_subject(message.subject),
        name=message.sender.name,
    )


def _returned_ids(message: Message, returned: Iterable[Headers]) -> Iterator[str]:
    for headers in returned:
        for field in ("message-id", "references", "in-reply-to"):
            yield from parse_ids(headers.get(field))
    if is_machine(message):
        yield from ids_in_text(message.text)


def _our_ids(headers: Headers) -> frozenset[str]:
    return frozenset(value[:MAX_OUR_ID] for value in headers.all(OUR_HEADER) if value)


def _addresses(headers: Headers, names: Iterable[str]) -> frozenset[str]:
    values = [value for name in names for value in headers.all_raw(name)[:MAX_REPEATED]]
    return frozenset(one.address for value in values for one in parse_mailboxes(value) if one.address)


def _failed(message: Message, returned: Sequence[Headers]) -> frozenset[str]:
    """Addresses that a mail system names, or to which the letter that it returns was written."""
    if not is_machine(message) and message.return_path != "":
        return frozenset()
    reported = {address for outcome in outcomes(message) for address in (outcome.wanted, outcome.final)}
    named = _addresses(message.headers, ("x-failed-recipients",))
    written_to = _addresses(returned[0], ("to", "cc")) if returned else frozenset[str]()
    return (named | reported | written_to) - {""}


def choose(
    message: Message, keys: Keys, candidates: Sequence[Candidate], mentee: frozenset[str]
) -> tuple[Match, ...]:
    """The journeys that this message touches, the surest first. `mentee` holds the mentee's addresses."""
    if keys.sender in mentee:
        return tuple(match for one in candidates if (match := _from_mentee(keys, one)))
    machine = is_machine(message)
    matches = [match for one in candidates if (match := _from_another(keys, one, machine=machine))]
    sure = [match for match in matches if match.how is not How.SUBJECT_AND_NAME]
    if not sure and machine:
        sure = [match for one in candidates if (match := _by_failed_address(keys, one))]
    order = list(How)
    return tuple(sorted(sure or matches, key=lambda match: order.index(match.how)))


def _from_mentee(keys: Keys, one: Candidate) -> Match | None:
    """Our own letters seen in Sent, and what the mentee wrote by hand."""
    written_to = sorted(keys.recipients & one.addresses)
    if written_to:
        return Match(one.journey, How.WRITTEN_TO, False, f"The mentee wrote it to {written_to[0]}.")
    if keys.own_id in one.message_ids or keys.our_ids_on_top & one.our_ids:
        return Match(one.journey, How.WRITTEN_TO, False, "It is a letter of ours.")
    if keys.answers & one.message_ids:
        return Match(one.journey, How.THREAD, False, "The mentee wrote it in this conversation.")
    return None


def _from_another(keys: Keys, one: Candidate, *, machine: bool) -> Match | None:
    if keys.sender in one.addresses:
        return Match(one.journey, How.ADDRESS, False, f"It comes from {keys.sender}.")
    reply_to = sorted(keys.reply_to & one.addresses)
    if reply_to:
        return Match(one.journey, How.ADDRESS, False, f"Answers to it go to {reply_to[0]}.")
    if keys.answers & one.message_ids:
        return Match(one.journey, How.THREAD, not machine, "It answers a message of this conversation.")
    if keys.our_ids_on_top & one.our_ids:
        return Match(one.journey, How.THREAD, not machine, f"It carries the {OUR_HEADER} of a letter of ours.")
    if keys.returned_ids & one.message_ids or keys.our_ids_returned & one.our_ids:
        return Match(one.journey, How.RETURNED, not machine, "It returns a letter of this conversation.")
    if not machine and keys.subject in one.subjects and keys.subject and _same_name(keys.name, one.name):
        words = f"It has the subject of our letter and the name {keys.name}, but an unknown address."
        return Match(one.journey, How.SUBJECT_AND_NAME, True, words)
    return None


def _by_failed_address(keys: Keys, one: Candidate) -> Match | None:
    failed = sorted(keys.failed & one.addresses)
    if not failed:
        return None
    return Match(one.journey, How.RETURNED, False, f"A mail system says that {failed[0]} was not reached.")


def _same_name(name: str, other: str) -> bool:
    """Two words in common at least, in any order, accents and titles aside; a name of one word must be equal."""
    mine, theirs = _name_words(name), _name_words(other)
    return bool(mine) and (mine == theirs or len(mine & theirs) >= 2)


def _name_words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name[:200].casefold())
    letters = "".join(char if char.isalpha() else " " for char in plain if not unicodedata.combining(char))
    return frozenset(word for word in letters.split() if len(word) > 1)
