"""Which passes began, and how they ended."""

from dataclasses import dataclass

from sqlalchemy import select

from outreach.adapters.store.rows import Rows, columns_of, theirs
from outreach.adapters.store.schema_heartbeats import heartbeats
from outreach.ports.heartbeats import Beat

_NEWEST = select(heartbeats).where(theirs(heartbeats)).order_by(heartbeats.c.number.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class SqlHeartbeats:
    rows: Rows

    def save(self, beat: Beat) -> None:
        self.rows.save(heartbeats, columns_of(beat), "number")

    def last(self) -> Beat | None:
        row = next(iter(self.rows.asked(_NEWEST)), None)
        return Beat(**{name: value for name, value in row.items() if name != "mentee_id"}) if row else None

    def forget_below(self, number: int) -> None:
        self.rows.run(heartbeats.delete().where(self.rows.mine(heartbeats, heartbeats.c.number < number)))
