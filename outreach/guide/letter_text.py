"""A letter taken apart for the check: greeting, body, signature, sentences."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Protocol

from outreach.domain.people import Contact, Mentee

SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n[ \t]*\n")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
TITLES = frozenset(
    "dr doctor prof professor mr mrs ms miss mx sir dame lady lord rev fr herr frau monsieur madame mme m sr sra "
    "senor senora don doña ing dipl mag phd msc bsc md mba von van de der den la le el bin al".split()
)
GREETING_WORDS = frozenset(
    "dear hello hi hey good morning afternoon evening day greetings liebe lieber hallo guten tag bonjour cher "
    "chere querido querida estimado estimada hola caro cara gentile and und et y e".split()
)


class LetterLike(Protocol):
    @property
    def subject(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def attachments(self) -> Sequence[object]: ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that is not addressed yet."""

    subject: str
    text: str
    attachments: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What the check must know beside the letter. `languages` are those in which its template exists;
    `first_text` is the first letter's, for one that follows it.

    Of a conversation: `declined` tells that they said no, `learned` what the mentee learned in the talk, `mentor`
    that they agreed to be one, `agreed` the time to be confirmed, where they live, `expired` that a time which the
    letter names has come, `addressee` whom it is for if not the contact.
    """

    contact: Contact
    mentee: Mentee
    others: Sequence[Contact] = ()
    language: str = "en"
    languages: Sequence[str] = ("en",)
    first_text: str = ""
    declined: bool = False
    learned: str = ""
    mentor: bool = False
    agreed: datetime | None = None
    expired: bool = False
    addressee: str = ""

    @property
    def english(self) -> bool:
        """Whether our lists of words fit the letter's language."""
        return self.language.partition("-")[0].lower() == "en"


def plain(text: str) -> str:
    """The text with one kind of apostrophe, quote and blank."""
    one_kind = text.translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"', 0xA0: " ", 0x202F: " "})
    return unicodedata.normalize("NFC", one_kind).replace("\r\n", "\n")


@lru_cache(maxsize=16_384)  # the names and reasons of the other contacts come again with every letter
def bare(text: str) -> str:
    """The text as it is compared: no case, no accents, no punctuation, single blanks."""
    flat = unicodedata.normalize("NFKD", plain(text)).casefold()
    return " ".join(WORD.findall("".join(one for one in flat if not unicodedata.combining(one))))


def words_of(text: str) -> list[str]:
    return WORD.findall(text)


def name_words(contact: Contact) -> frozenset[str]:
    """The words by which a greeting may name this person."""
    words = bare(f"{contact.name} {contact.salutation}").split()
    return frozenset(one for one in words if len(one) > 1) - TITLES - GREETING_WORDS


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def greeting_of(text: str) -> str:
    """The first line of a letter; of a long one what stands before its first comma."""
    first = next(iter(lines_of(plain(text))), "")
    return first if len(first.split()) <= 8 else re.split(r"[,:!]", first)[0]


@dataclass(frozen=True)
class Letter:
    """The letter with the facts beside it."""

    content: LetterLike
    facts: LetterFacts

    @cached_property
    def text(self) -> str:
        return plain(self.content.text)

    @cached_property
    def subject(self) -> str:
        return plain(self.content.subject).strip()

    @cached_property
    def lines(self) -> list[str]:
        return lines_of(self.text)

    @cached_property
    def greeting(self) -> str:
        return greeting_of(self.content.text)

    @cached_property
    def signed_at(self) -> int | None:
        """The line with which the signature begins: one of the last lines, short, with signature or name."""
        signature = [line for line in self.facts.mentee.signature.splitlines() if line.strip()]
        names = [one for one in (bare(signature[0]) if signature else "", bare(self.facts.mentee.name)) if one]
        first_of_tail = max(1, len(self.lines) - len(signature) - 3)
        for number in range(len(self.lines) - 1, first_of_tail - 1, -1):
            line = bare(self.lines[number])
            if any(f" {name} " in f" {line} " and len(line.split()) <= len(name.split()) + 4 for name in names):
                return number
        return len(self.lines) - 1 if self.signed_by_first_name else None

    @cached_property
    def signed_by_first_name(self) -> bool:
        """Whether the last line is the first name alone, as among people who talk to each other."""
        first = bare(self.facts.mentee.name).split()[:1]
        return len(self.lines) > 1 and bool(first) and bare(self.lines[-1]).split() == first

    @cached_property
    def body(self) -> str:
        """The words between greeting and signature, paragraphs kept apart."""
        tail = set(self.lines[self.signed_at :]) if self.signed_at is not None else set()
        start = self.text.find(self.greeting) + len(self.greeting)
        kept = [line for line in self.text[start:].splitlines() if line.strip() not in tail]
        return "\n".join(kept).strip().lstrip(",:!").strip()

    @cached_property
    def prose(self) -> str:
        """The body with single blanks."""
        return " ".join(self.body.split())

    @cached_property
    def sentences(self) -> list[str]:
        return [" ".join(one.split()) for one in SENTENCE_END.split(self.body) if one and one.strip()]
