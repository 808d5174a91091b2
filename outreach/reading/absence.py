"""Is this an automatic reply, and what does it say of the person: when back, who stands in, whether gone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from outreach.reading.absence_greetings import THANKS, greeted_name, greets_anybody
from outreach.reading.absence_languages import LANGUAGES
from outreach.reading.absence_people import StandIn, find_new_address, find_stand_in, find_successor
from outreach.reading.absence_return import Return, find_return
from outreach.reading.absence_signs import ENOUGH, Sign, certain, of_headers
from outreach.reading.absence_text import Sentence, Wording, fresh_text, in_sentences, reply_prefix
from outreach.reading.absence_words import fold, pattern
from outreach.reading.message import Message

__all__ = ["Absence", "StandIn", "find_absence"]

ENOUGH_BY_TEXT: Final = 5
"""What the text must weigh, telling words among it, where neither subject nor header speaks for a machine."""
TELLING: Final = frozenset({"automatic", "received", "delegates"})
MAX_OPENING: Final = 14
"""An automatic reply shows itself in its first sentences."""


@dataclass(frozen=True, slots=True)
class Absence:
    """What an automatic reply tells. `back_on`: first day on which the person is there again, if it says so."""

    back_on: date | None
    stand_in: StandIn | None
    left: bool
    new_address: str | None
    evidence: tuple[str, ...]


def find_absence(message: Message, sent_on: date | None) -> Absence | None:
    """What the automatic reply says, or None if a person wrote this. Without `sent_on` only full dates"
    " count."""
    wording = in_sentences(message.subject, fresh_text(message))
    signs = tuple(certain(message))
    if not signs:
        signs = tuple(_signs(message, wording))
        if not _is_machine(signs):
            return None
    return _told(message, wording, sent_on, tuple(sign.words for sign in signs if sign.weight > 0))


def _told(message: Message, wording: Wording, sent_on: date | None, why: tuple[str, ...]) -> Absence:
    own = frozenset({message.sender.address, *(one.address for one in (*message.to, *message.reply_to))})
    gone, acknowledged = _first(wording, "left"), _only_acknowledges(wording)
    found = None if gone or acknowledged else find_return(wording, sent_on, west_of_greenwich=_is_west(message))
    stand_in = None if acknowledged else find_stand_in(wording, own)
    stand_in = stand_in or (find_successor(wording, own) if gone else None)
    new_address = find_new_address(wording, own, left=bool(gone))
    if new_address and stand_in and new_address == stand_in.address:
        stand_in = None
    return Absence(
        back_on=found.day if found else None,
        stand_in=stand_in,
        left=bool(gone),
        new_address=new_address,
        evidence=(*why, *_details(gone, found, stand_in, new_address)),
    )


def _only_acknowledges(wording: Wording) -> bool:
    """Nobody is away where a receipt is acknowledged and no word speaks of absence or return."""
    return bool(_first(wording, "received")) and not (_first(wording, "away") or _first(wording, "back"))


def _details(gone: str, found: Return | None, stand_in: StandIn | None, new_address: str | None) -> Iterator[str]:
    if gone:
        yield f'The person has left: "{gone}".'
    if found:
        yield from found.evidence
    if stand_in:
        yield f"Stand-in: {' '.join(filter(None, (stand_in.name, stand_in.address)))}."
    if new_address:
        yield f"New address: {new_address}."


def _signs(message: Message, wording: Wording) -> Iterator[Sign]:
    yield from of_headers(message)
    yield from _of_subject(message, wording)
    yield from _of_text(wording, replied=bool(reply_prefix(message.subject)))
    yield from _of_person(message, wording)


def _of_subject(message: Message, wording: Wording) -> Iterator[Sign]:
    subject = wording.subject.folded.lstrip("[(*\"'<-= ")
    replied = reply_prefix(message.subject)
    noticed = _notice(subject)
    if noticed:
        told = Sign(_weight(noticed, subject), f'Its subject begins "{noticed}".', outside=True)
        yield _reply_to_notice(replied, noticed) if replied else told
        return
    gone = "" if replied else wording.subject.says("left")
    if gone:
        yield Sign(3, f'Its subject says "{gone}".', outside=True)
        return
    for language in LANGUAGES:
        hinted = pattern(language.hint, spaced=language.spaced).search(subject)
        if hinted and replied:
            yield from _hint_in_answer(replied, subject, hinted)
            return
        if hinted:
            yield Sign(2, f'Its subject says "{hinted[0]}".', outside=True)
            return


def _hint_in_answer(prefix: str, subject: str, hinted: re.Match[str]) -> Iterator[Sign]:
    """ "Re: Vacation plans" is a person's; "Re: Hello (out of office)" is how some rules mark their replies."""
    if hinted.start() == 0:
        yield _reply_to_notice(prefix, hinted[0])
    elif subject[hinted.start() - 1] in "([" and subject[hinted.end() :].strip() in (")", "]", " rule)"):
        yield Sign(3, f'Its subject ends with "{hinted[0]}".', outside=True)


def _weight(noticed: str, subject: str) -> int:
    """Words like "automatic reply" outweigh most else; "out of office" less so, and least with more"
    " behind it."""
    if _AUTOMATIC.search(noticed):
        return 7
    return 4 if subject[len(noticed) :].lstrip(" )]*.!")[:1] in ("", ":") else 3


def _is_machine(signs: tuple[Sign, ...]) -> bool:
    weight = sum(sign.weight for sign in signs)
    if any(sign.outside and sign.weight > 0 for sign in signs):
        return weight >= ENOUGH
    return weight >= ENOUGH_BY_TEXT and any(sign.telling for sign in signs)


def _notice(subject: str) -> str:
    """The words of an automatic reply at the beginning of a subject, if nothing but a sign or a name"
    " follows."""
    for language in LANGUAGES:
        found = pattern(language.notice, spaced=language.spaced).match(subject)
        if found and (not language.spaced or _ENDED.match(subject, found.end())):
            return found[0]
    return ""


_ENDED = re.compile(
    r"\s*(?:$|[:\])}|*!.,;(/~<>«»\"'–—-]|(?:re|aw|sv|from|to|for|zu|von|de|du|di|da|a|au|till|til|fra"
    r"|fran|på|pa|op|van|na|od|"
    r"until|till|bis|ab|jusqu|hasta|fino|tot|t/m|ate|asti|do|von|vom|on|am|le|\d))"
)


_AUTOMATIC = re.compile(
    r"auto|reply|respon|repons|respu|rispo|antwo|svar|vasta|odpov|odpowied|notiz|meldung|assistent|avis|notif"
    r"|vacation (?:mess|not|rule)|notice|alert|自動|自动|자동|автом|otomatik|valasz|raspuns|απαντ|bestatigung"
    r"|bevestiging|kvitter|recepcion|reception"
)


def _reply_to_notice(prefix: str, words: str) -> Sign:
    return Sign(-5, f'It answers ("{prefix.strip()}") a notice: "{words}".')


def _of_text(wording: Wording, *, replied: bool) -> Iterator[Sign]:
    opening, said = wording.sentences[:MAX_OPENING], set[str]()
    for name, weight, words in (
        ("automatic", 5, "says that it is automatic"),
        ("away", 2, "says that somebody is away"),
        ("received", 2, "acknowledges receipt"),
        ("left", 2, "says that somebody has left"),
        ("delegates", 1, "says whom to turn to"),
        ("unread", 1, "says that mail waits"),
        ("thanks", 1, "thanks for the mail"),
        ("back", 1, "says that somebody returns"),
    ):
        found = _first_in(opening, name)
        if found:
            said.add(name)
            yield Sign(weight, f'It {words}: "{found}".', telling=name in TELLING)
    receipts = sum(bool(sentence.says("received")) for sentence in opening)
    if receipts > 1:
        yield Sign(min(receipts - 1, 2), "It speaks of little but a request received.")
    if said >= {"away", "unread"} and said & {"back", "thanks"} and not replied:
        yield Sign(1, "It says no more than that, and that mail waits.", telling=True)


def _of_person(message: Message, wording: Wording) -> Iterator[Sign]:
    opening = wording.sentences[:MAX_OPENING]
    engaged = [hit for hit in (sentence.says("engaged") for sentence in opening) if hit]
    if engaged:
        yield Sign(-2 * min(len(engaged), 3), f'A person answers: "{engaged[0]}".')
    asked = sum(sentence.text.count("?") + sentence.text.count("？") for sentence in opening)
    if asked:
        yield Sign(-min(asked, 2), "It asks a question.")
    if len(message.to) + len(message.cc) > 1:
        yield Sign(-6, "It went to several people.")
    if opening and _greets_by_name(message, opening[0].folded):
        yield Sign(-4, "It greets by name.")
    if opening and greets_anybody(opening[0].folded):
        yield Sign(1, "It greets whoever may have written.")


def _greets_by_name(message: Message, opening: str) -> bool:
    names = {word for one in message.to for word in fold(one.name).split() if len(word) > 2}
    greeted = greeted_name(opening)
    if greeted:
        return greeted in names or not THANKS.search(opening[:60])
    return any(word in opening[:30].split() for word in (f"{name}," for name in names))


def _first(wording: Wording, name: str) -> str:
    return _first_in((wording.subject, *wording.sentences), name)


def _first_in(sentences: tuple[Sentence, ...], name: str) -> str:
    return next((hit for hit in (sentence.says(name) for sentence in sentences) if hit), "")


def _is_west(message: Message) -> bool:
    """Was it sent from the American time zones?"""
    shift = message.date.utcoffset() if message.date else None
    return shift is not None and timedelta(hours=-10) <= shift <= timedelta(hours=-4)
