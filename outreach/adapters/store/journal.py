"""The journal: what happened, in order, never changed."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from outreach.adapters.store.column_types import utf8_text
from outreach.adapters.store.prepared import Row
from outreach.adapters.store.rows import Rows, in_chunks, theirs
from outreach.adapters.store.schema_journeys import events as table
from outreach.domain.events import VERSION, Event, from_dict, to_dict
from outreach.ports.errors import Collision, StoreTrouble
from outreach.ports.store import Recorded

_EVENTS = (
    select(table.c.stream_id, table.c.seq, table.c.kind, table.c.occurred_at, table.c.data)
    .where(
        theirs(table),
        table.c.stream_id.in_(bindparam("streams", expanding=True)),
        table.c.kind.not_in(bindparam("without", expanding=True)),
    )
    .order_by(table.c.stream_id, table.c.seq)
)
_END = select(func.max(table.c.seq).label("last")).where(theirs(table), table.c.stream_id == bindparam("stream"))


@dataclass(frozen=True, slots=True)
class SqlJournal:
    rows: Rows

    def append(self, stream: str, after_seq: int, events: Sequence[Event], recorded_at: datetime) -> int:
        end = self._end(stream)
        if end != after_seq:
            raise Collision(f"the journal of {stream} ends at {end}, not at {after_seq}")
        if events:
            numbered = enumerate(events, start=after_seq + 1)
            self.rows.put_all(table, [_row(stream, seq, event, recorded_at) for seq, event in numbered])
        return after_seq + len(events)

    def read(self, stream: str) -> Sequence[Recorded]:
        return [recorded_of(row) for row in self.rows.every(table, "seq", stream_id=stream)]

    def events_of(
        self, streams: Collection[str], without: Collection[type[Event]] = ()
    ) -> Mapping[str, Sequence[Event]]:
        kinds = [one.__name__ for one in without]
        found: dict[str, list[Event]] = {one: [] for one in streams}
        for some in in_chunks(found):
            for row in self.rows.among(_EVENTS, streams=some, without=kinds):
                found[row["stream_id"]].append(_event_of(row))
        return found

    def read_all(self) -> Iterator[Recorded]:
        for stream in self._streams():
            yield from self.read(stream)

    def _streams(self) -> list[str]:
        found = select(table.c.stream_id).where(self.rows.mine(table)).distinct().order_by(table.c.stream_id)
        return [str(row["stream_id"]) for row in self.rows.all_of(found)]

    def _end(self, stream: str) -> int:
        (row,) = self.rows.asked(_END, stream=stream)
        return row["last"] or 0


def _row(stream: str, seq: int, event: Event, recorded_at: datetime) -> dict[str, object]:
    return {
        "stream_id": stream,
        "seq": seq,
        "kind": type(event).__name__,
        "version": VERSION,
        "occurred_at": event.at,
        "recorded_at": recorded_at,
        "data": utf8_text(json.dumps(to_dict(event), ensure_ascii=False)),
    }


def recorded_of(row: Row) -> Recorded:
    return Recorded(row["stream_id"], row["seq"], _event_of(row), row["recorded_at"])


def _event_of(row: Row) -> Event:
    try:
        return from_dict(row["kind"], row["occurred_at"], json.loads(row["data"]))
    except (KeyError, TypeError, ValueError, RecursionError) as fault:
        raise StoreTrouble(
            f"the journal holds an event that this version does not understand: {row['kind']}",
            where=f"{row['stream_id']} {row['seq']}",
            remedy="use the newest version of outreach",
        ) from fault
