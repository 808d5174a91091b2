"""Words cut into tokens, and the clock times, zones and lengths among them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from typing import Final

from outreach.domain import when_words as w

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+|\S")
_KEPT_WHOLE: Final = frozenset(
    w.fold(x)
    for x in (
        "o'clock aujourd'hui après-midi après-demain segunda-feira terça-feira quarta-feira quinta-feira"
        " sexta-feira i-dag"
    ).split()
)
DASHES: Final = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Token:
    word: str  # folded
    raw: str
    start: int
    end: int
    number: int | None = None  # of up to four digits


def tokens(text: str) -> tuple[Token, ...]:
    """The text as words, numbers and signs, with their places."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        found.extend(_split(match[0], match.start()))
    return tuple(found)


def _split(raw: str, start: int) -> list[Token]:
    if raw.isdigit():
        number = int(raw) if len(raw) <= 4 and raw.isascii() else None
        return [Token(raw, raw, start, start + len(raw), number)]
    whole = w.fold(raw.replace("’", "'"))
    if raw.isalpha() or len(raw) == 1 or whole in _KEPT_WHOLE:
        return [Token(whole, raw, start, start + len(raw))]
    pieces = []
    for piece in re.finditer(r"[^\W\d_]+|['’\-]", raw):
        pieces.extend(_kept_tail(raw, start, piece))
        if pieces and pieces[-1].end == start + len(raw):
            break
    return pieces


def _kept_tail(raw: str, start: int, piece: re.Match[str]) -> list[Token]:
    """The piece, or all from it on when that is one word ("l'après-midi")."""
    tail = raw[piece.start() :]
    text = tail if w.fold(tail.replace("’", "'")) in _KEPT_WHOLE else piece[0]
    return [Token(w.fold(text.replace("’", "'")), text, start + piece.start(), start + piece.start() + len(text))]


def word_at(ts: Sequence[Token], i: int) -> str:
    """The folded word there, or "" past the end."""
    return ts[i].word if 0 <= i < len(ts) else ""


def number_at(ts: Sequence[Token], i: int) -> int | None:
    return ts[i].number if 0 <= i < len(ts) else None


def joined(ts: Sequence[Token], i: int) -> bool:
    """Whether token i stands right behind its predecessor."""
    return 0 < i < len(ts) and ts[i - 1].end == ts[i].start


@dataclass(frozen=True, slots=True)
class Clock:
    hour: int
    minute: int
    end: int  # index of the token behind it
    sure: bool  # False: '3' or '3:30' without a half of the day
    bare: bool  # a number alone: an hour only because of the word before it
    minutes: int | None = None  # of '10:00-10:30'

    @property
    def time(self) -> time:
        return time(self.hour, self.minute)


def clock_at(ts: Sequence[Token], i: int, *, introduced: bool) -> Clock | None:
    """The clock time that starts at token i. A bare number is one only when introduced ('at 10')."""
    if word_at(ts, i) in w.NOON:
        return Clock(12, 0, i + 1, sure=True, bare=False)
    named = _worded(ts, i) if introduced else None
    plain = _half_hour(ts, i) or _quarter(ts, i) or _digits(ts, i, introduced) or named
    if plain is None or (word_at(ts, i - 2), word_at(ts, i - 1)) in w.QUARTER_PAST:
        return None
    plain = _and_a_half(ts, plain)
    between = word_at(ts, i - 1) in w.BETWEEN
    suffixed = _with_range(ts, _with_half(ts, _with_range(ts, plain, between)), between)
    if suffixed.bare and (not introduced or _counts_something(ts, suffixed.end)):
        return None
    return suffixed if suffixed.hour < 24 else None


def _half_hour(ts: Sequence[Token], i: int) -> Clock | None:
    """'half past ten', and 'halb drei', 'half drie', 'halv tre', which mean half an hour before."""
    past = word_at(ts, i) == "half" and word_at(ts, i + 1) == "past"
    dutch = word_at(ts, i) == "half" and word_at(ts, i + 1) in w.DUTCH_HOURS
    before = word_at(ts, i) in {"halb", "halv"} or dutch
    if not (past or before):
        return None
    at = i + 2 if past else i + 1
    hour = number_at(ts, at) or w.HOUR_WORDS.get(word_at(ts, at))
    if hour is None or not 1 <= hour <= 12:
        return None
    hour = hour if past else (hour - 1) or 12
    return Clock(hour, 30, at + 1, sure=hour > 6, bare=False)


def _quarter(ts: Sequence[Token], i: int) -> Clock | None:
    """'quarter past ten', 'Viertel vor 3'; 'viertel zehn' means either, so nothing."""
    shift = w.QUARTER_PAST.get((word_at(ts, i), word_at(ts, i + 1)))
    hour = number_at(ts, i + 2) or w.HOUR_WORDS.get(word_at(ts, i + 2))
    if shift is None or hour is None or not 1 <= hour <= 23:
        return None
    return _shifted(Clock(hour, 0, i + 3, sure=hour > 6, bare=False), shift, i + 3)


def _and_a_half(ts: Sequence[Token], clock: Clock) -> Clock:
    """'las 10 y media', 'dix heures et demie', 'ten thirty', 'onze menos um quarto'."""
    if clock.minute or clock.minutes:
        return clock
    for length in (1, 2, 3):
        shift = w.AND_A_HALF.get(tuple(word_at(ts, clock.end + n) for n in range(length)))
        if shift is not None and 1 <= clock.hour <= 23:
            return _shifted(clock, shift, clock.end + length)
    return clock


def _shifted(clock: Clock, minutes: int, end: int) -> Clock:
    hour, minute = divmod(clock.hour * 60 + minutes, 60)
    return Clock(hour, minute, end, sure=clock.sure, bare=False)


def _digits(ts: Sequence[Token], i: int, introduced: bool = False) -> Clock | None:
    hour = number_at(ts, i)
    if hour is None:
        return None
    if len(ts[i].raw) == 4:
        return _military(ts, i, introduced)
    if hour > 24 or len(ts[i].raw) > 2:
        return None
    sure = ts[i].raw.startswith("0") or hour > 6
    minute, mark = number_at(ts, i + 2), word_at(ts, i + 1)
    if mark in {":", "."} and minute is not None and joined(ts, i + 2) and _minutes_there(ts, i, mark):
        return _checked(hour, minute, _behind_seconds(ts, i + 3), sure)
    if mark in w.O_CLOCK:
        written = minute is not None and mark in {"uhr", "uur", "h"} and len(ts[i + 2].raw) == 2
        return _checked(hour, (minute or 0) if written else 0, i + 3 if written else i + 2, sure)
    return Clock(hour, 0, i + 1, sure=sure, bare=True)


def _behind_seconds(ts: Sequence[Token], i: int) -> int:
    """The index behind ':00' and 'Uhr', where they stand."""
    if word_at(ts, i) == ":" and joined(ts, i) and joined(ts, i + 1) and number_at(ts, i + 1) is not None:
        i += 2
    return i + 1 if word_at(ts, i) in w.O_CLOCK else i


def _minutes_there(ts: Sequence[Token], i: int, mark: str) -> bool:
    """Two digits of minutes behind the mark, and not the month of a date ('3.12.')."""
    if len(ts[i + 2].raw) != 2 or not joined(ts, i + 1):
        return False
    dated = word_at(ts, i + 3) == "." and joined(ts, i + 3) and number_at(ts, i + 4) is not None
    return not (mark == "." and dated)


def _military(ts: Sequence[Token], i: int, introduced: bool) -> Clock | None:
    """'1430 hrs', 'at 0900': four digits that no year has."""
    hour, minute = divmod(int(ts[i].raw), 100)
    if word_at(ts, i + 1) in {"hrs", "h", "hours"}:
        return _checked(hour, minute, i + 2, sure=True)
    plain = introduced and hour not in {19, 20} and minute in {0, 15, 30, 45}
    return _checked(hour, minute, i + 1, sure=True) if plain else None


def _checked(hour: int, minute: int, end: int, sure: bool) -> Clock | None:
    if hour > 23 or minute > 59:
        return None
    return Clock(hour, minute, end, sure=sure, bare=False)


def _worded(ts: Sequence[Token], i: int) -> Clock | None:
    hour = w.HOUR_WORDS.get(word_at(ts, i))
    if hour is None or (word_at(ts, i - 1), word_at(ts, i)) == ("at", "once"):
        return None
    end = i + 2 if word_at(ts, i + 1) in w.O_CLOCK else i + 1
    return Clock(hour, 0, end, sure=hour > 6, bare=True)


def _with_half(ts: Sequence[Token], clock: Clock) -> Clock:
    """With 'am', 'p.m.' or 'in the afternoon' behind it taken in."""
    half, end = _half_at(ts, clock.end)
    if half is None or not 1 <= clock.hour <= 12:
        if half is not None and clock.hour > 12:  # '14:00 pm', '15 Uhr nachmittags'
            return Clock(clock.hour, clock.minute, end, sure=True, bare=False, minutes=clock.minutes)
        return clock
    hour = clock.hour % 12 + (12 if half == "pm" else 0)
    return Clock(hour, clock.minute, end, sure=True, bare=False, minutes=clock.minutes)


def _half_at(ts: Sequence[Token], i: int) -> tuple[str | None, int]:
    word = word_at(ts, i)
    if word in {"a", "p"} and word_at(ts, i + 1) == "." and word_at(ts, i + 2) == "m":
        return word + "m", i + 4 if word_at(ts, i + 3) == "." else i + 3
    if word in w.AM | w.PM:
        return word, i + 1
    while word in w.PART_LINKS and i < len(ts):
        i += 1
        word = word_at(ts, i)
    if word in w.MORNING:
        return "am", i + 1
    if word in w.AFTERNOON | w.EVENING:
        return "pm", i + 1
    return None, i


def _with_range(ts: Sequence[Token], clock: Clock, between: bool) -> Clock:
    """Of '2-4pm' and 'from 10 to 11 am' the start, in the half of the day that the end names."""
    link = clock.end
    links = DASHES | w.RANGE_LINKS | (w.AND_WORDS if between else frozenset())
    if word_at(ts, link) not in links or _half_at(ts, link)[0]:
        return clock
    until = _digits(ts, link + 1)
    if word_at(ts, link + 1) in w.NOON:
        until = Clock(12, 0, link + 2, sure=True, bare=False)
    if until is None or until.hour > 24:
        return clock
    half, end = _half_at(ts, until.end)
    if until.bare and half is None and _counts_something(ts, until.end):
        return clock
    start = clock.hour
    if half == "pm" and start < until.hour < 12:
        start += 12
    length = (until.hour - clock.hour) * 60 + until.minute - clock.minute
    told = length if 0 < length <= 90 and not (clock.bare and until.bare) else None
    bare = clock.bare and until.bare and half is None
    return Clock(start, clock.minute, end, sure=clock.sure or half is not None, bare=bare, minutes=told)


def _counts_something(ts: Sequence[Token], i: int) -> bool:
    """Whether what follows makes the number before it something else than an hour ('at 10 Park Road')."""
    word = word_at(ts, i)
    if word in {"%", "/", "past", "to", "o", "th", "st", "nd", "rd", "€", "$", "£", "+"}:
        return True
    if word in {".", ":"}:
        return number_at(ts, i + 1) is not None and joined(ts, i + 1)
    return word in w.COUNTED or (word in w.MONTHS and word not in w.WEAK_MONTHS)


def minutes_at(ts: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A length of talk ('30 min', '[half an hour]', '1 hour') and the index behind it."""
    word, number = word_at(ts, i), number_at(ts, i)
    if word in {"half", "halbe", "demi"} and word_at(ts, i + 1) in {"an", "hour", "stunde", "heure"}:
        return 30, i + (3 if word_at(ts, i + 1) == "an" else 2)
    unit = word_at(ts, i + 1)
    if unit in DASHES:
        i, unit = i + 1, word_at(ts, i + 2)
    if unit in w.MINUTE_UNITS and number and 5 <= number <= 480:
        return number, i + 2
    count = number or (1 if word in {"an", "one", "eine", "une", "una"} else None)
    if unit in w.HOUR_UNITS and count and count <= 8:
        return count * 60, i + 2
    return None
