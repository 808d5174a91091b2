"""Texts that the mentee carries over by hand: how long they may be, and which template they are made from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from outreach.domain.events import Step
from outreach.domain.people import Channel, Contact
from outreach.guide.sources import is_register


@dataclass(frozen=True, slots=True)
class Room:
    """How many characters a channel takes; None: as many as you like."""

    text: int | None
    subject: int | None = None


ROOM: Final[Mapping[Channel, Room]] = {
    Channel.EMAIL: Room(None),
    Channel.LINKEDIN: Room(1_900, 200),
    Channel.PHONE: Room(None),
    Channel.FORM: Room(2_000),
}
"""Looked up in November 2026: a message to somebody outside your network (InMail) takes 1,900 characters and 200 in
its subject, one to a connection more; the note of an invitation takes 300, or less without a paid account: too
short for a letter. Forms differ: 2,000 is what most of them take."""


def names(step: Step, contact: Contact) -> tuple[str, ...]:
    """The templates of a text for this channel, the fitting one first; () where letters go by mail."""
    if contact.channel is Channel.EMAIL:
        return ()
    by_channel = f"{step.value}.by_{contact.channel.value.lower()}"
    return (f"{step.value}.by_register", by_channel) if is_register(contact) else (by_channel,)


def chosen(step: Step, contact: Contact, known: Collection[str]) -> str | None:
    return next((one for one in names(step, contact) if one in known), None)


def too_long(channel: Channel, subject: str, text: str) -> str:
    """By how much it is too long for the channel, in words; "" if it fits."""
    room, length = ROOM[channel], len(text.strip())
    if room.text is not None and length > room.text:
        return f"{length} characters, where {channel.value} takes {room.text}"
    if room.subject is not None and len(subject) > room.subject:
        return f"a subject of {len(subject)} characters, where {channel.value} takes {room.subject}"
    return ""
