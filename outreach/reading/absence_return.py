"""The first day on which an automatic reply says or implies that the person is there again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from outreach.reading.absence_dates import Order, mentions, numeric_order
from outreach.reading.absence_roles import Near, Role, judge
from outreach.reading.absence_text import Sentence, Wording

__all__ = ["Return", "find_return"]

MAX_SENTENCE: Final = 600


@dataclass(frozen=True, slots=True)
class Return:
    """The day, and the words it was taken from."""

    day: date
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    role: Role
    day: date
    words: str
    guessed: str


def find_return(wording: Wording, sent_on: date | None, *, west_of_greenwich: bool = False) -> Return | None:
    """A named day of return, else the day after the last day of absence; None where no day can be told."""
    if sent_on and not 1990 <= sent_on.year <= 2099:
        sent_on = None
    whole = " ".join([wording.subject.folded, *(one.folded for one in wording.sentences)])
    order = numeric_order(whole, wording.languages[0].code, west_of_greenwich)
    found: list[_Found] = []
    for sentence in (*wording.sentences, wording.subject):
        found.extend(_in_sentence(sentence, order, sent_on))
    chosen = _choose(found, sent_on)
    if chosen is None:
        return None
    how = "Back on" if chosen.role in (Role.RETURN, Role.ANSWER) else "Last day of absence named; back on"
    evidence = f'{how} {chosen.day.isoformat()}: "{chosen.words}".'
    return Return(chosen.day, (evidence, chosen.guessed) if chosen.guessed else (evidence,))


def _choose(found: Sequence[_Found], sent_on: date | None) -> _Found | None:
    """The most telling role; within it the first day still ahead, of days away at a stretch the last."""
    for role in Role:
        same = [one for one in found if one.role is role]
        ahead = [one for one in same if sent_on is None or one.day > sent_on] or same
        if role is Role.AWAY and ahead:
            return max(ahead, key=lambda one: one.day)
        if ahead:
            return ahead[0]
    return None


def _in_sentence(sentence: Sentence, order: Order, sent_on: date | None) -> Iterator[_Found]:
    text = sentence.folded[:MAX_SENTENCE]
    named = mentions(text, order, sent_on)
    previous = 0
    for index, mention in enumerate(named):
        last = index + 1 == len(named)
        before, after = (
            text[previous : mention.start],
            text[mention.end : len(text) if last else named[index + 1].start],
        )
        judged = (judge(Near(mention, before, after, text, one, last)) for one in sentence.languages)
        found = next((verdict for verdict in judged if verdict), None)
        if found:
            yield _Found(*found, text[max(0, mention.start - 30) : mention.end + 20].strip(), mention.guessed)
        previous = mention.end
