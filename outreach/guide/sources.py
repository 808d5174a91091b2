"""Where people are found, and what fits there (guide, part "identifying a mentor")."""

import re
from collections.abc import Mapping
from typing import Final

from outreach.domain.people import Address, Channel, Contact, Source, normalised

ADVICE: Final[Mapping[Source, str]] = {
    Source.IMMEDIATE_CIRCLE: "They know you: say plainly what you want to learn, and what you remember of them.",
    Source.PROFESSIONAL_BODY: "Say which body you both belong to. If it keeps a register of mentors, write to the "
    "register first, by its form.",
    Source.FRIEND_OF_A_FRIEND: "Ask the person between you first, for an introduction or for leave to name them; "
    "then write.",
    Source.ACADEMIC_INSTITUTION: "People who train as mentors there look for practice: name the course, and write "
    "to the programme if you know nobody in it.",
    Source.LINKEDIN: "Read their profile to the end, and name one thing in it. Keep it short.",
    Source.OTHER: "Say in one sentence how you came upon them.",
}
"""One line for each source."""

OF_A_REGISTER: Final = "A register is no person: once it has named somebody, say ADD with their name and address."


def advice(contact: Contact) -> str:
    """What fits where this contact was found."""
    return OF_A_REGISTER if is_register(contact) else ADVICE[contact.source]


REGISTERS: Final = (Source.PROFESSIONAL_BODY, Source.ACADEMIC_INSTITUTION)
NAMED: Final = re.compile(r"(?P<name>[^<>@]*?)\s*<\s*(?P<address>[^<>\s]+@[^<>\s]+)\s*>")


def is_register(contact: Contact) -> bool:
    """A register or programme is no person: it names one."""
    return contact.source in REGISTERS and contact.channel is Channel.FORM


def go_between_name(contact: Contact) -> str:
    """Who can introduce the mentee, without the address that may stand behind the name."""
    found = NAMED.fullmatch(contact.introduced_by.strip())
    return found["name"] or found["address"] if found else contact.introduced_by.strip()


def go_between_address(contact: Contact) -> Address | None:
    found = NAMED.fullmatch(contact.introduced_by.strip())
    return normalised(found["address"]) if found else None
