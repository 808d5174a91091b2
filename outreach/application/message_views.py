"""A message that came in, and the letter it answers, as a prompt shows them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from outreach.application.app import BY_HAND, App
from outreach.application.event_words import STEP_WORDS
from outreach.application.gathering import others_at
from outreach.application.home import home
from outreach.application.reading_words import evidence, moment_words, times_to_come, told, understood
from outreach.application.stored_readings import answer_in, reading_of
from outreach.domain.correspondence import Incoming, Item, Outgoing, Question
from outreach.domain.events import Answer, IncomingId, Stage
from outreach.domain.people import Contact
from outreach.domain.talk_transitions import MAY_OFFER
from outreach.ports.store import Records
from outreach.reading.delivery_report import outcomes
from outreach.reading.matching import keys
from outreach.reading.mentoring_offer import offers_mentoring
from outreach.reading.message import Message, parse
from outreach.reading.record import Kind, Reading

QUOTE_LIMIT = 4000
DIAGNOSTIC_TYPE = re.compile(r"^\s*[\w-]+\s*;\s*")  # RFC 3464, 2.3.6: "smtp; 550 ..."


@dataclass(frozen=True, slots=True)
class SentView:
    """A letter that went out: what it is called, its subject, and when, as in "Monday 2 November"."""

    what: str
    subject: str
    on: str


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message that came in: who wrote it, the words that matter, how we read it, and why.

    `readable` is false when all that can be told is who wrote. `left` tells that it says the person has left,
    `answer` what they seem to say ("" if no person wrote), `shortened` that `quoted` is only its beginning.
    """

    said_by: str
    on: str
    subject: str
    readable: bool
    left: bool
    answer: str
    quoted: str
    shortened: bool
    understood: str
    told: tuple[str, ...]
    evidence: tuple[str, ...]


def main_answer(records: Records, item: Item) -> Answer | None:
    """What the person seems to have said in the message that the item is about."""
    incoming = records.incoming.get(IncomingId(item.about))
    reading = reading_of(incoming) if incoming else None
    return answer_in(reading) if reading else None


def offers_to_mentor(records: Records, item: Item, stage: Stage | None) -> bool:
    """Whether the mail asked about seems to offer the mentoring that nobody has asked for, and is no no."""
    incoming = records.incoming.get(IncomingId(item.about)) if item.question is Question.ANSWERED else None
    return is_an_offer(reading_of(incoming) if incoming else None, stage)


def is_an_offer(reading: Reading | None, stage: Stage | None) -> bool:
    """The same of a mail that was answered with, as it was read."""
    refused = (Answer.DECLINES, Answer.OPTS_OUT)
    may_offer = reading is not None and stage in MAY_OFFER and answer_in(reading) not in refused
    return reading is not None and may_offer and offers_mentoring(reading.visible_text)


def message_about(records: Records, item: Item, contact: Contact) -> Incoming | None:
    """The message asked about; where the talk is resumed, the last that the person wrote."""
    if item.question is not Question.RESUME_TALK:
        return records.incoming.get(IncomingId(item.about))
    for incoming in reversed(records.incoming.of_journey(contact.id)):
        reading = reading_of(incoming)
        sender = parse(incoming.raw).sender.address
        if reading and reading.kind is Kind.HUMAN and sender in contact.addresses:
            return incoming
    return None


def _said_by(message: Message) -> str:
    name, address = message.sender.name, message.sender.address
    if address == BY_HAND:
        return name
    return f"{name} <{address}>" if name else address


def message_view(app: App, records: Records, contact: Contact, incoming: Incoming) -> MessageView:
    message, reading = parse(incoming.raw), reading_of(incoming)
    words = reading.visible_text.strip() if reading else ""
    unclear = reading is None or reading.intents[:1] == (Answer.UNCLEAR,)
    return MessageView(
        said_by=_said_by(message),
        on=on_day(app, message.date or incoming.seen_at),
        subject=message.subject,
        readable=reading is not None and reading.kind is not Kind.UNREADABLE,
        left=reading is not None and reading.left,
        answer=reading.intents[0].value if reading and reading.intents else "",
        quoted=words[:QUOTE_LIMIT],
        shortened=len(words) > QUOTE_LIMIT or incoming.truncated,
        understood=understood(reading) if reading else "",
        told=(*told(app, contact, reading), *_taken(app, records, contact, reading)) if reading else (),
        evidence=evidence(reading) if reading and not unclear else (),
    )


def _taken(app: App, records: Records, contact: Contact, reading: Reading) -> Iterator[str]:
    """Of the times that they name those at which the mentee talks with somebody else."""
    for time in times_to_come(app, reading):
        for other in map(records.contacts.get, others_at(app, records, contact.id, time.at)):
            if other:
                yield f"At {moment_words(app, contact, time.at)} you talk with {other.name} already."


def on_day(app: App, at: datetime) -> str:
    """The day in the mentee's zone, as in "Monday 2 November"."""
    return f"{home(app).local(at):%A %-d %B}"


def sent_view(app: App, records: Records, contact: Contact, incoming: Incoming | None) -> SentView | None:
    """The letter that the message names, else the last one sent."""
    gone = [one for one in records.outbox.of_journey(contact.id) if one.step and one.sent_at]
    found = keys(parse(incoming.raw)) if incoming else None
    named = records.outbox.by_ids(found.message_ids, found.our_ids) if found else ()
    ids = {one.id for one in named}
    letter = next((one for one in reversed(gone) if one.id in ids), gone[-1] if gone else None)
    if letter is None or letter.sent_at is None or letter.step is None:
        return None
    return SentView(STEP_WORDS[letter.step], letter.content.subject, on_day(app, letter.sent_at))


def server_said(letter: Outgoing | None, incoming: Incoming | None) -> str:
    """The server's last word about the letter, else what the delivery report quotes (RFC 3464, 2.3.6)."""
    if letter:
        return letter.last_answer
    said = [one.diagnostic for one in outcomes(parse(incoming.raw)) if one.diagnostic] if incoming else []
    return DIAGNOSTIC_TYPE.sub("", said[0]) if said else ""
