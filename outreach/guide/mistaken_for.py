"""By what a letter to one person could be taken for one to another: the keys under which a store finds those."""

from outreach.domain.people import Contact
from outreach.guide.letter_text import bare, name_words

LONGEST = 200


def keys_of(contact: Contact) -> frozenset[str]:
    """The words of the name, and what makes them the one to write to."""
    return frozenset({*map(_name, name_words(contact)), *_why(contact)})


def keys_in(greeting: str, contact: Contact) -> frozenset[str]:
    """What another contact's keys would have to meet, for the letter check to hold this letter for theirs."""
    return frozenset({*map(_name, bare(greeting).split()), *_why(contact)})


def namesake_keys(contact: Contact) -> frozenset[str]:
    """One that everybody of the same name has, too; none for a name without a word."""
    words = sorted(name_words(contact).intersection(bare(contact.name).split()), key=len)
    return frozenset(map(_name, words[-1:]))


def _name(word: str) -> str:
    return f"name {word}"


def _why(contact: Contact) -> list[str]:
    reason = bare(contact.why_them)
    return [f"why {reason[:LONGEST]}"] if reason else []
