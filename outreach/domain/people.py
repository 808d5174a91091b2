"""Who is involved: the mentee, the contacts, and what the mentee looks for."""

import hashlib
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

MenteeId = NewType("MenteeId", str)
ContactId = NewType("ContactId", str)
Address = NewType("Address", str)
"""An e-mail address in its compared form: see `normalised`."""


class Knowing(StrEnum):
    """The three kinds of knowing a mentor may support (guide, part "portfolio")."""

    WHY = "why"
    HOW = "how"
    WHOM = "whom"


class Source(StrEnum):
    """Where a contact was found (guide, part "identifying a mentor")."""

    IMMEDIATE_CIRCLE = "immediate circle"
    PROFESSIONAL_BODY = "professional body"
    FRIEND_OF_A_FRIEND = "friend of a friend"
    ACADEMIC_INSTITUTION = "academic institution"
    LINKEDIN = "LinkedIn"
    OTHER = "other"


class Channel(StrEnum):
    """How a contact is reached. Everything but email goes by the mentee's own hand."""

    EMAIL = "email"
    LINKEDIN = "LinkedIn"
    PHONE = "phone"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Need:
    """Something the mentee looks for."""

    name: str
    knowing: Knowing


@dataclass(frozen=True, slots=True)
class Mentee:
    """The user. The first address is the From of every mail."""

    name: str
    addresses: tuple[Address, ...]
    time_zone: str
    signature: str
    language: str = "en"
    needs: tuple[Need, ...] = ()  # none: any need is taken
    organisation: str = ""  # where they work themselves

    def owns(self, address: str) -> bool:
        """Whether the address is one of the mentee's, sub-addressing (`me+tag@`) included."""
        return without_tag(normalised(address)) in {without_tag(one) for one in self.addresses}


def names_of_needs(written: str) -> tuple[str, ...]:
    """The needs in what was written: several are parted by `;`."""
    return tuple(one.strip() for one in written.split(";") if one.strip())


@dataclass(frozen=True, slots=True)
class Contact:
    """A person who may become a mentor. `addresses` starts with the one letters go to."""

    id: ContactId
    name: str
    addresses: tuple[Address, ...] = ()
    salutation: str = ""
    role: str = ""
    organisation: str = ""
    need: str = ""
    source: Source = Source.OTHER
    introduced_by: str = ""
    channel: Channel = Channel.EMAIL
    profile_url: str = ""
    time_zone: str = ""
    country: str = ""
    language: str = ""
    why_them: str = ""
    notes: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def needs(self) -> tuple[str, ...]:
        """The names of the needs they may help with."""
        return names_of_needs(self.need)

    @property
    def address(self) -> Address | None:
        """Where letters go; None for somebody who is reached by hand."""
        return self.addresses[0] if self.addresses else None

    @property
    def by_hand(self) -> bool:
        """Whether the mentee must carry the words over: no address, or another channel."""
        return self.channel is not Channel.EMAIL or not self.addresses


FREE_MAIL_DOMAINS = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com "
    "mac.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de proton.me protonmail.com "
    "pm.me fastmail.com hey.com zoho.com mail.com posteo.de mailbox.org yandex.ru mail.ru orange.fr free.fr "
    "wanadoo.fr laposte.net libero.it virgilio.it btinternet.com sky.com hotmail.co.uk yahoo.co.uk".split()
)

LEGAL_FORMS = ("gmbh", "ltd", "limited", "inc", "llc", "plc", "ag", "se", "sa", "bv", "ab", "as", "oy")


def normalised(text: str) -> Address:
    """The form in which addresses are compared: no blanks, lower case, the domain in IDNA (RFC 5891)."""
    local, at, domain = text.strip().rpartition("@")
    if not at:
        return Address(text.strip().lower())
    with suppress(UnicodeError):
        domain = domain.encode("idna").decode("ascii")
    return Address(f"{local.lower()}@{domain.lower()}")


def address_hash(address: str) -> str:
    """How an address stands in the suppression list: not readable, yet recognised (SHA-256, hexadecimal)."""
    return hashlib.sha256(normalised(address).encode()).hexdigest()


def without_tag(address: str) -> str:
    """The address without its sub-address (RFC 5233)."""
    local, at, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


def plain(text: str) -> str:
    """As it is typed in a hurry: in small letters and without accents."""
    whole = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in whole if not unicodedata.combining(one)).split())


def called(contact: Contact, *, alike: bool) -> str:
    """What the mentee says for this person: the name, with the address where somebody else has the same one, and
    the address alone where a colon in the name would part it from a command."""
    if contact.address and ":" in contact.name:
        return contact.address
    return f"{contact.name} <{contact.address}>" if contact.address and alike else contact.name


def organisation_name(given: str) -> str:
    """The name as it is compared: no case, no commas and stops, no legal form behind it."""
    name = " ".join(given.casefold().replace(",", " ").replace(".", " ").split())
    for legal_form in LEGAL_FORMS:
        name = name.removesuffix(" " + legal_form)
    return name


def organisation_key(contact: Contact) -> str:
    """What counts as one organisation: its name, else its mail domain (no free-mail one); "" when unknown."""
    if name := organisation_name(contact.organisation):
        return name
    domain = contact.address.rpartition("@")[2] if contact.address else ""
    return "" if domain in FREE_MAIL_DOMAINS else domain


def contact_key(contact: Contact) -> str:
    """What makes two rows one person: the address, else the profile URL, else name and organisation."""
    if contact.address:
        return f"address {contact.address}"
    if contact.profile_url:
        return f"profile {contact.profile_url.casefold().rstrip('/')}"
    return f"name {' '.join(contact.name.casefold().split())} / {organisation_key(contact)}"
