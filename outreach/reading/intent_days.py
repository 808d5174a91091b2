"""A day that is refused, and not the talk: 'Thursday is not possible', 'I cannot do Thursday'."""

import re
from typing import Final

from outreach.domain.when_words import OVERMORROW, TODAY, TOMORROW, WEEKDAYS
from outreach.reading.intent_clauses import Clause
from outreach.reading.intent_phrases import Table, fold
from outreach.reading.intent_signs import CANNOT

LONGEST: Final = 10
"""Words of a clause that does nothing but refuse a day."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_DAYS: Final = frozenset(fold(word) for word in WEEKDAYS.keys() | TODAY | TOMORROW | OVERMORROW if len(word) > 3)
_NEXT_WEEK: Final = re.compile(
    r"\b(?:next week|(?:nachste|kommende) woche|semaine prochaine|(?:proxima semana|semana que (?:viene|vem))|"
    r"(?:prossima settimana|settimana prossima)|volgende week|nasta vecka|n(?:ae|æ)ste uge|neste uke)\b"
)
_NOT_POSSIBLE: Final = re.compile(
    r"\b(?:not|never|nicht|pas|non|no|nao|niet|inte|ikke|nie)(?: [\w']+){0,2}? "
    r"(?:possible|moglich|posible|possibile|possivel|mogelijk|mojligt?|mulig\w*|mozliw\w*)\b|"
    r"\b(?:impossible|unmoglich|imposible|impossibile|impossivel|onmogelijk|omojligt?|umulig\w*|niemozliw\w*)\b|"
    r"\bge(?:ht|nge)(?: [\w']+){0,4} nicht\b"
)
_OF_MORE: Final = re.compile(
    r"\b(?:help\w*|mentor\w*|support\w*|advi[cs]e\w*|helfen|hilfe|unterstutz\w*|aid(?:er|e)|accompagn\w*|ayud\w+|"
    r"aiut\w+|ajud\w+|helpen|begeleid\w*|hjalp\w*|hjelp\w*|hjælp\w*|pomoc|auttaa|any(?:thing|body|one|more)?)\b"
)
"""Words of a refusal that is of more than a day."""


def refuses_a_day(clause: Clause, table: Table) -> bool:
    text = clause.folded
    words = _WORD.findall(text)
    if clause.question or len(words) > LONGEST or _OF_MORE.search(text):
        return False
    named = not _DAYS.isdisjoint(words) or _NEXT_WEEK.search(text) is not None
    refused = CANNOT.search(text) or _NOT_POSSIBLE.search(text) or table.pattern("unable").search(text)
    return named and refused is not None
