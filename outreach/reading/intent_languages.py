"""Which table of phrases a text is read with."""

import re
from collections.abc import Sequence
from typing import Final

from outreach.reading.intent_phrases import Table, fold
from outreach.reading.intent_words_de import GERMAN
from outreach.reading.intent_words_en import ENGLISH
from outreach.reading.intent_words_es import SPANISH
from outreach.reading.intent_words_fi import FINNISH
from outreach.reading.intent_words_fr import FRENCH
from outreach.reading.intent_words_it import ITALIAN
from outreach.reading.intent_words_nl import DUTCH
from outreach.reading.intent_words_nordic import DANISH_NORWEGIAN, SWEDISH
from outreach.reading.intent_words_pl import POLISH
from outreach.reading.intent_words_pt import PORTUGUESE

_ALL: Final = (
    ENGLISH,
    GERMAN,
    FRENCH,
    SPANISH,
    ITALIAN,
    DUTCH,
    PORTUGUESE,
    SWEDISH,
    DANISH_NORWEGIAN,
    FINNISH,
    POLISH,
)
TABLES: Final = tuple(Table(phrases) for phrases in _ALL)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 2_000
MOST_TABLES: Final = 3
SHORT_TABLES: Final = 6
FEW: Final = 12
"""Words; a text that short may lack the everyday ones."""
SHORT: Final = 400
"""Characters; the same for a text that is hardly made of words."""
KNOWN_SHARE: Final = 0.12
"""The least share of everyday words in a text of a language we know. In any other nothing is understood."""


def tables_for(text: str) -> tuple[Table, ...]:
    """The tables whose everyday words fill the text, likeliest first; of a short one those that know its words."""
    words = _WORD.findall(fold(text[:_SAMPLE]))
    counted = ((sum(word in table.common for word in words), table) for table in TABLES)
    counts = sorted(counted, key=lambda pair: -pair[0])
    best = counts[0][0]
    if (len(words) > FEW or len(text) > SHORT) and best < max(2, len(words) * KNOWN_SHARE):
        return TABLES[:1]
    if best < 2:
        return _knowing(words)
    return tuple(table for count, table in counts if count >= min(best * 0.8, best - 2))[
        : MOST_TABLES if len(words) > FEW else SHORT_TABLES
    ]


def _knowing(words: Sequence[str]) -> tuple[Table, ...]:
    """The tables in whose patterns the words of a short text stand; all if none knows one of them."""
    if not words:
        return TABLES[:1]
    counts = [(sum(word in table.vocabulary() for word in words), table) for table in TABLES]
    best = max(count for count, _ in counts)
    return tuple(table for count, table in counts if count >= max(best - 1, 1)) or TABLES
