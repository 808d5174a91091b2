"""LinkedIn's notices that somebody wrote, or accepted an invitation: a sign, never the person's own words.

Only a mail that is LinkedIn's by its sender and by its machine-made headers counts, and only one whose subject or
sender's name says who did what. Everything else is left to the other readers.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from outreach.reading.message import Message


class Did(StrEnum):
    WROTE = "wrote"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Notice:
    """Who did what. `profiles` are the profile names (behind `/in/`) that the mail links to."""

    did: Did
    name: str
    profiles: frozenset[str]


SENDERS: Final = re.compile(
    r"(?:messages|messaging|inmail|hit|invitations|invitation|connections|notifications|member|messaging-digest)"
    r"(?:-no-?reply|-reply)?@(?:[a-z0-9-]+\.)?linkedin\.com"
)
MACHINE_MADE: Final = (
    "list-unsubscribe",
    "x-linkedin-class",
    "x-linkedin-template",
    "feedback-id",
    "auto-submitted",
)

N: Final = r"(?P<name>[^:|\d][^:|]{1,80}?)"
WROTE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{N} (?:just )?(?:sent|messaged) you(?: (?:a|\d+|an?) (?:new )?(?:message|inmail)s?)?[.!]?",
        rf"(?:you have )?(?:a |\d+ )?(?:new )?(?:message|inmail)s? from {N}[.!]?",
        rf"{N} replied to your (?:message|inmail)[.!]?",
        rf"{N} hat ihnen (?:gerade )?(?:eine (?:neue )?nachricht|eine inmail) (?:gesendet|geschickt)[.!]?",
        rf"(?:eine )?neue nachricht von {N}[.!]?",
        rf"{N} vous a (?:envoyé|adressé) un (?:nouveau )?(?:message|inmail)[.!]?",
        rf"(?:vous avez )?(?:un )?nouveau message de {N}[.!]?",
        rf"{N} te ha enviado un (?:mensaje|inmail)(?: nuevo)?[.!]?",
        rf"(?:tienes )?(?:un )?(?:nuevo mensaje|mensaje nuevo) de {N}[.!]?",
        rf"{N} ti ha inviato un (?:nuovo )?(?:messaggio|inmail)[.!]?",
        rf"(?:hai )?(?:un )?nuovo messaggio da {N}[.!]?",
        rf"{N} (?:lhe )?enviou (?:uma (?:nova )?mensagem|um inmail)(?: para você| a você)?[.!]?",
        rf"(?:você tem )?(?:uma )?nova mensagem de {N}[.!]?",
        rf"{N} heeft (?:je|u) een (?:nieuw )?(?:bericht|inmail)(?:je)? gestuurd[.!]?",
        rf"(?:je hebt )?(?:een )?nieuw bericht van {N}[.!]?",
        rf"{N} har (?:skickat|sendt|sent) (?:dig|deg) (?:ett|en|et) (?:nytt )?(?:meddelande|melding|besked)[.!]?",
    )
)
ACCEPTED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{N} (?:has )?accepted your (?:invitation|request)(?: to connect)?(?:[,.!].*)?",
        rf"{N} hat ihre (?:einladung|kontaktanfrage) angenommen(?:[,.!].*)?",
        rf"{N} a accepté votre (?:invitation|demande)(?:[,.!].*)?",
        rf"{N} (?:ha aceptado|aceptó) tu (?:invitación|solicitud)(?:[,.!].*)?",
        rf"{N} ha accettato (?:il tuo|la tua) (?:invito|richiesta)(?:[,.!].*)?",
        rf"{N} aceitou (?:o )?seu convite(?:[,.!].*)?",
        rf"{N} heeft (?:je|uw) uitnodiging (?:geaccepteerd|aanvaard)(?:[,.!].*)?",
        rf"{N} har (?:accepterat|akseptert|accepteret) (?:din|ditt) (?:inbjudan|invitasjon|invitation)(?:[,.!].*)?",
    )
)
PROFILE: Final = re.compile(r"linkedin\.com/(?:comm/)?in/([^/?#\s\"'<>&)]{2,100})", re.IGNORECASE)
MOST_TEXT: Final = 200_000


def find_notice(message: Message) -> Notice | None:
    """The notice, or None: of another sender, without a machine's headers, or about something else."""
    if not SENDERS.fullmatch(message.sender.address.lower()):
        return None
    if not any(message.headers.has(name) for name in MACHINE_MADE):
        return None
    subject = " ".join(unicodedata.normalize("NFC", message.subject).split())[:200]
    for did, patterns in ((Did.WROTE, WROTE), (Did.ACCEPTED, ACCEPTED)):
        for pattern in patterns:
            found = pattern.fullmatch(subject)
            if found:
                return Notice(did, found["name"].strip(" ."), _profiles(message))
    return None


def _profiles(message: Message) -> frozenset[str]:
    text = f"{message.text[:MOST_TEXT]}\n{message.html[:MOST_TEXT]}"
    return frozenset(one.casefold() for one in PROFILE.findall(text))


def profile_name(url: str) -> str:
    """What stands behind `/in/` in the address of a profile; "" if it is none."""
    found = PROFILE.search(url)
    return found[1].casefold() if found else ""


def is_about(notice: Notice, name: str, profile_url: str) -> bool:
    """Whether it speaks of this person: by the profile where both are known, and by the name otherwise."""
    profile = profile_name(profile_url)
    if profile and notice.profiles:
        return profile in notice.profiles and _plain(notice.name).split()[:1] == _plain(name).split()[:1]
    return _plain(notice.name) == _plain(name)


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[^\w\s'-]", " ", unicodedata.normalize("NFC", name).casefold()).split())
