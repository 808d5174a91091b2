"""What each clause of an answer says for itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from outreach.reading.intent_clauses import Clause
from outreach.reading.intent_consent import agrees, hollow, negated
from outreach.reading.intent_days import refuses_a_day
from outreach.reading.intent_phrases import Table
from outreach.reading.intent_says import Says
from outreach.reading.intent_signs import (
    AGAIN,
    ASKED_OF_YOU,
    BARE_NO,
    CANNOT,
    ME_AT,
    NOT_BEFORE,
    OTHER_AT,
    THANKS,
    WAIT_UNTIL,
)


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing said, where, and by which words."""

    says: Says
    place: int  # index of the clause
    clause: Clause


def signals(clauses: Sequence[Clause], table: Table) -> tuple[Signal, ...]:
    """Everything said in the clauses, in order."""
    return tuple(
        Signal(says, place, clause)
        for place, clause in enumerate(clauses)
        for says in _said(clause, place, clauses, table)
    )


def _said(clause: Clause, place: int, clauses: Sequence[Clause], table: Table) -> Iterator[Says]:
    text = clause.folded
    if clause.conditional and "§yes" in text:
        yield Says.YES
    if clause.conditional:
        yield from _plain(text, table, ("offers", Says.OFFERS), ("refers", Says.REFERS))
        yield from _of_an_address(text, table)
        if AGAIN.search(text):
            yield Says.LATER  # 'if you write again in January'
        return
    refused = list(_refusals(clause, place, clauses, table))
    yield from refused
    yield from _deferrals(clause, table, refused)
    if Says.STOP not in refused and Says.NO not in refused and agrees(clause, place, clauses, table):
        yield Says.YES
    yield from _plain(
        text, table,
        ("load", Says.BUSY), ("regret", Says.REGRET), ("wishes", Says.WISHES), ("wrong_person", Says.WRONG),
        ("refers", Says.REFERS), ("before_yes", Says.UNDECIDED),
    )  # fmt: skip
    if table.pattern("suits").search(text) and not negated(text, table):
        yield Says.SUITS
    if _offers(text, table) or refuses_a_day(clause, table):
        yield Says.OFFERS
    yield from _of_an_address(text, table)
    if table.pattern("regret").search(text) and _negated_near(clause, clauses, table):
        yield Says.SORRY_NOT
    if CANNOT.search(text) and not clause.question and not table.pattern("days").search(text):
        yield Says.UNABLE
    if clause.question and table.pattern("days").search(text):
        yield Says.OFFERS
    if clause.question and not table.pattern("empty_questions").search(text):
        yield Says.ASKS


def _plain(text: str, table: Table, *pairs: tuple[str, Says]) -> Iterator[Says]:
    return (says for field, says in pairs if table.pattern(field).search(text))


def _offers(text: str, table: Table) -> bool:
    """Asks for or offers a time; not where it depends: 'let me think about whether I can do this'."""
    offer = table.pattern("offers").search(text)
    return offer is not None and table.pattern("condition").search(text[: offer.start()]) is None


def _of_an_address(text: str, table: Table) -> Iterator[Says]:
    """Whether it is the writer's own address that the words tell."""
    if ME_AT.search(text) or (table.pattern("moved").search(text) and not OTHER_AT.search(text)):
        yield Says.MOVED


def _negated_near(clause: Clause, clauses: Sequence[Clause], table: Table) -> bool:
    """Whether a 'not' stands in the same sentence."""
    return any(negated(other.folded, table) for other in clauses if other.sentence == clause.sentence)


def _refusals(clause: Clause, place: int, clauses: Sequence[Clause], table: Table) -> Iterator[Says]:
    text = clause.folded
    stop = table.pattern("opts_out").search(text)
    asked = clause.question and not ASKED_OF_YOU.match(text)
    if stop and not asked and not negated(text[: stop.start()], table):
        bound = BOUND.search(text, stop.start())
        if bound is None:
            yield Says.STOP
        elif bound["wait"]:
            yield Says.LATER
    if hollow(place, clauses, table):
        yield Says.HOLLOW
    no = table.pattern("declines").search(text) or _bare_no(clause, place, clauses, table)
    if clause.question or refuses_a_day(clause, table):
        return
    unable = table.pattern("unable").search(text)
    bounded = table.pattern("days").search(text)
    now = table.pattern("now").search(text)
    if no and not (unable and bounded):
        yield Says.NO
        if now:
            yield Says.NOT_NOW
    elif unable and not bounded:
        yield Says.NOT_NOW if now else Says.NO


BOUND: Final = re.compile(
    r"\b(?:(?P<wait>before|until|till(?! (?:mig|mej|oss))|vor|bis|avant|jusqu'?|antes de|hasta|"
    r"prima d\w*|fino|voor|tot|ate|fore|innan|forran|"
    r"før|indtil|frem til)|in advance|beforehand|on weekends?|vorab|im voraus|a l' avance|por adelantado)\b"
)
"""'Do not write before January' asks to wait, 'send nothing in advance' neither: no end to all mail."""


def _bare_no(clause: Clause, place: int, clauses: Sequence[Clause], table: Table) -> bool:
    """'No.', 'Sadly no', 'No, sorry' or 'No, thanks': not 'No, that is fine'."""
    words = clause.folded.split()
    if not words or words[-1] not in BARE_NO or clause.question:
        return False
    if len(words) > 1 + clause.turned:
        now = table.pattern("now").search(clause.folded) is not None  # 'Not now', 'adesso no'
        return "§yes" not in clause.folded and not now  # 'the answer is no', 'I would have to say no'
    if not clause.first and (place + 1 == len(clauses) or clauses[place + 1].sentence != clause.sentence):
        return True  # 'I will be straight with you: no'
    near = [c.folded for n, c in enumerate(clauses) if c.sentence == clause.sentence and n != place]
    return all(len(text.split()) < 4 and _softens(text, table) for text in near)


def _softens(text: str, table: Table) -> bool:
    return THANKS.match(text) is not None or table.pattern("regret").search(text) is not None


def _deferrals(clause: Clause, table: Table, refused: Sequence[Says]) -> Iterator[Says]:
    if Says.STOP in refused:
        return
    waits = WAIT_UNTIL.search(clause.folded) is not None and not negated(clause.folded, table)
    waits = waits or NOT_BEFORE.search(clause.folded) is not None
    if waits or table.pattern("later").search(clause.folded) or AGAIN.search(clause.folded):
        yield Says.LATER
        if table.pattern("now").search(clause.folded):
            yield Says.FOR_NOW


def says_of(found: Sequence[Signal], *kinds: Says) -> tuple[Signal, ...]:
    return tuple(signal for signal in found if signal.says in kinds)
