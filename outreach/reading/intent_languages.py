"""Which table of phrases a text is read with."""

import re
from typing import Final

from outreach.reading.intent_phrases import Table, fold
from outreach.reading.intent_words_en import ENGLISH

TABLES: Final = tuple(Table(phrases) for phrases in (ENGLISH,))
_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 4_000


def tables_for(text: str) -> tuple[Table, ...]:
    """The tables whose everyday words fill the text, the likeliest first; all of them when it is too short."""
    words = _WORD.findall(fold(text[:_SAMPLE]))
    counts = sorted(((sum(w in table.common for w in words), table) for table in TABLES), key=lambda c: -c[0])
    best = counts[0][0]
    if best < 2:
        return TABLES
    return tuple(table for count, table in counts if count >= best * 0.8)[:4]
