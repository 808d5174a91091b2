"""People whom an answer names instead of its writer, and a new address of the writer."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from outreach.domain.when_words import MONTHS, WEEKDAYS
from outreach.reading.intent_clauses import sentences
from outreach.reading.intent_people_words import (
    GREETED,
    LEADS,
    NOT_NAMES,
    POSSESSIVES,
    ROLES,
    SALUTATION,
    SECRETARY,
    TITLES,
    TO_TURN_TO,
)
from outreach.reading.intent_phrases import Table, fold
from outreach.reading.intent_signs import ME_AT, OTHER_AT
from outreach.reading.message import Mailbox, Message

ADDRESS: Final = re.compile(r"[\w.+\-']{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}")
_WORD: Final = re.compile(r"<?[\w.+\-']{1,64}@[\w.\-]{1,200}>?|[^\W\d_][\w'’\-]*\.?|\d+|\S")
_PARTICLES: Final = frozenset(
    "van von vom de da di del della der den ten dos das do du la le af av el bin zu".split()
)
_ARTICLES: Final = frozenset(
    "der die das dem den des unser unsere unserer unserem ihre ihrer zum zur im am".split()
)
LONGEST_NAME: Final = 5
MOST_BETWEEN: Final = 2
"""Words between a name and its address ('Lena Fox is at x@y')."""


def people(text: str, table: Table, message: Message | None) -> tuple[Mailbox, ...]:
    """Those to turn to, in the order named; from Cc too. Not secretaries, not people greeted, not the writer."""
    own = _own_addresses(message)
    copied = [box for box in (message.cc if message else ()) if box.address and box.address not in own]
    found: dict[str, Mailbox] = {}
    for whole in sentences(text):
        sentence = SALUTATION.sub("", whole)
        folded = table.written_out(fold(sentence))
        led = table.pattern("refers").search(folded) or ("@" in folded and not _own_address(folded, table))
        own_one = "@" in folded and ME_AT.search(_bare(folded)) is not None
        if SECRETARY.search(folded) or GREETED.search(folded) or not led or own_one:
            continue
        for box in _named(sentence, copied, own):
            found.setdefault(fold(box.name) or box.address, box)
        if not found and TO_TURN_TO["copied"].search(folded):
            found.update({box.address: box for box in copied})
    return _completed(list(found.values()), text, copied, own)


def _own_address(folded: str, table: Table) -> bool:
    """Whether the sentence tells where to reach its writer."""
    bare = _bare(folded)
    told = table.pattern("moved").search(bare) is not None and OTHER_AT.search(bare) is None
    return told or ME_AT.search(bare) is not None


def _bare(folded: str) -> str:
    """With a sign in place of each address."""
    return " ".join(ADDRESS.sub(" @ ", folded).split())


def _own_addresses(message: Message | None) -> frozenset[str]:
    """Addresses of the writer and of those written to: nobody to turn to."""
    if message is None:
        return frozenset()
    return frozenset(box.address for box in (message.sender, *message.reply_to, *message.to))


def _named(sentence: str, copied: Sequence[Mailbox], own: frozenset[str]) -> Iterator[Mailbox]:
    """The people in a sentence that refers to somebody."""
    words = [match[0] for match in _WORD.finditer(sentence)]
    at, seen = 0, False
    while at < len(words):
        end = at if _is_thing(words, at) else _name_end(words, at)
        if end == at:
            bare = ADDRESS.search(words[at]) if "@" in words[at] else None
            if bare and not seen and bare[0].lower() not in own:
                yield Mailbox("", bare[0].lower())
            at += 1
            continue
        start = _behind_titles(words, at, end)
        name = " ".join(word.rstrip(".,") for word in words[start:end])
        address = _address_behind(words, end)
        if (
            start < end
            and address not in own
            and not _of_the_calendar(name)
            and _is_meant(words, at, start, end, address, name, copied)
        ):
            seen = True
            yield Mailbox(name, address)
        at = end


def _name_end(words: Sequence[str], at: int) -> int:
    """The index behind the capitalised words that start here, particles between them included."""
    end = at
    while end < len(words) and end - at < LONGEST_NAME + 2:
        if (_capital(words[end]) and (end == at or not words[end - 1].endswith(".") or _title(words[end - 1]))) or (
            end > at and words[end].lower() in _PARTICLES and end + 1 < len(words) and _capital(words[end + 1])
        ):
            end += 1
        else:
            break
    return end


def _is_thing(words: Sequence[str], at: int) -> bool:
    """A German noun behind its article ('die Nachwuchsförderung'): written like a name, but nobody's."""
    lone = at + 1 == len(words) or not _capital(words[at + 1])
    return lone and at > 0 and words[at - 1] in _ARTICLES


def _capital(word: str) -> bool:
    bare = word.rstrip(".")
    low = fold(bare)
    name = word[0].isupper() and "@" not in word and low not in NOT_NAMES
    return name and (len(bare) > 1 or word.endswith("."))


def _of_the_calendar(name: str) -> bool:
    return all(word in MONTHS or word.removesuffix("s") in WEEKDAYS | MONTHS for word in fold(name).split())


def _title(word: str) -> bool:
    return fold(word.rstrip(".")) in TITLES or len(word) == 2


def _behind_titles(words: Sequence[str], at: int, end: int) -> int:
    while at < end and fold(words[at].rstrip(".")) in TITLES | ROLES | POSSESSIVES:
        at += 1
    return at


def _address_behind(words: Sequence[str], end: int) -> str:
    plain = 0
    for word in words[end : end + 4]:
        found = ADDRESS.search(word)
        if found:
            return found[0].lower().rstrip(".")
        plain += word[0].isalpha()
        if word[0].isupper() or plain > MOST_BETWEEN:
            return ""
    return ""


def _is_meant(
    words: Sequence[str], at: int, start: int, end: int, address: str, name: str, copied: Sequence[Mailbox]
) -> bool:
    """Whether this name is one to turn to: it has an address, stands in Cc, or follows words that lead to it."""
    if address or any(_same(name, box) for box in copied):
        return True
    before = fold(words[at - 1]) if at else ""
    roles = any(fold(word) in ROLES or fold(word.rstrip(".")) in TITLES for word in words[max(0, at - 2) : start])
    copied_in = before == "in" and TO_TURN_TO["copied"].search(fold(words[at - 2])) is not None
    leads = before in LEADS or copied_in or (before in {",", ":"} and roles)
    several = end - start > 1
    behind = fold(" ".join(words[end : end + 6]))
    better = TO_TURN_TO["better"].match(behind) is not None
    joined = before in {"and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "of", "och", "eller", "og"}
    return (
        roles or better or (leads and (several or copied_in or before in TO_TURN_TO_SURE)) or (joined and several)
    )


TO_TURN_TO_SURE: Final = frozenset(
    "to with contact try ask meet email approach copying cc adding contacter con avec med till til met"
    " aan bij naar a à an"
    " contactar".split()
)


def _same(name: str, box: Mailbox) -> bool:
    """Whether a name as written is that of a mailbox: first or whole name, or its address spelled so."""
    wanted = fold(name).split()
    known = fold(box.name).replace(",", " ").split() + re.split(r"[.\-_]", box.address.split("@")[0])
    return bool(wanted) and all(word in known for word in wanted)


_TWO_NAMES: Final = re.compile(
    r"(?<![\w.@])[A-Z][\w'-]{1,30} (?:(?:van|von|de|der|den|di|da|del) ){0,2}[A-Z][\w'-]{1,30}"
)


def _name_of(address: str, text: str) -> str:
    """The name that the text gives to an address told in another sentence; "" if none fits."""
    parts = set(re.split(r"[.\-_]", address.partition("@")[0]))
    named = (found[0] for found in _TWO_NAMES.finditer(text))
    return next((name for name in named if parts & set(fold(name).split())), "")


def _completed(
    found: Sequence[Mailbox], text: str, copied: Sequence[Mailbox], own: frozenset[str]
) -> tuple[Mailbox, ...]:
    """With addresses from Cc and from elsewhere in the text."""
    named = [box for box in found if box.name]
    taken = {box.address for box in named}
    loose = [a[0].lower() for a in ADDRESS.finditer(text) if a[0].lower() not in taken | own]
    whole = []
    for box in named:
        if not box.address:
            match = next((c for c in copied if _same(box.name, c)), None)
            near = next((a for a in loose if _same(box.name.split()[-1], Mailbox("", a))), "")
            first = next((a for a in loose if _same(box.name.split()[0], Mailbox("", a))), "")
            only = loose[0] if len(loose) == 1 and len(named) == 1 else ""
            name = match.name if match and len(match.name.split()) > len(box.name.split()) else box.name
            box = Mailbox(name, match.address if match else near or first or only)
        whole.append(box)
    used = {box.address for box in whole}
    whole += [
        Mailbox(_name_of(box.address, text), box.address)
        for box in found
        if not box.name and box.address not in used
    ]
    return tuple(dict.fromkeys(whole))[:5]


def new_address(told: Iterable[str], text: str, message: Message | None) -> str | None:
    """The address that the writer moves to: named in the words that say so, and not the one they write from."""
    old = message.sender.address if message else ""
    written_to = {box.address for box in message.to} if message else set()
    for words in (*told, text):
        for address in ADDRESS.finditer(words):
            if address[0].lower().rstrip(".") not in {old, *written_to}:
                return address[0].lower().rstrip(".")
    return None
