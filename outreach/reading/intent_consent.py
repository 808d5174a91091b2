"""Whether a clause agrees: willingness that is the writer's own, not refused, not taken back."""

import re
from collections.abc import Sequence
from typing import Final

from outreach.reading.intent_clauses import Clause
from outreach.reading.intent_phrases import Table
from outreach.reading.intent_signs import (
    BETTER_THAN_ME,
    DURATION,
    FEW_WORDS,
    GLAD_THEN,
    KIND_WISH,
    LONGEST_GRANT,
    MODAL,
    NOT,
    OK,
    OTHERS,
    OVERLOADED,
    PURPOSE,
    SELF,
    THUMB,
)


def agrees(clause: Clause, place: int, clauses: Sequence[Clause], table: Table) -> bool:
    text = clause.folded
    if "§yes" in text or _grants(clause, place, clauses, table):
        return True
    if table.pattern("wishful").search(text) and _taken_back(place, clauses, table):
        return False
    if table.pattern("suits").search(text) and table.pattern("days").search(text):
        return not clause.question and not negated(text, table)
    if hollow(place, clauses, table) or OVERLOADED.search(text):
        return False
    if _opens(clause, place, clauses) and _opens_with_yes(clause, place, clauses, table):
        return not clause.question and not negated(text, table)
    willing = table.pattern("willing").search(text)
    if willing is None or negated(text, table):
        return False
    before = text[: willing.start()]
    if any(words.search(before) for words in (OTHERS, GLAD_THEN, PURPOSE)) or BETTER_THAN_ME.search(text):
        return False
    if MODAL.match(willing[0]) and table.pattern("refers").search(text) and not SELF.search(text):
        return False
    condition = table.pattern("condition").search(text)
    return condition is None or condition.start() > willing.start()


def hollow(place: int, clauses: Sequence[Clause], table: Table) -> bool:
    """'I would have loved to'. 'I would love to help' is hollow only where a 'but' takes it back."""
    text = clauses[place].folded
    said = table.pattern("hollow").search(text)
    return said is not None and (KIND_WISH.search(text) is None or _taken_back(place, clauses, table))


def _grants(clause: Clause, place: int, clauses: Sequence[Clause], table: Table) -> bool:
    """A thumb and hardly a word; the length asked for and nothing else; 'OK' before words that name it."""
    if THUMB.fullmatch(clause.folded):
        return sum(len(other.folded.split()) for other in clauses) <= FEW_WORDS
    if clause.question or negated(clause.folded, table):
        return False
    if DURATION.search(clause.folded) and len(clause.folded.split()) <= LONGEST_GRANT:
        return not clause.turned or place == 0 or OK.match(clauses[place - 1].folded) is not None
    if OK.match(clause.folded) is None or place + 1 == len(clauses):
        return False
    behind = clauses[place + 1]
    return DURATION.search(behind.folded) is not None and behind.sentence <= clause.sentence + 1


PRAISE: Final = re.compile(
    r"(?:perfect|great|lovely|wonderful|excellent|done|indeed|prima|super|perfekt|wunderbar|toll|"
    r"bestens|parfait|"
    r"tres bien|excellente?|perfecto|estupendo|genial|muy bien|perfetto|ottimo|benissimo|perfeito|"
    r"otimo|leuk|top|fijn|"
    r"goed|uitstekend|toppen|utmarkt|kul|fint|glimrende|utmerket|kjempefint|fine(?! (?:with|by))|"
    r"ok(?:e|ay|ej)?|certo|klart|klar)\b"
)
"""Openings that agree only when they stand alone: 'Perfect!', but not 'Perfect timing'."""


def _opens_with_yes(clause: Clause, place: int, clauses: Sequence[Clause], table: Table) -> bool:
    """'Yes, ...', but not 'Yes, I got your message': a short opening is read with what follows it."""
    text = clause.folded
    praise = PRAISE.match(text)
    if praise and praise.end() < len(text):
        return False
    if len(text.split()) <= 2 and place + 1 < len(clauses) and clauses[place + 1].sentence == clause.sentence:
        text = f"{text} {clauses[place + 1].folded}"
        praised = praise is not None and not praise[0].startswith("ok")
        return table.pattern("opening").match(text) is not None or praised
    return table.pattern("opening").match(text) is not None


def _taken_back(place: int, clauses: Sequence[Clause], table: Table) -> bool:
    """Whether a 'but' follows in the sentence, or begins the next, without agreeing or offering anything itself."""
    here = clauses[place].sentence
    for clause in clauses[place + 1 :]:
        elsewhere = clause.sentence > here
        turned = clause.turned if elsewhere else table.pattern("turn").match(clause.folded)
        if clause.sentence > here + 1 or (elsewhere and not turned):
            return False
        no = negated(clause.folded, table)
        if turned and (no or len(clause.folded.split()) > 2):
            kinder = ("willing", "offers", "suits", "days")
            return no or not any(table.pattern(field).search(clause.folded) for field in kinder)
    return False


def _opens(clause: Clause, place: int, clauses: Sequence[Clause]) -> bool:
    """Whether the clause begins its sentence, a greeting of up to four words aside."""
    if clause.first:
        return True
    before = clauses[place - 1]
    return before.first and before.sentence == clause.sentence and len(before.folded.split()) <= 4


def negated(text: str, table: Table) -> bool:
    return (table.pattern("negation").search(text) or NOT.search(text)) is not None
