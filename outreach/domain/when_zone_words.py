"""The zone that words name behind an hour."""

import re
from collections.abc import Sequence
from typing import Final

from outreach.domain import when_words as w
from outreach.domain.when_scan import Token, word_at
from outreach.domain.when_zones import CITIES, PLACES, UNKNOWN_ZONES, abbreviation, zone_named

_IANA: Final = re.compile(r"(?:[A-Z][A-Za-z]{1,13}/){1,2}[A-Z][A-Za-z_\-]{1,30}")
_OFFSET: Final = re.compile(r"(?:UTC|GMT)?[ ]?[+\-−]\d{1,2}(?::?[0-5]\d)?(?!\d)")


def zone_at(text: str, ts: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A zone named at token i, as told, and the index behind it. "?" when it is named but not understood."""
    if i >= len(ts):
        return None
    if word_at(ts, i) in {"(", "["}:
        inner = zone_at(text, ts, i + 1)
        closed = inner and word_at(ts, inner[1]) in {")", "]"}
        return (inner[0], inner[1] + 1) if inner and closed else None
    for pattern in (_IANA, _OFFSET):
        match = pattern.match(text, ts[i].start)
        if match:
            return _known(match[0]), _behind(ts, i, match.end())
    return _spoken_zone(ts, i)


def _known(name: str) -> str:
    compact = name.replace(" ", "").replace("−", "-")
    return compact if zone_named(compact) else "?"


def _behind(ts: Sequence[Token], i: int, end: int) -> int:
    while i < len(ts) and ts[i].start < end:
        i += 1
    return i


def _spoken_zone(ts: Sequence[Token], i: int) -> tuple[str, int] | None:
    word, then = word_at(ts, i), word_at(ts, i + 1)
    if then in w.TIME_WORDS and word in PLACES:
        return PLACES[word], i + 2
    if word in w.TIME_WORDS and then in w.OF and word_at(ts, i + 2) in PLACES:
        return PLACES[word_at(ts, i + 2)], i + 3
    if word in w.WHOSE and then in w.TIME_WORDS:
        return "", i + 2
    if word in CITIES and ts[i].raw[0].isupper() and not then.isalpha():
        return PLACES[word], i + 1
    named = abbreviation(ts[i].raw)
    if named:
        return named, i + (2 if then in w.TIME_WORDS else 1)
    return ("?", i + 1) if word in UNKNOWN_ZONES and ts[i].raw.isupper() else None
