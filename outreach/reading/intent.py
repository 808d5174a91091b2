"""What a person wants in their answer: yes, a time, later, somebody else, a question, no, no more mail.

Rules over clauses, one table of phrases a language. A wrong certain answer is worse than `unclear`: where a
yes and a no stand against each other, the answer is unclear and the mentee decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from outreach.domain.events import Answer
from outreach.domain.when import FoundTime, find_not_before, find_times
from outreach.reading.intent_clauses import Clause, clauses, own_lines
from outreach.reading.intent_decision import Found, decided
from outreach.reading.intent_languages import tables_for
from outreach.reading.intent_people import new_address, people
from outreach.reading.intent_phrases import Table
from outreach.reading.intent_says import Says
from outreach.reading.intent_signals import Signal, says_of, signals
from outreach.reading.message import Mailbox, Message

MOST_EVIDENCE: Final = 12
MOST_WORDS: Final = 14
"""Of an answer that says nothing but when: 'It will have to be in the new year.'"""


@dataclass(frozen=True, slots=True)
class Intent:
    """What an answer wants, the main thing first, with the words that led to it."""

    intents: tuple[Answer, ...]
    times: tuple[FoundTime, ...]
    not_before: date | None
    refers_to: tuple[Mailbox, ...]  # address "" if only the name is told
    new_address: str | None
    evidence: tuple[str, ...]


def read_intent(
    text: str, *, sent_at: datetime | None, zone: str | None, reader: str = "", message: Message | None = None
) -> Intent:
    """The intents of an answer's visible text. Never raises; `unclear` when the words do not tell.

    `zone` is the contact's, for hours without one; if None, the offset of `sent_at` is taken; `reader` is that of
    the mentee, for 'your time'. Without
    `sent_at` (aware) no time and no date is told, as none can be.
    """
    own = own_lines(text)
    times = find_times(own, sent_at, _zone(sent_at, zone), reader) if sent_at else ()
    found = max((_found(own, table, times, sent_at, message) for table in tables_for(own)), key=_told)
    intents = decided(found)
    return Intent(
        intents=intents,
        times=found.times if Answer.OPTS_OUT not in intents else (),
        not_before=found.not_before if Answer.LATER in intents else None,
        refers_to=found.people if Answer.REFERS in intents else (),
        new_address=found.address if Answer.MOVED in intents else None,
        evidence=_evidence(found, intents),
    )


def _found(
    own: str, table: Table, times: tuple[FoundTime, ...], sent_at: datetime | None, message: Message | None
) -> Found:
    pieces = clauses(own, table)
    said = signals(pieces, table)
    wait = _wait(said, pieces, sent_at.date()) if sent_at else None
    moved = [s.clause.words for s in says_of(said, Says.MOVED)]
    moved_to = new_address(moved, own, message) if moved else None
    named = people(own, table, message) if says_of(said, Says.REFERS) or "@" in own else ()
    return Found(
        signals=said,
        times=times,
        not_before=wait,
        waits=(wait - sent_at.date()).days if wait and sent_at else 0,
        people=tuple(box for box in named if box.name or box.address != moved_to),
        address=moved_to,
    )


def _zone(sent_at: datetime, zone: str | None) -> str:
    if zone:
        return zone
    minutes = int((sent_at.utcoffset() or timedelta()).total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


_TELLING: Final = frozenset({Says.YES, Says.NO, Says.HOLLOW, Says.STOP, Says.LATER})


def _told(found: Found) -> int:
    """How much was understood: of two languages that a text may be in, the one that says more."""
    return sum(2 if signal.says in _TELLING else signal.says is not Says.ASKS for signal in found.signals)


def _wait(said: Sequence[Signal], pieces: Sequence[Clause], today: date) -> date | None:
    """The day to wait for, told in a sentence that speaks of talking or of not talking."""
    kinds = (Says.LATER, Says.NOT_NOW, Says.BUSY, Says.NO, Says.YES, Says.OFFERS, Says.ASKS)
    places = {signal.clause.sentence for signal in says_of(said, *kinds)}
    words = [piece.words for piece in pieces if piece.sentence in places]
    told = find_not_before(" , ".join(words), today)
    short = not said and sum(len(piece.words.split()) for piece in pieces) <= MOST_WORDS
    if told is None and (short or says_of(said, Says.LATER, Says.NOT_NOW)):
        told = find_not_before(" , ".join(piece.words for piece in pieces), today)
    return told


def _evidence(found: Found, intents: Sequence[Answer]) -> tuple[str, ...]:
    """Short sentences that name the words behind each thing said."""
    told = {f"{signal.says.value}: “{signal.clause.words[:120]}”": None for signal in found.signals}
    times = [f"a time: “{time.words[:120]}”" for time in found.times]
    return (*told, *times)[:MOST_EVIDENCE] or (f"nothing in the words tells: {intents[0].value}",)
