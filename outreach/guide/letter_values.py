"""What a letter's template may use."""

from collections.abc import Mapping
from dataclasses import replace

from outreach.domain.people import Contact, Mentee

MINUTES = 15
"""How long a first conversation we ask for (guide, part "approaching a mentor")."""

GREETING_WORDS = ("dear ", "hello ", "hi ")
SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")


def greeting(contact: Contact) -> str:
    """How the contact is addressed, without the word of greeting: the salutation, else the name."""
    words = contact.salutation.strip().rstrip(",").strip() or contact.name
    for word in GREETING_WORDS:
        if words.casefold().startswith(word):
            return words[len(word) :].lstrip()
    return words


def sentence(words: str) -> str:
    """The words as a sentence: first letter large, with a full stop; "" stays ""."""
    bare = words.strip()
    if not bare:
        return ""
    return bare[0].upper() + bare[1:] + ("" if bare.endswith(SENTENCE_ENDS) else ".")


def letter_values(
    contact: Contact,
    mentee: Mentee,
    *,
    first_subject: str = "",
    minutes: int = MINUTES,
) -> Mapping[str, object]:
    """The values of every letter template. `first_*` tell of the first letter, in letters that follow it."""
    return {
        "contact": replace(contact, need=next(iter(contact.needs), "")),  # a letter is about one thing
        "greeting": greeting(contact),
        "why_them": sentence(contact.why_them),
        "mentee": mentee,
        "minutes": minutes,
        "first_subject": first_subject,
    }
