"""The projections: where each journey stands, and the mentee's own state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Executable, bindparam, exists, func, select, union_all

from outreach.adapters.store.errors import damaged
from outreach.adapters.store.prepared import Row
from outreach.adapters.store.rows import Rows, columns_of, theirs
from outreach.adapters.store.schema_journeys import contacts, mentees
from outreach.adapters.store.schema_journeys import journeys as table
from outreach.domain.events import Outcome, Stage
from outreach.domain.people import ContactId
from outreach.ports.store import JourneyRow, MenteeRow

_DUE = (
    select(table)
    .where(theirs(table), table.c.due_at <= bindparam("now"))
    .order_by(table.c.due_at, table.c.id)
    .limit(bindparam("most"))
)
_NEXT_DUE = (
    select(table.c.due_at)
    .where(theirs(table), table.c.due_at > bindparam("after"))
    .order_by(table.c.due_at)
    .limit(1)
)
# Not `!=`, and no OR: each range is looked up in the index, also where nothing is found.
_OTHER_RULES = union_all(
    select(table).where(theirs(table), table.c.rules_digest < bindparam("digest")),
    select(table).where(theirs(table), table.c.rules_digest > bindparam("digest")),
)
_AT_STAGES = select(table).where(theirs(table), table.c.stage.in_(bindparam("stages", expanding=True)))
_KNOWN = exists().where(theirs(contacts), contacts.c.id == table.c.id)
_STAGES = select(table.c.stage, func.count().label("there")).where(theirs(table), _KNOWN).group_by(table.c.stage)
_MENTEE = select(mentees).where(mentees.c.id == bindparam("whose"))
_MENTEE_NOW = mentees.update().where(mentees.c.id == bindparam("whose"))


@dataclass(frozen=True, slots=True)
class SqlJourneys:
    rows: Rows

    def save(self, row: JourneyRow) -> None:
        self.rows.save(table, columns_of(row), "id")

    def get(self, journey: ContactId) -> JourneyRow | None:
        row = self.rows.first(table, id=journey)
        return journey_of(row) if row else None

    def due(self, now: datetime, limit: int) -> Sequence[JourneyRow]:
        return [journey_of(row) for row in self.rows.asked(_DUE, now=now, most=limit)]

    def next_due(self, after: datetime) -> datetime | None:
        return next((row["due_at"] for row in self.rows.asked(_NEXT_DUE, after=after)), None)

    def all(self) -> Sequence[JourneyRow]:
        return self._found(select(table).where(self.rows.mine(table)).order_by(table.c.id))

    def with_other_rules(self, rules_digest: str) -> Sequence[JourneyRow]:
        found = [journey_of(row) for row in self.rows.asked(_OTHER_RULES, digest=rules_digest)]
        return sorted(found, key=lambda row: row.id)

    def at_stages(self, *stages: Stage) -> Sequence[JourneyRow]:
        found = self.rows.among(_AT_STAGES, stages=[one.value for one in stages])
        return sorted((journey_of(row) for row in found), key=lambda row: row.id)

    def stages(self) -> Mapping[Stage, int]:
        return {Stage(row["stage"]): int(row["there"]) for row in self.rows.asked(_STAGES)}

    def clear(self) -> None:
        self.rows.run(table.delete().where(self.rows.mine(table)))

    def _found(self, statement: Executable) -> list[JourneyRow]:
        return [journey_of(row) for row in self.rows.all_of(statement)]


@dataclass(frozen=True, slots=True)
class SqlMentees:
    rows: Rows

    def get(self) -> MenteeRow:
        found = next(iter(self.rows.asked(_MENTEE)), None)
        if found is None:
            raise damaged(self.rows.where)
        return MenteeRow(**{name: value for name, value in found.items() if name != "id"})

    def save(self, row: MenteeRow) -> None:
        self.rows.change_by(_MENTEE_NOW, columns_of(row))


def journey_of(row: Row) -> JourneyRow:
    return JourneyRow(
        id=ContactId(row["id"]),
        stage=Stage(row["stage"]),
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        seq=row["seq"],
        due_at=row["due_at"],
        rules_digest=row["rules_digest"],
        paused_until=row["paused_until"],
        changed_at=row["changed_at"],
    )
