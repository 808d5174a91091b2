"""Everybody by stage: who is where, what waits about them, and what could move them on. Questions only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from outreach.application.app import App
from outreach.application.desk import in_order
from outreach.application.recording import load
from outreach.application.status import QUESTION_WORDS
from outreach.domain.choices import Choice
from outreach.domain.events import Outcome, Stage
from outreach.domain.journey import UNTIL_RESUMED
from outreach.domain.moves import moves
from outreach.domain.people import Contact, ContactId, plain
from outreach.ports.store import JourneyRow, Records

LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Card:
    """One person. `waits` is what is asked about them, the most important first; `meeting_at` in UTC; `rests_until`
    None: they do not rest; `for_good`: they rest until RESUME."""

    contact: ContactId
    name: str
    about: str
    by_hand: bool
    waits: tuple[str, ...]
    ended: str
    meeting_at: datetime | None
    rests_until: datetime | None
    for_good: bool
    moves: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A stage: `whole` people are there, of whom `cards` are shown; `first` counts those before them."""

    stage: str
    whole: int
    cards: tuple[Card, ...]
    first: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """`found` people of `whole` have the words that were looked for."""

    columns: tuple[Column, ...]
    found: int
    whole: int


def board(app: App, records: Records, words: str, most: int) -> Board:
    """Everybody who has all of these words somewhere ("": everybody), `most` at each stage. Of one stage whoever
    something waits about comes first, then whose journey changed last."""
    everybody = _everybody(app, records, words)
    columns = tuple(everybody.column(stage, 0, most) for stage in Stage)
    return Board(columns, len(everybody.found), everybody.whole)


def one_stage(app: App, records: Records, stage: Stage, words: str, first: int, most: int) -> Column:
    """The people of one stage alone, `most` of them from the `first` on."""
    return _everybody(app, records, words).column(stage, first, most)


@dataclass(frozen=True, slots=True)
class _Everybody:
    """What the cards are made of, gathered once: `found` have the words, `waits` tells what is asked about whom."""

    app: App
    records: Records
    found: Sequence[Contact]
    whole: int
    rows: Mapping[ContactId, JourneyRow]
    waits: Mapping[ContactId, tuple[str, ...]]

    def column(self, stage: Stage, first: int, most: int) -> Column:
        there = [one for one in self.found if one.id in self.rows and self.rows[one.id].stage is stage]
        latest = sorted(there, key=lambda one: self.rows[one.id].changed_at or LONG_AGO, reverse=True)
        shown = sorted(latest, key=lambda one: one.id not in self.waits)[first : first + most]
        return Column(stage.value, len(there), tuple(map(self._card, shown)), first)

    def _card(self, one: Contact) -> Card:
        row = self.rows[one.id]
        rests = row.paused_until if row.paused_until and row.paused_until > self.app.clock.now() else None
        ahead = row.stage is Stage.MEETING_SET
        return Card(
            contact=one.id,
            name=one.name,
            about=", ".join(part for part in (one.role, one.organisation) if part),
            by_hand=one.by_hand,
            waits=self.waits.get(one.id, ()),
            ended=_ended(row.outcome),
            meeting_at=load(self.records, one.id).meeting_at if ahead else None,
            rests_until=rests,
            for_good=rests == UNTIL_RESUMED,
            moves=moves(row.stage, row.outcome),
        )


def _everybody(app: App, records: Records, words: str) -> _Everybody:
    people = records.contacts.all()
    found = [one for one in people if _has(one, words)]
    rows = {row.id: row for row in records.journeys.all()}
    return _Everybody(app, records, found, len(people), rows, _waits(records))


def _waits(records: Records) -> Mapping[ContactId, tuple[str, ...]]:
    found: dict[ContactId, tuple[str, ...]] = {}
    for item in in_order(records.prompts.open_items()):
        if item.journey:
            found[item.journey] = (*found.get(item.journey, ()), QUESTION_WORDS[item.question.value])
    return found


def _ended(outcome: Outcome | None) -> str:
    return outcome.value.replace("_", " ") if outcome else ""


def _has(one: Contact, words: str) -> bool:
    """Whether each of the words stands somewhere in what names this person, however it is accented."""
    told = plain(" ".join((one.name, *one.addresses, one.organisation, one.role, one.need)))
    return all(word in told for word in plain(words).split())
