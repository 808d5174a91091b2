"""The first day on which an automatic reply says or implies that the person is there again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from outreach.reading.absence_dates import Mention, Order, mentions, numeric_order
from outreach.reading.absence_text import Sentence, Wording
from outreach.reading.absence_words import Language, pattern

__all__ = ["Return", "find_return"]

MAX_SENTENCE: Final = 600
MAX_CLAUSE: Final = 110

_SEPARATOR = re.compile(r"[;.()|]|, (?!\d)| (?:and|und|et|y|e|en|och|og|ja|i|a|oraz|bzw\.|sowie|ve) ")
_UNTIL_SIGN = re.compile(r"(?:\d\.?(?:st|nd|rd|th|er)?|[a-z]{3,12}\.?|[日月)年]) ?(?:-|to|~|〜|～|->|/) ?$")
_NOT_BEFORE = re.compile(
    r"(?:on or after|not before|nicht vor|pas avant|no antes|non prima|niet voor|nao antes) ?\S{0,4} ?$"
)
_INCLUSIVE = re.compile(
    r"(?<!\w)(?:och med|og med|en met|t\.? ?o\.? ?m\.?|t/m|tom|ut|incl\w*|einschl\w*|und mit|including"
    r"|through|thru"
    r"|inkl\w*|compreso|incluso|wlacznie|vcetne|inclus\w*|включительно|включно)(?!\w)"
)
_NEW_CLAUSE = re.compile(r";|(?<!\d)\.(?!\d)|[。]")


_FILLER = re.compile(
    r"(?: (?:next|this|coming|the|about|approximately|roughly|at least|kommenden?|nachste[nr]?|diesen"
    r"|ca\.?|circa|etwa|wahrscheinlich"
    r"|prochain|le|proximo|prossimo|el|il|lo|volgende|komende|nasta|naeste|neste|den|kommande|ensi"
    r"|przyszly|pristi)[ .]*){1,3}$"
)


class Role(IntEnum):
    """What a named day is for the absence, the most telling first."""

    RETURN = 1
    LAST = 2
    AWAY = 3


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
    how = "back on" if chosen.role is Role.RETURN else "away until before"
    evidence = f'"{chosen.words}": {how} {chosen.day.isoformat()}'
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
        following = named[index + 1].start if index + 1 < len(named) else len(text)
        before = text[previous : mention.start][-MAX_CLAUSE:]
        after = text[mention.end : following][:MAX_CLAUSE]
        clear = index + 1 == len(named)
        judged = (_judge(mention, before, after, one, text, clear=clear) for one in sentence.languages)
        found = next((role for role in judged if role), None)
        if found:
            role, day = found
            words = text[max(0, mention.start - 30) : mention.end + 20].strip()
            yield _Found(role, day, words, mention.guessed)
        previous = mention.end


def _judge(
    mention: Mention, before: str, after: str, language: Language, text: str, *, clear: bool
) -> tuple[Role, date] | None:
    """The role of a day by the words around it, and the day of return that follows from it."""
    spaced = language.spaced
    replies = pattern(language.replies, spaced=spaced)
    before, rest = replies.sub(" ", before), replies.sub(" ", after)
    clause = _NEW_CLAUSE.split(before)[-1]
    not_back, back = pattern(language.not_back, spaced=spaced), pattern(language.back, spaced=spaced)
    if not spaced:
        return _judge_unspaced(mention, before, rest, language)
    if _ends_with(before, language.until) or _is_range_end(before) or _postposed(rest, language):
        if (not_back.search(clause) and back.search(clause)) or _only_from(clause):
            return Role.RETURN, mention.first
        return Role.LAST, _day_after(mention, before, rest)
    if _only_from(clause):
        return Role.RETURN, mention.first
    if _ends_with(before, language.after):
        return Role.RETURN, mention.last + timedelta(days=1)
    if back.search(clause) and not _away_since(clause, language, back):
        return Role.RETURN, mention.first
    rest = rest if clear else _SEPARATOR.split(rest)[0]
    rest = _NEW_CLAUSE.split(rest)[0]
    away = pattern(language.away, spaced=spaced)
    part = _SEPARATOR.split(clause)[-1]
    if back.search(rest) and not away.search(part) and not _begins_away(rest, away, back):
        return Role.RETURN, mention.first
    if mention.unit == "range" or (mention.first != mention.last and away.search(text)):
        return (Role.AWAY, mention.last + timedelta(days=1)) if not _ends_with(before, language.since) else None
    if _ends_with(before, language.since) or not away.search(text):
        return None
    return Role.AWAY, mention.last + timedelta(days=1)


def _judge_unspaced(mention: Mention, before: str, after: str, language: Language) -> tuple[Role, date] | None:
    """Where the telling word follows the day: 8月12日まで, 8月13日から出社."""
    until, back = pattern(language.until, spaced=False), pattern(language.back, spaced=False)
    head = after[:12]
    if until.match(head.lstrip(" )）")) or _UNTIL_SIGN.search(before):
        return Role.LAST, mention.last + timedelta(days=1)
    clause = re.split(r"[、,。.;]", after)[0]
    if pattern(language.after, spaced=False).match(head.lstrip(" )）")):
        return Role.RETURN, mention.last + timedelta(days=1) if "后" in head[:3] else mention.first
    if back.search(clause) or back.search(before[-14:]):
        return Role.RETURN, mention.first
    if pattern(language.since, spaced=False).match(head.lstrip(" )）")):
        return None
    away = pattern(language.away, spaced=False)
    return (Role.AWAY, mention.last + timedelta(days=1)) if away.search(clause) else None


def _ends_with(before: str, block: str) -> bool:
    """Does the text end with one of these words, but for articles and weekdays in between?"""
    tail = _FILLER.sub("", before[-64:]).rstrip(" :,(\"'")
    return any(hit.end() == len(tail) for hit in pattern(block).finditer(tail))


def _is_range_end(before: str) -> bool:
    return bool(_UNTIL_SIGN.search(before[-24:]))


def _postposed(after: str, language: Language) -> bool:
    """Finnish, Hungarian and Turkish put "until" behind the day: 12.8. asti, 12-ig, 12 Ağustos'a kadar."""
    return bool(pattern(language.until_behind).match(after))


def _only_from(clause: str) -> bool:
    """ "Not before" a day is back on it."""
    return bool(_NOT_BEFORE.search(clause))


def _away_since(clause: str, language: Language, back: re.Pattern[str]) -> bool:
    """Is somebody away again after the words of return, as in "back today but away from"?"""
    last = max((hit.end() for hit in back.finditer(clause)), default=0)
    return bool(pattern(language.away).search(clause, last))


def _begins_away(after: str, away: re.Pattern[str], back: re.Pattern[str]) -> bool:
    gone, there = away.search(after), back.search(after)
    return bool(gone and there and gone.start() <= there.start())


def _day_after(mention: Mention, before: str, after: str) -> date:
    """A whole month or a bare Monday after "until" is when the person is there again; else the day after."""
    if _INCLUSIVE.search(before[-24:]) or _INCLUSIVE.search(after[:16]):
        return mention.last + timedelta(days=1)
    if mention.unit == "month" or (mention.unit == "weekday" and mention.first.isoweekday() == 1):
        return mention.first
    return mention.last + timedelta(days=1)
