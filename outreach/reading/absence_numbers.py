"""Days written in numbers, and in which order a message writes them."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final

from outreach.reading.absence_calendar import Mention, full_date, resolve
from outreach.reading.absence_date_words import MONTHS

__all__ = ["Order", "in_numbers", "numeric_order"]

MAX_NUMBERS: Final = 40
MONTH_FIRST_LANGUAGES: Final = frozenset({"ja", "zh", "ko", "hu"})

_NUMERIC = re.compile(
    r"(?<![\d./:,+])(?<!\d )(?:(?P<y>\d{4})[./-](?P<ym>\d{1,2})[./-](?P<yd>\d{1,2})"
    r"|(?P<a>\d{1,2})\s?(?P<sep>[./-])\s?(?P<b>\d{1,2})(?:\s?(?P=sep)\s?(?P<c>\d{4}|\d{2})(?!\d))?(?P<dot>\.?))"
    r"(?![\d:])"
)
_RANGE = re.compile(
    r"(?<![\d./:,+-])(?P<from>\d{1,2})\.?\s?(?:-|/(?=\d{1,2}\.)|bis|to|al?|au|till?|t/m|tot|do|og|und|and)\s?"
    r"(?P<a>\d{1,2})(?P<sep>[./])\s?(?P<b>\d{1,2})(?:(?P=sep)\s?(?P<c>\d{4}|\d{2})(?!\d))?(?![\d:])\.?"
)
_AMERICAN = re.compile(
    r"(?<!\w)(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\(\d{3}\) ?\d{3}-\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|zip code|pto"
    r"|vacation)"
)
_WORD = re.compile(r"[^\W\d_]{3,14}")
_DAY_BEFORE = re.compile(r"(?<![\d.,:/])\d{1,2}(?:st|nd|rd|th|\.)? ?(?:of )?$")
_DAY_AFTER = re.compile(r"^\.? (?:the )?\d{1,2}(?![\d:])")


class Order(StrEnum):
    """In which order a date like 3/4/2025 is written."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNTOLD = "untold"


def numeric_order(text: str, code: str, west_of_greenwich: bool) -> Order:
    """How dates in numbers are written in this folded text: its own dates decide, then its language."""
    found = list(_NUMERIC.finditer(text))[:MAX_NUMBERS]
    if code in MONTH_FIRST_LANGUAGES:
        return Order.MONTH_FIRST
    slashed = [hit for hit in found if hit["a"] and (hit["sep"] == "/" or (hit["sep"] == "-" and hit["c"]))]
    if any(12 < int(hit["b"]) <= 31 for hit in slashed):
        return Order.MONTH_FIRST
    if any(int(hit["a"]) > 12 for hit in slashed) or code != "en":
        return Order.DAY_FIRST
    spelled = [_spelled_order(text, word) for word in _WORD.finditer(text) if word[0] in MONTHS]
    if spelled and spelled[0]:
        return spelled[0]
    if west_of_greenwich or _AMERICAN.search(text):
        return Order.MONTH_FIRST
    return Order.UNTOLD


def _spelled_order(text: str, word: re.Match[str]) -> Order | None:
    if _DAY_BEFORE.search(text[max(0, word.start() - 24) : word.start()]):
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if _DAY_AFTER.search(text[word.end() : word.end() + 40]) else None


def in_numbers(text: str, order: Order, sent_on: date | None) -> Iterator[Mention]:
    yield from _ranges(text, order, sent_on)
    for hit in _NUMERIC.finditer(text):
        if hit["y"]:
            day = full_date(int(hit["y"]), int(hit["ym"]), int(hit["yd"]))
            if day:
                yield Mention(hit.start(), hit.end(), day, day, "day")
            continue
        if hit["sep"] == "-" and text[max(0, hit.start() - 1) : hit.start()] == "-":
            continue
        if not hit["c"] and (hit["sep"] == "-" or (hit["sep"] == "." and not _dated_without_year(text, hit))):
            continue
        read = _numeric(hit, order, sent_on)
        if read:
            yield Mention(hit.start(), hit.end(), read[0], read[0], "day", read[1])


def _ranges(text: str, order: Order, sent_on: date | None) -> Iterator[Mention]:
    """ "23-27.11.2026", "du 23 au 27/11": days of one month."""
    for hit in _RANGE.finditer(text):
        if hit["sep"] == "/" and order is Order.MONTH_FIRST:
            continue
        read = _numeric(hit, Order.DAY_FIRST, sent_on)
        first = full_date(read[0].year, read[0].month, int(hit["from"])) if read else None
        if read and first and first < read[0]:
            yield Mention(hit.start(), hit.end(), first, read[0], "range")


def _dated_without_year(text: str, hit: re.Match[str]) -> bool:
    """ "12.8." is a date, and so is "bis 12.8"; "9.30 Uhr" and "version 2.1" are not."""
    if re.match(r"\s?(?:uhr|h\b|am\b|pm\b|a\.m|p\.m|kl|klo|%|eur|gb|mb)", text[hit.end() : hit.end() + 6]):
        return False
    if hit["dot"]:
        return True
    return bool(
        re.search(
            r"(?:bis|ab|vom|am|til|till|fra|fran|asti|saakka|od|do|dne|den|zum|-|–) ?$",
            text[max(0, hit.start() - 8) : hit.start()],
        )
    )


def _numeric(hit: re.Match[str], order: Order, sent_on: date | None) -> tuple[date, str] | None:
    a, b = int(hit["a"]), int(hit["b"])
    year = int(hit["c"]) if hit["c"] else None
    if year is not None and year < 100:
        year += 2000
    day_first, month_first = resolve(b, a, year, sent_on), resolve(a, b, year, sent_on)
    if hit["sep"] == ".":
        return (day_first, "") if day_first else None
    if order is Order.DAY_FIRST or not month_first:
        day = day_first or month_first
        return (day, "") if day else None
    if order is Order.MONTH_FIRST or not day_first or day_first == month_first:
        return month_first, ""
    chosen = _sooner(day_first, month_first, sent_on)
    return chosen, f'"{hit[0]}" can be read in two ways; taken as {chosen.isoformat()}.'


def _sooner(day_first: date, month_first: date, sent_on: date | None) -> date:
    """The reading that is not in the past; of two such the sooner one. Without a date: day first."""
    if sent_on is None:
        return day_first
    ahead = sorted(day for day in (day_first, month_first) if day >= sent_on)
    return ahead[0] if ahead else max(day_first, month_first)
